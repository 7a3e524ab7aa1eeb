"""The register of NHS trusts, without a header: 24 fields a row, later 27."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref
from graph.dates import Bounds, day_before
from graph.entities import LIFE
from loaders.nhs.commissioners import filed_under
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """A trust, its name, and the system and region it is filed under.

    Raises:
        ValueError: for a trust in Wales, and for a row without the day of opening, which people append
            by hand while the trusts that it would replace are still open.
    """
    evidence, opened = row.cite(), row.take_day("opened")
    code, region = row.take("code"), row.take_optional("region")
    if not opened:
        raise ValueError("column opened is empty: the register gives the day for every trust")
    if not region:
        raise ValueError("column region: “” is no region of NHS England: a trust in Wales, outside of scope")
    closed = row.take_day("closed")
    life = row.bounds(opened, closed)
    trust = Ref.mint("trust", code)
    yield FieldClaim(trust, LIFE, "", life, evidence)
    yield FieldClaim(trust, "ods_code", code, life, evidence)
    seen = Bounds.seen(min(row.snapshot, day_before(life.e1)))
    for column in ("name", "postcode"):
        if value := row.take_optional(column):
            yield FieldClaim(trust, column, value, seen, evidence)
    system = row.take_optional("system")
    if not closed:
        yield from filed_under(trust, system, region, row.snapshot, evidence)
