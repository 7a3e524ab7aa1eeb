"""What lies in each integrated care board: lists of locations, councils and trusts, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.geography import ReportingGeographyOf, Within
from graph.layers.structure import PartnerOf, ProvidesIn
from graph.relationships import Relationship
from loaders.row import Row

LISTS: dict[str, Relationship] = {
    "sub_icb": ReportingGeographyOf(),
    "council": PartnerOf(),
    "trust": ProvidesIn(),
}


def parse(row: Row) -> Iterator[Claim]:
    """One row of three parallel lists: each of its bodies is tied to the board, none to another.

    The lists are of different lengths, so all but one of the cells may be empty. Names are those of
    the registers, which every code leads to.
    """
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    icb = Ref.mint("icb", row.take("icb"))
    region, boundary = row.take_optional("region"), row.take_optional("icb_ons")
    row.ignore("icb_name", "sub_icb_name", "council_name", "trust_name")
    parts = {kind: row.take_optional(kind) for kind in LISTS}
    if not any(parts.values()):
        raise ValueError("names neither a sub-ICB location nor a council nor a trust")
    if region:
        yield RelationshipClaim(icb, Within(), Ref("region", "ods_code", region), seen, evidence)
    if boundary:
        yield FieldClaim(icb, "ons_code", boundary, seen, evidence)
    for kind, code in parts.items():
        if code:
            yield RelationshipClaim(Ref(kind, "ods_code", code), LISTS[kind], icb, seen, evidence)
