"""Q29: what the integration index or accountability framework says of a system, if anything."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

NOT_PUBLISHED, NOT_LOADED = "not published", "not loaded"

_TEXT = f"""
MATCH (b:{MARKER} {{id: $system}})
CALL (b) {{
  MATCH (p:{MARKER})-[r:CONCERNS]->(k:{MARKER} {{id: 'body_kind:ics'}})
  WHERE p.kind = 'plan_requirement' AND p.paragraph = $paragraph AND {live("b")} AND {live("r")}
  RETURN 1 AS rank, p.name AS measure, $not_published AS result, 'the Long Term Plan asked for it' AS whose,
         'NHS Long Term Plan, paragraph ' + p.paragraph AS basis, p.valid_from AS since, false AS by_law,
         [r.id] AS via
  UNION ALL
  MATCH (b)-[r:HAS_OBJECTIVE]->(o:{MARKER})
  WHERE toLower(o.name) CONTAINS 'integration index' AND {live("r")}
  RETURN 0 AS rank, o.name AS measure, coalesce(o.result, $not_published) AS result,
         coalesce(o.measure, '') AS whose, {basis("r")} AS basis, r.valid_from AS since,
         r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (b)-[r:ASSESSED_BY]->(n:{MARKER}) WHERE {live("r")}
  RETURN 2 AS rank, 'annual assessment' AS measure, $not_loaded AS result, n.name AS whose,
         {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:OVERSEES]->(b) WHERE {live("r")}
  RETURN 3 AS rank, 'oversight framework: segment' AS measure, coalesce(r.segment, $not_loaded) AS result,
         n.name AS whose, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:ASSESSES]->(b) WHERE {live("r")}
  RETURN 4 AS rank, 'assessment of the system' AS measure,
         CASE r.status WHEN 'paused' THEN 'paused' WHEN 'pilot' THEN 'pilot' ELSE 'a power' END AS result,
         n.name AS whose, {basis("r")} AS basis, r.valid_from AS since, r.by_law AS by_law, [r.id] AS via
}}
RETURN measure, result, whose, basis, since, by_law, via
ORDER BY rank, measure, result, whose, via
"""


class Which(Parameters):
    """The system or board asked about."""

    system: Annotated[str, Names(("ics", "icb"))] = Field(description="the system or board, by name or code")


class Row(AnswerRow):
    """One measure or assessment of the system."""

    measure: str = Field(description="the index, framework or assessment")
    result: str = Field(description="its result; “not published” where it was looked for in vain")
    whose: str = Field(description="who makes it, or who asked for it")
    basis: str = Field(description="provision or policy; “not verified” where no document was read")
    since: date | None = Field(description="since which day, at the earliest")
    by_law: bool = Field(description="by law or policy, rather than found")


def _walk(asked: Asked) -> Found:
    return read(asked, _TEXT, Row, paragraph="1.55", not_published=NOT_PUBLISHED, not_loaded=NOT_LOADED)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    missing = []
    if not any("ntegration index" in row["measure"] and row["result"] != NOT_PUBLISHED for row in rows):
        missing.append(
            Missing(
                what="the integration index of this system",
                why="it was announced in January 2019; no value of it was found published for any system",
                published_where="it would have been NHS England",
                fill_in="template objectives: one row named “Integration index”, with its result",
            )
        )
    if any(row["result"] == NOT_LOADED for row in rows):
        missing.append(
            Missing(
                what="the results of the annual assessment and the oversight framework",
                why="they are published for each year and not loaded",
                published_where="NHS England: annual assessment of boards; oversight framework",
                fill_in="template objectives: one row for each result",
            )
        )
    return missing


QUESTION = Question(
    number="Q29",
    asks="What is the integration index or the accountability framework result for this system?",
    why_it_matters=(
        "The Long Term Plan (paragraph 1.55) promised an index from patients' point of view and a "
        "framework with consistent measures: who asks what came of it should not be given another figure."
    ),
    does_not_show=(
        "How well the system works. An annual assessment is a text about a board and no rating; a segment "
        "says how much support a body gets. None of them is the index."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"system": "icb:QVV"}),
    layers=(Layer.EVIDENCE, Layer.OVERSIGHT, Layer.REGULATION),
    searches=("plan_requirement", "objective", "ics", "icb", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
