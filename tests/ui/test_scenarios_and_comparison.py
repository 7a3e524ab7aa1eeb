"""Pages under a scenario, with its banner everywhere; bodies side by side below an answer."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.home import Home
from queries.scenario import scenario
from queries.supposing import suppose
from queries.view import open_view
from ui import exporting
from ui.banner import with_banner
from ui.page import pages

APP = str(Path(__file__).resolve().parents[2] / "ui" / "app.py")
BANNER = "Scenario, not done"

Opens = Callable[..., AppTest]


@pytest.fixture
def visit(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> Opens:
    """Opens a page at an address."""
    monkeypatch.setenv("ICSGRAPH_HOME", str(filled_home.folder))

    def opened(page: str, **address: str) -> AppTest:
        app = AppTest.from_file(APP, default_timeout=60)
        app._page_hash = calc_hash(page)
        for name, value in {"on": "2027-04-02", **address}.items():
            app.query_params[name] = value
        return app.run()

    return opened


def warned(app: AppTest) -> str:
    assert not app.exception
    return " ".join(str(one.value) for one in app.warning).replace("\\", "")


def html(app: AppTest) -> str:
    return " ".join(one.proto.body for one in app.get("html"))


def cells(app: AppTest) -> str:
    """Words of all tables, parted by one space."""
    return " ".join(re.sub(r"<[^>]*>", " ", html(app)).split())


@pytest.mark.parametrize("page", [one.address for one in pages()])
def test_every_page_says_first_that_it_is_of_a_scenario(visit: Opens, page: str):
    app = visit(page, scenario="clusters-merge-2027", entity="icb:QHL")
    assert BANNER in warned(app)
    assert "Back to what is" in {one.label for one in app.button}


def test_a_question_is_answered_as_it_would_be_and_back_leads_to_what_is(visit: Opens):
    app = visit("ask", q="leadership_teams", scenario="clusters-merge-2027")
    assert "26 26 0 26" in cells(app)
    next(one for one in app.button if one.label == "Back to what is").click().run()
    assert "scenario" not in app.query_params
    assert warned(app) == ""


def test_a_scenario_is_chosen_in_a_box_on_the_page(visit: Opens):
    app = visit("ask", q="leadership_teams")
    box = next(one for one in app.selectbox if one.label.startswith("Suppose"))
    box.select("clusters-merge-2027").run()
    assert app.query_params["scenario"] == "clusters-merge-2027"
    assert BANNER in warned(app)


def test_an_unknown_scenario_shows_what_is_and_says_so(visit: Opens):
    assert "there is none such" in warned(visit("ask", q="leadership_teams", scenario="nonsense"))


def test_a_question_about_a_plan_has_its_banner_and_offers_the_scenarios(visit: Opens):
    app = visit("ask", q="changes_under_a_scenario", p_scenario="surrey-2027", on="2026-07-02")
    assert BANNER in warned(app)
    box = next(one for one in app.selectbox if one.label.startswith("Scenario"))
    assert {"health-bill", "surrey-2027", "clusters-merge-2027"} <= set(box.options)


def test_two_bodies_stand_side_by_side(visit: Opens):
    app = visit("ask", q="councils_of_a_board", p_icb="icb:QVV", on="2026-04-02", **{"with": "icb:QSL"})
    assert "Side by side" in {one.value for one in app.subheader}
    assert "only some have it" in html(app)
    assert "lacks" in html(app)


def test_a_board_of_today_is_put_together_or_refused(visit: Opens):
    found = {"q": "population_of_a_board", "on": "2025-03-31", "as_is": "2026-04-02"}
    assert "4,537,173" in html(visit("ask", p_icb="icb:Z9B2Z", **found))
    assert "no key divides" not in warned(visit("ask", p_icb="icb:Z9B2Z", **found))
    assert "which was split" in warned(visit("ask", p_icb="icb:S9B9J", **found))


def test_a_question_about_no_body_is_not_offered_side_by_side(visit: Opens):
    app = visit("ask", q="leadership_teams", on="2026-04-02")
    assert "Side by side" not in {one.value for one in app.subheader}


def test_every_file_says_that_it_is_of_a_scenario(filled_home: Home):
    on = date(2027, 4, 2)
    with open_view(filled_home) as view:
        supposed = suppose(view, scenario("clusters-merge-2027"), on)
        about = exporting.about(supposed, on, "Boards", "")
        own = exporting.about(view, on, "Boards", "", "Scenario, not law: a bill")
    assert about["scenario"].startswith(BANNER)
    assert (
        exporting.csv_of([{"icbs": 26}], about)
        .decode("utf-8-sig")
        .splitlines()[0]
        .startswith("icbs,scenario")
    )
    assert own["scenario"] == "Scenario, not law: a bill"
    with zipfile.ZipFile(io.BytesIO(exporting.xlsx_of({"Boards": [{"icbs": 26}]}, about))) as book:
        assert any(BANNER.encode() in book.read(name) for name in book.namelist())


def test_a_picture_that_is_taken_away_has_the_banner_above_it():
    svg = '<svg viewBox="-8 -8 300 100" width="300" height="100" fill="currentColor"><g/></svg>'
    made = with_banner(svg, "Scenario, not law: <supposes> that a bill is in force, which it is not yet")
    assert 'viewBox="-8 -53 300 145" width="300" height="145"' in made
    assert made.count("<text") == 2
    assert "&lt;supposes&gt;" in made
    assert made.endswith("<g/></svg>")
    assert with_banner(svg, "") == svg
