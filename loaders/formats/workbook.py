"""Workbooks: xlsx, xlsb, xls and ods, a table for each sheet that is not hidden."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from loaders.archives import check_not_a_bomb
from loaders.reading import FileRefused
from loaders.tables import Cells, PublishedFile, Table

TRIED = 1

_ZIP, _OLE = b"pk\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def opens(head: bytes) -> bool:
    """Whether the first bytes are those of a zip or of an old Excel file."""
    return head.lower().startswith(_ZIP) or head.startswith(_OLE)


def tables(file: PublishedFile) -> list[Table]:
    """The sheets that people see.

    Raises:
        FileRefused: when it is protected, broken, unreasonably large, or no workbook.
    """
    content = file.path.read_bytes()
    if content.startswith(_OLE) and _PROTECTED in content:
        raise FileRefused(f"{file.name} is protected with a password: save it without one")
    if not content.startswith(_OLE):
        check_not_a_bomb(file)
    try:
        book = CalamineWorkbook.from_path(str(file.path))
        seen = [
            one.name
            for one in book.sheets_metadata
            if one.visible == SheetVisibleEnum.Visible and one.typ == SheetTypeEnum.WorkSheet
        ]
        sheet = cache(book.get_sheet_by_name)  # unpacking one takes longer than reading it
        return [Table(file.name, name, (), partial(_rows, file, sheet, name)) for name in seen]
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise FileRefused(f"{file.name} is not readable as a workbook: {error}") from error


def _rows(
    file: PublishedFile, unpacked: Callable[[str], CalamineSheet], sheet: str
) -> Iterator[tuple[str, Cells]]:
    try:
        found = unpacked(sheet).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as error:
        raise FileRefused(f"{file.name}, sheet {sheet} is not readable: {error}") from error
    place = f"{file.name} sheet {sheet} row"
    for number, cells in enumerate(found, start=1):
        yield f"{place} {number}", [one if type(one) is str else _text(one) for one in cells]


def _text(cell: Any) -> str:
    """A cell as text: days as ISO dates, whole numbers without a point."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if type(cell) is date:
        return cell.isoformat()
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str | date | datetime | time | timedelta):
        return str(cell)
    return "" if cell is None else str(cell)
