"""Holders of posts, as users fill them in: one row for each appointment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from graph.claims import Claim, FactClaim, UnknownClaim
from graph.evidence import UnknownReason
from graph.kinds.posts import Appointment, Capacity
from loaders.appointers import by_whom
from loaders.row import Row
from loaders.stated import body, person, post, stated

VACANT = "vacant"


def parse(row: Row) -> Iterator[Claim]:
    """One appointment, or that the post is vacant."""
    said, of, role = stated(row), body(row, "body"), row.take("role")
    name, capacity = row.take("person"), row.take_optional("capacity") or "substantive"
    office, claims = post(of, role, said)
    yield from claims
    whose = list(by_whom(row, of, office, said))
    if name.casefold() == VACANT:
        yield UnknownClaim(office, "holder", UnknownReason.VACANT, said.when, said.evidence)
        return
    holder, claims = person(name, of, said)
    yield from (*claims, *whose)
    held = Appointment(capacity=next(one for one in get_args(Capacity) if one == capacity))
    yield FactClaim(held, {"person": (holder,), "post": (office,)}, said.when, said.evidence)
