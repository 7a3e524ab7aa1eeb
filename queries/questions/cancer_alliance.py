"""Q32: which Cancer Alliance covers a board's area, and whether their borders are the same."""

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
    """One alliance."""

    alliance: str = Field(description="the alliance")
    alliance_id: str = Field(description="its id")
    part: str | None = Field(description="which part of the board's area it covers, where not all of it")
    boards: list[str] = Field(description="every board it covers, in whole or part")
    coterminous: str = Field(
        description="whether it covers whole boards that no other alliance covers: yes, no or not known"
    )
    left_over: list[str] = Field(description="what does not fit: parts of boards, and single districts")
    trusts: int = Field(description="how many trusts of the board's area a lookup of trusts has in it")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    where = {
        "published_where": "ONS, lookup of sub-ICB locations and boards to Cancer Alliances",
        "fill_in": "a file of a geography lookup",
    }
    if not rows:
        what = "which Cancer Alliance covers this board on this day"
        return [Missing(what=what, why="no loaded dataset says so: it begins in July 2022", **where)]
    if any(row["coterminous"] == "not known" for row in rows):
        why = "it came from a board that lay in several alliances, and no lookup of its parts was found"
        return [Missing(what="which alliance covers the rest of a board's area", why=why, **where)]
    return []


QUESTION = Question(
    number="Q32",
    asks="Which Cancer Alliance covers this ICS, and are the two coterminous?",
    why_it_matters=(
        "The Long Term Plan (paragraph 1.52) wanted each alliance to share its borders with one or more "
        "systems. Where they do not, two alliances plan for one board, or one for patients of another's."
    ),
    does_not_show=(
        "Who hosts the alliance, employs its staff and holds its money: it is no legal person. Trusts "
        "belong to alliances by partnership; nothing binds them by that."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.GEOGRAPHY, Layer.MEMBERSHIP),
    searches=("cancer_alliance",),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (a:{MARKER})-[r:COVERS]->(i)
  WHERE a.kind = 'cancer_alliance' AND {live("r")}
  RETURN a, r.part AS part, [] AS via
  UNION ALL
  MATCH (a:{MARKER})-[r:COVERS]->(x:{MARKER})<-[k:COVERS]-(i)
  WHERE a.kind = 'cancer_alliance' AND x.kind = 'area' AND k.role = 'main' AND {live("r")} AND {live("k")}
  RETURN a, x.name + ' by its name' AS part, [k.id, r.id] AS via
}}
CALL (a) {{
  MATCH (a)-[o:COVERS]->(b:{MARKER})
  WHERE {live("o")}
  OPTIONAL MATCH (z:{MARKER})-[y:COVERS]->(b)
  WHERE z.kind = 'cancer_alliance' AND z.id <> a.id AND b.kind = 'icb' AND {live("y")}
  WITH b.kind = 'icb' AS whole, b.name AS place, o.id AS tie, o.part AS part, count(y) AS others
  ORDER BY place, tie
  RETURN collect(DISTINCT CASE WHEN whole THEN place END) AS boards, collect(tie) AS ties,
         sum(others) AS shared,
         collect(CASE WHEN whole AND part IS NOT NULL THEN place + ': ' + part END) AS parts,
         collect(CASE WHEN NOT whole THEN place + ': of another board and here by its name' END) AS beyond
}}
CALL (a) {{
  OPTIONAL MATCH (a)-[o:COVERS]->(b:{MARKER})-[k:COVERS]->(x:{MARKER})<-[q:COVERS]-(z:{MARKER})
  WHERE b.kind = 'icb' AND x.kind = 'area' AND k.role = 'main' AND z.kind = 'cancer_alliance'
    AND z.id <> a.id AND {live("o")} AND {live("k")} AND {live("q")}
  WITH x.name + ': in ' + z.name + ' by its name' AS lost, q.id AS tie ORDER BY lost, tie
  RETURN collect(DISTINCT lost) AS taken, collect(tie) AS taking
}}
CALL (a, i) {{
  OPTIONAL MATCH (i)<-[h:WITHIN]-(t:{MARKER})-[m:MEMBER_OF]->(a)
  WHERE t.kind = 'trust' AND {live("m")} AND {live("h")}
  WITH t.id AS trust, m.id AS tie ORDER BY tie
  RETURN count(DISTINCT trust) AS trusts, collect(tie) AS members
}}
RETURN a.name AS alliance, a.id AS alliance_id, part, boards,
       CASE WHEN shared + size(beyond) + size(taken) > 0 THEN 'no'
            WHEN size(parts) > 0 THEN 'not known' ELSE 'yes' END AS coterminous,
       parts + beyond + taken AS left_over, trusts, via, ties + taking + members AS each,
       [a.id, i.id] AS about
ORDER BY alliance, alliance_id, part
""",
    lacks=_lacks,
    whole=True,
)
