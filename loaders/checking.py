"""Cells of a filled template, each checked against its column: what is wrong, and what is allowed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from graph.dates import BadDate, Bounds, EndDates
from graph.evidence import GENERAL_KNOWLEDGE, Document
from graph.names import slug
from loaders.days import iso
from loaders.known import Known
from loaders.layouts.amounts import year_bounds
from loaders.shape import squeezed
from loaders.template import DAYS_WRITTEN, Column, Template, kind_column

_ID = re.compile(r"([a-z_]+):\S.*")


class WrongCells(ValueError):
    """Cells that are well by themselves and do not go together; a parser raises it with their columns."""

    def __init__(self, columns: tuple[str, ...], words: str) -> None:
        """Say what is wrong with them."""
        super().__init__(words)
        self.columns = columns


@dataclass
class Checker:
    """Checks the rows of one sheet.

    Attributes:
        template: what the sheet is.
        letters: the letter of each column that the sheet has.
        known: the bodies that cells may name.
        end_dates: whether a last day is stated or the day after.
        documents: those that the rows checked so far name, by key.
    """

    template: Template
    letters: dict[str, str]
    known: Known
    end_dates: EndDates
    documents: dict[str, Document] = field(default_factory=dict)

    def check(self, place: str, typed: dict[str, str]) -> tuple[dict[str, Any], list[str]]:
        """The cells as the parser takes them, and everything that is wrong with the row, cell by cell."""
        cells: dict[str, Any] = {}
        faults: list[str] = []
        for name, column in self.template.sheet.items():
            text = typed.get(name, "").strip()
            if column.holds == "body":
                cells |= {name: "", f"{name}_name": "", f"{name}_new": ""}
            elif name not in self.template.kind_columns:
                cells[name] = ""
            try:
                if text:
                    cells |= self._read(name, column, text, typed)
                elif column.needed:
                    raise ValueError("is empty" + (f"; allowed: {column.allows}" if column.allows else ""))
            except ValueError as error:
                faults.append(f"{self.cell(place, name)} {error}")
        if not faults:
            faults += self._days(place, cells)
        return self._with_document(cells), faults

    def cell(self, place: str, *names: str) -> str:
        """Cells as people point at them: "cell D7 (Role)"."""
        row = re.search(r"\d+$", place)
        said = [
            f"{self.letters.get(name, '')}{row[0] if row else ''} ({self.template.sheet[name].title})"
            for name in names
            if name in self.template.sheet
        ]
        return f"cell{'s' if len(said) > 1 else ''} {' and '.join(said)}"

    def _read(self, name: str, column: Column, text: str, typed: dict[str, str]) -> dict[str, str]:
        """What a cell that is not empty says.

        Raises:
            ValueError: saying what is wrong and what is allowed.
        """
        if column.holds == "body":
            return self._body(name, column, text, typed.get(kind_column(name), "").strip())
        if name in self.template.kind_columns:
            _choice(column, text)
            return {}
        try:
            return {name: _VALUES[column.holds](column, text)}
        except BadDate:
            raise ValueError(f"“{text}” is not a date; allowed: {column.allows}") from None

    def _body(self, name: str, column: Column, text: str, kind_cell: str) -> dict[str, str]:
        """The id of a body that a register knows, or a new one where the column allows it."""
        kinds = self._kinds(name, column, text, kind_cell)
        found = [one for kind in kinds for one in self.known.find(kind, text)]
        if len(found) == 1:
            return {name: found[0], f"{name}_name": self.known.name(found[0]), f"{name}_new": ""}
        if len(found) > 1:
            ways = ", ".join(found[:6])
            raise ValueError(f"“{text}” may be any of {ways}; allowed: one of these ids")
        free = [one for one in kinds if one in column.free]
        if len(free) == 1 and text.startswith(f"{free[0]}:"):
            return {name: text, f"{name}_name": text.partition(":")[2], f"{name}_new": ""}
        if len(free) == 1 and slug(text):
            return {name: f"{free[0]}:{slug(text)}", f"{name}_name": text, f"{name}_new": "yes"}
        if not any(self.known.any_of(one) for one in kinds):
            if len(kinds) == 1 and _ID.fullmatch(text) and text.startswith(f"{kinds[0]}:"):
                return {name: text, f"{name}_name": text.partition(":")[2], f"{name}_new": ""}
            raise ValueError(f"“{text}” is not known: no register of such bodies is loaded, load it first")
        near = "; ".join(self.known.nearest(kinds, text))
        allows = column.model_copy(update={"kinds": kinds}).allows
        raise ValueError(f"“{text}” is not known; allowed: {allows}" + (f"; nearest: {near}" if near else ""))

    def _kinds(self, name: str, column: Column, text: str, kind_cell: str) -> tuple[str, ...]:
        """The kinds that the body may be of: that of its id, that of the cell before it, or all."""
        of_id = _ID.fullmatch(text)
        if of_id and of_id[1] in column.kinds:
            return (of_id[1],)
        if not kind_cell:
            return column.kinds
        try:
            return (_choice(self.template.sheet[kind_column(name)], kind_cell),)
        except ValueError:
            return column.kinds  # its own cell is complained of

    def _days(self, place: str, cells: dict[str, Any]) -> list[str]:
        """What is wrong with the first and the last day together."""
        began, ended = cells.get("valid_from", ""), cells.get("valid_to", "")
        try:
            Bounds.stated(began, ended, end_dates=self.end_dates)
        except BadDate as error:
            return [f"{self.cell(place, 'valid_from', 'valid_to')}: {error}"]
        return []

    def _with_document(self, cells: dict[str, Any]) -> dict[str, Any]:
        """The cells with the key of the document in place of what describes it."""
        title, publisher, page, address, published = (
            cells.pop(f"document_{one}", "") for one in ("title", "publisher", "page", "address", "date")
        )
        digest = hashlib.sha256("\n".join((title, publisher, address, published)).encode()).hexdigest()[:8]
        key = f"{slug(title)[:60]}-{digest}" if title else GENERAL_KNOWLEDGE
        said = title or "General knowledge, no document"
        licence = "facts cited; see the document"
        document = Document(key, said, publisher, address, published, licence, "document")
        self.documents.setdefault(key, document)
        page = f"page {page}" if page.isdecimal() else page
        note = "; ".join(filter(None, (page, cells.get("note", ""))))
        return cells | {"documents": key, "confidence": cells.get("confidence") or "high", "note": note}


def _choice(column: Column, text: str) -> str:
    """The code that a cell means, by itself or by its words.

    Raises:
        ValueError: for one that is not allowed.
    """
    for code, words in column.choices.items():
        if squeezed(text) in (squeezed(code), squeezed(words)):
            return code
    raise ValueError(f"“{text}” is not allowed; allowed: {column.allows}")


def _pounds(column: Column, text: str) -> str:
    """Whole pence, as digits.

    Raises:
        ValueError: when it is no amount, is negative or has parts of a penny.
    """
    try:
        pence = Decimal(text.replace("£", "").replace(",", "").strip()) * 100
    except InvalidOperation:
        raise ValueError(f"“{text}” is not an amount; allowed: {column.allows}") from None
    if not pence.is_finite() or pence < 0 or pence != int(pence):
        raise ValueError(f"“{text}” is not an amount of whole pence; allowed: {column.allows}")
    return str(int(pence))


def _year(column: Column, text: str) -> str:
    try:
        year_bounds(text)
    except ValueError:
        raise ValueError(f"“{text}” is not a financial year; allowed: {column.allows}") from None
    return text


def _number(column: Column, text: str) -> str:
    if not text.isdecimal():
        raise ValueError(f"“{text}” is not a whole number; allowed: {column.allows}")
    return text


_VALUES = {
    "text": lambda column, text: text,
    "day": lambda column, text: iso(text, DAYS_WRITTEN),
    "year": _year,
    "pounds": _pounds,
    "number": _number,
    "choice": _choice,
}
