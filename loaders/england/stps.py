"""STP footprints: a footprint keeps its id while its codes and names change."""

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.entities import LIFE
from graph.layers.geography import Within
from graph.layers.succession import SucceededBy
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One code of a footprint: 45 footprints had 50 codes."""
    evidence = row.cite()
    stp, ended = Ref.mint("stp", row.take("footprint")), row.take("footprint_to")
    life = row.bounds(row.take("footprint_from"), ended)
    coded = row.bounds(row.take("valid_from"), row.take("valid_to"))
    yield FieldClaim(stp, LIFE, "", life, evidence)
    yield FieldClaim(stp, "name", row.take("name"), coded, evidence)
    yield FieldClaim(stp, "ons_code", row.take("stp_ons"), coded, evidence)
    yield FieldClaim(stp, "ods_code", row.take("icb_ods"), life, evidence)
    region = Ref("region", "ods_code", row.take("region_ods"))
    yield RelationshipClaim(stp, Within(), region, life, evidence)
    merged_into = row.take_optional("merged_into")
    if merged_into:
        when = Bounds.since(Span.parse(ended))
        tie = SucceededBy(succession="merger")
        yield RelationshipClaim(stp, tie, Ref.mint("stp", merged_into), when, evidence)
