"""Q76: who pays this payee, year by year, in the payments that are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.entities import kind_of
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER
from queries.explain import show_hop, show_path
from queries.payment_lists import NO_MONTHS, days_of_year, loaded_months, months_of, summed
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

PAYEES = ("trust", "practice", "council", "icb", "ccg", "national_body", "payee")
ITSELF, NAMESAKE = "the payee itself", "a payee of the same name, in another payer's list"
FIRST_YEAR = 2010
"""The first financial year that is looked at: lists of payments have been published since 2010."""

MOST_SHOWN = 5
"""Ways whose evidence is shown: of the first rows; every sum is a row."""

_PAID_TO = f"""
MATCH (p:{MARKER})-[r:PAYS]->(q:{MARKER})
WHERE q.id IN $payees AND r.amount_pence IS NOT NULL AND r.valid_from <= $on
  AND any(day IN $days WHERE r.valid_from <= day AND r.valid_to > day)
RETURN r.id AS tie, p.id AS payer_id, p.name AS payer, p.valid_from AS began, p.valid_to AS ended,
       q.id AS payee_id, q.name AS payee, r.financial_year AS year, r.stream AS stream,
       r.amount_kind AS amount_kind, r.amount_pence AS pence, r.lines AS lines,
       r.negative_pence AS negative, r.set_aside_lines AS aside, r.set_aside_pence AS aside_pence,
       r.months AS months, r.payee AS written
ORDER BY tie
"""
_NAMESAKES = f"""
MATCH (q:{MARKER}) WHERE q.kind = 'payee' AND q.id ENDS WITH $words RETURN q.id AS id ORDER BY id
"""
_WHOSE_LISTS = f"""
MATCH (p:{MARKER})-[r:PAYS]->(q:{MARKER})
WHERE q.kind = 'payee' AND r.months IS NOT NULL AND r.valid_from <= $on
RETURN DISTINCT p.name AS payer ORDER BY payer
"""


class Which(Parameters):
    """Who was paid, and in which financial year."""

    payee: Annotated[str, Names(PAYEES)] = Field(description="the body or payee, by name or code")
    year: str | None = Field(
        default=None,
        pattern=r"^\d{4}/\d{2}$",
        description="only this financial year, such as 2024/25; all up to the day if not given",
    )


class Row(AnswerRow):
    """What one payer paid in one year and stream."""

    financial_year: str = Field(description="of which financial year")
    payer: str = Field(description="who paid")
    payer_id: str = Field(description="its id")
    payee: str = Field(description="whom")
    payee_id: str = Field(description="its id")
    same: str = Field(description="whether it is the payee asked about, or only bears the same name")
    stream: str = Field(description="which stream of money; totals are named so and hold others")
    amount_kind: str = Field(description="what kind of amount: kinds are never added to each other")
    amount_pence: int = Field(description="pence; credits and corrections are taken off")
    lines: int | None = Field(description="how many published lines that is; empty for sums as published")
    negative_pence: int | None = Field(description="pence of the lines that are credits or corrections")
    set_aside: str = Field(description="lines that repeat others, and were not counted")
    loaded: str = Field(description="of which part of the year the payer's lists are loaded")
    written: str = Field(description="the names as published, where these are the names of a body")


def _walk(asked: Asked) -> Found:
    payee, year = asked.parameters["payee"], asked.parameters["year"]
    named = [payee]
    if kind_of(payee) == "payee":
        words = {"words": "/" + payee.partition("/")[2]}
        named += [row["id"] for row in asked.store.ask(_NAMESAKES, words) if row["id"] != payee]
    first = asked.on.year if asked.on.month > 3 else asked.on.year - 1
    years = [f"{one}/{(one + 1) % 100:02}" for one in range(FIRST_YEAR, first + 1)]
    days = [day for one in years if year in (None, one) for day in days_of_year(one)]
    ties = asked.store.ask(_PAID_TO, {"payees": named, "on": asked.on, "days": days})
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for tie in ties:
        if year in (None, tie["year"]):
            apart = ("year", "payer_id", "payee_id", "stream", "amount_kind")
            groups[tuple(str(tie[one]) for one in apart)].append(tie)
    rows = [(_row(several, payee), several[0]["tie"]) for several in groups.values()]
    rows.sort(key=lambda one: (one[0].same != ITSELF, -int(one[0].financial_year[:4]), -one[0].amount_pence))
    hops = asked.store.hops(tie for _, tie in rows[:MOST_SHOWN])
    return Found([row for row, _ in rows], [show_path([show_hop(hop, asked.on)]) for hop in hops], [payee])


def _row(ties: list[dict[str, Any]], asked_about: str) -> Row:
    first = ties[0]
    months = {month for tie in ties for month in tie["months"] or ()}
    return Row(
        financial_year=first["year"],
        payer=first["payer"],
        payer_id=first["payer_id"],
        payee=first["payee"],
        payee_id=first["payee_id"],
        same=ITSELF if first["payee_id"] == asked_about else NAMESAKE,
        stream=first["stream"],
        amount_kind=first["amount_kind"],
        **summed(ties),
        loaded=loaded_months(months, months_of(first["year"], first["began"], first["ended"])),
        written="; ".join(sorted({tie["written"] for tie in ties if tie["written"]})),
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    lists = [row["payer"] for row in asked.store.ask(_WHOSE_LISTS, {"on": asked.on})]
    few = ", ".join(lists[:5]) + (f" and {len(lists) - 5} more" if len(lists) > 5 else "")
    loaded = f"lists of payments are loaded of {few}" if lists else "no list of payments is loaded"
    found = [
        Missing(
            what="who else paid it" if rows else "who paid it",
            why=f"{loaded}; of other payers only sums that tables state",
            published_where="monthly lists of spending over £25,000, of councils over £500",
            fill_in="the published files: icsgraph load FILE",
        )
    ]
    part = [row for row in rows if row["loaded"] != NO_MONTHS and not _whole(row["loaded"])]
    if part:
        found.append(
            Missing(
                what=f"the rest of the year in {len(part)} of {len(rows)} rows",
                why="lists of some months of their payers are not loaded",
                published_where="the payers' monthly lists",
                fill_in="the published files: icsgraph load FILE",
            )
        )
    return found


def _whole(loaded: str) -> bool:
    have, _, of = loaded.removesuffix(" months").partition(" of ")
    return have == of


QUESTION = Question(
    number="Q76",
    asks="Who pays this payee, in which year, and how much?",
    why_it_matters=(
        "A provider lives on several payers, and a payer seldom knows the others. Each row says which part "
        "of the year its payer's lists are loaded for, since nothing can be concluded from what is not there."
    ),
    does_not_show=(
        "Payers whose lists are not loaded, and payments below the threshold of the lists. A payee of the "
        "same name in another payer's list may be another: nobody has judged them to be the same. Sums of "
        "several payers are not added up; streams named total hold the others."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2025, 3, 31), {"payee": "trust:RTE"}),
    layers=(Layer.FUNDING,),
    searches=("payee",),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
