"""Taking in a file that a user names: recognised by its content, then loaded table by table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.ledger import Ledger
from loaders.dataset import Dataset
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
    """What one table was recognised as, and what became of it; ``found`` is None for our own layout."""

    dataset: Dataset
    found: Recognised | None
    loaded: list[Loaded]


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
    for found in recognise_tables(file, own):
        loaded_parts = load_table(
            ledger,
            found,
            kept_at=kept_at,
            published=stated.published,
            publisher=stated.publisher,
            progress=progress,
        )
        if not loaded_parts:
            raise FileRefused(f"{found.table.words} has no rows")
        yield TakenIn(found.dataset, found, loaded_parts)
