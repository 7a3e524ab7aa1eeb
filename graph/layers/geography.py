"""Geography: what lies where. No authority is implied."""

from __future__ import annotations

from typing import Literal

from graph.relationships import Layer, Relationship


class Within(Relationship):
    """Lies within, for administration; no authority is implied."""

    layer = Layer.GEOGRAPHY
    words = "lies within"
    back = "contains"
    from_kinds = frozenset({
        "icb", "ccg", "stp", "ics", "trust", "practice", "pcn", "sub_icb", "area", "place_partnership",
        "care_location",
    })  # fmt: skip
    to_kinds = frozenset({"region", "stp", "ics", "icb", "ccg", "sub_icb", "area", "cancer_alliance"})
    follows_ends = True


class Covers(Relationship):
    """Exists for this area, or for a share of it; the share's basis is stated.

    ``share`` is from 0 to 1. ``role`` says which of several bodies has most of an area: substantial
    is a share from 5 per cent on, minor less (a practice or list across the border).
    """

    layer = Layer.GEOGRAPHY
    words = "covers"
    back = "is covered by"
    from_kinds = frozenset({
        "icb", "ccg", "council", "region", "cancer_alliance", "clinical_senate", "ics", "place_partnership",
    })  # fmt: skip
    to_kinds = frozenset({"area", "icb", "region"})
    follows_ends = True

    share: float | None = None
    share_of: str | None = None
    part: str | None = None
    role: Literal["main", "substantial", "minor"] | None = None


class Overlaps(Relationship):
    """Has ground in common with the area, wholly or in part, as a lookup lists the two without a share.

    Where a share is published, `Covers` says so.
    """

    layer = Layer.GEOGRAPHY
    words = "overlaps"
    back = "overlaps"
    from_kinds = frozenset({"icb", "ccg"})
    to_kinds = frozenset({"area"})
    follows_ends = True


class DrawsPatientsFrom(Relationship):
    """Treats patients from the board's area: a flow of patients, no contract, partnership or payment.

    ``share`` is from 0 to 1, of what ``share_of`` says; ``year`` is that of the codes it is stated in.
    """

    layer = Layer.GEOGRAPHY
    words = "treats patients from the area of"
    back = "has patients treated by"
    from_kinds = frozenset({"trust"})
    to_kinds = frozenset({"icb"})
    follows_ends = True
    distinct = ("year",)

    share: float
    share_of: str = ""
    year: str = ""


class OutlineOf(Relationship):
    """Draws the edge of the area on a map, as it was in one year."""

    layer = Layer.GEOGRAPHY
    words = "is the outline of"
    back = "has the outline"
    from_kinds = frozenset({"outline"})
    to_kinds = frozenset({"icb", "ccg", "stp", "ics", "sub_icb", "region", "cancer_alliance", "area"})
    follows_ends = True


class ReportingGeographyOf(Relationship):
    """Is an area of the board for statistics only; never a party to anything."""

    layer = Layer.GEOGRAPHY
    words = "is a reporting area of"
    back = "has the reporting area"
    from_kinds = frozenset({"sub_icb"})
    to_kinds = frozenset({"icb"})
    follows_ends = True
