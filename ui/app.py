"""The app in the browser: opens the graph in the user's folder and shows the page."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import streamlit as st

from graph.home import Home, default_folder
from graph.stores.rows import StoreError
from queries.view import View, open_view
from ui.views import chain, empty
from ui.wording import plain


@st.cache_resource(max_entries=2, show_spinner="Opening the graph")
def _opened(folder: str, content_key: str) -> View:
    """The graph with that key, opened once for everybody."""
    return open_view(Home(Path(folder)))


@st.cache_resource(ttl=timedelta(minutes=1), max_entries=2, show_spinner="Opening the graph")
def _opened_elsewhere(folder: str, uri: str) -> View:
    """The graph on a server or in a named file; looked at anew each minute, as others publish it."""
    return open_view(Home(Path(folder)), uri)


def _page(home: Home) -> None:
    """The page that fits the graph named by ICSGRAPH_STORE, or what is in the folder."""
    uri = os.environ.get("ICSGRAPH_STORE")
    if uri:
        chain.show(_opened_elsewhere(str(home.folder), uri), date.today())
        return
    key = home.current_key()
    if key is None or home.manifest(key) is None:
        empty.show(home)
        return
    chain.show(_opened(str(home.folder), key), date.today())


st.set_page_config(page_title="icsgraph", page_icon="🏛️", layout="wide")
st.html("<style>.stMainBlockContainer{padding-top:3rem}</style>")  # there is no toolbar to clear
try:
    _page(Home(default_folder()))
except StoreError as error:
    st.error(plain(str(error)))
