"""One row of a published file, used up field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.dates import Bounds, EndDates, Span
from graph.evidence import GENERAL_KNOWLEDGE, ClaimKind, Confidence, Document, Evidence
from loaders.contacts import EMAIL
from loaders.days import iso


@dataclass
class Row:
    """A row: its cells by column, and where it stands.

    ``snapshot`` is the day of the release: a row without an end held then. ``documents`` are those
    that the rows of the dataset may name. ``across`` is what the dataset's `prepare` found by a look
    across all rows, for what one row cannot know.
    """

    cells: dict[str, Any]
    locator: str
    end_dates: EndDates
    snapshot: date
    documents: dict[str, Document] = field(default_factory=dict)
    date_formats: tuple[str, ...] = ()
    across: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a row that holds contact details.

        Raises:
            ValueError: naming the column, not the address.
        """
        for column, cell in self.cells.items():
            if isinstance(cell, str) and EMAIL.search(cell):
                raise ValueError(
                    f"column {column} holds an e-mail address: contact details are never stored; "
                    "take it out and load the file again"
                )

    def take(self, column: str) -> str:
        """The cell, which must not be empty.

        Raises:
            ValueError: naming the column.
        """
        cell = self.take_optional(column)
        if not cell:
            raise ValueError(f"column {column} is empty")
        return cell

    def take_optional(self, column: str) -> str:
        """The cell, or an empty text, also where the table has no such column."""
        return str(self.cells.pop(column, "")).strip()

    def take_nested(self, column: str) -> Any:
        """The list or object that a record of JSON holds; an empty list where it holds none."""
        return self.cells.pop(column, "") or []

    def take_day(self, column: str) -> str:
        """A day as an ISO date, from one of the ways the dataset writes days; or an empty text.

        Raises:
            BadDate: when it is no date.
        """
        return iso(self.take_optional(column), self.date_formats)

    def take_list(self, column: str, separator: str = "|") -> tuple[str, ...]:
        """The parts of a cell that holds several values."""
        return tuple(filter(None, map(str.strip, self.take_optional(column).split(separator))))

    def take_number(self, column: str) -> int:
        """A whole number.

        Raises:
            ValueError: naming the column and the text.
        """
        cell = self.take(column)
        if not cell.isdecimal():
            raise ValueError(f"column {column}: “{cell}” is not a whole number")
        return int(cell)

    def take_one_of(self, column: str, meanings: dict[str, str]) -> str:
        """What the cell's category means.

        Raises:
            ValueError: for a category that is not known; it never falls into a default.
        """
        cell = self.take_optional(column)
        if cell not in meanings:
            raise ValueError(f"column {column}: “{cell}” is not a known category: {', '.join(meanings)}")
        return meanings[cell]

    def ignore(self, *columns: str) -> None:
        """Name columns that are left out on purpose."""
        for column in columns:
            self.cells.pop(column, None)

    def bounds(self, began: str = "", ended: str = "", *, seen: str = "", lasts: bool = True) -> Bounds:
        """Bounds of dates as the row states them, by the dataset's convention for ends.

        ``lasts`` says whether a row without an end still held on the day of the release.
        """
        open_on = self.snapshot if lasts and not seen else None
        return Bounds.stated(began, ended, end_dates=self.end_dates, open_on=open_on, seen=seen)

    def cite(self, *, kind: ClaimKind = ClaimKind.FACT, quote: str = "") -> Evidence:
        """Evidence from the columns documents, confidence and note.

        A row that names no document but general knowledge has low confidence, whatever it says. It
        counts as published on the last of its documents' dates, if all state one.

        Raises:
            ValueError: for a document or a confidence that is not known.
        """
        keys = tuple(self.take_optional("documents").split())
        unknown = [key for key in keys if key not in self.documents]
        if unknown:
            raise ValueError(f"column documents: “{unknown[0]}” is not in the list of documents")
        stated = self.take_one_of("confidence", {one.value: one.value for one in Confidence})
        general = bool(keys) and set(keys) == {GENERAL_KNOWLEDGE}
        dates = [self.documents[key].published for key in keys]
        return Evidence(
            locator=self.locator,
            documents=keys,
            published=max(Span.parse(one).last for one in dates) if dates and all(dates) else None,
            confidence=Confidence.LOW if general else Confidence(stated),
            kind=kind,
            quote=quote,
            note=self.take_optional("note"),
        )

    def finish(self) -> None:
        """Refuse a row of which something was left over.

        Raises:
            ValueError: naming the columns nobody took or ignored.
        """
        if self.cells:
            raise ValueError(f"the parser left columns unused: {', '.join(self.cells)}")
