"""Places, as users fill them in: their lead, members and what is delegated to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from graph.claims import Claim, FactClaim, Ref, RelationshipClaim
from graph.kinds.posts import Appointment, Capacity
from graph.layers.delegation import DelegatesTo
from graph.layers.geography import Covers, Within
from graph.layers.membership import MemberOf
from loaders.row import Row
from loaders.stated import Body, Stated, body, body_if_there, code_of, made, person, post, stated


def parse(row: Row) -> Iterator[Claim]:
    """A place, and what the row says of it; places of one name in two systems are two."""
    said, board, name = stated(row), body(row, "icb"), row.take("place")
    ref = Ref.mint("place_partnership", f"{board.code}/{code_of(name)}")
    place = Body(ref, name, new=True)
    yield from made(ref, said, name=name, legal_form=row.take_optional("form"))
    yield RelationshipClaim(ref, Within(), board.ref, said.existed, said.evidence)
    if area := body_if_there(row, "area"):
        yield RelationshipClaim(ref, Covers(), area.ref, said.existed, said.evidence)
    if member := body_if_there(row, "member"):
        yield RelationshipClaim(member.ref, MemberOf(), ref, said.when, said.evidence)
    if function := row.take_optional("function"):
        tie = DelegatesTo(function=function, accountable_stays_with=board.name)
        yield RelationshipClaim(board.ref, tie, ref, said.when, said.evidence)
    yield from _led(row, place, said)


def _led(row: Row, place: Body, said: Stated) -> Iterator[Claim]:
    """Who leads the place, in which capacity."""
    name, capacity = row.take_optional("lead"), row.take_optional("lead_capacity") or "substantive"
    if not name:
        return
    holder, claims = person(name, place, said)
    yield from claims
    office, claims = post(place, "place_director", said)
    yield from claims
    held = Appointment(capacity=next(one for one in get_args(Capacity) if one == capacity))
    yield FactClaim(held, {"person": (holder,), "post": (office,)}, said.when, said.evidence)
