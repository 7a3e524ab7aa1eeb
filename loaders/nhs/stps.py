"""Partners and leads of the sustainability and transformation partnerships, all in one wide sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Claim, Ref, Refusal, RelationshipClaim
from graph.dates import Bounds
from graph.layers.geography import Within
from loaders.nhs.commissioners import REGIONS_BEGAN
from loaders.nhs.partnerships import described, lead_claims, members, partnership, prepare
from loaders.row import Row

__all__ = ["parse", "prepare"]


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One row of parallel lists. What describes the partnership itself stands in its first row."""
    evidence, first = row.cite(), bool(row.cells.get("name", "").strip())
    seen = Bounds.seen(row.snapshot)
    region = re.search(r"Y\d\d", row.take_optional("region"))
    stp, code = partnership(row)
    if first:
        yield from described(row, stp, code, seen, evidence)
        if region and row.snapshot >= REGIONS_BEGAN:
            yield RelationshipClaim(stp, Within(), Ref("region", "ods_code", region[0]), seen, evidence)
    yield from lead_claims(row, stp, code, seen, evidence)
    yield from members(row, stp, seen, evidence)
