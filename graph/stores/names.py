"""The name index: every name and code an entity had, found with typing mistakes too.

One SQLite file beside the graph, for both engines: trigrams narrow the names down, edit distance
ranks what is left. It is written from the rows of the graph as they pass by, or read once from a
graph on a server.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from graph import schema
from graph.names import normalise
from graph.schema import MARKER
from graph.stores.rows import NodeRow, RelationshipRow, Row, StoreError
from graph.stores.store import Store
from graph.stores.values import unchanged_values

NAMED_FIELDS = ("name", "ods_code", "ons_code")
UNNAMED = frozenset({"Value", "EvidenceNode", "Fact", "Conflict", "Unknown", "Register", "Count"})
"""Labels whose nodes nobody looks for by name."""

PAGE = 10_000
"""Names written, or read from a server, at once."""

SHORT_LIST = 400
GOOD_MATCH = 80.0
"""Score, of 100, below which a name is not taken for the one that was meant."""

_FORMER_PENALTY = 4.0

_ALL_NAMES = (
    f"MATCH (e:{MARKER}) WHERE NOT e.kind IN $unnamed AND e.valid_from IS NOT NULL"
    " RETURN e.id AS id, e.kind AS kind, e.name AS name, e.valid_from AS valid_from,"
    " e.valid_to AS valid_to, e.unchanged AS unchanged, e.ods_code AS ods_code, e.ons_code AS ons_code,"
    " e.other_name AS other_name, e.other_ods_code AS other_ods_code, e.other_ons_code AS other_ons_code"
    " ORDER BY id SKIP $skip LIMIT $page"
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
    valid_from: date
    valid_to: date

    def possible(self, day: date) -> bool:
        """Whether it may have been there on that day."""
        return self.valid_from <= day < self.valid_to


class NameIndex:
    """An index file, open for finding."""

    def __init__(self, path: Path) -> None:
        """Open the index read-only.

        Raises:
            StoreError: when there is none.
        """
        self._path = path
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        except sqlite3.OperationalError as error:
            raise StoreError(f"there is no name index at {path}: run “icsgraph build --force”") from error

    def find(self, text: str, kinds: Iterable[str] = (), limit: int = 10) -> list[Match]:
        """Entities whose name or code is meant by the text, best first, each once.

        A code or id is found only whole; a name also by a part of it or with typing mistakes.

        Raises:
            StoreError: when the index is damaged.
        """
        wanted, allowed = _comparable(text), frozenset(kinds)
        try:
            candidates = list(self._candidates(text.strip(), wanted)) if wanted else []
        except sqlite3.DatabaseError as error:
            words = f"{self._path} is damaged ({error}): run “icsgraph build --force”"
            raise StoreError(words) from error
        best: dict[str, Match] = {}
        for row in candidates:
            entity, name, kind, key, shown, field, is_current, valid_from, valid_to = row
            if allowed and kind not in allowed:
                continue
            score = 100.0
            if field == "name":
                score = _likeness(wanted, key) - (0 if is_current else _FORMER_PENALTY)
            life = date.fromisoformat(valid_from), date.fromisoformat(valid_to)
            match = Match(entity, name, kind, shown, round(score, 1), *life)
            if entity not in best or score > best[entity].score:
                best[entity] = match
        ranked = sorted(best.values(), key=lambda one: (-one.score, len(one.name), one.name, one.id))
        return ranked[:limit]

    def _candidates(self, text: str, wanted: str) -> Iterator[tuple[Any, ...]]:
        columns = "entity, label, kind, names.key, shown, field, is_current, valid_from, valid_to"
        exact = f"SELECT {columns} FROM names WHERE field <> 'name' AND shown = ? COLLATE NOCASE"
        yield from self._connection.execute(exact, (text,))
        if len(wanted) < 3:
            query = f"SELECT {columns} FROM names WHERE field = 'name' AND key LIKE ? || '%' LIMIT ?"
            yield from self._connection.execute(query, (wanted, SHORT_LIST))
            return
        grams = dict.fromkeys(wanted[at : at + 3] for at in range(len(wanted) - 2))
        match = " OR ".join(f'"{gram}"' for gram in grams)
        query = (
            f"SELECT {columns} FROM grams JOIN names ON names.rowid = grams.rowid"
            " WHERE grams MATCH ? ORDER BY bm25(grams) LIMIT ?"
        )
        yield from self._connection.execute(query, (match, SHORT_LIST))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


@cache
def _abbreviations() -> dict[str, str]:
    """Codes of kinds that people write for their words: icb, ccg, stp, ics."""
    return {code: normalise(kind.words) for code, kind in schema.kinds().items() if len(code) == 3}


def _comparable(text: str) -> str:
    """The text in plain words with abbreviations in full, whether names have them so or short."""
    return " ".join(_abbreviations().get(word, word) for word in normalise(text).split())


def _likeness(wanted: str, key: str) -> float:
    """How well a name fits, of 100: each word typed against the most like word of the name.

    A name that is longer than what was typed loses a little, so that whole names come first.
    """
    from rapidfuzz import fuzz  # loaded on first search only: asking by code needs none of it

    if wanted == key:
        return 100.0
    words, total = key.split(), 0.0
    for word in wanted.split():
        best = max((fuzz.ratio(word, other) for other in words), default=0.0)
        total += best * best / 100 * len(word)  # squared, so that a wrong word weighs more than a typo
    likeness = total / max(1, len(wanted.replace(" ", "")))
    extra = max(0, len(key) - len(wanted)) / max(1, len(key))
    return likeness * (0.99 - 0.09 * extra)


class NameWriter:
    """Writes an index: to a half-made file first, put in place when complete."""

    def __init__(self, path: Path) -> None:
        """Name the file to make."""
        self._path = path
        self._half = path.with_name(f"{path.name}.{os.getpid()}.part")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._half.unlink(missing_ok=True)
        self._connection = sqlite3.connect(self._half, isolation_level=None, check_same_thread=False)
        self._connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TEMP TABLE entities"
            " (id TEXT PRIMARY KEY, kind TEXT, name TEXT, valid_from TEXT, valid_to TEXT) WITHOUT ROWID;"
            "CREATE TEMP TABLE given (entity TEXT, field TEXT, shown TEXT, UNIQUE (entity, field, shown));"
            "BEGIN"
        )
        self._entities: list[tuple[str, ...]] = []
        self._given: list[tuple[str, ...]] = []

    def watch(self, rows: Iterable[NodeRow | RelationshipRow]) -> Iterator[NodeRow | RelationshipRow]:
        """Pass rows on, noting names and codes."""
        for row in rows:
            if isinstance(row, NodeRow):
                if row.label not in UNNAMED:
                    self.add_entity(row.properties)
            elif row.type_name == "HAS_VALUE" and row.properties["field"] in NAMED_FIELDS:
                self.add(row.from_id, row.to_id.split(":", 2)[2], str(row.properties["field"]))
            yield row

    def add_entity(self, properties: Mapping[str, Any]) -> None:
        """Note an entity with its kind, current name and life, and codes and names that never changed."""
        entity, name = properties["id"], properties["name"]
        life = properties["valid_from"].isoformat(), properties["valid_to"].isoformat()
        self._entities.append((entity, properties["kind"], name, *life))
        self.add(entity, name, "name")
        for field, text in unchanged_values(properties, NAMED_FIELDS):
            self.add(entity, text, field)

    def add(self, entity: str, shown: str, field: str) -> None:
        """Note a name or code of an entity."""
        self._given.append((entity, field, shown))
        if len(self._given) >= PAGE:
            self._flush()

    def _flush(self) -> None:
        self._connection.executemany("INSERT OR IGNORE INTO entities VALUES (?,?,?,?,?)", self._entities)
        self._connection.executemany("INSERT OR IGNORE INTO given VALUES (?,?,?)", self._given)
        self._entities.clear()
        self._given.clear()

    def abandon(self) -> None:
        """Throw the half-made index away."""
        self._connection.close()
        self._half.unlink(missing_ok=True)

    def finish(self) -> None:
        """Put the index in its place."""
        self._flush()
        connection = self._connection
        connection.create_function("comparable", 1, _comparable, deterministic=True)
        connection.execute("INSERT OR IGNORE INTO given SELECT id, 'id', id FROM entities")
        connection.execute(
            "INSERT OR IGNORE INTO given SELECT id, 'code', substr(id, instr(id, ':') + 1) FROM entities"
        )
        connection.execute(
            "CREATE TABLE names AS SELECT entity, name AS label, kind, comparable(shown) AS key, shown,"
            " field, shown = name AS is_current, valid_from, valid_to FROM given"
            " JOIN entities ON id = entity ORDER BY entity"
        )
        connection.execute("CREATE INDEX codes ON names (shown COLLATE NOCASE) WHERE field <> 'name'")
        connection.execute("CREATE VIRTUAL TABLE grams USING fts5 (key, content='names', tokenize='trigram')")
        connection.execute("INSERT INTO grams (rowid, key) SELECT rowid, key FROM names WHERE field = 'name'")
        connection.execute("COMMIT")
        connection.close()
        self._half.replace(self._path)


def write_from_store(store: Store, path: Path, key: str) -> None:
    """Write the index of the graph with this content key that is on a server, read page by page.

    Raises:
        StoreError: when the graph cannot be read, or another was published meanwhile.
    """
    writer = NameWriter(path)
    unnamed = [code for code, cls in schema.kinds().items() if cls.label() in UNNAMED]
    try:
        for row in _paged(store, _ALL_NAMES, {"unnamed": unnamed}):
            writer.add_entity(row)
        for row in _paged(store, _FORMER_NAMES, {"fields": list(NAMED_FIELDS)}):
            writer.add(row["entity"], row["name"], row["field"])
        if store.info().content_key != key:
            raise StoreError("a new graph was published while its names were read: ask again")
    except BaseException:
        writer.abandon()
        raise
    writer.finish()


def _paged(store: Store, query: str, parameters: dict[str, object]) -> Iterator[Row]:
    skip = 0
    while True:
        page = store.ask(query, parameters | {"skip": skip, "page": PAGE}, limit=PAGE)
        yield from page
        if len(page) < PAGE:
            return
        skip += PAGE
