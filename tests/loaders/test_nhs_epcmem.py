"""Memberships of practices: what is held of the kinds of parents over the years, and what is refused."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, Bounds
from loaders.nhs.commissioners import GROUP, HUB

SAMPLE = Path(__file__).parent / "samples" / "nhs_epcmem.csv"
BOARDS_BEGAN = date(2022, 7, 1)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_memberships_of_groups_and_places_in_locations(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_epcmem", (9, 3, 6))
    assert found.loaded[0].published == date(2023, 4, 1)
    assert found.at("line 3") == {("practice:A99001", "MEMBER_OF", "ccg:99X")}
    assert found.at("line 4") == {
        ("practice:A99001", "MEMBER_OF", "ccg:97X"),
        ("practice:A99001", "WITHIN", "sub_icb:97X"),
    }
    joined, merged = date(2013, 4, 1), date(2020, 4, 1)
    assert days("practice:A99001", "MEMBER_OF", "ccg:99X") == [Bounds(joined, joined, merged, merged)]
    assert days("practice:A99001", "WITHIN", "sub_icb:97X") == [
        Bounds(BOARDS_BEGAN, BOARDS_BEGAN, date(2023, 4, 2), NEVER)
    ]


def test_it_makes_no_practice(taken):
    assert not [one for one in taken(SAMPLE).all if one[1] == "life"]


def test_parents_of_kinds_that_are_not_held_are_refused_by_kind(taken):
    assert [one.reason.partition("is ")[2] for one in taken(SAMPLE).loaded[0].refusals] == [
        "a primary care group, a kind the graph does not hold",
        "a primary care trust, a kind the graph does not hold",
        "a team of NHS England that commissions by itself, no group of practices",
        "a health board in Wales, outside of the scope",
        "a health board in Wales, outside of the scope",
        "a care trust as commissioner, which the graph does not hold",
    ]


def test_the_same_without_quotes_and_with_days_as_spreadsheets_write_them(taken, tmp_path):
    path = tmp_path / "edited.csv"
    rows = [
        [day and f"{day[6:]}/{day[4:6]}/{day[:4]}" if at in (3, 4) else day for at, day in enumerate(row)]
        for row in _rows(SAMPLE)
    ]
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    found = taken(path)
    assert (found.dataset, found.counts) == ("nhs_epcmem", (9, 3, 6))


@pytest.mark.parametrize(
    "code", ["13T", "13P", "12A", "12D", "12F", "14L", "14Y", "15A", "15C", "15D", "15N"]
)
def test_codes_of_groups_are_told_from_those_of_hubs(code):
    assert GROUP.fullmatch(code)
    assert not HUB.fullmatch(code)


def test_every_hub_of_the_register_is_told_from_a_group(published):
    rows = _rows(published("ods/2024-12/eccg.csv"))
    assert {row[0] for row in rows if HUB.fullmatch(row[0])} == {row[0] for row in rows if row[13] == "RO218"}


def test_the_memberships_of_october_2019(taken, published):
    """15,206 rows are of a code in the register of groups, 360 of them of hubs."""
    listed = {row[0]: row[13] for row in _rows(published("ods/2024-12/eccg.csv"))}
    path = published("ods/2019-10/epcmem.csv")
    rows, found = _rows(path), taken(path)
    older = [row for row in rows if row[1] not in listed and row[1][0] == "1"]  # teams closed by 2015
    of_groups = [row for row in rows if row[1] in listed and listed[row[1]] != "RO218"]

    assert sum(row[1] in listed for row in rows) == 15206
    assert (len(of_groups), found.counts) == (14846, (47822, 14846, 32976))
    assert {one[2] for one in found.all} == {f"ccg:{row[1]}" for row in of_groups}
    kinds = Counter(one.reason.partition("is ")[2].split(",")[0] for one in found.loaded[0].refusals)
    assert kinds == {
        "a primary care trust": sum(row[1][0] == "5" for row in rows),
        "a primary care group": sum(row[1][0] == "4" and len(row[1]) == 5 for row in rows),
        "a care trust as commissioner": sum(row[1][0] == "T" for row in rows),
        "a health board in Wales": sum(row[1][0] in "67" for row in rows),
        "a team of NHS England that commissions by itself": 360 + len(older),
    }
    assert found.at("line 2") == {("practice:A81001", "MEMBER_OF", "ccg:00K")}  # picked by hand
