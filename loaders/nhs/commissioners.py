"""Codes of commissioners in registers: of what kind one is on a day, and whose a trust or practice was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import NEVER, Bounds
from graph.evidence import Evidence
from graph.layers.geography import Within
from graph.layers.membership import MemberOf
from loaders.row import Row

GROUPS_BEGAN, BOARDS_BEGAN = date(2013, 4, 1), date(2022, 7, 1)
"""Life of clinical commissioning groups: Health and Social Care Act 2012; Health and Care Act 2022."""

REGIONS_BEGAN = date(2019, 4, 1)
"""NHS England's seven regions; the four of before had other areas, and one of their codes stayed."""

AREA_TEAM = re.compile(r"Q\d\d")
"""Codes of NHS England's area teams, later local offices, which stood in the fourth field until 2020."""

GROUPS = Bounds(GROUPS_BEGAN, GROUPS_BEGAN, BOARDS_BEGAN, BOARDS_BEGAN)
LOCATIONS = Bounds(BOARDS_BEGAN, BOARDS_BEGAN, NEVER, NEVER)

HUB = re.compile(r"12[G-Y]|13[A-NQRV-Y]|14[A-KM-X]|15[GHJ-L]|27T|32T|76A|85J|97T")
"""Codes under which NHS England commissions by itself; they look like those of groups."""

GROUP = re.compile(r"\d\d[A-Z]|[A-Z]\d[A-Z]\d[A-Z]")
"""Codes of groups, which the sub-ICB locations of their areas kept."""

_OTHER_KINDS = (
    (re.compile(r"7A\d|6[A-Z]\d"), "a health board in Wales, outside of the scope"),
    (re.compile(r"5[0-9A-Z]{2}"), "a primary care trust, a kind the graph does not hold"),
    (re.compile(r"T[A-Z]{2}"), "a care trust as commissioner, which the graph does not hold"),
    (re.compile(r"4[A-Z]{2}\d\d"), "a primary care group, a kind the graph does not hold"),
    (HUB, "a team of NHS England that commissions by itself, no group of practices"),
)


def commissioners(row: Row, practice: Ref, evidence: Evidence, *, lasts: bool = True) -> Iterator[Claim]:
    """Of which group the practice of a row was a member, and in which sub-ICB location it lay.

    Reads the columns parent, joined, left. A group ended on 30 June 2022 and its code went on as that
    of the location, so a membership across that day is both.

    Raises:
        ValueError: when the parent is of another kind; saying which.
    """
    parent = row.take_optional("parent")
    when = row.bounds(row.take_day("joined"), row.take_day("left"), lasts=lasts)
    if not parent:
        raise ValueError("column parent is empty")
    group, location = parts(when)
    if HUB.fullmatch(parent) or not GROUP.fullmatch(parent) or not (group or location):
        raise ValueError(f"column parent: “{parent}” is {kind_words(parent)}")
    if group:
        yield RelationshipClaim(practice, _MEMBER, Ref.mint("ccg", parent), group, evidence)
    if location:
        yield RelationshipClaim(practice, _WITHIN, Ref.mint("sub_icb", parent), location, evidence)


def kind_words(code: str) -> str:
    """What a code stands for that is neither of a group nor of a location."""
    return next((words for code_of, words in _OTHER_KINDS if code_of.fullmatch(code)),
                "an organisation of another kind than groups and sub-ICB locations")  # fmt: skip


@lru_cache(maxsize=100_000)
def parts(when: Bounds) -> tuple[Bounds | None, Bounds | None]:
    """The part in the time of groups and the one in that of locations, as far as it surely reaches there."""
    group = when.overlap(GROUPS) if when.s1 < BOARDS_BEGAN and when.e0 > GROUPS_BEGAN else None
    location = when.overlap(LOCATIONS) if when.e0 > BOARDS_BEGAN else None
    return group, location


def filed_under(body: Ref, system: str, region: str, on: date, evidence: Evidence) -> Iterator[Claim]:
    """The system and region of a body that is open on the day of the register.

    Rows of closed bodies are given the codes of the time of publication or keep much older ones, so
    nothing follows from theirs.
    """
    seen = Bounds.seen(on)
    if system and not AREA_TEAM.fullmatch(system):
        kind = "icb" if on >= BOARDS_BEGAN else "stp"
        yield RelationshipClaim(body, _WITHIN, Ref(kind, "ods_code", system), seen, evidence)
    if region and on >= REGIONS_BEGAN:
        yield RelationshipClaim(body, _WITHIN, Ref("region", "ods_code", region), seen, evidence)


_MEMBER, _WITHIN = MemberOf.of({}), Within.of({})
