"""Declared interests, as users fill them in from published registers."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FactClaim, Ref
from graph.kinds.interests import DeclaredInterest
from loaders.row import Row
from loaders.stated import body, code_of, made, person, stated


def parse(row: Row) -> Iterator[Claim]:
    """One interest that a person declared to a body."""
    said, register, other = stated(row), body(row, "body"), body(row, "concerns")
    declarer, claims = person(row.take("person"), register, said)
    yield from claims
    concerns = other.ref
    if other.new:
        concerns = Ref.mint("payee", f"{register.code}/{code_of(other.name)}")
        yield from made(concerns, said, name=other.name)
    category = row.take("category").replace("_", " ")
    interest = DeclaredInterest(category=category, interest=row.take("interest"))
    parties = {"person": (declarer,), "declared_to": (register.ref,), "concerns": (concerns,)}
    yield FactClaim(interest, parties, said.when, said.evidence)
