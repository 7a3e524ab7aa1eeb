"""Answers on the bundled tables that were known before, from published files and law, on both engines."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.chains import chain
from queries.library import questions
from queries.view import View, open_view

MERGERS = date(2026, 4, 1)
BEFORE = date(2026, 3, 31)

ASKED: list[tuple[str, str, dict[str, Any]]] = [
    ("systems_and_partnerships", "2018-06-30", {}),
    ("systems_and_partnerships", "2021-04-01", {}),
    ("successors", "2026-05-01", {"body": "icb:QNQ"}),
    ("successors", "2026-05-01", {"body": "stp:buckinghamshire-oxfordshire-and-berkshire-west"}),
    ("number_of_ccgs", "2020-01-15", {"stated": 195}),
    ("accountability_chain", "2026-05-01", {"start": "post:icb:QHL:chief_executive"}),
    ("accountability_chain", "2026-05-01", {"start": "body_kind:foundation_trust"}),
    ("accountability_chain", "2026-05-01", {"start": "region:Y60"}),
    ("shared_leadership", "2026-05-01", {"icb": "icb:QHL"}),
    ("leadership_teams", "2026-03-31", {}),
    ("codes_of_a_body", "2026-03-31", {"body": "icb:QRL"}),
    ("legal_person", "2026-05-01", {"body": "region:Y60"}),
    ("boards_of_a_region", "2026-05-01", {}),
]


def _ask(store: Store, name: str, on: str | date, **given: Any) -> Answer:
    day = date.fromisoformat(on) if isinstance(on, str) else on
    return ask(name, questions()[name], store, given, day)


@pytest.mark.parametrize(
    ("on", "systems", "partnerships"),
    [("2018-06-30", 14, 31), ("2019-12-31", 14, 28), ("2020-06-30", 18, 24), ("2021-04-01", 42, 0)],
)
def test_q01_counts_systems_and_partnerships_of_each_year(
    england: Store, on: str, systems: int, partnerships: int
) -> None:
    found = Counter(row["status"] for row in _ask(england, "systems_and_partnerships", on).rows)

    assert (found["ICS"], found["STP"]) == (systems, partnerships)


def test_q01_the_first_fourteen_are_not_the_fourteen_of_2019(england: Store) -> None:
    first, later = (
        {
            row["system_id"]
            for row in _ask(england, "systems_and_partnerships", on).rows
            if row["status"] == "ICS"
        }
        for on in ("2018-06-30", "2019-12-31")
    )

    assert {"ics:buckinghamshire", "ics:berkshire-west", "ics:gloucestershire"} <= first
    assert "ics:buckinghamshire-oxfordshire-and-berkshire-west" in later - first
    assert not {"ics:buckinghamshire", "ics:berkshire-west"} & later


def test_q03_frimley_was_split_three_ways(england: Store) -> None:
    answer = _ask(england, "successors", "2026-04-01", body="icb:QNQ")

    assert {row["after_id"] for row in answer.rows} == {"icb:S0E4D", "icb:S9B9J", "icb:QRL"}
    assert {row["effective"] for row in answer.rows} == {"2026-04-01"}
    assert all(row["part"] for row in answer.rows)
    assert _ask(england, "successors", "2026-03-31", body="icb:QNQ").rows == ()


def test_q03_follows_a_partnership_to_the_board_of_today(england: Store) -> None:
    body = "stp:buckinghamshire-oxfordshire-and-berkshire-west"
    answer = _ask(england, "successors", "2026-05-01", body=body)

    steps = {(row["step"], row["after_id"]) for row in answer.rows}
    assert {(1, "ics:buckinghamshire"), (2, "icb:QU9"), (3, "icb:S0E4D")} <= steps


def test_q04_a_document_of_january_2020_has_a_stale_number_and_the_answer_says_so(england: Store) -> None:
    answer = _ask(england, "number_of_ccgs", "2020-01-15", stated=195)

    assert {(row["basis"], row["number"], row["agrees"]) for row in answer.rows} == {
        ("published count", 191, False),
        ("groups listed", 191, False),
    }
    (conflict,) = answer.conflicts
    assert "191" in conflict.followed
    assert "195" in conflict.other
    publishers = {publisher for one in answer.evidence for publisher in one.publishers}
    assert "House of Commons Library" in publishers


@pytest.mark.parametrize(
    ("on", "number"),
    [("2014-01-01", 211), ("2018-06-01", 195), ("2019-04-01", 191), ("2020-04-01", 135), ("2021-04-01", 106)],
)
def test_q04_gives_the_published_count_of_each_year(england: Store, on: str, number: int) -> None:
    rows = _ask(england, "number_of_ccgs", on, stated=number).rows

    assert [(row["number"], row["agrees"]) for row in rows if row["basis"] == "published count"] == [
        (number, True)
    ]


def test_q14_a_chief_executive_of_a_board_answers_through_three_others(england: Store) -> None:
    answer = _ask(england, "accountability_chain", "2026-05-01", start="post:icb:QHL:chief_executive")

    first_way = [row["to"] for row in answer.rows if row["way"] == 1]
    assert first_way == [
        "Chief executive, NHS England",
        "Permanent secretary, Department of Health and Social Care",
        "UK Parliament",
    ]
    assert all(row["basis"] for row in answer.rows)
    assert all(row["by_law"] for row in answer.rows)


def test_q14_a_chief_executive_of_a_foundation_trust_answers_to_parliament_directly(england: Store) -> None:
    start = "post:body_kind:foundation_trust:chief_executive"
    answer = _ask(england, "accountability_chain", "2026-05-01", start=start)

    assert ["UK Parliament"] in [[hop.to_name for hop in path.hops] for path in answer.paths]


def test_q14_a_chief_executive_of_an_nhs_trust_answers_through_nhs_england(england: Store) -> None:
    start = "post:body_kind:nhs_trust:chief_executive"
    answer = _ask(england, "accountability_chain", "2026-05-01", start=start)

    ways = [[hop.to_name for hop in path.hops] for path in answer.paths]
    assert ["UK Parliament"] not in ways
    assert any(way[0] == "Chief executive, NHS England" and way[-1] == "UK Parliament" for way in ways)


@pytest.mark.parametrize(("on", "number"), [(BEFORE, 42), (MERGERS, 36)])
def test_q14_every_board_has_a_way_to_parliament(england: Store, on: date, number: int) -> None:
    boards = england.ask(
        "MATCH (i:IcsGraph) WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on "
        "RETURN i.id AS id ORDER BY id",
        {"on": on},
    )

    assert len(boards) == number
    for board in boards:
        tops = {path.hops[-1].to_id for path in chain(england, board["id"], on)}
        assert "parliament:parliament" in tops, board["id"]


@pytest.mark.parametrize(
    ("board", "other", "on", "legal"),
    [
        ("icb:QHL", "icb:QUA", MERGERS, "separate legal bodies"),
        ("icb:QRV", "icb:QMJ", BEFORE, "separate legal bodies"),
        ("icb:QRV", "icb:QMJ", MERGERS, "one legal body"),
    ],
)
def test_q36_boards_that_share_leaders_are_two_bodies_until_they_merge(
    england: Store, board: str, other: str, on: date, legal: str
) -> None:
    rows = _ask(england, "shared_leadership", on, icb=board).rows

    assert [(row["icb_id"], row["legal"]) for row in rows] == [(other, legal)]


@pytest.mark.parametrize(("on", "boards"), [(BEFORE, 42), (MERGERS, 36)])
def test_q37_there_are_26_leadership_teams_before_and_after_the_mergers(
    england: Store, on: date, boards: int
) -> None:
    (row,) = _ask(england, "leadership_teams", on).rows

    assert (row["icbs"], row["leadership_teams"]) == (boards, 26)


@pytest.mark.parametrize(("on", "code"), [(BEFORE, "E54000042"), (MERGERS, "E54000067")])
def test_q38_the_board_that_gained_an_area_kept_one_code_and_changed_the_other(
    england: Store, on: date, code: str
) -> None:
    rows = _ask(england, "codes_of_a_body", on, body="icb:QRL").rows

    assert [(row["scheme"], row["code"]) for row in rows] == [("ODS", "QRL"), ("ONS", code)]


@pytest.mark.parametrize(
    ("kind", "person"),
    [
        ("ics", "no"),
        ("icb", "yes"),
        ("pcn", "no"),
        ("hwb", "no"),
        ("cancer_alliance", "no"),
        ("icb_cluster", "no"),
    ],
)
def test_q55_only_some_kinds_of_body_are_legal_persons(england: Store, kind: str, person: str) -> None:
    (row,) = _ask(england, "legal_person", "2026-05-01", body=f"body_kind:{kind}").rows

    assert row["legal_person"] == person


def test_q55_a_board_is_a_person_and_a_system_or_region_is_not(england: Store) -> None:
    asked = [("icb:QHL", "2026-05-01"), ("ics:dorset", "2021-06-01"), ("region:Y60", "2026-05-01")]
    rows = [_ask(england, "legal_person", on, body=body).rows[0] for body, on in asked]

    assert [row["legal_person"] for row in rows] == ["yes", "no", "no"]
    assert rows[2]["acts_through"] == "NHS England"


def test_q55_a_board_that_was_dissolved_is_no_person_any_more(england: Store) -> None:
    assert _ask(england, "legal_person", "2026-03-31", body="icb:QNQ").rows[0]["legal_person"] == "yes"
    assert _ask(england, "legal_person", "2026-04-01", body="icb:QNQ").rows == ()


def test_q59_three_regions_changed_and_four_did_not(england: Store) -> None:
    rows = _ask(england, "boards_of_a_region", "2026-05-01").rows

    before, after = (
        Counter(row["region"] for row in rows if row[when]) for when in ("on_before", "on_after")
    )
    assert {region: (before[region], after[region]) for region in before | after} == {
        "East of England": (6, 3),
        "London": (5, 4),
        "South East": (6, 4),
        "Midlands": (11, 11),
        "North East and Yorkshire": (4, 4),
        "North West": (3, 3),
        "South West": (7, 7),
    }


def test_q59_can_be_asked_of_one_region(england: Store) -> None:
    rows = _ask(england, "boards_of_a_region", "2026-05-01", region="region:Y61").rows

    assert {row["icb_id"] for row in rows if row["on_after"]} == {"icb:S1Y5D", "icb:D7T5G", "icb:T6Y0W"}


@pytest.mark.parametrize(("name", "on", "given"), ASKED)
def test_every_answer_rests_on_evidence_that_can_be_opened(
    england: Store, name: str, on: str, given: dict[str, Any]
) -> None:
    answer = _ask(england, name, on, **given)

    assert answer.rows
    there = {f"{one.id}#{locator}" for one in answer.evidence for locator in one.locators}
    assert {reference for path in answer.paths for hop in path.hops for reference in hop.evidence} <= there
    assert all(one.titles and one.publishers and one.published for one in answer.evidence)
    assert all(hop.evidence for path in answer.paths for hop in path.hops)


@pytest.mark.neo4j
@pytest.mark.parametrize(("name", "on", "given"), ASKED)
def test_the_server_gives_the_same_answer_as_the_file(
    england: Store, england_home: Any, name: str, on: str, given: dict[str, Any]
) -> None:
    embedded = england_home.home.store(england_home.key)

    assert _ask(england, name, on, **given).model_dump() == _ask(embedded, name, on, **given).model_dump()


def _in(view: View, name: str, on: str, **given: Any) -> Answer:
    day = date.fromisoformat(on)
    return ask(
        name, questions()[name], view.store, given, day, known=view.known, published_by=view.published_by
    )


def test_what_was_published_by_january_2020_agrees_with_the_stale_document(england_home: Any) -> None:
    view = open_view(england_home.home, published_by=date(2020, 1, 31))
    answer = _in(view, "number_of_ccgs", "2020-01-15", stated=195)

    assert [(row["number"], row["agrees"]) for row in answer.rows] == [(195, True)]
    assert answer.conflicts == ()
    assert answer.published_by == date(2020, 1, 31)
    assert all(one.published <= date(2020, 1, 31) for one in answer.evidence)


def test_nothing_rests_on_evidence_from_after_the_day_up_to_which_it_counts(england_home: Any) -> None:
    view = open_view(england_home.home, published_by=date(2019, 12, 31))

    assert _in(view, "number_of_ccgs", "2020-01-15", stated=195).rows == ()
    assert _in(view, "shared_leadership", "2026-05-01", icb="icb:QRV").rows == ()


def test_what_was_published_by_the_last_day_is_everything(england_home: Any) -> None:
    now = open_view(england_home.home)
    view = open_view(england_home.home, published_by=now.store.info().evidence_until)

    for name, on, given in ASKED:
        assert _in(view, name, on, **given).rows == _in(now, name, on, **given).rows


def test_before_anything_was_loaded_nothing_was_known(england_home: Any) -> None:
    view = open_view(england_home.home, known=date(2020, 1, 1))
    answer = _in(view, "leadership_teams", "2026-05-01")

    assert [row["icbs"] for row in answer.rows] == [0]
    assert answer.known == date(2020, 1, 1)
    assert answer.searched.datasets == ()


def test_what_is_known_after_everything_was_loaded_is_what_is_known_now(england_home: Any) -> None:
    view, now = open_view(england_home.home, known=date(2100, 1, 1)), open_view(england_home.home)

    for name, on, given in ASKED:
        assert _in(view, name, on, **given).rows == _in(now, name, on, **given).rows
