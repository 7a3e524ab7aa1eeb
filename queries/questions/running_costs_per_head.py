"""Q45: running cost allowances of boards for each person registered, and how many boards are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.money import financial_year, in_pounds, rank, year_ends
from queries.question import AnswerRow, Asked, Example, Found, Parameters, Question

FIRST_YEAR = 2022
"""Boards exist since July 2022."""

PAYER, ALL_BOARDS, STREAM = "national_body:nhs_england", "body_kind:icb", "running_cost"
PEOPLE, ENVELOPE = "measure:registered_population", "measure:running_cost_envelope_per_head"

_AMOUNTS = f"""
UNWIND $days AS day
MATCH (n:{MARKER} {{id: $payer}})-[r:ALLOCATES]->(i:{MARKER})
WHERE r.stream = $stream AND r.amount_pence IS NOT NULL AND {live("r", "day")}
RETURN day, i.id AS board, i.name AS name, r.financial_year AS year, r.amount_kind AS amount_kind,
       r.amount_pence AS pence, r.id AS tie
ORDER BY day, board, tie
"""

_PEOPLE = f"""
MATCH (i:{MARKER}:Organisation)
WHERE i.kind = 'icb' AND {live("i", "$day")}
CALL (i) {{
  OPTIONAL MATCH (i)-[r:MEASURED_AS]->(m:{MARKER})
  WHERE m.id = $people AND r.financial_year = $year AND {live("r", "$day")}
  WITH r ORDER BY r.id
  RETURN collect(r.value) AS numbers, collect(r.id) AS ties
}}
RETURN i.id AS board, i.name AS name, numbers, ties ORDER BY board
"""

_ENVELOPE = f"""
UNWIND $days AS day
MATCH (b:{MARKER})-[r:MEASURED_AS]->(m:{MARKER} {{id: $measure}})
WHERE {live("r", "day")}
RETURN m.name AS words, m.meaning AS meaning, r.value AS pounds, r.financial_year AS year,
       r.amount_kind AS amount_kind, r.id AS tie
ORDER BY day, tie
"""


class Row(AnswerRow):
    """One board, or all of them together."""

    financial_year: str = Field(description="of which financial year: that of the day, or the last one known")
    board: str = Field(description="the board, or all boards together where that is published")
    amount: str = Field(description="running cost allowance")
    amount_kind: str = Field(description="what kind of amount it is; a draft is no allocation")
    registered_population: int | None = Field(description="people on the lists of its practices, same year")
    per_head: str | None = Field(description="allowance for each of them; empty without a population")
    place: int | None = Field(description="place from the top; only where every board of the day is known")
    coverage: str = Field(description="how many boards are in this answer, of how many there were")


def _walk(asked: Asked) -> Found:
    store, days = asked.store, year_ends(FIRST_YEAR, asked.on)
    amounts = store.ask(_AMOUNTS, {"days": days, "stream": STREAM, "payer": PAYER})
    amounts = [row for row in amounts if row["year"] == financial_year(row["day"])]
    last = max((row["day"] for row in amounts if row["board"] != ALL_BOARDS), default=None)
    if last is None:
        return Found([])
    of_year = {row["board"]: row for row in sorted(amounts, key=rank, reverse=True) if row["day"] == last}
    people = store.ask(_PEOPLE, {"day": last, "year": financial_year(last), "people": PEOPLE})
    counted = {row["board"]: row for row in people}
    rows = _rows(of_year, counted)
    ties = [of_year[one]["tie"] for one in of_year if one in counted or one == ALL_BOARDS]
    ties += [tie for one in of_year if one in counted for tie in counted[one]["ties"]]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)]
    return Found(rows, paths)


def _rows(of_year: dict[str, StoreRow], counted: dict[str, StoreRow]) -> list[Row]:
    """Boards by allowance per head, highest first, then all together; a place only where all are known."""
    known = [of_year[board] for board in sorted(of_year) if board in counted]
    coverage = f"{len(known)} of {len(counted)} boards"
    people = {board: round(row["numbers"][0]) for board, row in counted.items() if row["numbers"]}
    rows = [_row(row, people.get(row["board"]), coverage) for row in known]
    rows.sort(key=lambda row: -_per_head(row))
    if len(people) == len(known) == len(counted) and len({row.amount_kind for row in rows}) == 1:
        rows = [row.model_copy(update={"place": place}) for place, row in enumerate(rows, 1)]
    if ALL_BOARDS in of_year:
        everybody = sum(people.values()) if len(people) == len(counted) else None
        whole = f"all {len(counted)} boards together, as published"
        rows.append(_row(of_year[ALL_BOARDS], everybody, whole))
    return rows


def _per_head(row: Row) -> float:
    return float((row.per_head or "£0").removeprefix("£").replace(",", ""))


def _row(row: StoreRow, people: int | None, coverage: str) -> Row:
    return Row(
        financial_year=row["year"],
        board=row["name"],
        amount=in_pounds(row["pence"]),
        amount_kind=row["amount_kind"] or "",
        registered_population=people,
        per_head=in_pounds(row["pence"] / people) if people else None,
        place=None,
        coverage=coverage,
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    published = {
        "published_where": "NHS England, ICB running cost allowances; annual accounts of the boards",
        "fill_in": "template amounts: one row for each board, with the stream “running costs”",
    }
    year, found = financial_year(asked.on), list[Missing]()
    single = [row for row in rows if not row["coverage"].startswith("all ")]
    if not single:
        return [
            Missing(
                what=f"running cost allowances of the boards up to {year}",
                why="no table loaded holds one; law has NHS England allot them (NHS Act 2006 s.223G)",
                **published,
            )
        ]
    if single[0]["financial_year"] != year:
        why = f"those of {single[0]['financial_year']} are the last ones loaded"
        found.append(Missing(what=f"running cost allowances of {year}", why=why, **published))
    if single[0]["place"] is None:
        why = f"the answer has {single[0]['coverage']}: one left out may stand higher than any of them"
        found.append(Missing(what="which board has most per head", why=why, **published))
    return [*found, *_spending(asked, published)]


def _spending(asked: Asked, published: dict[str, str]) -> list[Missing]:
    """That allowances are no spending, and what a published limit counts beside them."""
    days = year_ends(FIRST_YEAR, asked.on)
    limits = asked.store.ask(_ENVELOPE, {"days": days, "measure": ENVELOPE})
    found = [Missing(what="what the boards spent on running costs", why="allowances are loaded, no accounts",
                     **published)]  # fmt: skip
    for row in limits[-1:]:
        amount = f"{in_pounds(row['pounds'] * 100)} per head ({row['amount_kind']}, {row['year']})"
        found.append(
            Missing(
                what="whether the limit per head is met",
                why=f"{row['words']}: {amount}; it {row['meaning']}",
                published_where=published["published_where"],
            )
        )
    return found


QUESTION = Question(
    number="Q45",
    asks="What is each board allowed for running costs per head, which is highest, and is the cap met?",
    why_it_matters=(
        "Boards must cut what they spend on themselves, and whoever quotes a figure per head has to say "
        "which year, which population and which sort of amount it is."
    ),
    does_not_show=(
        "What was spent. The population is that of the practices' lists, which is larger than the number "
        "of people who live there. A limit per head that also counts programme pay cannot be compared "
        "with an allowance for running costs alone."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2025, 3, 31)),
    layers=(Layer.FUNDING, Layer.IDENTITY),
    searches=("icb", "measure"),
    parameters=Parameters,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
