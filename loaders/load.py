"""The spine every dataset shares: read → parse → check → record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from graph.claims import Claim, FieldClaim, Refusal
from graph.dates import BadDate
from graph.entities import LIFE
from graph.evidence import Document
from graph.ledger import Ledger, Release
from loaders import contacts
from loaders.dataset import Dataset
from loaders.documents import read_documents
from loaders.reading import FileRefused, file_hash, read_rows
from loaders.recognise import Recognised
from loaders.row import Row
from loaders.scopes import Rows, by_scope
from loaders.tables import PublishedFile
from loaders.vintage import vintage_of

Progress = Callable[[int], None]


@dataclass
class Loaded:
    """What became of a file: every row read was accepted or refused with its reason.

    ``refusals`` holds beside the refused rows what was left out of the file as a whole.
    """

    dataset: str
    scope: str = ""
    run: int = 0
    new: bool = False
    published: date | None = None
    rows_read: int = 0
    rows_accepted: int = 0
    claims: int = 0
    refusals: list[Refusal] = field(default_factory=list)


def load(
    ledger: Ledger,
    dataset: Dataset,
    path: Path,
    *,
    published: date | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """Load one file in our own layout into the ledger, whole or not at all.

    Args:
        ledger: where it is recorded.
        dataset: what the file is.
        path: the file.
        published: its vintage, where the content states none.
        progress: called with the number of rows read so far, now and then.

    Raises:
        FileRefused: when the file cannot be read, or its size is outside the dataset's bounds.
        LedgerError: when the ledger cannot be written.
    """
    release = release_of(dataset, PublishedFile(path, path.name), path, published or dataset.published)
    return record_rows(ledger, dataset, release, _plain_rows(dataset, path), Loaded(dataset.name), progress)


def load_table(
    ledger: Ledger,
    found: Recognised,
    *,
    kept_at: Path,
    published: date | None = None,
    publisher: str = "",
    progress: Progress | None = None,
) -> list[Loaded]:
    """Load one table of a published file: each scope in it whole or not at all.

    A scope of which too few rows can be used is not recorded: it has no run, only refusals.

    Args:
        ledger: where it is recorded.
        found: the table, and the dataset it was recognised as.
        kept_at: the file, or the archive it lies in.
        published: its vintage, if the user says so; else its content says.
        publisher: who published it, if the user says so.
        progress: called with the number of rows read so far, now and then.

    Raises:
        FileRefused: when no vintage is known, or the size of every scope is outside the dataset's bounds.
        LedgerError: when the ledger cannot be written.
    """
    dataset, shape = found.dataset, found.shape
    vintage = published or vintage_of(found) or dataset.published
    release = release_of(dataset, found.file, kept_at, vintage).by(publisher)
    look = dataset.prepare
    across = look(cells for _, cells, _ in shape.rows(found.table, found.fit)) if look else {}
    rows, made = shape.rows(found.table, found.fit), []
    empty: FileRefused | None = None
    for scope, some in by_scope(dataset.scope, rows):
        notices = [Refusal(found.table.words, one) for one in found.notices]
        loaded = Loaded(dataset.name, scope, published=vintage, refusals=notices)
        made.append(loaded)
        try:
            part = replace(release, scope=scope)
            record_rows(ledger, dataset, part, _clean(some, loaded), loaded, progress, across)
        except FileRefused as error:
            empty, loaded.rows_accepted = empty or error, 0
            loaded.refusals.append(Refusal(scope, str(error)))
    if empty and not any(one.run for one in made):
        raise empty
    return made


def release_of(dataset: Dataset, file: PublishedFile, kept_at: Path, vintage: date | None) -> Release:
    """What is recorded of a file, before its rows are read.

    Raises:
        FileRefused: when no vintage is known.
    """
    if vintage is None:
        raise FileRefused(
            f"{file.name} does not say as of when it is: say --published DATE (read as {dataset.name})"
        )
    return Release(
        dataset=dataset.name,
        scope=dataset.scope,
        revision=dataset.revision,
        published=vintage,
        file_name=file.name,
        file_path=str(kept_at),
        file_hash=file_hash(file.path),
        loader_version=dataset.version,
        description=dataset.description(),
        documents=tuple(read_documents(dataset).values()),
    )


def _plain_rows(dataset: Dataset, path: Path) -> Rows:
    for locator, cells, header in read_rows(path, dataset.columns):
        wrong = "" if len(cells) == len(header) else f"has {len(cells)} cells, the header has {len(header)}"
        yield locator, dict(zip(header, cells, strict=False)), wrong


def _clean(rows: Rows, loaded: Loaded) -> Rows:
    """Rows without contact details, which are never stored; how many cells held some is told."""
    cut = 0
    for locator, cells, wrong in rows:
        kept = {column: contacts.without(cell) for column, cell in cells.items()}
        cut += sum(kept[column] != cell for column, cell in cells.items())
        yield locator, kept, wrong
    if cut:
        loaded.refusals.append(Refusal("the file", f"{cut:,} cells held contact details, which were cut out"))


def record_rows(
    ledger: Ledger,
    dataset: Dataset,
    release: Release,
    rows: Rows,
    loaded: Loaded,
    progress: Progress | None,
    across: dict[str, Any] | None = None,
) -> Loaded:
    """Record the rows of one release whole, or not at all.

    Raises:
        FileRefused: when a size is outside the dataset's bounds.
        LedgerError: when the ledger cannot be written.
    """
    documents = {one.key: one for one in release.documents}
    claims = _claims(dataset, rows, release.published, documents, loaded, progress, across or {})
    recorded = ledger.record(release, claims, lambda: check_size(dataset, release.file_name, loaded))
    loaded.run, loaded.new, loaded.claims = recorded.run, recorded.new, recorded.claims
    loaded.scope, loaded.published = release.scope, release.published
    return loaded


def _claims(
    dataset: Dataset,
    rows: Rows,
    snapshot: date,
    documents: dict[str, Document],
    loaded: Loaded,
    progress: Progress | None,
    across: dict[str, Any],
) -> Iterator[Claim]:
    parse, seen = dataset.parse, dict[object, str]()
    for locator, cells, wrong in rows:
        loaded.rows_read += 1
        if progress and loaded.rows_read % 1000 == 0:
            progress(loaded.rows_read)
        try:
            if wrong:
                raise ValueError(wrong)
            twin = locator if dataset.repeated else seen.setdefault(_content(cells), locator)
            if twin != locator:
                raise ValueError(f"repeats {twin}")
            _check_scope(dataset, cells)
            row = Row(
                dataset.given | cells, locator, dataset.end_dates, snapshot, documents,
                dataset.date_formats, across,
            )  # fmt: skip
            stated = list(parse(row))
            row.finish()
            if not stated:
                raise ValueError("the parser made nothing of this row")
            _check_minting(dataset, stated)
        except ValueError as error:
            loaded.refusals.append(Refusal(locator, _reason(error, cells)))
            continue
        loaded.refusals += [one for one in stated if isinstance(one, Refusal)]
        accepted = [one for one in stated if not isinstance(one, Refusal)]
        loaded.rows_accepted += bool(accepted)
        yield from accepted


def _content(cells: dict[str, Any]) -> object:
    """What makes a row the same as another."""
    if all(isinstance(cell, str) for cell in cells.values()):
        return tuple(cells.values())
    return json.dumps(cells, sort_keys=True)


def _reason(error: ValueError, cells: dict[str, Any]) -> str:
    """Why a row is refused; of dates, which only know themselves, also in which columns they are."""
    texts = {text for text in error.texts if text} if isinstance(error, BadDate) else set()
    columns = [name for name, cell in cells.items() if isinstance(cell, str) and cell.strip() in texts]
    if not columns:
        return str(error)
    return f"column{'s' if len(columns) > 1 else ''} {' and '.join(columns)}: {error}"


def _check_scope(dataset: Dataset, cells: dict[str, Any]) -> None:
    """What the dataset declares to lie outside of its scope is refused with the declared reason.

    Raises:
        ValueError: naming column and cell.
    """
    for column, reasons in dataset.outside.items():
        cell = str(cells.get(column, "")).strip()
        if reason := reasons.get(cell):
            raise ValueError(f"column {column}: “{cell}” is {reason}")


def _check_minting(dataset: Dataset, stated: list[Claim | Refusal]) -> None:
    """Only the register of a kind makes entities of it.

    Raises:
        ValueError: when the parser makes one of another kind.
    """
    for one in stated:
        if isinstance(one, FieldClaim) and one.field == LIFE and one.entity.kind not in dataset.registers:
            raise ValueError(f"{dataset.name} is not the register of “{one.entity.kind}”")


def check_size(dataset: Dataset, file_name: str, loaded: Loaded) -> tuple[int, int, list[Refusal]]:
    """Rows read, rows accepted and refusals, if they are within the dataset's bounds.

    Raises:
        FileRefused: when they are not; then nothing is recorded.
    """
    fewest, most = dataset.rows
    refused_rows = [one for one in loaded.refusals if one.locator != file_name]
    first = f"; first refusal: {refused_rows[0].locator}: {refused_rows[0].reason}" if refused_rows else ""
    if not fewest <= loaded.rows_accepted <= most:
        raise FileRefused(
            f"{file_name}: {loaded.rows_accepted:,} rows could be used, {dataset.name} expects "
            f"{fewest:,} to {most:,}; nothing was recorded{first}"
        )
    refused = loaded.rows_read - loaded.rows_accepted
    if refused > dataset.most_refused * loaded.rows_read:
        raise FileRefused(
            f"{file_name}: {refused:,} of {loaded.rows_read:,} rows were refused, more than "
            f"{dataset.name} allows; nothing was recorded{first}"
        )
    return loaded.rows_read, loaded.rows_accepted, loaded.refusals
