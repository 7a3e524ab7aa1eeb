"""Who decides, delegates and advises, on the bundled tables, as known before from law and publications."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.schema import MARKER
from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

TODAY = date(2026, 4, 2)

OF_EVERY_BOARD: list[tuple[str, str, dict[str, Any]]] = [
    ("seats_on_both_sides", "body", {}),
    ("clinical_leaders", "system", {}),
    ("councils_of_a_board", "icb", {}),
    ("objectives_of_a_system", "body", {}),
    ("integration_index", "system", {}),
    ("commissioners_of_a_service", "icb", {"service": "service:specialised-delegated"}),
    ("committees_that_bind", "organisation", {}),
    ("influence_paths", "start", {"budget": "national_body:nhs_england"}),
    ("oversight_of_a_body", "body", {}),
    ("deciders_on_medicines", "icb", {}),
    ("places_of_a_system", "icb", {}),
    ("decision_that_prevails", "board", {"member": "trust:RM3"}),
    ("duties_of_a_body", "body", {}),
]


def _ask(store: Store, name: str, on: str | date, **given: Any) -> Answer:
    day = date.fromisoformat(on) if isinstance(on, str) else on
    return ask(name, questions()[name], store, given, day)


def _boards(store: Store) -> list[str]:
    text = f"MATCH (i:{MARKER}) WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on "
    return [row["id"] for row in store.ask(text + "RETURN i.id AS id ORDER BY id", {"on": TODAY})]


@pytest.mark.parametrize(("name", "parameter", "given"), OF_EVERY_BOARD)
def test_every_board_gets_rows(england: Store, name: str, parameter: str, given: dict[str, Any]) -> None:
    boards = _boards(england)
    assert len(boards) == 36

    empty = [one for one in boards if not _ask(england, name, TODAY, **{parameter: one}, **given).rows]

    assert empty == []


@pytest.mark.parametrize(
    ("icb", "on", "responsible", "number"),
    [
        ("icb:QOC", "2024-03-31", "NHS England", None),
        ("icb:QOC", "2024-04-01", "NHS Shropshire, Telford and Wrekin Integrated Care Board", 59),
        ("icb:QVV", "2024-04-01", "NHS England", None),
        ("icb:QVV", "2025-04-01", "NHS Dorset Integrated Care Board", 70),
    ],
)
def test_q41_nhs_england_stays_accountable_for_what_it_delegated(
    england: Store, icb: str, on: str, responsible: str, number: int | None
) -> None:
    given = {"service": "service:specialised-delegated", "icb": icb}
    rows = _ask(england, "commissioners_of_a_service", on, **given).rows

    by_word = {row["word"]: row for row in rows if row["word"] in ("accountable", "responsible")}
    assert by_word["responsible"]["who"] == responsible
    assert by_word["accountable"]["who"] == "NHS England"
    delegated = f"specialised services ({number} services), by delegation"
    assert (by_word["accountable"]["of"] == delegated) == (number is not None)


def test_q19_surrey_and_sussex_has_four_councils(england: Store) -> None:
    answer = _ask(england, "councils_of_a_board", TODAY, icb="icb:S9B9J")

    assert {row["council_id"] for row in answer.rows} == {
        "council:E06000043", "council:E10000011", "council:E10000030", "council:E10000032",
    }  # fmt: skip
    assert {row["extent"] for row in answer.rows} == {"whole"}
    assert all(row["by_law"] and row["basis"] == "HSCA 2012 s.194" for row in answer.rows)


def test_q19_north_yorkshire_is_in_three_boards(england: Store) -> None:
    found = {
        one: row["extent"]
        for one in _boards(england)
        for row in _ask(england, "councils_of_a_board", TODAY, icb=one).rows
        if row["council_id"] == "council:E06000065"
    }

    assert found == {"icb:QOQ": "part", "icb:QWO": "small part", "icb:QE1": "small part"}


def test_q11_amanda_doyle_led_lancashire_and_south_cumbria_in_2016(england: Store) -> None:
    rows = _ask(england, "clinical_leaders", "2016-04-01", system="stp:lancashire-and-south-cumbria").rows

    assert rows[0]["rank"] == 1
    assert rows[0]["held_by"].startswith("Amanda Doyle")


def test_q28_a_system_agreed_its_objectives_with_the_regional_director(england: Store) -> None:
    rows = _ask(england, "objectives_of_a_system", "2019-06-01", body="ics:dorset").rows

    assert [row["what_id"] for row in rows if row["sort"] == "agrees objectives with"] == [
        "post:region:Y58:regional_director"
    ]


def test_q29_no_integration_index_was_published(england: Store) -> None:
    answer = _ask(england, "integration_index", TODAY, system="icb:QVV")

    assert answer.rows[0]["result"] == "not published"
    assert "the integration index of this system" in {one.what for one in answer.missing}
    assert {row["result"] for row in answer.rows if row["measure"] == "annual assessment"} == {"not loaded"}


def test_q34_greater_manchester_moved_nothing_in_law(england: Store) -> None:
    rows = _ask(england, "devolution_deal", "2017-04-02", deal="devolved_area:greater-manchester").rows

    (deal,) = [row for row in rows if row["sort"] == "deal"]
    assert (deal["legal_effect"], deal["since"]) == ("none", "2015-02-27")
    assert any("12 CCGs, 15 NHS providers, 10 local authorities" in row["says"] for row in rows)
    budget = {row["amount_pence"] for row in rows if row["kind_of_amount"] == "plan"}
    assert budget == {600_000_000_000}


@pytest.mark.parametrize(("on", "joint"), [("2019-06-01", False), ("2022-07-01", True)])
def test_q48_and_q66_joint_committees_may_bind_since_july_2022(england: Store, on: str, joint: bool) -> None:
    bind = _ask(england, "committees_that_bind", on, organisation="trust:RM3").rows
    prevails = _ask(england, "decision_that_prevails", on, board="ics:greater-manchester", member="trust:RM3")

    assert any(row["binds"] == "once agreed" for row in bind) is joint
    own = [row for row in prevails.rows if row["matter"].startswith("all else")]
    assert own[0]["prevails"].startswith("Board, ")
    assert any(row["basis"] == "NHS Act 2006 s.65Z5" for row in prevails.rows) is joint


def test_q61_foundation_trusts_are_licensed_and_not_directed(england: Store) -> None:
    matters = {row["matter"] for row in _ask(england, "oversight_of_a_body", TODAY, body="trust:RM3").rows}

    assert "licence" in matters
    assert "direction" not in matters


def test_q62_an_appraisal_binds_every_board(england: Store) -> None:
    rows = _ask(england, "deciders_on_medicines", TODAY, icb="icb:QVV").rows

    assert (rows[0]["does"], rows[0]["what"]) == ("binds", "technology appraisal")


def test_q63_the_plan_of_2019_named_inequalities(england: Store) -> None:
    answer = _ask(england, "systems_naming_a_priority", TODAY, priority="priority:inequalities")

    assert [row["body_id"] for row in answer.rows] == ["national_body:nhs_england"]
    assert [one.what for one in answer.missing] == ["which single systems name this priority"]


def test_q64_no_place_is_known_and_areas_for_statistics_are_not_taken_for_one(england: Store) -> None:
    answer = _ask(england, "places_of_a_system", TODAY, icb="icb:S9B9J")

    assert {row["sort"] for row in answer.rows} == {"area for statistics only"}
    assert len(answer.rows) == 4
    assert len(answer.missing) == 1


def test_q70_fourteen_functions_of_a_board(england: Store) -> None:
    rows = _ask(england, "duties_of_a_body", TODAY, body="icb:QVV").rows

    balance = next(row for row in rows if row["function_id"] == "function:financial-balance")
    assert balance["basis"] == "NHS Act 2006 s.223GC"
    assert any(one.startswith("Arrange hospital") for one in balance["pulls_against"])
    assert len(rows) == 14


def test_q54_the_page_on_bsw_is_an_anachronism(england: Store) -> None:
    rows = _ask(england, "anachronisms", TODAY).rows

    assert ("conflict:C7", "icb:QOX") in {(row["statement_id"], row["body_id"]) for row in rows}
    assert not [row for row in rows if row["body_id"].startswith("provision:")]


def test_q56_three_things_of_which_one_is_a_committee(england: Store) -> None:
    rows = {row["id"]: row for row in _ask(england, "three_meanings_of_icp", TODAY).rows}

    assert set(rows) == {"contract_form:icp", "contract_form:iho", "body_kind:icp_committee"}
    assert rows["contract_form:iho"]["sort"] == "form of contract"
    assert rows["body_kind:icp_committee"]["legal_person"] == "no"
    assert any("Dudley" in one for one in rows["contract_form:icp"]["happened"])
