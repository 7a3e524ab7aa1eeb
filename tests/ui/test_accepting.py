"""Findings on the page: one is accepted until a day and folded; an answer leads to what it does not know."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.home import Home
from graph.ledger.acceptances import acceptances

APP = str(Path(__file__).resolve().parents[2] / "ui" / "app.py")
DAY = "2026-04-02"


@pytest.fixture
def home(england_folder: Path, icsgraph_home: Path) -> Home:
    """A home of its own, which the page may write."""
    shutil.copytree(england_folder, icsgraph_home, dirs_exist_ok=True)
    return Home(icsgraph_home)


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60)
    app._page_hash = calc_hash("ask")
    for name, value in {"on": DAY, **address}.items():
        app.query_params[name] = value
    return app.run()


def test_a_finding_is_accepted_on_the_page_that_shows_it(home: Home) -> None:
    app = opened(q="findings_of_a_body", p_body="icb:Z9B2Z")
    assert not app.exception
    box = next(one for one in app.selectbox if one.label == "Finding")
    code = "icb:Z9B2Z/stale-fact-on-the-line/post:icb:Z9B2Z:chair"
    box.set_value(code).run()
    next(one for one in app.text_input if one.label == "Reason").input("a new chair starts soon").run()
    next(one for one in app.button if one.label == "Accept").click().run()
    assert not app.exception
    with home.ledger() as ledger:
        kept = acceptances(ledger, date.fromisoformat(DAY))
    assert kept[code].why == "a new chair starts soon"
    table = " ".join(one.proto.body for one in app.get("html"))
    assert "accepted for now" in table


def test_an_answer_leads_to_what_its_question_needs_and_does_not_know(home: Home) -> None:
    app = opened(q="missing_facts", p_question="Q10", p_body="icb:QVV")
    assert not app.exception
    assert "clinical directors" in " ".join(one.proto.body for one in app.get("html"))
