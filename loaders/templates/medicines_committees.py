"""Committees on medicines, as users fill them in: for whom each meets, and what its word is worth there."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.delegation import MayDecide
from graph.layers.structure import HostedBy, PartOf
from loaders.row import Row
from loaders.stated import body, body_if_there, code_of, made, stated

MEDICINE = "medicine or device"
"""The sort of decision, in the decision vocabulary."""


def parse(row: Row) -> Iterator[Claim]:
    """A committee, one body for which it meets, and what it does there."""
    said, committee, whose = stated(row), body(row, "committee"), body(row, "body")
    yield from made(
        committee.ref, said, name=committee.name if committee.new else "",
        footprint=row.take_optional("footprint"),
    )  # fmt: skip
    yield RelationshipClaim(committee.ref, PartOf(), whose.ref, said.existed, said.evidence)
    does, subject = row.take("does"), row.take_optional("subject") or "medicines and devices"
    code = f"{committee.ref.value}/{does}/{code_of(subject)}"
    right = Ref.mint("decision_right", code)
    words = f"{does.capitalize()} {subject}, {committee.name}"
    yield from made(
        right, said, said.when, name=words, decides=MEDICINE, limit_pence=row.take_optional("limit")
    )
    yield RelationshipClaim(committee.ref, MayDecide(), right, said.when, said.evidence)
    if host := body_if_there(row, "host"):
        yield RelationshipClaim(committee.ref, HostedBy(), host.ref, said.when, said.evidence)
