"""Money chains and forms of contract on the bundled tables, worked out by hand from what was published."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import question

TODAY = "2026-04-02"
BOARDS = """
MATCH (i:IcsGraph:Organisation)
WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on
RETURN i.id AS id ORDER BY id
"""
DELEGATED = "service:specialised-delegated"


def _ask(store: Store, number: str, on: str, **given: Any) -> Answer:
    name, one = question(number)
    return ask(name, one, store, given, date.fromisoformat(on))


def _boards(store: Store, on: str = TODAY) -> list[str]:
    return [row["id"] for row in store.ask(BOARDS, {"on": date.fromisoformat(on)})]


def test_q13_says_what_is_left_of_a_published_total(england: Store) -> None:
    answer = _ask(england, "Q13", "2022-10-01", target="practice:A81001")

    # 720,970.66 less 438,099.78, 52,178.74, 135,112.89, 8,139.82 and 9,399.49
    total = next(row for row in answer.rows if row["stream"].startswith("total"))
    assert total["also"] == "£78,039.94 of the total is in no stream shown"


def test_q13_names_the_host_of_a_pool_beside_those_who_pay_into_it(england: Store) -> None:
    pool = "pooled_fund:coventry-better-care-fund-2023-25"
    answer = _ask(england, "Q13", "2024-10-01", target=pool)

    first = [row for row in answer.rows if row["step"] == 1]
    assert [(row["payer_id"], row["layer"], row["dashed"]) for row in first] == [
        ("council:E08000026", "funding", True),
        ("icb:QWU", "funding", True),
        ("council:E08000026", "structure", False),
    ]
    assert {path.hops[0].from_id for path in answer.paths[:2]} == {"parliament:parliament"}


def test_q45_running_costs_per_head_of_the_boards_that_are_known(england: Store) -> None:
    answer = _ask(england, "Q45", "2024-10-01")

    *boards, together = answer.rows
    assert {row["coverage"] for row in boards} == {"30 of 42 boards"}
    assert {row["place"] for row in boards} == {None}
    assert {row["amount_kind"] for row in answer.rows} == {"draft"}
    north = next(row for row in boards if row["board"].startswith("NHS North East and North Cumbria"))
    assert (north["amount"], north["registered_population"]) == ("£48,259,000", 3_160_954)
    assert north["per_head"] == "£15.27"
    # 908,760,000 over the sum of the 42 registered populations
    assert (together["amount"], together["registered_population"]) == ("£908,760,000", 62_154_634)
    assert together["per_head"] == "£14.62"


def test_q45_says_that_the_envelope_is_no_allowance(england: Store) -> None:
    answer = _ask(england, "Q45", TODAY)

    assert {row["financial_year"] for row in answer.rows} == {"2024/25"}
    lines = {one.what: one.why for one in answer.missing}
    assert "£18.76 per head (limit, 2025/26)" in lines["whether the limit per head is met"]
    assert "not to be compared" in lines["whether the limit per head is met"]
    assert "30 of 42" in lines["which board has most per head"]


def test_q68_weighted_against_registered_people(england: Store) -> None:
    answer = _ask(england, "Q68", "2025-03-31", icb="icb:QVV")

    core = next(row for row in answer.rows if row["financial_year"] == "2024/25")
    assert (core["registered_population"], core["weighted_population"]) == (824_079, 870_357)
    assert core["weighted_per_100"] == 105.6
    assert (core["share_of_need"], core["share_of_people"]) == (1.40, 1.33)
    assert "no share of cash" in answer.does_not_show


def test_q68_adds_whole_boards_and_no_part_of_a_split_one(england: Store) -> None:
    whole = _ask(england, "Q68", TODAY, icb="icb:Z9B2Z").rows
    core = [row for row in whole if row["need_for"] == "core services"][-1]
    assert core["registered_population"] == 1_762_827 + 2_774_346
    assert core["weighted_population"] == 1_680_130 + 2_511_713
    assert core["weighted_per_100"] == 92.4
    part = _ask(england, "Q68", TODAY, icb="icb:S1Y5D").rows
    assert part[-1]["basis"] == "sum over 2 of 3 boards that went into it; no total"


def test_q68_says_something_of_every_board(england: Store) -> None:
    boards = _boards(england)
    assert len(boards) == 36
    for board in boards:
        assert _ask(england, "Q68", TODAY, icb=board).rows, board


def test_q25_one_contract_was_planned_and_none_was_let(england: Store) -> None:
    answer = _ask(england, "Q25", TODAY)

    dudley = [row for row in answer.rows if row["subject"].startswith("Dudley")]
    assert [row["status"] for row in dudley if row["sort"] == "contract"] == ["stopped"]
    assert [row["amount"] for row in dudley if row["sort"] == "value"] == ["£360,000,000"]
    holder = next(row for row in dudley if row["sort"].startswith("the intended holder"))
    assert (holder["since"], holder["until"]) == ("2020-04-01", "2024-10-01")
    assert any(row["sort"] == "requirement" and row["basis"].endswith("1.54") for row in answer.rows)
    stopped = [row for row in answer.rows if row["sort"] == "event" and "stop" in row["says"]]
    assert [row["since"] for row in stopped] == ["2021-03-01"]
    forecast = next(row for row in answer.rows if row["sort"] == "forecast")
    assert forecast["status"].startswith("superseded")
    assert "a contract of this form that was let" in {one.what for one in answer.missing}


def test_q26_its_holder_was_to_be_a_trust_and_it_was_never_let(england: Store) -> None:
    answer = _ask(england, "Q26", TODAY, contract="contract:dudley-integrated-care-provider")

    assert [row["result"] for row in answer.rows] == ["may", "yes", "no"]
    assert "Dudley Integrated Health and Care NHS Trust (planned" in answer.rows[1]["why"]


def test_q27_the_salford_alliance_lasted_from_september_2014_to_june_2016(england: Store) -> None:
    for day, found in (("2014-08-31", 0), ("2014-09-30", 1), ("2016-06-30", 1), ("2016-07-01", 0)):
        rows = _ask(england, "Q27", day, provider="trust:RXV").rows
        assert len(rows) == found, day
    rows = _ask(england, "Q27", "2015-06-01", provider="trust:RXV").rows
    assert rows[0]["role"] == "party to the alliance"
    assert {"NHS Salford CCG", "Salford City Council"} < set(rows[0]["others"])
    assert len(rows[0]["others"]) == 3


def test_q24_dorset_left_payment_by_results_in_2017(england: Store) -> None:
    (row,) = _ask(england, "Q24", "2018-06-01", system="ics:dorset").rows
    assert row["payment"] == "collaborative agreement instead of Payment by Results"
    assert (row["since"], row["until"], row["on_the_day"]) == ("2017-04-01", "2019-04-01", "yes")
    assert not _ask(england, "Q24", "2017-03-31", system="ics:dorset").rows
    later = _ask(england, "Q24", TODAY, system="icb:QVV")
    assert [row["on_the_day"] for row in later.rows] == ["no"]


def test_q41_every_board_is_responsible_and_nhs_england_stays_accountable(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "Q41", TODAY, service=DELEGATED, icb=board)
        words = {row["word"]: row for row in answer.rows}
        assert words["responsible"]["who"].endswith("Integrated Care Board"), board
        assert words["accountable"]["who"] == "NHS England", board
        assert words["accountable"]["of"] == "specialised services (70 services), by delegation"


def test_q41_in_2024_three_regions_had_59_of_the_services(england: Store) -> None:
    delegated = [
        board
        for board in _boards(england, "2024-04-01")
        if any(
            "(59 services)" in row["of"]
            for row in _ask(england, "Q41", "2024-04-01", service=DELEGATED, icb=board).rows
        )
    ]
    assert len(delegated) == 6 + 11 + 3  # East of England, Midlands, North West
    assert not any(
        "services)" in row["of"]
        for row in _ask(england, "Q41", "2024-03-31", service=DELEGATED, icb="icb:QOP").rows
    )


@pytest.mark.parametrize(
    ("board", "amounts"),
    [
        ("icb:QKS", {"£14,000,000,000 (allocation, 2025/26)", "£2,300,000,000 (allocation, 2025/26)"}),
        ("icb:QOP", {"£14,000,000,000 (allocation, 2025/26)"}),
    ],
)
def test_q41_the_money_of_all_boards_or_of_a_regions_is_told_as_that(
    england: Store, board: str, amounts: set[str]
) -> None:
    answer = _ask(england, "Q41", "2025-10-01", service=DELEGATED, icb=board)

    told = [row for row in answer.rows if row["amount"]]
    assert {row["amount"] for row in told} == amounts
    assert {row["word"] for row in told} == {"holds the budget"}
    assert all("allotted to all boards" in row["of"] for row in told)
    assert "what this board was allotted for it in 2025/26" in {one.what for one in answer.missing}
