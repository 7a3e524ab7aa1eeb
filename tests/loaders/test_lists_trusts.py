"""A list of trusts: names of today before those of predecessors, groups in free text."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, Bounds
from loaders.lists.trusts import own_names
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "lists_trusts.json"


def test_a_trust_with_its_own_names_only(taken, days):
    found, day = taken(SAMPLE), date(2024, 11, 1)

    assert (found.dataset, found.counts) == ("lists_trusts", (3, 2, 1))
    assert found.at("/0") == {
        ("trust:RZ1", "name", "Testshire NHS Foundation Trust"),
        ("trust:RZ1", "name", "Testshire FT"),
        ("trust:RZ1", "sector", "Community Trusts"),
        ("trust:RZ1", "board_papers", "https://testshire.invalid/board"),
        ("trust:RZ1", "WITHIN", "region with name “Test Region”"),
        ("trust:RZ9", "SUCCEEDED_BY", "trust:RZ1"),
    }
    assert days("trust:RZ9", "SUCCEEDED_BY", "trust:RZ1") == [Bounds(day, day, NEVER, NEVER)]


def test_a_group_by_its_name_without_remarks(taken):
    group = "trust_group:testshire-hospitals"
    found = taken(SAMPLE).at("/1")
    assert {(group, "life", ""), (group, "name", "Testshire Hospitals")} < found
    assert ("trust:RZ2", "MEMBER_OF", group) in found
    assert not any(one[1] == "WITHIN" for one in found)


def test_a_trust_without_a_kind_is_refused(taken):
    (refusal,) = taken(SAMPLE).loaded[0].refusals
    assert refusal.reason == "column type is empty"


def test_the_same_name_in_other_letters_is_no_second_one():
    names = ["Testshire NHS Trust", "TESTSHIRE NHS TRUST", "TST", "Old Testshire NHS Trust", "Old TST"]
    assert own_names(names) == names[:3]
    assert own_names([]) == []


def test_a_list_without_kinds_is_refused(taken, tmp_path):
    path = tmp_path / "trusts.json"
    path.write_text(json.dumps([{"ods_code": "RZ1", "names": ["A Trust"], "url": "https://a.invalid"}]))
    with pytest.raises(FileRefused, match=r"lists_trusts \(lacks type\)"):
        taken(path)


def test_the_correspondent_is_never_recorded(taken, ledger):
    taken(SAMPLE)
    assert not any("Private" in str(row) for row in ledger.connection.iterdump())


def test_the_published_trusts(taken, published):
    path = published("partners/trust_2026-08.json")
    found, records = taken(path), json.loads(path.read_text())

    assert found.counts == (len(records), 202, 0)
    assert found.loaded[0].published == date(2026, 8, 22)
    told = Counter(verb for _, verb, _ in found.all)
    assert (told["sector"], told["SUCCEEDED_BY"], told["MEMBER_OF"]) == (202, 5, 13)
    assert told["board_papers"] == sum(bool(one["url"]) for one in records)
    assert told["WITHIN"] == sum(one["region"] != "National" for one in records)
    assert len({one[0] for one in found.all if one[0].startswith("trust_group:")}) == 6
    kept = {one for one in found.all if one[0] == "trust:RAX" and one[1] == "name"}
    assert {one[2] for one in kept} == {
        "Kingston and Richmond NHS Foundation Trust", "Kingston and Richmond", "KRFT",
    }  # fmt: skip
    assert ("trust:RA2", "sector", "Acute and Acute & Community Trusts") in found.at("/0")
    assert ("trust:RDR", "name", "SCFT") in found.at("/1")
    assert ("trust:R1C", "SUCCEEDED_BY", "trust:RW1") in found.all
