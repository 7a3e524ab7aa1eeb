"""Places and systems on the bundled tables: answers worked out by hand from the published tables."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

TODAY = "2026-07-01"
BOARDS = """
MATCH (i:IcsGraph:Organisation)
WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on
RETURN i.id AS id ORDER BY id
"""


def _ask(store: Store, name: str, on: str, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, date.fromisoformat(on))


def _by_what(answer: Answer) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in answer.rows:
        found.setdefault(row["what"], []).append(row["body_id"])
    return found


def test_q05_of_april_2019_nine_partnerships_had_a_single_group(england: Store) -> None:
    answer = _ask(england, "single_commissioner", "2019-04-30")
    single = {row["system_id"] for row in answer.rows if row["single"]}

    assert len(answer.rows) == 42
    assert sum(row["commissioners"] for row in answer.rows) == 191
    assert len(single) == 9
    assert {"stp:dorset", "stp:derbyshire"} <= single
    assert answer.missing == ()


@pytest.mark.parametrize(
    ("system", "number"), [("stp:dorset", 1), ("stp:kent-and-medway", 8), ("ics:dorset", 1)]
)
def test_q05_counts_the_groups_of_a_system(england: Store, system: str, number: int) -> None:
    (row,) = _ask(england, "single_commissioner", "2019-04-01", system=system).rows

    assert (row["commissioners"], row["single"]) == (number, number == 1)


def test_q05_since_july_2022_every_board_is_the_single_commissioner(england: Store) -> None:
    assert [len(_ask(england, "single_commissioner", on).rows) for on in ("2022-07-01", "2026-04-02")] == [
        42,
        36,
    ]
    (missing,) = _ask(england, "single_commissioner", "2021-06-01").missing
    assert missing.published_where


def test_q32_dorset_and_hampshire_share_an_alliance_that_part_of_frimley_was_in_too(england: Store) -> None:
    (row,) = _ask(england, "cancer_alliance", "2025-04-02", icb="icb:QVV").rows

    assert row["alliance_id"] == "cancer_alliance:E56000016"
    assert len(row["boards"]) == 3
    assert row["coterminous"] == "no"


def test_q32_frimley_lay_in_three_alliances(england: Store) -> None:
    answer = _ask(england, "cancer_alliance", "2025-04-02", icb="icb:QNQ")

    assert {row["alliance_id"].rpartition(":")[2] for row in answer.rows} == {
        "E56000012",
        "E56000016",
        "E56000034",
    }
    assert {row["coterminous"] for row in answer.rows} == {"no"}
    assert answer.confidence == "low"
    assert not all(one.verified for one in answer.evidence)


@pytest.mark.parametrize(
    ("icb", "coterminous"),
    [
        ("QOP", ["yes"]),  # one alliance, one board
        ("QHL", ["yes"]),  # one alliance, six boards
        ("QF7", ["no"]),  # Bassetlaw lies in another board
        ("QT1", ["no", "no"]),
        ("QOQ", ["no", "no"]),  # Harrogate is in the alliance of another board
        ("Z9B2Z", ["no", "no"]),  # two alliances since the merger
        ("S9B9J", ["not known"]),  # a part came from Frimley
        ("D7T5G", ["yes"]),  # the parts it took in had the same alliance
    ],
)
def test_q32_says_where_borders_are_the_same(england: Store, icb: str, coterminous: list[str]) -> None:
    answer = _ask(england, "cancer_alliance", "2026-04-02", icb=f"icb:{icb}")

    assert [row["coterminous"] for row in answer.rows] == coterminous


def test_q33_advice_of_a_senate_binds_nobody_and_which_one_advises_is_one_line(england: Store) -> None:
    answer = _ask(england, "clinical_senate", "2026-04-02", icb="icb:QVV")

    assert {row["binding"] for row in answer.rows} == {False}
    assert [row["senate_id"] for row in answer.rows] == [
        "body_kind:clinical_senate",
        "clinical_senate:south-west",
    ]
    assert answer.rows[1]["hosted_by"] == "NHS England"
    assert [one.what for one in answer.missing][:1] == ["which Clinical Senate advises this board"]


def test_q35_salford_has_its_board_trusts_council_networks_region_and_alliance(england: Store) -> None:
    answer = _ask(england, "who_runs_a_place", TODAY, place="area:E08000006")
    found = _by_what(answer)

    assert found["integrated care board"] == ["icb:QOP"]
    assert found["region of NHS England"] == ["region:Y62"]
    assert found["upper-tier council"] == ["council:E08000006"]
    assert "Salford City Council" in {row["body"] for row in answer.rows}
    assert found["health and wellbeing board"] == ["forum:council:E08000006:health_and_wellbeing_board"]
    assert found["Cancer Alliance"] == ["cancer_alliance:E56000032"]
    # nhs_trusts.csv and the register of July 2026 agree on these ten
    assert {one.removeprefix("trust:") for one in found["trust"]} == {
        "R0A", "RBV", "RM3", "RMC", "RMP", "RRF", "RT2", "RWJ", "RX7", "RXV",
    }  # fmt: skip
    # 36 practices with this district code in practices_2025_09.csv, by their network
    networks = {row["body_id"]: row["practices"] for row in answer.rows if row["practices"]}
    assert networks == {
        "pcn:U60510": 10,
        "pcn:U69393": 9,
        "pcn:U00203": 7,
        "pcn:U03153": 6,
        "pcn:U57786": 4,
    }
    assert answer.missing == ()


def test_q35_a_council_is_asked_for_like_its_area(england: Store) -> None:
    by_area, by_council = (
        _ask(england, "who_runs_a_place", TODAY, place=place)
        for place in ("area:E08000006", "council:E08000006")
    )

    assert by_area.rows == by_council.rows


@pytest.mark.parametrize(
    ("on", "boards"),
    [("2026-03-31", {"icb:QNQ": 0.7194, "icb:QRL": 0.2806}), ("2026-04-01", {"icb:QRL": 1.0})],
)
def test_q35_hart_lay_in_two_boards_until_april_2026(
    england: Store, on: str, boards: dict[str, float]
) -> None:
    rows = _ask(england, "who_runs_a_place", on, place="area:E07000089").rows

    assert {row["body_id"]: row["share"] for row in rows if row["share"] is not None} == boards
    councils = [row["body"] for row in rows if row["what"] == "upper-tier council"]
    assert councils == ["Hampshire County Council"]


def test_each_question_gives_something_for_each_of_the_36_boards(england: Store) -> None:
    boards = [row["id"] for row in england.ask(BOARDS, {"on": date(2026, 4, 2)})]
    empty = Counter(
        name
        for name, parameter in (
            ("single_commissioner", "system"),
            ("cancer_alliance", "icb"),
            ("clinical_senate", "icb"),
        )
        for board in boards
        if not _ask(england, name, "2026-04-02", **{parameter: board}).rows
    )

    assert len(boards) == 36
    assert empty == {}


def test_every_place_has_a_board_a_council_and_an_alliance(england: Store) -> None:
    places = england.ask(
        "MATCH (a:IcsGraph) WHERE a.kind = 'area' AND a.area_type <> 'district' "
        "RETURN a.id AS id ORDER BY id",
        {},
    )
    needed = {
        "integrated care board", "region of NHS England", "trust", "upper-tier council",
        "health and wellbeing board", "primary care network", "Cancer Alliance",
    }  # fmt: skip
    lacking = {
        row["id"]: needed - found.keys()
        for row in places
        if (found := _by_what(_ask(england, "who_runs_a_place", TODAY, place=row["id"]))).keys() != needed
    }

    assert len(places) == 153
    assert lacking == {}


def test_a_former_group_and_the_location_that_keeps_its_code_are_two_things(england: Store) -> None:
    rows = england.ask(
        "MATCH (b:IcsGraph:Organisation) WHERE b.id IN ['ccg:92A', 'sub_icb:92A'] "
        "RETURN b.id AS id, b.valid_to AS ended ORDER BY id",
        {},
    )

    assert [row["id"] for row in rows] == ["ccg:92A", "sub_icb:92A"]
    assert rows[0]["ended"] == date(2022, 7, 1) < rows[1]["ended"]


def test_short_names_of_a_list_make_no_conflict_and_do_not_replace_a_boards_name(england: Store) -> None:
    (row,) = england.ask(
        "MATCH (i:IcsGraph {id: 'icb:QOP'}) RETURN i.name AS name, i.board_papers AS papers", {}
    )

    assert row["name"] == "NHS Greater Manchester Integrated Care Board"
    assert row["papers"].startswith("https://gmintegratedcare")
    about = england.ask(
        "MATCH (c:IcsGraph:Conflict) WHERE c.about = 'icb:QOP' RETURN c.matter AS matter ORDER BY matter", {}
    )
    assert about == []
