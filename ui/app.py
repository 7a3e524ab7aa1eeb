"""The app in the browser: opens the graph in the user's folder and shows the page of the address."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.home import Home, default_folder
from ui import address
from ui.opening import opened, supposed
from ui.shell import around, door, empty, guard, routes, settings
from ui.shell.style import style


def _show(home: Home) -> None:
    """The page that the address names, or how to get a graph where there is none."""
    page = routes.navigation()
    view = opened(home, address.day(address.KNOWN), address.day(address.PUBLISHED_BY))
    if view is None:
        empty.show(home)
        return
    today = date.today()
    view = supposed(view, address.text(address.SCENARIO), address.day() or today)
    around.show(around.visit(view, home, today), page.run)


st.set_page_config(page_title="icsgraph", page_icon="🏛️", layout="wide")
st.html(style(large=settings.large_type()))
if door.is_open():
    home = Home(default_folder())
    guard.say(lambda: _show(home), home)
