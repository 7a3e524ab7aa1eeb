"""Who may decide what, up to how much, as users fill it in from a scheme of delegation."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.delegation import MayDecide
from graph.layers.funding import HoldsBudget
from graph.names import slug
from loaders.checking import WrongCells
from loaders.row import Row
from loaders.stated import Body, Stated, body, body_if_there, forum, made, post, stated


def parse(row: Row) -> Iterator[Claim]:
    """One line of a scheme of reservation and delegation.

    Raises:
        WrongCells: when both a post and a board decide.
    """
    said, of, limit = stated(row), body(row, "body"), row.take_optional("limit")
    sort, subject = row.take("decision").replace("_", " "), row.take_optional("subject")
    holder, claims = _holder(row, of, said)
    yield from claims
    words = f"{sort}: {subject}" if subject else sort
    code = "/".join(filter(None, (holder.value, slug(sort), slug(subject))))
    right = Ref.mint("decision_right", code)
    reserved = f"{holder.value.rpartition(':')[2].replace('_', ' ')} of {of.name}"
    yield from made(
        right, said, said.when, name=f"{words[0].upper()}{words[1:]}, {of.name}", decides=sort,
        limit_pence=limit, reserved=reserved if row.take_optional("reserved") == "yes" else "",
    )  # fmt: skip
    yield RelationshipClaim(holder, MayDecide(), right, said.when, said.evidence)
    fund = body_if_there(row, "budget")
    budget = fund.ref if fund else of.ref
    if limit and budget != holder:
        tie = HoldsBudget(decision=words, limit_pence=int(limit))
        yield RelationshipClaim(holder, tie, budget, said.when, said.evidence)


def _holder(row: Row, of: Body, said: Stated) -> tuple[Ref, list[Claim]]:
    """The post or board that may decide; with neither, the body itself."""
    role, board = row.take_optional("post"), row.take_optional("board")
    if role and board:
        raise WrongCells(("post", "board"), "name the one or the other")
    if role:
        return post(of, role, said)
    return forum(of, board, said) if board else (of.ref, [])
