"""Graphs that are open for everybody who looks: opened once, and anew when another is published."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import streamlit as st

from graph.home import Home
from queries.people import PersonShown, people
from queries.scenario import scenario, scenarios
from queries.supposing import can_suppose, suppose
from queries.view import View, open_view


@st.cache_resource(max_entries=2, show_spinner="Opening the graph")
def _current(folder: str, content_key: str) -> View:
    """The graph with that key, opened once for everybody."""
    return open_view(Home(Path(folder)))


@st.cache_resource(ttl=timedelta(minutes=1), max_entries=2, show_spinner="Opening the graph")
def _elsewhere(folder: str, uri: str) -> View:
    """The graph on a server or in a named file; looked at anew each minute, as others publish it."""
    return open_view(Home(Path(folder)), uri)


@st.cache_resource(max_entries=4, show_spinner="Building the graph of what was known then")
def _earlier(folder: str, content_key: str, known: date | None, published_by: date | None) -> View:
    """The graph as known at, or as published by, a day; it is built where it was never asked for."""
    return open_view(Home(Path(folder)), known=known, published_by=published_by)


@st.cache_resource(max_entries=4, show_spinner=False)
def everybody(content_key: str, _view: View) -> tuple[PersonShown, ...]:
    """The people in a graph, read once."""
    return people(_view.store)


@st.cache_resource(max_entries=4, show_spinner="Working out what would be")
def _supposed(content_key: str, known: date | None, published_by: date | None, name: str, day: date,
              _view: View) -> View:  # fmt: skip
    """The graph as it would be under a scenario; a copy for everybody who looks."""
    return suppose(_view, scenario(name), day)


def supposed(view: View, name: str, on: date) -> View:
    """The view under the scenario of that name; as it is where there is none such, or it cannot be copied.

    Raises:
        StoreError: when the graph cannot be read.
    """
    if name not in scenarios() or not can_suppose(view):
        return view
    key, day = view.store.info().content_key, scenario(name).begins(on)
    return _supposed(key, view.known, view.published_by, name, day, view)


def opened(home: Home, known: date | None = None, published_by: date | None = None) -> View | None:
    """The graph named by ICSGRAPH_STORE, or the one in the folder; None when there is none yet.

    Raises:
        StoreError: when it cannot be opened, or an earlier one is wanted and the ledger is elsewhere.
    """
    uri, folder = os.environ.get("ICSGRAPH_STORE"), str(home.folder)
    if uri and not (known or published_by):
        return _elsewhere(folder, uri)
    if uri:
        return open_view(home, uri, known=known, published_by=published_by)  # says why it cannot be
    key = home.current_key()
    if key is None or home.manifest(key) is None:
        return None
    return _earlier(folder, key, known, published_by) if known or published_by else _current(folder, key)
