"""Tables as files to take away: CSV, and a spreadsheet with a sheet that says what they rest on."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from queries.answer import EvidenceShown
from queries.view import View

Rows = Sequence[Mapping[str, Any]]
About = Mapping[str, str]
"""What a file rests on: day, version of the data, publishers, address. Goes into every file."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60


def about(view: View, on: date, title: str, link: str, scenario: str = "") -> dict[str, str]:
    """What every file says of itself; first, where it is so, that it tells of a scenario."""
    info = view.store.info()
    said = {
        "scenario": view.scenario.banner if view.scenario else scenario,
        "title": title,
        "as at": on.isoformat(),
        "as known on": view.known.isoformat() if view.known else "",
        "evidence published by": view.published_by.isoformat() if view.published_by else "",
        "evidence reaches until": info.evidence_until.isoformat() if info.evidence_until else "",
        "version of the data": info.content_key,
        "link": link,
    }
    return {name: value for name, value in said.items() if value}


def evidence_rows(evidence: Iterable[EvidenceShown]) -> list[dict[str, str]]:
    """Pieces of evidence, a row for each."""
    return [
        {
            "publisher": "; ".join(filter(None, one.publishers)),
            "title": "; ".join(one.titles),
            "address": "; ".join(filter(None, one.addresses)),
            "licence": "; ".join(filter(None, one.licences)),
            "published by": one.published.isoformat(),
            "file and row": "; ".join(one.locators),
            "confidence": one.confidence.value,
            "verified": "yes" if one.verified else "no",
            "quotation": one.quote,
        }
        for one in evidence
    ]


def csv_of(rows: Rows, about: About) -> bytes:
    """The rows as CSV that spreadsheets open as they are; the last columns say what they rest on."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    if rows:
        writer.writerow([*rows[0], *about])
    writer.writerows([_safe(value) for value in (*row.values(), *about.values())] for row in rows)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def xlsx_of(sheets: Mapping[str, Rows], about: About) -> bytes:
    """A spreadsheet of several tables, and a sheet about them."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # only an export needs it

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    stated = [{"what": name, "said": said} for name, said in about.items()]
    for name, rows in {**sheets, "About": stated}.items():
        sheet = book.add_worksheet(_sheet_name(name))
        for column, heading in enumerate(rows[0] if rows else ()):
            sheet.write_string(0, column, str(heading), bold)
            sheet.set_column(column, column, _width(heading, rows))
        for at, row in enumerate(rows, 1):
            for column, value in enumerate(row.values()):
                _write(sheet, at, column, value, wrapped)
        sheet.freeze_panes(1, 0)
    book.close()
    return stream.getvalue()


def file_name(title: str, on: date, ending: str) -> str:
    """A name for a file, of plain letters."""
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60]
    return f"icsgraph-{words or 'table'}-{on.isoformat()}.{ending}"


def said(value: Any) -> str:
    """A cell as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(map(said, value))
    return str(value)


def _safe(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = said(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _write(sheet: Any, at: int, column: int, value: Any, how: Any) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(at, column, value, how)
    else:
        sheet.write_string(at, column, said(value), how)


def _width(heading: str, rows: Rows) -> int:
    return min(_WIDEST, max([len(heading), *(len(said(row[heading])) for row in rows)]) + 2)


def _sheet_name(name: str) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", name)[:31] or "Table"
