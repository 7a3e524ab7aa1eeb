"""What is shown before there is a graph: how to get one."""

from __future__ import annotations

import streamlit as st

from graph.home import BuildStopped, Home
from graph.ledger.drive import LedgerError
from graph.stores.rows import StoreError
from loaders.reading import FileRefused
from ui.filling import fill
from ui.wording import plain


def show(home: Home) -> None:
    """Say that there is no graph, and offer to make one."""
    st.title("Who answers to whom", anchor=False)
    st.markdown(
        "There is no graph here yet. Run `icsgraph start` in a terminal, or load the tables that come "
        "with icsgraph now. Nothing is fetched from the internet."
    )
    if not st.button("Load the bundled tables", type="primary"):
        return
    bar = st.progress(0.0, "Loading")

    def say(words: str, part: float) -> None:
        bar.progress(part, plain(words))

    try:
        fill(home, say)
    except (FileRefused, LedgerError, BuildStopped, StoreError) as error:
        st.error(plain(str(error)))
        return
    st.rerun()
