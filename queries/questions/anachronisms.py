"""Q54: which statements use a body before it existed or after it ended."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from graph.dates import NEVER
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Found, Parameters, Question
from queries.reading import read

_TEXT = f"""
MATCH (c:{MARKER})-[r:CONCERNS]->(e:{MARKER})
WHERE c.kind IN ['seed_claim', 'event'] AND e.kind <> 'provision' AND {live("r")}
  AND c.valid_from < $never AND e.valid_from < $never
  AND (c.sure_from < e.valid_from OR c.valid_from > e.valid_to)
RETURN CASE WHEN c.sure_from < e.valid_from THEN 'before it existed' ELSE 'after it ended' END AS when_used,
       c.name AS statement, c.id AS statement_id, c.valid_from AS stated_of, e.name AS body, e.id AS body_id,
       e.valid_from AS began, e.valid_to AS ended, '' AS followed, [r.id] AS via, [c.id] AS about
UNION
MATCH (c:{MARKER})-[r:CONCERNS]->(e:{MARKER})
WHERE c.kind = 'conflict' AND c.why CONTAINS 'anachronism' AND {live("r")}
RETURN 'found by hand' AS when_used, c.other AS statement, c.id AS statement_id, null AS stated_of,
       e.name AS body, e.id AS body_id, e.valid_from AS began, e.valid_to AS ended,
       c.followed AS followed, [r.id] AS via, [c.id] AS about
ORDER BY statement_id, body_id
"""


class Row(AnswerRow):
    """One statement, and the body that was not there then."""

    when_used: str = Field(description="before it existed, after it ended, or found by hand")
    statement: str = Field(description="what is stated")
    statement_id: str = Field(description="its id")
    stated_of: date | None = Field(description="of which day it is stated, at the earliest")
    body: str = Field(description="the body, or kind of body, that the statement is about")
    body_id: str = Field(description="its id")
    began: date | None = Field(description="since when the body was there, at the earliest")
    ended: date | None = Field(description="up to, but not on, which day; empty while it lasts")
    followed: str = Field(description="for what was found by hand: what is followed instead")


def _walk(asked: Asked) -> Found:
    found = read(asked, _TEXT, Row, never=NEVER)
    rows = [row for row in found.rows if isinstance(row, Row)]
    order = sorted(range(len(rows)), key=lambda at: (rows[at].statement_id, rows[at].body_id))
    about = sorted(set(found.about))
    return Found([rows[at] for at in order], [found.paths[at] for at in order], about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    return [
        Missing(
            what="anachronisms in what loaders refused",
            why="a row that ties a body outside its life is cut to it or refused on loading, and is no "
            "statement of the graph: the report of the build and the refusals of each file name it",
        )
    ]


QUESTION = Question(
    number="Q54",
    asks="Which statements use a body before it existed or after it ended?",
    why_it_matters=(
        "Pages were rewritten by search and replace when bodies changed: one that says a board was set up "
        "before boards existed is about its predecessor, and dates taken from it are wrong."
    ),
    does_not_show=(
        "That a statement is false: an area may be spoken of by a name it got later. Statements on a day "
        "that is not known, plans and legal provisions are left out; so is what may have been in time."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2)),
    layers=(Layer.EVIDENCE,),
    searches=("seed_claim", "event", "conflict"),
    parameters=Parameters,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
