"""Answers on trusts, practices and networks of the bundled tables, worked out over the published files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

TODAY = "2026-04-02"
BOARDS = """
MATCH (i:IcsGraph:Organisation)
WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on
RETURN i.id AS id ORDER BY id
"""


def _ask(store: Store, name: str, on: str, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, date.fromisoformat(on))


def test_q10_every_board_of_april_2026_has_networks_with_figures(england: Store) -> None:
    boards = [row["id"] for row in england.ask(BOARDS, {"on": date.fromisoformat(TODAY)})]

    answers = {board: _ask(england, "networks_of_a_board", TODAY, icb=board) for board in boards}

    assert len(boards) == 36
    assert all(len(answer.rows) >= 9 for answer in answers.values())
    assert all(any(row["patients"] for row in answer.rows) for answer in answers.values())
    # 1,285 networks were open in October 2024; two of split boards lie at a border
    assert sum(len(answer.rows) for answer in answers.values()) == 1283


def test_q10_ranks_the_networks_of_shropshire_by_list_size(england: Store) -> None:
    answer = _ask(england, "networks_of_a_board", TODAY, icb="icb:QOC")

    found = [(row["pcn"], row["patients"], row["leadership_pence"]) for row in answer.rows]

    assert found[:3] == [
        ("SHREWSBURY PCN", 102_727, 9_077_910),
        ("NORTH SHROPSHIRE PCN", 87_184, 7_852_027),
        ("TELDOC PCN", 62_986, 4_264_056),
    ]
    # one of the nine practices of October 2024 was not listed in September 2025
    assert [
        (row["practices"], row["patients"], row["rank"])
        for row in answer.rows
        if row["pcn_id"] == "pcn:U26345"
    ] == [(8, 56_213, 5)]
    before = _ask(england, "networks_of_a_board", "2024-10-01", icb="icb:QOC").rows
    assert [(row["practices"], row["patients"]) for row in before if row["pcn_id"] == "pcn:U26345"] == [
        (9, 59_484)
    ]


def test_q10_names_what_is_missing_in_one_line_each(england: Store) -> None:
    answer = _ask(england, "networks_of_a_board", TODAY, icb="icb:S0E4D")

    director, border = answer.missing
    assert director.what.startswith("the names of the clinical directors of 60 of 60")
    assert border.what.endswith("WINDSOR PCN")
    assert all(one.fill_in and one.published_where for one in answer.missing)


@pytest.mark.parametrize(
    ("icb", "networks"),
    [
        ("icb:QRL", {"ALDERSHOT PCN", "FARNBOROUGH PCN", "FLEET PCN", "YATELEY PCN"}),
        ("icb:S9B9J", {"FARNHAM PCN", "SURREY HEATH PCN"}),
        ("icb:S0E4D", {"ASCOT PCN", "BRACCAN PCN", "LOCC PCN", "MAIDENHEAD PCN", "SHAPE PCN", "SPINE PCN"}),
    ],
)
def test_q10_frimleys_networks_lie_where_the_districts_of_their_practices_do(
    england: Store, icb: str, networks: set[str]
) -> None:
    before = {row["pcn"] for row in _ask(england, "networks_of_a_board", "2026-03-31", icb="icb:QNQ").rows}
    after = {row["pcn"] for row in _ask(england, "networks_of_a_board", TODAY, icb=icb).rows}

    assert len(before) == 16
    assert networks <= before & after
    assert "WINDSOR PCN" not in after


def test_q42_the_contract_is_with_the_practice_and_the_board_decides_by_delegation(england: Store) -> None:
    answer = _ask(england, "payers_of_a_practice", TODAY, practice="practice:A81002")
    rows = {row["part"]: row for row in answer.rows}

    assert rows["under which contract"]["other"] == "General Medical Services contract (GMS)"
    assert rows["who decides"]["who"] == "NHS North East and North Cumbria Integrated Care Board"
    assert "NHS England stays accountable" in rows["who decides"]["what"]
    assert rows["who decides"]["by_law"]
    assert {row["what"]: row["amount_pence"] for row in answer.rows if row["part"] == "what was paid"} == {
        "total_with_covid_and_pcn, 2022/23": 315_236_029,
        "global_sum, 2022/23": 199_061_424,
        "premises, 2022/23": 31_837_878,
        "qof, 2022/23": 28_589_421,
        "drugs_reimbursed, 2022/23": 9_110_470,
        "pcn_participation, 2022/23": 3_709_137,
    }


def test_q42_before_july_2022_no_board_decided(england: Store) -> None:
    answer = _ask(england, "payers_of_a_practice", "2022-06-30", practice="practice:A81002")

    assert "who decides" not in {row["part"] for row in answer.rows}
    assert "which board decides for this practice on this day" in [one.what for one in answer.missing]


def test_q42_a_practice_at_a_border_is_placed_in_no_board(england: Store) -> None:
    answer = _ask(england, "payers_of_a_practice", TODAY, practice="practice:F81062")

    assert "who decides" not in {row["part"] for row in answer.rows}
    assert any("(border" in one.what for one in answer.missing)


def test_q43_the_network_is_never_the_receiver(england: Store) -> None:
    answer = _ask(england, "payee_of_a_network", TODAY, pcn="pcn:U07032")

    assert "pcn:U07032" not in {row["who_id"] for row in answer.rows}
    assert answer.rows[0]["legal_person"] == "no"
    assert {row["stream"]: row["amount_pence"] for row in answer.rows if row["amount_pence"]} == {
        "pcn_leadership": 3_504_421,
        "pcn_support": 3_376_278,
        "pcn_workforce": 48_723_945,
        "pcn_investment_impact": 6_147_164,
    }
    assert {row["who_id"] for row in answer.rows if row["amount_pence"]} == {"practice:A81006"}


def test_q47_governors_remove_the_chair_of_a_foundation_trust_and_nobody_directs_it(england: Store) -> None:
    powers = {
        (row["power"], row["held_by"]): row["over_this_trust"]
        for row in _ask(england, "powers_over_a_trust", TODAY, trust="trust:RA7").rows
    }

    assert powers["appoint and remove the chair", "its council of governors"] == "yes"
    assert powers["direct the trust", "NHS England"] == "no"


def test_q47_an_nhs_trust_has_no_governors_and_can_be_directed(england: Store) -> None:
    rows = _ask(england, "powers_over_a_trust", TODAY, trust="trust:RYX").rows
    powers = {(row["power"], row["held_by"]): row for row in rows}

    assert powers["appoint and remove the chair", "its council of governors"]["over_this_trust"] == "no"
    assert powers["direct the trust", "NHS England"]["over_this_trust"] == "yes"
    assert powers["direct the trust", "NHS England"]["basis"] == "NHS Act 2006 s.27B"


NAMES = """
MATCH (t:IcsGraph {id: $trust})-[r:HAS_VALUE]->(v:IcsGraph)
WHERE r.field = 'name' AND r.sure_from <= $on AND r.sure_to > $on
RETURN v.name AS name ORDER BY name
"""


@pytest.mark.parametrize(
    ("trust", "on", "name"),
    [
        ("trust:RA7", "2017-12-01", []),  # the year of the list is known, the day is not
        ("trust:RA7", "2020-03-31", ["University Hospitals Bristol NHS Foundation Trust"]),
        ("trust:RA7", "2026-06-30", ["University Hospitals Bristol and Weston NHS Foundation Trust"]),
        ("trust:RA7", "2026-07-01", ["Bristol NHS Foundation Trust"]),
        ("trust:RW1", "2024-10-01", ["Hampshire and Isle of Wight Healthcare NHS Foundation Trust"]),
        ("trust:RYK", "2024-09-30", ["Dudley Integrated Health and Care NHS Trust"]),
        ("trust:RYK", "2019-01-01", []),
    ],
)
def test_a_trust_had_the_name_of_its_day(england: Store, trust: str, on: str, name: list[str]) -> None:
    found = england.ask(NAMES, {"trust": trust, "on": date.fromisoformat(on)})

    assert [row["name"] for row in found] == name


def test_trusts_are_counted_by_what_they_are_in_law(england: Store) -> None:
    """199 English trusts of the register were open in July 2026, and three care trusts it does not list."""
    query = """
    MATCH (t:IcsGraph:Organisation)
    WHERE t.kind = 'trust' AND t.valid_from <= $on AND t.valid_to > $on
    RETURN t.legal_form AS form, count(t) AS number ORDER BY form
    """

    found = {row["form"]: row["number"] for row in england.ask(query, {"on": date(2026, 7, 2)})}

    assert found == {"public benefit corporation": 141, "statutory corporation": 61}


def test_registers_of_the_same_trusts_do_not_contradict_each_other(england: Store) -> None:
    query = "MATCH (c:IcsGraph:Conflict) WHERE c.about STARTS WITH 'trust:' RETURN c.id AS id ORDER BY id"

    # these two are curated: a row error in a public list, and names swapped in another
    assert [row["id"] for row in england.ask(query, {})] == ["conflict:C10", "conflict:C17"]


def test_q03_a_trust_that_was_taken_over_leads_to_the_one_that_goes_on(england: Store) -> None:
    answer = _ask(england, "successors", "2026-07-01", body="trust:RVJ")

    assert [(row["after_id"], row["kind"], row["effective"]) for row in answer.rows] == [
        ("trust:RA7", "acquisition", "2026-07-01")
    ]
