"""Start: what one may want to find out, as cards that lead to the page with the answer."""

from __future__ import annotations

import streamlit as st

from ui.page import Page, pages
from ui.shell import routes
from ui.visit import Visit


def show(visit: Visit) -> None:
    """The page."""
    st.title("What do you want to find out?", anchor=False)
    for one in pages():
        if one.address != PAGE.address:
            routes.link(one.address, one.title)
            st.markdown(one.purpose)


PAGE = Page(title="Start", address="start", order=0, purpose="What one may want to find out.", show=show)
