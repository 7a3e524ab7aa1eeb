"""All register files together with the bundled tables: each is used, and no contact details are kept."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from graph.build.build import Built, content_key, rows
from graph.home import Home
from loaders.archives import opened
from loaders.intake import Stated, TakenIn, take_in
from loaders.reading import FileRefused
from ui.cli.loading import load_bundled

DATA = Path(os.environ.get("ICSGRAPH_DATA", Path(__file__).parents[3] / "shared" / "data"))
FOLDERS = ("ods", "partners", "geo", "cqc", "organograms", "allocations", "contracts")
UNDATED = {
    "icb_partners_2022.json": date(2022, 7, 1),
    "trust_cancer_alliance_2026.csv": date(2026, 8, 1),
    "icb_need_weights_2025_26.csv": date(2025, 4, 1),
}
"""Files that do not say as of when they are, with what their README says."""

NO_REGISTER = {
    "nhs_trusts_latest.zip": "is a web page saved under another name",
    "FBL.json": "FBL is a directly managed unit (RO111)",
}
MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
TELEPHONE = re.compile(r"(?<![\w./:-])(?:\+44 ?|0)\d(?: ?\d){8,9}(?![\w])")


def _is_contact(text: str) -> bool:
    return bool(("@" in text and MAIL.search(text)) or TELEPHONE.search(text))


@dataclass
class Everything:
    home: Home
    taken: dict[str, list[TakenIn]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Everything:
    """A home with the bundled tables and every register file."""
    if not DATA.exists():
        pytest.skip(f"REAL FILES NOT LOADED: there is no folder {DATA} (set ICSGRAPH_DATA)")
    found = Everything(Home(tmp_path_factory.mktemp("everything")))
    with found.home.ledger() as ledger:
        load_bundled(ledger)
        for folder in FOLDERS:
            with opened(DATA / folder) as files:
                for file in files:
                    stated = Stated(published=UNDATED.get(file.path.name))
                    try:
                        found.taken[file.name] = list(take_in(ledger, file, DATA / folder, stated))
                    except FileRefused as error:
                        found.refused[file.path.name] = str(error)
    return found


def test_every_file_is_used_or_refused_for_the_reason_it_is_there_for(everything):
    assert everything.refused.keys() == NO_REGISTER.keys()
    assert all(NO_REGISTER[name] in said for name, said in everything.refused.items())
    assert len(everything.taken) == 44


def test_every_row_is_accepted_or_refused_with_a_reason(everything):
    with everything.home.ledger() as ledger:
        for run in ledger.runs():
            places = {one.locator for one in ledger.refusals(run.number)}
            assert len(places) >= run.rows_read - run.rows_accepted, run.dataset
            assert all(one.reason for one in ledger.refusals(run.number))


def test_no_contact_details_are_in_the_ledger(everything):
    with everything.home.ledger() as ledger:
        held = [line for line in ledger.connection.iterdump() if _is_contact(line)]
    assert held == []


def test_no_contact_details_are_in_the_graph(everything, tmp_path):
    with everything.home.ledger() as ledger:
        made = rows(ledger, Built(content_key(ledger)), work_folder=tmp_path)
        said = (
            str(value) for row in made for value in row.properties.values() if isinstance(value, str | list)
        )
        held = {one for one in said if _is_contact(one)}
    assert held == set()
