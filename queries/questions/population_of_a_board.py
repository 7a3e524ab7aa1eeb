"""Q58: how many people a board serves, and how many practices it has."""

from __future__ import annotations

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

_FIGURES = f"""
UNWIND $days AS day
MATCH (i:{MARKER})-[r:MEASURED_AS]->(m:{MARKER})
WHERE i.id IN $ids AND m.code IN $measures AND {live("r", "day")}
RETURN day, i.id AS board, i.name AS name, m.code AS measure, r.value AS number,
       r.financial_year AS year, r.id AS tie
ORDER BY day, board, measure, tie
"""

_PLACED = f"""
MATCH (p:{MARKER})-[w:WITHIN]->(i:{MARKER} {{id: $board}})
WHERE p.kind = 'practice' AND {live("w")}
RETURN p.id AS practice, w.id AS tie ORDER BY practice
"""

_PATIENTS = ("registered_patients",)
_PEOPLE = ("registered_population", "gp_practices")


class Board(Parameters):
    """The board asked about. The year is that of the day, or the last one before with a figure."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """What is known of one board, or of boards that went into it."""

    board: str = Field(description="whose figures these are")
    part: str = Field(description="which part of it belongs to the board asked about; empty for the whole")
    financial_year: str | None = Field(description="of which financial year")
    registered_population: int | None = Field(description="people on the lists of its practices")
    gp_practices: int | None = Field(description="practices on which that number rests")
    basis: str = Field(description="what the figures are: published, added, or placed by a key")


def _walk(asked: Asked) -> Found:
    store, board = asked.store, asked.parameters["icb"]
    before = predecessors(store, board, asked.on)
    ids = [board, *(one.id for one in before)]
    own, *others = [_latest(asked, one, _PEOPLE) for one in ids]
    rows = [_row(own, "", "published for the board")] if own else []
    rows += [_before(one, found) for one, found in zip(before, others, strict=True) if found]
    rows += _sum(before, others)
    placed = store.ask(_PLACED, {"board": board, "on": asked.on}) if before else []
    patients = _patients(asked, placed)
    if placed:
        rows.append(_placed_row(placed, patients))
    used = [found for found in (own, *others) if found]
    ties = [row["tie"] for found in used for row in found] + [one.tie for one in before]
    ties += [row["tie"] for row in placed]
    paths = [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)]
    return Found(rows, paths, [board])


def _latest(asked: Asked, board: str, measures: Sequence[str]) -> list[StoreRow]:
    """Figures of the board in the last year up to the day that has any."""
    days = year_ends(FIRST_YEAR, asked.on)
    given = {"days": days, "ids": [board], "measures": list(measures)}
    rows = [row for row in asked.store.ask(_FIGURES, given) if row["year"] == financial_year(row["day"])]
    return [row for row in rows if row["year"] == rows[-1]["year"]]


def _row(found: list[StoreRow], part: str, basis: str) -> Row:
    numbers = {row["measure"]: round(row["number"]) for row in found}
    return Row(
        board=found[0]["name"],
        part=part,
        financial_year=found[0]["year"],
        registered_population=numbers.get("registered_population"),
        gp_practices=numbers.get("gp_practices"),
        basis=basis,
    )


def _before(one: Predecessor, found: list[StoreRow]) -> Row:
    whole = "a whole predecessor"
    split = "a predecessor that was split: its figures cannot be divided, and are not added"
    return _row(found, one.part, split if one.part else whole)


def _sum(before: list[Predecessor], others: list[list[StoreRow]]) -> list[Row]:
    """The sum over whole predecessors of one year, which says of how many."""
    whole = [found for one, found in zip(before, others, strict=True) if found and not one.part]
    if not whole or len({found[0]["year"] for found in whole}) > 1:
        return []
    rows = [_row(found, "", "") for found in whole]
    names = f"{len(whole)} of {len(before)} predecessors"
    left = "" if len(whole) == len(before) else "; no total: parts of split boards are not in it"
    return [
        Row(
            board=names,
            part="",
            financial_year=rows[0].financial_year,
            registered_population=_added([row.registered_population for row in rows]),
            gp_practices=_added([row.gp_practices for row in rows]),
            basis=f"sum over {names}{left}",
        )
    ]


def _added(numbers: list[int | None]) -> int | None:
    """The sum, if every part of it is known."""
    known = [one for one in numbers if one is not None]
    return sum(known) if len(known) == len(numbers) else None


def _patients(asked: Asked, placed: list[StoreRow]) -> list[StoreRow]:
    """Patients of these practices in the last year that is loaded for them."""
    ids, days = [row["practice"] for row in placed], year_ends(FIRST_YEAR, asked.on)
    given = {"days": days, "ids": ids, "measures": list(_PATIENTS)}
    rows = asked.store.ask(_FIGURES, given) if ids else []
    return [row for row in rows if row["year"] == rows[-1]["year"]]


def _placed_row(placed: list[StoreRow], patients: list[StoreRow]) -> Row:
    """Practices of split boards that are placed in this one, with the key by which they are."""
    of_all = f"; patients of {len(patients)} of {len(placed)} of them" if patients else ""
    return Row(
        board="practices of split boards that lie here",
        part="",
        financial_year=patients[0]["year"] if patients else None,
        registered_population=round(sum(row["number"] for row in patients)) if patients else None,
        gp_practices=len(placed),
        basis=f"placed by the district of each practice (the key){of_all}",
    )


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    published = (
        "NHS England, ICB allocations and place-based allocation tool; NHS Digital, patients registered"
    )
    if not rows:
        return [
            Missing(
                what=f"how many people this board served by {financial_year(asked.on)}",
                why="no figure of that year or an earlier one is loaded, or the board was not there",
                published_where=published,
                fill_in="file of allocation weights",
            )
        ]
    split = [row["board"] for row in rows if row["part"]]
    own = any(row["basis"] == "published for the board" for row in rows)
    if not split and own:
        return []
    why = "figures of its own are not loaded"
    if split:
        why += f"; {', '.join(split)} cannot be divided by a published figure"
    return [
        Missing(
            what="a published figure for the board as it is on this day",
            why=why,
            published_where=published,
            fill_in="file of allocation weights",
        )
    ]


QUESTION = Question(
    number="Q58",
    asks="How many people does this board serve, and how many practices has it?",
    why_it_matters=(
        "Every figure per head has a population under the line; for the boards of April 2026 that is a "
        "sum, and for three boards that were split no published figure divides it."
    ),
    does_not_show=(
        "People who live there: lists of practices are longer than the population. Practices that lie "
        "in the board on the day, where they are not placed by a key; the number is that of the year."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:S1Y5D"}),
    layers=(Layer.IDENTITY, Layer.SUCCESSION, Layer.GEOGRAPHY),
    searches=("icb", "practice", "measure"),
    parameters=Board,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
