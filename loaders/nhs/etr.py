"""The register of NHS trusts, without a header: 24 fields a row, later 27."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph import schema
from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, day_before
from graph.entities import LIFE
from loaders.row import Row

BOARDS_BEGAN = date(2022, 7, 1)
PARTNERSHIPS_BEGAN = date(2016, 4, 1)


def parse(row: Row) -> Iterator[Claim]:
    """A trust, its name, and the system and region it is filed under.

    The fourth field held the area team until 2016, then the partnership, from July 2022 the board;
    of codes from before 2016 nothing is said.
    """
    evidence = row.cite()
    code, life = row.take("code"), row.bounds(row.take_day("opened"), row.take_day("closed"))
    trust = Ref.mint("trust", code)
    yield FieldClaim(trust, LIFE, "", life, evidence)
    yield FieldClaim(trust, "ods_code", code, life, evidence)
    seen = Bounds.seen(min(row.snapshot, day_before(life.e1)))
    for column in ("name", "postcode"):
        if value := row.take_optional(column):
            yield FieldClaim(trust, column, value, seen, evidence)
    system, region = row.take_optional("icb"), row.take_optional("region")
    within = schema.relationship_type("WITHIN").of({})
    if system and row.snapshot >= PARTNERSHIPS_BEGAN:
        kind = "icb" if seen.s1 >= BOARDS_BEGAN else "stp"
        yield RelationshipClaim(trust, within, Ref(kind, "ods_code", system), seen, evidence)
    if region and row.snapshot >= PARTNERSHIPS_BEGAN:
        yield RelationshipClaim(trust, within, Ref("region", "ods_code", region), seen, evidence)
