"""Practices in networks: a practice may lie in another area than its network does."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from graph.dates import Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_epcn_members.csv"
TABLES = Path(__file__).parents[2] / "loaders" / "england" / "tables"


def test_a_member_lies_in_its_own_location(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_epcn_members", (5, 4, 1))
    assert found.at("line 2") == {
        ("practice:Z99001", "MEMBER_OF", "pcn:U99001"),
        ("practice:Z99001", "WITHIN", "sub_icb:99Z"),
    }
    began, seen = date(2019, 10, 1), date(2024, 4, 1)
    assert days("practice:Z99001", "MEMBER_OF", "pcn:U99001") == [Bounds.of(began, began, date(2024, 4, 2))]
    assert days("practice:Z99001", "WITHIN", "sub_icb:99Z") == [Bounds.seen(seen)]


def test_a_practice_and_its_network_in_different_locations(taken):
    assert ("practice:Z99002", "WITHIN", "sub_icb:Z9Z9Z") in taken(SAMPLE).at("line 3")


def test_of_a_practice_that_has_left_only_the_membership_is_told(taken, days):
    assert taken(SAMPLE).at("line 4") == {("practice:Z99003", "MEMBER_OF", "pcn:U99002")}
    assert days("practice:Z99003", "MEMBER_OF", "pcn:U99002")[0].e1 == date(2023, 4, 1)


def test_a_last_column_that_contradicts_the_codes_is_reported_and_a_row_without_a_day_refused(taken):
    wrong, undated = taken(SAMPLE).loaded[0].refusals
    assert wrong.reason == "column match says true, but the codes are 99Z and Z9Z9Z: the codes are followed"
    assert undated.reason.startswith("column started is empty")


def test_in_the_time_of_groups_a_practice_was_a_member_of_one(taken, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("PCN Core Partner Details")
        sheet.write_row(0, 0, [
            "Partner\nOrganisation Code", "Partner Name", "Practice Parent CCG Code",
            "Practice Parent CCG Name",
            "PCN Code", "PCN Name", "PCN Parent CCG Code", "PCN Parent CCG Name",
            "Practice to PCN Relationship Start Date", "Practice to PCN Relationship End Date",
            "Practice CCG and PCN CCG match?",
        ])  # fmt: skip
        sheet.write_row(1, 0, [
            "Z99001", "TESTFORD SURGERY", "99Z", "NHS TESTSHIRE CCG", "U99001", "NORTH TESTFORD PCN", "99Z",
            "NHS TESTSHIRE CCG", 20191001, "", True,
        ])  # fmt: skip
    found = taken(tmp_path / "a.xlsx")

    assert found.at("row 2") == {
        ("practice:Z99001", "MEMBER_OF", "pcn:U99001"),
        ("practice:Z99001", "MEMBER_OF", "ccg:99Z"),
    }


@pytest.mark.parametrize("width", [11, 10])
def test_the_report_of_2025_has_no_header(taken, tmp_path, width):
    rows = [row[:width] for row in csv.reader(SAMPLE.read_text().splitlines()[1:])]
    with (tmp_path / "report.csv").open("w", newline="") as stream:
        csv.writer(stream).writerows(rows)
    found = taken(tmp_path / "report.csv")

    assert (found.dataset, found.counts) == ("nhs_epcn_members", (5, 4, 1))
    assert ("practice:Z99002", "WITHIN", "sub_icb:Z9Z9Z") in found.at("line 2")


def test_columns_in_another_order_say_the_same(taken, turned):
    assert ("practice:Z99001", "MEMBER_OF", "pcn:U99001") in taken(turned(SAMPLE)).at("line 2")


def test_a_file_without_the_codes_of_networks_is_refused(taken, edited):
    def cut(header, rows):
        for cells in (header, *rows):
            del cells[4]

    with pytest.raises(FileRefused, match=r"nhs_epcn_members \(lacks pcn\)"):
        taken(edited(SAMPLE, cut))


def _rows(path: Path) -> list[list[object]]:
    book = CalamineWorkbook.from_path(str(path))
    return book.get_sheet_by_name("PCN Core Partner Details").to_python()[1:]


def test_the_published_members_of_october_2024(sheets_taken, published):
    path = published("ods/2024-10/ePCN.xlsx")
    found, rows = sheets_taken(path)["nhs_epcn_members"], _rows(path)

    # README: 7,705 memberships, 6,224 current; 136 rows say that the two locations differ
    assert found.counts == (len(rows), 7705, 0)
    assert sum(row[10] is False for row in rows) == 136
    assert not found.loaded[0].refusals
    told = Counter(verb for _, verb, _ in found.all)
    assert told["WITHIN"] == sum(not row[9] for row in rows) == 6224
    assert ("practice:A81001", "MEMBER_OF", "pcn:U89141") in found.at("row 2")
    assert ("practice:A81002", "WITHIN", "sub_icb:16C") in found.at("row 3")
    assert ("practice:A81006", "MEMBER_OF", "pcn:U07032") in found.at("row 6")


def test_every_current_membership_leads_to_one_of_42_boards(sheets_taken, published):
    """Practice to network to location to board: 6,224 of October 2024, by the boards of that day."""
    found = sheets_taken(published("ods/2024-10/ePCN.xlsx"))
    with (TABLES / "sub_icb_boards.csv").open(encoding="utf-8", newline="") as stream:
        listed = list(csv.DictReader(stream))
    day = "2024-10-01"
    boards = {
        row["from"]: row["to"]
        for row in listed
        if row["valid_from"] <= day and (not row["valid_to"] or day < row["valid_to"])
    }
    members, networks = found["nhs_epcn_members"].all, found["nhs_epcn"].all
    current = {practice for practice, verb, _ in members if verb == "WITHIN"}
    location = {pcn: area.removeprefix("sub_icb:") for pcn, verb, area in networks if verb == "WITHIN"}
    network = _current(found["nhs_epcn_members"], current)

    assert len(network) == 6224
    assert len({boards[location[pcn]] for pcn in network.values()}) == 42


def _current(found, current: set[str]) -> dict[str, str]:
    """The network of each practice of which a row also says where it lies now."""
    return {
        subject: other
        for claims in found.said.values()
        if len(claims) == 2
        for subject, verb, other in claims
        if verb == "MEMBER_OF" and subject in current
    }


def test_the_published_members_of_december_2019(sheets_taken, published):
    path = published("ods/2019-12/ePCN.xlsx")
    found, rows = sheets_taken(path)["nhs_epcn_members"], _rows(path)

    assert found.counts == (6757, 6757, 0)
    assert sum(row[10] is False for row in rows) == 30
    assert ("practice:A83005", "MEMBER_OF", "ccg:00C") in found.at("row 2")
