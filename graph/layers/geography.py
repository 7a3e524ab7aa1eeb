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
    })  # fmt: skip
    to_kinds = frozenset({"region", "stp", "ics", "icb", "sub_icb", "area"})
    follows_ends = True


class Covers(Relationship):
    """Exists for this area, or for a share of it; the share's basis is stated.

    ``share`` is from 0 to 1. ``role`` says which of several bodies has most of an area: substantial
    is a share from 5 per cent on, minor less (a practice or list across the border).
    """

    layer = Layer.GEOGRAPHY
    words = "covers"
    back = "is covered by"
    from_kinds = frozenset({"icb", "ccg", "council", "region", "cancer_alliance", "clinical_senate", "ics"})
    to_kinds = frozenset({"area", "icb", "region"})
    follows_ends = True

    share: float | None = None
    share_of: str | None = None
    part: str | None = None
    role: Literal["main", "substantial", "minor"] | None = None


class ReportingGeographyOf(Relationship):
    """Is an area of the board for statistics only; never a party to anything."""

    layer = Layer.GEOGRAPHY
    words = "is a reporting area of"
    back = "has the reporting area"
    from_kinds = frozenset({"sub_icb"})
    to_kinds = frozenset({"icb"})
    follows_ends = True
