"""The page without a browser: search, day, address, and what is said when something is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.build.build import Built, content_key, rows
from graph.home import Home
from graph.stores.neo4j_store import Neo4jStore
from loaders.dataset import Dataset, dataset
from loaders.load import load

APP = str(Path(__file__).resolve().parents[2] / "ui" / "app.py")
FRIMLEY, LAST_DAY = "icb:QNQ", "2026-03-31"


def opened(home: Path, monkeypatch: pytest.MonkeyPatch, page: str = "chain", **address: str) -> AppTest:
    monkeypatch.setenv("ICSGRAPH_HOME", str(home))
    app = AppTest.from_file(APP, default_timeout=30)
    app._page_hash = calc_hash(page)  # as a browser says it that opens the page by its address
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


@pytest.fixture
def app(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page as it opens on the last day of NHS Frimley."""
    return opened(filled_home.folder, monkeypatch, on=LAST_DAY)


def html(app: AppTest) -> str:
    """All HTML on the page."""
    return " ".join(one.proto.body for one in app.get("html"))


def words(app: AppTest) -> str:
    """All sentences on the page, as they are read."""
    said = [*app.title, *app.markdown, *app.info, *app.warning, *app.error, *app.header, *app.subheader]
    return " ".join(one.value for one in said).replace("\\", "")


def test_it_opens_without_an_error_and_says_how_to_begin(app: AppTest) -> None:
    assert not app.exception
    assert not app.error
    assert "Who answers to whom" in words(app)
    assert "To begin" in words(app)


def test_what_is_chosen_in_the_search_box_goes_into_the_address(app: AppTest) -> None:
    app.session_state["find-entity chosen"] = FRIMLEY
    app.run()
    assert app.query_params["entity"] == FRIMLEY
    assert app.header[0].value.replace("\\", "") == "NHS Frimley Integrated Care Board on 31 March 2026"


def test_a_link_opens_the_chain(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=FRIMLEY, on=LAST_DAY)
    assert not app.exception
    assert "UK Parliament" in html(app)
    assert "by law" in html(app)
    assert f">icsgraph ask accountability-chain --start {FRIMLEY} --on {LAST_DAY}</pre>" in html(app)
    # one for each of four steps, the export, and one for where the holders of the posts were read
    assert len(app.expander) == 6


def test_after_its_last_day_it_says_so_and_leads_there(
    filled_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=FRIMLEY, on="2026-06-01")
    assert "was not there on 1 June 2026. It was there 1 July 2022 to 31 March 2026." in words(app)
    app.button[-1].click().run()
    assert app.query_params["on"] == LAST_DAY
    assert "UK Parliament" in html(app)


def test_before_its_first_day_it_leads_to_that(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=FRIMLEY, on="2020-01-01")
    assert app.button[-1].label == "Show 1 July 2022, its first day"


def test_a_day_later_than_the_evidence_is_allowed_and_said(
    filled_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(filled_home.folder, monkeypatch, entity="icb:QT6", on="2090-01-01")
    assert "What has changed since is not known here" in words(app)
    assert "UK Parliament" in html(app)


@pytest.mark.parametrize("entity", ["icb:nothing", "nonsense", "<script>alert(1)</script>", "evidence:1"])
def test_an_id_that_is_not_there_is_said(
    filled_home: Home, monkeypatch: pytest.MonkeyPatch, entity: str
) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=entity, on=LAST_DAY)
    assert not app.exception
    assert f"There is nothing with the id “{entity}”" in words(app)


def test_a_day_that_cannot_be_read_is_said(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=FRIMLEY, on="yesterday")
    assert not app.exception
    assert "The day in the address cannot be read" in words(app)


def test_the_address_wins_over_the_widgets_as_after_back(app: AppTest) -> None:
    app.query_params["entity"] = "icb:QT6"
    app.query_params["on"] = "2025-01-01"
    app.run()
    assert "Cornwall" in app.header[0].value
    assert app.date_input(key="day").value == date(2025, 1, 1)


def test_headings_are_in_order(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(filled_home.folder, monkeypatch, entity=FRIMLEY, on=LAST_DAY)
    tags = [one.tag for one in app.main if one.type in ("title", "header", "subheader")]
    assert tags[:2] == ["h1", "h2"]
    assert set(tags[2:]) == {"h3"}


def test_an_empty_home_says_what_to_run_and_can_be_filled(
    icsgraph_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(icsgraph_home, monkeypatch)
    assert "icsgraph start" in words(app)
    app.button[0].click().run(timeout=120)
    assert not app.exception
    assert "To begin" in words(app)


def test_a_damaged_graph_is_said_without_a_traceback(
    icsgraph_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(icsgraph_home)
    home.graphs.mkdir()
    (home.graphs / "current").write_text("abc")
    (home.graphs / "abc.json").write_text("{}")
    for ending in (".kgl", ".names"):
        (home.graphs / f"abc{ending}").write_text("not a graph")
    app = opened(icsgraph_home, monkeypatch, entity=FRIMLEY)
    assert not app.exception
    assert "damaged" in words(app)


@pytest.mark.neo4j
def test_the_same_page_on_a_server_shows_the_same_chain(
    small_tables: list[Dataset], tmp_path: Path, neo4j_server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colleague with an empty folder, the address and the password sees what the publisher sees."""
    home = Home(tmp_path / "full")
    store = Neo4jStore(neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    with home.ledger() as ledger:
        for one in (*small_tables, dataset("england_standing_rules")):
            assert one.bundled_file
            load(ledger, one, one.bundled_file)
        home.build(ledger)
        store.publish(rows(ledger, Built(content_key(ledger)), work_folder=tmp_path / "work"))
    store.close()
    here = opened(home.folder, monkeypatch, entity=FRIMLEY, on=LAST_DAY)
    monkeypatch.setenv("ICSGRAPH_STORE", neo4j_server.uri)
    monkeypatch.setenv("NEO4J_USER", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    there = opened(tmp_path / "empty", monkeypatch, entity=FRIMLEY, on=LAST_DAY)
    assert not there.exception
    assert "UK Parliament" in html(there)
    assert (words(there), html(there)) == (words(here), html(here))
