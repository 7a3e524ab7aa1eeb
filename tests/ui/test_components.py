"""The Python side of the components, without a browser: what a page is told, and what it asks for."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "ui" / "assets"
DECISION = ROOT / "docs" / "decisions" / "014-components-in-the-browser.md"


def told(at: AppTest) -> set[str]:
    return {one.value for one in at.text}


def test_a_page_is_told_what_was_selected_and_switched_off():
    at = AppTest.from_file(str(ROOT / "tests/ui/examples/picture_of_ties.py"), default_timeout=20)
    at.session_state["picture"] = {
        "selected": {"is": {"box": "icb:QX1", "tie": ""}, "at": 1},
        "off": {"is": ["membership"], "at": 2},
    }
    at.run()
    assert not at.exception
    assert {"box: icb:QX1", "tie:", "off: membership"} <= told(at)


def test_what_the_picture_does_not_have_is_not_selected():
    at = AppTest.from_file(str(ROOT / "tests/ui/examples/picture_of_ties.py"), default_timeout=20)
    at.session_state["picture"] = {"selected": {"is": {"box": "icb:gone", "tie": ""}, "at": 1}}
    assert "box:" in told(at.run())


def _asking() -> None:
    import streamlit as st

    from ui.components.graph_view import graph_view
    from ui.components.picture import Box, Picture

    boxes = (Box("icb:a", "A", "board"), Box("icb:b", "B", "board"))
    asked = st.session_state.get("asked", "icb:a")
    st.text(graph_view(Picture(boxes, ()), key="picture", selected=asked).box)


def test_the_page_asks_for_a_selection_and_the_reader_may_change_it():
    at = AppTest.from_function(_asking, default_timeout=20).run()
    assert told(at) == {"icb:a"}
    at.session_state["picture"] = {"selected": {"is": {"box": "icb:b", "tie": ""}, "at": 1}}
    assert told(at.run()) == {"icb:b"}
    at.session_state["asked"] = "icb:b"
    at.run()
    at.session_state["asked"] = "icb:a"
    assert told(at.run()) == {"icb:a"}, "a new wish of the page counts more than what was told before"


def _searching() -> None:
    import streamlit as st

    from ui.components.type_ahead import Suggestion, type_ahead

    def suggest(text: str) -> list[Suggestion]:
        st.session_state["asked for"] = text
        return [Suggestion("icb:a", "A", "board")]

    type_ahead(suggest, key="search", label="Find")


def test_suggestions_are_made_for_what_was_typed_and_for_nothing_else():
    at = AppTest.from_function(_searching, default_timeout=20).run()
    assert "asked for" not in at.session_state
    at.session_state["search"] = {"typed": "frimly"}
    assert at.run().session_state["asked for"] == "frimly"


def _vendored() -> list[Path]:
    return sorted((ASSETS / "vendor").iterdir())


@pytest.mark.parametrize("path", _vendored(), ids=lambda path: path.name)
def test_a_vendored_file_is_as_it_was_published_and_has_its_licence(path: Path):
    said = DECISION.read_text(encoding="utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in said
    name = re.match(r"[a-z]+", path.name)
    assert name
    assert "Permission is hereby granted" in (ASSETS / "LICENSES" / f"{name[0]}.txt").read_text("utf-8")


def test_our_scripts_never_take_data_for_markup_and_name_no_address():
    for path in ASSETS.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        unsafe = re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)
        addresses: list[Any] = [one for one in re.findall(r"https?://[^\"' ]+", text) if "w3.org" not in one]
        assert unsafe == addresses == [], path.name
