"""Regions of NHS England, with the published numbers of boards in each."""

from collections.abc import Iterator
from datetime import date

from graph.claims import Claim, CountClaim, FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from loaders.row import Row

COUNTED_ON = {"icbs_2022_07_01": date(2022, 7, 1), "icbs_2026_04_01": date(2026, 4, 1)}


def parse(row: Row) -> Iterator[Claim]:
    """One region."""
    evidence = row.cite()
    code = row.take("ods_code")
    region, life = Ref.mint("region", code), row.bounds(row.take("valid_from"))
    yield FieldClaim(region, LIFE, "", life, evidence)
    yield FieldClaim(region, "name", row.take("name"), life, evidence)
    yield FieldClaim(region, "ods_code", code, life, evidence)
    yield FieldClaim(region, "ons_code", row.take("ons_code"), life, evidence)
    yield FieldClaim(region, "legal_person", "no", life, evidence)
    for column, day in COUNTED_ON.items():
        yield CountClaim("icb", row.take_number(column), Bounds.seen(day), evidence, scope=region)
