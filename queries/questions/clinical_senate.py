"""Q33: which Clinical Senate advises a board, who hosts it, and whether its advice binds."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question


class Which(Parameters):
    """The board."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """What holds of every senate, then each senate of the region."""

    senate: str = Field(description="the senate, or every senate")
    senate_id: str = Field(description="its id")
    advises: str = Field(description="whom it advises")
    binding: bool | None = Field(description="whether its advice binds anybody")
    hosted_by: str | None = Field(description="the legal person that employs and pays for it")
    region: str | None = Field(description="the region of the board, in which the senate's area lies")
    how: str = Field(description="how far this is known")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    named = [row for row in rows if row["region"]]
    why = (
        f"senates of April 2013 whose areas lie in its region, by their names: {len(named)}; which one "
        "advises this board, and which still exist, no loaded dataset says"
        if named
        else "no loaded dataset names one for its region on this day"
    )
    return [
        Missing(
            what="which Clinical Senate advises this board",
            why=why,
            published_where="pages of the Clinical Senates and of NHS England's regions",
        )
    ]


_BINDING = "CASE WHEN said IS NULL THEN null ELSE said = 'yes' END AS binding"
_ADVICE = f"""
  MATCH (k:{MARKER} {{id: 'body_kind:clinical_senate'}})-[g:ISSUES_GUIDANCE_TO]->(w:{MARKER})
  WHERE w.id = 'body_kind:icb' AND {live("g")}
  WITH i, k, w, min(g.id) AS tie, min(g.binding) AS said
"""

QUESTION = Question(
    number="Q33",
    asks="Which Clinical Senate advises this ICS, and does its advice bind?",
    why_it_matters=(
        "A plan to change services is expected to have a senate's advice. It is advice: the board that "
        "takes it, or does not, stays accountable for the decision."
    ),
    does_not_show=(
        "Reviews that a senate gave. NHS England's own tests for service change bind by its assurance, "
        "not by the senate."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.ADVICE, Layer.STRUCTURE, Layer.GEOGRAPHY),
    searches=("clinical_senate",),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER} {{id: $icb}})
WHERE {live("i")}
CALL (i) {{
  {_ADVICE}
  RETURN 1 AS place, k.name + ' (every one)' AS senate, k.id AS senate_id, w.name AS advises, {_BINDING},
         null AS hosted_by, null AS region, 'policy: advice without a statutory basis' AS how,
         [tie] AS each, [k.id] AS about
  UNION ALL
  {_ADVICE}
  MATCH (i)-[r:WITHIN]->(a:{MARKER})<-[c:COVERS]-(s:{MARKER})
  WHERE a.kind = 'region' AND s.kind = 'clinical_senate' AND {live("r")} AND {live("c")} AND {live("s")}
  OPTIONAL MATCH (s)-[h:HOSTED_BY]->(b:{MARKER})
  WHERE {live("h")}
  WITH w, said, s, a, r, c, b, h ORDER BY b.name, h.id
  WITH w.name AS advises, {_BINDING}, s.name AS senate, s.id AS senate_id, a.name AS region,
       collect(DISTINCT b.name) AS hosts, collect(DISTINCT r.id) + collect(DISTINCT c.id) AS area_ties,
       collect(DISTINCT h.id) AS host_ties
  RETURN 2 AS place, senate, senate_id, advises, binding, head(hosts) AS hosted_by, region,
         'by its name only (not verified): one senate of the region' AS how, area_ties + host_ties AS each,
         [senate_id] AS about
}}
RETURN senate, senate_id, advises, binding, hosted_by, region, how, each, about
ORDER BY place, senate, senate_id
""",
    lacks=_lacks,
)
