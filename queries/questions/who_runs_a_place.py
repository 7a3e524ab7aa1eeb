"""Q35: who runs the NHS in a district, county or council's area."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

BOARD, REGION, TRUST = "integrated care board", "region of NHS England", "trust"
COUNCIL, WELLBEING = "upper-tier council", "health and wellbeing board"
NETWORK, ALLIANCE = "primary care network", "Cancer Alliance"

PUBLISHED = {
    BOARD: ("ONS, lookups of areas to integrated care boards", "a file of a geography lookup"),
    REGION: ("NHS ODS, register of boards", "the ODS file of organisations"),
    TRUST: ("NHS ODS, register of trusts (etr)", "the ODS file of trusts"),
    COUNCIL: ("ONS, lookup of districts to upper-tier councils", "a file of a geography lookup"),
    WELLBEING: ("pages of the council", "a file of a geography lookup"),
    NETWORK: ("NHS ODS, primary care networks (ePCN)", "the ODS files of practices and networks"),
    ALLIANCE: ("ONS, lookup of boards to Cancer Alliances", "a file of a geography lookup"),
}
"""What every place has: where it is published, and what would fill it in."""

MATTERS = 0.05
"""Share of an area from which on a board's region, trusts and alliance are named for it."""


class Which(Parameters):
    """The place."""

    place: Annotated[str, Names(("area", "council"))] = Field(
        description="a district, county or unitary area, or its council, by name or code"
    )


class Row(AnswerRow):
    """One body."""

    what: str = Field(description="what sort of body")
    body: str = Field(description="the body")
    body_id: str = Field(description="its id")
    tie: str = Field(description="how it is tied to the place")
    share: float | None = Field(description="share of the place's registered patients, from 0 to 1")
    practices: int | None = Field(description="how many of its practices lie there")
    by_law: bool = Field(description="by law, rather than found")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    there = {row["what"] for row in rows}
    return [
        Missing(
            what=f"{what} of this place",
            why="no loaded dataset ties one to it on this day",
            published_where=where,
            fill_in=fill_in,
        )
        for what, (where, fill_in) in PUBLISHED.items()
        if what not in there
    ]


_BOARDS = f"""
  MATCH (b:{MARKER})-[r:COVERS]->(x)
  WHERE b.kind = 'icb' AND {live("r")} AND coalesce(r.share, 1.0) >= {MATTERS}
"""


_FIRST_WAY = """
  ORDER BY body.id, ties
  WITH place, what, body, tie, head(collect(ties)) AS ties
  RETURN place, what, body.name AS body, body.id AS body_id, tie, null AS share, null AS practices,
         body.by_law AS by_law, ties AS via, [] AS each
"""
"""Each body with the way that leads to it; where several do, the first by their ids."""


QUESTION = Question(
    number="Q35",
    asks="Who runs the NHS in my constituency or place today?",
    why_it_matters=(
        "A letter about a hospital, a surgery or a care home goes to different bodies; a Member of "
        "Parliament or a councillor needs the list for one place, with the bodies that share it."
    ),
    does_not_show=(
        "Constituencies, which cross districts: ask for each district. Which sites of a trust lie here. "
        "Who commands whom, or pays whom: this is geography and membership only. Shares count patients "
        "by where their practice is, not by where they live."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 7, 1), {"place": "area:E08000006"}),
    layers=(Layer.GEOGRAPHY, Layer.STRUCTURE, Layer.MEMBERSHIP),
    searches=("area", "icb", "trust", "council", "forum", "practice", "pcn", "region", "cancer_alliance"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (p:{MARKER} {{id: $place}})
WHERE {live("p")}
CALL (p) {{
  MATCH (x:{MARKER} {{id: p.id}}) WHERE x.kind = 'area'
  RETURN x
  UNION
  MATCH (p)-[r:COVERS]->(x:{MARKER}) WHERE p.kind = 'council' AND x.kind = 'area' AND {live("r")}
  RETURN x
}}
CALL (x) {{
  OPTIONAL MATCH (x)-[w:WITHIN]->(u:{MARKER}) WHERE u.kind = 'area' AND {live("w")}
  RETURN collect(u) AS uppers, collect(w.id) AS up
}}
CALL (x) {{
  OPTIONAL MATCH (d:{MARKER})-[w:WITHIN]->(x) WHERE d.kind = 'area' AND {live("w")}
  RETURN collect(d) AS lowers
}}
CALL (x, uppers, up, lowers) {{
  MATCH (b:{MARKER})-[r:COVERS]->(x) WHERE b.kind = 'icb' AND {live("r")}
  RETURN 1 AS place, '{BOARD}' AS what, b.name AS body, b.id AS body_id, 'covers it' AS tie,
         r.share AS share, null AS practices, r.by_law AS by_law, [r.id] AS via, [] AS each
  UNION ALL
  {_BOARDS}
  MATCH (b)-[w:WITHIN]->(g:{MARKER}) WHERE g.kind = 'region' AND {live("w")}
  WITH 2 AS place, '{REGION}' AS what, g AS body, 'the board lies within it' AS tie,
       [r.id, w.id] AS ties {_FIRST_WAY}
  UNION ALL
  {_BOARDS}
  MATCH (t:{MARKER})-[w:PROVIDES_IN|WITHIN]->(b)
  WHERE t.kind = 'trust' AND {live("w")} AND {live("t")}
  WITH 3 AS place, '{TRUST}' AS what, t AS body, 'listed anywhere in the area of the board' AS tie,
       [w.id, r.id] AS ties {_FIRST_WAY}
  UNION ALL
  UNWIND [x] + uppers AS u
  MATCH (c:{MARKER})-[r:COVERS]->(u) WHERE c.kind = 'council' AND {live("r")}
  WITH 4 AS place, '{COUNCIL}' AS what, c AS body, 'covers it' AS tie,
       CASE WHEN u.id = x.id THEN [] ELSE up END + [r.id] AS ties {_FIRST_WAY}
  UNION ALL
  UNWIND [x] + uppers AS u
  MATCH (f:{MARKER})-[h:PART_OF]->(c:{MARKER})-[r:COVERS]->(u)
  WHERE f.role = 'health_and_wellbeing_board' AND c.kind = 'council' AND {live("h")} AND {live("r")}
  WITH 5 AS place, '{WELLBEING}' AS what, f AS body, 'committee of the council' AS tie,
       [h.id, r.id] + CASE WHEN u.id = x.id THEN [] ELSE up END AS ties {_FIRST_WAY}
  UNION ALL
  UNWIND [x] + lowers AS d
  MATCH (n:{MARKER})<-[m:MEMBER_OF]-(s:{MARKER})-[w:WITHIN]->(d)
  WHERE n.kind = 'pcn' AND s.kind = 'practice' AND {live("m")} AND {live("w")} AND {live("n")}
  WITH n, s.id AS practice, m.id AS member, w.id AS lies ORDER BY member, lies
  WITH n, count(DISTINCT practice) AS practices, collect(DISTINCT member) AS members,
       collect(DISTINCT lies) AS places
  RETURN 6 AS place, '{NETWORK}' AS what, n.name AS body, n.id AS body_id,
         'practices of it lie there' AS tie, null AS share, practices, n.by_law AS by_law, [] AS via,
         members + places AS each
  UNION ALL
  {_BOARDS}
  MATCH (a:{MARKER})-[k:COVERS]->(b) WHERE a.kind = 'cancer_alliance' AND {live("k")}
  WITH 7 AS place, '{ALLIANCE}' AS what, a AS body, 'covers the board or part of it' AS tie,
       [k.id, r.id] AS ties {_FIRST_WAY}
}}
RETURN what, body, body_id, tie, share, practices, by_law, via, each, [body_id, $place] AS about
ORDER BY place, share DESC, practices DESC, body, body_id
""",
    lacks=_lacks,
)
