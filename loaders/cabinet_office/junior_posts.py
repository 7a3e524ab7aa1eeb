"""Junior posts: how many of a title and grade in a unit report to a senior post; nobody is named."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.accountability import ReportsTo
from graph.layers.structure import PartOf
from loaders.cabinet_office.organogram import body, fields, pay, said, superior
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One row: a group of its own, told apart by its place, since rows have no reference.

    Equal rows are not the same row twice: one title may stand in two teams of a unit.
    """
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    row.ignore("file")  # the republisher's, read for its date only
    organisation, made = body(row, seen, evidence)
    place = row.locator.rpartition(" ")[2]
    code = f"{organisation.value.partition(':')[2]}/{row.snapshot}/{place}"
    group, above = Ref.mint("staff_group", code), superior(row, organisation)
    told = {
        "name": row.take("title"),
        "full_time_equivalents": _number(row.take("number")),
        "pay_scale": pay(row),
    } | {column: said(row.take_optional(column)) for column in ("grade", "unit", "profession")}
    yield from made
    yield from fields(group, told, seen, evidence)
    yield RelationshipClaim(group, PartOf(), organisation, seen, evidence)
    if above:
        yield RelationshipClaim(group, ReportsTo(), above, seen, evidence)


def _number(text: str) -> str:
    """Full-time equivalents, which may be parts of a post.

    Raises:
        ValueError: when it is no number.
    """
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        raise ValueError(f"column number: “{text}” is not a number of posts")
    return str(number)
