"""Board rules: every row has its check, the worked case on England, and a board that a template fills.

Names of people and documents are fictional; boards, trusts and councils are those of the bundled tables.
"""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.home import Home
from graph.stores.store import Store
from loaders.dataset import template
from loaders.intake import Stated, take_in
from loaders.sheets import write_sheet
from loaders.tables import PublishedFile
from queries.asking import ask
from queries.board_rules import APPLIES, predicates
from queries.library import questions
from queries.role_words import is_chair, roles_in
from queries.rule_checks import CHECKS

TABLE = Path(__file__).parents[2] / "loaders/england/tables/board_rules.csv"
RULES = {row["code"]: row for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())}

ON = date(2026, 7, 2)
SEEN = {
    "as_at": "2026-06-30", "document_title": "Constitution of a test", "document_page": "14",
    "document_publisher": "Testshire", "body": "icb:QVV", "board": "Board", "voting": "yes",
}  # fmt: skip
SEATS: list[dict[str, str]] = [
    {"seat": "Chair", "person": "Charlie Chairperson"},
    {"seat": "Chief executive", "person": "Fiona Fictional"},
    {"seat": "Partner member (NHS trusts)", "person": "Terry Trustworthy"},
    {"seat": "Partner member (local authorities)"},
    {"seat": "Non-executive member", "perspective": "patients"},
    {"seat": "Observer from general practice", "voting": "no"},
]


def rules(store: Store, body: str, on: date) -> dict[str, dict[str, Any]]:
    name = "board_meets_its_rules"
    return {row["rule"]: row for row in ask(name, questions()[name], store, {"body": body}, on).rows}


def results(found: dict[str, dict[str, Any]], *codes: str) -> list[str]:
    return [found[one]["result"] for one in codes]


@pytest.fixture(scope="module", params=["", "yes"])
def filled(request: pytest.FixtureRequest, england_folder: Path, tmp_path_factory: Any) -> tuple[Store, bool]:
    """England with the board of one ICB filled in, saying or not that these are all its seats."""
    folder = tmp_path_factory.mktemp("filled") / "home"
    shutil.copytree(england_folder, folder)
    home, path = Home(folder), folder / "seats.xlsx"
    write_sheet(path, template("seats"), None, [SEEN | {"complete": request.param} | row for row in SEATS])
    with home.ledger() as ledger:
        taken = list(take_in(ledger, PublishedFile(path, path.name), path, Stated()))
        assert [one for two in taken for loaded in two.loaded for one in loaded.refusals] == []
        home.build(ledger)
    return home.store(), bool(request.param)


def test_every_row_of_the_table_has_a_check_and_every_check_a_row():
    assert len(RULES) == 42
    assert set(CHECKS) == set(RULES)
    assert {row["applies_to"] for row in RULES.values()} == set(APPLIES)
    used = {name for check in CHECKS.values() for name, _ in check.checks}
    assert used == set(predicates())


def test_the_worked_case_comes_out_as_it_is_written(england: Store):
    found = rules(england, "ics:blackpool-and-fylde-coast", date(2019, 6, 1))
    assert {code: row["result"] for code, row in found.items()} == {
        "LTP-B1": "pass", "LTP-B2": "unknown", "LTP-B3": "unknown", "LTP-B4": "fail", "LTP-B5": "fail",
    }  # fmt: skip
    assert "primary care networks" in found["LTP-B4"]["why"]
    assert found["LTP-B4"]["why"].startswith("on the letter")
    assert found["LTP-B4"]["seats"] == ["primary care provider professional representative"]
    assert found["LTP-B5"]["counts_as"] == "warning"
    assert "voluntary" in found["LTP-B5"]["why"]
    assert "local authorities" not in found["LTP-B5"]["why"]


def test_a_board_without_a_member_loaded_is_one_line(england: Store):
    found = rules(england, "icb:QVV", date(2026, 4, 2))
    of_board = [row for row in found.values() if row["board"].startswith("Board,")]
    assert [row["result"] for row in of_board] == ["unknown"]
    assert of_board[0]["rule"].count("ICB-") == 15  # of 17, less the areas and the bill


def test_the_areas_of_boards_part_england(england: Store):
    found = rules(england, "icb:QVV", date(2026, 4, 2))
    assert found["ICB-16"]["result"] == "pass"


def test_seats_of_a_template_are_checked_and_fail_only_where_they_are_all(filled: tuple[Store, bool]):
    store, whole = filled
    found = rules(store, "icb:QVV", ON)
    assert results(found, "ICB-01", "ICB-02", "ICB-03", "ICB-04", "ICB-09", "ICB-11") == ["pass"] * 6
    assert found["ICB-02"]["seats"] == ["Chair (Charlie Chairperson)"]
    assert results(found, "ICB-10", "ICB-12", "ICB-14") == ["fail" if whole else "unknown"] * 3
    assert results(found, "ICB-05", "ICB-06", "ICB-07", "ICB-08") == ["unknown"] * 4
    assert found["ICB-17"]["result"] == "not_applicable"
    assert found["ICB-14"]["counts_as"] == ("warning" if whole else "")
    assert found["ICB-10"]["counts_as"] == ("breach" if whole else "")


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Independent Chair", "chair"),
        ("Deputy Chair", "deputy_chair"),
        ("Chief Finance Officer", "director_of_finance"),
        ("Executive Chief Nurse", "director_of_nursing"),
        ("Non executive member", "non_executive"),
        ("DASS", "director_of_adult_social_services"),
        ("Clinical chief officer", "accountable_officer"),
    ],
)
def test_words_of_a_seat_mean_its_role(words: str, role: str):
    assert role in roles_in(words)


@pytest.mark.parametrize(
    "words", ["Deputy Chair", "Chair of the audit committee", "upper-tier councillor (chair of HWB)"]
)
def test_the_chair_of_something_else_is_not_the_chair(words: str):
    assert not is_chair(words)
