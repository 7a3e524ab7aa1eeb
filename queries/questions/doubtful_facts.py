"""Q53: which facts about something are contradicted, overtaken, stale, not verified or single-sourced."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph import schema
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

Doubt = Literal["contradicted", "overtaken", "stale", "not verified", "single-sourced"]

DOUBTS: tuple[Doubt, ...] = ("contradicted", "overtaken", "stale", "not verified", "single-sourced")

VERDICTS: tuple[tuple[str, Doubt], ...] = (
    ("conflict", "contradicted"),
    ("superseded", "overtaken"),
    ("overtaken", "overtaken"),
    ("seed", "single-sourced"),
    ("unverified", "not verified"),
    ("plausible", "not verified"),
    ("opinion", "not verified"),
)
"""What a verdict on a published statement begins with, and the doubt it leaves."""


class Which(Parameters):
    """What is asked about."""

    node: Annotated[str, Names()] = Field(description="the body, post, person, fund or place")


class Row(AnswerRow):
    """One doubt, about one fact or several of one type."""

    doubt: Doubt = Field(description="contradicted, overtaken, stale, not verified or single-sourced")
    fact: str = Field(description="what is in doubt")
    detail: str = Field(description="why, in words")
    facts: int = Field(description="how many facts this is about")
    dated: date | None = Field(description="when it was last seen, stated or published")
    confidence: str | None = Field(description="how sure the statement is")


_CONFLICTS = f"""
MATCH (c:{MARKER}:Conflict)-[r:CONCERNS]->(n:{MARKER} {{id: $node}})
WHERE {live("r")}
RETURN c.id AS id, c.name AS name, c.followed AS followed, c.other AS other, c.why AS why,
       coalesce(c.confidence, 'high') AS confidence
ORDER BY name, id
"""

_STATEMENTS = f"""
MATCH (s:{MARKER}:Statement)-[r:CONCERNS]->(n:{MARKER} {{id: $node}})
WHERE s.kind = 'seed_claim' AND
      (({live("r")}) OR (r.tense IN ['forecast', 'planned'] AND r.planned_from <= $on))
RETURN s.id AS id, s.name AS name, s.publication AS publication, s.verdict AS verdict,
       coalesce(r.planned_from, r.valid_from) AS stated, s.confidence AS confidence
ORDER BY name, id
"""

_LAPSED = f"""
MATCH (n:{MARKER} {{id: $node}})
CALL (n) {{
  MATCH (n)<-[h:HOLDS]-(x:{MARKER})
  WHERE h.lapses AND h.valid_from <= $on AND h.valid_to <= $on
  RETURN x.name AS person, x.id AS person_id, n.name AS office, h.last_seen AS seen, h.confidence AS sure
  UNION
  MATCH (n)-[h:HOLDS]->(t:{MARKER})
  WHERE h.lapses AND h.valid_from <= $on AND h.valid_to <= $on
  RETURN n.name AS person, n.id AS person_id, t.name AS office, h.last_seen AS seen, h.confidence AS sure
  UNION
  MATCH (n)-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
  WHERE {live("p")} AND h.lapses AND h.valid_from <= $on AND h.valid_to <= $on
  RETURN x.name AS person, x.id AS person_id, t.name AS office, h.last_seen AS seen, h.confidence AS sure
}}
RETURN person, person_id, office, seen, sure ORDER BY seen, person, office
"""

_TIES = f"""
MATCH (n:{MARKER} {{id: $node}})
CALL (n) {{
  MATCH (n)-[r]->(o:{MARKER})
  WHERE NOT r.by_law AND r.layer <> 'evidence' AND size(r.evidence) = 1 AND {live("r")}
  RETURN type(r) AS tie, true AS forward, split(r.evidence[0], '#')[0] AS place, r.id AS id
  UNION ALL
  MATCH (n)<-[r]-(o:{MARKER})
  WHERE NOT r.by_law AND r.layer <> 'evidence' AND size(r.evidence) = 1 AND {live("r")}
  RETURN type(r) AS tie, false AS forward, split(r.evidence[0], '#')[0] AS place, r.id AS id
}}
WITH tie, forward, place, count(id) AS facts, min(id) AS example
RETURN tie, forward, place, facts, example ORDER BY tie, forward, place
"""

_PLACES = f"""
MATCH (e:{MARKER}:EvidenceNode) WHERE e.id IN $ids
RETURN e.id AS id, e.titles AS titles, e.publishers AS publishers, e.published AS published,
       e.confidence AS confidence, e.verified AS verified
ORDER BY id
"""


def _contradicted(asked: Asked, about: list[str]) -> Iterator[Row]:
    for row in _ask(asked, _CONFLICTS):
        about.append(row["id"])
        detail = f"followed: {row['followed']}; against: {row['other']}; {row['why']}"
        yield _doubt("contradicted", row["name"], detail, None, row["confidence"])


def _statements(asked: Asked, about: list[str]) -> Iterator[Row]:
    for row in _ask(asked, _STATEMENTS):
        begun = row["verdict"].lower()
        found = [doubt for word, doubt in VERDICTS if begun.startswith(word)]
        if found:
            about.append(row["id"])
            detail = f"{row['publication']}; verdict: {row['verdict']}"
            yield _doubt(found[0], row["name"], detail, row["stated"], row["confidence"])


def _stale(asked: Asked, about: list[str]) -> Iterator[Row]:
    for row in _ask(asked, _LAPSED):
        about.append(row["person_id"])
        detail = "without a stated end, and last seen longer ago than a sighting holds"
        yield _doubt("stale", f"{row['person']} holds {row['office']}", detail, row["seen"], row["sure"])


def _thinly_evidenced(asked: Asked, examples: list[str]) -> list[Row]:
    """Facts that rest on one publication, or on none, a row for each type and publication."""
    ties = _ask(asked, _TIES)
    places = {
        row["id"]: row
        for row in asked.store.ask(_PLACES, {"ids": sorted({row["place"] for row in ties})})
        if len(row["titles"]) == 1
    }
    rows: dict[tuple[str, str], Row] = {}
    for tie in (row for row in ties if row["place"] in places):
        examples.append(tie["example"])
        one = _thin(tie, places[tie["place"]])
        before = rows.get((one.fact, one.detail))
        rows[one.fact, one.detail] = one.model_copy(
            update={"facts": one.facts + (before.facts if before else 0)}
        )
    return list(rows.values())


def _thin(tie: dict[str, Any], place: dict[str, Any]) -> Row:
    """One type of fact, and the one place where all of these can be read."""
    cls = schema.relationship_type(tie["tie"])
    only = ": ".join(filter(None, (place["publishers"][0], place["titles"][0])))
    return Row(
        doubt="single-sourced" if place["verified"] else "not verified",
        fact=cls.words if tie["forward"] else cls.back,
        detail=f"only in {only}" if place["verified"] else "general knowledge, no document",
        facts=tie["facts"],
        dated=place["published"],
        confidence=place["confidence"],
    )


def _doubt(doubt: Doubt, fact: str, detail: str, dated: date | None, confidence: str | None) -> Row:
    return Row(doubt=doubt, fact=fact, detail=detail, facts=1, dated=dated, confidence=confidence)


def _ask(asked: Asked, text: str) -> list[dict[str, Any]]:
    return asked.store.ask(text, {**asked.parameters, "on": asked.on})


def _walk(asked: Asked) -> Found:
    about: list[str] = [asked.parameters["node"]]
    rows: list[Row] = [row for way in (_contradicted, _statements, _stale) for row in way(asked, about)]
    examples: list[str] = []
    rows += _thinly_evidenced(asked, examples)
    paths = [show_path([show_hop(hop, asked.on)]) for hop in asked.store.hops(examples)]
    rows.sort(key=lambda row: DOUBTS.index(row.doubt))
    return Found(rows, paths, about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a doubt about this on this day",
            why="nothing loaded contradicts it and all that is known rests on two publications or more, or "
            "nothing is known of it",
        )
    ]


QUESTION = Question(
    number="Q53",
    asks="Which facts about this are contradicted, overtaken, stale, not verified or single-sourced?",
    why_it_matters=(
        "Before a fact goes into a paper, its keeper wants to know whether a second publication agrees, "
        "when it was last seen to hold, and whether something overtook it."
    ),
    does_not_show=(
        "That a fact without a doubt is right: only that what is loaded does not speak against it. What "
        "law makes is not counted; a name or code that never changed is no fact of its own here."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2020, 1, 15), {"node": "body_kind:ccg"}),
    layers=tuple(Layer),
    searches=("conflict", "seed_claim", "evidence"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
