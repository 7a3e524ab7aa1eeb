"""The engines to ask, and the graph of the bundled tables on both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph.build.build import Built, content_key, rows
from graph.home import Home
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.store import Store

ENGINES = ("kglite", pytest.param("neo4j", marks=pytest.mark.neo4j))


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest) -> Store:
    """Each engine in turn."""
    found: Store = request.getfixturevalue("embedded" if request.param == "kglite" else "server")
    return found


@dataclass(frozen=True)
class England:
    """The graph of the bundled tables: its home, and how it comes to either engine."""

    home: Home
    key: str
    publish: Callable[[Store], None]


@pytest.fixture(scope="session")
def england_home(england_folder: Path) -> England:
    home = Home(england_folder)
    with home.ledger() as ledger:
        key = content_key(ledger)
    assert key == home.current_key()

    def publish(store: Store) -> None:
        with home.ledger() as ledger:
            store.publish(rows(ledger, Built(key), work_folder=home.graphs))

    return England(home, key, publish)


@pytest.fixture(params=ENGINES)
def england(request: pytest.FixtureRequest, england_home: England) -> Store:
    """The graph of the bundled tables on each engine in turn; sent to the server if it is not there."""
    if request.param == "kglite":
        return england_home.home.store(england_home.key)
    server: Neo4jStore = request.getfixturevalue("server")
    there = server.ask("MATCH (g:IcsGraph {id: 'graph:this'}) RETURN g.content_key AS key", {})
    if [row["key"] for row in there] != [england_home.key]:
        england_home.publish(server)
    return server
