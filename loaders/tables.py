"""Tables of published files: rows of cells with their places, whatever the format of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from itertools import islice
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from loaders import formats
from loaders.reading import FileRefused

Cells = list[Any]
"""Texts; in records of JSON also lists and objects."""

HEAD = 4096

SAMPLE = 400
"""Rows looked at to recognise a table."""


@dataclass(frozen=True)
class PublishedFile:
    """A file to be read: where its bytes are, and what people call it (“spring.zip › etr.csv”)."""

    path: Path
    name: str


@dataclass(frozen=True)
class Table:
    """One table of a file.

    Attributes:
        file: what people call the file.
        name: the sheet, or where in a JSON document the records stand; empty where there is one table.
        keys: columns, where every record names its own; empty where a row of the table may be a header.
        rows: reads it anew: the place of each row (“etr.csv line 3”) and its cells.
    """

    file: str
    name: str
    keys: tuple[str, ...]
    rows: Callable[[], Iterator[tuple[str, Cells]]]

    @property
    def words(self) -> str:
        """The table as people call it."""
        return f"{self.file} ({self.name})" if self.name else self.file

    @cached_property
    def head(self) -> list[Cells]:
        """Its first rows, read once however many datasets look at them."""
        return [cells for _, cells in islice(self.rows(), SAMPLE)]


def tables(file: PublishedFile) -> list[Table]:
    """The tables in a file, read by the first format that knows its first bytes.

    Raises:
        FileRefused: when it is empty, a web page, protected, broken, or of no known format.
    """
    try:
        with file.path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError as error:
        raise FileRefused(f"{file.name} cannot be read: {error.strerror}") from error
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start:
        raise FileRefused(f"{file.name} is empty")
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        raise FileRefused(f"{file.name} is a web page saved under another name: download the file itself")
    for format_ in _formats():
        if format_.opens(head):
            found: list[Table] = format_.tables(file)
            return found
    raise FileRefused(f"{file.name} is neither text, a workbook nor JSON: it cannot be read")


def _formats() -> list[Any]:
    """Every format, found on disk; those that look closer at the first bytes come first."""
    found = [import_module(f"{formats.__name__}.{one.name}") for one in iter_modules(formats.__path__)]
    return sorted(found, key=lambda one: one.TRIED)
