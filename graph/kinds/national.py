"""National bodies: Parliament, departments, and bodies that statute sets up for all England."""

from graph.entities import Organisation


class Parliament(Organisation):
    """The UK Parliament, to which the chain of accountability for public money leads."""

    kind = "parliament"
    words = "Parliament"


class NationalBody(Organisation):
    """A department of state, regulator or other body that acts for all England."""

    kind = "national_body"
    words = "national body"


class Region(Organisation):
    """A region of NHS England: a team of that body, not a legal person."""

    kind = "region"
    words = "NHS England region"
