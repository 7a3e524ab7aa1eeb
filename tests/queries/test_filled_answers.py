"""What is not published: each question says so in a line, and gives its full answer from a filled template.

Names of people, committees, places and documents are fictional; boards, trusts and networks are those of
the bundled tables. Before the filling the line must be there, after it none that names the template.
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
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

ON = date(2026, 7, 2)
ICB, TRUST, COUNCIL, OTHER_COUNCIL = (
    "icb:QVV", "trust:R0D", "council:E06000059", "council:E06000058",
)  # fmt: skip
DOCUMENT = {
    "as_at": "2026-06-30", "document_title": "Handbook of a test", "document_page": "14",
    "document_publisher": "Testshire",
}  # fmt: skip
POSTS = (
    "Chair", "Chief executive", "Director of finance", "Medical director", "Director of nursing",
    "Member with knowledge of mental illness services", "Partner member from primary medical services",
)  # fmt: skip
COMMITTEE = "Testshire Area Prescribing Committee"
WELLBEING = {"board": "Health and wellbeing board", "voting": "yes", "person": "Holly Healthwatch",
             "seat": "Local Healthwatch", "complete": "yes"}  # fmt: skip
FILLED: dict[str, list[dict[str, str]]] = {
    "post_holders": [
        {"body": ICB, "role": role, "person": f"{'ABCDEFG'[number]}da Example", "valid_from": "2026-01-01"}
        for number, role in enumerate(POSTS)
    ],
    "seats": [
        {"body": ICB, "board": "Board", "seat": "Chair", "voting": "yes", "post": "Chair"},
        {"body": ICB, "board": "Board", "seat": "Partner member", "voting": "yes",
         "person": "Terry Trustworthy", "perspective": "NHS trusts"},
        WELLBEING | {"body": COUNCIL},
        WELLBEING | {"body": OTHER_COUNCIL},
        {"body": "medicines_committee:testshire-area-prescribing-committee", "seat": "Chair",
         "voting": "yes", "person": "Phil Pharmacist"},
    ],
    "decision_rights": [
        {"body": ICB, "post": "Chief executive", "decision": "Award of a contract", "limit": "5000000"},
        {"body": ICB, "post": "Director of finance", "decision": "Medicine or device", "limit": "250000",
         "subject": "ratify within budget"},
    ],
    "objectives": [
        {"body": ICB, "objective": "Fewer stays in hospital", "agreed_with": "region:Y58",
         "target": "-10%", "result": "-4%", "result_known": "yes"},
        {"body": ICB, "objective": "Integration index", "result": "61 of 100"},
    ],
    "delegations": [
        {"giver": "NHS England", "receiver": ICB, "function": "adult test surgery",
         "service": "Adult test surgery", "part_of": "service:specialised-delegated"},
    ],
    "joint_committees": [
        {"committee": "Testshire Joint Committee", "form": "joint committee", "member": one,
         "matter": "ambulance services", "quorum": "two of each", "provision": "NHS Act 2006 s.65Z5"}
        for one in (ICB, TRUST)
    ],
    "oversight": [
        {"body": TRUST, "what": "oversight segment", "says": "3", "valid_from": "2026-01-01"},
        {"body": TRUST, "what": "enforcement undertakings", "says": "To agree a recovery plan",
         "valid_from": "2025-06-01"},
        {"body": TRUST, "what": "deficit support", "says": "For 2026/27", "valid_from": "2026-04-01"},
    ],
    "medicines_committees": [
        {"committee": COMMITTEE, "body": ICB, "does": does, "subject": "new medicines",
         "footprint": "Testshire", "valid_from": "2024-04-01"}
        for does in ("recommends", "decides")
    ],
    "plans": [
        {"body": ICB, "plan": "Joint forward plan of a test", "priority": "Frailty",
         "says": "We will identify frailty early."},
    ],
    "places": [
        {"icb": ICB, "place": "Testshire East", "lead": "Pat Placelead", "member": TRUST,
         "function": "community services"},
        {"icb": ICB, "place": "Testshire West", "lead": "Lee Placelead", "member": COUNCIL,
         "function": "urgent care"},
    ],
}  # fmt: skip

BESIDE_THE_PATH = ("appointers_of_a_chair", "councils_of_a_board", "networks_of_a_board")
"""Questions whose answer names who was filled in beside a path that stands on law or another table."""

CASES: list[tuple[str, dict[str, str], str]] = [
    ("board_members", {"body": ICB}, "seats"),
    ("appointers_of_a_chair", {"body": ICB}, "post_holders"),
    ("networks_of_a_board", {"icb": ICB}, "post_holders"),
    ("budget_holders", {"budget": ICB}, "decision_rights"),
    ("budget_holders", {"budget": ICB}, "post_holders"),
    ("accountability_chain", {"start": ICB}, "post_holders"),
    ("objectives_of_a_system", {"body": ICB}, "objectives"),
    ("integration_index", {"system": ICB}, "objectives: one row named"),
    ("committees_that_bind", {"organisation": ICB}, "joint_committees"),
    ("oversight_of_a_body", {"body": TRUST}, "oversight"),
    ("deciders_on_medicines", {"icb": ICB}, "medicines_committees"),
    ("systems_naming_a_priority", {"priority": "priority:frailty"}, "plans"),
    ("places_of_a_system", {"icb": ICB}, "places"),
    ("councils_of_a_board", {"icb": ICB}, "seats"),
]


def asked(store: Store, name: str, **given: Any) -> Answer:
    return ask(name, questions()[name], store, given, ON)


@pytest.fixture(scope="module")
def bare(england_folder: Path) -> Store:
    """England as it comes."""
    return Home(england_folder).store()


@pytest.fixture(scope="module")
def store(bare: Store, england_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """England with the templates filled in; every network of the board has its director."""
    folder = tmp_path_factory.mktemp("filled") / "home"
    shutil.copytree(england_folder, folder)
    home = Home(folder)
    networks = [row["pcn_id"] for row in asked(bare, "networks_of_a_board", icb=ICB).rows]
    directors = [
        {"body": one, "role": "Accountable clinical director", "person": f"Dr Test {one[-4:]}"}
        for one in networks
    ]
    filled = FILLED | {"post_holders": [*FILLED["post_holders"], *directors]}
    with home.ledger() as ledger:
        for name in ("medicines_committees", *(one for one in filled if one != "medicines_committees")):
            if name == "seats":  # a sheet knows the bodies of the graph, among them the committee by now
                home.build(ledger)
            path = folder / f"{name}.xlsx"
            write_sheet(path, template(name), None, [DOCUMENT | row for row in filled[name]])
            taken = list(take_in(ledger, PublishedFile(path, path.name), path, Stated()))
            assert [one for two in taken for done in two.loaded for one in done.refusals] == [], name
        home.build(ledger)
    return home.store()


def lines(answer: Answer, wanted: str) -> list[str]:
    return [one.what for one in answer.missing if wanted in one.fill_in]


@pytest.mark.parametrize(("name", "given", "wanted"), CASES)
def test_a_line_on_what_is_missing_goes_once_its_template_is_filled(
    bare: Store, store: Store, name: str, given: dict[str, str], wanted: str
) -> None:
    assert lines(asked(bare, name, **given), wanted)
    after = asked(store, name, **given)
    assert lines(after, wanted) == []
    if name not in BESIDE_THE_PATH:
        assert any("Handbook of a test" in one.titles for one in after.evidence)


def test_q62_says_who_recommends_decides_and_ratifies(store: Store) -> None:
    rows = asked(store, "deciders_on_medicines", icb=ICB).rows
    said = {(row["does"], row["who"], row["what"]) for row in rows}
    assert ("recommends", COMMITTEE, f"Recommends new medicines, {COMMITTEE}") in said
    assert ("decides", COMMITTEE, f"Decides new medicines, {COMMITTEE}") in said
    assert ("meets on medicines", COMMITTEE, "Testshire") in said
    assert any(does == "ratifies" and "Director of finance" in who for does, who, _ in said)


def test_q61_gives_the_segment_since_its_day_and_the_undertakings(store: Store) -> None:
    rows = {row["says"]: row for row in asked(store, "oversight_of_a_body", body=TRUST).rows}
    assert (rows["3"]["matter"], rows["3"]["since"]) == ("segment and support", "2026-01-01")
    assert rows["Undertakings: To agree a recovery plan"]["since"] == "2025-06-01"
    assert "Deficit support: For 2026/27" in rows


def test_q64_gives_each_place_its_lead_and_what_is_delegated(store: Store) -> None:
    rows = asked(store, "places_of_a_system", icb=ICB).rows
    text = " ".join(str(value) for row in rows for value in row.values())
    for word in ("Testshire East", "Pat Placelead", "community services", "Lee Placelead", "urgent care"):
        assert word in text


def test_q10_names_every_director(store: Store) -> None:
    rows = asked(store, "networks_of_a_board", icb=ICB).rows
    assert len(rows) == 18  # the bundled table of networks has 18 in Dorset
    assert all(str(row["clinical_director"]).startswith("Dr Test ") for row in rows)


def test_q41_knows_the_service_that_was_delegated(store: Store) -> None:
    service = "service:adult-test-surgery"
    rows = asked(store, "commissioners_of_a_service", service=service, icb=ICB).rows
    words = {row["word"]: row["who"] for row in rows}
    assert words["responsible"] == "NHS Dorset Integrated Care Board"
    assert words["accountable"] == "NHS England"


def test_what_another_board_lacks_is_still_said(store: Store) -> None:
    for name, given, wanted in CASES:
        if given.get("icb") == ICB:
            assert lines(asked(store, name, icb="icb:QT6"), wanted), name
