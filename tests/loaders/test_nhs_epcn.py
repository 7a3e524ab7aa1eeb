"""The register of primary care networks, in every layout it was published in."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from graph.dates import NEVER, Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_epcn.csv"
HEADERS_OF_2019 = [
    "PCN Code", "PCN Name", "Current Clinical Commissioning Group Code",
    "Clinical Commissioning Group Name", "Open Date (YYYYMMDD)", "Close Date", "Address Line 1",
    "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Postcode",
]  # fmt: skip


def _rows() -> list[list[str]]:
    with SAMPLE.open(newline="") as stream:
        return list(csv.reader(stream))


def _book(path: Path, sheet: str, rows: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        days = book.add_format({"num_format": "dd/mm/yyyy"})
        page = book.add_worksheet(sheet)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, column, cell, days)
                else:
                    page.write(at, column, cell)
    return path


def test_a_network_lies_in_the_location_of_its_commissioner(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_epcn", (4, 3, 1))
    assert found.loaded[0].published == date(2024, 4, 1)
    assert found.at("line 2") == {
        ("pcn:U99001", "life", ""),
        ("pcn:U99001", "ods_code", "U99001"),
        ("pcn:U99001", "name", "NORTH TESTFORD PCN"),
        ("pcn:U99001", "WITHIN", "sub_icb:99Z"),
    }
    opened, seen = date(2019, 10, 1), date(2024, 4, 2)
    assert days("pcn:U99001", "life") == [Bounds(opened, opened, seen, NEVER)]


def test_a_closed_network_was_there_until_the_end_of_its_last_day(taken, days):
    taken(SAMPLE)
    (life,) = days("pcn:U99002", "life")
    assert (life.s0, life.e0, life.e1) == (date(2020, 4, 1), date(2023, 4, 1), date(2023, 4, 1))
    assert days("pcn:U99002", "WITHIN", "sub_icb:99Z") == [Bounds.seen(date(2023, 3, 31))]


def test_a_network_that_closed_before_there_were_locations_lay_in_none(taken, edited):
    def early(header, rows):
        rows[1][5] = "20220331"

    assert not any(one[1] == "WITHIN" for one in taken(edited(SAMPLE, early)).at("line 3"))


def test_a_network_without_the_day_of_opening_is_refused(taken):
    (refusal,) = taken(SAMPLE).loaded[0].refusals
    assert refusal.locator.endswith("line 5")
    assert refusal.reason.startswith("column opened is empty")


def test_in_the_time_of_groups_the_code_is_that_of_a_group(taken, tmp_path):
    rows = [HEADERS_OF_2019, ["U99001", "NORTH TESTFORD PCN", "99Z", "NHS TESTSHIRE CCG", 20191001, ""]]
    found = taken(_book(tmp_path / "a.xlsx", "PCN Details", rows))

    assert found.loaded[0].published == date(2019, 10, 1)
    assert ("pcn:U99001", "WITHIN", "ccg:99Z") in found.all


@pytest.mark.parametrize("sheet", ["PCNDetails", "PCN Details", "Sheet1"])
def test_days_of_excel_and_line_breaks_in_headers(taken, tmp_path, sheet):
    header = ["PCN\nCode ", "PCN\r\nName", "Current Sub ICB\nLocation Code", "Sub ICB Location", "Open\nDate",
              "Close\nDate", "Postcode"]  # fmt: skip
    row = ["U99001", "NORTH TESTFORD PCN", "99Z", "NHS TESTSHIRE ICB - 99Z", date(2023, 7, 1), "", "ZZ99 9ZZ"]
    found = taken(_book(tmp_path / "a.xlsx", sheet, [header, row]))

    assert (found.dataset, found.counts) == ("nhs_epcn", (1, 1, 0))
    assert ("pcn:U99001", "WITHIN", "sub_icb:99Z") in found.all


def test_the_report_of_2025_has_no_header(taken, tmp_path):
    path = tmp_path / "report.csv"
    path.write_text("\n".join(SAMPLE.read_text().splitlines()[1:]) + "\n")
    found = taken(path)

    assert (found.dataset, found.counts) == ("nhs_epcn", (4, 3, 1))
    assert ("pcn:U99003", "WITHIN", "sub_icb:Z9Z9Z") in found.at("line 3")


def test_columns_in_another_order_say_the_same(taken, turned):
    assert ("pcn:U99001", "WITHIN", "sub_icb:99Z") in taken(turned(SAMPLE)).at("line 2")


def test_a_file_without_the_days_of_opening_is_refused(taken, edited):
    def cut(header, rows):
        for cells in (header, *rows):
            del cells[4]

    with pytest.raises(FileRefused, match=r"nhs_epcn \(lacks opened\)"):
        taken(edited(SAMPLE, cut))


def test_the_published_networks_of_october_2024(sheets_taken, published):
    path = published("ods/2024-10/ePCN.xlsx")
    found = sheets_taken(path)["nhs_epcn"]
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("PCNDetails").to_python()[1:]

    # README: 1,366 networks, 1,285 of them open
    assert len(rows) == 1366
    assert found.counts == (1366, 1366, 0)
    assert sum(not row[5] for row in rows) == 1285
    assert found.loaded[0].published == date(2024, 10, 1)
    told = Counter(verb for _, verb, _ in found.all)
    assert told["life"] == told["name"] == told["ods_code"] == 1366
    # of those closed before there were locations, 16 still stand under their group
    assert told["WITHIN"] == sum(not row[5] or row[5] > "20220630" or "CCG" in row[3] for row in rows)
    assert sum(area.startswith("ccg:") for _, _, area in found.all) == 16
    assert ("pcn:U12587", "WITHIN", "ccg:07P") in found.all
    assert ("pcn:U00000", "WITHIN", "sub_icb:26A") in found.at("row 2")
    assert ("pcn:U00070", "name", "WEST MERTON PCN") in found.at("row 3")
    assert ("pcn:U00254", "WITHIN", "sub_icb:72Q") in found.at("row 6")


def test_the_published_networks_of_december_2019(sheets_taken, published):
    found = sheets_taken(published("ods/2019-12/ePCN.xlsx"))["nhs_epcn"]

    assert found.counts == (1250, 1250, 0)
    assert found.loaded[0].published == date(2019, 12, 1)
    assert ("pcn:U35980", "WITHIN", "ccg:99A") in found.at("row 2")
