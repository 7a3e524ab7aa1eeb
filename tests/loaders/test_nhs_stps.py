"""The workbook of partnerships: a row's group, council and trust have nothing to do with each other."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from graph.dates import Bounds
from loaders.nhs.leads import Lead, leads
from loaders.reading import FileRefused

SAMPLES = Path(__file__).parent / "samples"
SAMPLE, CLOSED = SAMPLES / "nhs_stps.csv", SAMPLES / "nhs_stps_closed.csv"
FIRST = "stp with ons code “E54999001”"
DAY = "2019-04-03"


def _workbook(path: Path) -> Path:
    """As published: a title sheet with the day, merged cells, and a hidden sheet of errors."""
    with xlsxwriter.Workbook(path) as book:
        title = book.add_worksheet("Title sheet")
        title.write(35, 1, "Last updated: ")
        title.write_datetime(35, 2, date(2019, 4, 3), book.add_format({"num_format": "dd/mm/yyyy"}))
        for name, sample in (("Current STPs", SAMPLE), ("Closed STP codes", CLOSED)):
            sheet = book.add_worksheet(name)
            with sample.open(newline="") as stream:
                for at, row in enumerate(csv.reader(stream)):
                    sheet.write_row(at, 0, [float(cell) if cell.isdecimal() else cell for cell in row])
        hidden = book.add_worksheet("Trusts")
        hidden.write_row(0, 0, ["ORGANISATION NAME", "#N/A"])
        hidden.hide()
    return path


def test_each_cell_of_a_row_is_a_partner_and_tied_to_no_other(taken):
    found = taken(SAMPLE, DAY)

    assert (found.dataset, found.counts) == ("nhs_stps", (5, 4, 1))
    assert {one for one in found.at("line 4") if one[1] == "MEMBER_OF"} == {
        ("ccg:99X", "MEMBER_OF", FIRST),
        ("council with ods code “812”", "MEMBER_OF", FIRST),
        ("trust:RZ1", "MEMBER_OF", FIRST),
    }
    assert found.at("line 9") == {
        ("ccg:98X", "MEMBER_OF", FIRST),
        ("trust:RZ2", "MEMBER_OF", FIRST),
    }


def test_a_row_without_a_code_belongs_to_the_partnership_above(taken):
    assert taken(SAMPLE, DAY).at("line 11") == {("trust:RZ3", "MEMBER_OF", FIRST)}


def test_what_is_no_code_and_what_is_of_another_kind_is_told(taken):
    refused = [one.reason for one in taken(SAMPLE, DAY).loaded[0].refusals]
    assert [reason.partition(":")[0] for reason in refused] == [
        "column other_name",
        "column council_code",
        "column council_code",
        "column lead",
        "column other_name",
    ]
    assert refused[1].startswith("column council_code: Testford Borough Council (118) is a district")


def test_leads_are_appointed_as_other_holders_are(taken, days):
    found = taken(SAMPLE, DAY)
    people = {one for one in found.at("line 4") if one[0].startswith("person:")}

    assert people == {
        ("person:anna-example/E54999001", "life", ""),
        ("person:anna-example/E54999001", "name", "Anna Example"),
        ("person:ben-sample/E54999001", "life", ""),
        ("person:ben-sample/E54999001", "name", "Ben Sample"),
    }
    held = [one[2] for one in found.at("line 4") if one[1] == "appointment"]
    assert len(held) == 2
    assert all("stp_lead" in one and "substantive" in one for one in held)


def test_a_code_of_2016_means_the_footprint_of_the_code_in_its_place(taken):
    found = taken(SAMPLE, DAY)
    stp = "stp with ons code “E54000048”"
    assert ("ccg:97X", "MEMBER_OF", stp) in found.at("line 12")
    assert (stp, "ons_code", "E54000004") in found.at("line 12")


def test_a_merged_partnership_was_gone_by_the_day_of_the_workbook(taken, days):
    found = taken(CLOSED, DAY)
    stp = "stp with ons code “E54000046”"

    assert (found.dataset, found.counts) == ("nhs_stps_closed", (3, 3, 0))
    assert (stp, "SUCCEEDED_BY", "stp with ods code “QZ1”") in found.at("line 2")
    assert ("trust:RZ3", "MEMBER_OF", stp) in found.at("line 5")
    assert ("stp with ons code “E54999009”", "SUCCEEDED_BY", "stp with ods code “QZ1”") in found.at("line 6")
    assert days("trust:RZ3", "MEMBER_OF", "stp\tons_code\tE54000046\t\t") == [Bounds.of(e1=date(2019, 4, 3))]


def test_the_workbook_has_its_day_on_the_title_sheet(sheets_taken, tmp_path):
    found = sheets_taken(_workbook(tmp_path / "stps.xlsx"))

    assert sorted(found) == ["nhs_stps", "nhs_stps_closed"]
    assert {one.loaded[0].published for one in found.values()} == {date(2019, 4, 3)}
    assert ("council with ods code “812”", "MEMBER_OF", FIRST) in found["nhs_stps"].at("row 4")


def test_a_sheet_without_its_workbook_needs_the_day(taken):
    with pytest.raises(FileRefused, match="say --published DATE"):
        taken(SAMPLE)


def test_a_name_beside_an_empty_code_is_no_other_partnership(taken, edited):
    def blank(header, rows):
        rows[5][1] = ""

    found = taken(edited(SAMPLE, blank), DAY)
    assert any("is not the partnership of the code QZ1" in one.reason for one in found.loaded[0].refusals)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Sir Anna Example OBE  (Chief Executive, Testshire NHS Trust)", [("Anna Example", "")]),
        ("Anna Example, Chief Officer, North Testshire and South Testshire CCGs", [("Anna Example", "")]),
        (
            "Anna Example, Chief Executive of Testshire NHS Trust and Ben Sample, Chief Executive of X",
            [("Anna Example", ""), ("Ben Sample", "")],
        ),
        (
            "Anna Example (Chair) / Ms Ben O'Sample-Smith, STP lead",
            [("Anna Example", ""), ("Ben O'Sample-Smith", "")],
        ),
        ("Anna Example\n Chief Executive\n Testshire NHS Trust\n Ben Sample, Director",
         [("Anna Example", ""), ("Ben Sample", "")]),
        ("Trialshire ICS: Ben Sample (Chief Officer)", [("Ben Sample", "Trialshire ICS")]),
        ("tbc", []),
        ("The Programme Board", []),
    ],
)  # fmt: skip
def test_persons_are_told_from_posts_and_bodies(cell, found):
    assert list(leads(cell)) == [Lead(*one) for one in found]


def test_the_published_partners_of_april_2019(sheets_taken, published):
    path = published("ods/2018/stps.xlsx")
    found = sheets_taken(path)
    book = CalamineWorkbook.from_path(str(path))
    rows = [one for one in book.get_sheet_by_name("Current STPs").to_python()[5:] if any(one)]
    cells = [sum(bool(row[at]) for row in rows) for at in (10, 12, 14)]
    current, closed = found["nhs_stps"], found["nhs_stps_closed"]

    # README: 42 partnerships; the title sheet says 3 April 2019
    assert cells == [191, 208, 286]
    assert current.counts[0] == len(rows) == 332
    assert closed.counts == (19, 19, 0)
    assert current.loaded[0].published == closed.loaded[0].published == date(2019, 4, 3)
    told = Counter(one[0].partition(":")[0].partition(" ")[0] for one in current.all if one[1] == "MEMBER_OF")
    assert (told["ccg"], told["trust"]) == (191, 286)
    assert told["council"] == 208 - _reasons(current, "without social services") - _reasons(
        current, "abolished"
    )
    assert _reasons(current, "column other_name") == 61
    assert sum(one[1] == "ods_code" for one in current.all) == 42
    assert sum(one[1] == "SUCCEEDED_BY" for one in closed.all) == 3
    assert ("trust:RX8", "MEMBER_OF", "stp with ons code “E54000009”") in current.at("row 100")
    assert ("ccg:15M", "MEMBER_OF", "stp with ons code “E54000012”") in current.at("row 113")
    assert ("person:suzanne-tracey/E54000037", "name", "Suzanne Tracey") in current.at("row 288")
    assert ("person:mark-adams/E54000046", "name", "Mark Adams") in closed.at("row 2")


def _reasons(found, words: str) -> int:
    return sum(words in one.reason for one in found.loaded[0].refusals)
