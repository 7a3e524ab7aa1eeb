"""What was last sent to a server: a digest of every row, so that only differences are sent again."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from graph.stores.rows import NodeRow, RelationshipRow

BATCH = 20_000


def digest(row: NodeRow | RelationshipRow) -> bytes:
    """Sixteen bytes that change with anything in a row; the order of properties is part of it."""
    where = (row.label,) if isinstance(row, NodeRow) else (row.type_name, row.from_id, row.to_id)
    content = repr((where, " ".join(row.properties), list(row.properties.values())))
    return hashlib.blake2b(content.encode(), digest_size=16).digest()


class Manifest:
    """The manifest of one server and database: what stands there, by the content key it stands for.

    While a publish goes on, a second file beside it notes what will stand there afterwards. Which of
    the two is true after an interruption is decided by the content key that the server names.
    """

    def __init__(self, folder: Path, uri: str, database: str | None) -> None:
        """Name the files; nothing is made yet."""
        name = hashlib.sha256(f"{uri} {database or ''}".encode()).hexdigest()[:16]
        self.path = folder / f"{name}.sent"
        self.next_path = folder / f"{name}.sending"

    def valid_for(self, content_key: str | None) -> bool:
        """Whether the manifest says what stands on a server that names this content key.

        A publish that was interrupted after the server took it in is completed here.
        """
        if content_key is None:
            return False
        if _key(self.next_path) == content_key:
            self.next_path.replace(self.path)
        return _key(self.path) == content_key

    def compare(self, rows: Iterable[NodeRow | RelationshipRow], content_key: str) -> Difference:
        """Note every row in the next manifest and keep those that differ from this one."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.next_path.unlink(missing_ok=True)
        difference = Difference(self.next_path, self.path)
        difference.fill(rows)
        difference.close_with(content_key)
        return difference

    def note(self, rows: Iterable[NodeRow | RelationshipRow]) -> Iterator[NodeRow | RelationshipRow]:
        """Pass rows on that are sent without comparing, noting each in the next manifest."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.next_path.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)
        connection = _made(self.next_path)
        waiting: list[tuple[str, bytes]] = []
        for row in rows:
            waiting.append((str(row.properties["id"]), digest(row)))
            if len(waiting) >= BATCH:
                _insert(connection, waiting)
            yield row
        _insert(connection, waiting)
        connection.close()

    def sent(self, content_key: str) -> None:
        """The server has taken in what the next manifest notes."""
        connection = sqlite3.connect(self.next_path)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('content_key', ?)", (content_key,))
        connection.commit()
        connection.close()
        self.next_path.replace(self.path)


class Difference:
    """Rows that differ between two manifests: those to write, and ids to remove."""

    def __init__(self, next_path: Path, path: Path) -> None:
        """Open the next manifest with the last one beside it."""
        self._connection = _made(next_path)
        self._connection.execute("CREATE TEMP TABLE changed (is_node INTEGER, row TEXT)")
        self._connection.execute("ATTACH ? AS before", (f"file:{path}?mode=ro",))
        self.written = 0

    def fill(self, rows: Iterable[NodeRow | RelationshipRow]) -> None:
        """Compare every row."""
        waiting: list[tuple[str, bytes]] = []
        known = "SELECT digest FROM before.sent WHERE id = ?"
        for row in rows:
            key, made = str(row.properties["id"]), digest(row)
            found = self._connection.execute(known, (key,)).fetchone()
            if found is None or found[0] != made:
                self.written += 1
                self._connection.execute(
                    "INSERT INTO changed VALUES (?, ?)", (isinstance(row, NodeRow), _packed(row))
                )
            waiting.append((key, made))
            if len(waiting) >= BATCH:
                _insert(self._connection, waiting)
        _insert(self._connection, waiting)

    def close_with(self, content_key: str) -> None:
        """Note which content the next manifest stands for."""
        self._connection.execute("INSERT INTO meta VALUES ('content_key', ?)", (content_key,))
        self._connection.commit()

    def rows(self) -> Iterator[NodeRow | RelationshipRow]:
        """Rows to write, nodes first."""
        for (text,) in self._connection.execute("SELECT row FROM changed ORDER BY is_node DESC, rowid"):
            yield _unpacked(text)

    def removed(self) -> list[str]:
        """Ids of what is no longer there, relationships and nodes."""
        query = "SELECT id FROM before.sent WHERE id NOT IN (SELECT id FROM main.sent) ORDER BY id"
        return [str(key) for (key,) in self._connection.execute(query)]

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()


def _made(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{path}", uri=True)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("CREATE TABLE sent (id TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID")
    connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
    return connection


def _insert(connection: sqlite3.Connection, waiting: list[tuple[str, bytes]]) -> None:
    connection.executemany("INSERT OR REPLACE INTO sent VALUES (?, ?)", sorted(waiting))
    connection.commit()
    waiting.clear()


def _key(path: Path) -> str | None:
    """The content key a manifest stands for; None where there is none, or only half of one."""
    if not path.exists():
        return None
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = connection.execute("SELECT value FROM meta WHERE name = 'content_key'").fetchone()
        return str(found[0]) if found else None
    except sqlite3.DatabaseError:
        return None
    finally:
        connection.close()


def _packed(row: NodeRow | RelationshipRow) -> str:
    properties = {
        key: {"day": value.isoformat()} if isinstance(value, date) else value
        for key, value in row.properties.items()
    }
    where = [row.label] if isinstance(row, NodeRow) else [row.type_name, row.from_id, row.to_id]
    return json.dumps([where, properties])


def _unpacked(text: str) -> NodeRow | RelationshipRow:
    where, packed = json.loads(text)
    properties = {
        key: date.fromisoformat(value["day"]) if isinstance(value, dict) else value
        for key, value in packed.items()
    }
    if len(where) == 1:
        return NodeRow(where[0], properties)
    type_name, from_id, to_id = where
    return RelationshipRow(type_name, from_id, to_id, properties)
