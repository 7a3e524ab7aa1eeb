"""A ledger to load into, and copies of bundled tables with something changed."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from graph.claims import Ref
from graph.dates import Bounds
from graph.ledger import Ledger, Line
from loaders.dataset import dataset
from loaders.intake import Stated, TakenIn, take_in
from loaders.load import Loaded
from loaders.tables import PublishedFile

Cells = list[str]
Change = Callable[[Cells, list[Cells]], None]
DATA = Path(os.environ.get("ICSGRAPH_DATA", Path(__file__).parents[3] / "shared" / "data"))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as made:
        yield made


@pytest.fixture(scope="session")
def published() -> Callable[[str], Path]:
    """A whole published file; the test is skipped where ICSGRAPH_DATA names no folder with it."""

    def find(name: str) -> Path:
        if not (DATA / name).exists():
            pytest.skip(f"ICSGRAPH_DATA has no {name}")
        return DATA / name

    return find


@dataclass
class Taken:
    """What one file was recognised as, what became of it, and what it says at each place."""

    dataset: str
    loaded: list[Loaded]
    kept: Path | None
    said: dict[str, set[tuple[str, str, str]]]

    def at(self, place: str) -> set[tuple[str, str, str]]:
        """Subject, verb and object (or properties) of the claims of one row: “line 2”, “/0”."""
        return {
            claim for locator, found in self.said.items() if locator.endswith(f" {place}") for claim in found
        }

    @property
    def counts(self) -> tuple[int, int, int]:
        """Rows read, rows accepted, rows refused."""
        read, accepted = (
            sum(getattr(one, f"rows_{it}") for one in self.loaded) for it in ("read", "accepted")
        )
        return read, accepted, read - accepted

    @property
    def all(self) -> list[tuple[str, str, str]]:
        """Every different claim."""
        return sorted(set().union(*self.said.values()))


@pytest.fixture
def taken(ledger: Ledger) -> Callable[..., Taken]:
    """Load a file as the command line does, without saying what it is, and read back what it says."""

    def take(path: Path, published: str = "") -> Taken:
        stated = Stated(published=date.fromisoformat(published) if published else None)
        (one,) = take_in(ledger, PublishedFile(path, path.name), path, stated)
        return _read_back(ledger, one)

    return take


@pytest.fixture
def sheets_taken(ledger: Ledger) -> Callable[..., dict[str, Taken]]:
    """The same for a file of several tables: by dataset."""

    def take(path: Path, published: str = "") -> dict[str, Taken]:
        stated = Stated(published=date.fromisoformat(published) if published else None)
        made = list(take_in(ledger, PublishedFile(path, path.name), path, stated))
        return {one.dataset.name: _read_back(ledger, one) for one in made}

    return take


def _read_back(ledger: Ledger, one: TakenIn) -> Taken:
    """What one table says, place by place."""
    said: dict[str, set[tuple[str, str, str]]] = {}
    for run in {it.run for it in one.loaded}:
        rows = ledger.connection.execute(
            "SELECT e.locator, c.subject, c.verb, c.object, c.properties FROM claims c"
            " JOIN evidence e ON e.id = c.evidence WHERE c.run = ?",
            (run,),
        )
        for place, subject, verb, other, properties in rows:
            ends = [str(Ref.from_text(text)) if "\t" in text else text for text in (subject, other)]
            said.setdefault(place, set()).add((ends[0], verb, ends[1] or properties))
    return Taken(one.dataset.name, one.loaded, one.kept, said)


@dataclass
class Spent:
    """What one table of payments was recognised as, what became of it, and its lines."""

    dataset: str
    loaded: Loaded
    lines: list[Line]

    @property
    def sums(self) -> tuple[int, int, int, int]:
        """Lines and their pence; of these the negative lines and theirs."""
        negative = [one.pence for one in self.lines if one.pence < 0]
        return len(self.lines), sum(one.pence for one in self.lines), len(negative), sum(negative)

    @property
    def reasons(self) -> list[str]:
        return [one.reason for one in self.loaded.refusals]

    def at(self, row: int) -> Line:
        (found,) = [one for one in self.lines if one.row == row]
        return found


@pytest.fixture
def spent(ledger: Ledger) -> Callable[..., list[Spent]]:
    """Load a file of payments as the command line does and read back its lines, table by table."""

    def take(path: Path, publisher: str = "") -> list[Spent]:
        tables = take_in(ledger, PublishedFile(path, path.name), path, Stated(publisher=publisher))
        query = "SELECT * FROM lines WHERE run = ? ORDER BY line"
        return [
            Spent(
                one.dataset.name,
                part,
                [Line(*row[2:]) for row in ledger.connection.execute(query, (part.run,))],
            )
            for one in tables
            for part in one.loaded
        ]

    return take


@pytest.fixture
def days(ledger: Ledger) -> Callable[..., list[Bounds]]:
    """When claims say that something held: by subject, verb and object as the ledger has them."""

    def of(subject: str, verb: str, other: str = "") -> list[Bounds]:
        query = "SELECT s0, s1, e0, e1 FROM claims WHERE (subject, verb, object) = (?, ?, ?) ORDER BY id"
        found = ledger.connection.execute(query, (subject, verb, other))
        return [Bounds(*map(date.fromordinal, row)) for row in found]

    return of


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[Path, Change], Path]:
    """Write a copy of a CSV file after a change to its header and rows, given as lists."""

    def write(path: Path, change: Change) -> Path:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            header, *rows = list(csv.reader(stream))
        change(header, rows)
        copy = tmp_path / f"edited {path.name}"
        with copy.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
        return copy

    return write


@pytest.fixture
def turned(edited: Callable[[Path, Change], Path]) -> Callable[[Path], Path]:
    """Write a copy of a CSV file with its columns in the opposite order."""

    def turn(header: Cells, rows: list[Cells]) -> None:
        for cells in (header, *rows):
            cells.reverse()

    return lambda path: edited(path, turn)


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, Change], Path]:
    """Write a copy of a bundled table after a change to its header and rows, given as lists."""

    def write(name: str, change: Change) -> Path:
        table = dataset(name).bundled_file
        assert table
        with table.open(encoding="utf-8-sig", newline="") as stream:
            header, *rows = list(csv.reader(stream))
        change(header, rows)
        path = tmp_path / table.name
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([header, *rows])
        return path

    return write
