"""The register of groups and sub-ICB locations, without a header: groups closed, locations open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import BadDate, Bounds, day_before
from graph.entities import LIFE
from graph.evidence import Confidence, Evidence
from graph.layers.geography import ReportingGeographyOf
from loaders.nhs.commissioners import BOARDS_BEGAN, GROUPS, HUB, LOCATIONS, filed_under
from loaders.row import Row

KEPT = "the location kept the code of the group, which was there until 30 June 2022"

_LOCATION = re.compile(r".* ICB - [0-9A-Z]+", re.IGNORECASE)
_GROUP = re.compile(r".*\b(CCG|CLINICAL COMMISSIONING GROUP)\b.*", re.IGNORECASE)

ROLES = {"RO319": "location", "RO327": "entity", "RO218": "hub", "C": "group", "H": "hub"}
REFUSED = {
    "entity": "a sub-ICB reporting entity, a code for reports below a location: no area of its own",
    "hub": "a commissioning hub, a code under which NHS England commissions by itself: no body",
}


def parse(row: Row) -> Iterator[Claim]:
    """A group, or a sub-ICB location and the group whose code and opening day it kept.

    Raises:
        ValueError: for hubs and reporting entities, and for what is neither by role nor by name.
    """
    evidence, code, name = row.cite(), row.take("code"), row.take("name")
    what, region, system = (
        _what(row.take_optional("role"), code, name),
        row.take("region"),
        row.take("system"),
    )
    opened, closed = row.take_day("opened"), row.take_day("closed")
    if what in REFUSED:
        raise ValueError(f"{name} is {REFUSED[what]}")
    if not opened:
        raise ValueError("column opened is empty: the register gives the day for every organisation")
    if what == "location":  # they are listed since then, whatever the latest day in the file
        row.snapshot = max(row.snapshot, BOARDS_BEGAN)
    life = row.bounds(opened, closed)
    if what == "location":
        yield from _location(row, code, name, system, life, evidence)
        return
    cut = life.overlap(GROUPS)
    if cut is None or life.e0 > BOARDS_BEGAN:
        raise BadDate("a clinical commissioning group was there after 30 June 2022", opened, closed)
    yield from _made(Ref.mint("ccg", code), code, cut, evidence)
    seen = Bounds.seen(min(row.snapshot, day_before(cut.e1)))
    yield FieldClaim(Ref.mint("ccg", code), "name", name, seen, evidence)
    if not closed:
        yield from filed_under(Ref.mint("ccg", code), system, region, row.snapshot, evidence)


def _what(role: str, code: str, name: str) -> str:
    """Which sort of row it is: by its roles, or by its name where the register gives none."""
    found = {ROLES[one] for one in role.split("|") if one in ROLES}
    if len(found) == 1:
        return found.pop()
    if HUB.fullmatch(code) or "COMMISSIONING HUB" in name.upper():
        return "hub"
    if _LOCATION.fullmatch(name):
        return "location"
    if _GROUP.fullmatch(name):
        return "group"
    raise ValueError(f"column role: “{role}” is not a known category, and “{name}” is no name of a group")


def _location(
    row: Row, code: str, name: str, board: str, life: Bounds, evidence: Evidence
) -> Iterator[Claim]:
    """Locations began on 1 July 2022; whatever was open under the code before was the group."""
    group, location = life.overlap(GROUPS), life.overlap(LOCATIONS)
    if group and life.s1 < BOARDS_BEGAN:
        derived = replace(evidence, confidence=Confidence.MEDIUM, note=KEPT)
        yield from _made(Ref.mint("ccg", code), code, group, derived)
    if location is None or life.e0 <= BOARDS_BEGAN:
        raise BadDate("a sub-ICB location ended before there were any", str(life.e1))
    ref, seen = Ref.mint("sub_icb", code), Bounds.seen(min(row.snapshot, day_before(location.e1)))
    yield from _made(ref, code, location, evidence)
    yield FieldClaim(ref, "name", name, seen, evidence)
    if location.possible(row.snapshot):
        yield RelationshipClaim(ref, ReportingGeographyOf(), Ref("icb", "ods_code", board), seen, evidence)


def _made(ref: Ref, code: str, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    yield FieldClaim(ref, LIFE, "", life, evidence)
    yield FieldClaim(ref, "ods_code", code, life, evidence)
