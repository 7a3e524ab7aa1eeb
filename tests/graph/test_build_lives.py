"""Entities of the graph: their lives, their values over time, and what is only planned."""

from __future__ import annotations

from datetime import date

import pytest

from graph.claims import CountClaim, FieldClaim, Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds
from graph.entities import LIFE
from graph.evidence import ClaimKind

QZZ = Ref.to("icb:QZZ")


def test_a_body_that_ended_is_shown_from_its_first_day_to_the_day_after_its_last(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", "2026-04-01", name="NHS Testshire"))
    node = testshire.graph().node("icb:QZZ")
    assert (node["valid_from"], node["valid_to"]) == (date(2022, 7, 1), date(2026, 4, 1))
    assert (node["sure_from"], node["sure_to"]) == (date(2022, 7, 1), date(2026, 4, 1))
    assert node["last_seen"] is None


def test_a_body_known_from_a_list_may_have_begun_before_and_ended_after(testshire):
    seen = Bounds.seen(date(2019, 4, 1))
    testshire.record(FieldClaim(Ref.to("ccg:99Z"), LIFE, "", seen, testshire.said(2)))
    node = testshire.graph().node("ccg:99Z")
    assert (node["valid_from"], node["valid_to"]) == (UNKNOWN_START, NEVER)
    assert (node["sure_from"], node["sure_to"]) == (date(2019, 4, 1), date(2019, 4, 2))
    assert node["last_seen"] == date(2019, 4, 1)


def test_two_registers_narrow_a_life_to_what_both_allow(testshire):
    testshire.record(FieldClaim(QZZ, LIFE, "", testshire.days("2022"), testshire.said(2)))
    testshire.record(FieldClaim(QZZ, LIFE, "", testshire.days("2022-07"), testshire.said(3)))
    node = testshire.graph().node("icb:QZZ")
    assert (node["valid_from"], node["sure_from"]) == (date(2022, 7, 1), date(2022, 7, 31))


def test_registers_that_exclude_each_other_on_a_life_are_a_conflict(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", "2026-04-01"))
    other = testshire.days("2023-01-01", "2026-04-01")
    testshire.record(FieldClaim(QZZ, LIFE, "", other, testshire.said(3)), published=date(2020, 1, 1))
    graph = testshire.graph()
    (conflict,) = graph.conflicts()
    assert (conflict["about"], conflict["matter"]) == ("icb:QZZ", "life")
    assert conflict["why"] == "it was published later"
    assert graph.node("icb:QZZ")["valid_from"] == date(2022, 7, 1)


def test_a_body_without_a_name_is_shown_by_its_code(testshire):
    testshire.record(*testshire.body("ccg:99Z", "2013-04-01", ods_code="99Z"))
    name = testshire.graph().node("ccg:99Z")["name"]
    assert name == "clinical commissioning group 99Z (no name loaded)"


def test_a_former_name_is_kept_with_its_dates_and_the_latest_is_shown(testshire):
    old, new = Bounds.stated("2013-04-01", "2022-07-01", end_dates="day_after"), "2022-07-01"
    testshire.record(
        *testshire.body("national_body:testers", "2013-04-01"),
        FieldClaim(Ref.to("national_body:testers"), "name", "Testing Board", old, testshire.said(2)),
        FieldClaim(
            Ref.to("national_body:testers"), "name", "Testers", testshire.days(new), testshire.said(2)
        ),
    )  # fmt: skip
    graph = testshire.graph()
    assert graph.node("national_body:testers")["name"] == "Testers"
    former = graph.tie("HAS_VALUE", to_id="value:name:Testing Board")
    assert (former["valid_from"], former["valid_to"]) == (date(2013, 4, 1), date(2022, 7, 1))


def test_a_value_lasts_no_longer_than_the_body(testshire):
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", "2026-04-01"),
        FieldClaim(QZZ, "name", "NHS Testshire", testshire.days("2022-07-01"), testshire.said(3)),
    )
    assert testshire.graph().tie("HAS_VALUE")["valid_to"] == date(2026, 4, 1)


def test_two_values_at_once_of_a_single_field_are_a_conflict(testshire):
    testshire.record(
        *testshire.body("trust:RZZ", "2020-01-01", legal_form="statutory corporation"),
        authority={"trust": ("*",)},
    )
    testshire.record(*testshire.body("trust:RZZ", "2020-01-01", legal_form="a club", row=7))
    graph = testshire.graph()
    (conflict,) = graph.conflicts()
    assert (conflict["about"], conflict["matter"]) == ("trust:RZZ", "legal_form")
    assert conflict["followed"].startswith("statutory corporation")
    assert conflict["other"].startswith("a club")
    assert conflict["why"] == "its dataset has authority for this"
    assert conflict["evidence"][0].endswith("#testshire.csv line 2")
    assert conflict["other_evidence"][0].endswith("#testshire.csv line 7")
    assert graph.tie("CONCERNS", str(conflict["id"]), "trust:RZZ")
    assert len(graph.ties_of("HAS_VALUE")) == 1


def test_two_names_at_once_are_no_conflict(testshire):
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"))
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", name="Testshire ICB"))
    graph = testshire.graph()
    node = graph.node("icb:QZZ")
    assert (node["name"], node["other_name"], node["unchanged"]) == (
        "NHS Testshire", ["Testshire ICB"], ["name"],
    )  # fmt: skip
    assert not graph.conflicts()


def test_values_that_never_changed_stand_on_the_body_alone(testshire):
    fields = {"name": "NHS Testshire", "ods_code": "QZZ", "legal_form": "statutory corporation"}
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01", **fields))
    graph = testshire.graph()
    node = graph.node("icb:QZZ")
    assert {name: node[name] for name in fields} == fields
    assert set(node["unchanged"]) == fields.keys()
    assert not graph.ids("value")
    assert not graph.ties_of("HAS_VALUE")


@pytest.mark.parametrize(
    ("began", "row", "kind"),
    [
        ("2023-01-01", 2, ClaimKind.FACT),  # for part of its life
        ("2022-07-01", 5, ClaimKind.FACT),  # on other evidence
        ("2022-07-01", 2, ClaimKind.PLANNED),  # to come
    ],
)
def test_a_value_with_days_or_evidence_of_its_own_is_tied_to_the_body(testshire, began, row, kind):
    said = testshire.said(row, kind=kind)
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"),
        FieldClaim(QZZ, "ods_code", "QZZ", testshire.days(began), said),
    )
    graph = testshire.graph()
    assert graph.tie("HAS_VALUE", "icb:QZZ", "value:ods_code:QZZ")
    assert graph.node("icb:QZZ")["unchanged"] == ["name"]


def test_a_value_that_is_disputed_is_tied_to_the_body(testshire):
    form = {"legal_form": "statutory corporation"}
    testshire.record(*testshire.body("trust:RZZ", "2020-01-01", **form), authority={"trust": ("*",)})
    said = testshire.said(7)
    testshire.record(
        FieldClaim(Ref.to("trust:RZZ"), "legal_form", "a club", testshire.days("2020-01-01"), said)
    )
    graph = testshire.graph()
    assert graph.tie("HAS_VALUE", "trust:RZZ", "value:legal_form:statutory corporation")
    assert graph.node("trust:RZZ")["legal_form"] == "statutory corporation"
    assert "unchanged" not in graph.node("trust:RZZ")


@pytest.mark.parametrize("field", ["name", "ods_code"])
def test_what_two_bodies_are_called_by_is_a_node_where_they_meet(testshire, field):
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", **{field: "QZZ"}),
        *testshire.body("stp:testshire", "2016-01-01", "2021-04-01", row=3, **{field: "QZZ"}),
    )
    graph = testshire.graph()
    assert len(graph.ties_of("HAS_VALUE", to_id=f"value:{field}:QZZ")) == 2
    assert graph.node("icb:QZZ")[field] == "QZZ"


def test_a_body_that_is_only_planned_is_never_live(testshire):
    planned = testshire.said(2, kind=ClaimKind.PLANNED)
    council = Ref.to("council:testshire")
    testshire.record(FieldClaim(council, LIFE, "", testshire.days("2027-04-01"), planned))
    node = testshire.graph().node("council:testshire")
    assert node["tense"] == "planned"
    assert {node[one] for one in ("valid_from", "valid_to", "sure_from", "sure_to")} == {NEVER}
    assert (node["planned_from"], node["planned_to"]) == (date(2027, 4, 1), NEVER)


def test_a_planned_name_is_not_the_name(testshire):
    planned = testshire.said(3, kind=ClaimKind.PLANNED)
    testshire.record(
        *testshire.body("icb:QZZ", "2022-07-01", name="NHS Testshire"),
        FieldClaim(QZZ, "name", "NHS Greater Testshire", testshire.days("2027-04-01"), planned),
    )
    graph = testshire.graph()
    assert graph.node("icb:QZZ")["name"] == "NHS Testshire"
    later = graph.tie("HAS_VALUE", to_id="value:name:NHS Greater Testshire")
    assert (later["tense"], later["valid_from"]) == ("planned", NEVER)


def test_a_body_that_was_planned_and_came_is_live(testshire):
    planned = testshire.said(2, kind=ClaimKind.PLANNED)
    testshire.record(FieldClaim(QZZ, LIFE, "", testshire.days("2022-04-01"), planned))
    testshire.record(*testshire.body("icb:QZZ", "2022-07-01"))
    node = testshire.graph().node("icb:QZZ")
    assert (node["tense"], node["valid_from"]) == ("", date(2022, 7, 1))


def test_a_value_of_something_that_no_register_made_is_reported_with_its_place(testshire):
    testshire.record(FieldClaim(QZZ, "name", "Nowhere", Bounds.of(), testshire.said(4)))
    graph = testshire.graph()
    assert graph.ids("icb") == set()
    (problem,) = graph.built.problems
    assert problem.message == "there is no icb:QZZ to have a name"
    assert problem.where == ("testshire.csv line 4",)


def test_published_numbers_of_one_day_that_differ_are_a_conflict(testshire):
    year = testshire.days("2019-04-01", "2020-04-01")
    testshire.record(CountClaim("ccg", 191, year, testshire.said(2)), authority={"count": ("number",)})
    testshire.record(CountClaim("ccg", 195, testshire.days(seen="2020-01"), testshire.said(3)))
    graph = testshire.graph()
    (conflict,) = graph.conflicts()
    assert conflict["followed"].startswith("191 (")
    assert "2019-04-01" in conflict["followed"]
    assert conflict["other"].startswith("195 (")
    assert graph.node("count:ccg")["number"] == "191"
