"""What a publish declares on the server is there, and every question finds its entities by the index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph import schema
from graph.relationships import Layer
from graph.stores import names, neo4j_publisher, neo4j_store, statements
from graph.stores.neo4j_publisher import Publisher
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import NodeRow, RelationshipRow, Row
from queries.asking import ask
from queries.library import questions
from queries.paths import between

pytestmark = pytest.mark.neo4j

DECLARED = re.compile(r"CREATE (CONSTRAINT|INDEX) (\w+) IF NOT EXISTS")
SEEK = {"NodeUniqueIndexSeek", "NodeUniqueIndexSeek(Locking)", "MergeUniqueNode"}

TYPES = tuple(schema.relationship_types())
LATER = date(2026, 5, 1)


class Explaining(Neo4jStore):
    """A store that has the server explain every text before it is asked."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.plans: dict[str, set[str]] = {}

    def ask(self, cypher: str, parameters: Mapping[str, Any], **limits: Any) -> list[Row]:
        self.explain(cypher, parameters)
        return super().ask(cypher, parameters, **limits)

    def explain(self, cypher: str, parameters: Mapping[str, Any]) -> set[str]:
        """The operators of the server's plan for a text."""
        with self.writing() as session:
            plan = session.run(f"EXPLAIN {cypher}", dict(parameters)).consume().plan
        assert plan
        self.plans[cypher] = set(_operators(plan))
        return self.plans[cypher]


def _operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from _operators(child)


@pytest.fixture(scope="module")
def explaining(neo4j_server: Any) -> Iterator[Explaining]:
    store = Explaining(neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    yield store
    store.close()


@pytest.fixture(scope="module")
def england(explaining: Explaining, england_home: Any) -> Explaining:
    """The graph of the bundled tables on the server, so that plans are made for real numbers."""
    england_home.publish(explaining)
    return explaining


def _shown(store: Neo4jStore, what: str) -> dict[str, dict[str, Any]]:
    columns = "name, type, entityType, labelsOrTypes, properties" + (", state" if what == "INDEXES" else "")
    with store.writing() as session:
        return {row["name"]: row.data() for row in session.run(f"SHOW {what} YIELD {columns}")}


def _forget_schema(store: Neo4jStore) -> None:
    """Drop what a publish is to make."""
    with store.writing() as session:
        for kind, shown in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
            for name in _shown(store, shown):
                if name.startswith("icsgraph"):
                    session.run(f"DROP {kind} {name} IF EXISTS").consume()


def _declared(module: Any) -> dict[str, str]:
    """Names of constraints and indexes in a module's text, with what they are."""
    text = Path(module.__file__).read_text(encoding="utf-8")
    return {name: kind for kind, name in DECLARED.findall(text)}


def _made(name: str) -> NodeRow:
    given = {"id": "graph:this", "name": "icsgraph", "kind": "graph", "content_key": name, "ledger": "one"}
    return NodeRow("Register", dict(given))


def _check_schema(store: Neo4jStore, declared: dict[str, str]) -> None:
    constraints, indexes = _shown(store, "CONSTRAINTS"), _shown(store, "INDEXES")
    for name, kind in declared.items():
        assert indexes[name]["state"] == "ONLINE"
        assert indexes[name]["labelsOrTypes"] == [schema.MARKER]
        assert (name in constraints) == (kind == "CONSTRAINT")
    assert constraints["icsgraph_id"]["type"] in ("UNIQUENESS", "NODE_PROPERTY_UNIQUENESS")
    assert constraints["icsgraph_id"]["properties"] == ["id"]
    assert {name for name in indexes if name.startswith("icsgraph")} == declared.keys()


def test_a_publish_by_difference_makes_what_it_declares(explaining: Explaining, tmp_path: Path) -> None:
    _forget_schema(explaining)
    declared = _declared(neo4j_publisher)
    assert set(declared.values()) == {"CONSTRAINT", "INDEX"}

    Publisher(explaining, tmp_path).publish([_made("a")], content_key="a", ledger="one", take_over=True)
    _check_schema(explaining, declared)
    Publisher(explaining, tmp_path).publish([_made("b")], content_key="b", ledger="one")
    _check_schema(explaining, declared)


def test_a_publish_of_a_whole_graph_makes_what_it_declares(explaining: Explaining) -> None:
    _forget_schema(explaining)
    declared = _declared(neo4j_store)
    assert declared

    explaining.publish([_made("a")])
    _check_schema(explaining, declared)


def test_the_server_itself_refuses_two_entities_of_one_id(explaining: Explaining) -> None:
    explaining.publish([_made("a")])

    with (
        pytest.raises(Exception, match="already exists"),
        explaining.writing() as session,
    ):
        session.run(f"CREATE (n:{schema.MARKER} {{id: 'graph:this', name: 'second'}})").consume()


def _reads() -> dict[str, tuple[str, dict[str, Any]]]:
    """Texts that stores read with, and parameters for each."""
    found: dict[str, tuple[str, dict[str, Any]]] = {"info": (statements.INFO_STATEMENT, {})}
    at = {"ids": ["icb:QHL", "icb:QUA"], "on": LATER}
    for number, text in enumerate(statements.neighbour_statements(TYPES, "both")):
        found[f"neighbours {number}"] = text, at
    by_id = {"starts": ["icb:QHL"], "ends": ["icb:QHL"], "ids": ["x"]}
    for one in TYPES:
        found[f"hops of {one}"] = statements.hop_statement(one), by_id
        for number, text in enumerate(statements.neighbour_statements((one,), "both")):
            found[f"neighbours by {one} {number}"] = text, at
    for way in ("out", "in"):
        found[f"folds {way}"] = statements.fold_statement(TYPES, way), at
    return found


READS = _reads()


@pytest.mark.parametrize("name", READS)
def test_a_store_looks_entities_up_by_the_index_of_ids(england: Explaining, name: str) -> None:
    operators = england.explain(*READS[name])

    assert operators & SEEK
    assert not any("Scan" in one for one in operators), operators


def _writes() -> dict[str, str]:
    node, tie = NodeRow("Organisation", {"id": "icb:a"}), RelationshipRow("WITHIN", "icb:a", "region:b", {})
    return {
        "nodes anew": statements.create_statement("Organisation", [node]),
        "ties anew": statements.create_statement("WITHIN", [tie]),
        "nodes that may be there": neo4j_publisher._WRITE_NODES,
        "ties that may be there": neo4j_publisher._write_statement("WITHIN"),
        "nodes gone": neo4j_publisher._REMOVE_NODES,
        "lease": neo4j_publisher._TAKE_LEASE,
        "lease freed": neo4j_publisher._FREE_LEASE,
        "state": neo4j_publisher._STATE,
        "flag": neo4j_publisher._FLAG,
    }


WRITES = _writes()


@pytest.mark.parametrize("name", WRITES)
def test_a_publish_looks_entities_up_by_the_index_of_ids(england: Explaining, name: str) -> None:
    given = dict.fromkeys(("rows", "ids", "lease", "me", "minutes", "record", "ledger"))
    operators = england.explain(WRITES[name], given | {"rows": [], "ids": []})

    assert operators & SEEK or name == "nodes anew"
    assert not any("Scan" in one for one in operators), operators


@pytest.mark.parametrize("name", questions())
def test_no_question_looks_through_all_nodes_of_the_server(england: Explaining, name: str) -> None:
    one = questions()[name]
    assert one.example
    england.plans.clear()
    ask(name, one, england, dict(one.example.given), one.example.on)

    assert not one.cypher or one.cypher in england.plans
    _check_plans(england.plans)


def test_no_way_and_no_name_looks_through_all_nodes_of_the_server(
    england: Explaining, tmp_path: Path
) -> None:
    england.plans.clear()
    assert between(england, "icb:QHL", "icb:QUA", LATER, frozenset(Layer)).paths
    names.write_from_store(england, tmp_path / "graph.names", england.info().content_key)

    assert len(england.plans) >= 5
    _check_plans(england.plans)


def _check_plans(plans: dict[str, set[str]]) -> None:
    for text, operators in plans.items():
        assert "AllNodesScan" not in operators, text
        if "{id: " in text:
            assert operators & SEEK, (text, operators)


@pytest.mark.parametrize("lookup", ["MATCH (n {id: 'icb:QHL'}) RETURN n.id AS id"])
def test_a_lookup_without_the_marker_would_be_noticed(england: Explaining, lookup: str) -> None:
    assert "AllNodesScan" in england.explain(lookup, {})
