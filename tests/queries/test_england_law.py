"""Answers on law, known before from Acts and published files, on the bundled tables and both engines."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from graph import schema
from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

TODAY = "2026-04-02"


def _ask(store: Store, name: str, on: str, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, date.fromisoformat(on))


@pytest.fixture
def boards(england: Store) -> list[str]:
    text = (
        "MATCH (i:IcsGraph) WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on "
        "RETURN i.id AS id ORDER BY id"
    )
    found = [row["id"] for row in england.ask(text, {"on": date.fromisoformat(TODAY)})]
    assert len(found) == 36
    return found


def test_q08_nhs_england_appoints_every_chair_and_the_secretary_of_state_approves(
    england: Store, boards: list[str]
) -> None:
    for board in boards:
        rows = _ask(england, "appointers_of_a_chair", TODAY, body=board).rows

        assert [(row["relation"], row["who"], row["basis"], row["by_law"]) for row in rows] == [
            ("is appointed by", "NHS England", "NHS Act 2006 Sch.1B para 5", True),
            (
                "is approved by",
                "Secretary of State, Department of Health and Social Care",
                "NHS Act 2006 Sch.1B para 5",
                True,
            ),
        ]


def test_q08_a_chief_executive_is_appointed_by_the_chair_and_employed_by_the_board(england: Store) -> None:
    answer = _ask(england, "appointers_of_a_chair", TODAY, body="icb:QVV", role="chief_executive")

    assert [(row["relation"], row["who"]) for row in answer.rows] == [
        ("is appointed by", "Chair, NHS Dorset Integrated Care Board"),
        ("is approved by", "NHS England"),
        ("is employed by", "NHS Dorset Integrated Care Board"),
    ]


def test_q08_the_chair_of_a_system_of_2019_needed_two_approvals_by_policy(england: Store) -> None:
    rows = _ask(england, "appointers_of_a_chair", "2019-07-01", body="ics:gloucestershire").rows

    approved = [(row["who"], row["basis"]) for row in rows if row["relation"] == "is approved by"]
    policy = "NHS Long Term Plan para 1.52 (policy)"
    assert approved == [("NHS England", policy), ("NHS Improvement", policy)]


def test_q08_governors_appoint_the_chair_of_a_foundation_trust(england: Store) -> None:
    rows = _ask(england, "appointers_of_a_chair", TODAY, body="trust:RDY").rows

    (who,) = {row["who"] for row in rows}
    assert who.startswith("Council of governors, Dorset Health")


def test_q15_has_five_lists_for_every_board_and_no_type_in_two(england: Store, boards: list[str]) -> None:
    lists_of_type: dict[str, set[str]] = defaultdict(set)
    for board in boards:
        answer = _ask(england, "five_lists", TODAY, body=board)
        filled = {row["list"] for row in answer.rows}
        assert filled == {"funding", "accountability", "contract", "regulation", "membership"}, board
        for path in answer.paths:
            for hop in path.hops:
                lists_of_type[hop.type].add(hop.layer.value)
                assert schema.relationship_type(hop.type).layer == hop.layer

    assert {len(lists) for lists in lists_of_type.values()} == {1}


def test_q15_a_body_with_thousands_of_ties_has_them_counted(england: Store) -> None:
    answer = _ask(england, "five_lists", TODAY, body="national_body:cqc")

    regulated = {row["other"]: row["number"] for row in answer.rows if row["relation"] == "regulates"}
    assert regulated["each a GP practice"] > 6_000
    assert len(answer.rows) < 60


def test_q30_who_regulates_a_trust_is_not_who_commissions_or_hears_complaints(england: Store) -> None:
    rows = _ask(england, "regulators_and_ombudsmen", TODAY, provider="trust:RDY").rows

    said = {(row["matter"], row["who"]) for row in rows}
    assert ("regulation", "Care Quality Commission") in said
    assert ("regulation", "NHS England") in said
    assert ("commissioner and contract", "NHS Dorset Integrated Care Board") in said
    assert ("complaints and scrutiny", "Parliamentary and Health Service Ombudsman") in said
    of_matter = {row["matter"] for row in rows if row["who"] == "Care Quality Commission"}
    assert of_matter == {"regulation"}


def test_q30_a_practice_of_stockton_has_the_healthwatch_of_its_council(england: Store) -> None:
    # practices_2025_09.csv: A81001, sub-ICB location 16C (QHM), district E06000004 Stockton-on-Tees
    rows = _ask(england, "regulators_and_ombudsmen", TODAY, provider="practice:A81001").rows

    who = {row["who"] for row in rows}
    assert "Local Healthwatch, Stockton-on-Tees council" in who
    assert "NHS North East and North Cumbria Integrated Care Board" in who


@pytest.mark.parametrize("board", ["icb:QVV", "icb:QHL"])
def test_q31_two_systems_were_pilots_and_the_power_is_paused(england: Store, board: str) -> None:
    rows = _ask(england, "system_assessments", TODAY, icb=board).rows

    what = {row["what"]: row for row in rows}
    assert what["pilot"]["valid_from"] == "2023-01-01"
    assert what["power"]["basis"] == "HSCA 2008 s.46B"
    assert what["power"]["valid_from"] == "2023-04-01"
    assert what["paused"]["valid_from"].startswith("2024-10")
    assert "event: pause" in what


def test_q31_another_system_was_no_pilot(england: Store) -> None:
    rows = _ask(england, "system_assessments", TODAY, icb="icb:QYG").rows

    assert "pilot" not in {row["what"] for row in rows}
    assert _ask(england, "system_assessments", "2022-08-01", icb="icb:QYG").rows == ()


def test_q65_dorset_has_its_own_posts_and_those_of_two_councils(england: Store) -> None:
    # Bournemouth, Christchurch and Poole, and Dorset: upper_tier_la_icb.csv
    answer = _ask(england, "requirements_of_law", TODAY, body="icb:QVV")

    rows = {(row["where"], row["what"]): row for row in answer.rows}
    own = [what for where, what in rows if where == "NHS Dorset Integrated Care Board"]
    assert {"Chair", "Chief executive", "Board", "Integrated care partnership"} <= set(own)
    directors = rows["each of 2 councils", "Director of adult social services"]
    assert directors["number"] == 2
    assert directors["basis"].startswith("not verified: Local Authority Social Services Act 1970")
    assert rows["each of 2 councils", "Health and wellbeing board"]["basis"] == "HSCA 2012 s.194"


def test_q65_every_board_has_every_statutory_member_and_says_who_is_not_known(
    england: Store, boards: list[str]
) -> None:
    for board in boards:
        answer = _ask(england, "requirements_of_law", TODAY, body=board)

        bases = {row["basis"] for row in answer.rows}
        needed = ("3(1)(a)", "3(1)(b)", "8(2)(a)", "8(2)(b)", "8(2)(c)", "8(3)")
        assert {f"NHS Act 2006 Sch.1B para {one}" for one in needed} <= bases, board
        assert len(answer.missing) == len({one.what for one in answer.missing})


def _arrows(answer: Answer, arrows: str) -> set[tuple[str, str]]:
    return {(row["from_whom"], row["to_whom"]) for row in answer.rows if row["arrows"] == arrows}


def test_q67_money_goes_down_to_the_boards_and_foundation_trusts_answer_to_parliament(
    england: Store,
) -> None:
    answer = _ask(england, "national_picture", TODAY)

    money, answers = _arrows(answer, "who funds whom"), _arrows(answer, "who answers to whom")
    assert {
        ("UK Parliament", "Department of Health and Social Care"),
        ("Department of Health and Social Care", "NHS England"),
        ("NHS England", "Integrated Care Board"),
        ("Integrated Care Board", "NHS foundation trust"),
    } <= money
    assert {
        ("Chief executive, NHS foundation trust", "UK Parliament"),
        ("Chief executive, NHS trust", "Chief executive, NHS England"),
        ("Chief executive, Integrated Care Board", "Chief executive, NHS England"),
    } <= answers
    assert not money & answers


def test_q67_before_july_2022_money_went_to_groups_and_nhs_trusts_answered_through_the_tda(
    england: Store,
) -> None:
    answer = _ask(england, "national_picture", "2014-06-01")

    assert ("NHS England", "Clinical Commissioning Group") in _arrows(answer, "who funds whom")
    through = {
        to for who, to in _arrows(answer, "who answers to whom") if who == "Chief executive, NHS trust"
    }
    assert through == {"Chief executive, NHS Trust Development Authority"}
    tda = [row for row in answer.rows if row["from_whom"] == "Chief executive, NHS trust"]
    assert all(row["basis"].startswith("not verified") for row in tda)


def test_q14_an_nhs_trust_of_2019_answers_through_the_tda(england: Store) -> None:
    answer = _ask(england, "accountability_chain", "2019-07-01", start="post:trust:RX9:chief_executive")

    assert [row["to"] for row in answer.rows if row["way"] == 1] == [
        "Chief executive, NHS Trust Development Authority",
        "Permanent secretary, Department of Health and Social Care",
        "UK Parliament",
    ]


def test_no_practice_has_more_than_two_ties_by_law(england: Store) -> None:
    text = (
        "MATCH (p:IcsGraph)-[r]-(o:IcsGraph) WHERE p.id = 'practice:A81001' AND r.by_law "
        "RETURN count(*) AS number"
    )

    assert england.ask(text, {})[0]["number"] <= 2
