"""Systems: the partnerships, boards and groups that plan care for an area."""

from typing import Literal

from graph.entities import Organisation, single


class Icb(Organisation):
    """An integrated care board: the statutory commissioner of an area since 1 July 2022."""

    kind = "icb"
    words = "integrated care board"

    board_papers: str | None = single("address of the page with its board papers")


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


class SubIcb(Organisation):
    """A sub-ICB location: an area for statistics, party to nothing. Keeps the code of a former CCG."""

    kind = "sub_icb"
    words = "sub-ICB location"


class CancerAlliance(Organisation):
    """A Cancer Alliance: a hosted partnership that advises and plans, not a legal person."""

    kind = "cancer_alliance"
    words = "Cancer Alliance"


class ClinicalSenate(Organisation):
    """A Clinical Senate: advice to commissioners, hosted, binding nobody."""

    kind = "clinical_senate"
    words = "Clinical Senate"


class ClinicalNetwork(Organisation):
    """A clinical or operational delivery network: hosted, advisory."""

    kind = "clinical_network"
    words = "clinical network"


class PlacePartnership(Organisation):
    """A partnership for a place inside a system; what is delegated to it is a tie of its own."""

    kind = "place_partnership"
    words = "place-based partnership"


class JointCommittee(Organisation):
    """A joint committee of several bodies, which may bind them within what they delegated."""

    kind = "joint_committee"
    words = "joint committee"

    quorum: str | None = single("quorum and way of deciding, as published")
    composition_complete: Literal["yes", "no"] | None = single("whether the seats listed are all there are")


class DevolvedArea(Organisation):
    """An area with a devolution deal on health and care; the deal's parties stay what they are."""

    kind = "devolved_area"
    words = "area with a devolution deal"
