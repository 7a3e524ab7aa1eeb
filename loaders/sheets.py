"""Workbooks of templates: instructions, a sheet to fill in, an example, and the drop-downs behind them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from graph import schema
from loaders.dataset import Dataset
from loaders.known import Known
from loaders.template import EXAMPLE_MARK, Column, Template

FILL_IN, EXAMPLE, INSTRUCTIONS, LISTS = "Fill in", "Example", "Instructions", "Lists"
HEADER_ROW = 2
SPARE_ROWS = 1000
"""Rows below the last one for which the drop-downs work."""

MOST_LISTED = 4000
"""A drop-down of more bodies than this is left out: one types faster than one scrolls."""

_PLAIN_NUMBER = re.compile(r"\d{1,13}(\.\d{1,2})?")


@dataclass
class _Book:
    """A workbook being written, with its formats and the columns of the hidden sheet of lists."""

    book: Any
    template: Template
    known: Known | None
    lists: Any
    ranges: dict[str, str] = field(default_factory=dict)

    def format(self, **properties: Any) -> Any:
        return self.book.add_format({"valign": "top", **properties})


def write_sheet(
    path: Path, dataset: Dataset, known: Known | None = None, rows: Iterable[dict[str, str]] = ()
) -> None:
    """Write the workbook of a template. Every text is written as text, never as a formula or a link.

    Args:
        path: the file, which is made or written over.
        dataset: whose template it is.
        known: bodies for the drop-downs; None leaves them out.
        rows: what is filled in already, as it was typed.

    Raises:
        OSError: when the file cannot be written.
    """
    template = dataset.template
    assert template is not None
    book = xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    sheets = {name: book.add_worksheet(name) for name in (INSTRUCTIONS, FILL_IN, EXAMPLE, LISTS)}
    sheets[LISTS].hide()
    made = _Book(book, template, known, sheets[LISTS])
    _instructions(made, sheets[INSTRUCTIONS], dataset)
    title = dataset.title
    _table(made, sheets[FILL_IN], f"{title}. Fill in from row {HEADER_ROW + 2} on.", list(rows))
    _table(made, sheets[EXAMPLE], f"Example, fictional and {EXAMPLE_MARK}. {title}", list(template.examples))
    sheets[FILL_IN].activate()
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


def _instructions(made: _Book, sheet: Any, dataset: Dataset) -> None:
    """What the template is for, how to fill it in, and what goes into each column."""
    bold, wrap = made.format(bold=True), made.format(text_wrap=True)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 9)
    sheet.set_column(2, 3, 70)
    lines = [dataset.title, made.template.fills, *made.template.instructions, *_HOW, ""]
    for at, line in enumerate(lines):
        sheet.write_string(at, 0, line, bold if at == 0 else None)
    first = len(lines)
    for at, words in enumerate(("Of the column", "needed", "what goes into it", "what is allowed")):
        sheet.write_string(first, at, words, bold)
    for row, column in enumerate(made.template.sheet.values(), start=first + 1):
        needed = "yes" if column.needed else ""
        for at, words in enumerate((column.title, needed, column.meaning, column.allows)):
            sheet.write_string(row, at, words, wrap)


_HOW = (
    "Fill in the sheet “Fill in”, save the file, and load it: icsgraph load FILE.xlsx. The other sheets are "
    "not read.",
    "Days: 2026-03-31 or 31/03/2026; a month 2026-03 or a year 2026 where no more is known.",
    "Name the document that each row rests on. Rows without one are shown as not verified.",
)


def _table(made: _Book, sheet: Any, title: str, rows: list[dict[str, str]]) -> None:
    """A sheet with the header of the template, its drop-downs, and rows."""
    needed = made.format(bold=True, bg_color="#D9E6F2", text_wrap=True, border=1)
    other = made.format(bold=True, bg_color="#F2F2F2", text_wrap=True, border=1)
    sheet.write_string(0, 0, title, made.format(bold=True))
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    last = HEADER_ROW + len(rows) + SPARE_ROWS
    for at, (name, column) in enumerate(made.template.sheet.items()):
        # cells are texts, so that a spreadsheet does not make a day of “2026-03” or a number of “00E1”
        pattern = {"pounds": "#,##0.00", "number": "0"}.get(column.holds, "@")
        sheet.set_column(at, at, 28 if column.holds == "body" else 18, made.format(num_format=pattern))
        sheet.write_string(HEADER_ROW, at, column.title, needed if column.needed else other)
        note = column.meaning + (f" Allowed: {column.allows}." if column.allows else "")
        sheet.write_comment(HEADER_ROW, at, note[:1500], {"x_scale": 2, "y_scale": 2})
        if range_ := _range(made, name, column):
            sheet.data_validation(HEADER_ROW + 1, at, last, at, _validation(column, range_))
        for row, cells in enumerate(rows, start=HEADER_ROW + 1):
            _cell(sheet, row, at, column, cells.get(name, ""))


def _cell(sheet: Any, row: int, at: int, column: Column, text: str) -> None:
    """A cell: a number where the column holds numbers and the text is a plain one, else a text."""
    if column.holds in ("pounds", "number") and _PLAIN_NUMBER.fullmatch(text):
        sheet.write_number(row, at, float(text))
    elif text:
        sheet.write_string(row, at, text)


def _validation(column: Column, range_: str) -> dict[str, Any]:
    """A drop-down; what is not on it may be typed where the column holds a body."""
    return {
        "validate": "list",
        "source": range_,
        "show_error": column.holds == "choice",
        "error_title": column.title[:32],
        "error_message": "Choose one of the list.",
    }


def _range(made: _Book, name: str, column: Column) -> str:
    """Where the hidden sheet has what a drop-down offers, written when first asked for; empty for none."""
    if name in made.ranges:
        return made.ranges[name]
    offered: list[str] = []
    if column.holds == "choice":
        offered = list(column.choices.values())
    elif column.holds == "body" and made.known:
        offered = made.known.listed(column.kinds)
    at = len(made.ranges)
    made.ranges[name] = ""
    if offered and len(offered) <= MOST_LISTED:
        for row, words in enumerate(offered):
            made.lists.write_string(row, at, words)
        from_, to = _absolute(0, at), _absolute(len(offered) - 1, at)
        made.ranges[name] = f"={LISTS}!{from_}:{to}"
    return made.ranges[name]


def _absolute(row: int, column: int) -> str:
    return str(xlsxwriter.utility.xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True))


def template_words(dataset: Dataset) -> dict[str, str]:
    """A template as a list shows it: its name, what it is for, and the kinds it fills."""
    assert dataset.template is not None
    kinds = ", ".join(schema.kind(one).words for one in dataset.registers)
    return {"template": dataset.stem, "fills in": dataset.template.fills, "makes": kinds}
