"""Clinical commissioning groups, a row each or one for each district; the year stands in the headers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.geography import Within
from loaders.ons.health_geography import around, either, named
from loaders.row import Row

SYSTEMS_SINCE = "2021"
"""From April 2021 every partnership was an integrated care system, and the lookups still said STP."""


def parse(row: Row) -> Iterator[Claim]:
    """One group and what it lay in, seen in the year of the headers."""
    year = row.take("year")
    evidence, seen = row.cite(), row.bounds(seen=year)
    yield from named(row, "ccg", "ccg", seen, evidence)
    ccg, system = either(row, "ccg", "ccg"), _system(row, year)
    if ccg is None:
        raise ValueError("names no clinical commissioning group")
    if system:
        yield RelationshipClaim(ccg, Within(), system, seen, evidence)
    yield from around(row, ccg, system or ccg, seen, evidence)


def _system(row: Row, year: str) -> Ref | None:
    """The partnership by its ONS code, which changed when it did; from April 2021 the system of its code."""
    ons, code, name = (row.take_optional(f"system{end}") for end in ("_ons", "", "_name"))
    if code and year >= SYSTEMS_SINCE:
        return Ref("ics", "ods_code", code, name=f"{name} ICS", on=date(int(year), 12, 31))
    return Ref("stp", "ons_code", ons, on=date(int(year), 4, 1)) if ons else None
