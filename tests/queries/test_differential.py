"""Both engines give the same rows: random dated graphs, asked in the ways the questions ask.

The graphs have parallel relationships, cycles, ties of a node to itself, missing values, names in
many scripts, and lists. Every case is drawn from a seed, so that one that fails can be asked again.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph import schema
from graph.build.dated import dated
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.relationships import Layer
from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import Hop, NodeRow, RelationshipRow, Row, Value
from graph.stores.store import Store
from queries.chains import chain
from queries.cypher import live
from queries.paths import between

GRAPHS = range(20)
WALKED = 4
DAY = date(2024, 2, 29)
ONE = timedelta(days=1)
DAYS = [UNKNOWN_START, date(2013, 4, 1), DAY - ONE, DAY, DAY + ONE, date(2026, 4, 1), NEVER]
NAMES: list[str | None] = [
    "Ash", "ash", "Élan", "Élan", "École St-Jean", "Ynys Môn – “é” 🏥", "日本", "ﬁn", "", " spaced ",
    "O'Neil \\ \"two\"", "Straße", "two\nlines",
]  # fmt: skip
KINDS = ["icb", "trust", "région", "post"]
WORDS = ["b", "a", "é", "日", "", "a"]
TYPES = ["PART_OF", "MEMBER_OF", "SUCCEEDED_BY", "WITHIN", "ACCOUNTABLE_TO"]

Graph = list[NodeRow | RelationshipRow]
Given = dict[str, Any]


def _bounds(chance: random.Random) -> Bounds:
    began, ended = sorted(chance.choice(DAYS) for _ in range(2))
    sure_from, sure_to = sorted(chance.choice(DAYS) for _ in range(2))
    return Bounds(began, max(began, sure_from), min(ended, sure_to), ended)


def _node(chance: random.Random, entity: str, names: list[str | None]) -> NodeRow:
    properties: dict[str, Value] = {
        "id": entity,
        "name": chance.choice(names),
        "kind": entity.partition(":")[0],
        "number": chance.choice([None, 0, 1, 2, 7, -3, 2**53 + 1]),
        "amount": chance.choice([None, 0.0, 0.25, 1.5, -2.75]),
        "by_law": chance.choice([None, True, False]),
        "opened": chance.choice([None, *DAYS]),
        "words": chance.choice([None, [], chance.sample(WORDS, 3)]),
        "confidence": chance.choice(["high", "low"]),
        **dated(_bounds(chance), ""),
    }
    return NodeRow(chance.choice(["Organisation", "Role"]), properties)


def _tie(chance: random.Random, ids: list[str], number: int) -> RelationshipRow:
    type_name, start, end = chance.choice(TYPES), chance.choice(ids), chance.choice(ids)
    properties: dict[str, Value] = {
        "id": f"{type_name}|{start}|{end}||{number}",
        "layer": schema.relationship_type(type_name).layer.value,
        "by_law": chance.choice([True, False]),
        "provision": chance.choice(["", "Health Act"]),
        "unverified_basis": "",
        "confidence": chance.choice(["high", "medium", "low"]),
        "evidence": [f"evidence:testshire#line {number}"],
        "field": chance.choice(["ods_code", "ons_code", "number"]),
        "part": chance.choice([None, None, "the north", "l’été"]),
        "amount": chance.choice([0.0, 0.5, 10.25, -1.75]),
        **dated(_bounds(chance), "", None),
    }
    return RelationshipRow(type_name, start, end, properties)


def all_named(seed: int) -> bool:
    """Whether every node of a graph has a name: ways are only shown between those."""
    return seed % 2 == 1


def random_graph(seed: int) -> Graph:
    chance = random.Random(seed)
    ids = [f"{chance.choice(KINDS)}:{number}" for number in range(chance.randint(6, 16))]
    hub = chance.sample(ids, 3)
    names = NAMES if all_named(seed) else [*NAMES, None, None, None]
    drawn_from = [*ids, *hub * 3]  # parallel relationships and cycles among a few
    return [
        *(_node(chance, one, names) for one in ids),
        *(_tie(chance, drawn_from, number) for number in range(chance.randint(40, 110))),
    ]


CASES: dict[str, str] = {
    "by id": f"""
MATCH (e:IcsGraph {{id: $id}})
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.words AS words, e.opened AS opened, e.amount AS amount,
       e.number AS number, e.by_law AS by_law, {live("e")} AS there, e.nowhere AS nowhere
""",
    "by ids": f"""
MATCH (e:IcsGraph) WHERE e.id IN $ids AND {live("e")}
RETURN e.id AS id, e.name AS name, e.valid_from AS valid_from ORDER BY e.name, id LIMIT $most
""",
    "by kind and label": f"""
MATCH (e:IcsGraph:Organisation) WHERE e.kind IN $kinds AND {live("e")}
RETURN e.id AS id, e.kind AS kind, e.sure_from <= $on AND e.sure_to > $on AS sure
ORDER BY e.opened DESC, id SKIP $few LIMIT $most
""",
    "codes shared with others": f"""
MATCH (b:IcsGraph {{id: $id}})-[r:PART_OF]->(v:IcsGraph)
WHERE r.field IN ['ods_code', 'ons_code'] AND {live("r")}
OPTIONAL MATCH (o:IcsGraph)-[r2:PART_OF]->(v)
WHERE o.id <> b.id AND r2.field = r.field AND r2.valid_from < r2.valid_to
WITH r.field AS field, v.name AS code, r.valid_from AS valid_from, r.valid_to AS valid_to, r.id AS tie,
     o.id AS other
ORDER BY other
WITH field, code, valid_from, valid_to, tie, collect(DISTINCT other) AS shared_with
RETURN CASE field WHEN 'ods_code' THEN 'ODS' ELSE 'ONS' END AS scheme, code, valid_from, valid_to,
       shared_with, [tie] AS via
ORDER BY scheme, tie
""",
    "members counted with those of none": f"""
MATCH (i:IcsGraph:Organisation) WHERE i.kind IN $kinds
OPTIONAL MATCH (i)-[r:MEMBER_OF]->(c:IcsGraph) WHERE c.kind = $kind AND {live("r")}
WITH i.id AS icb, c.id AS cluster, r.id AS tie
ORDER BY icb, tie
WITH count(DISTINCT icb) AS icbs, count(DISTINCT cluster) AS clusters,
     count(DISTINCT CASE WHEN cluster IS NULL THEN icb END) AS unclustered,
     collect(tie) AS each, collect(DISTINCT icb) AS about
RETURN icbs, clusters + unclustered AS teams, clusters, unclustered, each, about
""",
    "said of itself or of its kind": f"""
MATCH (b:IcsGraph {{id: $id}})
MATCH (k:IcsGraph)-[r:WITHIN]->(v:IcsGraph)
WHERE k.id IN [b.id, $other] AND r.field IN $fields AND {live("r")}
WITH b, k.id = b.id AS own, k.name AS said, k.id AS said_id, r, v
ORDER BY own DESC, r.id
WITH b, collect(CASE WHEN r.field = 'number' THEN v.name END) AS numbers,
     collect(CASE WHEN r.field = 'number' AND NOT own THEN said END) AS kinds,
     collect(r.id) AS each, collect(DISTINCT said_id) AS about
OPTIONAL MATCH (b)-[p:PART_OF]->(h:IcsGraph) WHERE {live("p")}
WITH b.name AS body, b.id AS id, numbers, kinds, each, about, min(h.name) AS acts_through, p.id AS part
ORDER BY part
WITH body, id, numbers, kinds, each, about, min(acts_through) AS acts_through, collect(part) AS parts
RETURN body, head(numbers) AS number, acts_through, each + parts AS each, about,
       CASE WHEN size(kinds) > 0 THEN coalesce('its kind: ' + head(kinds), 'unnamed') ELSE 'nothing' END AS of
ORDER BY id
""",
    "within on two days": f"""
UNWIND [$before, $on] AS day
MATCH (i:IcsGraph)-[r:WITHIN|PART_OF]->(g:IcsGraph)
WHERE i.kind IN $kinds AND {live("r", "day")} AND ($region IS NULL OR g.id = $region)
WITH g.id AS region_id, i.id AS icb_id, r.id AS tie, day
ORDER BY tie, day
WITH region_id, icb_id, collect(day) AS days, collect(DISTINCT tie) AS each
RETURN region_id, icb_id, days, $before IN days AS on_before, $on IN days AS on_after, each
ORDER BY region_id, icb_id
""",
    "two counts of each day": f"""
UNWIND $days AS day
CALL (day) {{
  MATCH (c:IcsGraph {{id: $id}})-[r:WITHIN]->(v:IcsGraph)
  WHERE r.field = 'number' AND {live("r", "day")}
  RETURN 1 AS place, 'published' AS basis, v.number AS number, null AS certain, r.valid_from AS since,
         r.id AS tie
  UNION ALL
  MATCH (g:IcsGraph:Organisation)
  WHERE g.kind = $kind AND {live("g", "day")}
  WITH count(g) AS number, sum(CASE WHEN g.sure_from <= day AND g.sure_to > day THEN 1 ELSE 0 END) AS certain
  WHERE number > 0
  RETURN 2 AS place, 'listed' AS basis, number, certain, null AS since, null AS tie
}}
RETURN day, basis, number, certain, since, tie,
       CASE WHEN $stated IS NULL THEN null ELSE number = $stated END AS agrees
ORDER BY day, place, tie
""",
    "two ways to share": f"""
MATCH (i:IcsGraph {{id: $id}})
CALL (i) {{
  MATCH (i)-[r1:MEMBER_OF]->(c:IcsGraph)<-[r2:MEMBER_OF]-(o:IcsGraph)
  WHERE o.id <> i.id AND {live("r1")} AND {live("r2")}
  RETURN o.name AS name, o.id AS other, 'shares' AS how, c.id AS through, r2.valid_from AS since,
         '' AS legal, [r1.id, r2.id] AS via
  UNION ALL
  MATCH (i)-[r1:SUCCEEDED_BY]->(s:IcsGraph)<-[r2:SUCCEEDED_BY]-(o:IcsGraph)
  WHERE o.id <> i.id AND {live("r1")} AND {live("r2")}
  RETURN o.name AS name, o.id AS other, 'became' AS how, s.id AS through, r2.valid_from AS since,
         CASE WHEN r1.part IS NULL AND r2.part IS NULL THEN 'one' ELSE 'part' END AS legal,
         [r1.id, r2.id] AS via
}}
RETURN name, other, how, through, since, legal, via, [through, other] AS about
ORDER BY how, through, other, via
""",
    "those without": f"""
MATCH (p:IcsGraph)
WHERE {live("p")} AND NOT EXISTS {{ MATCH (p)-[r:PART_OF]->(s:IcsGraph) WHERE {live("r")} AND s.id <> p.id }}
RETURN p.id AS id, p.name AS name ORDER BY id
""",
    "those with, and through whom": f"""
MATCH (p:IcsGraph)
WHERE EXISTS {{
  MATCH (p)-[r:MEMBER_OF]->(s:IcsGraph)-[r2:WITHIN]->(t:IcsGraph)
  WHERE {live("r")} AND {live("r2")} AND t.kind IN $kinds
}}
RETURN p.id AS id, EXISTS {{ MATCH (p)-[r:SUCCEEDED_BY]->(p) WHERE {live("r")} }} AS itself ORDER BY id
""",
    "ties of each counted": f"""
MATCH (a:IcsGraph)-[r:PART_OF|MEMBER_OF|WITHIN]-(b:IcsGraph) WHERE {live("r")}
WITH a.id AS id, count(r) AS ties, count(DISTINCT r.id) AS different, count(DISTINCT b.id) AS others,
     min(r.valid_from) AS first, max(r.valid_to) AS last, sum(r.amount) AS amount, min(b.name) AS name
RETURN id, ties, different, others, first, last, amount, name ORDER BY ties DESC, id LIMIT $most
""",
    "more than one tie": f"""
MATCH (a:IcsGraph)-[r:WITHIN|SUCCEEDED_BY]->(b:IcsGraph) WHERE {live("r")}
WITH a.id AS a, b.id AS b, count(r) AS ties, collect(DISTINCT r.part) AS parts
WHERE ties > 1
RETURN a, b, ties, size(parts) AS parts ORDER BY a, b
""",
    "two hops": f"""
MATCH (a:IcsGraph {{id: $id}})-[r1:PART_OF|WITHIN]->(b:IcsGraph)-[r2:PART_OF|MEMBER_OF]->(c:IcsGraph)
WHERE {live("r1")} AND {live("r2")} AND a.id <> c.id
RETURN b.id AS b, c.id AS c, r1.id AS e1, r2.id AS e2, r1.amount + r2.amount AS amount ORDER BY e1, e2
""",
    "up to three hops": f"""
MATCH p = (a:IcsGraph {{id: $id}})-[:ACCOUNTABLE_TO|SUCCEEDED_BY*1..3]->(b:IcsGraph)
WHERE all(r IN relationships(p) WHERE {live("r")})
WITH [r IN relationships(p) | r.id] AS ids, b.id AS b, length(p) AS hops
RETURN ids, b, hops ORDER BY hops, ids LIMIT 500
""",
    "words in lists": """
MATCH (n:IcsGraph) WHERE $word IN n.words OR size(n.words) = 0 OR n.words IS NULL
RETURN n.id AS id, n.words AS words, n.words[0] AS first, size(n.words) AS number, $word IN n.words AS has,
       any(w IN n.words WHERE w STARTS WITH $word) AS starts, [w IN n.words WHERE w <> 'a' | w + '!'] AS loud
ORDER BY id
""",
    "by names that may be missing": """
MATCH (n:IcsGraph) WITH n.name AS name, n.id AS id ORDER BY id
WITH name, count(*) AS number, collect(id) AS ids
RETURN name, number, ids, ids[0..2] AS few, last(ids) AS last ORDER BY name
""",
    "names in order": """
MATCH (n:IcsGraph) WITH DISTINCT n.name AS name, size(n.name) AS long
RETURN name, long, toLower(name) AS low, name CONTAINS $letter AS has, name STARTS WITH $letter AS starts,
       coalesce(name, '-') + '|' + toString(long) AS said, trim(name) AS trimmed,
       substring(name, 0, 3) AS begins
ORDER BY name DESC
""",
    "more, less or not known": """
MATCH (n:IcsGraph)
RETURN n.id AS id,
       CASE WHEN n.number > $stated THEN 'more' WHEN n.number IS NULL THEN 'unknown' ELSE 'less' END AS how,
       coalesce(n.number, 0) + 1 AS next, n.number = $stated AS same, NOT n.by_law AS opposite,
       n.by_law AND n.amount > 0 AS both, n.by_law OR n.amount > 0 AS either, n.amount * 2 AS twice
ORDER BY n.number, id
""",
    "numbers together": """
MATCH (n:IcsGraph)
RETURN n.kind AS kind, n.by_law AS by_law, count(*) AS nodes, count(n.number) AS numbers,
       min(n.amount) AS least, max(n.opened) AS last, sum(n.amount) AS amount,
       count(DISTINCT n.opened) AS days
ORDER BY kind, by_law
""",
    "parallel ties that overlap": """
MATCH (a:IcsGraph)-[r1:PART_OF|WITHIN|MEMBER_OF]->(b:IcsGraph), (a)-[r2:PART_OF|WITHIN|MEMBER_OF]->(b)
WHERE r1.id < r2.id AND r1.valid_from < r2.valid_to AND r2.valid_from < r1.valid_to
RETURN r1.id AS e1, r2.id AS e2, type(r1) = type(r2) AS alike,
       CASE WHEN r1.valid_from > r2.valid_from THEN r1.valid_from ELSE r2.valid_from END AS both_from
ORDER BY e1, e2 LIMIT 500
""",
    "days and years": """
MATCH (a:IcsGraph)-[r:ACCOUNTABLE_TO|PART_OF]->(b:IcsGraph)
WHERE r.valid_from > $before AND r.valid_to >= r.valid_from
RETURN r.id AS id, r.valid_from.year AS year, duration.inDays(r.valid_from, r.valid_to).days AS days,
       r.valid_from - duration({months: 1}) AS earlier, toString(r.valid_to) AS said ORDER BY id
""",
    "days of both sorts, each once": """
MATCH (n:IcsGraph) RETURN n.opened AS day, 'opened' AS what
UNION
MATCH (n:IcsGraph)-[r:WITHIN]->(m:IcsGraph) WHERE r.valid_to > $on RETURN r.valid_to AS day, 'ended' AS what
""",
    "touching a set": f"""
MATCH (a:IcsGraph)-[r:PART_OF|MEMBER_OF|WITHIN]-(b:IcsGraph) WHERE a.id IN $ids AND {live("r")}
WITH DISTINCT r
RETURN r.id AS id, type(r) AS type, startNode(r).id AS from_id, endNode(r).id AS to_id ORDER BY id
""",
    "two optional steps": f"""
MATCH (a:IcsGraph) WHERE a.id IN $ids
OPTIONAL MATCH (a)-[r:SUCCEEDED_BY]->(b:IcsGraph) WHERE {live("r")} AND b.id <> a.id
OPTIONAL MATCH (b)-[s:WITHIN]->(c:IcsGraph) WHERE {live("s")} AND c.kind = $kind
RETURN a.id AS a, r.id AS r, b.name AS name, s.id AS s, type(s) AS type, c.id IS NULL AS none
ORDER BY a, r, s
""",
    "rows given": f"""
UNWIND $rows AS one
MATCH (e:IcsGraph {{id: one.id}}) WHERE {live("e", "one.day")}
RETURN one.id AS id, one.day AS day, e.name AS name, one.words AS words, {{id: e.id, day: [one.day]}} AS held
ORDER BY one.place
""",
    "the first of each": f"""
MATCH (a:IcsGraph) WHERE a.kind IN $kinds
CALL (a) {{
  MATCH (a)-[r:PART_OF|MEMBER_OF]->(b:IcsGraph) WHERE {live("r")}
  WITH r, b ORDER BY r.valid_from, r.id LIMIT 2
  RETURN r.id AS tie, b.id AS other
}}
RETURN a.id AS id, tie, other ORDER BY id, tie
""",
    "most shared": f"""
MATCH (a:IcsGraph)-[r:MEMBER_OF|WITHIN]->(g:IcsGraph)
WHERE {live("r")} AND NOT a.kind IN $kinds
WITH g.id AS id, collect(DISTINCT a.id) AS members, collect(DISTINCT r.part) AS parts
WHERE size(members) > 1
RETURN id, size(members) AS number, $id IN members AS among, 'the north' IN parts AS north
ORDER BY number DESC, id LIMIT $few
""",
}
"""Texts as the questions have them, by what they ask."""

WITHOUT_ORDER = {"by id", "members counted with those of none", "days of both sorts, each once"}
"""Those of one row, or compared whatever the order."""


def given(chance: random.Random, graph: Graph) -> Given:
    """Values for all parameters, some of them of nothing in the graph."""
    ids = [str(row.properties["id"]) for row in graph if isinstance(row, NodeRow)]
    several = chance.sample(ids, chance.randint(1, len(ids)))
    return {
        "id": chance.choice(ids),
        "other": chance.choice([*ids, "icb:404"]),
        "ids": [*several, "icb:404"],
        "region": chance.choice([None, None, *ids]),
        "kind": chance.choice(KINDS),
        "kinds": chance.sample(KINDS, chance.randint(1, 4)),
        "fields": chance.sample(["ods_code", "ons_code", "number"], chance.randint(1, 3)),
        "on": chance.choice([*DAYS[:-1], DAY, DAY]),
        "before": chance.choice(DAYS[:-1]),
        "days": chance.sample(DAYS, chance.randint(0, 4)),
        "rows": [
            {"id": one, "day": chance.choice(DAYS), "place": place, "words": chance.sample(WORDS, 2)}
            for place, one in enumerate(several)
        ],
        "stated": chance.choice([None, 0, 1, 2]),
        "word": chance.choice(WORDS),
        "letter": chance.choice(["A", "é", "É", "🏥", " ", "日"]),
        "few": chance.randint(0, 3),
        "most": chance.randint(0, 10),
    }


def asked(store: Store, name: str, values: Given) -> list[Row]:
    """The rows of a case; those without an order in one."""
    text = CASES[name]
    known = {key: value for key, value in values.items() if f"${key}" in text}
    rows = store.ask(text, known, seconds=60)
    return sorted(rows, key=repr) if name in WITHOUT_ORDER else rows


def typed(value: Any) -> Any:
    """A value with the type of everything in it: 1 is not 1.0, nor true."""
    if isinstance(value, list):
        return [typed(one) for one in value]
    if isinstance(value, dict):
        return {key: typed(one) for key, one in value.items()}
    return type(value), value


def cases(seed: int, graph: Graph) -> list[tuple[str, Given]]:
    chance = random.Random(seed + 1_000)
    return [(name, given(chance, graph)) for name in CASES]


def _without_missing(hops: list[Hop]) -> list[Hop]:
    return [
        replace(hop, properties={key: value for key, value in hop.properties.items() if value is not None})
        for hop in hops
    ]


def walks(seed: int, graph: Graph) -> list[Callable[[Store], Any]]:
    """Neighbours, folds, hops by id, ways and chains, drawn from the seed."""
    chance = random.Random(seed + 2_000)
    ties = [str(row.properties["id"]) for row in graph if isinstance(row, RelationshipRow)]
    drawn: list[Callable[[Store], Any]] = []
    for _ in range(WALKED):
        values = given(chance, graph)
        ids, on, start = values["ids"], values["on"], values["id"]
        layers = frozenset(chance.sample(tuple(Layer), chance.randint(2, len(Layer))))
        way: Any = chance.choice(("out", "in", "both"))
        types = tuple(chance.sample(TYPES, chance.randint(0, 3)))
        end, some = chance.choice(ids), [*chance.sample(ties, 7), "PART_OF|icb:404|icb:1||0"]
        drawn += [
            lambda store, ids=ids, layers=layers, on=on, way=way, types=types: _without_missing(
                store.neighbours(ids, layers, on, direction=way, types=types)
            ),
            lambda store, ids=ids, layers=layers, on=on, types=types: store.folded(
                ids, layers, on, types=types
            ),
            lambda store, some=some: _without_missing(store.hops(some)),
        ]
        if all_named(seed):
            drawn += [
                lambda store, start=start, end=end, on=on: between(store, start, end, on, frozenset(Layer)),
                lambda store, start=start, on=on: chain(store, start, on),
            ]
    return drawn


def test_at_least_five_hundred_cases_are_drawn() -> None:
    assert len(CASES) >= 20
    assert len(GRAPHS) * len(CASES) >= 500


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", GRAPHS)
def test_both_engines_give_the_same_rows(server: Store, embedded: KgliteStore, seed: int) -> None:
    graph = random_graph(seed)
    server.publish(graph)
    embedded.publish(graph)

    found = 0
    for name, values in cases(seed, graph):
        rows, others = asked(embedded, name, values), asked(server, name, values)
        assert typed(rows) == typed(others), f"{name}: {values}"
        found += bool(rows)
    assert found >= len(CASES) / 2
    for number, walk in enumerate(walks(seed, graph)):
        assert walk(embedded) == walk(server), f"walk {number}"


def test_every_sort_of_case_finds_something_in_several_graphs(tmp_path: Path) -> None:
    found = dict.fromkeys(CASES, 0)
    walked = [0] * 5
    for seed in GRAPHS:
        graph = random_graph(seed)
        store = KgliteStore(tmp_path / f"{seed}.kgl")
        store.publish(graph)
        for name, values in cases(seed, graph):
            found[name] += bool(asked(store, name, values))
        for number, walk in enumerate(walks(seed, graph)):
            given_back = walk(store)
            walked[number % (5 if all_named(seed) else 3)] += bool(getattr(given_back, "paths", given_back))
        store.close()
    assert [name for name, number in found.items() if number < 5] == []
    assert all(number >= 15 for number in walked), walked
