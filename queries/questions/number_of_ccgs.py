"""Q04: how many clinical commissioning groups there were, and whether a document agrees."""

from datetime import date

from pydantic import Field

from graph.relationships import Layer
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Example, Parameters, Question


class Stated(Parameters):
    """A number to hold against what was published."""

    stated: int | None = Field(
        default=None, description="the number a document gives, if one is to be checked"
    )


class Row(AnswerRow):
    """One way of knowing the number."""

    basis: str = Field(description="published count, or groups that the graph lists one by one")
    number: int = Field(description="how many")
    certain: int | None = Field(description="how many of those listed were there beyond doubt on the day")
    valid_from: date | None = Field(description="from which day the published number holds")
    valid_to: date | None = Field(description="up to, but not on, which day")
    agrees: bool | None = Field(description="whether it agrees with the number stated")


QUESTION = Question(
    number="Q04",
    asks="How many CCGs were there on a date, and does that agree with this document?",
    why_it_matters=(
        "Counts of CCGs are quoted out of date: 195 belongs to 2018-19, yet it is given as the number "
        "of January 2020. A document that starts from a wrong count may be wrong in more."
    ),
    does_not_show=(
        "Which groups merged into which: the datasets loaded list those of April 2019 and the last ones, of "
        "2021 and 2022."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2020, 1, 15), {"stated": 195}),
    layers=(Layer.IDENTITY,),
    searches=("ccg", "count"),
    parameters=Stated,
    row=Row,
    cypher=f"""
UNWIND [$on] AS day
CALL (day) {{
  MATCH (c:{MARKER} {{id: 'count:ccg'}})-[r:HAS_VALUE]->(v:{MARKER})
  WHERE r.field = 'number' AND {live("r", "day")}
  RETURN 1 AS place, 'published count' AS basis, toInteger(v.name) AS number, null AS certain,
         r.valid_from AS valid_from, r.valid_to AS valid_to, [r.id] AS via, ['count:ccg'] AS about
  UNION ALL
  MATCH (g:{MARKER}:Organisation)
  WHERE g.kind = 'ccg' AND {live("g", "day")}
  WITH count(g) AS number, sum(CASE WHEN g.sure_from <= day AND g.sure_to > day THEN 1 ELSE 0 END) AS certain
  WHERE number > 0
  RETURN 2 AS place, 'groups listed' AS basis, number, certain, null AS valid_from, null AS valid_to,
         [] AS via, [] AS about
}}
RETURN basis, number, certain, valid_from, valid_to,
       CASE WHEN $stated IS NULL THEN null ELSE number = $stated END AS agrees, via, about
ORDER BY place, number
""",
)
