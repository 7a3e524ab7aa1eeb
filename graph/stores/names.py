"""The name index: every name and code an entity had, found with typing mistakes too.

One SQLite file beside the graph, for both engines: trigrams narrow the names down, edit distance
ranks what is left. It is written from the rows of the graph as they pass by, or read once from a
graph on a server.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.names import normalise
from graph.schema import MARKER
from graph.stores.rows import NodeRow, RelationshipRow
from graph.stores.store import Store

NAMED_FIELDS = ("name", "ods_code", "ons_code")
UNNAMED = frozenset({"Value", "EvidenceNode", "Fact", "Conflict", "Register", "Count"})
"""Labels whose nodes nobody looks for by name."""

SHORT_LIST = 400
GOOD_MATCH = 80.0
"""Score, of 100, below which a name is not taken for the one that was meant."""

_FORMER_PENALTY = 4.0

_ALL_NAMES = (
    f"MATCH (e:{MARKER}) WHERE NOT e.kind IN $unnamed"
    " RETURN e.id AS id, e.kind AS kind, e.name AS name, e.code AS code ORDER BY id SKIP $skip LIMIT $page"
)
_FORMER_NAMES = (
    f"MATCH (e:{MARKER})-[r:HAS_VALUE]->(v:{MARKER}) WHERE r.field IN $fields AND r.valid_from <= r.valid_to"
    " RETURN r.id AS id, e.id AS entity, e.kind AS kind, v.name AS name, r.field AS field"
    " ORDER BY id SKIP $skip LIMIT $page"
)


@dataclass(frozen=True, slots=True)
class Match:
    """An entity that was found: by which name or code, and how well, of 100."""

    id: str
    name: str
    kind: str
    matched: str
    score: float


class NameIndex:
    """An index file, open for finding."""

    def __init__(self, path: Path) -> None:
        """Open the index read-only."""
        self._connection = sqlite3.connect(
            f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )

    def find(self, text: str, kinds: Iterable[str] = (), limit: int = 10) -> list[Match]:
        """Entities whose name or code is meant by the text, best first, each once.

        A code or id is found only whole; a name also by a part of it or with typing mistakes.
        """
        from rapidfuzz import fuzz

        wanted, allowed = normalise(text), frozenset(kinds)
        best: dict[str, Match] = {}
        for entity, name, kind, key, shown, field, is_current in self._candidates(
            text.strip(), wanted
        ):
            if allowed and kind not in allowed:
                continue
            if field != "name":
                score = 100.0
            else:
                score = _likeness(wanted, key, fuzz.WRatio(wanted, key)) - (
                    0 if is_current else _FORMER_PENALTY
                )
            match = Match(entity, name, kind, shown, round(score, 1))
            if entity not in best or score > best[entity].score:
                best[entity] = match
        ranked = sorted(
            best.values(), key=lambda one: (-one.score, len(one.name), one.name, one.id)
        )
        return ranked[:limit]

    def _candidates(
        self, text: str, wanted: str
    ) -> Iterator[tuple[str, str, str, str, str, str, int]]:
        columns = "entity, label, kind, names.key, shown, field, is_current"
        exact = f"SELECT {columns} FROM names WHERE (field <> 'name' AND shown = ? COLLATE NOCASE)"
        yield from self._connection.execute(exact, (text,))
        if len(wanted) < 3:
            query = (
                f"SELECT {columns} FROM names WHERE field = 'name' AND key LIKE ? || '%' LIMIT ?"
            )
            yield from self._connection.execute(query, (wanted, SHORT_LIST))
            return
        grams = list(dict.fromkeys(wanted[at : at + 3] for at in range(len(wanted) - 2)))
        match = " OR ".join(f'"{gram}"' for gram in grams)
        query = (
            f"SELECT {columns} FROM grams JOIN names ON names.rowid = grams.rowid"
            " WHERE grams MATCH ? ORDER BY bm25(grams) LIMIT ?"
        )
        yield from self._connection.execute(query, (match, SHORT_LIST))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _likeness(wanted: str, key: str, ratio: float) -> float:
    """Edit likeness; whole names first, then names that hold every word that was typed."""
    if wanted == key:
        return 100.0
    if set(wanted.split()) <= set(key.split()):
        return max(ratio, 90.0 + 9.0 * len(wanted) / len(key))
    return min(ratio, 95.0)


class NameWriter:
    """Writes an index: to a half-made file first, put in place when complete."""

    def __init__(self, path: Path) -> None:
        """Name the file to make."""
        self._path = path
        self._half = path.with_name(f"{path.name}.{os.getpid()}.part")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._half.unlink(missing_ok=True)
        self._connection = sqlite3.connect(
            self._half, isolation_level=None, check_same_thread=False
        )
        self._connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TEMP TABLE entities (id TEXT PRIMARY KEY, kind TEXT, name TEXT) WITHOUT ROWID;"
            "CREATE TEMP TABLE given (entity TEXT, field TEXT, shown TEXT, UNIQUE (entity, field, shown));"
            "BEGIN"
        )

    def watch(
        self, rows: Iterable[NodeRow | RelationshipRow]
    ) -> Iterator[NodeRow | RelationshipRow]:
        """Pass rows on, noting names and codes."""
        for row in rows:
            if isinstance(row, NodeRow):
                if row.label not in UNNAMED:
                    one = row.properties
                    self.add(
                        str(one["id"]), str(one["kind"]), str(one["name"]), str(one["name"]), "name"
                    )
            elif row.type_name == "HAS_VALUE" and row.properties["field"] in NAMED_FIELDS:
                shown = row.to_id.split(":", 2)[2]
                self.add(row.from_id, "", "", shown, str(row.properties["field"]))
            yield row

    def add(self, entity: str, kind: str, name: str, shown: str, field: str) -> None:
        """Note one name or code; an entity's kind and current name come with its first."""
        if kind:
            self._connection.execute(
                "INSERT OR IGNORE INTO entities VALUES (?,?,?)", (entity, kind, name)
            )
        self._connection.execute(
            "INSERT OR IGNORE INTO given VALUES (?,?,?)", (entity, field, shown)
        )

    def finish(self) -> None:
        """Put the index in its place."""
        connection = self._connection
        connection.create_function("normalised", 1, normalise, deterministic=True)
        connection.execute("INSERT OR IGNORE INTO given SELECT id, 'id', id FROM entities")
        connection.execute(
            "CREATE TABLE names AS SELECT entity, name AS label, kind, normalised(shown) AS key, shown,"
            " field, shown = name AS is_current FROM given JOIN entities ON id = entity ORDER BY entity"
        )
        connection.execute(
            "CREATE INDEX codes ON names (shown COLLATE NOCASE) WHERE field <> 'name'"
        )
        connection.execute(
            "CREATE VIRTUAL TABLE grams USING fts5 (key, content='names', tokenize='trigram')"
        )
        connection.execute(
            "INSERT INTO grams (rowid, key) SELECT rowid, key FROM names WHERE field = 'name'"
        )
        connection.execute("COMMIT")
        connection.close()
        self._half.replace(self._path)


PAGE = 10_000


def write_from_store(store: Store, path: Path) -> None:
    """Write the index of a graph that is on a server, read page by page."""
    writer = NameWriter(path)
    unnamed = ["value", "evidence", "conflict", "graph", "count", "standing_rule", "appointment"]
    for row in _paged(store, _ALL_NAMES, {"unnamed": unnamed}):
        writer.add(row["id"], row["kind"], row["name"], row["name"], "name")
    for row in _paged(store, _FORMER_NAMES, {"fields": list(NAMED_FIELDS)}):
        writer.add(row["entity"], "", "", row["name"], row["field"])
    writer.finish()


def _paged(store: Store, query: str, parameters: dict[str, object]) -> Iterator[dict[str, str]]:
    skip = 0
    while True:
        page = store.ask(query, parameters | {"skip": skip, "page": PAGE}, limit=PAGE)
        yield from page
        if len(page) < PAGE:
            return
        skip += PAGE
