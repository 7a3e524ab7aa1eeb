"""Partnerships that had merged by the day of the workbook, on a sheet of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Claim, Ref, Refusal, RelationshipClaim
from graph.dates import NEVER, Bounds
from graph.layers.succession import SucceededBy
from loaders.nhs.partnerships import described, lead_claims, members, partnership, prepare
from loaders.row import Row

__all__ = ["parse", "prepare"]


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One row of parallel lists, of a partnership that was gone by then; the sheet gives no day.

    Raises:
        ValueError: for a row without the code of the partnership that took its place.
    """
    evidence, first = row.cite(), bool(row.cells.get("name", "").strip())
    gone = Bounds.of(e1=row.snapshot)
    row.ignore("region")  # of before, when NHS England had other regions
    heir = re.search(r"\bQ[0-9A-Z]{2}\b", row.take("merged_into"))
    if heir is None:
        raise ValueError("column merged_into names no code")
    stp, code = partnership(row)
    if first:
        yield from described(row, stp, code, gone, evidence)
        after = Ref("stp", "ods_code", heir[0], on=row.snapshot)
        when = Bounds.of(s1=row.snapshot, e0=NEVER)
        yield RelationshipClaim(stp, SucceededBy(succession="merger"), after, when, evidence)
    yield from lead_claims(row, stp, code, gone, evidence)
    yield from members(row, stp, gone, evidence)
