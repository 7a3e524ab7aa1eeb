"""Districts year by year: a row follows one from the first year to the last, through every new code.

A year says no more than that the code was in use on some day of it. So a district whose code is there in
2022 and not in 2023 ended on some day between the two; registers that know the day make that exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise
from typing import Any

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.layers.succession import SucceededBy
from loaders.row import Row

AREA_TYPES = {"E06": "unitary", "E07": "district", "E08": "unitary", "E09": "unitary"}
"""By the first signs of a code; metropolitan districts and London boroughs have no tier above them."""


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """The years of every code, and into and out of how many codes each turned: a row sees one way only."""
    years: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    every: set[str] = set()
    for row in rows:
        codes = {year: str(code).strip() for year, code in row["codes"].items()}
        every |= set(codes)
        for year, code in codes.items():
            years[code].add(year)
        for old, new in pairwise(codes[year] for year in sorted(codes)):
            if old != new:
                after[old].add(new)
                before[new].add(old)
    return {"years": years, "after": after, "before": before, "every": sorted(every)}


def parse(row: Row) -> Iterator[Claim]:
    """Every code of one row: its life, its names, and what came after it.

    Raises:
        ValueError: when a year has no code, or the row lies outside of England.
    """
    evidence = row.cite()
    codes = {year: str(code).strip() for year, code in row.take_nested("codes").items()}
    names = {year: str(name).strip() for year, name in row.take_nested("names").items()}
    for year, code in codes.items():
        if not code or not names.get(year):
            raise ValueError(f"no code or no name for {year}")
        if code[:3] not in AREA_TYPES:
            raise ValueError(f"column codes: “{code}” is no district of England, outside of the scope")
    for (code, name), found in groupby(sorted(codes), key=lambda year: (codes[year], names[year])):
        years = list(found)
        area, life = Ref.mint("area", code), _life(code, row.across)
        yield FieldClaim(area, LIFE, "", life, evidence)
        seen = row.bounds(seen=f"{years[0]}|{years[-1]}")
        told = {"name": name, "ons_code": code, "area_type": AREA_TYPES[code[:3]]}
        for field, value in told.items():
            yield FieldClaim(area, field, value, seen, evidence)
    for earlier, later in pairwise(sorted(codes)):
        if codes[earlier] != codes[later]:
            yield _succession(codes[earlier], codes[later], int(earlier), int(later), row.across, evidence)


def _life(code: str, across: dict[str, Any]) -> Bounds:
    """From some day after it was not there yet to some day before it was there no longer."""
    years, every = sorted(across["years"][code]), across["every"]
    first, last = every.index(years[0]), every.index(years[-1])
    began = date(int(every[first - 1]), 1, 2) if first else UNKNOWN_START
    ended = date(int(every[last + 1]), 12, 31) if last + 1 < len(every) else NEVER
    return Bounds.of(began, date(int(years[0]), 12, 31), date(int(years[-1]), 1, 2), ended)


def _succession(
    old: str, new: str, last: int, first: int, across: dict[str, Any], evidence: Evidence
) -> RelationshipClaim:
    into, out_of = len(across["after"][old]), len(across["before"][new])
    tie = SucceededBy(succession="split" if into > 1 else "merger" if out_of > 1 else "rename")
    when = Bounds.of(date(last, 1, 2), date(first, 12, 31), NEVER, NEVER)
    return RelationshipClaim(Ref.mint("area", old), tie, Ref.mint("area", new), when, evidence)
