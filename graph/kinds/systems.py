"""Systems: the partnerships, boards and groups that plan care for an area."""

from graph.entities import Organisation


class Icb(Organisation):
    """An integrated care board: the statutory commissioner of an area since 1 July 2022."""

    kind = "icb"
    words = "integrated care board"


class IcbCluster(Organisation):
    """ICBs that share leadership and stay separate legal bodies, each with its own money."""

    kind = "icb_cluster"
    words = "ICB cluster"


class Stp(Organisation):
    """A sustainability and transformation partnership: a footprint of 2016 to 2021, no person."""

    kind = "stp"
    words = "sustainability and transformation partnership"


class Ics(Organisation):
    """A non-statutory integrated care system of 2017 to 2022 (first called accountable care)."""

    kind = "ics"
    words = "integrated care system"


class Ccg(Organisation):
    """A clinical commissioning group: the statutory commissioner of 2013 to 2022."""

    kind = "ccg"
    words = "clinical commissioning group"
