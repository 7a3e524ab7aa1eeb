"""Every page without a browser: what it shows of the bundled England, and what its address says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.home import Home, default_folder
from graph.relationships import Layer
from queries.library import questions
from queries.people import people
from ui.page import pages
from ui.views.start import CARDS

APP = str(Path(__file__).resolve().parents[2] / "ui" / "app.py")
DORSET, NHS_ENGLAND = "icb:QVV", "national_body:nhs_england"

Opens = Callable[..., AppTest]


@pytest.fixture
def visit(filled_home: Home, monkeypatch: pytest.MonkeyPatch) -> Opens:
    """Opens a page at an address."""
    monkeypatch.setenv("ICSGRAPH_HOME", str(filled_home.folder))

    def opened(page: str, **address: str) -> AppTest:
        app = AppTest.from_file(APP, default_timeout=60)
        app._page_hash = calc_hash(page)  # as a browser says it that opens the page by its address
        for name, value in {"on": "2026-04-02", **address}.items():
            app.query_params[name] = value
        return app.run()

    return opened


def shown(app: AppTest) -> str:
    """Everything on the page that can be read."""
    said = [
        *app.title,
        *app.header,
        *app.subheader,
        *app.markdown,
        *app.info,
        *app.warning,
        *app.error,
        *app.code,
    ]
    html = [one.proto.body for one in app.get("html")]
    labels = [one.label for one in [*app.button, *app.expander, *app.selectbox]]
    options = [option for one in app.selectbox for option in one.options]
    return " ".join([*(str(one.value) for one in said), *html, *labels, *options]).replace("\\", "")


@pytest.mark.parametrize("page", [one.address for one in pages()])
@pytest.mark.parametrize("entity", ["", DORSET, NHS_ENGLAND, "post:icb:QVV:chair", "nonsense", "icb:none"])
def test_every_page_opens_with_anything(visit: Opens, page: str, entity: str) -> None:
    app = visit(page, entity=entity, scope="icb:QVV,icb:QRL,icb:none")
    assert not app.exception
    assert not [one.value for one in app.error]
    assert app.title


def test_pages_are_found_and_have_an_address_of_their_own() -> None:
    assert len({one.address for one in pages()}) == len(pages())
    assert all(one.purpose.endswith(".") for one in pages())
    assert pages()[0].address == "start"


@pytest.mark.parametrize(
    "name", [name for name, one in questions().items() if not one.parameters.model_fields]
)
def test_every_question_without_parameters_is_answered_on_ask(visit: Opens, name: str) -> None:
    app = visit("ask", q=name)
    assert not app.error
    assert "What this does not show" in shown(app)


def test_a_question_with_parameters_is_asked_by_its_form(visit: Opens) -> None:
    app = visit("ask", q="successors")
    assert "Still to be chosen: Body" in shown(app)
    app.session_state["find-p_body chosen"] = "icb:QNQ"
    app.run()
    assert app.query_params["p_body"] == "icb:QNQ"
    assert "Surrey Heath and Farnham part" in shown(app)
    assert "icsgraph ask successors --body icb:QNQ" in shown(app)


def test_a_day_of_a_form_goes_into_the_address(visit: Opens) -> None:
    app = visit("ask", q="boards_of_a_region", p_before="2025-01-01")
    assert not app.error
    assert app.query_params["p_before"] == "2025-01-01"


def test_another_question_forgets_the_parameters_of_the_last(visit: Opens) -> None:
    app = visit("ask", q="successors", p_body="icb:QNQ")
    box = next(one for one in app.selectbox if one.label == "Question")
    box.set_value("leadership_teams").run()
    assert app.query_params["q"] == "leadership_teams"
    assert "p_body" not in app.query_params


def test_details_of_a_body_say_what_it_is_its_ties_its_evidence_and_its_history(visit: Opens) -> None:
    app = visit("chain", entity="icb:QRL", open="icb:QRL")
    said = shown(app)
    assert [tab.label for tab in app.tabs] == ["About", "Links", "Evidence", "History"]
    assert "E54000042" in said  # the code that was given up on 1 April 2026 is in its history
    assert "took the place of" in said
    assert "icbs.csv line 29" in said
    assert "A row that may be wrong" in said


def test_details_of_a_step_have_provision_evidence_and_a_citation_with_a_link(visit: Opens) -> None:
    hop = next(one for one in _ties("post:icb:QVV:chief_executive") if one.startswith("ACCOUNTABLE_TO|"))
    app = visit("chain", entity=DORSET, open=hop)
    citation = next(one.value for one in app.code if "data version" in one.value)
    assert "is accountable to" in citation
    assert "standing_rules.csv line" in citation
    assert "as at 2 April 2026" in citation
    assert "open=ACCOUNTABLE_TO" in citation


def _ties(entity: str) -> list[str]:
    """Ids of the ties of accountability of an entity."""
    store, layers = Home(default_folder()).store(), frozenset({Layer.ACCOUNTABILITY})
    return [hop.id for hop in store.neighbours([entity], layers, date(2026, 4, 2))]


@pytest.mark.parametrize(
    "opened", ["icb:none", "NO_SUCH|icb:a|icb:b|0", "HAS_POST|x", "<b>", "evidence:none"]
)
def test_a_link_to_what_is_not_there_is_said(visit: Opens, opened: str) -> None:
    app = visit("data", open=opened)
    assert not app.error
    assert "What this link opens is not in this graph" in shown(app)


def test_ways_between_two_are_shown_and_the_ends_change_places(visit: Opens) -> None:
    app = visit("chain", entity="icb:QNQ", to="icb:QRL", on="2026-03-31")
    assert "shares leadership with" in shown(app)
    next(one for one in app.button if one.label == "Swap").click().run()
    assert (_said(app, "entity"), _said(app, "to")) == ("icb:QRL", "icb:QNQ")


def test_layers_that_are_not_walked_give_no_way(visit: Opens) -> None:
    app = visit("chain", entity="icb:QNQ", to="icb:QRL", on="2026-03-31", layers="contract")
    assert "No way is known over these layers" in shown(app)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("datasets", "Integrated care boards since July 2022"),
        ("coverage", "chair and chief executive by name"),
        ("conflicts", "191 (from"),
        ("refusals", "post_holders.csv"),
        ("claim", "lasting link"),
        ("earlier", "As known on"),
        ("nonsense", "Datasets"),
    ],
)
def test_data_and_evidence_has_its_parts(visit: Opens, part: str, words: str) -> None:
    app = visit("data", part=part, on="2020-01-15" if part == "conflicts" else "2026-04-02")
    assert not app.error
    assert words in shown(app) + " ".join(one.label for one in app.date_input)


def test_an_earlier_state_of_knowledge_is_said_on_every_page(visit: Opens) -> None:
    app = visit("chain", entity=DORSET, published_by="2024-01-01")
    assert not app.error
    assert "by evidence published until 1 January 2024" in shown(app)


@pytest.mark.parametrize("page", [one.address for one in pages()])
def test_hidden_names_are_nowhere_on_a_page(visit: Opens, filled_home: Home, page: str) -> None:
    everybody = people(filled_home.store())
    app = visit(page, entity="post:national_body:nhs_england:chief_executive", people="hidden",
                open="post:national_body:nhs_england:chief_executive", part="refusals")  # fmt: skip
    assert not app.error
    said = shown(app)
    assert [one.names[0] for one in everybody if any(name in said for name in one.names)] == []
    assert [one.id for one in everybody if one.id in said] == []


def test_hidden_names_leave_the_address_too(visit: Opens, filled_home: Home) -> None:
    one = next(one for one in people(filled_home.store()) if one.post)
    app = visit("chain", entity=one.id, open=one.id, people="hidden")
    assert one.id not in str(dict(app.query_params))
    assert one.post in str(dict(app.query_params))


def test_a_body_is_put_into_the_scope_and_taken_out(visit: Opens) -> None:
    app = visit("boards", entity=DORSET)
    next(one for one in app.button if one.label.startswith("Add NHS Dorset")).click().run()
    assert _said(app, "scope") == DORSET
    next(one for one in app.button if one.label == "Clear the scope").click().run()
    assert "scope" not in app.query_params


def _said(app: AppTest, name: str) -> str:
    value = app.query_params[name]
    return value if isinstance(value, str) else value[0]


def test_html_in_an_address_is_text(visit: Opens) -> None:
    app = visit("chain", entity="<img src=x onerror=alert(1)>")
    raw = " ".join(one.value for one in app.warning)
    assert "<img" not in raw.replace("\\<", "")


def test_every_card_of_start_that_has_its_question_is_shown(visit: Opens) -> None:
    app = visit("start", entity=DORSET)
    said = shown(app)
    assert len(CARDS) == 8
    assert all(card.says in said for card in CARDS if card.question in questions())


def test_a_wrong_password_lets_nobody_in(visit: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICSGRAPH_PASSWORD", "testshire")
    monkeypatch.setattr("ui.shell.door._PAUSE", 0)
    app = visit("chain", entity=DORSET)
    assert "Dorset" not in shown(app)
    app.text_input[0].input("wrong")
    app.button[0].click().run()
    assert "not the password" in shown(app)
    assert "Dorset" not in shown(app)
    app.text_input[0].input("testshire")
    app.button[0].click().run()
    assert "NHS Dorset" in shown(app)


def test_behind_a_proxy_its_header_is_asked_for(visit: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ICSGRAPH_PROXY_HEADER", "X-Forwarded-User")
    app = visit("chain", entity=DORSET)
    assert "Dorset" not in shown(app)


def test_an_error_is_a_sentence_and_its_detail_is_in_the_log(
    visit: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a detail of /some/folder")

    noted: list[str] = []
    monkeypatch.setattr("ui.visit.asking.ask", broken)
    monkeypatch.setattr("ui.shell.guard._note", lambda error, home: noted.append(str(error)))
    said = shown(visit("chain", entity=DORSET))
    assert "Something went wrong" in said
    assert "/some/folder" not in said
    assert noted == ["a detail of /some/folder"]
