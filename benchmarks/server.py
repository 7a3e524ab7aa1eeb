"""A big fictional graph on a local Neo4j: publishing it whole, and again by difference.

Every publish of the whole graph meets a server of its own that holds nothing yet. The plain loop, to
which publishing is compared, writes the same rows with the same properties, read from the same file.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median

import neo4j

from benchmarks import server_questions
from benchmarks.generate import Size
from benchmarks.measure import Figure, Measured, Numbers, measure, seconds_of
from graph.build.build import Built, content_key, rows
from graph.home import Home
from graph.schema import MARKER
from graph.stores import neo4j_local
from graph.stores.neo4j_publisher import RECORD, Publisher
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import NodeRow, RelationshipRow, batches

_HEAP_MB = 2048
_BATCH = 5_000
_EACH = 100
"""Of so many relationships one is changed before publishing again."""

_LEDGER = "a ledger of fiction"

GraphRow = NodeRow | RelationshipRow


def figures(factor: float, seed: int, times: int) -> Iterator[Figure]:
    """The table's lines at so many times the default size; publishing is run so many times."""
    size = Size().times(factor)
    given = (str(size.entities), str(size.relationships), str(seed))
    with tempfile.TemporaryDirectory() as folder:
        home, kept = str(Path(folder) / "home"), str(Path(folder) / "fiction.rows")
        measure("scale:record", home, *given)
        sizes = measure("server:keep", home, kept).numbers
        yield Figure("nodes of the graph", sizes["nodes"], "nodes")
        yield Figure("relationships of the graph", sizes["relationships"], "relationships")
        yield Figure("its rows read from a file", measure("server:read", kept).numbers["seconds"], "s")
        plain, whole = list[Measured](), list[Measured]()
        for number in range(times):
            with _server(Path(folder) / f"plain-{number}") as at:
                plain.append(measure("server:plain", at, kept))
            last = number == times - 1
            with _server(Path(folder) / f"whole-{number}") as at:
                whole.append(measure("server:publish", at, kept))
                if last:
                    yield from _published(plain, whole)
                    yield from _again(at, kept, _typical(whole))
                    yield from server_questions.of_fiction(at, *given)
                    yield from server_questions.of_all_fiction(at, *given)
        england = str(Path(folder) / "england.rows")
        measure("server:keep_england", str(Path(folder) / "england"), england)
        with _server(Path(folder) / "server-england") as at:
            measure("server:publish", at, england)
            yield from server_questions.of_england(at)


def _typical(several: list[Measured]) -> float:
    return median(one.numbers["seconds"] for one in several)


def _published(plain: list[Measured], whole: list[Measured]) -> Iterator[Figure]:
    yield Figure("written by a plain loop of the driver", _typical(plain), "s")
    yield Figure("published into an empty server", _typical(whole), "s")
    yield Figure("… its peak of memory", median(one.peak_mb for one in whole), "MB")
    yield Figure("… against the plain loop", _typical(whole) / _typical(plain), "× the time", 1.3)


def _again(at: str, kept: str, before: float) -> Iterator[Figure]:
    again = measure("server:publish_again", at, kept)
    seconds = again.numbers["seconds"]
    yield Figure("published again with 1 % of relationships changed", seconds, "s")
    yield Figure("… rows sent", again.numbers["written"], "rows")
    yield Figure("… its peak of memory", again.peak_mb, "MB")
    yield Figure("… against publishing it whole", seconds / before, "× the time", 0.1)


@contextmanager
def _server(home: Path) -> Iterator[str]:
    """A new server, for as long as it is needed; steps in other processes find it by its folder."""
    neo4j_local.start(home, heap_mb=_HEAP_MB)
    try:
        yield str(home)
    finally:
        neo4j_local.stop(home)


def store_at(at: str) -> Neo4jStore:
    """The store of the server of that folder.

    Raises:
        RuntimeError: when none runs.
    """
    server = neo4j_local.status(Path(at))
    if server is None:
        raise RuntimeError(f"no server runs in {at}")
    return Neo4jStore(server.uri, server.user, server.password)


def keep(folder: str, path: str) -> Numbers:
    """Build the graph of a ledger and keep its rows in a file."""
    home = Home(Path(folder))
    home.graphs.mkdir(parents=True, exist_ok=True)
    with home.ledger() as ledger, Path(path).open("wb") as file:
        built, held = Built(content_key(ledger)), list[tuple[object, ...]]()
        for row in rows(ledger, built, work_folder=home.graphs):
            held.append(
                (row.label, row.properties)
                if isinstance(row, NodeRow)
                else (row.type_name, row.from_id, row.to_id, row.properties)
            )
            if len(held) == _BATCH:
                pickle.dump(held, file)
                held.clear()
        pickle.dump(held, file)
    return {"nodes": built.nodes, "relationships": built.relationships}


def keep_england(folder: str, path: str) -> Numbers:
    """Load the bundled tables and keep the rows of their graph in a file."""
    from loaders.dataset import bundled
    from loaders.load import load

    with Home(Path(folder)).ledger() as ledger:
        for dataset in bundled():
            if dataset.bundled_file:
                load(ledger, dataset, dataset.bundled_file)
    return keep(folder, path)


def _kept(path: str) -> Iterator[GraphRow]:
    with Path(path).open("rb") as file:
        while True:
            try:
                held = pickle.load(file)
            except EOFError:
                return
            for one in held:
                yield NodeRow(*one) if len(one) == 2 else RelationshipRow(*one)


def read(path: str) -> Numbers:
    """Read the rows and let them go."""
    return {"seconds": seconds_of(lambda: sum(1 for _ in _kept(path)))}


def plain(at: str, path: str) -> Numbers:
    """Write the rows as one would without a publisher: a constraint, and batches of 5,000."""
    server = neo4j_local.status(Path(at))
    if server is None:
        raise RuntimeError(f"no server runs in {at}")

    def write() -> None:
        auth = (server.user, server.password)
        with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver:
            _write_plainly(driver, path)

    return {"seconds": seconds_of(write)}


def _write_plainly(driver: neo4j.Driver, path: str) -> None:
    with driver.session() as session:
        session.run(f"CREATE CONSTRAINT FOR (n:{MARKER}) REQUIRE n.id IS UNIQUE").consume()
        for name, batch in batches(_kept(path), _BATCH):
            if isinstance(batch[0], NodeRow):
                text = f"UNWIND $rows AS r CREATE (n:{MARKER}:{name}) SET n = r.properties"
            else:
                text = (
                    f"UNWIND $rows AS r MATCH (a:{MARKER} {{id: r.a}}) MATCH (b:{MARKER} {{id: r.b}}) "
                    f"CREATE (a)-[e:{name}]->(b) SET e = r.properties"
                )
            session.run(text, rows=[_parameter(row) for row in batch]).consume()


def _parameter(row: GraphRow) -> dict[str, object]:
    if isinstance(row, NodeRow):
        return {"properties": row.properties}
    return {"a": row.from_id, "b": row.to_id, "properties": row.properties}


def publish(at: str, path: str) -> Numbers:
    """Publish the rows on a server that holds nothing yet."""
    return _publish(at, _kept(path), "first")


def publish_again(at: str, path: str) -> Numbers:
    """Publish the rows anew, of which a few are different now."""
    return _publish(at, _changed(_kept(path)), "second")


def _changed(kept: Iterator[GraphRow]) -> Iterator[GraphRow]:
    number = 0
    for row in kept:
        if isinstance(row, RelationshipRow):
            number += 1
            if number % _EACH == 0:
                row = replace(row, properties=row.properties | {"provision": "Fiction Act"})
        yield row


def _named(kept: Iterator[GraphRow], key: str) -> Iterator[GraphRow]:
    """The rows, with a record that names content and ledger so."""
    for row in kept:
        if isinstance(row, NodeRow) and row.properties["id"] == RECORD:
            row = replace(row, properties=row.properties | {"content_key": key, "ledger": _LEDGER})
        yield row


def _publish(at: str, kept: Iterator[GraphRow], key: str) -> Numbers:
    store, written = store_at(at), 0

    def send() -> None:
        nonlocal written
        publisher = Publisher(store, Path(at))
        written = publisher.publish(_named(kept, key), content_key=key, ledger=_LEDGER).written

    seconds = seconds_of(send)
    store.close()
    return {"seconds": seconds, "written": written}
