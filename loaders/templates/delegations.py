"""Functions and services delegated, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, RelationshipClaim
from graph.layers.contract import Commissions
from graph.layers.delegation import DelegatesTo
from graph.layers.structure import PartOf
from loaders.row import Row
from loaders.stated import body, body_if_there, named_if_new, stated


def parse(row: Row) -> Iterator[Claim]:
    """One function that a body lets another exercise; of a service, that it now arranges for it."""
    said, giver, receiver = stated(row), body(row, "giver"), body(row, "receiver")
    number, service = row.take_optional("number"), body_if_there(row, "service")
    provision, within = row.take_optional("provision"), body_if_there(row, "part_of")
    tie = DelegatesTo(
        function=row.take("function"),
        number_of_services=int(number) if number else None,
        accountable_stays_with=row.take_optional("accountable") or giver.name,
    )
    yield RelationshipClaim(giver.ref, tie, receiver.ref, said.when, said.evidence, provision)
    if service is None:
        return
    yield from named_if_new(service, said)
    yield RelationshipClaim(receiver.ref, Commissions(), service.ref, said.when, said.evidence)
    if within and within.ref != service.ref:
        yield from named_if_new(within, said)
        yield RelationshipClaim(service.ref, PartOf(), within.ref, said.existed, said.evidence)
