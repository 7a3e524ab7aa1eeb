"""Q64: which places make up a board's system, who leads each, and what is delegated to it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

PLACE, STATISTICS = "place partnership", "area for statistics only"

_TEXT = f"""
MATCH (i:{MARKER} {{id: $icb}})
CALL (i) {{
  MATCH (p:{MARKER})-[w:WITHIN]->(i) WHERE p.kind = 'place_partnership' AND {live("w")}
  CALL (p) {{
    OPTIONAL MATCH (p)-[c:COVERS]->(a:{MARKER}) WHERE {live("c")}
    WITH a, c ORDER BY a.name, c.id
    RETURN collect(a.name) AS areas, collect(c.id) AS covering
  }}
  CALL (p) {{
    OPTIONAL MATCH (p)-[h:HAS_POST]->(o:{MARKER}) WHERE o.role = 'place_director' AND {live("h")}
    WITH o, h ORDER BY o.id, h.id
    RETURN collect(o.id) AS posts, collect(h.id) AS leading
  }}
  CALL (p) {{
    OPTIONAL MATCH (m:{MARKER})-[b:MEMBER_OF]->(p) WHERE {live("b")}
    WITH m, b ORDER BY m.name, b.id
    RETURN collect(m.name) AS members, collect(b.id) AS belonging
  }}
  CALL (p, i) {{
    OPTIONAL MATCH (i)-[d:DELEGATES_TO]->(p) WHERE {live("d")}
    WITH d ORDER BY d.function, d.id
    RETURN collect(d.function) AS delegated, collect(d.id) AS delegating
  }}
  RETURN 1 AS rank, $place AS sort, p.name AS place, p.id AS place_id, coalesce(p.legal_form, '') AS form,
         areas, '' AS led_by, members, delegated, p.by_law AS by_law, posts,
         [w.id] + covering + leading + belonging + delegating AS each
  UNION ALL
  MATCH (s:{MARKER})-[w:REPORTING_GEOGRAPHY_OF]->(i) WHERE {live("w")}
  RETURN 2 AS rank, $statistics AS sort, s.name AS place, s.id AS place_id,
         'area of a former clinical commissioning group' AS form, [] AS areas, '' AS led_by, [] AS members,
         [] AS delegated, false AS by_law, [] AS posts, [w.id] AS each
}}
RETURN sort, place, place_id, form, areas, led_by, members, delegated, posts, each
ORDER BY rank, place, place_id
"""


class Which(Parameters):
    """The board asked about."""

    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One place, or one area that is only counted for."""

    sort: str = Field(description="a place partnership, or an area for statistics that decides nothing")
    place: str = Field(description="the place")
    place_id: str = Field(description="its id")
    form: str = Field(description="what the partnership is, as published")
    areas: list[str] = Field(description="districts or counties it covers, where stated")
    led_by: str = Field(description="who leads it; “holder not known” where the post is known alone")
    members: list[str] = Field(description="bodies that take part")
    delegated: list[str] = Field(description="what the board delegates to it, in the words of the document")


class _Read(Row):
    """A row with the posts whose holders are still to be named."""

    posts: list[str] = Field(description="posts of those who lead it")


def _walk(asked: Asked) -> Found:
    found = read(asked, _TEXT, _Read, place=PLACE, statistics=STATISTICS)
    read_rows = [row for row in found.rows if isinstance(row, _Read)]
    holders = holders_of(asked.store, (post for row in read_rows for post in row.posts), asked.on)
    rows = [
        Row(
            **row.model_dump(exclude={"posts", "led_by"}), led_by="; ".join(holders[one] for one in row.posts)
        )
        for row in read_rows
    ]
    return Found(rows, found.paths, found.about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    places = [row for row in rows if row["sort"] == PLACE]
    where = {
        "published_where": "constitution and governance handbook of the board; its pages on places",
        "fill_in": "template places: one row for each member or delegated function",
    }
    if not places:
        why = "no law makes places: each board chooses them, and none are loaded for it"
        return [Missing(what="places of this system, their leads and what is delegated", why=why, **where)]
    short = [row for row in places if not row["led_by"] or not row["delegated"]]
    if not short:
        return []
    what = f"who leads or what is delegated, for {len(short)} of {len(places)} places"
    return [Missing(what=what, why="the rows loaded do not say so", **where)]


QUESTION = Question(
    number="Q64",
    asks="Which places make up this system, who leads each, and what is delegated to it?",
    why_it_matters=(
        "Most care is planned at place, yet no law makes a place: what it may decide is what the board "
        "delegated to it, and its lead may be an employee of a trust or a council."
    ),
    does_not_show=(
        "Money: a place holds none of its own. Areas for statistics keep the code of a former clinical "
        "commissioning group; they have no lead and decide nothing, and need not be places."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"icb": "icb:QVV"}),
    layers=(Layer.GEOGRAPHY, Layer.APPOINTMENT, Layer.MEMBERSHIP, Layer.DELEGATION),
    searches=("place_partnership", "sub_icb", "icb"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
