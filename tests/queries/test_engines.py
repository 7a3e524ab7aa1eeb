"""What every store promises, and that both engines give the same neighbours on random graphs."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

import neo4j
import pytest

from graph import schema
from graph.build.dated import dated
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.relationships import Layer
from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import Fold, NodeRow, QuestionTookTooLong, RelationshipRow, StoreError, Value
from graph.stores.store import Store

DAY = date(2024, 7, 1)
ALL = frozenset(Layer)
Graph = list[NodeRow | RelationshipRow]
Way = Literal["out", "in", "both"]


def _node(entity: str, name: str | None = "Testshire", **more: Value) -> NodeRow:
    given: dict[str, Value] = {"id": entity, "name": name, "kind": entity.partition(":")[0]}
    return NodeRow("Organisation", given | dated(Bounds.of(), "") | more)


def _tie(
    type_name: str,
    from_id: str,
    to_id: str,
    number: int = 0,
    span: tuple[date, date] = (UNKNOWN_START, NEVER),
) -> RelationshipRow:
    began, ended = span
    properties: dict[str, Value] = {
        "id": f"{type_name}|{from_id}|{to_id}||{number}",
        "layer": schema.relationship_type(type_name).layer.value,
        "by_law": False,
        "provision": "",
        "confidence": "high",
        "evidence": [f"evidence:testshire#line {number}"],
        **dated(Bounds(began, began, ended, ended), ""),
    }
    return RelationshipRow(type_name, from_id, to_id, properties)


def _record(**more: Value) -> NodeRow:
    given: dict[str, Value] = {
        "id": "graph:this",
        "name": "icsgraph",
        "kind": "graph",
        "content_key": "key",
        "ledger": "ledger of Testshire",
        "ledger_version": 3,
        "known": None,
        "published_by": date(2024, 1, 1),
        "evidence_until": date(2024, 6, 30),
        "kind_counts": ["icb=2", "kind=with=signs=1"],
        "datasets": ["testshire_b", "testshire_c"],
        "nodes": 3,
        "relationships": 0,
    }
    return NodeRow("Register", given | dated(Bounds.of(), "") | more)


def _names(store: Store) -> list[str]:
    rows = store.ask("MATCH (n:IcsGraph) RETURN n.name AS name, n.id AS id ORDER BY id", {})
    return [row["name"] for row in rows]


@pytest.mark.parametrize(
    "name",
    [
        "Ynys Testshire – “é” 🏥",
        "e\u0301cole",
        "two\nlines\tand ' \" \\",
        "",
        " spaced ",
        "[1, 2]",
        "null",
        "日本",
    ],
)
def test_a_name_comes_back_as_it_was_written(store: Store, name: str) -> None:
    store.publish([_node("icb:é|x", name)])

    asked = store.ask(
        "MATCH (n:IcsGraph {id: $id}) WHERE n.name = $name RETURN n.name AS name",
        {"id": "icb:é|x", "name": name},
    )
    assert asked == [{"name": name}]


def test_a_name_that_is_not_known_stays_unknown(store: Store) -> None:
    store.publish([_node("icb:a", None), _node("icb:b")])

    rows = store.ask(
        "MATCH (n:IcsGraph) RETURN n.id AS id, n.name AS name, n.name IS NULL AS unknown ORDER BY id", {}
    )
    assert rows == [
        {"id": "icb:a", "name": None, "unknown": True},
        {"id": "icb:b", "name": "Testshire", "unknown": False},
    ]


def test_values_of_every_sort_come_back_as_they_were_written(store: Store) -> None:
    values: dict[str, Value] = {
        "words": ["b", "a", "é", "a"],
        "none": [],
        "number": 2**53 + 1,
        "share": 0.1,
        "yes": True,
        "no": False,
        "missing": None,
        "text": "12",
    }
    store.publish([_node("icb:a", **values)])

    columns = ", ".join(f"n.{name} AS {name}" for name in values)
    (row,) = store.ask(f"MATCH (n:IcsGraph {{id: 'icb:a'}}) RETURN {columns}", {})
    assert row == values
    assert {name: type(row[name]) for name in ("yes", "number", "share", "text")} == {
        "yes": bool, "number": int, "share": float, "text": str,
    }  # fmt: skip


@pytest.mark.parametrize("day", [date.min, date(1, 1, 2), date(1582, 10, 10), date(2024, 2, 29), date.max])
def test_a_day_comes_back_as_a_date_also_from_lists_and_maps(store: Store, day: date) -> None:
    store.publish([_node("icb:a", opened=day), _node("icb:b", opened=date(2000, 1, 1))])

    rows = store.ask(
        "MATCH (n:IcsGraph) WHERE n.opened = $day WITH n.opened AS opened ORDER BY opened "
        "RETURN opened, collect(opened) AS several, {inner: [opened]} AS held ORDER BY opened",
        {"day": day},
    )
    assert rows == [{"opened": day, "several": [day], "held": {"inner": [day]}}]
    assert type(rows[0]["opened"]) is date


def test_the_first_and_the_last_day_are_ordinary_days_to_a_guard(store: Store) -> None:
    store.publish([_node("icb:a"), _node("icb:b"), _tie("WITHIN", "icb:a", "icb:b")])

    for day in (date.min, DAY, date.max - timedelta(days=1)):
        assert len(store.neighbours(["icb:a"], ALL, day)) == 1
    assert store.neighbours(["icb:a"], ALL, date.max) == []


def test_parallel_relationships_stay_apart(store: Store) -> None:
    ties = [_tie("PART_OF", "icb:a", "icb:b", number) for number in range(3)]
    back, own = _tie("PART_OF", "icb:b", "icb:a", 3), _tie("PART_OF", "icb:a", "icb:a", 4)
    store.publish([_node("icb:a"), _node("icb:b"), *ties, back, own])

    hops = store.neighbours(["icb:a"], ALL, DAY)
    assert [hop.id for hop in hops] == sorted(str(one.properties["id"]) for one in (*ties, back, own))
    assert sorted(hop.properties["evidence"][0] for hop in hops)[0] == "evidence:testshire#line 0"


def test_a_property_that_some_of_a_batch_lack_is_missing_from_those(store: Store) -> None:
    one, other = _tie("PART_OF", "icb:a", "icb:b", 0), _tie("PART_OF", "icb:a", "icb:b", 1)
    one = replace(one, properties=one.properties | {"part": "the north", "last_seen": DAY})
    store.publish([_node("icb:a"), _node("icb:b"), one, other])

    first, second = store.neighbours(["icb:a"], ALL, DAY)
    assert (first.properties["part"], first.properties["last_seen"]) == ("the north", DAY)
    assert (second.properties.get("part"), second.properties.get("last_seen")) == (None, None)


def test_what_a_relationship_carries_is_what_was_written_less_what_is_empty(store: Store) -> None:
    tie = _tie("PART_OF", "icb:a", "icb:b")
    store.publish([_node("icb:a"), _node("icb:b"), tie])

    (hop,) = store.neighbours(["icb:a"], ALL, DAY)
    written = {name: value for name, value in tie.properties.items() if value not in (None, "")}
    assert {name: value for name, value in hop.properties.items() if value is not None} == written
    assert (hop.type_name, hop.from_id, hop.to_id) == ("PART_OF", "icb:a", "icb:b")
    assert (hop.from_name, hop.from_kind) == ("Testshire", "icb")


def test_relationships_by_id_come_in_the_order_asked_for_whatever_their_dates(store: Store) -> None:
    ties = [_tie("PART_OF", "icb:a", "icb:b", 0, (NEVER, NEVER)), _tie("WITHIN", "icb:b", "icb:a", 1)]
    store.publish([_node("icb:a"), _node("icb:b"), *ties])
    ids = [str(one.properties["id"]) for one in reversed(ties)]

    asked = store.hops([*ids, "PART_OF|icb:a|icb:b||404", ids[0]])
    assert [hop.id for hop in asked] == ids


def test_a_publish_replaces_what_was_there(store: Store) -> None:
    store.publish([_node("icb:a", "first"), _node("icb:b", "gone")])
    assert _names(store) == ["first", "gone"]

    store.publish([_node("icb:a", "second")])
    assert _names(store) == ["second"]


def test_a_graph_says_what_it_was_made_from(store: Store) -> None:
    store.publish([_node("icb:a"), _record()])

    info = store.info()
    assert (info.content_key, info.ledger, info.ledger_version) == ("key", "ledger of Testshire", 3)
    assert (info.known, info.published_by, info.evidence_until) == (None, date(2024, 1, 1), date(2024, 6, 30))
    assert info.datasets == ("testshire_b", "testshire_c")
    assert info.kind_counts == {"icb": 2, "kind=with=signs": 1}


def test_a_place_where_nothing_was_published_says_what_to_run(store: Store) -> None:
    store.publish([])

    with pytest.raises(StoreError, match="icsgraph"):
        store.info()


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:IcsGraph {id: 'icb:new', name: 'new'}) RETURN n.id AS id",
        "MATCH (n:IcsGraph {id: 'icb:a'}) SET n.name = 'changed' RETURN n.id AS id",
        "MERGE (n:IcsGraph {id: 'icb:new'}) RETURN n.id AS id",
        "MATCH (n:IcsGraph {id: 'icb:a'}) REMOVE n.name RETURN n.id AS id",
        "MATCH (n:IcsGraph) DETACH DELETE n",
        "MATCH (a:IcsGraph {id: 'icb:a'}) CREATE (a)-[r:PART_OF {id: 'x'}]->(a) RETURN r.id AS id",
        "CREATE INDEX other IF NOT EXISTS FOR (n:IcsGraph) ON (n.code)",
    ],
)
def test_writing_is_refused_while_asking(store: Store, text: str) -> None:
    store.publish([_node("icb:a", "as it was")])

    with pytest.raises(StoreError):
        store.ask(text, {})
    assert _names(store) == ["as it was"]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("MATCH (n:IcsGraph {id: $missing}) RETURN n.id AS id", {}),
        ("MATCH (n:IcsGraph RETURN n.id AS id", {}),
        ("MATCH (n:IcsGraph) RETURN other.id AS id", {}),
        ("RETURN 1 / 0 AS never", {}),
        ("RETURN nosuchfunction(1) AS never", {}),
        ("RETURN date('2024-02-30') AS never", {}),
    ],
)
def test_an_error_of_the_engine_is_a_sentence(store: Store, text: str, given: dict[str, Any]) -> None:
    store.publish([_node("icb:a")])

    with pytest.raises(StoreError, match=r"the graph could not answer: |the server refused: ") as caught:
        store.ask(text, given)
    assert not isinstance(caught.value, QuestionTookTooLong)


def test_a_missing_parameter_is_named(store: Store) -> None:
    store.publish([_node("icb:a")])

    with pytest.raises(StoreError, match="colour"):
        store.ask("MATCH (n:IcsGraph {id: $colour}) RETURN n.id AS id", {})


def test_more_rows_than_the_limit_are_an_error_and_never_cut(store: Store) -> None:
    store.publish([_node(f"icb:{number}") for number in range(5)])
    text = "MATCH (n:IcsGraph) RETURN n.id AS id ORDER BY id"

    assert len(store.ask(text, {}, limit=5)) == 5
    with pytest.raises(StoreError, match="more than 4 rows"):
        store.ask(text, {}, limit=4)


def test_a_question_that_takes_too_long_is_ended(store: Store) -> None:
    store.publish([_node(f"icb:{number}") for number in range(300)])
    text = (
        "MATCH (a:IcsGraph), (b:IcsGraph), (c:IcsGraph), (d:IcsGraph) WHERE a.name + b.id > c.id + d.id "
        "RETURN count(*) AS pairs"
    )

    with pytest.raises(QuestionTookTooLong, match=r"longer than 0\.5 seconds"):
        store.ask(text, {}, seconds=0.5)
    assert len(_names(store)) == 300


def test_a_name_that_no_row_has_is_nothing_and_no_error(store: Store) -> None:
    store.publish([_node("icb:a")])

    assert store.ask("MATCH (n:IcsGraph) WHERE n.nowhere = 'x' RETURN n.id AS id", {}) == []
    assert store.neighbours(["icb:a", "icb:404"], ALL, DAY) == []
    assert store.neighbours([], ALL, DAY) == []
    assert store.neighbours(["icb:a"], frozenset(), DAY) == []
    assert store.hops([]) == []


def test_every_node_carries_the_marker_and_its_own_label(store: Store) -> None:
    store.publish([_node("icb:a"), _record()])

    rows = store.ask("MATCH (n:IcsGraph) RETURN n.id AS id, labels(n) AS labels ORDER BY id", {})
    assert [(row["id"], set(row["labels"])) for row in rows] == [
        ("graph:this", {"IcsGraph", "Register"}),
        ("icb:a", {"IcsGraph", "Organisation"}),
    ]


def test_more_rows_than_a_batch_are_all_written(store: Store) -> None:
    nodes = [_node(f"icb:{number:05}") for number in range(5_500)]
    ties = [_tie("PART_OF", f"icb:{number:05}", "icb:00000") for number in range(1, 5_500)]
    store.publish([*nodes[:10], *ties[:5], *nodes[10:], *ties[5:]])

    (fold,) = store.folded(["icb:00000"], ALL, DAY)
    assert (fold.direction, fold.count) == ("in", 5_499)
    assert fold.first == tuple(f"icb:0000{number}" for number in range(1, 6))
    assert len(store.folded([str(one.properties["id"]) for one in nodes], ALL, DAY)) == 5_500


def test_a_reader_keeps_the_file_it_opened(tmp_path: Path) -> None:
    reader, writer = (KgliteStore(tmp_path / "graph.kgl") for _ in range(2))
    writer.publish([_node("icb:a", "first")])
    assert _names(reader) == ["first"]

    writer.publish([_node("icb:a", "second")])

    assert _names(reader) == ["first"]
    reader.close()
    assert _names(reader) == ["second"]
    assert [path.name for path in tmp_path.iterdir()] == ["graph.kgl"]


@pytest.mark.parametrize("content", [b"", b"not a graph", b"\0" * 4096])
def test_a_damaged_file_says_how_to_make_a_new_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "graph.kgl").write_bytes(content)

    with pytest.raises(StoreError, match=r"is damaged .*build --force"):
        KgliteStore(tmp_path / "graph.kgl").info()


def test_a_file_that_is_not_there_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="icsgraph start"):
        KgliteStore(tmp_path / "graph.kgl").info()


@pytest.mark.neo4j
def test_data_of_others_in_the_database_survives_a_publish_untouched(
    server: Store, neo4j_server: Any
) -> None:
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver:
        made = (
            "CREATE (:Guest {id: 'icb:a', name: 'theirs'})-[:WITHIN {id: 'x'}]->(:Organisation {id: 'icb:b'})"
        )
        driver.execute_query(made)
        try:
            for number in range(2):
                server.publish(
                    [_node("icb:a", f"ours {number}"), _node("icb:b"), _tie("WITHIN", "icb:a", "icb:b")]
                )
            kept = driver.execute_query(
                "MATCH (a:Guest)-[r]->(b) WHERE NOT b:IcsGraph "
                "RETURN a.name AS name, properties(r) AS r, properties(b) AS b"
            )
            assert [record.data() for record in kept.records] == [
                {"name": "theirs", "r": {"id": "x"}, "b": {"id": "icb:b"}}
            ]
            assert _names(server) == ["ours 1", "Testshire"]
            assert len(server.neighbours(["icb:a"], ALL, DAY)) == 1
        finally:
            driver.execute_query("MATCH (a:Guest)-[:WITHIN]->(b) DETACH DELETE a, b")


@pytest.mark.neo4j
def test_a_server_that_is_not_there_is_a_sentence() -> None:
    from graph.stores.neo4j_store import Neo4jStore

    store = Neo4jStore("bolt://127.0.0.1:9", "neo4j", "wrong")
    with pytest.raises(StoreError, match="cannot be reached"):
        store.info()
    store.close()


@pytest.mark.neo4j
def test_a_wrong_password_is_a_sentence(neo4j_server: Any) -> None:
    from graph.stores.neo4j_store import Neo4jStore

    store = Neo4jStore(neo4j_server.uri, neo4j_server.user, "wrong password")
    with pytest.raises(StoreError, match=r"refused|cannot be reached"):
        store.info()
    store.close()


DAYS = [date.min, DAY - timedelta(days=1), DAY, DAY + timedelta(days=1), date.max]


def _random_graph(seed: int) -> Graph:
    """Parallel ties, cycles and ties to itself of every type, on days around the one asked about."""
    chance = random.Random(seed)
    kinds = ("icb", "trust", "région")
    ids = [f"{chance.choice(kinds)}:{number}" for number in range(chance.randint(3, 15))]
    nodes = [_node(one, chance.choice(("Ash", "Élan", None))) for one in ids]
    ties = []
    for number in range(chance.randint(0, 45)):
        began, ended = sorted((chance.choice(DAYS), chance.choice(DAYS)))
        ends = chance.choice(ids), chance.choice(ids)
        ties.append(_tie(chance.choice(tuple(schema.relationship_types())), *ends, number, (began, ended)))
    return [*nodes, *ties]


def _asked(seed: int, graph: Graph) -> tuple[list[str], frozenset[Layer], date, Way]:
    chance = random.Random(seed)
    ids = sorted(str(row.properties["id"]) for row in graph if isinstance(row, NodeRow))
    layers = frozenset(chance.sample(tuple(Layer), chance.randint(1, len(Layer))))
    ways: tuple[Way, ...] = ("out", "in", "both")
    return chance.sample(ids, chance.randint(1, len(ids))), layers, chance.choice(DAYS), chance.choice(ways)


def _live(graph: Graph, layers: frozenset[Layer], on: date) -> list[RelationshipRow]:
    return [
        row
        for row in graph
        if isinstance(row, RelationshipRow)
        and schema.relationship_type(row.type_name).layer in layers
        and row.properties["valid_from"] <= on < row.properties["valid_to"]  # type: ignore[operator]
    ]


def _touching(graph: Graph, ids: list[str], layers: frozenset[Layer], on: date, way: Way) -> list[str]:
    return sorted(
        str(tie.properties["id"])
        for tie in _live(graph, layers, on)
        if (way in ("out", "both") and tie.from_id in ids) or (way in ("in", "both") and tie.to_id in ids)
    )


def _folds(graph: Graph, ids: list[str], layers: frozenset[Layer], on: date) -> list[Fold]:
    kinds = {
        str(row.properties["id"]): str(row.properties["kind"]) for row in graph if isinstance(row, NodeRow)
    }
    folds = []
    ways: tuple[Literal["out", "in"], ...] = ("out", "in")
    for way in ways:
        met: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for tie in _live(graph, layers, on):
            here, there = (tie.from_id, tie.to_id) if way == "out" else (tie.to_id, tie.from_id)
            if here in ids:
                met[here, tie.type_name, kinds[there]].add(there)
        for (node, type_name, kind), others in sorted(met.items()):
            folds.append(Fold(node, type_name, way, kind, len(others), tuple(sorted(others)[:5])))
    return folds


def _check(store: Store, graph: Graph, seed: int) -> None:
    for number in range(4):
        ids, layers, on, way = _asked(seed * 10 + number, graph)
        hops = store.neighbours(ids, layers, on, direction=way)
        assert [hop.id for hop in hops] == _touching(graph, ids, layers, on, way)
        assert store.folded(ids, layers, on) == _folds(graph, ids, layers, on)
        ties = {str(row.properties["id"]): row for row in graph if isinstance(row, RelationshipRow)}
        for hop in hops:
            assert (hop.from_id, hop.to_id) == (ties[hop.id].from_id, ties[hop.id].to_id)


@pytest.mark.parametrize("seed", range(100))
def test_neighbours_on_a_random_graph_are_those_found_by_hand(embedded: Store, seed: int) -> None:
    graph = _random_graph(seed)
    embedded.publish(graph)

    _check(embedded, graph, seed)


@pytest.mark.neo4j
@pytest.mark.parametrize("seed", range(200, 215))
def test_neighbours_on_a_random_graph_are_the_same_on_the_server(
    server: Store, embedded: Store, seed: int
) -> None:
    graph = _random_graph(seed)
    server.publish(graph)
    embedded.publish(graph)

    _check(server, graph, seed)
    for number in range(4):
        ids, layers, on, way = _asked(seed * 10 + number, graph)
        assert server.folded(ids, layers, on) == embedded.folded(ids, layers, on)
        both = [store.neighbours(ids, layers, on, direction=way) for store in (server, embedded)]
        known = [
            [
                replace(hop, properties={key: one for key, one in hop.properties.items() if one is not None})
                for hop in hops
            ]
            for hops in both
        ]
        assert known[0] == known[1]
