"""Changes and findings on England: what the tables say changed on 1 April 2026, and few findings anywhere."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from graph.stores.store import Store
from queries.changes import changes
from queries.finding import findings

TABLES = Path(__file__).parents[2] / "loaders/england/tables"
BEFORE, AFTER = date(2026, 3, 31), date(2026, 4, 2)
MOST_FINDINGS = 20


def bodies(store: Store, kind: str, on: date) -> list[str]:
    text = (
        "MATCH (i:IcsGraph) WHERE i.kind = $kind AND i.valid_from <= $on AND i.valid_to > $on "
        "RETURN i.id AS id ORDER BY id"
    )
    return [row["id"] for row in store.ask(text, {"kind": kind, "on": on})]


def test_the_boards_that_ended_and_began_in_april_2026_are_those_of_the_table(england: Store):
    rows = csv.DictReader((TABLES / "icbs.csv").read_text(encoding="utf-8").splitlines())
    table = list(rows)
    ended = sum(row["abolished"] == "2026-04-01" for row in table)
    began = sum(row["established"] == "2026-04-01" for row in table)
    found = changes(england, BEFORE, AFTER)
    of_boards = [one for one in found if one.sort == "icb"]
    assert sum(one.number for one in of_boards if one.what == "ended") == ended
    assert sum(one.number for one in of_boards if one.what == "began") == began
    assert began - ended == 36 - 42


def test_frimley_was_taken_over_by_three(england: Store):
    found = changes(england, BEFORE, AFTER, ["icb:QNQ"])
    took = [one.says for one in found if one.what == "succeeded"]
    assert len(took) == 3
    assert all(one.day == date(2026, 4, 1) for one in found if one.what == "succeeded")


def test_the_planned_mergers_take_the_footing_from_a_joint_chief_executive(england: Store):
    found = changes(england, date(2026, 4, 2), date(2027, 4, 2), ["icb:QHL", "icb:QUA"])
    ends = [one for one in found if one.what == "would end"]
    assert {one.day for one in ends} == {date(2027, 4, 1)}
    assert sum("David Melbourne holds Chief executive" in one.says for one in ends) == 2
    assert any("shares leadership" in one.says for one in ends)
    assert not any(one.certain for one in ends)


def test_the_second_day_has_to_be_later(england: Store):
    with pytest.raises(ValueError, match="is not after"):
        changes(england, AFTER, BEFORE)


def test_the_bundle_alone_gives_few_findings_for_any_board(england: Store):
    counts = {one: len(findings(england, one, AFTER, 90)) for one in bodies(england, "icb", AFTER)}
    assert len(counts) == 36
    assert max(counts.values()) <= MOST_FINDINGS
