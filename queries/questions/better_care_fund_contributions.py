"""Q17: who pays how much of which component into a Better Care Fund, against the mandated minimum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from graph.stores.store import Store
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_hop, show_path
from queries.flows import middle_of
from queries.money import financial_year
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

THIS_FUND, ENGLAND, LAW = "this fund", "England", "law"
MINIMUM, ABOVE, TOTAL = "minimum", "above the minimum", "total of the mandated minimum"


class Component(NamedTuple):
    """A component that every fund must have, and the April in which its years begin and end."""

    words: str
    first: int
    last: int = 9999


COMPONENTS = {
    "bcf_nhs_minimum_contribution": Component("NHS minimum contribution", 2015),
    "disabled_facilities_grant": Component("Disabled Facilities Grant", 2015),
    "improved_better_care_fund": Component("improved Better Care Fund", 2017, 2024),
    "adult_social_care_discharge_fund": Component("adult social care discharge fund", 2022, 2024),
    "local_authority_better_care_grant": Component("Local Authority Better Care Grant", 2025),
}
"""Components of the mandated minimum, as the policy framework of each year names them. The discharge
fund and the improved fund became part of the others in 2025/26."""

BEGAN = min(one.first for one in COMPONENTS.values())
"""The April in which the fund began."""

YEARS_BACK = 3
"""How many years back amounts of all England are looked for where the year itself has none."""


class Which(Parameters):
    """The health and wellbeing board; without one, all England. The year is that of the day."""

    wellbeing_board: Annotated[str | None, Names(("council", "forum"))] = Field(
        default=None, description="the council or its health and wellbeing board; empty for all England"
    )


class Row(AnswerRow):
    """One component from one payer, a sum of like amounts, or what law says of the fund."""

    scope: str = Field(description="this fund, all England, or law")
    component: str = Field(description="which component; “not stated” where the publication names none")
    payer: str = Field(description="who pays it into the fund, or grants it for the fund")
    payer_id: str | None = Field(description="id of the payer, where there is one")
    financial_year: str = Field(description="of which financial year")
    amount_pence: int | None = Field(description="whole pence; empty where no amount is loaded")
    amount_kind: str | None = Field(description="what kind of amount: kinds are never added to each other")
    counts_as: str = Field(description="whether it is part of the minimum or above it")
    parts: str = Field(description="for a sum: of how many of the year's components it is made")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    year, council = financial_year(asked.on), _council(asked)
    rows: list[Row] = []
    ties: list[str] = []
    if council:
        given = {"council": council, "on": asked.on}
        law = asked.store.ask(_LAW, given)
        rows += [_row(LAW, one, year) for one in law]
        own = [one for one in asked.store.ask(_OWN, given) if one["year"] in (None, year)]
        rows += [_row(THIS_FUND, one, year) for one in _stated(own)]
        rows += _sums(rows, year)
        ties += [one["tie"] for one in (*law, *own)]
    nation, of_year = _nation(asked.store, year)
    rows += [_row(ENGLAND, one, of_year) for one in nation]
    ties += [one["tie"] for one in nation]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in asked.store.hops(ties)]
    return Found(rows, paths, [council] if council else [])


def _council(asked: Asked) -> str | None:
    """The council whose board was named; None for all England."""
    named: str | None = asked.parameters["wellbeing_board"]
    found = asked.store.ask(_COUNCIL, {"named": named, "on": asked.on}) if named else []
    return str(found[0]["council"]) if found else named


def _stated(own: Sequence[StoreRow]) -> list[StoreRow]:
    """Without those that say only that somebody pays, of payers with an amount."""
    amounts = {one["payer_id"] for one in own if one["pence"] is not None}
    return [one for one in own if one["pence"] is not None or one["payer_id"] not in amounts]


def _nation(store: Store, year: str) -> tuple[list[StoreRow], str]:
    """Amounts of all England, of the year or the latest before it that has any."""
    last = int(year[:4])
    for first in range(last, max(last - YEARS_BACK, BEGAN) - 1, -1):
        day = middle_of(str(first))
        given = {"on": day, "year": financial_year(day), "streams": [*COMPONENTS]}
        if rows := store.ask(_NATION, given):
            return sorted(rows, key=lambda one: one["stream"] == TOTAL), financial_year(day)
    return [], year


def _row(scope: str, one: StoreRow, year: str) -> Row:
    stream = one["stream"] or ""
    named = COMPONENTS.get(stream)
    counts = MINIMUM if named else ABOVE if stream and scope == THIS_FUND else ""
    return Row(
        scope=scope,
        component=named.words if named else stream.replace("_", " ") or "not stated",
        payer=one["payer"],
        payer_id=one["payer_id"],
        financial_year=one["year"] or year,
        amount_pence=one["pence"],
        amount_kind=one["kind"],
        counts_as=counts,
        parts="",
        basis=one["basis"],
        by_law=one["by_law"],
    )


def _sums(rows: Sequence[Row], year: str) -> Iterator[Row]:
    """Sums of like amounts of the fund: of the minimum, and above it; never of two kinds."""
    like: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.amount_pence is not None:
            like[row.amount_kind or "", row.counts_as].append(row)
    required = {one.words for one in _of_year(year)}
    for (kind, counts_as), several in sorted(like.items()):
        there = {row.component for row in several}
        of = f"{len(there & required)} of {len(required)} components"
        yield several[0].model_copy(
            update={
                "component": f"sum: {counts_as}",
                "payer": f"{len({row.payer for row in several})} payers",
                "payer_id": None,
                "amount_pence": sum(row.amount_pence or 0 for row in several),
                "amount_kind": kind,
                "parts": of if counts_as == MINIMUM else "",
                "basis": "",
            }
        )


def _of_year(year: str) -> list[Component]:
    return [one for one in COMPONENTS.values() if one.first <= int(year[:4]) <= one.last]


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    year, found = financial_year(asked.on), list[Missing]()
    if int(year[:4]) < BEGAN:
        return [Missing(what=f"the Better Care Fund in {year}", why=f"it began in April {BEGAN}")]
    own = {row["component"] for row in rows if row["scope"] == THIS_FUND and row["amount_pence"] is not None}
    lacking = [one.words for one in _of_year(year) if one.words not in own]
    if asked.parameters["wellbeing_board"] and lacking:
        found.append(
            Missing(
                what=f"who pays how much of {_words(lacking)} into this fund in {year}",
                why="no plan of this health and wellbeing board with amounts of that year is loaded",
                published_where="the fund's planning template; NHS England, minimum contributions by board",
                fill_in="template better_care_fund: one row for each component and payer",
            )
        )
    if not any(row["scope"] == ENGLAND and row["financial_year"] == year for row in rows):
        found.append(
            Missing(
                what=f"amounts of all England in {year}",
                why="no publication of that year is loaded",
                published_where="NHS England, Better Care Fund grants and funding; the policy framework",
                fill_in="template amounts: one row for each component, payer and year",
            )
        )
    return found


def _words(several: Sequence[str]) -> str:
    return ", ".join(several[:-1]) + " and " + several[-1] if len(several) > 1 else several[0]


_AMOUNT = f"""r.stream AS stream, r.financial_year AS year, r.amount_pence AS pence, r.amount_kind AS kind,
       {basis("r")} AS basis, r.by_law AS by_law, r.id AS tie"""

_COUNCIL = f"""
MATCH (h:{MARKER} {{id: $named}})-[p:PART_OF]->(c:{MARKER})
WHERE h.role = 'health_and_wellbeing_board' AND c.kind = 'council' AND {live("p")}
RETURN c.id AS council ORDER BY council
"""

_LAW = f"""
MATCH (h:{MARKER})-[r:PLANS_FOR]->(c:{MARKER} {{id: $council}})
WHERE r.plan = 'Better Care Fund plan' AND h.kind = 'forum' AND {live("r")}
RETURN h.name AS payer, h.id AS payer_id, 'plan of the fund, made by the board' AS stream, null AS year,
       null AS pence, null AS kind, {basis("r")} AS basis, r.by_law AS by_law, r.id AS tie
ORDER BY payer, tie
"""

_OWN = f"""
MATCH (c:{MARKER} {{id: $council}})-[s:CONTRIBUTES_TO|PLANS_FOR]->(p:{MARKER})
WHERE p.kind = 'pooled_fund' AND p.name CONTAINS 'Better Care Fund' AND {live("s")}
WITH DISTINCT p
MATCH (o:{MARKER})-[r:CONTRIBUTES_TO]->(p)
WHERE {live("r")}
RETURN o.name AS payer, o.id AS payer_id, {_AMOUNT}
ORDER BY payer, stream, kind, tie
"""

_NATION = f"""
MATCH (o:{MARKER})-[r:CONTRIBUTES_TO|GRANTS|ALLOCATES]->(k:{MARKER})
WHERE k.kind = 'body_kind' AND r.stream IN $streams AND r.financial_year = $year AND {live("r")}
RETURN o.name AS payer, o.id AS payer_id, {_AMOUNT}
ORDER BY pence DESC, payer, stream, tie
UNION
MATCH (k:{MARKER} {{id: 'body_kind:pooled_fund'}})-[r:MEASURED_AS]->(m:{MARKER})
WHERE m.code = 'bcf_mandated_minimum' AND r.financial_year = $year AND {live("r")}
RETURN 'all payers' AS payer, null AS payer_id, '{TOTAL}' AS stream, $year AS year,
       toInteger(round(r.value * 100)) AS pence, r.amount_kind AS kind, {basis("r")} AS basis,
       r.by_law AS by_law, r.id AS tie
ORDER BY pence DESC, payer, stream, tie
"""


QUESTION = Question(
    number="Q17",
    asks="What are the contributions to this Better Care Fund by component and payer, against the minimum?",
    why_it_matters=(
        "A director of adult social services must know which money is required, which was added by choice, "
        "and who may take it away next year."
    ),
    does_not_show=(
        "What the money bought. Planned, agreed and paid amounts are different kinds, and a grant to a "
        "council is not its contribution to a fund: none is added to another. In two-tier areas the "
        "Disabled Facilities Grant goes on to districts."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2025, 10, 1), {"wellbeing_board": "council:E06000065"}),
    layers=(Layer.FUNDING, Layer.EVIDENCE, Layer.STRUCTURE, Layer.IDENTITY),
    searches=("council", "pooled_fund", "measure"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
