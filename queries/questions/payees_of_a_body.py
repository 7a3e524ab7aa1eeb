"""Q75: whom a body pays, by class of payee, in the lists of payments that are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.layers.funding import LISTED
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER
from queries.explain import show_hop, show_path
from queries.money import financial_year
from queries.payment_lists import (
    CLASSES,
    SUPPLIER,
    days_of_year,
    lacks_months,
    loaded_months,
    months_of,
    summed,
)
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

LOADED, CLASS, PAYEE = "what is loaded", "class of payees", "payee"
PAYERS = ("icb", "ccg", "trust", "council", "national_body")
MOST_SHOWN = 5
"""Ways whose evidence is shown: of the first payees; every sum is a row."""

_PAID = f"""
MATCH (p:{MARKER} {{id: $payer}})-[r:PAYS]->(q:{MARKER})
WHERE r.stream = $stream AND r.amount_pence IS NOT NULL AND r.financial_year = $year
  AND any(day IN $days WHERE r.valid_from <= day AND r.valid_to > day)
RETURN r.id AS tie, r.financial_year AS year, q.id AS payee_id, q.name AS payee, q.payee_class AS class,
       r.payee AS written, r.amount_pence AS pence, r.lines AS lines, r.negative_pence AS negative,
       r.set_aside_lines AS aside, r.set_aside_pence AS aside_pence, r.months AS months,
       p.valid_from AS began, p.valid_to AS ended
ORDER BY tie
"""
_PAID_YEARS = f"""
MATCH (p:{MARKER} {{id: $payer}})-[r:PAYS]->(q:{MARKER})
WHERE r.stream = $stream AND r.valid_from <= $on
RETURN DISTINCT r.financial_year AS year ORDER BY year
"""
_NAME = f"MATCH (p:{MARKER} {{id: $payer}}) RETURN p.name AS name ORDER BY name"


class Whose(Parameters):
    """The body that pays, the year, and how many payees of each class are shown."""

    payer: Annotated[str, Names(PAYERS)] = Field(description="the body that pays, by name or code")
    year: str | None = Field(
        default=None,
        pattern=r"^\d{4}/\d{2}$",
        description="the financial year, such as 2024/25; the last one loaded up to the day if not given",
    )
    payee_class: Literal[CLASSES] | None = Field(  # type: ignore[valid-type]
        default=None, description="only payees of this class; all classes, each apart, if not given"
    )
    most: int = Field(default=20, ge=1, le=1000, description="how many payees of each class are shown")


class Row(AnswerRow):
    """What is loaded, the sum of a class of payees, or what one payee was paid in the year."""

    part: str = Field(description="what is loaded, a class of payees, or a payee")
    financial_year: str = Field(description="of which financial year")
    payee: str = Field(description="who was paid")
    payee_id: str = Field(description="its id; empty for a class")
    payee_class: str = Field(description="of which class: only suppliers are suppliers")
    amount_pence: int = Field(description="pence; credits and corrections are taken off")
    lines: int | None = Field(description="how many published lines that is; empty for sums as published")
    negative_pence: int | None = Field(description="pence of the lines that are credits or corrections")
    set_aside: str = Field(description="lines that repeat others, and were not counted")
    loaded: str = Field(description="of which part of the year the payer's lists are loaded")
    written: str = Field(description="the names as published, where these are the names of a body")


def _walk(asked: Asked) -> Found:
    year = asked.parameters["year"] or _latest(asked)
    given = {"payer": asked.parameters["payer"], "stream": LISTED, "year": year}
    ties = asked.store.ask(_PAID, given | {"days": days_of_year(year)})
    if not ties:
        return Found([], (), [asked.parameters["payer"]])
    loaded = _loaded(ties, year)
    wanted = asked.parameters["payee_class"]
    classes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for tie in ties:
        classes[tie["class"] or SUPPLIER].append(tie)
    rows = [_row(LOADED, year, "all payees", "", "", ties, loaded)]
    shown: list[str] = []
    for name in sorted(classes, key=lambda one: (one != SUPPLIER, one)):
        if wanted in (None, name):
            payees = _by_payee(classes[name])
            rows.append(_row(CLASS, year, f"{name}: {_many(payees)}", "", name, classes[name], loaded))
            for several in payees[: asked.parameters["most"]]:
                first = several[0]
                rows.append(_row(PAYEE, year, first["payee"], first["payee_id"], name, several, loaded))
                shown.append(first["tie"])
    hops = asked.store.hops(shown[:MOST_SHOWN])
    return Found(rows, [show_path([show_hop(hop, asked.on)]) for hop in hops], [asked.parameters["payer"]])


def _latest(asked: Asked) -> str:
    """The last financial year of which payments are loaded, up to the day; else that of the day."""
    given = {"payer": asked.parameters["payer"], "stream": LISTED, "on": asked.on}
    years = [row["year"] for row in asked.store.ask(_PAID_YEARS, given)]
    return years[-1] if years else financial_year(asked.on)


def _loaded(ties: Sequence[dict[str, Any]], year: str) -> str:
    months = {month for tie in ties for month in tie["months"] or ()}
    return loaded_months(months, months_of(year, ties[0]["began"], ties[0]["ended"]))


def _by_payee(ties: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """What each payee was paid, under whichever of its names, the most first."""
    payees: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for tie in ties:
        payees[tie["payee_id"]].append(tie)
    return sorted(payees.values(), key=lambda one: (-sum(tie["pence"] for tie in one), one[0]["payee_id"]))


def _many(payees: Sequence[Any]) -> str:
    return f"{len(payees):,} payee{'s' * (len(payees) != 1)}"


def _row(
    part: str, year: str, payee: str, payee_id: str, name: str, ties: list[dict[str, Any]], loaded: str
) -> Row:
    written = sorted({tie["written"] for tie in ties if tie["written"]}) if part == PAYEE else []
    return Row(
        part=part,
        financial_year=year,
        payee=payee,
        payee_id=payee_id,
        payee_class=name,
        **summed(ties),
        loaded=loaded,
        written="; ".join(written),
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    (name,) = (row["name"] for row in asked.store.ask(_NAME, {"payer": asked.parameters["payer"]}))
    if not rows:
        return [
            Missing(
                what=f"whom {name} pays" + (f" in {year}" if (year := asked.parameters["year"]) else ""),
                why="no list of its payments is loaded",
                published_where="its monthly lists of spending over £25,000, of councils over £500",
                fill_in="the published files: icsgraph load FILE",
            )
        ]
    lacking = lacks_months(name, rows[0]["loaded"], rows[0]["financial_year"])
    return [lacking] if lacking else []


QUESTION = Question(
    number="Q75",
    asks="Whom does this body pay, and how much, by class of payee?",
    why_it_matters=(
        "Who works with a body wants to know to whom its money goes, and who only collects tax or pensions "
        "for others. A list of part of the year is no order of size: what is loaded is said first."
    ),
    does_not_show=(
        "Payments below the threshold of the lists, those of months that are not loaded, and what was "
        "promised but not paid. A payee is joined to a body only where its name is that of one body alone: "
        "other spellings of the same payee stand apart. What a redacted payee is."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2025, 3, 31), {"payer": "icb:QR1", "most": 3}),
    layers=(Layer.FUNDING,),
    searches=("payee",),
    parameters=Whose,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
