"""Q36: which boards share leadership with a board, and whether they are one legal body."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question


class Which(Parameters):
    """The board asked about."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One other board."""

    icb: str = Field(description="the other board")
    icb_id: str = Field(description="its id")
    how: str = Field(description="shares leadership in a cluster, or became part of the same board")
    through: str = Field(description="the cluster, or the board both became part of")
    legal: str = Field(description="whether the two are one legal body")
    since: date | None = Field(description="since which day, at the earliest")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a cluster of this board on this day",
            why="no agreement to share leadership is loaded for it: it may lead itself alone",
            published_where="the board's own pages; NHS England on boundary changes and mergers",
        )
    ]


QUESTION = Question(
    number="Q36",
    asks="Which ICBs share leadership with mine, and are we one legal body?",
    why_it_matters=(
        "A cluster has one chief executive and several budgets: a decision for one board binds no other, "
        "while boards that merged have one budget and one set of duties."
    ),
    does_not_show="Who leads: names are in the post holders. A plan to merge is not shown as a merger.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QHL"}),
    layers=(Layer.MEMBERSHIP, Layer.SUCCESSION),
    searches=("icb", "icb_cluster"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (i)-[r1:MEMBER_OF]->(c:{MARKER})<-[r2:MEMBER_OF]-(o:{MARKER})
  WHERE o.id <> i.id AND c.kind = 'icb_cluster' AND {live("r1")} AND {live("r2")}
  RETURN o.name AS icb, o.id AS icb_id, 'shares leadership' AS how, c.name AS through, c.id AS through_id,
         'separate legal bodies' AS legal, r2.valid_from AS since, [r1.id, r2.id] AS via
  UNION ALL
  MATCH (i)-[r1:SUCCEEDED_BY]->(s:{MARKER})<-[r2:SUCCEEDED_BY]-(o:{MARKER})
  WHERE o.id <> i.id AND o.kind = 'icb' AND {live("r1")} AND {live("r2")}
  RETURN o.name AS icb, o.id AS icb_id, 'became part of the same board' AS how, s.name AS through,
         s.id AS through_id,
         CASE WHEN r1.part IS NULL AND r2.part IS NULL THEN 'one legal body'
              ELSE 'one legal body for a part' END AS legal, r2.valid_from AS since, [r1.id, r2.id] AS via
}}
RETURN icb, icb_id, how, through, legal, since, via, [through_id, icb_id] AS about
ORDER BY how, through, icb, icb_id
""",
    lacks=_lacks,
)
