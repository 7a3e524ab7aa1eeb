"""The spine every dataset shares: read → parse → check → record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from graph.claims import Claim, FieldClaim, Refusal
from graph.dates import BadDate
from graph.entities import LIFE
from graph.evidence import Document
from graph.ledger import Ledger, Release
from loaders.dataset import Dataset
from loaders.documents import read_documents
from loaders.reading import FileRefused, file_hash, read_rows
from loaders.row import Row

Progress = Callable[[int], None]


@dataclass
class Loaded:
    """What became of a file: every row read was accepted or refused with its reason."""

    dataset: str
    run: int = 0
    new: bool = False
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
    """Load one file of a dataset into the ledger, whole or not at all.

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
    documents = read_documents(dataset)
    release = Release(
        dataset=dataset.name,
        scope=dataset.scope,
        revision=dataset.revision,
        published=published or dataset.published,
        file_name=path.name,
        file_path=str(path),
        file_hash=file_hash(path),
        loader_version=dataset.version,
        description=dataset.description(),
        documents=tuple(documents.values()),
    )
    loaded = Loaded(dataset.name)
    claims = _claims(dataset, path, release.published, documents, loaded, progress)
    recorded = ledger.record(release, claims, lambda: _check_size(dataset, path, loaded))
    loaded.run, loaded.new, loaded.claims = recorded.run, recorded.new, recorded.claims
    return loaded


def _claims(
    dataset: Dataset,
    path: Path,
    snapshot: date,
    documents: dict[str, Document],
    loaded: Loaded,
    progress: Progress | None,
) -> Iterator[Claim]:
    parse, seen = dataset.parse, dict[tuple[str, ...], str]()
    for locator, cells, header in read_rows(path, dataset.columns):
        loaded.rows_read += 1
        if progress and loaded.rows_read % 1000 == 0:
            progress(loaded.rows_read)
        try:
            if len(cells) != len(header):
                raise ValueError(f"has {len(cells)} cells, the header has {len(header)}")
            twin = seen.setdefault(tuple(cells), locator)
            if twin != locator:
                raise ValueError(f"repeats {twin}")
            named = dict(zip(header, cells, strict=True))
            _check_scope(dataset, named)
            row = Row(
                dataset.given | named,
                locator,
                dataset.end_dates,
                snapshot,
                documents,
            )
            stated = list(parse(row))
            row.finish()
            if not stated:
                raise ValueError("the parser made nothing of this row")
            _check_minting(dataset, stated)
        except ValueError as error:
            loaded.refusals.append(Refusal(locator, _reason(error, header, cells)))
            continue
        loaded.refusals += [one for one in stated if isinstance(one, Refusal)]
        accepted = [one for one in stated if not isinstance(one, Refusal)]
        loaded.rows_accepted += bool(accepted)
        yield from accepted


def _reason(error: ValueError, header: tuple[str, ...], cells: list[str]) -> str:
    """Why a row is refused; of dates, which only know themselves, also in which columns they are."""
    texts = {text for text in error.texts if text} if isinstance(error, BadDate) else set()
    columns = [name for name, cell in zip(header, cells, strict=False) if cell.strip() in texts]
    if not columns:
        return str(error)
    return f"column{'s' if len(columns) > 1 else ''} {' and '.join(columns)}: {error}"


def _check_scope(dataset: Dataset, cells: dict[str, str]) -> None:
    """What the dataset declares to lie outside of its scope is refused with the declared reason.

    Raises:
        ValueError: naming column and cell.
    """
    for column, reasons in dataset.outside.items():
        if reason := reasons.get(cells[column].strip()):
            raise ValueError(f"column {column}: “{cells[column].strip()}” is {reason}")


def _check_minting(dataset: Dataset, stated: list[Claim | Refusal]) -> None:
    """Only the register of a kind makes entities of it.

    Raises:
        ValueError: when the parser makes one of another kind.
    """
    for one in stated:
        if isinstance(one, FieldClaim) and one.field == LIFE and one.entity.kind not in dataset.registers:
            raise ValueError(f"{dataset.name} is not the register of “{one.entity.kind}”")


def _check_size(dataset: Dataset, path: Path, loaded: Loaded) -> tuple[int, int, list[Refusal]]:
    """Rows read, rows accepted and refusals, if they are within the dataset's bounds.

    Raises:
        FileRefused: when they are not; then nothing is recorded.
    """
    fewest, most = dataset.rows
    first = (
        f"; first refusal: {loaded.refusals[0].locator}: {loaded.refusals[0].reason}"
        if loaded.refusals
        else ""
    )
    if not fewest <= loaded.rows_accepted <= most:
        raise FileRefused(
            f"{path.name}: {loaded.rows_accepted:,} rows could be used, {dataset.name} expects "
            f"{fewest:,} to {most:,}; nothing was recorded{first}"
        )
    refused = loaded.rows_read - loaded.rows_accepted
    if refused > dataset.most_refused * loaded.rows_read:
        raise FileRefused(
            f"{path.name}: {refused:,} of {loaded.rows_read:,} rows were refused, more than "
            f"{dataset.name} allows; nothing was recorded{first}"
        )
    return loaded.rows_read, loaded.rows_accepted, loaded.refusals
