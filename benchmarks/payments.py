"""Lists of payments: a million generated lines, every published file at once, and one more month."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from benchmarks.measure import Figure, Numbers, measure, seconds_of

DATA = Path(os.environ.get("ICSGRAPH_DATA", Path(__file__).parents[2] / "shared" / "data"))
SIZES = (100_000, 1_000_000)
PAYERS, PAYEES, YEARS = 10, 4_000, 3
NCL = "NHS North Central London CCG"
PAID_BY = {
    "NCL_01_April.pdf.csv": NCL,
    "NCL_06_September.pdf.csv": NCL,
    "south_east_london_ccg_2020_21.csv": "NHS South East London CCG",
}
"""Who paid, of the published files that do not say so."""

_UNDATED = date(2025, 4, 1)
"""For files that do not say as of when they are."""

_HEADER = [
    "Entity", "Payment Date", "Expense Type", "Expense Area", "Supplier", "Transaction Number", "Amount",
]  # fmt: skip


def figures() -> Iterator[Figure]:
    """The table's lines."""
    yield from _growth()
    if not DATA.exists():
        print(f"payments: published files are not measured, as there is no folder {DATA} (set ICSGRAPH_DATA)")
        return
    with tempfile.TemporaryDirectory() as folder:
        taken = measure("payments:everything", folder)
        yield Figure("all published files: empty folder to published graph", taken.seconds, "s", 60)
        yield Figure("… processor time", taken.processor_seconds, "s")
        yield Figure("… its peak of memory", taken.peak_mb, "MB", 1500)
        yield Figure("… relationships", taken.numbers["relationships"], "relationships")
        more = measure("payments:one_more", folder)
        yield Figure("one more month into the full ledger, and published", more.seconds, "s", 10)
        yield Figure("… processor time", more.processor_seconds, "s")
        yield Figure("… its peak of memory", more.peak_mb, "MB")


def _growth() -> Iterator[Figure]:
    seconds = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            loaded = measure("payments:generated", folder, str(size))
            built = measure("payments:built", folder)
            seconds.append((loaded.processor_seconds, built.processor_seconds))
            ledger = (Path(folder) / "ledger.db").stat().st_size / 1e6
            name = f"{size:,} generated lines"
            yield Figure(f"{name} into the ledger", loaded.numbers["seconds"], "s")
            yield Figure("… its peak of memory", loaded.peak_mb, "MB")
            yield Figure("… the ledger", ledger, "MB")
            yield Figure(f"{name}: graph published", built.seconds, "s")
            yield Figure("… its peak of memory", built.peak_mb, "MB")
    for at, name in enumerate(("into the ledger", "graph published")):
        yield Figure(f"ten times the lines, {name}: processor time", seconds[1][at] / seconds[0][at], "times")


def generated(folder: str, size: str) -> Numbers:
    """Load fictional boards, and that many lines of what they paid."""
    from graph.claims import FieldClaim, Ref
    from graph.dates import Bounds
    from graph.entities import LIFE
    from graph.evidence import Evidence
    from graph.home import Home
    from graph.ledger import Release
    from graph.ledger.records import Description

    path = Path(folder) / "lines.csv"
    _write(path, int(size))
    described = Description(title="Boards of Testshire", publisher="Testshire", licence="none")
    names = "boards.csv", "boards.csv", "1", "1"
    release = Release("testshire_boards", "Testshire", "adds", date(2020, 1, 1), *names, described)
    claims = [
        FieldClaim(Ref.mint("icb", f"Q{at:02}"), field, value, Bounds.of(), Evidence(f"boards.csv line {at}"))
        for at in range(PAYERS)
        for field, value in ((LIFE, ""), ("name", f"NHS Testshire {at} ICB"))
    ]
    with Home(Path(folder)).ledger() as ledger:
        ledger.record(release, claims, lambda: (PAYERS, PAYERS, []))
        return {"seconds": seconds_of(lambda: _take(ledger, path))}


def _write(path: Path, size: int) -> None:
    """Lines of ten boards over three years: most to a few payees, one in ten a credit."""
    chance, first = Random(1), date(2022, 7, 1)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADER)
        for number in range(size):
            day = first + timedelta(days=chance.randrange(365 * YEARS))
            payee = int(chance.random() ** 3 * PAYEES)
            pence = int(chance.paretovariate(1.2) * 50_000) * (1 if chance.random() > 0.1 else -1)
            writer.writerow((
                f"NHS Testshire {chance.randrange(PAYERS)} ICB", f"{day:%d/%m/%Y}", f"Care {payee % 40}",
                f"Area {payee % 15}", f"Fictional supplier {payee} Ltd", number, f"{pence / 100:.2f}",
            ))  # fmt: skip


def _take(ledger: object, path: Path) -> None:
    from graph.ledger import Ledger
    from loaders.archives import opened
    from loaders.intake import Stated, take_in
    from loaders.reading import FileRefused

    assert isinstance(ledger, Ledger)
    with opened(path) as files:
        for file in files:
            publisher = PAID_BY.get(Path(file.name).name, "")
            try:
                list(take_in(ledger, file, path, Stated(publisher=publisher)))
            except FileRefused:
                try:
                    list(take_in(ledger, file, path, Stated(published=_UNDATED, publisher=publisher)))
                except FileRefused:
                    continue  # the files that are broken on purpose, and those that are no data


def built(folder: str) -> Numbers:
    """Publish the graph of the ledger."""
    from graph.home import Home

    home = Home(Path(folder))
    with home.ledger() as ledger:
        return {"relationships": home.build(ledger).relationships}


def everything(folder: str) -> Numbers:
    """Load the bundled tables and every published file, and publish the graph."""
    from graph.home import Home
    from ui.cli.loading import load_bundled

    home = Home(Path(folder))
    with home.ledger() as ledger:
        load_bundled(ledger)
        for path in sorted(one for one in DATA.iterdir() if one.is_dir()):
            _take(ledger, path)
        return {"relationships": home.build(ledger).relationships}


def one_more(folder: str) -> Numbers:
    """Load a month of 4,000 lines of a board, and publish the graph."""
    from graph.home import Home

    path, chance = Path(folder) / "october.csv", Random(2)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_HEADER)
        for number in range(4_000):
            who = f"Fictional supplier {chance.randrange(900)} Ltd"
            amount = f"{chance.randrange(100, 10_000_000) / 100:.2f}"
            writer.writerow(("NHS Gloucestershire ICB", "31/10/2025", "Care", "Area", who, number, amount))
    home = Home(Path(folder))
    with home.ledger() as ledger:
        _take(ledger, path)
        return {"relationships": home.build(ledger).relationships}
