"""Successors by code: the few kinds that are held, days, cycles, repeats, and what the graph makes of it."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "nhs_succession.csv"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_groups_trusts_and_boards_succeed_one_another(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("nhs_succession", (12, 5, 7))
    assert found.loaded[0].published == date(2026, 4, 1)
    assert found.all == [
        ("ccg:98X", "SUCCEEDED_BY", "ccg:97X"),
        ("ccg:99X", "SUCCEEDED_BY", "ccg:97X"),
        ("icb:QZ1", "SUCCEEDED_BY", "icb:Z9Z9Z"),
        ("trust:R9B", "SUCCEEDED_BY", "trust:R9A"),
        ("trust:R9C", "SUCCEEDED_BY", "trust:R9A"),
    ]
    merged = date(2020, 4, 1)
    assert days("ccg:99X", "SUCCEEDED_BY", "ccg:97X") == [Bounds(merged, merged, NEVER, NEVER)]


def test_the_last_day_of_a_month_may_be_the_predecessors_last(taken, days):
    taken(SAMPLE)
    assert days("trust:R9B", "SUCCEEDED_BY", "trust:R9A") == [
        Bounds(date(2018, 6, 30), date(2018, 7, 1), NEVER, NEVER)
    ]


def test_what_is_not_held_is_refused_by_kind(taken):
    assert [one.reason for one in taken(SAMPLE).loaded[0].refusals] == [
        "“4ZZ36” would take its own place",
        "column old_code: “5ZZ” is a primary care trust: not held",
        "column new_code: “5ZZ” is a primary care trust: not held",
        "column old_code: “R9C01” is a site of a trust: not held",
        "column old_code: “13V” is a team of NHS England that commissions by itself: not held",
        "column old_code: “97X” is a sub-ICB location, or a group outside of the time of groups: not held",
        "repeats nhs_succession.csv line 2",
    ]


def test_the_publishers_own_layout_has_no_header_and_five_fields(taken, tmp_path):
    path = tmp_path / "succ.csv"
    lines = [f'"{old}","{new}","R","{day.replace("-", "")}","1"' for old, new, day in _rows(SAMPLE)[1:]]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = taken(path)
    assert (found.dataset, found.counts) == ("nhs_succession", (12, 5, 7))


def test_the_order_of_columns_does_not_matter(taken, turned):
    found = taken(turned(SAMPLE))
    assert (found.dataset, found.counts) == ("nhs_succession", (12, 5, 7))


def test_headers_are_known_in_other_words(taken, edited):
    def reworded(header, rows):
        header[:] = ["Organisation Code", "Succeeding Organisation Code", "Effective Date"]

    found = taken(edited(SAMPLE, reworded))
    assert (found.dataset, found.counts) == ("nhs_succession", (12, 5, 7))


def test_a_needed_column_that_is_missing_is_named(taken, edited):
    def cut(header, rows):
        for cells in (header, *rows):
            del cells[1]

    with pytest.raises(FileRefused, match=r"nhs_succession \(lacks .*new_code"):
        taken(edited(SAMPLE, cut))


def test_the_successions_up_to_april_2022(taken, published):
    path = published("ods/2022-04/succession.csv")
    rows, found = _rows(path)[1:], taken(path)

    assert (len(rows), found.counts) == (25480, (25480, 564, 24916))
    reasons = [one.reason for one in found.loaded[0].refusals]
    assert sum("own place" in one for one in reasons) == sum(row[0] == row[1] for row in rows) == 39
    kinds = Counter(one[0].partition(":")[0] for one in found.all)
    assert kinds == {"ccg": 142, "trust": 422}  # of R and T codes, 416 + 4 + 2 by the first letters
    assert sum("is of another kind" in one for one in reasons) == 2  # codes of two digits


def test_every_closed_row_of_the_register_of_groups_has_a_successor(taken, published):
    """161 are closed: 142 groups, whose successors are held, and 19 hubs, which are refused as such."""
    closed = {row[0]: row[13] for row in _rows(published("ods/2024-12/eccg.csv")) if row[11]}
    path = published("ods/2022-04/succession.csv")
    rows, found = _rows(path)[1:], taken(path)

    assert (len(closed), closed.keys() <= {row[0] for row in rows}) == (161, True)
    groups = {f"ccg:{code}" for code, role in closed.items() if not role}
    assert {one[0] for one in found.all if one[0].startswith("ccg:")} == groups
    hubs = {code for code, role in closed.items() if role}
    said = {one.reason.split("“")[1].split("”")[0] for one in found.loaded[0].refusals
            if "team of NHS England that" in one.reason}  # fmt: skip
    assert hubs <= said


def test_three_pairs_picked_by_hand(taken, published, days):
    found = taken(published("ods/2022-04/succession.csv"))
    assert ("ccg:03A", "SUCCEEDED_BY", "ccg:X2C4Y") in found.at("line 2")
    assert {("trust:RW6", "SUCCEEDED_BY", f"trust:{code}") for code in ("RM3", "R0A")} <= set(found.all)
    (since,) = days("trust:RGQ", "SUCCEEDED_BY", "trust:RDE")  # elsewhere of 1 July 2018
    assert (since.s0, since.s1) == (date(2018, 6, 30), date(2018, 7, 1))
