"""The server store: Neo4j over Bolt, by the official driver."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Self
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import ClientError, ConfigurationError, DriverError, Neo4jError
from neo4j.time import Date

from graph.schema import MARKER
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

CONNECT_SECONDS = 5.0
"""How long a server may take to be reached at first; a wrong address is said at once."""

RETRY_SECONDS = 20.0
"""How long a question waits for a server that was reached and went away: a restart is survived."""

SILENT_SECONDS = 5.0
"""How long after a question's time limit a server may still say nothing, before it is hung up."""

_SCHEMES = {f"{name}{secured}" for name in ("bolt", "neo4j") for secured in ("", "+s", "+ssc")}

# Else the driver's notes of each retry go to standard error, where nobody set up logging.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jStore(Store):
    """A graph on a Neo4j server. Only nodes under the product's marker label are touched."""

    def __init__(self, uri: str, user: str, password: str, database: str | None = None) -> None:
        """Name the server and the account; the connection is made when first used.

        Raises:
            StoreError: when this is no address of a server.
        """
        _check_address(uri)
        self.uri = uri
        self.database = database
        self._retry_seconds = RETRY_SECONDS
        self._connect = partial(
            neo4j.GraphDatabase.driver,
            uri,
            auth=(user, password),
            notifications_min_severity="OFF",
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=RETRY_SECONDS,
            max_transaction_retry_time=RETRY_SECONDS,
        )
        try:
            self._driver = self._connect()
        except (ConfigurationError, ValueError) as error:
            raise StoreError(f"{uri} is not the address of a Neo4j server: {_one_line(error)}") from error
        self._reached = False

    @classmethod
    def from_environment(cls, uri: str) -> Self:
        """The server at an address, with the account that the environment names.

        ``NEO4J_USER``, ``NEO4J_PASSWORD`` and ``NEO4J_DATABASE``; never on the command line, which
        other users of a machine can read.

        Raises:
            StoreError: when no password is set.
        """
        password = os.environ.get("NEO4J_PASSWORD")
        if password is None:
            raise StoreError("set NEO4J_PASSWORD (and NEO4J_USER, if it is not neo4j) to use a server")
        user = os.environ.get("NEO4J_USER", "neo4j")
        return cls(uri, user, password, os.environ.get("NEO4J_DATABASE"))

    def publish(self, rows: Iterable[NodeRow | RelationshipRow]) -> None:
        """Replace what is under the marker by these rows.

        Raises:
            StoreError: when the server cannot be reached or refuses.
        """
        with _plain_errors(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(
                f"CREATE CONSTRAINT icsgraph_id IF NOT EXISTS FOR (n:{MARKER}) REQUIRE n.id IS UNIQUE"
            ).consume()
            session.run(
                f"MATCH (n:{MARKER}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 500 ROWS"
            ).consume()
            for name, batch in batches(rows, BATCH):
                session.run(create_statement(name, batch), rows=parameter_rows(batch)).consume()

    def _session(self, mode: str) -> neo4j.Session:
        if not self._reached:
            self._driver.verify_connectivity()
            self._reached = True
        return self._driver.session(database=self.database, default_access_mode=mode)

    @contextmanager
    def writing(self) -> Iterator[neo4j.Session]:
        """A session that may write, whose errors are sentences.

        Raises:
            StoreError: when the server cannot be reached or refuses.
        """
        with _plain_errors(), self._session(neo4j.WRITE_ACCESS) as session:
            yield session

    def ask(
        self,
        cypher: str,
        parameters: Mapping[str, Any],
        *,
        limit: int = 10_000,
        seconds: float = 20,
    ) -> list[Row]:
        """Rows of a read-only query; see `Store.ask`."""
        read = neo4j.unit_of_work(timeout=seconds)(_read)
        with self._watched(seconds) as watch, self._session(neo4j.READ_ACCESS) as session:
            rows = session.execute_read(read, watch, cypher, dict(parameters), limit + 1)
        if len(rows) > limit:
            raise StoreError(f"more than {limit:,} rows: narrow the question")
        return rows

    @contextmanager
    def _watched(self, seconds: float) -> Iterator[_Watch]:
        """Hang up a server that takes a question and then says nothing, not even that time is up.

        The driver itself would wait as long as that server once told it to, which is two minutes.
        """
        watch = _Watch(max(seconds, self._retry_seconds) + SILENT_SECONDS, self._driver)
        watch.begin()
        try:
            with _plain_errors(seconds):
                yield watch
        except StoreError as error:
            if watch.hung_up:
                raise StoreError(f"{self.uri} does not answer: see whether it runs, and ask again") from error
            raise
        finally:
            watch.end()
            if watch.hung_up:
                self._driver, self._reached = self._connect(), False

    def close(self) -> None:
        """End the connection."""
        self._driver.close()


class _Watch:
    """Closes a driver, which ends what waits for it, when too long has passed since the last beginning."""

    def __init__(self, seconds: float, driver: neo4j.Driver) -> None:
        self.hung_up = False
        self._seconds = seconds
        self._driver = driver
        self._timer: threading.Timer | None = None

    def begin(self) -> None:
        """Count from now."""
        self.end()
        self._timer = threading.Timer(self._seconds, self._hang_up)
        self._timer.daemon = True
        self._timer.start()

    def end(self) -> None:
        """Count no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()

    def _hang_up(self) -> None:
        self.hung_up = True
        self._driver.close()


def _read(
    transaction: neo4j.ManagedTransaction,
    watch: _Watch,
    cypher: str,
    parameters: dict[str, Any],
    most: int,
) -> list[Row]:
    watch.begin()
    result = transaction.run(cypher, parameters)
    return [_native(record.data()) for record in result.fetch(most)]


def _native(value: Any) -> Any:  # Any: whatever the driver gives
    """Driver values as Python's own: dates above all, also inside lists and maps."""
    if isinstance(value, Date):
        return value.to_native()
    if isinstance(value, list):
        return [_native(one) for one in value]
    if isinstance(value, dict):
        return {key: _native(one) for key, one in value.items()}
    return value


@contextmanager
def _plain_errors(seconds: float = 0) -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if "TransactionTimedOut" in (error.code or ""):
            raise QuestionTookTooLong(f"the question took longer than {seconds:g} seconds") from error
        raise StoreError(f"the server refused: {error.message}") from error
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"the server cannot be reached or failed: {_one_line(error)}") from error


def _check_address(uri: str) -> None:
    """Refuse what is no address; it is not repeated, since it may hold a password."""
    try:
        parts = urlsplit(uri)
        good = parts.scheme in _SCHEMES and "@" not in parts.netloc and parts.port != 0
    except ValueError:  # of a port that is no number
        good = False
    if not good:
        raise StoreError(
            "that is not the address of a Neo4j server: write bolt://HOST:PORT or neo4j://HOST:PORT, and "
            "the account in NEO4J_USER and NEO4J_PASSWORD"
        )


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
