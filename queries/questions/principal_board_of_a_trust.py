"""Q22: against which board's limit a trust's spending counts, and which boards it serves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

RULE, COUNTS, SERVES = "law", "counts against", "serves"


class Which(Parameters):
    """The trust."""

    trust: Annotated[str, Names(("trust",))] = Field(description="the trust, by name or code")


class Row(AnswerRow):
    """The rule, the principal board, or a board that the trust serves."""

    line: str = Field(description="law, counts against, or serves")
    board: str = Field(description="the board; for the rule, what law says")
    board_id: str | None = Field(description="id of the board")
    principal: str = Field(description="whether spending counts against its limit; unknown is not no")
    amount_pence: int | None = Field(description="how much counted in that year, where it is published")
    financial_year: str = Field(description="of which financial year, where it is of one")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    """A board that the trust serves is not the principal one where another is known to be."""
    kind = kind_in_law(asked.store, asked.parameters["trust"], asked.on)
    found = read(asked, _BOARDS, Row, kind=kind)
    rows = [row for row in found.rows if isinstance(row, Row)]
    known = {row.board_id for row in rows if row.line == COUNTS}
    settled = [
        row.model_copy(update={"principal": "yes" if row.board_id in known else "no"})
        if known and row.line == SERVES
        else row
        for row in rows
    ]
    return Found(settled, found.paths, [asked.parameters["trust"]])


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    served = sum(row["line"] == SERVES for row in rows)
    missing = []
    if not any(row["line"] == RULE for row in rows):
        return [
            Missing(
                what="a board against which this trust's spending counted on this day",
                why="the joint limits began on 1 July 2022, or the trust was not there on the day",
            )
        ]
    if not any(row["line"] == COUNTS for row in rows):
        listed = f"it is listed for {served} board{'' if served == 1 else 's'}; to be listed is not to count"
        missing.append(
            Missing(
                what="which one board is the trust's principal board: unknown",
                why=f"NHS England's direction is in nothing that is loaded; {listed}",
                published_where="NHS England, directions on the apportionment of resource use",
                fill_in="template amounts: one row, the trust counts against the limit of the board",
            )
        )
    if not served:
        missing.append(
            Missing(
                what="which boards the trust serves",
                why="no list of trusts by board that is loaded has it on this day",
                published_where="NHS England, partners of integrated care boards",
                fill_in="file of ICB partners",
            )
        )
    return missing


_BOARDS = f"""
MATCH (t:{MARKER} {{id: $trust}})
WHERE {live("t")}
CALL (t) {{
  MATCH (k:{MARKER} {{id: $kind}})-[r:COUNTS_AGAINST]->(b:{MARKER}) WHERE {live("r")}
  RETURN 1 AS place, '{RULE}' AS line, 'one board, as NHS England directs' AS board, null AS board_id,
         '' AS principal, null AS amount_pence, '' AS financial_year, {basis("r")} AS basis,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (t)-[r:COUNTS_AGAINST]->(b:{MARKER}) WHERE {live("r")}
  RETURN 2 AS place, '{COUNTS}' AS line, b.name AS board, b.id AS board_id, 'yes' AS principal,
         r.amount_pence AS amount_pence, coalesce(r.financial_year, '') AS financial_year,
         {basis("r")} AS basis, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (t)-[r:PROVIDES_IN|WITHIN]->(b:{MARKER}) WHERE b.kind = 'icb' AND {live("r")}
  WITH b, r ORDER BY r.id
  WITH b, head(collect(r)) AS one
  RETURN 3 AS place, '{SERVES}' AS line, b.name AS board, b.id AS board_id, 'unknown' AS principal,
         null AS amount_pence, '' AS financial_year, {basis("one")} AS basis, one.by_law AS by_law,
         [one.id] AS via
}}
RETURN line, board, board_id, principal, amount_pence, financial_year, basis, by_law, via
ORDER BY place, board, board_id, financial_year, via
"""


QUESTION = Question(
    number="Q22",
    asks="Against which board's limit does this trust's spending count, and which boards does it serve?",
    why_it_matters=(
        "A trust that serves six boards counts against one: that board's deficit carries its overspend, "
        "and the other five may plan as if it cost them nothing."
    ),
    does_not_show=(
        "Who pays the trust. A board that is the only one listed for a trust is not thereby its principal "
        "board, and patients come from the areas of boards for which it is not listed."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2), {"trust": "trust:RX9"}),
    layers=(Layer.FUNDING, Layer.STRUCTURE, Layer.GEOGRAPHY),
    searches=("trust", "icb", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
