"""Q01: which integrated care systems there were on a day, and which areas were still STPs."""

from datetime import date

from pydantic import Field

from graph.relationships import Layer
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Example, Parameters, Question


class Row(AnswerRow):
    """One system or partnership."""

    status: str = Field(description="ICS, or STP where no part of the area was designated yet")
    system: str = Field(description="its name")
    system_id: str = Field(description="its id")
    footprint: str = Field(description="the STP footprint it grew from")
    wave: str | None = Field(description="wave of designation")
    designated: date | None = Field(description="earliest day of designation")
    certain_from: date | None = Field(description="day by which it was certainly designated")


QUESTION = Question(
    number="Q01",
    asks="Which integrated care systems existed on a date, and which areas were still STPs?",
    why_it_matters=(
        "Whoever plans for a system before 2022 must know whether it was one yet: the number fourteen "
        "stood for two different sets of systems in 2018 and 2019."
    ),
    does_not_show="Anything about law: neither an ICS before July 2022 nor an STP was a legal person.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 12, 1)),
    layers=(Layer.STRUCTURE,),
    searches=("ics", "stp"),
    parameters=Parameters,
    row=Row,
    cypher=f"""
UNWIND [$on] AS day
CALL (day) {{
  MATCH (p:{MARKER})-[r:DESIGNATED_AS]->(s:{MARKER})
  WHERE {live("r", "day")} AND {live("s", "day")}
  RETURN 'ICS' AS status, s.name AS system, s.id AS system_id, p.name AS footprint, r.wave AS wave,
         r.valid_from AS designated, r.sure_from AS certain_from, [r.id] AS via
  UNION ALL
  MATCH (p:{MARKER}:Organisation)
  WHERE p.kind = 'stp' AND {live("p", "day")}
    AND NOT EXISTS {{ MATCH (p)-[r:DESIGNATED_AS]->(s:{MARKER}) WHERE {live("r", "day")} }}
  RETURN 'STP' AS status, p.name AS system, p.id AS system_id, p.name AS footprint, null AS wave,
         null AS designated, null AS certain_from, [] AS via
}}
RETURN status, system, system_id, footprint, wave, designated, certain_from, via, [system_id] AS about
ORDER BY status, system, system_id
""",
)
