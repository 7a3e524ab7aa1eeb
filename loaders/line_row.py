"""One row of a published table of payments, read by position."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from loaders import contacts
from loaders.day_order import Days
from loaders.money import pence
from loaders.tables import Cells


@dataclass
class Columns:
    """Where a table of payments has its columns, and what its rows share.

    Attributes:
        at: the position of each column.
        unnamed: positions whose header is empty; tables lifted from a PDF have cells under them.
        days: what the texts of its dates mean.
        last_first: whether the lines of a broken cell stand in the opposite order, as some programs that
            lift tables from a PDF write them.
        payer: who pays, where the rows do not say.
        noted: how often something was mended in reading, by what it was, in words.
    """

    at: dict[str, int]
    unnamed: tuple[int, ...] = ()
    days: Days = field(default_factory=lambda: Days({}))
    last_first: bool = False
    payer: str = ""
    noted: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class LineRow:
    """A row: its number in the table and its cells, as many as the header has."""

    number: int
    cells: Cells
    columns: Columns

    def raw(self, column: str) -> str:
        """The cell as it stands; empty where the table has no such column."""
        at = self.columns.at.get(column)
        return "" if at is None else str(self.cells[at]).strip()

    def text(self, column: str) -> str:
        """The cell in one line, without contact details of people."""
        at = self.columns.at.get(column)
        return "" if at is None else tidy(self.cells[at], self.columns.last_first)

    def pence(self, column: str) -> int:
        """Whole pence.

        Raises:
            ValueError: naming the column.
        """
        raw = self.raw(column)
        try:
            return pence(raw)
        except ValueError as error:
            raise ValueError(f"column {column}: {error if raw else 'is empty'}") from None

    def day(self, column: str) -> int:
        """The day, as an ordinal.

        Raises:
            ValueError: naming the column.
        """
        try:
            return self.columns.days.day(self.raw(column))
        except ValueError as error:
            raise ValueError(f"column {column}: {error}") from None

    def beside(self) -> str:
        """The first cell under an empty header."""
        if not self.columns.unnamed:
            return ""
        found = (str(self.cells[at]).strip() for at in self.columns.unnamed)
        return next(filter(None, found), "")

    def insert(self, at: int, cell: str, why: str) -> None:
        """Put a cell in, by which those after it move to the right, and note why."""
        self.cells = [*self.cells[:at], cell, *self.cells[at:]]
        self.columns.noted[why] += 1


@lru_cache(maxsize=200_000)
def tidy(text: str, last_first: bool) -> str:
    """A cell in one line, its broken lines joined in the right order, without contact details.

    A line that ends in a hyphen is joined to the next without a blank.
    """
    parts = [" ".join(one.split()) for one in re.split(r"[\r\n]+", text)]
    joined = ""
    for part in filter(None, reversed(parts) if last_first else parts):
        joined += part if not joined or joined.endswith("-") else f" {part}"
    return str(contacts.EMAIL.sub("", joined)).strip() if "@" in joined else joined
