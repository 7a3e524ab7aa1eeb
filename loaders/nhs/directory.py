"""Records of the directory of organisations: roles, periods, and the bodies that a code stood for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from graph.claims import Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds, Span
from loaders.nhs.commissioners import GROUPS, HUB, LOCATIONS, REGIONS_BEGAN
from loaders.shape import cell_of

TRUSTS, GROUP, PARTNERSHIP, REGION = ("RO197", "RO107"), "RO98", "RO261", "RO209"
NETWORK, PRESCRIBER, PRACTICE, FOUNDATION = "RO272", "RO177", "RO76", "RO57"

WORDS = {
    "RO98": "a clinical commissioning group or its area", "RO109": "a district health authority",
    "RO110": "a dental practice", "RO111": "a directly managed unit", "RO132": "a health authority",
    "RO141": "a local authority", "RO142": "a health board in Wales",
    "RO172": "an independent healthcare provider", "RO176": "a site of an independent provider",
    "RO177": "a prescriber that is no GP practice", "RO179": "a primary care trust", "RO182": "a pharmacy",
    "RO185": "a regional office", "RO198": "a site of a trust", "RO209": "a region of NHS England",
    "RO210": "a local office of NHS England", "RO213": "a commissioning support unit",
    "RO261": "a partnership or integrated care board",
    "RO272": "a primary care network",
    "RO197": "a trust",
    "RO107": "a care trust",
}  # fmt: skip

PARTNERSHIPS = Bounds(date(2016, 1, 1), date(2016, 12, 31), date(2021, 4, 1), date(2021, 4, 1))
"""Footprints of 2016; by April 2021 all were integrated care systems, whose boards came in July 2022."""

REGIONS = Bounds(REGIONS_BEGAN, REGIONS_BEGAN, NEVER, NEVER)
ALWAYS = Bounds(UNKNOWN_START, UNKNOWN_START, NEVER, NEVER)


class Period(NamedTuple):
    """First and last day as ISO dates; the last is empty while it goes on."""

    first: str = ""
    last: str = ""

    def __str__(self) -> str:
        """For people."""
        return f"{self.first or 'unknown'} to {self.last or 'now'}"


def objects(section: Any, key: str) -> list[dict[str, Any]]:
    """The objects in a section, which is left out where it is empty."""
    inside = section.get(key) if isinstance(section, dict) else None
    several = inside if isinstance(inside, list) else [inside]
    return [one for one in several if isinstance(one, dict)]


def periods(thing: dict[str, Any]) -> dict[str, Period]:
    """The Legal and the Operational period of an organisation, role or tie, as far as it has them.

    Raises:
        ValueError: when a day cannot be read.
    """
    found = {}
    for one in objects(thing, "Date"):
        days = cell_of(one, "Start"), cell_of(one, "End").removeprefix("None")
        for day in filter(None, days):
            Span.parse(day)
        found[cell_of(one, "Type")] = Period(*days)
    return found


def in_law(several: dict[str, Period]) -> Period:
    """The legal period, or the operational one where law is not spoken of."""
    return several.get("Legal") or several.get("Operational") or Period()


def bodies(role: str, code: str, *, practice: bool = False) -> Iterator[tuple[Ref, Bounds]]:
    """What a code of that role stood for, and when: the ODS kept codes when the kind of body changed."""
    if role in TRUSTS:
        yield Ref.mint("trust", code), ALWAYS
    elif role == NETWORK:
        yield Ref.mint("pcn", code), ALWAYS
    elif role == PRESCRIBER and practice:
        yield Ref.mint("practice", code), ALWAYS
    elif role == GROUP and not HUB.fullmatch(code):
        yield Ref.mint("ccg", code), GROUPS
        yield Ref.mint("sub_icb", code), LOCATIONS
    elif role == PARTNERSHIP:
        yield Ref("stp", "ods_code", code), PARTNERSHIPS
        yield Ref.mint("icb", code), LOCATIONS
    elif role == REGION:
        yield Ref("region", "ods_code", code), REGIONS


def shared(when: Bounds, era: Bounds) -> Bounds | None:
    """The part of a time that surely lies in an era."""
    if when.e0 <= era.s0 or when.s1 >= era.e1:
        return None
    return when.overlap(era)
