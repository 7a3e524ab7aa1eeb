"""Pools, plans and limits on the bundled tables: answers worked out by hand from the published tables."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import question

TODAY = "2026-04-02"
NORTH_YORKSHIRE = "council:E06000065"
SALFORD = "council:E08000006"
COVENTRY = "pooled_fund:coventry-better-care-fund-2023-25"


def _ask(store: Store, number: str, on: str, **given: Any) -> Answer:
    name, one = question(number)
    return ask(name, one, store, given, date.fromisoformat(on))


def _ids(store: Store, kind: str) -> list[str]:
    text = """
        MATCH (i:IcsGraph) WHERE i.kind = $kind AND i.valid_from <= $on AND i.valid_to > $on
        RETURN i.id AS id ORDER BY id
    """
    return [row["id"] for row in store.ask(text, {"kind": kind, "on": date.fromisoformat(TODAY)})]


def test_q18_north_yorkshire_deals_with_three_boards_and_four_sign(england: Store) -> None:
    answer = _ask(england, "Q18", "2025-10-01", wellbeing_board=NORTH_YORKSHIRE)

    assert [(row["body_id"], row["share"]) for row in answer.rows] == [
        ("icb:QOQ", 0.9444),
        ("icb:QWO", 0.0431),
        ("icb:QE1", 0.0125),
        (NORTH_YORKSHIRE, None),
    ]
    assert all(row["signs"].startswith("yes") and row["chief_executive"] for row in answer.rows)
    notes = " ".join(one.note for one in answer.evidence)
    assert "chief executives of all four must sign and cannot delegate" in notes


def test_q18_a_wellbeing_board_is_asked_like_its_council(england: Store) -> None:
    board = f"forum:{NORTH_YORKSHIRE}:health_and_wellbeing_board"
    by_board = _ask(england, "Q18", TODAY, wellbeing_board=board)

    assert by_board.rows == _ask(england, "Q18", TODAY, wellbeing_board=NORTH_YORKSHIRE).rows
    assert [one.what for one in by_board.missing] == [
        "which of these boards pay into the council's Better Care Fund, and so sign its plan"
    ]


def test_q17_the_three_components_of_england_are_its_mandated_minimum(england: Store) -> None:
    rows = _ask(england, "Q17", "2025-10-01").rows

    millions = [(row["component"], row["payer_id"], row["amount_pence"] // 100_000_000) for row in rows]
    assert millions == [
        ("NHS minimum contribution", "body_kind:icb", 5614),
        ("Local Authority Better Care Grant", "national_body:mhclg", 2640),
        ("Disabled Facilities Grant", "national_body:mhclg", 711),
        ("total of the mandated minimum", None, 8965),
    ]
    assert {row["financial_year"] for row in rows} == {"2025/26"}
    assert 5614 + 2640 + 711 == 8965


def test_q17_the_discharge_fund_of_2023_was_half_each(england: Store) -> None:
    rows = _ask(england, "Q17", "2023-10-01").rows

    found = {(row["payer_id"], row["amount_kind"], row["amount_pence"] // 100_000_000) for row in rows}
    assert found == {
        ("national_body:dhsc", "grant", 300),
        ("national_body:nhs_england", "allocation", 300),
    }


def test_q17_names_the_payers_of_a_fund_whose_amounts_are_not_published(england: Store) -> None:
    answer = _ask(england, "Q17", "2025-10-01", wellbeing_board=NORTH_YORKSHIRE)

    own = {row["payer_id"]: row["amount_pence"] for row in answer.rows if row["scope"] == "this fund"}
    assert own == dict.fromkeys((NORTH_YORKSHIRE, "icb:QOQ", "icb:QE1", "icb:QWO"))
    assert len(answer.missing) == 1


def test_q20_the_card_of_coventry(england: Store) -> None:
    answer = _ask(england, "Q20", "2024-10-01", fund=COVENTRY)

    card = {(row["line"], row["body_id"]): row for row in answer.rows}
    assert ("host", "council:E08000026") in card
    assert {body for line, body in card if line == "partner"} == {"council:E08000026", "icb:QWU"}
    assert card["size", None]["amount_pence"] == 148_000_000_00
    assert card["fund", COVENTRY]["until"] == "2025-04-01"
    assert card["section 75 arrangement", None]["basis"] == "NHS Act 2006 s.75"
    assert _ask(england, "Q20", "2025-04-01", fund=COVENTRY).rows == ()


@pytest.mark.parametrize(
    ("on", "models"), [("2015-06-01", {"M1"}), ("2016-07-15", {"M3"}), ("2019-06-01", {"M3"})]
)
def test_q16_salford_went_from_the_first_model_to_the_third(
    england: Store, on: str, models: set[str]
) -> None:
    rows = _ask(england, "Q16", on, place=SALFORD).rows

    assert [row["model"] for row in rows] == ["M1", "M2", "M3", "M4"]
    assert {row["model"] for row in rows if row["result"] == "yes"} == models
    assert {row["result"] for row in rows if row["model"] not in models} == {"unknown"}


def test_q51_salford_is_whole_dorset_is_partial_and_nowhere_is_none(england: Store) -> None:
    rows = _ask(england, "Q51", "2018-06-01").rows

    tiers = {row["who_id"]: row["tier"] for row in rows}
    assert tiers[SALFORD] == "fully integrated"
    assert tiers["ics:dorset"] == "partial"
    assert tiers["devolved_area:greater-manchester"] == "partial"
    assert set(tiers.values()) == {"fully integrated", "partial", "partial by law"}


@pytest.mark.parametrize(
    ("system", "accepted"),
    [
        ("ics:dorset", {"", "yes", "yes: all"}),
        ("ics:surrey-heartlands", {"", "not all"}),
        ("ics:bedfordshire-luton-and-milton-keynes", {"", "not all"}),
        ("ics:south-east-london", {""}),
    ],
)
def test_q21_dorset_accepted_one_total_and_two_others_not_all_of_it(
    england: Store, system: str, accepted: set[str]
) -> None:
    answer = _ask(england, "Q21", "2020-06-01", system=system)

    assert {row["accepted"] for row in answer.rows} == accepted
    assert all(row["amount_pence"] is None for row in answer.rows)


def test_q21_the_agreement_of_dorset_was_of_a_group_and_four_trusts(england: Store) -> None:
    rows = _ask(england, "Q21", "2018-06-01", system="ics:dorset").rows

    (agreed,) = [row["says"] for row in rows if row["line"] == "agreement of its members"]
    assert len(agreed.partition(" between ")[2].split("; ")) == 5


def test_q21_every_board_has_limits_by_law_instead(england: Store) -> None:
    boards = _ids(england, "icb")
    assert len(boards) == 36
    for board in boards:
        answer = _ask(england, "Q21", TODAY, system=board)
        assert answer.rows[0]["basis"] == "NHS Act 2006 s.223M", board
        assert answer.rows[0]["by_law"], board


def test_q22_east_midlands_ambulance_serves_six_boards_and_its_principal_is_unknown(england: Store) -> None:
    answer = _ask(england, "Q22", TODAY, trust="trust:RX9")

    served = {row["board_id"]: row["principal"] for row in answer.rows if row["line"] == "serves"}
    assert served == dict.fromkeys(
        ("icb:QOQ", "icb:QJ2", "icb:QJM", "icb:QT1", "icb:QK1", "icb:QPM"), "unknown"
    )
    assert answer.rows[0]["basis"] == "NHS Act 2006 s.223M"
    assert answer.missing[0].what == "which one board is the trust's principal board: unknown"


def test_q69_nothing_published_decides_whether_core_funding_was_replaced(england: Store) -> None:
    fund = "pooled_fund:salford-integrated-adult-care"
    answer = _ask(england, "Q69", "2017-10-01", fund=fund)

    results = {row["check"]: row["result"] for row in answer.rows}
    assert results["whose duty the care stays"] == "law"
    assert results["whose money the council pays in"] == "points against it"
    assert list(results.values()).count("unknown") == 3
    assert "£74,433,000" in answer.rows[1]["says"]


def test_q77_without_a_scheme_law_names_the_board_and_one_post_of_every_board(england: Store) -> None:
    for board in _ids(england, "icb"):
        answer = _ask(england, "Q77", TODAY, body=board, decision="capital", amount="250000")
        assert [row["who_id"] for row in answer.rows] == [
            f"forum:{board}:board",
            f"post:{board}:chief_executive",
        ], board
        assert answer.missing[0].what == "which post or committee may approve £250,000 (capital)"


def test_q77_the_award_of_contracts_stays_with_commissioners(england: Store) -> None:
    given = {"decision": "contract award", "amount": "1"}
    rows = _ask(england, "Q77", TODAY, body="icb:QVV", **given).rows
    assert rows[0]["reserved"] == "commissioners, independently of the integrated care system"
    trust = _ask(england, "Q77", TODAY, body="trust:RM3", **given).rows
    assert not any(row["reserved"] for row in trust)


def test_every_upper_tier_council_has_an_answer_on_boards_models_and_its_fund(england: Store) -> None:
    councils = [
        row["id"]
        for row in england.ask(
            """
            MATCH (c:IcsGraph)-[k:COVERS]->(a:IcsGraph)
            WHERE c.kind = 'council' AND a.area_type IN ['upper_tier', 'unitary'] AND k.valid_from <= $on
              AND k.valid_to > $on
            RETURN DISTINCT c.id AS id ORDER BY id
            """,
            {"on": date.fromisoformat(TODAY)},
        )
    ]
    assert len(councils) > 150
    for council in councils[::10]:
        assert len(_ask(england, "Q18", TODAY, wellbeing_board=council).rows) > 1, council
        assert len(_ask(england, "Q16", TODAY, place=council).rows) == 4, council
        assert _ask(england, "Q17", TODAY, wellbeing_board=council).rows[0]["scope"] == "law", council
