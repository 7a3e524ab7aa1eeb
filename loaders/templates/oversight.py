"""Oversight segments, undertakings and support, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.oversight import HasObjective, Oversees
from loaders.row import Row
from loaders.stated import body, body_if_there, code_of, made, stated

WORDS = {
    "undertakings": "Undertakings",
    "deficit_support": "Deficit support",
    "recovery_programme": "Recovery support programme",
    "direction": "Direction",
}
"""What a body can be under beside its segment: each is an objective that it has until it ends."""

SEGMENT = "segment"


def parse(row: Row) -> Iterator[Claim]:
    """The segment of a body, or one thing that it is under."""
    said, of, what, words = stated(row), body(row, "body"), row.take("what"), row.take("says")
    named = body_if_there(row, "overseer")
    overseer = named.ref if named else Ref.to("national_body:nhs_england")
    if what == SEGMENT:
        yield RelationshipClaim(overseer, Oversees(segment=words), of.ref, said.when, said.evidence)
        return
    objective = Ref.mint("objective", f"{of.ref.value}/{what}/{code_of(words)}")
    yield from made(objective, said, said.when, name=f"{WORDS[what]}: {words}")
    yield RelationshipClaim(of.ref, HasObjective(), objective, said.when, said.evidence)
