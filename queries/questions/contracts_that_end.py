"""Q74: which contracts of a body end within so many months."""

from __future__ import annotations

from calendar import monthrange
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

PARTS = {
    "COMMISSIONS": "as commissioner",
    "HOLDS_CONTRACT": "as provider",
    "ALLIANCE_PARTY": "as party to the alliance",
}
OTHERS = {"COMMISSIONS": ("HOLDS_CONTRACT",), "HOLDS_CONTRACT": ("COMMISSIONS",)}
"""Whom a contract is with, for one who is party to it in this way; all of them in an alliance."""

_ENDING = f"""
MATCH (b:{MARKER} {{id: $body}})-[t:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]->(c:{MARKER})
WHERE c.kind = 'contract' AND {live("t")} AND {live("c")} AND c.valid_to <= $until
RETURN type(t) AS type, c.id AS contract_id, c.name AS contract, c.status AS status, c.value_pence AS value,
       c.valid_to AS ended, c.end_options AS options, c.notice AS notice, c.other_notice AS notices,
       t.id AS tie
ORDER BY ended, contract, contract_id, tie
"""
_RUNNING = f"""
MATCH (b:{MARKER} {{id: $body}})-[t:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]->(c:{MARKER})
WHERE c.kind = 'contract' AND {live("t")} AND {live("c")}
RETURN count(DISTINCT c.id) AS running,
       count(DISTINCT CASE WHEN c.valid_to = $never THEN c.id ELSE null END) AS endless
"""


class Which(Parameters):
    """The body, and how far to look ahead."""

    body: Annotated[str, Names(tuple(sorted(PROVIDERS - {"body_kind"})))] = Field(
        description="the commissioner or provider, by name or code"
    )
    months: int = Field(default=12, ge=1, le=600, description="how many months to look ahead")


class Row(AnswerRow):
    """One contract that ends; the first row says from which publications contracts are known."""

    part: str = Field(description="what the body is in the contract; or what is loaded")
    contract: str = Field(description="the contract, as published")
    contract_id: str | None = Field(description="its id")
    ends: date | None = Field(description="first day on which it no longer runs")
    with_whom: str = Field(description="the other side: providers, commissioners, or all of an alliance")
    status: str = Field(description="how far it had come, as last published")
    value_pence: int | None = Field(description="value over its whole term in pence, as published")
    end_options: str = Field(description="how it may be extended or end early, as published")
    notice: str = Field(description="ids of the notice and of its process")


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, date.max.year - 1)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _walk(asked: Asked) -> Found:
    store, body, on = asked.store, asked.parameters["body"], asked.on
    until = months_after(on, asked.parameters["months"])
    found = store.ask(_ENDING, {"body": body, "on": on, "until": until}, limit=100_000)
    surrounding = around(store, dict.fromkeys(row["contract_id"] for row in found), on)
    rows = [_row(row, surrounding[row["contract_id"]], body) for row in found]
    first = Row(
        part=LOADED, contract=loaded(store), contract_id=None, ends=None, with_whom="", status="",
        value_pence=None, end_options="", notice="",
    )  # fmt: skip
    ties = [tie for row in found for tie in (row["tie"], *surrounding[row["contract_id"]].all_ties())]
    return Found([first, *rows], paths(store, ties, on), [body])


def _row(row: StoreRow, surrounding: Around, body: str) -> Row:
    others = OTHERS.get(row["type"], tuple(PARTS))
    return Row(
        part=PARTS[row["type"]],
        contract=row["contract"],
        contract_id=row["contract_id"],
        ends=known(row["ended"]),
        with_whom="; ".join(filter(None, (surrounding.names(one, body) for one in others))),
        status=row["status"] or "",
        value_pence=number(row["value"]),
        end_options=row["options"] or "",
        notice=notices(row),
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    given = {"body": asked.parameters["body"], "on": asked.on, "never": date.max}
    (count,) = asked.store.ask(_RUNNING, given)
    if not count["running"]:
        why = "none of what is loaded names it as commissioner or provider on this day"
        return [Missing(what="contracts that it is party to", why=why, **PUBLISHED)]
    return without("the end", count["endless"], count["running"], "none is stated")


QUESTION = Question(
    number="Q74",
    asks="Which contracts of this body end within so many months?",
    why_it_matters=(
        "A contract that runs out without a decision is extended in a hurry or leaves people without a "
        "service; planning a new award takes a year or more."
    ),
    does_not_show=(
        "Whether it was extended: only a later notice says so, where one was published and is loaded. "
        "Contracts without a notice are not here, and a framework that ends takes no call-off with it."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2016, 1, 1), {"body": "council:E08000006", "months": 6}),
    layers=(Layer.CONTRACT,),
    searches=("contract",),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
