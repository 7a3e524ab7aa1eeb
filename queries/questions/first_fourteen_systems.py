"""Q02: whether a system is one of the first fourteen, and of which fourteen."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question


class Which(Parameters):
    """The system, and the two days on which there were fourteen."""

    system: Annotated[str, Names(("ics", "icb"))] = Field(
        description="the integrated care system, or the board that came after it, by name or code"
    )
    first: date = Field(default=date(2018, 6, 30), description="a day on which there were the first fourteen")
    later: date = Field(
        default=date(2019, 6, 30), description="a day on which there were fourteen, with other members"
    )


class Row(AnswerRow):
    """One system, designated from one footprint."""

    system: str = Field(description="the integrated care system")
    system_id: str = Field(description="its id")
    footprint: str = Field(description="the partnership it grew out of")
    part: bool = Field(description="whether it was only a part of that partnership's footprint")
    wave: str = Field(description="wave of designation")
    designated: date | None = Field(description="from which day, at the earliest")
    in_first: bool = Field(description="whether it is one of the fourteen of the first day")
    in_later: bool = Field(description="whether it is one of the fourteen of the later day")
    became: str | None = Field(description="what took its place, if anything had by the day asked about")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a designation of this system on or before this day",
            why="none is loaded: it had not been designated yet, or goes by another name",
            published_where="NHS England: announcements of integrated care systems, 2017 to 2021",
        )
    ]


_SUCCEEDED = "SUCCEEDED_BY"

QUESTION = Question(
    number="Q02",
    asks="Is this ICS one of the first 14, and of which 14?",
    why_it_matters=(
        "Two sets of fourteen are quoted: that of May 2018 and that of June 2019. The number is the same, "
        "three systems left and three came, so a list without a date cannot be checked."
    ),
    does_not_show=(
        "How far a system had come: designation is a stage of policy, not a legal status, and devolution "
        "areas are counted among the fourteen."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"system": "ics:gloucestershire"}),
    layers=(Layer.STRUCTURE, Layer.SUCCESSION),
    searches=("ics", "stp"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER} {{id: $system}})
CALL (b) {{
  MATCH (s:{MARKER} {{id: b.id}}) WHERE s.kind = 'ics'
  RETURN s AS system
  UNION
  MATCH (s:{MARKER})-[r1:{_SUCCEEDED}]->(b)
  WHERE s.kind = 'ics' AND b.kind = 'icb' AND {live("r1")}
  RETURN s AS system
  UNION
  MATCH (s:{MARKER})-[r1:{_SUCCEEDED}]->(m:{MARKER})-[r2:{_SUCCEEDED}]->(b)
  WHERE s.kind = 'ics' AND b.kind = 'icb' AND {live("r1")} AND {live("r2")}
  RETURN s AS system
  UNION
  MATCH (s:{MARKER})-[r1:{_SUCCEEDED}]->(m:{MARKER})-[r2:{_SUCCEEDED}]->(n:{MARKER})-[r3:{_SUCCEEDED}]->(b)
  WHERE s.kind = 'ics' AND b.kind = 'icb' AND {live("r1")} AND {live("r2")} AND {live("r3")}
  RETURN s AS system
}}
WITH DISTINCT system AS s
MATCH (p:{MARKER})-[d:DESIGNATED_AS]->(s)
WHERE {live("d")}
OPTIONAL MATCH (s)-[g:{_SUCCEEDED}]->(a:{MARKER})
WHERE {live("g")}
RETURN s.name AS system, s.id AS system_id, p.name AS footprint, coalesce(d.part, false) AS part,
       d.wave AS wave, d.valid_from AS designated,
       {live("s", "$first")} AS in_first, {live("s", "$later")} AS in_later,
       a.name AS became, CASE WHEN g IS NULL THEN [d.id] ELSE [d.id, g.id] END AS via, [s.id] AS about
ORDER BY designated, system, footprint, became
""",
    lacks=_lacks,
)
