"""A list of boards: predecessors that several took over, clusters, shared leaders in running text."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "lists_icbs.json"
TABLES = Path(__file__).parents[2] / "loaders" / "england" / "tables"


def test_a_board_with_its_names_papers_and_region(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("lists_icbs", (5, 4, 1))
    assert found.loaded[0].published == date(2026, 8, 22)
    assert {one for one in found.at("/0") if one[0] == "icb:QZ1"} == {
        ("icb:QZ1", "name", "Testshire ICB"),
        ("icb:QZ1", "name", "NHS Testshire"),
        ("icb:QZ1", "board_papers", "https://testshire.invalid/board"),
        ("icb:QZ1", "WITHIN", "region with name “Test Region”"),
    }


def test_a_predecessor_of_several_boards_was_split(taken, ledger, days):
    taken(SAMPLE)
    day = date(2026, 4, 1)
    said = {
        (subject, other): properties
        for subject, other, properties in ledger.connection.execute(
            "SELECT subject, object, properties FROM claims WHERE verb = 'SUCCEEDED_BY'"
        )
    }
    split = '{"succession": "split"}'
    assert said == {
        ("icb:QZ8", "icb:Z9Z9Z"): "",
        ("icb:QZ9", "icb:Z9Z9Z"): split,
        ("icb:QZ9", "icb:Z9Y9Z"): split,
    }
    assert days("icb:QZ8", "SUCCEEDED_BY", "icb:Z9Z9Z") == [Bounds(day, day, NEVER, NEVER)]


def test_predecessors_without_a_day_are_refused_and_a_cluster_of_one_is_told(taken):
    alone, undated = taken(SAMPLE).loaded[0].refusals
    assert alone.reason == "column cluster_id: “ALONE” has no other board in the list"
    assert undated.reason == "column merger_date is empty beside predecessors"


def test_a_shared_leader_is_one_person_in_the_posts_of_each_board(taken):
    found = taken(SAMPLE)
    held = [one[2] for one in found.all if one[1] == "appointment"]

    assert {one for one in found.all if one[0].startswith("person:") and one[1] == "name"} == {
        ("person:anna-example/QZ1", "name", "Anna Example"),
        ("person:ben-sample/QZ1", "name", "Ben Sample"),
    }
    assert len(held) == 3
    assert sum("chief_executive" in one for one in held) == 1


def test_a_cluster_no_register_has_began_when_the_notes_say(taken, days):
    found = taken(SAMPLE)
    (fact,) = (one[2] for one in found.all if one[1] == "shared_leadership")

    assert json.loads(fact)["parties"] == {"cluster": ["icb_cluster:ts-tr"], "member": ["icb:QZ1", "icb:QZ2"]}
    (life,) = days("icb_cluster:ts-tr", "life")
    assert (life.s0, life.s1) == (date(2025, 12, 1), date(2025, 12, 31))


def test_a_list_that_was_never_looked_through_does_not_say_of_when_it_is(taken, tmp_path):
    path = tmp_path / "icbs.json"
    records = [
        {k: v for k, v in one.items() if k != "last_validated"} for one in json.loads(SAMPLE.read_text())
    ]
    path.write_text(json.dumps(records))
    with pytest.raises(FileRefused, match="say --published DATE"):
        taken(path)
    assert taken(path, "2026-02-01").dataset == "lists_icbs"


def test_the_correspondent_is_never_recorded(taken, ledger):
    taken(SAMPLE)
    assert not any("Private" in str(row) for row in ledger.connection.iterdump())


def test_the_published_boards(taken, published):
    """README: the 42 boards of December 2024 less these 36 are the 12 predecessors, and 6 are new."""
    found = taken(published("partners/icb_2026-08.json"))
    with (TABLES / "icbs.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    before = {row["ods_code"] for row in rows if row["established"] <= "2024-12-31"}
    now = {one[0].removeprefix("icb:") for one in found.all if one[1] == "board_papers"}
    gone = {one[0].removeprefix("icb:") for one in found.all if one[1] == "SUCCEEDED_BY"}

    assert found.counts == (36, 36, 0)
    assert found.loaded[0].published == date(2026, 8, 22)
    assert (len(before), len(now), len(now - before)) == (42, 36, 6)
    predecessors = "QH8 QHG QJG QM7 QMJ QMM QNQ QNX QRV QU9 QUE QXU"
    assert before - now == gone == set(predecessors.split())
    assert not gone & now
    clusters = [one for one in found.all if one[1] == "MEMBER_OF"]
    assert (len({one[2] for one in clusters}), len(clusters)) == (8, 18)
    held = {one[0] for one in found.all if one[0].startswith("person:")}
    assert held == {"person:richard-douglas/QKK", "person:andrew-bland/QKK", "person:rob-whiteman/QOX"}
    assert ("icb:QJG", "SUCCEEDED_BY", "icb:D7T5G") in found.at("/19")
    assert ("icb:QK1", "name", "LLR ICB") in found.at("/14")
    assert ("icb:QVV", "MEMBER_OF", "icb_cluster:bsw-somerset-dorset") in found.at("/30")
