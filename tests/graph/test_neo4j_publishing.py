"""Publishing on a real Neo4j: differences, interruptions, two publishers, other people's data."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.dates import NEVER, UNKNOWN_START
from graph.stores.neo4j_publisher import Publisher
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import NodeRow, RelationshipRow, StoreError

pytestmark = pytest.mark.neo4j

GraphRows = list[NodeRow | RelationshipRow]
EVER: dict[str, Any] = {"valid_from": UNKNOWN_START, "valid_to": NEVER}


def graph_rows(key: str, bodies: int = 30, *, renamed: int = -1, dropped: int = -1) -> GraphRows:
    """A ring of fictional boards, optionally with one renamed or one dropped, and the record."""
    kept = [one for one in range(bodies) if one != dropped]
    made: GraphRows = [
        NodeRow(
            "Organisation",
            {
                "id": f"icb:T{one}",
                "kind": "icb",
                "name": f"Testshire {'New' if one == renamed else 'Old'} {one}",
                **EVER,
            },
        )
        for one in kept
    ]
    made += [
        RelationshipRow(
            "CLUSTERS_WITH",
            f"icb:T{one}",
            f"icb:T{other}",
            {"id": f"CLUSTERS_WITH|icb:T{one}|icb:T{other}||0", "evidence": ["evidence:x#line 1"], **EVER},
        )
        for one, other in zip(kept, [*kept[1:], kept[0]], strict=True)
    ]
    record: dict[str, Any] = {
        "id": "graph:this", "name": "icsgraph", "kind": "graph", "content_key": key, "ledger": "ledger-one",
        "ledger_version": 1, "evidence_until": date(2026, 7, 2), "nodes": len(kept) + 1,
        "relationships": len(kept), "known": None, "published_by": None, "datasets": [], "kind_counts": [],
    }  # fmt: skip
    return [*made, NodeRow("Register", record)]


@pytest.fixture
def store(neo4j_server: Any) -> Iterator[Neo4jStore]:
    """The server, emptied first: the tests share it."""
    one = Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    with one.writing() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    yield one
    one.close()


@pytest.fixture
def publisher(store: Neo4jStore, tmp_path: Path) -> Publisher:
    return Publisher(store, tmp_path / "servers")


def stands(store: Neo4jStore) -> tuple[dict[str, str], set[str]]:
    """What the server holds under the marker: names of boards by id, ids of relationships."""
    with store.writing() as session:
        nodes = session.run("MATCH (n:IcsGraph) WHERE n.kind = 'icb' RETURN n.id AS id, n.name AS name")
        names = {row["id"]: row["name"] for row in nodes}
        ties = session.run("MATCH (:IcsGraph)-[r:CLUSTERS_WITH]->(:IcsGraph) RETURN r.id AS id")
        return names, {row["id"] for row in ties}


def said(rows: GraphRows) -> tuple[dict[str, str], set[str]]:
    """The same of rows."""
    names = {
        str(row.properties["id"]): str(row.properties["name"])
        for row in rows
        if isinstance(row, NodeRow) and row.label == "Organisation"
    }
    return names, {str(row.properties["id"]) for row in rows if isinstance(row, RelationshipRow)}


def test_the_first_publish_sends_everything_and_the_same_again_nothing(
    publisher: Publisher, store: Neo4jStore
) -> None:
    rows = graph_rows("k1")
    assert publisher.publish(rows, content_key="k1", ledger="ledger-one").whole
    again = publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    assert (again.whole, again.written, again.removed) == (False, 0, 0)
    assert stands(store) == said(rows)


def test_a_change_sends_the_changed_rows_only(publisher: Publisher, store: Neo4jStore) -> None:
    publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    changed = graph_rows("k2", renamed=3)
    done = publisher.publish(changed, content_key="k2", ledger="ledger-one")
    assert (done.whole, done.written, done.removed) == (False, 2, 0)  # the board and the graph's record
    assert stands(store) == said(changed)
    assert store.info().content_key == "k2"


def test_what_is_no_longer_there_is_removed(publisher: Publisher, store: Neo4jStore) -> None:
    publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    smaller = graph_rows("k2", dropped=5)
    done = publisher.publish(smaller, content_key="k2", ledger="ledger-one")
    assert done.removed == 3  # the board and its two ties
    assert stands(store) == said(smaller)


def test_a_large_difference_goes_in_parts_to_the_same_end(
    publisher: Publisher, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(graph_rows("k1", 200), content_key="k1", ledger="ledger-one")
    monkeypatch.setattr("graph.stores.neo4j_publisher.ONE_TRANSACTION", 10)
    grown = graph_rows("k2", 230, dropped=7)
    assert not publisher.publish(grown, content_key="k2", ledger="ledger-one").whole
    assert stands(store) == said(grown)
    assert store.info().content_key == "k2"


def test_other_peoples_data_is_left_exactly_as_it_was(publisher: Publisher, store: Neo4jStore) -> None:
    dump = (
        "MATCH (n) WHERE NOT n:IcsGraph OPTIONAL MATCH (n)-[r]->(m) WHERE NOT m:IcsGraph "
        "RETURN labels(n) AS l, properties(n) AS p, type(r) AS t, properties(r) AS q ORDER BY n.id"
    )
    with store.writing() as session:
        session.run(
            "CREATE (a:Film {id: 'icb:T1', title: 'Not ours'})-[:SHOWN_IN {since: date('2001-01-01')}]->"
            "(:Cinema {id: 'graph:this', name: 'Odeon'})"
        ).consume()
        before = session.run(dump).data()
    publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    publisher.publish(graph_rows("k2", dropped=1), content_key="k2", ledger="ledger-one")
    with store.writing() as session:
        assert session.run(dump).data() == before
    assert len(before) == 2


def test_a_graph_of_another_ledger_is_not_touched_unless_taken_over(
    publisher: Publisher, store: Neo4jStore
) -> None:
    mine = graph_rows("k1")
    publisher.publish(mine, content_key="k1", ledger="ledger-one")
    with pytest.raises(StoreError, match=r"another ledger .*--take-over"):
        publisher.publish(graph_rows("k9", 5), content_key="k9", ledger="ledger-two")
    assert stands(store) == said(mine)
    publisher.publish(graph_rows("k9", 5), content_key="k9", ledger="ledger-two", take_over=True)
    assert stands(store) == said(graph_rows("k9", 5))


def test_of_two_publishers_at_once_the_second_is_refused(publisher: Publisher, store: Neo4jStore) -> None:
    def rows_while_another_tries() -> Iterator[NodeRow | RelationshipRow]:
        other = Publisher(store, publisher.folder / "other")
        with pytest.raises(StoreError, match="somebody else is publishing"):
            other.publish(graph_rows("k2"), content_key="k2", ledger="ledger-one")
        yield from graph_rows("k1")

    publisher.publish(rows_while_another_tries(), content_key="k1", ledger="ledger-one")
    assert stands(store) == said(graph_rows("k1"))


def test_readers_are_told_while_everything_is_replaced(publisher: Publisher, store: Neo4jStore) -> None:
    def rows_while_somebody_reads() -> Iterator[NodeRow | RelationshipRow]:
        with pytest.raises(StoreError, match="just being published"):
            store.info()
        yield from graph_rows("k1")

    publisher.publish(rows_while_somebody_reads(), content_key="k1", ledger="ledger-one")
    assert store.info().content_key == "k1"


def test_an_interrupted_publish_is_replaced_by_the_next(publisher: Publisher, store: Neo4jStore) -> None:
    def rows_until_the_power_fails() -> Iterator[NodeRow | RelationshipRow]:
        yield from graph_rows("k1")[:40]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publisher.publish(rows_until_the_power_fails(), content_key="k1", ledger="ledger-one")
    with pytest.raises(StoreError, match="just being published"):
        store.info()
    done = publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    assert done.finished_earlier
    assert stands(store) == said(graph_rows("k1"))


def test_a_publish_the_server_took_in_but_nobody_noted_is_recognised(
    publisher: Publisher, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("graph.stores.manifest.Manifest.sent", fail)
        with pytest.raises(KeyboardInterrupt):
            publisher.publish(graph_rows("k2", renamed=2), content_key="k2", ledger="ledger-one")
    done = publisher.publish(graph_rows("k3", renamed=4), content_key="k3", ledger="ledger-one")
    assert (done.whole, done.written) == (False, 3)  # one back, one changed, the record
    assert stands(store) == said(graph_rows("k3", renamed=4))


def test_a_manifest_that_does_not_fit_the_server_is_not_trusted(
    publisher: Publisher, store: Neo4jStore
) -> None:
    publisher.publish(graph_rows("k1"), content_key="k1", ledger="ledger-one")
    elsewhere = Publisher(store, publisher.folder / "elsewhere")
    elsewhere.publish(graph_rows("k2", renamed=1), content_key="k2", ledger="ledger-one")
    done = publisher.publish(graph_rows("k3", renamed=9), content_key="k3", ledger="ledger-one")
    assert done.whole
    assert stands(store) == said(graph_rows("k3", renamed=9))


@pytest.mark.parametrize(
    ("uri", "password", "database", "words"),
    [
        ("bolt://127.0.0.1:1", "x", None, "cannot be reached"),
        (None, "certainly wrong", None, "refused|cannot be reached"),
        (None, None, "nosuchdatabase", "refused|cannot be reached|failed"),
    ],
)
def test_what_cannot_be_reached_is_said_in_a_sentence(
    neo4j_server: Any, uri: str | None, password: str | None, database: str | None, words: str
) -> None:
    one = Neo4jStore(uri or neo4j_server.uri, neo4j_server.user, password or neo4j_server.password, database)
    with pytest.raises(StoreError, match=words):
        one.ask("RETURN 1 AS one", {})
    one.close()


CHILD = """
import sys
from pathlib import Path
from importlib.util import module_from_spec, spec_from_file_location
spec = spec_from_file_location("publishing", sys.argv[1])
module = module_from_spec(spec)
spec.loader.exec_module(module)
from graph.stores.neo4j_publisher import LEASE_MINUTES, Publisher
from graph.stores.neo4j_store import Neo4jStore
import os
store = Neo4jStore(os.environ["URI"], os.environ["PUBLISHER"], os.environ["SECRET"])
number = int(sys.argv[3])
rows = module.graph_rows(f"k{number}", 300 + number, renamed=number)
print("ready", flush=True)
Publisher(store, Path(sys.argv[2])).publish(rows, content_key=f"k{number}", ledger="ledger-one")
print("done", flush=True)
"""


@pytest.mark.slow
def test_killed_at_random_moments_it_shows_no_half_graph(
    neo4j_server: Any, publisher: Publisher, store: Neo4jStore
) -> None:
    """After each kill the server shows a whole graph or says that it is being published."""
    chance, killed = random.Random(20260401), 0
    environment = os.environ | {
        "URI": neo4j_server.uri, "PUBLISHER": neo4j_server.user, "SECRET": neo4j_server.password,
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }  # fmt: skip
    number = 0
    while number < 20 or killed < 10:  # a publish may be over before the signal: then one more
        number += 1
        assert number <= 80
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, __file__, str(publisher.folder), str(number)],
            env=environment, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, 0.4))
        child.send_signal(signal.SIGKILL)
        killed += child.wait() == -signal.SIGKILL
        child.stdout.close()
        forget_lease(store)
        shown = shown_key(store)
        if shown is not None:
            assert stands(store) == said(graph_rows("", 300 + shown, renamed=shown))
    assert killed >= 10
    publisher.publish(graph_rows("k99", 420), content_key="k99", ledger="ledger-one")
    assert stands(store) == said(graph_rows("k99", 420))


def shown_key(store: Neo4jStore) -> int | None:
    """The number of the graph the server shows; None when it says that it is being published."""
    try:
        return int(store.info().content_key.removeprefix("k"))
    except StoreError as error:
        said_plainly = "just being published" in str(error) or "no graph here yet" in str(error)
        if not said_plainly:
            raise
        return None


def forget_lease(store: Neo4jStore) -> None:
    """What ten minutes would do: the lease of a publisher that died runs out."""
    with store.writing() as session:
        session.run(
            "MATCH (l:IcsGraph {id: 'graph:lease'}) SET l.until = datetime() - duration('PT1M')"
        ).consume()


def test_the_driver_is_used_by_its_contract_for_reads(store: Neo4jStore) -> None:
    """A write in a read transaction is refused by the server itself."""
    with pytest.raises(StoreError, match="refused"):
        store.ask("CREATE (n:IcsGraph {id: 'x'}) RETURN n.id AS id", {})
    assert neo4j.READ_ACCESS == "READ"
