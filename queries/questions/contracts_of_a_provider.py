"""Q23: which contracts a provider holds, with whom, of what form, value, end and award route."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.layers.contract import PROVIDERS
from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.contracts import (
    LOADED,
    PUBLISHED,
    Around,
    around,
    known,
    loaded,
    notices,
    number,
    paths,
    without,
)
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

PARTS = {"HOLDS_CONTRACT": "provider", "ALLIANCE_PARTY": "party to the alliance"}
SUBCONTRACTOR = "subcontractor"

_TERMS = """c.id AS contract_id, c.name AS contract, c.kind AS kind, c.form AS form,
       c.value_pence AS value, c.valid_from AS began, c.valid_to AS ended, c.procedure AS procedure,
       c.notice AS notice, c.other_notice AS notices"""

_HELD = f"""
MATCH (p:{MARKER} {{id: $provider}})-[t:HOLDS_CONTRACT|ALLIANCE_PARTY]->(c:{MARKER})
WHERE {live("t")} AND {live("c")}
RETURN type(t) AS type, '' AS lead, {_TERMS}, t.id AS tie
ORDER BY ended, contract, contract_id, tie
"""
_SUBCONTRACTED = f"""
MATCH (l:{MARKER})-[t:SUBCONTRACTS_TO]->(p:{MARKER} {{id: $provider}})
WHERE {live("t")}
RETURN t.contract AS contract_id, l.name AS lead, t.id AS tie ORDER BY contract_id, lead, tie
"""
_CONTRACTS = f"""
MATCH (c:{MARKER}) WHERE c.id IN $contracts RETURN {_TERMS} ORDER BY contract_id
"""


class Which(Parameters):
    """The provider."""

    provider: Annotated[str, Names(tuple(sorted(PROVIDERS - {"body_kind"})))] = Field(
        description="the provider, by name or code"
    )


class Row(AnswerRow):
    """One contract; the first row says from which publications the contracts are known."""

    part: str = Field(description="what it is in the contract; or what is loaded")
    contract: str = Field(description="the contract, as published")
    contract_id: str | None = Field(description="its id")
    with_whom: str = Field(description="commissioners that the contract is with; of a subcontract its lead")
    form: str = Field(description="form of the contract")
    value_pence: int | None = Field(description="value over its whole term in pence, as published")
    began: date | None = Field(description="first day, where one is known")
    ended: date | None = Field(description="first day on which it no longer runs, where one is known")
    award_route: str = Field(description="way of award under a law that the notice or document names")
    procedure: str = Field(description="way of award in the words of the notice")
    notice: str = Field(description="ids of the notice and of its process")


def _walk(asked: Asked) -> Found:
    store, provider = asked.store, asked.parameters["provider"]
    found = store.ask(_HELD, {"provider": provider, "on": asked.on}, limit=100_000)
    found += _subcontracts(asked)
    surrounding = around(store, dict.fromkeys(row["contract_id"] for row in found), asked.on)
    rows = [_row(row, surrounding[row["contract_id"]]) for row in found]
    first = Row(
        part=LOADED, contract=loaded(store), contract_id=None, with_whom="", form="", value_pence=None,
        began=None, ended=None, award_route="", procedure="", notice="",
    )  # fmt: skip
    ties = [tie for row in found for tie in (row["tie"], *_of_others(surrounding[row["contract_id"]]))]
    return Found([first, *rows], paths(store, ties, asked.on), [provider])


def _subcontracts(asked: Asked) -> list[StoreRow]:
    """Contracts of others of which a part was passed on to the provider."""
    passed = asked.store.ask(_SUBCONTRACTED, {"provider": asked.parameters["provider"], "on": asked.on})
    given = {"contracts": [row["contract_id"] for row in passed]}
    terms = {row["contract_id"]: row for row in (asked.store.ask(_CONTRACTS, given) if passed else [])}
    return [{**terms[row["contract_id"]], **row, "type": ""} for row in passed if row["contract_id"] in terms]


def _of_others(one: Around) -> list[str]:
    """Ties of those who commission it and of the route: other providers are not asked about."""
    return [tie["tie"] for name in ("COMMISSIONS", "AWARDED_UNDER") for tie in one.ties.get(name, [])]


def _row(row: StoreRow, surrounding: Around) -> Row:
    form = "form of contract" if row["kind"] == "contract_form" else row["form"] or ""
    return Row(
        part=PARTS.get(row["type"], SUBCONTRACTOR),
        contract=row["contract"],
        contract_id=row["contract_id"],
        with_whom=row["lead"] or surrounding.names("COMMISSIONS"),
        form=form,
        value_pence=number(row["value"]),
        began=known(row["began"]),
        ended=known(row["ended"]),
        award_route=surrounding.names("AWARDED_UNDER"),
        procedure=row["procedure"] or "",
        notice=notices(row),
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    held = [row for row in rows if row["contract_id"] and row["form"] != "form of contract"]
    if not held:
        why = "none of what is loaded names it as a provider on this day"
        return [Missing(what="contracts that it holds", why=why, **PUBLISHED)]
    routes = sum(not row["award_route"] for row in held)
    lines = without("the award route", routes, len(held), "the notice names a procedure at most, and no law")
    values = sum(row["value_pence"] is None for row in held)
    return lines + without("the value", values, len(held), "none is stated in pounds")


QUESTION = Question(
    number="Q23",
    asks="What contracts does this provider hold, with whom, of what form, value, end date and award route?",
    why_it_matters=(
        "Commissioners see only their own contracts with a provider; what it promised to others, until when "
        "and how it was chosen, decides what it can take on and what it stands to lose."
    ),
    does_not_show=(
        "All its contracts: notices are published above thresholds, and many awards have none. A value is "
        "of the whole term and of all suppliers together; a place on a framework promises no work. What "
        "was paid is another matter. A supplier of a like name is not taken for this body."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2020, 6, 1), {"provider": "trust:RM3"}),
    layers=(Layer.CONTRACT,),
    searches=("contract", "contract_form", "award_route"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
