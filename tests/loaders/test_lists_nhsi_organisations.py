"""A list of 2019 whose rows name each other by keys, with times of Greenwich."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from graph.dates import NEVER, Bounds
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "lists_nhsi_organisations.json"


def _reasons(found) -> list[str]:
    return [one.reason for one in found.loaded[0].refusals]


def test_a_body_has_its_name_on_the_day_of_the_list(taken, days):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("lists_nhsi_organisations", (9, 5, 4))
    assert found.loaded[0].published == date(2019, 2, 4)
    assert found.at("/0") == {("trust:RZ1", "name", "Testshire NHS Foundation Trust")}
    assert days("trust:RZ1", "name", "Testshire NHS Foundation Trust") == [Bounds.seen(date(2019, 2, 4))]


def test_eleven_in_the_evening_of_a_summer_day_is_the_next_day(taken, days):
    taken(SAMPLE)
    assert days("trust:RZ9", "name", "West Testshire NHS Trust") == [Bounds.of(e1=date(2017, 10, 1))]


def test_a_successor_named_by_its_key(taken, days):
    day = date(2018, 4, 1)
    assert ("ccg:97X", "SUCCEEDED_BY", "ccg:99X") in taken(SAMPLE).at("/2")
    assert days("ccg:97X", "SUCCEEDED_BY", "ccg:99X") == [Bounds(day, day, NEVER, NEVER)]


def test_kinds_that_the_graph_does_not_hold_are_refused_by_name(taken):
    assert [reason.split(", ")[0] for reason in _reasons(taken(SAMPLE))] == [
        "Testford Borough Council is a district or another council without social services",
        "Isle of Test UA is a council in Wales",
        "Testshire Care Limited is an independent provider",
        "Test Society is a charity",
    ]


def test_another_table_of_the_website_is_not_this_list(taken, tmp_path):
    path = tmp_path / "pages.json"
    path.write_text(json.dumps([{"model": "pages.page", "pk": 1, "fields": {"title": "x"}}]))
    with pytest.raises(FileRefused, match="lists_nhsi_organisations"):
        taken(path)


def test_the_published_list(taken, published):
    path = published("partners/nhsi_organisations_2019.json")
    found, fields = taken(path), [one["fields"] for one in json.loads(path.read_text())]
    kinds = Counter(one["organisation_type"] for one in fields)
    refused = _reasons(found)

    # README: 993 organisations, 78 independent providers, 376 councils
    assert found.counts[0] == len(fields) == 993
    assert (kinds["independent-provider"], kinds["local-authority"]) == (78, 376)
    assert sum("is an independent provider" in one for one in refused) == 78
    held = Counter(one[0].partition(":")[0].partition(" ")[0] for one in found.all if one[1] == "name")
    assert held["trust"] == kinds["provider"] == 246
    assert held["ccg"] == kinds["commissioner"] == 213
    assert sum("is a council in Wales" in one for one in refused) == 22
    assert found.counts[1] == 246 + 213 + held["council"]
    assert held["council"] + sum(_of_a_council(one) for one in refused) == 376
    assert sum(one[1] == "SUCCEEDED_BY" for one in found.all) == 18
    assert ("trust:RTQ", "name", "2Gether NHS Foundation Trust") in found.at("/0")
    assert ("ccg:10Y", "SUCCEEDED_BY", "ccg:14Y") in found.all
    assert ("council with ods code “212”", "name", "Leeds City Council") in found.all


def _of_a_council(reason: str) -> bool:
    return any(words in reason for words in ("without social services", "in Wales", "abolished since"))
