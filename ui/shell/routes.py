"""Ways from page to page: links that take day, scope and settings along."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from ui import address
from ui.page import Page, page, pages

VISIT = "visit"
"""Where the session keeps what the page is drawn for, from the shell to the page."""


def route(one: Page) -> StreamlitPage:
    """The page as the navigation knows it."""
    return st.Page(partial(_draw, one), title=one.title, url_path=one.address)


def _draw(one: Page) -> None:
    one.show(st.session_state[VISIT])


def navigation() -> StreamlitPage:
    """The page that the address names. Its links are ours, as those of the navigation lose the day."""
    first, *_ = pages()
    # The page without a path is one more: a link to it would lead to where one is.
    home = st.Page(partial(_draw, first), title=first.title, default=True)
    return st.navigation([home, *(route(one) for one in pages())], position="hidden")


def links() -> None:
    """A link to every page, in a row; where there is no room for a row, behind one button."""
    with st.container(key="pages-row", horizontal=True, gap="small"):
        _links()
    with st.container(key="pages-folded"), st.popover("Pages"):
        _links()


def _links() -> None:
    for one in pages():
        st.page_link(route(one), label=one.title, query_params=address.carried())


def link(where: str, label: str, help: str | None = None, **changes: str) -> None:
    """A link to the page at an address, with changes to what it takes along."""
    st.page_link(route(page(where)), label=label, help=help, query_params=address.carried(**changes))
