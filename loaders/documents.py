"""The documents that rows of a dataset name: ``documents*.csv`` beside its tables."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path

from graph.dates import Span
from graph.evidence import Document
from loaders.dataset import Dataset
from loaders.reading import FileRefused, read_rows

_COLUMNS = tuple(one.name for one in fields(Document))


def read_documents(dataset: Dataset) -> dict[str, Document]:
    """Documents by key; none for datasets whose evidence is the published file itself.

    Raises:
        FileRefused: when a list of documents cannot be read, repeats a key or has a bad date.
    """
    return _read_folder(dataset.folder / "tables") if dataset.table else {}


@cache
def _read_folder(folder: Path) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for path in sorted(folder.glob("documents*.csv")):
        for locator, cells, header in read_rows(path, _COLUMNS):
            if len(cells) != len(header):
                raise FileRefused(f"{locator} has {len(cells)} cells, the header has {len(header)}")
            document = Document(**dict(zip(header, cells, strict=True)))
            if document.key in found:
                raise FileRefused(f"{locator} repeats the key {document.key}")
            try:
                if document.published:
                    Span.parse(document.published)
            except ValueError as error:
                raise FileRefused(f"{locator}: column published: {error}") from error
            found[document.key] = document
    return found
