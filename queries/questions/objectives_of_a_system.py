"""Q28: what objectives a system agreed and with whom, and the latest results."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

_TEXT = f"""
MATCH (b:{MARKER} {{id: $body}})
CALL (b) {{
  MATCH (b)-[r:HAS_OBJECTIVE]->(o:{MARKER}) WHERE {live("r")}
  RETURN 1 AS rank, 'objective' AS sort, o.name AS what, o.id AS what_id, o.measure AS measure,
         o.target AS target, coalesce(o.result, CASE WHEN o.result_known = 'no' THEN 'not published' END)
         AS result, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:AGREES_OBJECTIVES_WITH]->(o:{MARKER}) WHERE {live("r")}
  RETURN 2 AS rank, 'agrees objectives with' AS sort, o.name AS what, o.id AS what_id, null AS measure,
         null AS target, null AS result, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law,
         [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:HAS_FUNCTION]->(f:{MARKER} {{id: $power}})
  WHERE b.kind IN ['icb', 'trust'] AND {live("r")}
  RETURN 3 AS rank, 'may be set objectives by' AS sort, n.name AS what, n.id AS what_id, f.name AS measure,
         null AS target, null AS result, {basis("r")} AS basis, r.valid_from AS since, true AS by_law,
         [r.id] AS via
  UNION ALL
  MATCH (b)-[r:ASSESSED_BY]->(n:{MARKER}) WHERE {live("r")}
  RETURN 4 AS rank, 'is assessed every year by' AS sort, n.name AS what, n.id AS what_id, null AS measure,
         null AS target, null AS result, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law,
         [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:OVERSEES]->(b) WHERE {live("r")}
  RETURN 5 AS rank, 'has its performance overseen by' AS sort, n.name AS what, n.id AS what_id,
         null AS measure, null AS target, null AS result, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
}}
RETURN sort, what, what_id, '' AS held_by, measure, target, result, basis, since, by_law, via
ORDER BY rank, what, via
"""


class Which(Parameters):
    """The system, board or trust asked about."""

    body: Annotated[str, Names(("ics", "stp", "icb", "trust"))] = Field(
        description="the system, board or trust, by name or code"
    )


class Row(AnswerRow):
    """One objective, or one body with which objectives are agreed or that assesses."""

    sort: str = Field(description="an objective, or in which relation the body stands")
    what: str = Field(description="the objective, body or post")
    what_id: str = Field(description="its id")
    held_by: str = Field(description="who holds the post; empty for anything else")
    measure: str | None = Field(description="what is measured")
    target: str | None = Field(description="the target, as published")
    result: str | None = Field(description="the latest result, as published, or “not published”")
    basis: str = Field(description="provision or policy; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law or policy, rather than found")


def _walk(asked: Asked) -> Found:
    found = read(asked, _TEXT, Row, power="function:joint-financial-objectives")
    rows = [row for row in found.rows if isinstance(row, Row)]
    holders = holders_of(asked.store, (row.what_id for row in rows), asked.on)
    named = [row.model_copy(update={"held_by": holders.get(row.what_id, "")}) for row in rows]
    return Found(named, found.paths, found.about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    objectives = [row for row in rows if row["sort"] == "objective"]
    where = {
        "published_where": "memorandum of understanding with the region; annual assessment by NHS England",
        "fill_in": "template objectives: one row for each objective, with its target and latest result",
    }
    if not objectives:
        why = "none is loaded: they stand in agreements and assessments of each year"
        return [Missing(what="its objectives and their latest results", why=why, **where)]
    short = sum(row["result"] is None for row in objectives)
    if not short:
        return []
    what = f"the latest result of {short} of {len(objectives)} objectives"
    return [Missing(what=what, why="the rows loaded do not give one", **where)]


QUESTION = Question(
    number="Q28",
    asks="What objectives were agreed with the regional director, and what is the latest performance?",
    why_it_matters=(
        "The Long Term Plan (paragraph 1.56) had each system agree objectives with the regional director "
        "and answer for them; boards since 2022 are assessed by NHS England every year instead."
    ),
    does_not_show=(
        "Whether an objective was reached: it gives target and result as published and does not judge. "
        "To agree objectives is policy and no line of command."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 6, 1), {"body": "ics:dorset"}),
    layers=(Layer.OVERSIGHT, Layer.ACCOUNTABILITY),
    searches=("objective", "ics", "icb", "trust", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
