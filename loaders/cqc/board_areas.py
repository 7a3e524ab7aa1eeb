"""Council areas by integrated care board; the areas have names only."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.layers.geography import Overlaps, Within
from loaders.cqc.council_areas import area
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One area in one board. An area in several boards has a row for each, and no shares."""
    evidence, seen = row.cite(), row.bounds(seen=row.take("year"))
    icb = Ref.mint("icb", row.take("icb"))
    for field, column in (("ons_code", "icb_ons"), ("name", "icb_name")):
        if value := row.take_optional(column):
            yield FieldClaim(icb, field, value, seen, evidence)
    if region := row.take_optional("region"):
        yield RelationshipClaim(icb, Within(), Ref("region", "ods_code", region), seen, evidence)
    yield RelationshipClaim(icb, Overlaps(), area(row.take("area")), seen, evidence)
