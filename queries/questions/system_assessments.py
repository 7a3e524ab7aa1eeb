"""Q31: whether the Care Quality Commission has assessed a system, and whether the power is in use."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

_EVENTS = ["assessment", "inspection", "pause", "power"]


class Which(Parameters):
    """The board whose system is asked about."""

    icb: Annotated[str, Names(("icb", "body_kind"))] = Field(
        description="the integrated care board, or the kind, by name or code"
    )


class Row(AnswerRow):
    """One power, pilot, pause or other event, up to the day."""

    what: str = Field(description="a power in law, a pilot, a pause, or another event")
    of: str = Field(description="the board, or all systems where it is about the power as such")
    says: str = Field(description="what it is, in words")
    valid_from: date | None = Field(description="since when, at the earliest")
    valid_to: date | None = Field(description="up to, but not on, which day; empty while it lasts")
    holds: bool | None = Field(description="whether it holds on the day asked about; empty for an event")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not any(row["what"] == "power" for row in rows):
        return [
            Missing(
                what="an assessment of this system by this day",
                why="the power began in April 2023, and the board was not there on the day or the day is "
                "before it: no system was assessed under it",
            )
        ]
    return [
        Missing(
            what="an assessment of this system with its result",
            why="no table states one: pilots gave no rating, and assessments are paused",
            published_where="Care Quality Commission: assessments of integrated care systems",
        )
    ]


QUESTION = Question(
    number="Q31",
    asks="Has CQC assessed this system, and is that power being used?",
    why_it_matters=(
        "A system can be assessed in law and be left alone in fact: whoever waits for an assessment "
        "must know that the power is there and is paused."
    ),
    does_not_show=(
        "Ratings of the providers in the system: those are registered and inspected each for itself. "
        "A board is not registered with the commission."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.REGULATION, Layer.EVIDENCE),
    searches=("icb", "event", "standing_rule"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (c:{MARKER})-[r:ASSESSES]->(i)
  WHERE r.valid_from >= i.valid_from AND r.valid_from <= $on AND r.valid_from < r.valid_to
  RETURN coalesce(r.status, 'assessment') AS what, i.name AS of,
         CASE r.status WHEN 'power' THEN c.name + ' may assess the system'
                       WHEN 'paused' THEN c.name + ' has paused assessments'
                       WHEN 'pilot' THEN c.name + ' assessed the system as a pilot'
                       ELSE c.name + ' assessed the system' END AS says,
         r.valid_from AS valid_from, r.valid_to AS valid_to, r.valid_to > $on AS holds,
         r.provision AS provision, r.unverified_basis AS unverified, r.by_law AS by_law,
         [r.id] AS via, r.id AS tie, [] AS about
  UNION ALL
  MATCH (b:{MARKER})<-[c:CONCERNS]-(e:{MARKER})
  WHERE b.id IN [i.id, 'national_body:cqc'] AND e.kind = 'event' AND e.event_kind IN {_EVENTS}
    AND e.valid_from <= $on AND c.valid_from < c.valid_to
  WITH DISTINCT i, b, e
  RETURN 'event: ' + e.event_kind AS what, CASE WHEN b.id = i.id THEN b.name ELSE 'all systems' END AS of,
         e.name AS says, e.valid_from AS valid_from, e.valid_to AS valid_to, null AS holds,
         '' AS provision, '' AS unverified, false AS by_law, [] AS via, e.id AS tie, [e.id] AS about
}}
RETURN what, of, says, valid_from, valid_to, holds,
       CASE WHEN coalesce(provision, '') <> '' THEN provision
            WHEN coalesce(unverified, '') <> '' THEN 'not verified: ' + unverified
            ELSE '' END AS basis, by_law, via, about
ORDER BY valid_from, what, tie
""",
    lacks=_lacks,
)
