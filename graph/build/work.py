"""The build's working table: resolved statements on disk, read back in key order.

Nothing here is kept: the table lives in a temporary SQLite file with the ledger attached to it, so
that a ledger of millions of claims is streamed and never held in memory.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from graph.build.merge import Rank, Statement
from graph.dates import Bounds
from graph.evidence import GENERAL_KNOWLEDGE, ClaimKind, Confidence
from graph.ledger import Run

_LAST = date.max.toordinal()
_DOUBT = {one.value: one.rank for one in Confidence}
_TENSE = {one.value: "" if one.holds else one.value for one in ClaimKind}
_KEY = itemgetter(slice(0, 6))

_TABLE = """
CREATE TABLE work (
    part TEXT, subject TEXT, verb TEXT, object TEXT, distinct_part TEXT, by_law INTEGER, tense TEXT,
    s0 INTEGER, s1 INTEGER, e0 INTEGER, e1 INTEGER, value TEXT, provision TEXT, derived_from TEXT,
    trusted INTEGER, doubt INTEGER, age INTEGER, place INTEGER, locator TEXT
)
"""
_SELECT = """
SELECT subject, verb, object, distinct_part, by_law, tense, s0, s1, e0, e1, value, provision, derived_from,
       trusted, doubt, age, place, locator
FROM work WHERE part = ? {more} ORDER BY subject, verb, object, distinct_part, by_law, tense
"""


FlatRow = tuple[str | int, ...]


class Cited(NamedTuple):
    """Where a statement can be read, and what that says of its rank.

    Attributes:
        doubt, age: as in `Rank`.
        place: number of the evidence node.
        locator: file and row there.
    """

    doubt: int
    age: int
    place: int
    locator: str


class WorkRow(NamedTuple):
    """One resolved statement to be written to the table.

    Attributes:
        part: ``life``, ``field``, ``relationship``, ``fact`` or ``unknown``.
        subject, verb, object, distinct_part: what it is about; rows equal in these are merged.
        by_law: made by a standing rule, and merged with such only.
        tense: empty for what holds, else the claim kind of what is to come.
        value: the field's value, or properties as JSON.
        trusted: whether the dataset has authority for the matter.
        cited: its evidence.
    """

    part: str
    subject: str
    verb: str
    object: str
    distinct_part: str
    by_law: bool
    tense: str
    when: Bounds
    value: str
    provision: str
    derived_from: str
    trusted: bool
    cited: Cited

    def flat(self) -> FlatRow:
        """The row as the table holds it."""
        when = self.when
        return (
            self.part, self.subject, self.verb, self.object, self.distinct_part, int(self.by_law),
            self.tense, when.s0.toordinal(), when.s1.toordinal(), when.e0.toordinal(),
            when.e1.toordinal(), self.value, self.provision, self.derived_from, int(self.trusted),
            *self.cited,
        )  # fmt: skip


class Group(NamedTuple):
    """Statements about one thing, and what they have in common."""

    subject: str
    verb: str
    object: str
    distinct_part: str
    by_law: bool
    tense: str
    statements: tuple[Statement, ...]
    derived_from: str


class Evidences:
    """Evidence met while reading: the node for each place of publication that statements point to.

    Attributes:
        runs: those the graph is built from, by number.
        nodes: id of each node, by run, documents, published day, confidence, kind, quote and note.
        ids: the same ids by number of the place; runs may share one.
        general: ids of nodes that are general knowledge.
    """

    def __init__(self, runs: Iterable[Run]) -> None:
        """``runs`` are those the graph is built from."""
        self.runs = {run.number: run for run in runs}
        self.nodes: dict[tuple[object, ...], str] = {}
        self.ids: list[str] = []
        self.general: set[str] = set()
        self._places: dict[tuple[object, ...], int] = {}

    def cited(self, run: int, locator: str, key: tuple[Any, ...]) -> Cited:
        """A row as evidence; ``key`` gives documents, published day, confidence, kind, quote and note."""
        published = self.runs[run].published.toordinal() if key[1] is None else key[1]
        return Cited(_DOUBT[key[2]], _LAST - published, self._place((run, *key)), locator)

    def cited_by(self, statement: Statement) -> Cited:
        """The evidence of a statement, for what is made of it."""
        node, _, locator = statement.evidence.partition("#")
        return Cited(statement.rank.doubt, statement.rank.age, self.ids.index(node), locator)

    def reference(self, place: int, locator: str) -> str:
        """Id of the evidence node and the locator: ``evidence:12#icbs.csv line 3``."""
        return f"{self.ids[place]}#{locator}"

    def is_general(self, references: Iterable[str]) -> bool:
        """Whether nothing but general knowledge stands behind these."""
        return all(one.partition("#")[0] in self.general for one in references)

    def _place(self, key: tuple[object, ...]) -> int:
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = len(self.ids)
            node = self.nodes[key] = self._id(key)
            self.ids.append(node)
            if key[1] == GENERAL_KNOWLEDGE:
                self.general.add(node)
        return place

    def _id(self, key: tuple[object, ...]) -> str:
        """An id that the content gives, not the order of loading."""
        run = self.runs[int(str(key[0]))]
        content = (run.dataset, run.scope, run.published, run.file_name, *key[1:])
        return "evidence:" + hashlib.sha256(repr(content).encode()).hexdigest()[:16]


class Work:
    """The working table, open for writing and for reading in key order."""

    def __init__(self, ledger: Path, folder: Path, runs: Iterable[Run]) -> None:
        """Make an empty table in a temporary file in ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix="work-", suffix=".part")
        os.close(handle)  # where files that are open cannot be opened twice
        self._file = Path(name)
        self.connection = sqlite3.connect(name, isolation_level=None, uri=True)
        for pragma in (
            "journal_mode = OFF",
            "synchronous = OFF",
            "temp_store = FILE",
            "cache_size = -65536",
        ):
            self.connection.execute(f"PRAGMA {pragma}")
        self.connection.execute("ATTACH ? AS ledger", (f"{ledger.resolve().as_uri()}?mode=ro",))
        self.connection.execute(_TABLE)
        self.evidences = Evidences(runs)
        self._waiting: list[FlatRow] = []

    def __enter__(self) -> Self:
        """The table itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Throw the table away."""
        self.connection.close()
        self._file.unlink(missing_ok=True)

    def add(self, row: WorkRow) -> None:
        """Write a statement; it can be read after `settle`."""
        self._waiting.append(row.flat())
        if len(self._waiting) >= 20_000:
            self._flush()

    def _flush(self) -> None:
        if not self._waiting:
            return
        marks = ",".join("?" * len(self._waiting[0]))
        self.connection.execute("BEGIN")
        self.connection.executemany(f"INSERT INTO work VALUES ({marks})", self._waiting)
        self.connection.execute("COMMIT")
        self._waiting.clear()

    def settle(self) -> None:
        """Make everything written so far readable in key order."""
        self._flush()
        self.connection.execute(
            "CREATE INDEX IF NOT EXISTS in_order ON work"
            " (part, subject, verb, object, distinct_part, by_law, tense)"
        )

    def forget(self, entities: Iterable[str]) -> None:
        """Take entities out again that nothing is said of but their life and their values."""
        statement = "DELETE FROM work WHERE part IN ('life', 'field') AND subject = ?"
        self.connection.execute("BEGIN")
        self.connection.executemany(statement, [(one,) for one in entities])
        self.connection.execute("COMMIT")

    def shared_values(self) -> set[tuple[str, str]]:
        """Names and codes, each with its field, that more than one entity had."""
        query = (
            "SELECT verb, object FROM work WHERE part = 'field'"
            " AND (verb = 'name' OR verb LIKE '%\\_code' ESCAPE '\\')"
            " GROUP BY verb, object HAVING min(subject) < max(subject)"
        )
        return set(self.connection.execute(query))

    def groups(self, part: str, subject: str | None = None, verb: str | None = None) -> Iterator[Group]:
        """Groups of one part in key order, of one subject and verb if these are given."""
        given = [(name, value) for name, value in (("subject", subject), ("verb", verb)) if value is not None]
        more = "".join(f"AND {name} = ? " for name, _ in given)
        cursor = self.connection.execute(_SELECT.format(more=more), (part, *(value for _, value in given)))
        for key, rows in groupby(cursor, key=_KEY):
            members = list(rows)
            subject, verb, other, distinct, by_law, tense = key
            yield Group(
                subject,
                verb,
                other,
                distinct,
                bool(by_law),
                tense,
                statements=tuple([self._statement(row) for row in members]),
                derived_from=min([row[12] for row in members if row[12]], default=""),
            )  # fmt: skip

    def _statement(self, row: tuple[Any, ...]) -> Statement:
        rank = _rank(1 - row[13], row[14], row[15])
        return Statement(bounds_of(*row[6:10]), rank, self.evidences.reference(*row[16:]), row[10], row[11])


_rank = cache(Rank)  # there are few, and millions of statements


@lru_cache(maxsize=100_000)
def bounds_of(s0: int, s1: int, e0: int, e1: int) -> Bounds:
    """Bounds of days as the ledger writes them; remembered, since many claims share theirs."""
    return Bounds(*(date.fromordinal(day) for day in (s0, s1, e0, e1)))


def tense_of(kind: str) -> str:
    """Empty for claims of what is; else their kind, which keeps them out of every ordinary answer."""
    return _TENSE[kind]
