"""Joint committees and committees in common, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, RelationshipClaim
from graph.layers.delegation import JointlyExercises
from graph.layers.membership import MemberOf
from graph.layers.structure import HostedBy
from loaders.row import Row
from loaders.stated import body, body_if_there, made, stated

FORMS = {
    "joint_committee": "joint committee",
    "in_common": "committees in common, which bind nobody",
}


def parse(row: Row) -> Iterator[Claim]:
    """One member of a committee; only a joint committee exercises its members' functions."""
    said, committee, member = stated(row), body(row, "committee"), body(row, "member")
    form, provision = row.take("form"), row.take_optional("provision")
    quorum, matter = row.take_optional("quorum"), row.take_optional("matter")
    yield from made(
        committee.ref, said, name=committee.name if committee.new else "", legal_form=FORMS[form],
        statutory_basis=provision, quorum=quorum,
    )  # fmt: skip
    if member.ref.kind in MemberOf.from_kinds:
        yield RelationshipClaim(member.ref, MemberOf(), committee.ref, said.when, said.evidence)
    if form == "joint_committee":
        tie = JointlyExercises(scope=matter or None)
        yield RelationshipClaim(member.ref, tie, committee.ref, said.when, said.evidence, provision)
    if host := body_if_there(row, "host"):
        yield RelationshipClaim(committee.ref, HostedBy(), host.ref, said.when, said.evidence)
