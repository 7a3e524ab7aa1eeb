"""The embedded store: one kglite file, no server. Readers keep the file they opened."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kglite

from graph.stores.altering import Alteration
from graph.stores.rows import (
    NodeRow,
    QuestionTookTooLong,
    RelationshipRow,
    Row,
    StoreError,
    batches,
)
from graph.stores.statements import create_statement, parameter_rows
from graph.stores.store import Store

BATCH = 5_000

SWITCHED_OFF = ["fuse_order_by_top_k", "fuse_optional_match_aggregate"]
"""Optimiser passes of kglite that were seen to give wrong rows; without them 20,000 random
queries agreed with Neo4j."""

_HARMLESS = ("references unknown", "which no ", "no such", "unknown relationship type")
"""Warnings that a declared type or property does not occur in this graph: true, and not an error."""

kglite.set_query_warning_policy("silent")  # warnings are read from each result instead


class KgliteStore(Store):
    """A graph in one kglite file. ``publish`` writes a new file and then takes its place."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is opened when first read."""
        self.path = path
        self.uri = str(path)
        self._graph: Any = None  # kglite ships no types for its graph

    def publish(self, rows: Iterable[NodeRow | RelationshipRow]) -> None:
        """Write all rows to a new file and put it in place of the old one in one step.

        Raises:
            StoreError: when the file cannot be written.
        """
        graph = kglite.KnowledgeGraph()
        with (
            _no_collecting(),
            ThreadPoolExecutor(1) as writer,
        ):  # the engine writes while the next rows are made
            written: Future[Any] | None = None
            number = 0
            for name, batch in batches(rows, BATCH):
                statement, given = create_statement(name, batch), parameter_rows(batch)
                if written is not None:
                    written.result()
                written = writer.submit(graph.cypher, statement, params={"rows": given})
                number += len(batch)
            if written is not None:
                written.result()
        half = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            # the other layout is for mapped loads: it warns of large graphs, and gains us nothing
            graph.save(str(half), layout="compact")
            half.replace(self.path)
        except (OSError, kglite.KgError) as error:
            half.unlink(missing_ok=True)
            raise StoreError(f"the graph cannot be written to {self.path}: {error}") from error
        self._graph = None
        del graph
        if number > BATCH:
            gc.collect()  # a graph of millions of relationships is not to be held twice

    def _opened(self) -> Any:
        if self._graph is None:
            if not self.path.exists():
                raise StoreError(f"there is no graph at {self.path}: run “icsgraph start”")
            try:
                self._graph = kglite.load(str(self.path))
            except kglite.KgError as error:
                raise StoreError(f"{self.path} is damaged ({error}): run “icsgraph build --force”") from error
            self._graph.read_only(True)
        return self._graph

    def ask(
        self,
        cypher: str,
        parameters: Mapping[str, Any],
        *,
        limit: int = 10_000,
        seconds: float = 20,
    ) -> list[Row]:
        """Rows of a read-only query; see `Store.ask`."""
        with _plain_errors(seconds):
            result = self._opened().cypher(
                cypher,
                params=dict(parameters),
                timeout_ms=int(seconds * 1000),
                row_limit=limit + 1,
                disabled_passes=SWITCHED_OFF,
                hide_structural_keys=True,
            )
            rows: list[Row] = result.to_list()
        if len(rows) > limit:
            raise StoreError(f"more than {limit:,} rows: narrow the question")
        serious = [text for text in result.warnings if not any(word in text for word in _HARMLESS)]
        if serious:
            raise StoreError(f"the engine warns: {serious[0]}")
        return rows

    def altered(self, alteration: Alteration) -> KgliteStore:
        """A copy in memory with this alteration; the file and this store stay as they are.

        Raises:
            StoreError: when the graph cannot be opened, or the copy not be altered.
        """
        graph = self._opened().copy()
        graph.read_only(False)
        with _plain_errors(60):
            for statement, rows in alteration.statements():
                if rows:
                    graph.cypher(statement, params={"rows": rows})
        graph.read_only(True)
        copy = KgliteStore(self.path)
        copy._graph = graph
        return copy

    def close(self) -> None:
        """Let go of the file."""
        self._graph = None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Python's search for cycles is off: rows have none, and it would go over all of them many times."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _plain_errors(seconds: float) -> Iterator[None]:
    try:
        yield
    except kglite.CypherTimeoutError as error:
        raise QuestionTookTooLong(f"the question took longer than {seconds:g} seconds") from error
    except (kglite.KgError, ValueError, TypeError, RuntimeError) as error:
        raise StoreError(f"the graph could not answer: {error}") from error
