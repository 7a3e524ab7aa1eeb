"""How a page calls the search box that suggests, over the names of a graph or over invented ones."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from graph.home import Home
from queries.view import View, open_view
from ui.components.type_ahead import Suggestion, type_ahead
from ui.searching import offers
from ui.wording import kind_in_words

INVENTED = (
    Suggestion("icb:QX1", "Testshire ICB", "integrated care board"),
    Suggestion("icb:QX2", "<img src=x onerror=alert(1)> ICB", "integrated care board", "QX2"),
    Suggestion("person:x", "Ada Example", "person", "chair of Testshire ICB"),
)


@st.cache_resource
def graph(folder: str) -> View:
    """The graph in the folder, opened once."""
    return open_view(Home(Path(folder)))


def suggest(text: str) -> Sequence[Suggestion]:
    """What the name index offers; the name or code that fitted stands beside the kind."""
    folder = os.environ.get("ICSGRAPH_HOME", "")
    if not folder:
        return [one for one in INVENTED if text.lower() in f"{one.name} {one.note}".lower()]
    return [
        Suggestion(one.id, one.name, kind_in_words(one.id), "" if one.matched == one.name else one.matched)
        for one in offers(graph(folder).names, text, date(2026, 4, 1))[:8]
    ]


st.set_page_config(page_title="Search box", page_icon="🏛️", layout="wide")
st.title("Search box", anchor=False)
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
chosen = type_ahead(
    suggest,
    key="search",
    label="Find a body, post or person",
    placeholder="Name, former name or code",
    help="Typing mistakes are allowed.",
)
if chosen:
    st.session_state["last"] = chosen
st.text(f"chosen: {st.session_state.get('last', '')}")
st.text(f"now: {chosen}")
st.text(f"runs: {st.session_state['runs']}")
