"""Q38: which codes stand for a body on a day."""

from datetime import date
from typing import Annotated

from pydantic import Field

from graph.relationships import Layer
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Example, Names, Parameters, Question

_KINDS = ("icb", "ccg", "stp", "ics", "region", "trust", "council")


class Which(Parameters):
    """The body asked about."""

    body: Annotated[str, Names(_KINDS)] = Field(description="the body, by name or code")


class Row(AnswerRow):
    """One code."""

    scheme: str = Field(description="the register the code is from")
    code: str = Field(description="the code")
    valid_from: date | None = Field(description="from which day, at the earliest, if known")
    valid_to: date | None = Field(description="up to, but not on, which day; empty for an open end")
    shared_with: list[str] = Field(description="other entities that had the same code at some time")


QUESTION = Question(
    number="Q38",
    asks="Which ODS and ONS codes stand for this body on a date?",
    why_it_matters=(
        "Files are joined by codes, and codes move: a board that gained an area kept its ODS code and "
        "got a new ONS code; partnerships and boards share one ODS code."
    ),
    does_not_show="The body's area: the same code may stand for another area after a boundary change.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 3, 31), {"body": "icb:QRL"}),
    layers=(Layer.IDENTITY,),
    searches=_KINDS,
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER} {{id: $body}})
CALL (b) {{
  MATCH (b)-[r:HAS_VALUE]->(v:{MARKER})
  WHERE r.field IN ['ods_code', 'ons_code'] AND {live("r")}
  OPTIONAL MATCH (o:{MARKER})-[r2:HAS_VALUE]->(v)
  WHERE o.id <> b.id AND r2.field = r.field AND r2.valid_from < r2.valid_to
  WITH r.field AS field, v.name AS code, r.valid_from AS valid_from, r.valid_to AS valid_to, r.id AS tie,
       o.id AS other
  ORDER BY other
  WITH field, code, valid_from, valid_to, tie, collect(DISTINCT other) AS shared_with
  RETURN field, code, valid_from, valid_to, tie, shared_with
  UNION ALL
  // codes that never changed and were nobody else's stand on the body alone
  MATCH (n:{MARKER} {{id: b.id}})
  WHERE {live("n")}
  UNWIND [{{field: 'ods_code', codes: [n.ods_code] + coalesce(n.other_ods_code, [])}},
          {{field: 'ons_code', codes: [n.ons_code] + coalesce(n.other_ons_code, [])}}] AS one
  WITH n, one
  WHERE one.field IN n.unchanged
  UNWIND one.codes AS code
  RETURN one.field AS field, code, n.valid_from AS valid_from, n.valid_to AS valid_to,
         'HAS_VALUE|' + n.id + '|value:' + one.field + ':' + code + '|0' AS tie, [] AS shared_with
}}
RETURN CASE field WHEN 'ods_code' THEN 'ODS' ELSE 'ONS' END AS scheme, code, valid_from, valid_to,
       shared_with, [tie] AS via
ORDER BY scheme, code
""",
)
