"""Taking in a file that a user names: recognised by its content, then loaded table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.ledger import Ledger
from loaders.dataset import Dataset
from loaders.filling import check_one_sheet, load_filled
from loaders.kept import keep
from loaders.lines import load_lines
from loaders.load import Loaded, Progress, load, load_table
from loaders.reading import FileRefused
from loaders.recognise import Recognised, recognise, recognise_tables
from loaders.tables import PublishedFile


@dataclass(frozen=True)
class Stated:
    """What the user says of a file because its content does not.

    ``dataset`` decides what it is; ``published`` is its vintage; ``publisher`` who published it.
    """

    dataset: Dataset | None = None
    published: date | None = None
    publisher: str = ""


@dataclass(frozen=True)
class TakenIn:
    """What one table was recognised as, and what became of it.

    ``found`` is None for our own layout; ``kept`` is the copy of the file in the home, where one is kept.
    """

    dataset: Dataset
    found: Recognised | None
    loaded: list[Loaded]
    kept: Path | None = None


def take_in(
    ledger: Ledger,
    file: PublishedFile,
    kept_at: Path,
    stated: Stated,
    progress: Progress | None = None,
) -> Iterator[TakenIn]:
    """Load every table of a file that is a release of a dataset.

    Args:
        ledger: where it is recorded.
        file: the file.
        kept_at: where it, or the archive it lies in, is kept.
        stated: what the user says of it.
        progress: called with the number of rows read so far, now and then.

    Raises:
        FileRefused: when it is of no known dataset, cannot be read, or a size is out of bounds.
        LedgerError: when the ledger cannot be written.
    """
    own = stated.dataset or recognise(file.path)
    if own is not None and own.shape is None:
        loaded = load(ledger, own, file.path, published=stated.published, progress=progress)
        yield TakenIn(own, None, [loaded])
        return
    tables = recognise_tables(file, own)
    check_one_sheet(tables)
    for found in tables:
        loaded_parts = _loading(found.dataset)(
            ledger,
            found,
            kept_at=kept_at,
            published=stated.published,
            publisher=stated.publisher,
            progress=progress,
        )
        if not loaded_parts:
            raise FileRefused(f"{found.table.words} has no rows")
        kept = keep(file, ledger.path.parent) if found.dataset.kept else None
        yield TakenIn(found.dataset, found, loaded_parts, kept)


def _loading(dataset: Dataset) -> Callable[..., list[Loaded]]:
    """The way in for tables of a dataset."""
    if dataset.lines:
        return load_lines
    return load_filled if dataset.template else load_table
