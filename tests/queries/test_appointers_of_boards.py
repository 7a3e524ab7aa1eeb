"""Who appointed, approved and employs, filled in by template, lets the rules on appointment pass, or fail.

Names of people and documents are fictional; boards and trusts are those of the bundled tables.
"""

from __future__ import annotations

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
from queries.library import questions

ON = date(2026, 7, 2)
SYSTEM, FOUNDATION, OTHER_FOUNDATION, TRUST = (
    "ics:blackpool-and-fylde-coast", "trust:RA7", "trust:RM3", "trust:R1K",
)  # fmt: skip
DOCUMENT = {
    "as_at": "2026-06-30", "document_title": "Constitution of a test", "document_page": "14",
    "document_publisher": "Testshire",
}  # fmt: skip
SECRETARY, CHAIR, GOVERNORS = "The Secretary of State", "The chair of the body", "The council of governors"
HELD: list[dict[str, str]] = [
    {"body": "icb:QVV", "role": "Chair", "person": "Charlie Chairperson", "appointed_by": "NHS England",
     "approved_by": SECRETARY},
    {"body": "icb:QVV", "role": "Chief executive", "person": "Fiona Fictional", "appointed_by": CHAIR,
     "approved_by": "NHS England", "employed_by": "The body itself"},
    {"body": "icb:QOP", "role": "Chair", "person": "Carla Chairperson",
     "appointed_by": "The board of the body"},
    {"body": FOUNDATION, "role": "Chair", "person": "Chris Chairperson", "appointed_by": GOVERNORS},
    {"body": FOUNDATION, "role": "Non-executive directors", "person": "Nora Nonexecutive",
     "appointed_by": GOVERNORS},
    {"body": FOUNDATION, "role": "Chief executive", "person": "Ed Example", "approved_by": GOVERNORS},
    {"body": OTHER_FOUNDATION, "role": "Chair", "person": "Cleo Chairperson", "appointed_by": "NHS England"},
    {"body": TRUST, "role": "Chair", "person": "Cora Chairperson", "appointed_by": "NHS England"},
    {"body": TRUST, "role": "Non-executive directors", "person": "Ned Nonexecutive",
     "appointed_by": "NHS England"},
    {"body": SYSTEM, "role": "Chair", "person": "Cy Chairperson", "as_at": "2019-06-01",
     "approved_by": "NHS England and NHS Improvement"},
]  # fmt: skip
SEATS = [{"body": TRUST, "board": "Board", "seat": "Chair", "voting": "yes", "person": "Cora Chairperson"}]


@pytest.fixture(scope="module")
def store(england_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("appointed") / "home"
    shutil.copytree(england_folder, folder)
    home = Home(folder)
    with home.ledger() as ledger:
        for name, rows in (("post_holders", HELD), ("seats", SEATS)):
            path = folder / f"{name}.xlsx"
            write_sheet(path, template(name), None, [DOCUMENT | row for row in rows])
            taken = list(take_in(ledger, PublishedFile(path, path.name), path, Stated()))
            assert [one for two in taken for loaded in two.loaded for one in loaded.refusals] == []
        home.build(ledger)
    return home.store()


def rules(store: Store, body: str, on: date = ON) -> dict[str, dict[str, Any]]:
    name, found = "board_meets_its_rules", dict[str, dict[str, Any]]()
    for row in ask(name, questions()[name], store, {"body": body}, on).rows:
        found |= dict.fromkeys(row["rule"].split(", "), row)
    return found


@pytest.mark.parametrize(
    ("body", "rule", "result"),
    [
        ("icb:QVV", "ICB-06", "pass"),
        ("icb:QVV", "ICB-08", "pass"),
        ("icb:QOP", "ICB-06", "fail"),
        ("icb:QOP", "ICB-08", "unknown"),
        (FOUNDATION, "FT-05", "pass"),
        (OTHER_FOUNDATION, "FT-05", "fail"),
        (TRUST, "TR-01", "pass"),
    ],
)
def test_a_rule_on_appointment_is_decided_by_what_was_filled_in(
    store: Store, body: str, rule: str, result: str
) -> None:
    assert rules(store, body)[rule]["result"] == result


def test_the_approval_of_a_chair_of_a_system_counts_on_the_day_it_was_seen(store: Store) -> None:
    assert rules(store, SYSTEM, date(2019, 6, 1))["LTP-B3"]["result"] == "pass"


def test_what_law_alone_says_of_another_board_decides_nothing(store: Store) -> None:
    assert rules(store, "icb:QHL")["ICB-06"]["result"] == "unknown"


def test_the_one_who_appointed_a_wrong_chair_is_named(store: Store) -> None:
    assert "appointed by NHS England" in rules(store, OTHER_FOUNDATION)["FT-05"]["why"]
