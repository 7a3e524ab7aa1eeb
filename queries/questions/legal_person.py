"""Q55: whether a body is a legal person, and who acts for it if not."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Names, Parameters, Question


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
    layers=(Layer.IDENTITY, Layer.STRUCTURE),
    searches=("body_kind",),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER} {{id: $body}})
WHERE {live("b")}
MATCH (k:{MARKER})-[r:HAS_VALUE]->(v:{MARKER})
WHERE k.id IN [b.id, 'body_kind:' + b.kind] AND r.field IN {_FIELDS} AND {live("r")}
WITH b, k.id = b.id AS own, k.name AS said, k.id AS said_id, r, v
ORDER BY own DESC, r.id
WITH b, collect(CASE WHEN r.field = 'legal_person' THEN v.name END) AS persons,
     collect(CASE WHEN r.field = 'legal_person' AND NOT own THEN said END) AS kinds,
     collect(CASE WHEN r.field = 'legal_person' AND own THEN said END) AS itself,
     collect(CASE WHEN r.field = 'legal_form' THEN v.name END) AS forms,
     collect(CASE WHEN r.field = 'statutory_basis' THEN v.name END) AS bases,
     collect(r.id) AS each, collect(DISTINCT said_id) AS about
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
