"""Q18: with which boards a health and wellbeing board deals, and who signs its Better Care Fund plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.questions.councils_of_a_board import SMALL, WHOLE
from queries.reading import read

_ANY_BOARD = "forum:body_kind:council:health_and_wellbeing_board"
_SIGNS, _IF_IT_PAYS = "yes: it pays into ", "if it pays into the fund"


class Which(Parameters):
    """The health and wellbeing board, by itself or by its council."""

    wellbeing_board: Annotated[str, Names(("council", "forum"))] = Field(
        description="the upper-tier council, or its health and wellbeing board, by name or code"
    )


class Row(AnswerRow):
    """One board in whose area the council lies, or the council itself."""

    body: str = Field(description="the integrated care board, or the council itself")
    body_id: str = Field(description="its id")
    extent: str = Field(description="how much of the council's area is in the board's; empty for the council")
    share: float | None = Field(description="share of the council's area in the board's, from 0 to 1")
    share_of: str = Field(description="what the share is of")
    seat: str = Field(description="its seat on the health and wellbeing board, and the provision")
    signs: str = Field(description="whether it must sign the Better Care Fund plan, and why")
    basis: str = Field(description="what makes it sign; “not verified” where no document was read")
    chief_executive: str | None = Field(description="the post that answers for it")
    held_by: str = Field(description="who holds the post, or when last seen")


def _walk(asked: Asked) -> Found:
    found = read(asked, _BOARDS, Row)
    rows = [row for row in found.rows if isinstance(row, Row)]
    posts = {row.body_id: f"post:{row.body_id}:chief_executive" for row in rows}
    held = holders_of(asked.store, posts.values(), asked.on)
    named = [
        row.model_copy(update={"held_by": held[posts[row.body_id]]}) if row.chief_executive else row
        for row in rows
    ]
    return replace(found, rows=named)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    boards = [row for row in rows if row["body_id"].startswith("icb:")]
    if not boards:
        return [
            Missing(
                what="in which boards' areas this council lies on this day",
                why="no loaded dataset says so; boards began on 1 July 2022, and districts have no "
                "health and wellbeing board",
                published_where="ONS, lookups of sub-ICB locations and boards to local authorities",
                fill_in="a file of a geography lookup",
            )
        ]
    if any(row["signs"].startswith(_SIGNS) for row in boards):
        return []
    return [
        Missing(
            what="which of these boards pay into the council's Better Care Fund, and so sign its plan",
            why="no plan of this council for this day is loaded",
            published_where="the plan in the papers of the health and wellbeing board; NHS England",
            fill_in="template better_care_fund: one row for each component and payer",
        )
    ]


_BOARDS = f"""
MATCH (x:{MARKER} {{id: $wellbeing_board}})
OPTIONAL MATCH (x)-[o:PART_OF]->(c:{MARKER})
WHERE x.role = 'health_and_wellbeing_board' AND c.kind = 'council' AND {live("o")}
WITH coalesce(c.id, x.id) AS council
MATCH (h:{MARKER})-[f:PLANS_FOR]->(l:{MARKER} {{id: council}})
WHERE h.role = 'health_and_wellbeing_board' AND f.plan = 'Better Care Fund plan' AND {live("f")}
CALL (l, h) {{
  MATCH (l)-[k:COVERS]->(a:{MARKER})<-[v:COVERS]-(i:{MARKER})
  WHERE i.kind = 'icb' AND a.area_type IN ['upper_tier', 'unitary'] AND {live("k")} AND {live("v")}
  OPTIONAL MATCH (b:{MARKER} {{id: 'body_kind:icb'}})-[m:MEMBER_OF]->(w:{MARKER})
  WHERE w.id = '{_ANY_BOARD}' AND {live("m")}
  RETURN i, 1 AS place, v.share AS share, coalesce(v.share_of, '') AS share_of,
         CASE WHEN coalesce(v.share, 1.0) >= {WHOLE} THEN 'whole'
              WHEN v.share >= {SMALL} THEN 'part' ELSE 'small part' END AS extent,
         CASE WHEN m IS NULL THEN '' ELSE 'a representative: ' + {basis("m")} END AS seat,
         [v.id, k.id] + [y IN [m.id] WHERE y IS NOT NULL] AS ties
  UNION ALL
  MATCH (i:{MARKER} {{id: l.id}})
  RETURN i, 2 AS place, null AS share, '' AS share_of, '' AS extent, 'its own committee' AS seat,
         [] AS ties
}}
CALL (i, l) {{
  OPTIONAL MATCH (i)-[p:CONTRIBUTES_TO]->(q:{MARKER})<-[s:CONTRIBUTES_TO|PLANS_FOR]-(l)
  WHERE q.kind = 'pooled_fund' AND q.name CONTAINS 'Better Care Fund' AND {live("p")} AND {live("s")}
  WITH q.name AS pool, min(p.id) AS pays ORDER BY pool, pays
  RETURN head(collect(pool)) AS pool, head(collect(pays)) AS pays
}}
OPTIONAL MATCH (i)-[t:HAS_POST]->(e:{MARKER}) WHERE e.role = 'chief_executive' AND {live("t")}
RETURN i.name AS body, i.id AS body_id, extent, share, share_of, seat,
       CASE WHEN pool IS NOT NULL THEN '{_SIGNS}' + pool
            WHEN place = 2 THEN 'yes: the plan is of its own area' ELSE '{_IF_IT_PAYS}' END AS signs,
       {basis("f")} AS basis, e.name AS chief_executive, '' AS held_by,
       ties + [y IN [pays, f.id, t.id] WHERE y IS NOT NULL] AS via
ORDER BY place, coalesce(share, 1.0) DESC, body, body_id
"""


QUESTION = Question(
    number="Q18",
    asks="Which boards must this health and wellbeing board deal with, and which sign its Better Care Fund "
    "plan?",
    why_it_matters=(
        "A council that lies in several boards' areas agrees its plan with each of them, however small the "
        "part, and one signature that is missing holds up the plan."
    ),
    does_not_show=(
        "Who has signed. A board that has a small part of the area may have no fund in common with the "
        "council: only a contribution makes a signatory. Whether the chief executive may let somebody "
        "else sign; that a paper of North Yorkshire says they may not, is of North Yorkshire."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2025, 10, 1), {"wellbeing_board": "council:E06000065"}),
    layers=(Layer.GEOGRAPHY, Layer.MEMBERSHIP, Layer.FUNDING, Layer.EVIDENCE, Layer.APPOINTMENT),
    searches=("council", "icb", "pooled_fund", "forum", "post"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
