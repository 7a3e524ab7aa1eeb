"""Boards and their seats, as users fill them in: one row for each seat and who sits in it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.layers.membership import FilledBy, HasSeat, Represents
from loaders.checking import WrongCells
from loaders.row import Row
from loaders.stated import Body, Stated, body, body_if_there, code_of, forum, made, person, post, stated


def parse(row: Row) -> Iterator[Claim]:
    """One seat.

    Raises:
        WrongCells: for a body without a board, a joint committee with one, or a seat filled twice.
    """
    said, of, board = stated(row), body(row, "body"), row.take_optional("board")
    own = of.ref.kind in ("joint_committee", "medicines_committee")
    if own == bool(board):
        words = "a committee is its own board: leave the board empty" if own else "which of its boards?"
        raise WrongCells(("body", "board"), words)
    meeting, claims = forum(of, board, said, row.take_optional("board_name"))
    yield from claims
    if complete := row.take_optional("complete"):
        yield FieldClaim(meeting, "composition_complete", complete, said.existed, said.evidence)
    name, perspective = row.take("seat"), row.take_optional("perspective")
    code = "/".join(code_of(one) for one in (name, perspective) if one)
    seat = Ref.mint("seat", f"{meeting.value.partition(':')[2]}/{code}")
    count, voting = row.take_optional("count_rule"), row.take("voting")
    yield from made(
        seat, said, name=name, role=name, count_rule=count, voting=voting, perspective=perspective
    )
    yield RelationshipClaim(meeting, HasSeat(), seat, said.existed, said.evidence)
    if whose := body_if_there(row, "represents"):
        yield RelationshipClaim(seat, Represents(), whose.ref, said.existed, said.evidence)
    yield from _filled(row, seat, of, said)


def _filled(row: Row, seat: Ref, of: Body, said: Stated) -> Iterator[Claim]:
    """Who sits in it, by name or by office; a seat in which nobody sits is still a seat."""
    name, role = row.take_optional("person"), row.take_optional("post")
    if name and role:
        raise WrongCells(("person", "post"), "name the one or the other")
    if name or role:
        who, claims = person(name, of, said) if name else post(of, role, said)
        yield from claims
        yield RelationshipClaim(seat, FilledBy(), who, said.when, said.evidence)
