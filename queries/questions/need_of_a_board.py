"""Q68: how a board's need differs: people weighted for need against people registered, and no cash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.money import financial_year, year_ends
from queries.predecessors import Predecessor, predecessors
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

FIRST_YEAR = 2022
"""Boards exist since July 2022."""

REGISTERED, SHARE = "registered_population", "core_need_share"
WEIGHTED = {
    "core_weighted_population": "core services",
    "primary_medical_weighted_population": "primary medical care",
}
"""Populations weighted for need, and for what."""

Numbers = dict[str, float]
"""Figures of one board and year by the code of what is measured."""

_FIGURES = f"""
UNWIND $days AS day
MATCH (i:{MARKER})-[r:MEASURED_AS]->(m:{MARKER})
WHERE i.id IN $ids AND m.code IN $measures AND {live("r", "day")}
RETURN DISTINCT i.id AS board, i.name AS name, r.financial_year AS year, m.code AS measure,
       r.value AS number, r.id AS tie
ORDER BY year, board, measure, tie
"""

_ENGLAND = f"""
UNWIND $days AS day
MATCH (i:{MARKER}) WHERE i.kind = 'icb' AND {live("i", "day")}
CALL (i, day) {{
  OPTIONAL MATCH (i)-[r:MEASURED_AS]->(m:{MARKER}) WHERE m.code = $registered AND {live("r", "day")}
  RETURN max(r.value) AS people, max(r.financial_year) AS year
}}
RETURN day, count(i) AS boards, count(people) AS known, sum(people) AS people, max(year) AS year ORDER BY day
"""


class Board(Parameters):
    """The board asked about. Years are those since July 2022, up to the day."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One year of one board, for one sort of service."""

    financial_year: str = Field(description="of which financial year")
    board: str = Field(description="whose figures these are: the board's, or those of one that went into it")
    part: str = Field(description="which part of that one belongs to the board asked about")
    need_for: str = Field(description="for which services need is weighted")
    registered_population: int = Field(description="people on the lists of its practices")
    weighted_population: int = Field(description="the same people weighted by need: a measure, no headcount")
    weighted_per_100: float = Field(
        description="weighted people for each 100 registered; above 100: more need"
    )
    share_of_need: float | None = Field(
        description="target share of England's need, in per cent; not of cash"
    )
    share_of_people: float | None = Field(description="share of all people registered, in per cent")
    basis: str = Field(description="published for the board, or added from boards that went into it")


def _walk(asked: Asked) -> Found:
    store, board, days = asked.store, asked.parameters["icb"], year_ends(FIRST_YEAR, asked.on)
    before = predecessors(store, board, asked.on)
    ids = [board, *(one.id for one in before)]
    given = {"days": days, "ids": ids, "measures": [REGISTERED, SHARE, *WEIGHTED]}
    found = store.ask(_FIGURES, given)
    england = {
        row["year"]: row["people"]
        for row in store.ask(_ENGLAND, {"days": days, "registered": REGISTERED})
        if row["known"] == row["boards"] and row["year"] == financial_year(row["day"])
    }
    rows: list[Row] = []
    for year in sorted({row["year"] for row in found}):
        rows += _of_year(
            year, [row for row in found if row["year"] == year], board, before, england.get(year)
        )
    ties = dict.fromkeys([*(row["tie"] for row in found), *(one.tie for one in before)])
    return Found(rows, [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)], [board])


def _of_year(
    year: str, found: Sequence[StoreRow], board: str, before: Sequence[Predecessor], people: float | None
) -> list[Row]:
    """The board's own figures, those of each board that went into it, and else the sum of whole ones."""
    numbers: dict[str, Numbers] = defaultdict(dict)
    names = {row["board"]: row["name"] for row in found}
    for row in found:
        numbers[row["board"]][row["measure"]] = row["number"]
    rows: list[Row] = []
    if board in numbers:
        rows = _rows(year, names[board], "", numbers[board], people, "published for the board")
    parts = {one.id: one.part for one in before if one.id in numbers}
    for one, part in parts.items():
        split = "published for a board that was split: it cannot be divided, and is not added"
        basis = split if part else "published for a board that went into it"
        rows += _rows(year, names[one], part, numbers[one], people, basis)
    whole = [numbers[one] for one, part in parts.items() if not part]
    if board not in numbers and (len(whole) > 1 or 0 < len(whole) < len(before)):
        of = f"{len(whole)} of {len(before)} boards that went into it"
        left = "" if len(whole) == len(before) else "; no total"
        rows += _rows(year, of, "", _added(whole), people, f"sum over {of}{left}")
    return rows


def _added(several: Sequence[Numbers]) -> Numbers:
    """Figures added, each only where every board has it."""
    known = set(several[0]).intersection(*several[1:])
    return {code: sum(one[code] for one in several) for code in known}


def _rows(year: str, name: str, part: str, numbers: Numbers, england: float | None, basis: str) -> list[Row]:
    registered = numbers.get(REGISTERED)
    if not registered:
        return []
    share = numbers.get(SHARE)
    return [
        Row(
            financial_year=year,
            board=name,
            part=part,
            need_for=words,
            registered_population=round(registered),
            weighted_population=round(numbers[code]),
            weighted_per_100=round(100 * numbers[code] / registered, 1),
            share_of_need=round(100 * share, 2) if share and code == "core_weighted_population" else None,
            share_of_people=round(100 * registered / england, 2) if england else None,
            basis=basis,
        )
        for code, words in WEIGHTED.items()
        if code in numbers
    ]


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    year = financial_year(asked.on)
    published = {
        "published_where": "NHS England, ICB allocations: technical guidance; place-based allocation tool",
        "fill_in": "file of allocation weights",
    }
    if not rows:
        why = "no weighted population of that year or an earlier one is loaded, or the board was not there"
        return [Missing(what=f"the need of this board up to {year}", why=why, **published)]
    found = []
    if rows[-1]["financial_year"] != year:
        why = f"figures of {rows[-1]['financial_year']} are the last ones loaded"
        found.append(Missing(what=f"the need of {year}", why=why, **published))
    if split := sorted({row["board"] for row in rows if row["part"]}):
        why = f"{', '.join(split)} cannot be divided by a published figure"
        found.append(Missing(what="the need of the board as it is on this day", why=why, **published))
    return found


QUESTION = Question(
    number="Q68",
    asks="How does this system's need differ: people weighted for need against people registered?",
    why_it_matters=(
        "Where people are older or in worse health a list of the same length means more work: the formula "
        "counts such people as more than one, and a figure per head without that misleads."
    ),
    does_not_show=(
        "Money. A share of need is the target of a formula and no share of cash: what a board is allotted "
        "moves towards it over years. Weighted people are no headcount, and lists of practices are longer "
        "than the population that lives there."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.IDENTITY, Layer.SUCCESSION),
    searches=("icb", "measure"),
    parameters=Board,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
