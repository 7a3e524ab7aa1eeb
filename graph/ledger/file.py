"""The ledger's file: opened, brought up to date, written by one at a time, copied."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.ledger import schema
from graph.ledger.drive import LedgerError, check_drive


class LedgerFile:
    """An open SQLite file. Use as a context manager; readers may open it while one writer writes."""

    def __init__(self, path: Path) -> None:
        """Open the ledger at ``path``, making it if it is not there.

        Raises:
            LedgerError: when the drive is unsafe, the file is no ledger, or it is of a later version.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"the folder {path.parent} cannot be made: {error.strerror}") from error
        check_drive(path.parent)
        try:
            self.connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        except sqlite3.DatabaseError as error:
            raise LedgerError(f"{path} is not a ledger that can be used: {error}") from error
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self.connection.close()
            raise LedgerError(f"{path} is not a ledger that can be used: {error}") from error
        except LedgerError:
            self.connection.close()
            raise

    def _prepare(self) -> None:
        tables = self.connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        names = {name for (name,) in tables}
        if names and "ledger" not in names:
            raise LedgerError(f"{self.path} is a database, but not a ledger: name another folder")
        (mode,) = self.connection.execute("PRAGMA journal_mode = WAL").fetchone()
        if mode != "wal":
            raise LedgerError(f"the drive of {self.path} allows no write-ahead log: use a local drive")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("PRAGMA foreign_keys = ON")
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        if version > schema.VERSION:
            raise LedgerError(f"{self.path} was written by a later version: update icsgraph")
        if version < schema.VERSION:
            self._migrate()

    def _migrate(self) -> None:
        with self._transaction():
            (version,) = self.connection.execute("PRAGMA user_version").fetchone()
            for script in schema.MIGRATIONS[version:]:
                for statement in filter(str.strip, script.split(";")):
                    self.connection.execute(statement)
            if version == 0:
                self.connection.execute("CREATE TABLE ledger (uuid TEXT NOT NULL) STRICT")
                self.connection.execute("INSERT INTO ledger VALUES (?)", (str(uuid.uuid4()),))
            self.connection.execute(f"PRAGMA user_version = {schema.VERSION}")

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing; one writer at a time.

        Raises:
            LedgerError: when another process is writing.
        """
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise LedgerError(f"the ledger is being written by another process: {error}") from error
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def backup(self, target: Path) -> None:
        """Copy the ledger to a new file, consistently, also while it is written.

        Raises:
            LedgerError: when the target exists: a backup never overwrites.
        """
        if target.exists():
            raise LedgerError(f"{target} exists already: name a new file for the backup")
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_name(target.name + ".part")
        copy = sqlite3.connect(half)
        try:
            self.connection.backup(copy)
        finally:
            copy.close()
        half.replace(target)
