"""Money on the bundled tables: answers worked out by hand from the published tables, on both engines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.relationships import Layer
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


def _ask(store: Store, number: str, on: str, **given: Any) -> Answer:
    name, one = question(number)
    return ask(name, one, store, given, date.fromisoformat(on))


def _boards(store: Store) -> list[str]:
    found = [row["id"] for row in store.ask(BOARDS, {"on": date.fromisoformat(TODAY)})]
    assert len(found) == 36
    return found


def test_q12_the_salford_pool_was_administered_by_the_group_and_overseen_by_a_joint_board(
    england: Store,
) -> None:
    answer = _ask(england, "Q12", "2016-07-15", budget="pooled_fund:salford-integrated-adult-care")

    found = {row["relation"]: row["holder"] for row in answer.rows if row["holder_id"] != "council:E08000006"}
    assert found["is hosted by"] == "NHS Salford CCG"
    assert found["is overseen by"].startswith("Joint commissioning board")
    assert {row["size"] for row in answer.rows if row["budget"].startswith("Salford")} == {
        "£236,000,000 (plan)"
    }


def test_q12_the_better_care_fund_of_coventry_was_hosted_by_its_council(england: Store) -> None:
    answer = _ask(england, "Q12", "2024-10-01", budget="pooled_fund:coventry-better-care-fund-2023-25")

    host = next(row for row in answer.rows if row["relation"] == "is hosted by")
    assert (host["holder_id"], host["size"], host["by_law"]) == (
        "council:E08000026",
        "£148,000,000 (plan)",
        False,
    )
    ended = _ask(england, "Q12", "2025-04-01", budget="pooled_fund:coventry-better-care-fund-2023-25")
    assert not any(row["relation"] == "is hosted by" for row in ended.rows)


def test_q12_says_when_no_host_is_published(england: Store) -> None:
    answer = _ask(england, "Q12", "2025-10-01", budget="pooled_fund:north-yorkshire-better-care-fund-2025-26")

    partners = {row["holder_id"] for row in answer.rows if row["relation"] == "has contributions from"}
    assert partners == {"council:E06000065", "icb:QOQ", "icb:QE1", "icb:QWO"}
    assert "which legal person hosts or holds this budget on the day" in {one.what for one in answer.missing}


def test_q12_names_a_post_for_the_money_of_every_board(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "Q12", TODAY, budget=board)
        officers = {row["holder_id"] for row in answer.rows if row["by_law"]}
        assert officers == {f"post:{board}:chief_executive"}, board


def test_q13_running_costs_of_one_board_are_a_draft_below_hops_of_the_law(england: Store) -> None:
    answer = _ask(england, "Q13", "2024-06-01", target="icb:QU9")

    first, *above = answer.rows
    assert (first["payer_id"], first["stream"]) == ("national_body:nhs_england", "running_cost")
    assert (first["amount"], first["amount_kind"], first["dashed"]) == ("£27,684,000", "draft", False)
    assert [(row["payer_id"], row["dashed"], row["amount"]) for row in above] == [
        ("national_body:dhsc", True, None),
        ("parliament:parliament", True, None),
    ]
    assert {hop.layer for path in answer.paths for hop in path.hops} == {Layer.FUNDING}


def test_q13_money_of_one_practice_up_to_parliament_in_2022(england: Store) -> None:
    answer = _ask(england, "Q13", "2022-10-01", target="practice:A81001")

    paid = {row["stream"]: row["amount"] for row in answer.rows if row["step"] == 1}
    assert paid == {
        "global_sum": "£438,099.78",
        "qof": "£52,178.74",
        "premises": "£135,112.89",
        "pcn_participation": "£8,139.82",
        "drugs_reimbursed": "£9,399.49",
        "total_with_covid_and_pcn": "£720,970.66",
    }
    assert {row["financial_year"] for row in answer.rows} == {"2022/23"}
    assert [(row["payer_id"], row["dashed"]) for row in answer.rows if row["step"] > 1] == [
        ("national_body:dhsc", True),
        ("parliament:parliament", True),
    ]
    assert answer.paths[0].hops[0].from_id == "parliament:parliament"
    assert answer.paths[0].hops[-1].to_id == "practice:A81001"


def test_q13_in_a_year_without_payments_the_law_speaks_of_any_practice(england: Store) -> None:
    answer = _ask(england, "Q13", "2024-10-01", target="practice:A81001")

    assert answer.rows[0]["payee_id"] == "body_kind:practice"
    assert answer.rows[0]["dashed"]
    assert answer.missing[0].what == "who paid this body itself in 2024/25"
    core = next(row for row in answer.rows if row["stream"] == "core_services")
    assert core["amount"] == "£107,600,000,000"


def test_q13_a_trust_was_paid_what_the_board_published_under_its_name(england: Store) -> None:
    answer = _ask(england, "Q13", "2024-10-01", target="trust:RTE")

    assert (answer.rows[0]["payer_id"], answer.rows[0]["amount"]) == ("icb:QR1", "£532,318,415.02")


def test_q13_the_council_paid_into_the_salford_pool(england: Store) -> None:
    answer = _ask(england, "Q13", "2017-10-01", target="pooled_fund:salford-integrated-adult-care")

    paid = {row["payer_id"]: row["amount"] for row in answer.rows if row["step"] == 1}
    assert paid == {"council:E08000006": "£74,433,000", "ccg:01G": None}


def test_q13_reaches_parliament_from_every_board(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "Q13", TODAY, target=board)
        assert answer.rows[-1]["payer_id"] == "parliament:parliament", board


@pytest.mark.parametrize(
    ("board", "per_head"),
    [("icb:QYG", "£1,986 per registered patient"), ("icb:QU9", "£1,480 per registered patient")],
)
def test_q44_gives_the_highest_and_the_lowest_core_allocation_per_head(
    england: Store, board: str, per_head: str
) -> None:
    rows = _ask(england, "Q44", "2024-10-01", icb=board).rows

    core = next(row for row in rows if row["what"] == "Core services allocation per registered patient")
    assert (core["financial_year"], core["figure"]) == ("2024/25", per_head)
    assert core["all_boards"] == "£1,732 per registered patient"


def test_q44_keeps_drafts_and_targets_apart_over_the_years(england: Store) -> None:
    rows = _ask(england, "Q44", "2025-03-31", icb="icb:QOC").rows

    assert rows[0]["basis"] == "not verified: NHS Act 2006 s.223G"
    assert [(row["financial_year"], row["figure"], row["amount_kind"]) for row in rows[1:]] == [
        ("2023/24", "0.008825 share of England", "target"),
        ("2024/25", "£7,700,000", "draft"),
        ("2024/25", "0.008884 share of England", "target"),
    ]


def test_q44_says_something_of_every_board(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "Q44", TODAY, icb=board)
        assert answer.rows, board
        assert answer.missing, board
        assert all(row["part"] or row["board"] for row in answer.rows)


@pytest.mark.parametrize(
    ("board", "people", "practices"), [("icb:QOP", 3_186_875, 427), ("icb:QOC", 528_748, 52)]
)
def test_q58_gives_the_registered_population_of_a_year(
    england: Store, board: str, people: int, practices: int
) -> None:
    (row,) = _ask(england, "Q58", "2024-10-01", icb=board).rows

    assert (row["registered_population"], row["gp_practices"]) == (people, practices)
    assert row["financial_year"] == "2024/25"


def test_q58_a_merged_board_is_the_sum_of_its_predecessors(england: Store) -> None:
    rows = _ask(england, "Q58", TODAY, icb="icb:Z9B2Z").rows

    assert rows[-1]["basis"] == "sum over 2 of 2 predecessors"
    assert rows[-1]["registered_population"] == 2_774_346 + 1_762_827
    assert rows[-1]["gp_practices"] == 354 + 183


def test_q58_a_split_board_is_named_and_not_added(england: Store) -> None:
    answer = _ask(england, "Q58", TODAY, icb="icb:S1Y5D")

    total = next(row for row in answer.rows if row["basis"].startswith("sum over"))
    assert total["board"] == "2 of 3 predecessors"
    assert total["registered_population"] == 1_084_885 + 1_022_472
    split = next(row for row in answer.rows if row["part"])
    assert (split["part"], split["registered_population"]) == ("Hertfordshire part", 1_621_308)
    assert "cannot be divided" in split["basis"]
    assert "cannot be divided" in answer.missing[0].why


def test_q58_says_something_of_every_board(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "Q58", TODAY, icb=board)
        assert any(row["registered_population"] for row in answer.rows), board
