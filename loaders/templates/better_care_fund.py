"""Better Care Fund by health and wellbeing board, as users fill it in."""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.evidence import PlansFor
from graph.layers.structure import HostedBy
from loaders.layouts.amounts import year_bounds
from loaders.row import Row
from loaders.stated import body, body_if_there, made, stated


def parse(row: Row) -> Iterator[Claim]:
    """What one payer gives of one component in a year. The pool is the same from year to year."""
    said, council, payer = stated(row), body(row, "council"), body(row, "payer")
    year, host = row.take("financial_year"), body_if_there(row, "host")
    when = year_bounds(year)
    pool, there = (
        Ref.mint("pooled_fund", f"better-care-fund/{council.code}"),
        Bounds.of(s1=when.s1, e0=when.e1),
    )
    yield from made(
        pool, said, there, name=f"Better Care Fund, {council.name}",
        overseen_by=f"Health and wellbeing board, {council.name}",
    )  # fmt: skip
    plan = PlansFor(plan="Better Care Fund plan")
    yield RelationshipClaim(council.ref, plan, pool, when, said.evidence)
    tie = schema.relationship_type("CONTRIBUTES_TO").of(
        {
            "stream": row.take("component"),
            "financial_year": year,
            "amount_kind": row.take("amount_kind"),
            "amount_pence": int(row.take("amount")),
        }
    )
    yield RelationshipClaim(payer.ref, tie, pool, when, said.evidence)
    if host:
        yield RelationshipClaim(pool, HostedBy(), host.ref, when, said.evidence)
