"""Claims as flat rows of the ledger."""

from __future__ import annotations

import json

from graph.claims import Claim, CountClaim, FactClaim, FieldClaim, RelationshipClaim, UnknownClaim
from graph.dates import Bounds

ClaimRow = tuple[int, int, str, str, str, str, int, int, int, int, str, str]
"""run, evidence, shape, subject, verb, object, s0, s1, e0, e1, properties, provision"""

as_json = json.JSONEncoder(sort_keys=True).encode  # json.dumps would make an encoder for each claim


def flatten(run: int, evidence: int, claim: Claim) -> ClaimRow:
    """The row of a claim: who, verb, whom or what, when, with which properties and provision."""
    subject, verb, other, properties, provision = _parts(claim)
    return (
        run,
        evidence,
        claim.shape,
        subject,
        verb,
        other,
        *_days(claim.when),
        properties,
        provision,
    )


def _days(when: Bounds) -> tuple[int, int, int, int]:
    return when.s0.toordinal(), when.s1.toordinal(), when.e0.toordinal(), when.e1.toordinal()


def _parts(claim: Claim) -> tuple[str, str, str, str, str]:
    if isinstance(claim, FieldClaim):
        return claim.entity.text, claim.field, claim.value, "", ""
    if isinstance(claim, RelationshipClaim):
        properties = claim.relationship.properties()
        text = as_json(properties) if properties else ""
        name = claim.relationship.type_name()
        return claim.from_ref.text, name, claim.to_ref.text, text, claim.provision
    if isinstance(claim, FactClaim):
        parties = {party: [ref.text for ref in refs] for party, refs in claim.parties.items()}
        values = {key: value for key, value in claim.fact.model_dump().items() if value}
        text = as_json({"parties": parties, "values": values})
        return "", claim.fact.kind, "", text, claim.provision
    if isinstance(claim, CountClaim):
        scope = claim.scope.text if claim.scope else ""
        return scope, claim.counted, str(claim.number), "", ""
    assert isinstance(claim, UnknownClaim)
    return claim.entity.text, claim.about, claim.reason.value, "", ""
