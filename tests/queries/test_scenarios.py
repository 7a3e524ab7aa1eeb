"""Scenarios on England: what moves and ends is counted from the tables, and today's graph stays as it is."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.entities import kind_of
from graph.schema import kinds, relationship_types
from graph.stores.neo4j_store import Neo4jStore
from graph.stores.rows import RelationshipRow, StoreError
from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import question
from queries.scenario import NoSuchScenario, scenario, scenarios
from queries.supposing import _together, suppose
from queries.view import View, open_view

TABLES = Path(__file__).parents[2] / "loaders/england/tables"
EVIDENCE_ENDS, AFTER = date(2026, 7, 2), date(2027, 4, 2)
SECRETARY = "Secretary of State, Department of Health and Social Care"
DEPARTMENT = "Department of Health and Social Care"


def table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((TABLES / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


def asked(view: View | Store, number: str, on: date, **given: Any) -> Answer:
    name, one = question(number)
    supposed = view.scenario if isinstance(view, View) else None
    return ask(name, one, view.store if isinstance(view, View) else view, given, on, scenario=supposed)


@pytest.fixture(scope="module")
def view(england_home: Any) -> View:
    return open_view(england_home.home)


def boards() -> int:
    return sum(not row["abolished"] for row in table("icbs"))


@pytest.mark.parametrize("name", scenarios())
def test_everything_that_a_scenario_names_is_in_the_graph(view: View, name: str):
    one = scenario(name)
    named = {*one.about, *one.comes, *one.gone}
    named |= {end for rule in one.rules for end in (rule.at, rule.to, rule.other, rule.clause)}
    named |= {end for plan in one.plans for end in (plan.clause, *plan.new, *[plan.old] * (not plan.merges))}
    exact = sorted(each for each in named if each and "*" not in each)
    found = view.store.ask("MATCH (n:IcsGraph) WHERE n.id IN $ids RETURN n.id AS id", {"ids": exact})
    assert {row["id"] for row in found} == set(exact)
    types = {each for rule in one.rules for each in rule.types}
    types |= {each for plan in one.plans for each in (*plan.keeps, *plan.ends)}
    assert types <= set(relationship_types())
    assert all(kind_of(each) in kinds() for each in exact)
    assert all(plan.old in kinds() for plan in one.plans if plan.merges)


def test_a_scenario_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(NoSuchScenario, match="health-bill"):
        scenario("nonsense")


def test_the_bill_moves_what_nhs_england_does_to_the_secretary_of_state(england: Store):
    answer = asked(england, "Q39", EVIDENCE_ENDS)
    rows = {(row["what"], row["relation"], row["from_whom"].partition(",")[0], row["becomes"]): row["number"]
            for row in answer.rows}  # fmt: skip
    regions = len(table("nhse_regions"))
    assert answer.scenario.startswith("Scenario, not law")
    assert rows["moves", "is appointed by", "Chair", SECRETARY] > 0
    chairs = [row for row in answer.rows if row["relation"] == "is appointed by" and row["what"] == "moves"]
    assert boards() in {row["number"] for row in chairs if row["from_whom"].startswith("Chair")}
    assert rows["moves", "allocates money to", "NHS England", DEPARTMENT] == boards() == 36
    directed = [row["number"] for row in answer.rows if row["relation"] == "may direct"]
    assert boards() in directed
    licensed = [row for row in answer.rows if row["relation"] == "is licensed by"]
    assert {row["becomes"] for row in licensed} == {DEPARTMENT}
    ended = [row for row in answer.rows if row["what"] == "ends" and row["to_whom"] == "NHS England"]
    assert {row["number"] for row in ended if row["relation"] == "is part of"} == {regions} == {7}
    assert {row["status"] for row in answer.rows} == {"bill, not law"}


def test_a_merger_would_take_the_footing_from_a_joint_chief_executive(england: Store):
    given = {"scenario": "clusters-merge-2027", "body": "icb:QHL"}
    rows = asked(england, "Q39", date(2026, 4, 2), **given).rows
    ends = {(row["relation"], row["from_whom"]) for row in rows if row["what"] == "ends"}
    assert ("holds", "David Melbourne") in ends
    assert ("shares leadership with", "NHS Birmingham and Solihull Integrated Care Board") in ends
    assert rows[0]["what"] == "ends"
    assert {row["status"] for row in rows} == {"planned, not done"}


def test_a_council_has_its_seat_by_law_today_and_would_not_by_the_bill(england: Store):
    answer = asked(england, "Q40", EVIDENCE_ENDS, council="council:E10000030")
    said = [(row["when"], row["seat"], row["rule"], row["basis"]) for row in answer.rows]
    assert said == [
        ("as the law stands", "required", "ICB-11", "Sch.1B para 8(2)(c)"),
        ("if the bill is enacted", "not required", "ICB-17", "Health Bill 2026-27 cl.21"),
    ]
    assert {row["board"] for row in answer.rows} == {"NHS Surrey and Sussex Integrated Care Board"}
    assert "last evidenced stage, 2026-07-02" in answer.rows[1]["status"]


@pytest.mark.parametrize("on", [EVIDENCE_ENDS, AFTER])
def test_surreys_duties_would_go_to_two_councils(england: Store, on: date):
    answer = asked(england, "Q57", on, council="council:E10000030")
    rows = {row["matter"].partition(",")[0]: row for row in answer.rows}
    for matter in ("Director of adult social services", "Health and wellbeing board"):
        assert rows[matter]["after"] == "East Surrey Council and West Surrey Council"
        assert rows[matter]["day"] == "2027-04-01"
        assert rows[matter]["status"] == "planned, not done"
    assert rows["section 75 agreements of the council"]["what"] == "not stated"


def test_merged_clusters_leave_one_board_each_and_todays_graph_as_it_is(view: View):
    file = Path(view.store.uri)
    before, bytes_before = asked(view, "Q37", AFTER).rows, file.read_bytes()
    merged = asked(suppose(view, scenario("clusters-merge-2027"), AFTER), "Q37", AFTER)
    (row,) = merged.rows
    today = before[0]
    members = today["icbs"] - today["unclustered"]
    assert (today["icbs"], members, today["clusters"]) == (36, 18, 8)
    assert row == {"icbs": 36 - 18 + 8, "leadership_teams": 26, "clusters": 0, "unclustered": 26}
    assert merged.scenario.startswith("Scenario, not done")
    assert merged.again.endswith("--suppose clusters-merge-2027")
    assert asked(view, "Q37", AFTER).rows == before
    assert file.read_bytes() == bytes_before


def test_a_planned_scenario_changes_nothing_before_its_day(view: View):
    supposed = suppose(view, scenario("clusters-merge-2027"), EVIDENCE_ENDS)
    assert asked(supposed, "Q37", EVIDENCE_ENDS).rows == asked(view, "Q37", EVIDENCE_ENDS).rows


def test_any_question_can_be_asked_under_the_bill(view: View):
    supposed = suppose(view, scenario("health-bill"), EVIDENCE_ENDS)
    chain = asked(supposed, "Q14", EVIDENCE_ENDS, start="post:icb:QVV:chief_executive")
    assert [row["to"] for row in chain.rows] == [f"Permanent secretary, {DEPARTMENT}", "UK Parliament"]
    rules = {code.strip() for row in asked(supposed, "Q71", EVIDENCE_ENDS, body="icb:QVV").rows
             for code in row["rule"].split(",")}  # fmt: skip
    assert "ICB-17" in rules
    assert not rules & {"ICB-06", "ICB-11", "ICP-01"}
    assert "ICB-17" not in asked(view, "Q71", EVIDENCE_ENDS, body="icb:QVV").model_dump_json()


def test_new_councils_have_the_posts_that_law_makes(view: View):
    supposed = suppose(view, scenario("surrey-2027"), AFTER)
    council = "council:east_surrey_council"
    there = {row["what"] for row in asked(supposed, "Q65", AFTER, body=council).rows}
    assert {"Director of adult social services", "Health and wellbeing board"} <= there
    assert asked(view, "Q65", AFTER, body=council).rows == ()
    assert asked(supposed, "Q65", AFTER, body="council:E10000030").rows == ()


def test_shares_of_an_area_that_two_boards_covered_are_added():
    one, other = (RelationshipRow("COVERS", "icb:a", "area:t", {"id": "x", "share": s}) for s in (0.75, 0.2))
    assert _together(one, other).properties["share"] == pytest.approx(0.95)
    assert _together(one, one).properties["share"] == 1.0


@pytest.mark.neo4j
def test_a_server_is_not_copied(server: Neo4jStore, view: View):
    with pytest.raises(StoreError, match="ask without --store"):
        suppose(View(server, view.names), scenario("health-bill"), EVIDENCE_ENDS)
