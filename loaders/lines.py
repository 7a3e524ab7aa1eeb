"""The way of payments into the ledger: look → read → parse → record, one table at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from graph.claims import Refusal
from graph.ledger import Ledger, Line, LineTable, StatedTotal
from graph.names import spelled
from loaders.dataset import Dataset
from loaders.day_order import days_of
from loaders.line_row import Columns, LineRow, tidy
from loaders.load import Loaded, Progress, check_size, release_of
from loaders.money import pounds
from loaders.reading import FileRefused
from loaders.recognise import Recognised

_GLUED = re.compile(r"(.*\D)(\d{1,2}[/.-](?:\d{1,2}|[A-Za-z]{3})[/.-](?:\d{4}|\d{2}))")
_TOTAL = re.compile(r"(grand |sub[- ]?|overall |net )?totals?( amount| spend| value)?\W*", re.IGNORECASE)


@dataclass
class _Reading:
    """The state of reading one table: its columns, what became of its rows, and sums for its totals."""

    dataset: Dataset
    columns: Columns
    loaded: Loaded
    width: int
    table: LineTable = field(default_factory=lambda: LineTable(()))
    pence: int = 0
    since: int = 0


def load_lines(
    ledger: Ledger,
    found: Recognised,
    *,
    kept_at: Path,
    published: date | None = None,
    publisher: str = "",
    progress: Progress | None = None,
) -> list[Loaded]:
    """Load one table of payments, whole or not at all, as `loaders.load.load_table` does claims.

    Raises:
        FileRefused: when nobody says who paid, no date can be read, or a size is out of bounds.
        LedgerError: when the ledger cannot be written.
    """
    columns, payers = _look(found, publisher)
    release = release_of(found.dataset, found.file, kept_at, published or columns.days.latest)
    payer = " and ".join(payers)
    release = replace(release.by(payer), scope=f"{payer}{_sheet(found)}")
    notices = [*found.notices, *filter(None, [columns.days.said, _not_needed(publisher, payers)])]
    loaded = Loaded(found.dataset.name, refusals=[Refusal(found.table.words, one) for one in notices])
    reading = _Reading(found.dataset, columns, loaded, _width(found))
    reading.table.lines = _lines(reading, _rows(found), progress)
    recorded = ledger.record_lines(release, reading.table, lambda: _counts(reading, found))
    loaded.run, loaded.new, loaded.claims = recorded.run, recorded.new, recorded.claims
    loaded.scope, loaded.published = release.scope, release.published
    return [loaded]


def _not_needed(publisher: str, payers: list[str]) -> str:
    """That another publisher was named than the payers that stand in the table, which count."""
    if not publisher or spelled(publisher) in map(spelled, payers):
        return ""
    return f"says itself who paid: {' and '.join(payers)}; --publisher {publisher} was not needed"


def _sheet(found: Recognised) -> str:
    """The sheet, where the workbook has several: each is a release of its own."""
    return f" ({found.table.name.strip()})" if found.table.name and found.beside else ""


def _width(found: Recognised) -> int:
    header = found.table.head[found.fit.header - 1]
    return max(len(header), *(at + 1 for at in found.fit.columns.values()))


def _rows(found: Recognised) -> Iterator[tuple[str, list[str]]]:
    """Place and cells of every row below the header that is not blank, all of the header's width."""
    width = _width(found)
    for number, (place, cells) in enumerate(found.table.rows()):
        if number >= found.fit.header and any(cell.strip() for cell in cells):
            yield place, cells if len(cells) >= width else [*cells, *[""] * (width - len(cells))]


def _look(found: Recognised, publisher: str) -> tuple[Columns, list[str]]:
    """What only all rows together show, and everybody who pays.

    Raises:
        FileRefused: when neither the table nor the user says who pays, or nothing says for what.
    """
    at = found.fit.columns
    header = found.table.head[found.fit.header - 1]
    unnamed = tuple(place for place, cell in enumerate(header) if not str(cell).strip())
    if not {"payee", "expense_type"} & at.keys():
        raise FileRefused(f"{found.table.words} names neither who was paid nor what for (column payee)")
    days, payers = set[str](), Counter[str]()
    broken = Counter[bool]()
    for _, cells in _rows(found):
        days.add(str(cells[at["day"]]).strip())
        payers[str(cells[at["payer"]]).strip() if "payer" in at else ""] += 1
        for cell in cells:
            if "\n" in cell:
                parts = cell.strip().split("\n")
                broken[True] += parts[-1].rstrip().endswith("-")
                broken[False] += parts[0].rstrip().endswith("-")
    glued = {one: part for one in payers if (part := _GLUED.fullmatch(one))}
    read = days_of([*days, *(part[2] for part in glued.values())])
    names = [tidy(glued[one][1] if one in glued else one, False) for one, _ in payers.most_common()]
    named = sorted({one for one in names if one and not _TOTAL.fullmatch(one)}) or [publisher]
    if named == [""]:
        raise FileRefused(f"{found.table.words} does not say who paid: say --publisher NAME")
    payer = named[0] if len(named) == 1 else ""
    return Columns(at, unnamed, read, broken[True] > broken[False], payer), named


def _lines(
    reading: _Reading, rows: Iterator[tuple[str, list[str]]], progress: Progress | None
) -> Iterator[Line]:
    loaded, columns, parse = reading.loaded, reading.columns, reading.dataset.parse_line
    for place, cells in rows:
        loaded.rows_read += 1
        if progress and loaded.rows_read % 1000 == 0:
            progress(loaded.rows_read)
        end = place.rindex(" ")
        reading.table.place = place[:end]
        row = LineRow(int(place[end:]), cells, columns)
        try:
            if "payer" in columns.at:
                _part_payer_and_day(row)
            if _is_total(row):
                raise ValueError(_compared(reading, row))
            line = parse(row)
        except ValueError as error:
            loaded.refusals.append(Refusal(place, str(error)))
            continue
        loaded.rows_accepted += 1
        reading.pence += line.pence
        reading.since += line.pence
        yield line


def _part_payer_and_day(row: LineRow) -> None:
    """Where the day is stuck to the payer's name, put it into its own column."""
    payer, day = row.columns.at["payer"], row.columns.at["day"]
    text = str(row.cells[payer])
    found = _GLUED.fullmatch(text.strip()) if text[-1:].isdigit() else None
    if found is None or row.raw("day") in row.columns.days.known:
        return
    row.cells = [*row.cells[:payer], found[1].strip(), *row.cells[payer + 1 :]]
    why = "had the day stuck to the payer's name"
    if row.raw("day"):
        row.insert(day, found[2], why)
    else:
        row.cells = [*row.cells[:day], found[2], *row.cells[day + 1 :]]
        row.columns.noted[why] += 1


def _is_total(row: LineRow) -> bool:
    """Whether a row is a sum: it says so, or it has an amount and no other cell."""
    if row.raw("day") and not (_TOTAL.fullmatch(row.raw("payee")) and not row.raw("transaction")):
        return False
    texts = [cell.strip() for cell in map(str, row.cells) if cell.strip()]
    return bool(row.raw("amount")) and (
        texts == [row.raw("amount")] or any(_TOTAL.fullmatch(cell) for cell in texts)
    )


def _compared(reading: _Reading, row: LineRow) -> str:
    """Whether a stated total is what the lines above sum to, in a sentence; it is kept as it stands."""
    stated = row.pence("amount")
    lines = reading.since if stated == reading.since else reading.pence
    reading.table.totals.append(StatedTotal(row.number, stated, lines))
    reading.since = 0
    if stated == lines:
        return f"is a total of {pounds(stated)}, as the lines above it sum to: no payment"
    apart = f"{pounds(abs(stated - lines))} {'more' if lines > stated else 'less'}"
    return f"states a total of {pounds(stated)}, but the lines above it sum to {pounds(lines)}, {apart}"


def _counts(reading: _Reading, found: Recognised) -> tuple[int, int, list[Refusal]]:
    """What became of the rows; what was mended in reading is told beside the refusals."""
    for why, count in reading.columns.noted.items():
        words = "1 row" if count == 1 else f"{count:,} rows"
        reading.loaded.refusals.append(Refusal(found.table.words, f"{words} {why}"))
    return check_size(reading.dataset, found.file.name, reading.loaded)
