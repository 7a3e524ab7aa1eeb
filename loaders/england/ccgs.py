"""Clinical commissioning groups as listed in April 2019; the list gives no names."""

from collections.abc import Iterator
from datetime import date

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span, day_after
from graph.entities import LIFE
from graph.layers.geography import Within
from loaders.row import Row

FIRST_DAY, ABOLISHED = date(2013, 4, 1), date(2022, 7, 1)
"""Life of the kind of body: Health and Social Care Act 2012; Health and Care Act 2022."""


def parse(row: Row) -> Iterator[Claim]:
    """One group, seen on the day of the list; it lived some time within the life of its kind."""
    evidence = row.cite()
    code, seen = row.take("ccg_ods"), Span.parse(row.take("as_at"))
    ccg = Ref.mint("ccg", code)
    life = Bounds.of(FIRST_DAY, seen.last, day_after(seen.first), ABOLISHED)
    yield FieldClaim(ccg, LIFE, "", life, evidence)
    yield FieldClaim(ccg, "ods_code", code, life, evidence)
    for kind, scheme, column in (
        ("stp", "ons_code", "stp_ons"),
        ("region", "ods_code", "region_ods"),
    ):
        area = Ref(kind, scheme, row.take(column), on=seen.first)
        yield RelationshipClaim(ccg, Within(), area, life, evidence)
