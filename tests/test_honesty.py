"""The ten rules of honesty, each on the graph of the bundled tables: a test fails when its rule is broken."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph import schema
from graph.amounts import Amount
from graph.home import Home
from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.holders import NOT_KNOWN, holders_of
from queries.library import questions

EVIDENCE_ENDS = date(2026, 7, 2)
SIX_MONTHS = timedelta(days=183)
ON = date(2026, 4, 2)


@pytest.fixture(scope="module")
def england(england_folder: Path) -> Store:
    return Home(england_folder).store()


def _rows(store: Store, text: str, **given: Any) -> list[dict[str, Any]]:
    return store.ask(text, given, limit=200_000)


def _ask(store: Store, name: str, on: date = ON, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, on)


def _boards(store: Store) -> list[str]:
    text = (
        "MATCH (i:IcsGraph) WHERE i.kind = 'icb' AND i.valid_from <= $on AND i.valid_to > $on "
        "RETURN i.id AS id ORDER BY id"
    )
    return [row["id"] for row in _rows(store, text, on=ON)]


@pytest.mark.parametrize("on", [date(2017, 1, 1), date(2021, 1, 1), date(2023, 6, 1), EVIDENCE_ENDS])
def test_1_nobody_is_current_because_nobody_was_found_to_have_left(england: Store, on: date) -> None:
    text = """
    MATCH (p:IcsGraph)-[r:HOLDS]->(o:IcsGraph)
    WHERE r.valid_from <= $on AND r.valid_to > $on AND r.last_seen IS NOT NULL
    RETURN r.id AS id, r.last_seen AS last_seen, r.sure_from AS sure_from ORDER BY id
    """
    for row in _rows(england, text, on=on):
        # a page that names a year only may be of its last day
        seen_at_latest = max(row["last_seen"], row["sure_from"])
        assert seen_at_latest + SIX_MONTHS >= on, row["id"]


def test_1_who_was_last_seen_in_2016_or_2020_is_told_as_last_seen(england: Store) -> None:
    lead, director = "post:stp:lancashire-and-south-cumbria:stp_lead", "post:region:Y56:regional_director"
    # the month of the first sighting is known, its day is not; the partnership itself lasted to 2021
    assert holders_of(england, [lead, director], date(2020, 12, 1)) == {
        lead: "Amanda Doyle (last seen some day from 2016-03-01 to 2016-03-31, not confirmed)",
        director: "David Sloman (last seen 2020-01-16, not confirmed)",
    }


def test_1_who_was_first_seen_years_later_is_not_told_of_before(england: Store) -> None:
    # Helen Pettersen was seen as interim regional director in 2023; no page says since when
    early, later = (
        holders_of(england, ["post:region:Y56:regional_director"], on)["post:region:Y56:regional_director"]
        for on in (date(2020, 12, 1), date(2023, 6, 1))
    )
    assert "Helen Pettersen" not in early
    assert "Helen Pettersen" in later


def test_1_an_open_end_that_the_note_contradicts_is_refused(england_folder: Path) -> None:
    with Home(england_folder).ledger() as ledger:
        (run,) = [one for one in ledger.runs() if one.dataset == "england_post_holders"]
        reasons = [one.reason for one in ledger.refusals(run.number)]
    assert "column held_to is empty, but the note gives an end: “by 2026-06”" in reasons


def test_2_general_knowledge_is_not_verified_of_low_confidence_and_no_provision(england: Store) -> None:
    text = "MATCH (e:IcsGraph:EvidenceNode) WHERE NOT e.verified RETURN e.id AS id ORDER BY id"
    general = {row["id"] for row in _rows(england, text)}
    assert general
    ties = """
    MATCH (a:IcsGraph)-[r]->(b:IcsGraph) WHERE r.valid_from <= r.valid_to AND size(r.evidence) = 1
    RETURN r.id AS id, r.evidence[0] AS evidence, r.confidence AS confidence,
           coalesce(r.provision, '') AS provision ORDER BY id
    """
    resting = [row for row in _rows(england, ties) if row["evidence"].partition("#")[0] in general]
    assert resting
    assert {row["confidence"] for row in resting} == {"low"}
    assert {row["provision"] for row in resting} == {""}
    # what is generally known of boards in 2022 does not become law beside the regulations of 2024
    (basis,) = {row["basis"] for row in _ask(england, "decisions_of_commissioners").rows}
    assert basis == "PSR Regs 2023 SI 2023/1348"


def test_3_publications_are_cited_by_their_names_never_by_a_file(england: Store) -> None:
    text = """
    MATCH (e:IcsGraph:EvidenceNode) RETURN e.id AS id, e.titles AS titles, e.addresses AS addresses,
           coalesce(e.note, '') AS note, coalesce(e.quote, '') AS quote ORDER BY id
    """
    path = re.compile(r"\bseeds/|\b\d{3}_[0-9a-f]{16}|\.txt\b")
    for row in _rows(england, text):
        said = " ".join([*row["titles"], *row["addresses"], row["note"], row["quote"]])
        assert not path.search(said), said
    stated = (
        "MATCH (s:IcsGraph:Statement) WHERE s.kind = 'seed_claim' "
        "RETURN s.id AS id, s.publication AS publication, s.verdict AS verdict, "
        "coalesce(s.checked_against, '') AS checked ORDER BY id"
    )
    rows = _rows(england, stated)
    assert len(rows) == 38
    plan = "NHS England, The NHS Long Term Plan, January 2019, paragraph 1."
    assert all(row["publication"].startswith(plan) == (":S3-" in row["id"]) for row in rows)
    assert not [row for row in rows if path.search(row["publication"] + row["verdict"] + row["checked"])]


def test_4_an_answer_opens_with_what_law_makes_known_and_says_a_gap_in_one_line(england: Store) -> None:
    for board in _boards(england):
        answer = _ask(england, "board_members", body=board)
        assert answer.rows[0]["by_law"], board
        assert answer.rows[0]["basis"].startswith("NHS Act 2006 Sch.1B"), board
        gaps = [one for one in answer.missing if "board" in one.what]
        assert len(gaps) == 1, board
        assert gaps[0].published_where, board
        assert gaps[0].fill_in.startswith("template seats"), board
    # the names of all clinical directors are missing: that is one line, not one for each network
    directors = _ask(england, "networks_of_a_board", icb="icb:QOP")
    assert len(directors.rows) > 50
    assert len(directors.missing) < 5


def test_5_nothing_is_a_finding_as_long_as_no_dataset_would_have_shown_the_thing(england: Store) -> None:
    # the bundle has post holders, and neither committees, delegations to them, vacancies nor board contracts
    for board in _boards(england):
        found = _ask(england, "findings_of_a_body", body=board).rows
        assert {row["finding"] for row in found} <= {"stale fact on the line", "thin fact on the line"}, board
        assert all(row["shown_by"] for row in found), board


def test_6_every_amount_is_of_one_kind_payer_and_year(england: Store) -> None:
    types = [name for name, one in schema.relationship_types().items() if issubclass(one, Amount)]
    amounts = 0
    for name in types:
        text = f"""
        MATCH (a:IcsGraph)-[r:{name}]->(b:IcsGraph)
        WHERE r.valid_from <= r.valid_to AND r.amount_pence IS NOT NULL
        RETURN r.id AS id, coalesce(r.amount_kind, '') AS kind, coalesce(r.financial_year, '') AS year,
               r.valid_from AS began, r.valid_to AS ended ORDER BY id
        """
        for row in _rows(england, text):
            amounts += 1
            assert row["kind"], row["id"]
            assert row["year"] or row["ended"] > row["began"], row["id"]
        assert {"stream", "financial_year", "amount_kind"} <= set(schema.relationship_type(name).distinct)
    assert amounts > 10_000


def test_7_a_sum_over_parts_says_so_and_drafts_say_that_they_are(england: Store) -> None:
    # Surrey and Sussex: Sussex 1,837,733 and Surrey Heartlands 1,128,479 whole, Frimley only in part
    rows = _ask(england, "population_of_a_board", icb="icb:S9B9J").rows
    (added,) = [row for row in rows if row["registered_population"] == 1_837_733 + 1_128_479]
    assert added["board"] == "2 of 3 predecessors"
    assert "2 of 3" in added["basis"]
    assert "no total" in added["basis"]
    # the running cost allowances of 2024/25 are drafts in the tables, and no answer gives them as more
    for board in _boards(england):
        for row in _ask(england, "allocations_of_a_board", icb=board).rows:
            if row["what"] == "running_cost" and row["financial_year"] == "2024/25":
                assert row["amount_kind"] == "draft", board


def test_8_apportioning_shows_its_key_or_says_that_it_cannot_be_done(england: Store) -> None:
    # Frimley was split three ways on 1 April 2026
    for board in ("icb:S0E4D", "icb:S9B9J", "icb:QRL"):
        rows = _ask(england, "population_of_a_board", icb=board).rows
        (whole,) = [row for row in rows if "Frimley" in row["board"]]
        assert whole["part"], board
        assert "cannot be divided" in whole["basis"], board
        placed = [row for row in rows if "split boards" in row["board"]]
        assert all("key" in row["basis"] for row in placed), board
        money = _ask(england, "allocations_of_a_board", icb=board)
        assert [one for one in money.missing if "Frimley" in one.what and "no key" in one.why], board


def test_9_tax_pensions_staff_and_what_is_redacted_are_no_suppliers(england: Store) -> None:
    text = (
        "MATCH (p:IcsGraph) WHERE p.kind = 'payee' "
        "RETURN p.name AS name, p.payee_class AS payee_class ORDER BY name"
    )
    rows = _rows(england, text)
    other = re.compile(r"\b(HMRC|HM REVENUE|PENSIONS? (AGENCY|SCHEME)|NHS PENSION|REDACTED)\b", re.IGNORECASE)
    classed = {row["name"]: row["payee_class"] for row in rows if other.search(row["name"])}
    assert "HMRC" in classed
    assert "supplier" not in classed.values()
    assert None not in {row["payee_class"] for row in rows}


@pytest.mark.parametrize("name", questions())
def test_10_every_answer_says_how_far_its_evidence_reaches(england: Store, name: str) -> None:
    example = questions()[name].example
    assert example
    answer = _ask(england, name, **example.given)
    assert answer.evidence_until == EVIDENCE_ENDS


def test_an_office_without_a_name_is_said_to_be_without_a_name(england: Store) -> None:
    # nothing in the tables names a chief executive of the Dorset board but its designate of 2022
    held = holders_of(england, ["post:icb:QVV:chair"], ON)
    assert held == {"post:icb:QVV:chair": NOT_KNOWN}
