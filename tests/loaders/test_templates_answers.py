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
        {"body": "icb:QWE", "post": "Place director", "decision": "Extension of a contract",
         "limit": "50,000"},
        {"body": "icb:QWE", "post": "Director of finance", "decision": "Extension of a contract",
         "limit": "1,000,000"},
        {"body": "icb:QWE", "post": "Chief executive", "decision": "Extension of a contract",
         "limit": "2,000,000"},
        {"body": "icb:QWE", "board": "Finance committee", "decision": "Extension of a contract",
         "limit": "5,000,000"},
        {"body": "icb:QWE", "board": "Board", "decision": "Extension of a contract", "reserved": "yes",
         "subject": "for more than three years"},
    ],
    "delegations": [
        {"giver": "NHS England", "receiver": "icb:QVV", "function": "adult test surgery",
         "service": "Adult test surgery"},
    ],
    "better_care_fund": [
        {"council": "council:E06000059", "financial_year": "2026/27", "amount": "1000000",
         "component": "NHS minimum contribution", "payer": "icb:QVV", "amount_kind": "planned",
         "host": "council:E06000059"},
        {"council": "council:E06000059", "financial_year": "2026/27", "amount": "250,000.50",
         "component": "Disabled Facilities Grant", "payer": "council:E06000059", "amount_kind": "planned"},
        {"council": "council:E06000059", "financial_year": "2026/27", "amount": "300000",
         "component": "additional NHS contribution", "payer": "icb:QVV", "amount_kind": "planned"},
    ],
    "amounts": [
        {"payer": "trust:RBD", "way": "counts against the limit of", "payee": "icb:QVV",
         "financial_year": "2026/27"},
        {"payer": "NHS England", "payer_kind": "national body", "way": "allocates money to",
         "payee": "icb:QVV", "stream": "core services", "financial_year": "2026/27",
         "amount": "1,500,000,000", "amount_kind": "allotted"},
        {"payer": "council:E06000059", "way": "contributes to the fund", "payee_kind": "pooled fund",
         "payee": "Testshire adult care fund", "financial_year": "2026/27", "host": "icb:QVV"},
        {"payer": "icb:QVV", "way": "contributes to the fund", "payee_kind": "pooled fund",
         "payee": "Testshire adult care fund", "financial_year": "2026/27"},
        {"payer": "council:E06000059", "way": "pays", "payee_kind": "payee as published",
         "payee": "People with direct payments", "stream": "direct payments", "financial_year": "2026/27",
         "amount": "9,000,000", "amount_kind": "planned"},
        {"payer": "icb:QVV", "way": "pays", "payee": "trust:RDY", "stream": "payment under a contract",
         "financial_year": "2026/27", "amount": "5,000,000", "amount_kind": "paid"},
    ],
    "contracts": [
        {"register": "icb:QVV", "contract": "Test community contract", "form": "lead provider",
         "status": "live", "party": "icb:QVV", "part": "commissioner", "payment": "block",
         "risk_share": "The lead provider bears all.", "valid_from": "2026-04-01"},
        {"register": "icb:QVV", "contract": "Test community contract", "party": "trust:RDY",
         "part": "provider", "valid_from": "2026-04-01"},
        {"register": "icb:QVV", "contract": "Test community contract", "party": "Fictional Night Nursing Ltd",
         "party_kind": "payee as published", "part": "subcontractor", "lead": "trust:RDY",
         "valid_from": "2026-05-01"},
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


def test_q77_goes_to_the_lowest_post_whose_limit_is_enough_and_cites_the_page(store: Store):
    given = {"body": "icb:QWE", "decision": "contract extension"}
    rows = [one for one in answer(store, "approvers_of_a_decision", **given, amount=50_001).rows
            if one["result"] != "law"]  # fmt: skip
    assert [(one["result"], one["who_id"].removeprefix("post:icb:QWE:"), one["limit"]) for one in rows] == [
        ("lowest authorised", "director_of_finance", "£1,000,000"),
        ("also authorised", "chief_executive", "£2,000,000"),
        ("committee above", "forum:icb:QWE:finance_committee", "£5,000,000"),
        ("reserved", "forum:icb:QWE:board", None),
        ("limit too low", "place_director", "£50,000"),
    ]
    assert {one["document"] for one in rows} == {"Governance handbook of a test, page 14"}
    assert rows[3]["for_what"] == "Contract extension: for more than three years"
    most = answer(store, "approvers_of_a_decision", **given, amount=50_000)
    (lowest,) = [one["who_id"] for one in most.rows if one["result"] == "lowest authorised"]
    assert lowest == "post:icb:QWE:place_director"
    assert not any("may approve" in one.what for one in most.missing)


def test_q17_sums_like_amounts_and_says_of_how_many_components(store: Store):
    found = answer(store, "better_care_fund_contributions", wellbeing_board="council:E06000059")
    own = [one for one in found.rows if one["scope"] == "this fund"]
    assert [(one["component"], one["amount_pence"], one["parts"]) for one in own] == [
        ("Disabled Facilities Grant", 25_000_050, ""),
        ("NHS minimum contribution", 100_000_000, ""),
        ("nhs additional contribution", 30_000_000, ""),
        ("sum: above the minimum", 30_000_000, ""),
        ("sum: minimum", 125_000_050, "2 of 3 components"),
    ]
    assert {one["amount_kind"] for one in own} == {"plan"}
    assert found.missing[0].what == (
        "who pays how much of Local Authority Better Care Grant into this fund in 2026/27"
    )


def test_q18_a_board_that_pays_by_a_filled_plan_signs_it(store: Store):
    rows = answer(store, "boards_of_a_wellbeing_board", wellbeing_board="council:E06000059").rows
    signs = {one["body_id"]: one["signs"] for one in rows}
    assert signs["icb:QVV"].startswith("yes: it pays into Better Care Fund, ")


def test_amounts_say_the_principal_board_of_a_trust_and_the_personal_budgets_of_a_place(store: Store):
    rows = answer(store, "principal_board_of_a_trust", trust="trust:RBD").rows
    assert {one["board_id"]: one["principal"] for one in rows if one["board_id"]} == {"icb:QVV": "yes"}
    models = answer(store, "pooling_models_of_a_place", place="council:E06000059").rows
    results = {one["model"]: one["result"] for one in models}
    assert results == {"M1": "yes", "M2": "yes", "M3": "yes", "M4": "not applicable"}
    core = answer(store, "allocations_of_a_board", icb="icb:QVV").rows
    assert any(one["figure"] == "£1,500,000,000" and one["financial_year"] == "2026/27" for one in core)


def test_a_contract_that_was_filled_in_leads_money_to_the_subcontractor(store: Store):
    nursing = "payee:QVV/fictional-night-nursing-ltd"
    rows = answer(store, "money_trail", target=nursing).rows
    hops = [(one["payer_id"], one["layer"], one["amount"]) for one in rows]
    assert hops[:3] == [
        ("trust:RDY", "contract", None),
        ("icb:QVV", "funding", "£5,000,000"),
        ("national_body:nhs_england", "funding", "£1,500,000,000"),
    ]
    assert hops[-1][0] == "parliament:parliament"
    lead, part = answer(store, "alliances_of_a_provider", provider="trust:RDY").rows
    assert (lead["role"], lead["risk_share"]) == ("holder", "The lead provider bears all.")
    assert part["others"] == ["Fictional Night Nursing Ltd"]
    (paid,) = [
        one
        for one in answer(store, "payment_methods_of_a_system", system="icb:QVV").rows
        if one["on_the_day"] == "yes"
    ]
    assert (paid["agreement"], paid["payment"]) == ("Test community contract", "block")


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
