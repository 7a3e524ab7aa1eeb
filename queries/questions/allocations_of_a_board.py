"""Q44: what a board was allotted, stream by stream, per head and against its target, over the years."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import HopShown, Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.money import financial_year, in_pounds, rank, year_ends
from queries.predecessors import predecessors
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

FIRST_YEAR = 2022
"""Boards exist since July 2022."""

STREAMS = ("core_services", "primary_medical", "other_primary", "specialised_delegated", "running_cost")
"""Streams that every board is allotted, the last two by year of delegation."""

MEASURES = ("core_allocation_per_head", "primary_medical_allocation_per_head", "core_need_share")
"""Figures that put an allocation in proportion: per head, and the target share of need."""

ALL_BOARDS = "body_kind:icb"

_FLOWS = f"""
UNWIND $days AS day
MATCH (n:{MARKER})-[r:ALLOCATES|GRANTS]->(i:{MARKER})
WHERE i.id IN $ids AND r.amount_pence IS NOT NULL AND {live("r", "day")}
RETURN day, i.id AS board, i.name AS name, n.name AS payer, r.stream AS stream,
       r.financial_year AS year, r.amount_kind AS amount_kind, r.amount_pence AS pence, r.id AS tie
ORDER BY day, board, stream, tie
"""

_FIGURES = f"""
UNWIND $days AS day
MATCH (i:{MARKER})-[r:MEASURED_AS]->(m:{MARKER})
WHERE i.id IN $ids AND m.code IN $measures AND {live("r", "day")}
RETURN day, i.id AS board, i.name AS name, m.code AS stream, m.name AS words, m.unit AS unit,
       r.financial_year AS year, r.amount_kind AS amount_kind, r.value AS number, r.id AS tie
ORDER BY day, board, stream, tie
"""


class Board(Parameters):
    """The board asked about. Years are those since July 2022, up to the day."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One stream or figure of one year."""

    financial_year: str = Field(description="of which financial year")
    board: str = Field(description="whose it is: the board's, or that of one that went into it")
    part: str = Field(description="which part of that one belongs to the board asked about")
    what: str = Field(description="the stream of money, or the figure")
    figure: str | None = Field(description="how much, with its unit; empty where only law is known")
    amount_kind: str = Field(description="what kind of amount: kinds are never added to each other")
    all_boards: str | None = Field(description="the same for all boards together, where it is published")
    given_by: str = Field(description="who allots it; empty for a figure")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")


def _walk(asked: Asked) -> Found:
    store, board = asked.store, asked.parameters["icb"]
    before = predecessors(store, board, asked.on)
    parts = {board: ""} | {one.id: one.part for one in before}
    given = {"days": year_ends(FIRST_YEAR, asked.on), "ids": [*parts, ALL_BOARDS]}
    found = store.ask(_FLOWS, given) + store.ask(_FIGURES, given | {"measures": list(MEASURES)})
    found = [row for row in found if row["year"] == financial_year(row["day"])]
    of_all = {_matter(row): row for row in found if row["board"] == ALL_BOARDS}
    own = sorted((row for row in found if row["board"] in parts), key=lambda row: _order(row, list(parts)))
    law = [hop for hop in store.leading([board], {"ALLOCATES": False}, asked.on) if hop.properties["by_law"]]
    rows = [_by_law(show_hop(hop, asked.on), financial_year(asked.on)) for hop in law]
    rows += [_row(row, parts[row["board"]], of_all.get(_matter(row))) for row in own]
    beside = [of_all[_matter(row)]["tie"] for row in own if _matter(row) in of_all]
    of_board = [*(hop.id for hop in law), *(row["tie"] for row in own)]
    ties = dict.fromkeys([*of_board, *beside, *(one.tie for one in before)])
    paths = [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)]
    return Found(rows, paths, [board])


def _by_law(hop: HopShown, year: str) -> Row:
    """That law has money allotted to the board, whatever amounts are loaded."""
    return Row(
        financial_year=year,
        board=hop.to_name,
        part="",
        what="every stream, each year",
        figure=None,
        amount_kind="",
        all_boards=None,
        given_by=hop.from_name,
        basis=hop.provision or f"not verified: {hop.unverified_basis}",
    )


def _matter(row: StoreRow) -> tuple[str, ...]:
    """What makes two figures comparable: year, stream or measure, and kind of amount."""
    return row["year"], row["stream"] or "", row["amount_kind"] or ""


def _order(row: StoreRow, boards: list[str]) -> tuple[Any, ...]:
    return row["year"], boards.index(row["board"]), "number" in row, *rank(row), row["tie"]


def _row(row: StoreRow, part: str, of_all: StoreRow | None) -> Row:
    return Row(
        financial_year=row["year"],
        board=row["name"],
        part=part,
        what=row.get("words") or row["stream"],
        figure=_in_words(row),
        amount_kind=row["amount_kind"] or "",
        all_boards=_in_words(of_all) if of_all else None,
        given_by=row.get("payer") or "",
        basis="",
    )


def _in_words(row: StoreRow) -> str:
    """An amount in pounds, or a number with its unit; money per head begins with the sign."""
    if "pence" in row:
        return in_pounds(row["pence"])
    unit = row["unit"] or ""
    if unit.startswith("£"):
        return f"{in_pounds(row['number'] * 100)}{unit.removeprefix('£')}"
    return f"{row['number']:,} {unit}".strip()


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    known = {row["what"] for row in rows if row["given_by"] and row["figure"]}
    unknown = [stream.replace("_", " ") for stream in STREAMS if stream not in known]
    split = {row["board"] for row in rows if row["part"]}
    found = []
    if unknown:
        found.append(
            Missing(
                what=f"allocations of the streams {', '.join(unknown)}",
                why="amounts by board are published and not loaded",
                published_where="NHS England, ICB allocations (all funding streams), for each year",
                fill_in="template amounts: one row for each stream and year",
            )
        )
    if split:
        found.append(
            Missing(
                what=f"which part of the money of {', '.join(sorted(split))} came to this board",
                why="the board was split, and no key by which its money was divided is loaded",
                published_where="NHS England, ICB allocations 2026/27, technical guidance",
            )
        )
    return found


QUESTION = Question(
    number="Q44",
    asks="What did this board receive, by stream, per head and against its target, over the years?",
    why_it_matters=(
        "A board's room to act is its allocation: how far it is from its target and from the others per "
        "head says whether money will grow or shrink."
    ),
    does_not_show=(
        "What was spent, and on whom. A share of need is a target and no cash; a draft is a draft. "
        "Figures of boards that were split are those of the whole board before, and are never added."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QYG"}),
    layers=(Layer.FUNDING, Layer.IDENTITY, Layer.SUCCESSION),
    searches=("icb", "measure"),
    parameters=Board,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
