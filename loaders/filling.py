"""Loading a filled template: every cell checked first, then one release for each scope in the sheet."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from graph.claims import Refusal
from graph.dates import Span
from graph.ledger import Ledger
from loaders import contacts
from loaders.checking import Checker, WrongCells
from loaders.dataset import Dataset
from loaders.known import Known
from loaders.load import Loaded, Progress, record_rows, release_of
from loaders.reading import FileRefused
from loaders.recognise import Recognised
from loaders.row import Row
from loaders.template import Template

SHOWN = 50
"""Faults listed when a file is refused."""


@dataclass
class Part:
    """The rows of one scope: place, cells, what is wrong; and as they were typed."""

    rows: list[tuple[str, dict[str, Any], str]] = field(default_factory=list)
    typed: list[tuple[str, str]] = field(default_factory=list)
    days: list[date] = field(default_factory=list)

    @property
    def version(self) -> str:
        """Changes with what the cells were taken for, such as a body that was not known before."""
        return hashlib.sha256(json.dumps(self.rows).encode()).hexdigest()[:8]


def load_filled(
    ledger: Ledger,
    found: Recognised,
    *,
    kept_at: Path,
    published: date | None = None,
    publisher: str = "",
    progress: Progress | None = None,
) -> list[Loaded]:
    """Load a filled sheet: each scope in it whole, where at least one row of it can be used.

    The vintage of a scope is the latest day on which a row of it was seen, unless the user states one.

    Raises:
        FileRefused: naming every wrong cell, when a scope has no row that can be used.
        LedgerError: when the ledger cannot be written.
    """
    checker = _checker(found, ledger)
    parts, notices = _parts(found, checker)
    made: list[Loaded] = []
    if not parts:
        return made
    latest = max(day for part in parts.values() for day in part.days)
    of_file = release_of(found.dataset, found.file, kept_at, latest).by(publisher)
    for scope, part in parts.items():
        release = replace(
            of_file,
            scope=scope,
            published=published or max(part.days),
            documents=tuple(checker.documents.values()),
            filled=tuple(part.typed),
            loader_version=f"{of_file.loader_version}-{part.version}",
        )
        loaded = Loaded(found.dataset.name, refusals=notices if not made else [])
        rows = iter(part.rows)
        made.append(record_rows(ledger, found.dataset, release, rows, loaded, progress))
    return made


def check_one_sheet(tables: list[Recognised]) -> None:
    """Refuse a workbook with two sheets of one template: the second would take the place of the first.

    Raises:
        FileRefused: naming the sheets.
    """
    for one in tables:
        same = [other.table.words for other in tables if other.dataset.name == one.dataset.name]
        if one.dataset.template and len(same) > 1:
            words = " and ".join(same)
            raise FileRefused(f"{words} are both filled in as {one.dataset.name}: put their rows into one")


def _checker(found: Recognised, ledger: Ledger) -> Checker:
    template = found.dataset.template
    assert isinstance(template, Template)
    letters = {name: letter(at) for name, at in found.fit.columns.items()}
    return Checker(template, letters, Known(ledger, found.dataset.name), found.dataset.end_dates)


def letter(column: int) -> str:
    """The letter of a column by its position: 0 is A, 26 is AA."""
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def _parts(found: Recognised, checker: Checker) -> tuple[dict[str, Part], list[Refusal]]:
    """The rows by scope, and what is to be said of the sheet as a whole.

    Raises:
        FileRefused: when a scope has no row that can be used.
    """
    parts: dict[str, Part] = {}
    lost: list[tuple[str, dict[str, Any], str]] = []
    cut = 0
    for place, raw, _ in found.shape.rows(found.table, found.fit):
        typed = {name: str(contacts.without(cell)).strip() for name, cell in raw.items()}
        cut += sum(typed[name] != str(cell).strip() for name, cell in raw.items())
        cells, faults = checker.check(place, typed)
        faults = faults or _tried(found.dataset, checker, place, cells)
        row = (place, cells, "; ".join(faults))
        scope = _scope(found.dataset.scope, cells)
        if not scope:
            lost.append(row)
            continue
        part = parts.setdefault(scope, Part())
        part.rows.append(row)
        if not faults:
            kept = {name: text for name, text in typed.items() if text}
            part.typed.append((place, json.dumps(kept, ensure_ascii=False)))
            part.days.append(Span.parse(cells["as_at"]).last)
    useless = [scope for scope, part in parts.items() if not part.days]
    if useless or not parts:
        raise FileRefused(_refusal(found, useless, [*lost, *_rows(parts)]))
    next(iter(parts.values())).rows += lost
    notices = [Refusal(found.table.words, one) for one in found.notices]
    if cut:
        notices.append(Refusal("the file", f"{cut:,} cells held contact details, which were cut out"))
    return parts, notices


def _rows(parts: dict[str, Part]) -> Iterator[tuple[str, dict[str, Any], str]]:
    for part in parts.values():
        yield from part.rows


def _refusal(found: Recognised, useless: list[str], rows: list[tuple[str, dict[str, Any], str]]) -> str:
    faults = [f"  {place}: {wrong}" for place, _, wrong in rows if wrong]
    more = [f"  … and {len(faults) - SHOWN} more rows"] if len(faults) > SHOWN else []
    of = f"no row of {', '.join(useless[:3])} can be used" if useless else "no row can be used"
    return "\n".join([f"{found.table.words}: {of}; nothing was recorded:", *faults[:SHOWN], *more])


def _scope(pattern: str, cells: dict[str, Any]) -> str:
    """What the row's release covers; empty where a cell that says so is wrong."""
    named = {name: str(cell) for name, cell in cells.items()}
    bare = pattern.format_map(dict.fromkeys(named, ""))
    said = pattern.format_map(named)
    return said if said != bare or "{" not in pattern else ""


def _tried(dataset: Dataset, checker: Checker, place: str, cells: dict[str, Any]) -> list[str]:
    """What the parser has against the cells together, before anything is recorded."""
    day = Span.parse(cells["as_at"]).last
    row = Row(dataset.given | cells, place, dataset.end_dates, day, checker.documents, dataset.date_formats)
    try:
        list(dataset.parse(row))
        row.finish()
    except WrongCells as error:
        return [f"{checker.cell(place, *error.columns)}: {error}"]
    except ValueError as error:
        return [str(error)]
    return []
