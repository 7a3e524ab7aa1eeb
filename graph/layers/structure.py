"""Structure: what is an organ, a team or a later stage of what."""

from graph.relationships import ANY, Layer, Relationship


class PartOf(Relationship):
    """Is an organ, committee or team of a legal person, and acts through it."""

    layer = Layer.STRUCTURE
    words = "is part of"
    back = "includes"
    from_kinds = ANY
    to_kinds = ANY
    up = "out"


class DesignatedAs(Relationship):
    """The footprint, or part of it, was designated an integrated care system."""

    layer = Layer.STRUCTURE
    words = "was designated as"
    back = "grew out of"
    from_kinds = frozenset({"stp"})
    to_kinds = frozenset({"ics"})
    outlives = True

    wave: str
    part: bool = False
