"""What every test can ask for: a Neo4j server, a home of its own; and no silent skips in CI."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.home import Home
from graph.stores import neo4j_local
from graph.stores.kglite_store import KgliteStore
from graph.stores.neo4j_store import Neo4jStore
from loaders.dataset import Dataset, bundled
from loaders.load import load

MOST_BYTES = 20_000


@dataclass(frozen=True)
class Neo4jAddress:
    """Where the tests find Neo4j."""

    uri: str
    user: str
    password: str = field(repr=False)


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    """The server that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name; else a local one.

    Tests share it and may empty it: never let NEO4J_URI name a server with data to keep.
    """
    if uri := os.environ.get("NEO4J_URI"):
        user = os.environ.get("NEO4J_USER", "neo4j")
        yield Neo4jAddress(uri, user, os.environ.get("NEO4J_PASSWORD", ""))
        return
    home = tmp_path_factory.mktemp("neo4j-home")
    try:
        server = neo4j_local.start(home, heap_mb=1024)
    except neo4j_local.LocalServerError as error:
        pytest.skip(f"no Neo4j to test with: {error}")
    try:
        yield Neo4jAddress(server.uri, server.user, server.password)
    finally:
        neo4j_local.stop(home)


@pytest.fixture(scope="session")
def england_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the bundled tables loaded and built, once for all tests. To be copied, never written."""
    home = Home(tmp_path_factory.mktemp("england"))
    with home.ledger() as ledger:
        for dataset in bundled():
            assert dataset.bundled_file
            load(ledger, dataset, dataset.bundled_file)
        home.build(ledger)
    return home.folder


@pytest.fixture(scope="session")
def small_tables() -> list[Dataset]:
    """The bundled datasets that load in no time, for tests that load many times over."""
    found = [one for one in bundled() if one.bundled_file and one.bundled_file.stat().st_size < MOST_BYTES]
    assert len(found) >= 10
    return found


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[KgliteStore]:
    """An embedded store whose file is not there yet."""
    store = KgliteStore(tmp_path / "graph.kgl")
    yield store
    store.close()


@pytest.fixture(scope="session")
def server(neo4j_server: Neo4jAddress) -> Iterator[Neo4jStore]:
    """The Neo4j of the session; each publish replaces what was there."""
    store = Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    yield store
    store.close()


@pytest.fixture
def icsgraph_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that ICSGRAPH_HOME names during the test."""
    home = tmp_path / "icsgraph-home"
    home.mkdir()
    monkeypatch.setenv("ICSGRAPH_HOME", str(home))
    return home


def _skips_that_fail(config: pytest.Config) -> int:
    """How many tests or modules were skipped, where that is a failure: with CI=true."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") != "true" or reporter is None:
        return 0
    return len(reporter.stats.get("skipped", []))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if exitstatus == pytest.ExitCode.OK and _skips_that_fail(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if skips := _skips_that_fail(config):
        terminalreporter.write_line(f"CI=true: {skips} skipped, which counts as failed", red=True)
