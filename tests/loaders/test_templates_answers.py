"""What is filled in by template answers the questions; the bundled England around it stays as it is.

Names of people and documents are fictional; boards and networks are those of the bundled tables.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.build.build import Built
from graph.home import Home
from graph.stores.store import Store
from loaders.dataset import template
from loaders.intake import Stated, take_in
from loaders.sheets import write_sheet
from loaders.tables import PublishedFile
from queries.answer import Answer
from queries.asking import ask
from queries.coverage import coverage
from queries.library import questions

ON = date(2026, 7, 2)
DOCUMENT = {
    "as_at": "2026-06-30", "document_title": "Governance handbook of a test", "document_page": "14",
    "document_publisher": "Testshire",
}  # fmt: skip
FILLED: dict[str, list[dict[str, str]]] = {
    "post_holders": [
        {"body": "pcn:U00070", "role": "Accountable clinical director", "person": "Dr Example Testperson",
         "valid_from": "2024-07-01"},
        {"body": "icb:QVV", "role": "Chair", "person": "Charlie Chairperson", "valid_from": "2026-01-01"},
        {"body": "icb:QVV", "role": "Director of strategy", "person": "Sam Strategist"},
    ],
    "seats": [
        {"body": "icb:QVV", "board": "Board", "seat": "Chair", "voting": "yes", "post": "Chair"},
        {"body": "icb:QVV", "board": "Board", "seat": "Partner member", "voting": "yes",
         "person": "Terry Trustworthy", "perspective": "NHS trusts", "valid_from": "2025-04-01"},
    ],
    "decision_rights": [
        {"body": "icb:QVV", "post": "Director of finance", "decision": "Award of a contract",
         "limit": "1,000,000"},
        {"body": "icb:QVV", "post": "Director of finance", "decision": "Business case", "limit": "250000"},
        {"body": "icb:QVV", "board": "Board", "decision": "Business case", "reserved": "yes"},
    ],
    "delegations": [
        {"giver": "NHS England", "receiver": "icb:QVV", "function": "adult test surgery",
         "service": "Adult test surgery"},
    ],
    "better_care_fund": [
        {"council": "council:E06000059", "financial_year": "2026/27", "amount": "1000000",
         "component": "NHS minimum contribution", "payer": "icb:QVV", "amount_kind": "planned",
         "host": "council:E06000059"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def england(england_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Built, Built]:
    """England as it comes and with templates filled in: the home, and what each build gave."""
    folder = tmp_path_factory.mktemp("filled") / "home"
    shutil.copytree(england_folder, folder)
    home = Home(folder)
    with home.ledger() as ledger:
        before = home.build(ledger, force=True)
        for name, rows in FILLED.items():
            path = folder / f"{name}.xlsx"
            write_sheet(path, template(name), None, [DOCUMENT | row for row in rows])
            taken = list(take_in(ledger, PublishedFile(path, path.name), path, Stated()))
            refusals = [refusal for one in taken for loaded in one.loaded for refusal in loaded.refusals]
            assert refusals == []
        return home, before, home.build(ledger)


@pytest.fixture(scope="module")
def store(england: tuple[Home, Built, Built]) -> Store:
    return england[0].store()


def answer(store: Store, name: str, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, ON)


def test_nothing_that_was_filled_in_conflicts_or_is_left_out(england: tuple[Home, Built, Built]):
    _, before, after = england
    assert after.conflicts == before.conflicts
    assert {one.message for one in after.problems} == {one.message for one in before.problems}


def test_q10_names_the_clinical_director_who_was_filled_in(store: Store):
    found = answer(store, "networks_of_a_board", icb="icb:QWE")
    (row,) = [one for one in found.rows if one["pcn_id"] == "pcn:U00070"]
    assert row["clinical_director"] == "Dr Example Testperson (last seen 2026-06-30)"
    (gap,) = [one.what for one in found.missing if "clinical directors" in one.what]
    assert gap == "the names of the clinical directors of 38 of 39 networks"


def test_q07_shows_the_seats_beside_the_posts_that_law_puts_on_the_board(store: Store):
    found = answer(store, "board_members", body="icb:QVV")
    seats = {one["seat"]: one for one in found.rows if one["board"] != "post of the body"}
    assert seats["Chair"]["person"] == (
        "Chair, NHS Dorset Integrated Care Board, Charlie Chairperson (last seen 2026-06-30) "
        "(last seen 2026-06-30)"
    )
    assert seats["Partner member"]["person"] == "Terry Trustworthy (last seen 2026-06-30)"
    assert seats["Partner member"]["represents"] == "NHS trusts"
    by_law = [one["seat"] for one in found.rows if one["by_law"]]
    assert len(by_law) == len(set(by_law)) == 9  # ten posts by law, of which the chair has a seat here
    assert found.missing == ()


def test_what_law_makes_stays_certain_beside_a_post_that_was_only_seen(store: Store):
    query = """
        MATCH (i:IcsGraph {id: 'icb:QVV'})-[r:HAS_POST]->(t:IcsGraph)
        WHERE t.role IN ['chair', 'director_of_finance'] AND r.by_law
        RETURN r.valid_from AS since, r.sure_from AS sure, r.provision AS provision, t.id AS id ORDER BY id
    """
    rows = store.ask(query, {})
    assert [(row["since"], row["sure"]) for row in rows] == [(date(2022, 7, 1), date(2022, 7, 1))] * 2


def test_q12_gives_each_limit_with_the_sort_of_decision_it_is_for(store: Store):
    found = answer(store, "budget_holders", budget="icb:QVV")
    finance = "post:icb:QVV:director_of_finance"
    limits = {one["limit"] for one in found.rows if one["holder_id"] == finance}
    assert limits == {"£1,000,000 (contract award)", "£250,000 (business case)"}
    assert not any("limit" in one.what for one in found.missing)
    page = [one for one in found.evidence if "Governance handbook of a test" in one.titles]
    assert page


def test_q12_knows_the_host_of_a_pool_that_was_filled_in(store: Store):
    found = answer(store, "budget_holders", budget="pooled_fund:better-care-fund/E06000059")
    relations = {(one["relation"], one["holder_id"]) for one in found.rows}
    assert ("is hosted by", "council:E06000059") in relations


def test_q49_is_of_the_long_term_plan_alone(store: Store):
    found = answer(store, "decisions_of_commissioners")
    assert {one["reserved"] for one in found.rows} == {
        "commissioners, independently of the integrated care system"
    }


def test_coverage_counts_what_was_filled_in(store: Store):
    known = {(one.icb_id, one.matter): one.known for one in coverage(store, ON)}
    assert known["icb:QVV", "seats of the board and who fills them"] == 2
    assert known["icb:QVV", "rights to decide and their limits"] == 2  # that of the board is no post's
    assert known["icb:QWE", "clinical directors of networks by name"] == 1
