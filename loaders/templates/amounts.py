"""Amounts of money between bodies, or targets and limits, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.structure import HostedBy
from loaders.checking import WrongCells
from loaders.layouts.amounts import year_bounds
from loaders.row import Row
from loaders.stated import Body, Stated, body, body_if_there, code_of, made, stated


def parse(row: Row) -> Iterator[Claim]:
    """What one gave another, or set for it, in a year; without an amount, only that it did.

    Raises:
        WrongCells: when two such bodies cannot be joined in that way, an amount is of no kind, or
            something else than a pooled fund has a host.
    """
    said, payer, payee, host = stated(row), body(row, "payer"), body(row, "payee"), body_if_there(row, "host")
    cls, year = schema.relationship_type(row.take("way")), row.take("financial_year")
    amount, kind, when = row.take_optional("amount"), row.take_optional("amount_kind"), year_bounds(year)
    if amount and not kind:
        raise WrongCells(("amount_kind",), "an amount needs its kind: kinds are never added to each other")
    whom, claims = _payee(payer, payee, said, when)
    try:
        cls.check_ends(payer.ref.kind, whom.kind)
    except ValueError as error:
        raise WrongCells(("payer", "way", "payee"), str(error)) from error
    own = {
        "stream": row.take_optional("stream"),
        "financial_year": year,
        "amount_kind": kind if amount else None,
        "amount_pence": int(amount) if amount else None,
    }
    yield from claims
    yield RelationshipClaim(payer.ref, cls.of(own), whom, when, said.evidence, row.take_optional("provision"))
    if host and whom.kind != "pooled_fund":
        raise WrongCells(("host",), f"{payee.name} is no pooled fund: it has no host")
    if host:
        yield RelationshipClaim(whom, HostedBy(), host.ref, when, said.evidence)


def _payee(payer: Body, payee: Body, said: Stated, when: Bounds) -> tuple[Ref, list[Claim]]:
    """Who gets it, and what makes it. A name that no register knows is a fund, where the row says so,
    or a payee of this payer, joined to no organisation."""
    if not payee.new:
        return payee.ref, []
    if payee.ref.kind == "pooled_fund":
        there = Bounds.of(s1=when.s1, e0=when.e1)
        return payee.ref, list(made(payee.ref, said, there, name=payee.name))
    whom = Ref.mint("payee", f"{payer.code}/{code_of(payee.name)}")
    return whom, list(made(whom, said, name=payee.name))
