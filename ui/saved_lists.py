"""Lists of entities that people saved by name: the bodies they work with, and what they collected.

They live in the user's folder, apart from ledger and graph, and hold ids only.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graph.home import Home

Kind = Literal["scope", "basket"]
LONGEST_NAME, MOST_LISTS, MOST_IN_A_LIST = 60, 200, 500


class NotSaved(Exception):
    """A list cannot be saved; the message says why."""


@dataclass(frozen=True)
class SavedLists:
    """The saved lists of a home."""

    home: Home

    def all(self, kind: Kind) -> dict[str, tuple[str, ...]]:
        """Every list of a kind by its name, in order of name."""
        if not self._path.exists():
            return {}
        with self._open() as connection:
            rows = connection.execute("SELECT name, ids FROM lists WHERE kind = ? ORDER BY name", (kind,))
            return {str(name): tuple(str(ids).split("\n")) for name, ids in rows}

    def save(self, kind: Kind, name: str, ids: Iterable[str]) -> None:
        """Save a list, in place of one of the same name.

        Raises:
            NotSaved: when it has no name, is empty or there are too many.
        """
        named, several = " ".join(name.split()), tuple(dict.fromkeys(filter(None, ids)))
        if not named or len(named) > LONGEST_NAME:
            raise NotSaved(f"a list needs a name of at most {LONGEST_NAME} letters")
        if not several or len(several) > MOST_IN_A_LIST:
            raise NotSaved(f"there is nothing to save, or more than {MOST_IN_A_LIST} entities")
        if len(self.all(kind).keys() | {named}) > MOST_LISTS:
            raise NotSaved(f"there are {MOST_LISTS} lists already: remove one first")
        self.home.folder.mkdir(parents=True, exist_ok=True)
        with self._open() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO lists VALUES (?,?,?)", (kind, named, "\n".join(several))
            )

    def remove(self, kind: Kind, name: str) -> None:
        """Forget a list; nothing happens when there is none of that name."""
        if self._path.exists():
            with self._open() as connection:
                connection.execute("DELETE FROM lists WHERE kind = ? AND name = ?", (kind, name))

    @property
    def _path(self) -> Path:
        return self.home.folder / "lists.db"

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=5)) as connection, connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS lists (kind TEXT, name TEXT, ids TEXT, PRIMARY KEY (kind, name))"
            )
            yield connection
