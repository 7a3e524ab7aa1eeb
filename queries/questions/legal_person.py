"""Q55: whether a body is a legal person, and who acts for it if not."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question


class Which(Parameters):
    """The body, or kind of body, asked about."""

    body: Annotated[
        str,
        Names(("icb", "ccg", "stp", "ics", "region", "icb_cluster", "national_body", "trust", "council",
               "parliament", "body_kind")),
    ] = Field(description="the body, or kind of body, by name or code")  # fmt: skip


class Row(AnswerRow):
    """What is known of the body in law."""

    body: str = Field(description="the body")
    legal_person: str | None = Field(
        description="whether it can hold a contract, employ, own and be sued: yes, no, crown, varies"
    )
    legal_form: str | None = Field(description="what it is in law")
    statutory_basis: str | None = Field(description="Act and section, or order")
    acts_through: str | None = Field(description="the body it is part of, which acts for it")
    said_of: str = Field(description="whether this is said of the body itself or of its kind")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows and rows[0]["legal_person"]:
        return []
    return [
        Missing(
            what="whether this is a legal person on this day",
            why="no loaded dataset says so, or the body was not there on the day",
            published_where="the Act or order that set it up",
        )
    ]


_FIELDS = "['legal_person', 'legal_form', 'statutory_basis']"

QUESTION = Question(
    number="Q55",
    asks="Is this body a legal person: can it hold a contract, employ, own, be sued?",
    why_it_matters=(
        "Only a legal person holds money, contracts, staff and duties. When the answer is no, somebody "
        "else has to sign, and that is whom to ask."
    ),
    does_not_show="What a constitution or scheme lets the body decide within the law.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 1), {"body": "body_kind:pcn"}),
    layers=(Layer.IDENTITY, Layer.STRUCTURE),
    searches=("body_kind",),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER} {{id: $body}})
WHERE {live("b")}
CALL (b) {{
  UNWIND [b.id, 'body_kind:' + b.kind] AS whose
  MATCH (k:{MARKER} {{id: whose}})-[r:HAS_VALUE]->(v:{MARKER})
  WHERE r.field IN {_FIELDS} AND {live("r")}
  RETURN k.id AS said_id, k.name AS said, r.field AS field, v.name AS text, r.id AS tie
  UNION ALL
  // what never changed stands on the entity alone
  UNWIND [b.id, 'body_kind:' + b.kind] AS whose
  MATCH (k:{MARKER} {{id: whose}}) WHERE {live("k")}
  UNWIND [{{field: 'legal_person', text: k.legal_person}}, {{field: 'legal_form', text: k.legal_form}},
          {{field: 'statutory_basis', text: k.statutory_basis}}] AS one
  WITH k, one
  WHERE one.field IN k.unchanged
  RETURN k.id AS said_id, k.name AS said, one.field AS field, one.text AS text,
         'HAS_VALUE|' + k.id + '|value:' + one.field + ':' + one.text + '|0' AS tie
}}
WITH b, said_id = b.id AS own, said, said_id, field, text, tie
ORDER BY own DESC, tie
WITH b, collect(CASE WHEN field = 'legal_person' THEN text END) AS persons,
     collect(CASE WHEN field = 'legal_person' AND NOT own THEN said END) AS kinds,
     collect(CASE WHEN field = 'legal_person' AND own THEN said END) AS itself,
     collect(CASE WHEN field = 'legal_form' THEN text END) AS forms,
     collect(CASE WHEN field = 'statutory_basis' THEN text END) AS bases,
     collect(tie) AS each, collect(DISTINCT said_id) AS about
OPTIONAL MATCH (b)-[p:PART_OF]->(h:{MARKER})
WHERE {live("p")}
WITH b.name AS body, persons, kinds, itself, forms, bases, each, about, min(h.name) AS acts_through,
     collect(p.id) AS parts
RETURN body, head(persons) AS legal_person, head(forms) AS legal_form,
       head(bases) AS statutory_basis, acts_through,
       CASE WHEN size(itself) > 0 THEN 'itself' ELSE coalesce('its kind: ' + head(kinds), 'nothing') END
         AS said_of,
       each + parts AS each, about
ORDER BY body
""",
    lacks=_lacks,
)
