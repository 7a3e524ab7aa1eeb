"""Contracts and agreements, as users fill them in: one row for each party."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.contract import AllianceParty, Commissions, HoldsContract
from graph.relationships import Relationship
from loaders.checking import WrongCells
from loaders.row import Row
from loaders.stated import body, code_of, made, stated

PARTS: dict[str, Relationship] = {
    "commissioner": Commissions(),
    "provider": HoldsContract(),
    "party": AllianceParty(),
}


def parse(row: Row) -> Iterator[Claim]:
    """One party to a contract, and what the row says of the contract itself.

    Raises:
        WrongCells: for a part that such a body cannot have.
    """
    said, register, party = stated(row), body(row, "register"), body(row, "party")
    title, tie = row.take("contract"), PARTS[row.take("part")]
    contract, who = Ref.mint("contract", f"{register.code}/{code_of(title)}"), party.ref
    yield from made(
        contract, said, said.when, name=title, form=row.take_optional("form"),
        status=row.take_optional("status"), value_pence=row.take_optional("value"),
        risk_share=row.take_optional("risk_share"), collaboration=row.take_optional("collaboration"),
    )  # fmt: skip
    if party.new:  # as payees of the payer are: joined to no organisation until a match is certain
        who = Ref.mint("payee", f"{register.code}/{code_of(party.name)}")
        yield from made(who, said, name=party.name)
    if tie.from_kinds and who.kind not in tie.from_kinds:
        raise WrongCells(("party", "part"), f"{party.name} cannot be that in a contract")
    yield RelationshipClaim(who, tie, contract, said.when, said.evidence)
