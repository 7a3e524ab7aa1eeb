"""Objectives and targets, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.accountability import AgreesObjectivesWith
from graph.layers.oversight import HasObjective
from loaders.row import Row
from loaders.stated import body, body_if_there, code_of, made, stated


def parse(row: Row) -> Iterator[Claim]:
    """One objective of a body, its target and result as published."""
    said, of, words = stated(row), body(row, "body"), row.take("objective")
    objective = Ref.mint("objective", f"{of.ref.value}/{code_of(words)}")
    yield from made(
        objective, said, said.when, name=words, measure=row.take_optional("measure"),
        target=row.take_optional("target"), result=row.take_optional("result"),
        result_known=row.take_optional("result_known"),
    )  # fmt: skip
    yield RelationshipClaim(of.ref, HasObjective(), objective, said.when, said.evidence)
    if other := body_if_there(row, "agreed_with"):
        yield RelationshipClaim(of.ref, AgreesObjectivesWith(), other.ref, said.when, said.evidence)
