"""Contracts and agreements, as users fill them in: one row for each party."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.layers.contract import (
    AllianceParty,
    AwardedUnder,
    CalledOffFrom,
    Commissions,
    HoldsContract,
    SubcontractsTo,
)
from graph.relationships import Relationship
from loaders.checking import WrongCells
from loaders.row import Row
from loaders.stated import Body, Stated, body, body_if_there, code_of, made, stated

SUBCONTRACTOR = "subcontractor"
PARTS: dict[str, Relationship] = {
    "commissioner": Commissions(),
    "provider": HoldsContract(),
    "party": AllianceParty(),
}


def parse(row: Row) -> Iterator[Claim]:
    """One party to a contract, and what the row says of the contract itself.

    Raises:
        WrongCells: for a part that such a body cannot have, or a subcontractor without its lead.
    """
    said, register, party = stated(row), body(row, "register"), body(row, "party")
    lead, part = body_if_there(row, "lead"), row.take("part")
    # the days of a subcontract are its own: the contract was there meanwhile
    yield from _terms(row, register, said, said.existed if part == SUBCONTRACTOR else said.when)
    contract = _contract(register, row.take("contract"))
    who = yield from _who(party, register, said)
    if part != SUBCONTRACTOR:
        tie, other = PARTS[part], contract
    elif lead is None:
        raise WrongCells(
            ("lead", "part"), "a subcontractor needs the lead provider that it has its part from"
        )
    else:
        tie, other = SubcontractsTo(contract=contract.value), who
        who = yield from _who(lead, register, said)
    if not _may_be(who.kind, part, tie):
        raise WrongCells(("party", "part"), f"{party.name} cannot be that in a contract")
    yield RelationshipClaim(who, tie, other, said.when, said.evidence)


def _terms(row: Row, register: Body, said: Stated, life: Bounds) -> Iterator[Claim]:
    """The contract itself, the route it was awarded by, and the framework it was called off from."""
    title = row.cells["contract"]
    contract = _contract(register, title)
    yield from made(
        contract, said, life, name=title, form=row.take_optional("form"),
        status=row.take_optional("status"), value_pence=row.take_optional("value"),
        risk_share=row.take_optional("risk_share"), collaboration=row.take_optional("collaboration"),
        notice=row.take_optional("notice"), payment=row.take_optional("payment"),
        end_options=row.take_optional("end_options"),
    )  # fmt: skip
    if route := row.take_optional("award_route"):
        ref = Ref.mint("award_route", route)
        yield RelationshipClaim(contract, AwardedUnder(), ref, life, said.evidence)
    if frame := row.take_optional("framework"):
        other = _contract(register, frame)
        yield from made(other, said, Bounds.of(), name=frame, framework="framework agreement")
        yield RelationshipClaim(contract, CalledOffFrom(), other, life, said.evidence)


def _may_be(kind: str, part: str, tie: Relationship) -> bool:
    """Boards and groups commission; a notice may name one as a supplier, a register of contracts must not."""
    if part == "provider" and kind in ("icb", "ccg"):
        return False
    return not tie.from_kinds or kind in tie.from_kinds


def _contract(register: Body, title: str) -> Ref:
    return Ref.mint("contract", f"{register.code}/{code_of(title)}")


def _who(party: Body, register: Body, said: Stated) -> Generator[Claim, None, Ref]:
    """The party, which is made where no register knows it."""
    if not party.new:
        return party.ref
    # as payees of the payer are: joined to no organisation until a match is certain
    ref = Ref.mint("payee", f"{register.code}/{code_of(party.name)}")
    yield from made(ref, said, name=party.name)
    return ref
