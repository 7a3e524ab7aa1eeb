"""Files to take away: what is inside, and that no cell is a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from xml.etree import ElementTree

from ui import exporting

ROWS = [
    {"who": "=HYPERLINK(1)", "amount_pence": 12345, "by_law": True, "since": date(2022, 7, 1)},
    {"who": "Ada Example", "amount_pence": None, "by_law": False, "since": None},
]
ABOUT = {"as at": "2026-04-02", "version of the data": "abc"}
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        names = [
            one.get("name") or ""
            for one in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
        ]
        return {name: book.read(f"xl/worksheets/sheet{at}.xml").decode() for at, name in enumerate(names, 1)}


def strings(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return [
            one.text or ""
            for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml")).iter(f"{MAIN}t")
        ]


def test_a_csv_has_its_rows_and_says_what_they_rest_on() -> None:
    text = exporting.csv_of(ROWS, ABOUT).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["amount_pence"] == "12345"
    assert rows[1]["amount_pence"] == ""
    assert rows[0]["since"] == "2022-07-01"
    assert {row["as at"] for row in rows} == {"2026-04-02"}


def test_a_cell_of_a_csv_is_never_a_formula() -> None:
    text = exporting.csv_of(ROWS, ABOUT).decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in text


def test_a_spreadsheet_has_a_sheet_for_each_table_and_one_about_them() -> None:
    data = exporting.xlsx_of({"Steps": ROWS, "A name/that: is [much] too long for a sheet": ROWS}, ABOUT)
    assert list(sheets(data)) == ["Steps", "A name that  is  much  too long", "About"]
    assert {"Ada Example", "2026-04-02", "yes", "no"} <= set(strings(data))
    assert "<v>12345</v>" in sheets(data)["Steps"]


def test_a_cell_of_a_spreadsheet_is_never_a_formula() -> None:
    data = exporting.xlsx_of({"Steps": ROWS}, ABOUT)
    assert "=HYPERLINK(1)" in strings(data)
    assert "<f>" not in sheets(data)["Steps"]


def test_a_table_without_rows_is_an_empty_file() -> None:
    assert exporting.csv_of([], ABOUT) == b"\xef\xbb\xbf"
    assert list(sheets(exporting.xlsx_of({"Steps": []}, ABOUT))) == ["Steps", "About"]


def test_file_names_are_of_plain_letters() -> None:
    assert (
        exporting.file_name("Who? <b>Ünï</b>/..", date(2026, 4, 2), "csv")
        == "icsgraph-who-b-n-b-2026-04-02.csv"
    )
