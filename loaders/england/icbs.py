"""Integrated care boards: life, names, codes, region."""

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.entities import LIFE
from graph.layers.geography import Within
from loaders.row import Row

ONS_CODES_CHANGED = "2026-04-01"


def parse(row: Row) -> Iterator[Claim]:
    """One board. Its ONS code may change while its ODS code stays: both are dated."""
    evidence = row.cite()
    row.ignore("predecessor_stp_ons")  # told step by step by ics_designations
    code, began, ended = (
        row.take("ods_code"),
        row.take("established"),
        row.take_optional("abolished"),
    )
    icb, life = Ref.mint("icb", code), row.bounds(began, ended)
    yield FieldClaim(icb, LIFE, "", life, evidence)
    yield FieldClaim(icb, "name", row.take("name"), life, evidence)
    yield FieldClaim(icb, "ods_code", code, life, evidence)
    yield FieldClaim(icb, "statutory_basis", row.take("statutory_basis"), life, evidence)
    first, later = row.take("ons_code"), row.take_optional("ons_code_from_2026_04_01")
    until = ONS_CODES_CHANGED if later else ended
    yield FieldClaim(icb, "ons_code", first, row.bounds(began, until), evidence)
    if later:
        yield FieldClaim(icb, "ons_code", later, row.bounds(ONS_CODES_CHANGED, ended), evidence)
    region = Ref("region", "ods_code", row.take("region_ods"))
    yield RelationshipClaim(icb, Within(), region, life, evidence)
