"""Publishing on a Neo4j server by difference: what did not change is not sent again.

The rows are compared with the local manifest of the last publish. A difference of moderate size goes
in one transaction, so that readers see the old graph or the new. Without a manifest that fits, or
for large differences, the graph's record carries a ``publishing`` flag meanwhile, which readers check.
A lease on the server keeps two publishers apart; it runs out by itself if one dies.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import neo4j

from graph.schema import MARKER
from graph.stores.manifest import Difference, Manifest
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import NodeRow, RelationshipRow, StoreError, batches
from graph.stores.statements import create_statement, parameter_rows

BATCH = 5_000
ONE_TRANSACTION = 300_000
"""Changes that go in one transaction; more would need too much of the server's memory."""

LEASE_MINUTES = 10

RECORD, LEASE = "graph:this", "graph:lease"

_SCHEMA = (
    f"CREATE CONSTRAINT icsgraph_id IF NOT EXISTS FOR (n:{MARKER}) REQUIRE n.id IS UNIQUE",
    f"CREATE INDEX icsgraph_kind IF NOT EXISTS FOR (n:{MARKER}) ON (n.kind)",
)
_TAKE_LEASE = f"""
MERGE (l:{MARKER} {{id: $lease}}) ON CREATE SET l.name = 'lease of the publisher', l.kind = 'lease'
WITH l WHERE l.holder IS NULL OR l.holder = $me OR l.until < datetime()
SET l.holder = $me, l.until = datetime() + duration({{minutes: $minutes}})
RETURN l.holder AS holder
"""
_FREE_LEASE = f"MATCH (l:{MARKER} {{id: $lease}}) WHERE l.holder = $me DETACH DELETE l"
_STATE = f"""
OPTIONAL MATCH (g:{MARKER} {{id: $record}})
RETURN g.ledger AS ledger, g.content_key AS content_key, g.publishing AS publishing
"""
_FLAG = f"""
MERGE (g:{MARKER} {{id: $record}})
SET g.name = 'icsgraph', g.kind = 'graph', g.publishing = $me, g.ledger = $ledger, g.content_key = null
"""
_CLEAR = f"""
MATCH (n:{MARKER}) WHERE NOT n.id IN $kept
CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 500 ROWS
"""
_WRITE_NODES = f"UNWIND $rows AS r MERGE (n:{MARKER} {{id: r.id}}) SET n = r.properties"
_REMOVE_NODES = f"UNWIND $ids AS id MATCH (n:{MARKER} {{id: id}}) DETACH DELETE n"

Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Published:
    """What a publish did. ``whole`` says that everything was sent, not a difference."""

    whole: bool
    written: int
    removed: int
    finished_earlier: bool = False


@dataclass
class Publisher:
    """Publishes on one server; ``folder`` keeps the manifest of what was sent to it."""

    store: Neo4jStore
    folder: Path
    progress: Progress = lambda words, number: None

    def publish(
        self,
        rows: Iterable[NodeRow | RelationshipRow],
        *,
        content_key: str,
        ledger: str,
        take_over: bool = False,
    ) -> Published:
        """Make the server's graph these rows.

        Args:
            rows: the graph; its record comes last.
            content_key: names the graph; a server that has it already is left as it is.
            ledger: UUID of the ledger it was built from.
            take_over: replace a graph that was published from another ledger.

        Raises:
            StoreError: when the graph there is another ledger's, when somebody else is publishing,
                or when the server fails; an interrupted publish is completed by the next.
        """
        me = secrets.token_hex(8)
        with self.store.writing() as session:
            for statement in _SCHEMA:
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(60)").consume()
            state = session.run(_STATE, record=RECORD).single(strict=True)
            if state["ledger"] not in (None, ledger) and not take_over:
                raise StoreError(
                    f"the graph on {self.store.uri} was published from another ledger ({state['ledger']}): "
                    "publish there with --take-over if yours is to replace it"
                )
            self._take_lease(session, me)
            try:
                return self._send(session, rows, dict(state), me, content_key, ledger)
            finally:
                session.run(_FREE_LEASE, lease=LEASE, me=me).consume()

    def _take_lease(self, session: neo4j.Session, me: str) -> None:
        taken = session.run(_TAKE_LEASE, lease=LEASE, me=me, minutes=LEASE_MINUTES).single()
        if taken is None:
            raise StoreError(
                f"somebody else is publishing on {self.store.uri}: wait until that is done "
                f"(a publisher that died is forgotten after {LEASE_MINUTES} minutes)"
            )

    def _send(
        self,
        session: neo4j.Session,
        rows: Iterable[NodeRow | RelationshipRow],
        state: dict[str, Any],
        me: str,
        content_key: str,
        ledger: str,
    ) -> Published:
        manifest = Manifest(self.folder, self.store.uri, self.store.database)
        fits = state["publishing"] is None and manifest.valid_for(state["content_key"])
        if fits and state["content_key"] == content_key:
            return Published(whole=False, written=0, removed=0)
        if not fits:
            written = self._send_whole(session, manifest.note(rows), me, ledger)
            manifest.sent(content_key)
            return Published(True, written, 0, finished_earlier=state["publishing"] is not None)
        difference = manifest.compare(rows, content_key)
        try:
            removed = difference.removed()
            if difference.written + len(removed) <= ONE_TRANSACTION:
                session.execute_write(_write_difference, difference, removed)
            else:
                self._send_in_parts(session, difference, removed, me, ledger)
            written = difference.written
        finally:
            difference.close()
        manifest.sent(content_key)
        return Published(False, written, len(removed))

    def _send_whole(
        self, session: neo4j.Session, rows: Iterable[NodeRow | RelationshipRow], me: str, ledger: str
    ) -> int:
        """Everything anew, under the flag; the record comes last and takes the flag away."""
        session.run(_FLAG, record=RECORD, me=me, ledger=ledger).consume()
        session.run(_CLEAR, kept=[RECORD, LEASE]).consume()
        written = 0
        held: list[NodeRow] = []
        for name, batch in batches(self._but_record(rows, held), BATCH):
            session.run(create_statement(name, batch), rows=parameter_rows(batch)).consume()
            written += len(batch)
            self._take_lease(session, me)
            self.progress("sent", written)
        session.execute_write(_write_nodes, held[0].label, held)
        return written + 1

    def _but_record(
        self, rows: Iterable[NodeRow | RelationshipRow], held: list[NodeRow]
    ) -> Iterator[NodeRow | RelationshipRow]:
        """The rows less the graph's record, which is kept back: it says that all is there."""
        for row in rows:
            if isinstance(row, NodeRow) and row.properties["id"] == RECORD:
                held.append(row)
            else:
                yield row

    def _send_in_parts(
        self, session: neo4j.Session, difference: Difference, removed: list[str], me: str, ledger: str
    ) -> None:
        """A large difference, under the flag."""
        session.run(_FLAG, record=RECORD, me=me, ledger=ledger).consume()
        for part in _parts(removed):
            session.execute_write(_remove, part)
            self._take_lease(session, me)
        held: list[NodeRow] = []
        for name, batch in batches(self._but_record(difference.rows(), held), BATCH):
            session.execute_write(_write_batch, name, batch)
            self._take_lease(session, me)
        session.execute_write(_write_nodes, held[0].label, held)


def _parts(ids: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(ids), BATCH):
        yield ids[at : at + BATCH]


def _write_difference(
    transaction: neo4j.ManagedTransaction, difference: Difference, removed: list[str]
) -> None:
    """All of it in one transaction: readers see the graph before or after."""
    for part in _parts(removed):
        _remove(transaction, part)
    for name, batch in batches(difference.rows(), BATCH):
        _write_batch(transaction, name, batch)


def _write_batch(
    transaction: neo4j.ManagedTransaction, name: str, batch: list[NodeRow] | list[RelationshipRow]
) -> None:
    if isinstance(batch[0], NodeRow):
        _write_nodes(transaction, name, batch)
    else:
        transaction.run(_write_statement(name), rows=parameter_rows(batch)).consume()


def _write_nodes(transaction: neo4j.ManagedTransaction, label: str, batch: list[Any]) -> None:
    transaction.run(f"{_WRITE_NODES} SET n:{label}", rows=parameter_rows(batch)).consume()


def _write_statement(type_name: str) -> str:
    """Cypher that writes relationships that may or may not be there, by their ids."""
    return (
        f"UNWIND $rows AS r MATCH (a:{MARKER} {{id: r.from_end}}) MATCH (b:{MARKER} {{id: r.to_end}}) "
        f"MERGE (a)-[e:{type_name} {{id: r.properties.id}}]->(b) SET e = r.properties"
    )


def _remove(transaction: neo4j.ManagedTransaction, ids: list[str]) -> None:
    """Remove relationships (their ids begin with type and start) and nodes."""
    groups: dict[str, list[dict[str, str]]] = {}
    nodes = []
    for one in ids:
        head, bar, rest = one.partition("|")
        if bar and ":" not in head:
            groups.setdefault(head, []).append({"id": one, "start": rest.partition("|")[0]})
        else:
            nodes.append(one)
    for type_name, several in groups.items():
        transaction.run(
            f"UNWIND $rows AS r MATCH (a:{MARKER} {{id: r.start}})-[e:{type_name}]->(:{MARKER}) "
            "WHERE e.id = r.id DELETE e",
            rows=several,
        ).consume()
    if nodes:
        transaction.run(_REMOVE_NODES, ids=nodes).consume()
