"""The evidence behind every step of an answer."""

from __future__ import annotations

import streamlit as st

from queries.answer import Answer
from ui import tables
from ui.markup import facts_html
from ui.wording import plain


def show(answer: Answer, name: str) -> None:
    """An expander for each step, and one for the entity itself."""
    st.subheader("Evidence", anchor=False)
    for words, places in tables.evidence_by_hop(answer):
        _expander(words, places)
    _expander(f"That {name} was there", tables.evidence_of_ends(answer))


def _expander(words: str, places: list[tables.Table]) -> None:
    with st.expander(plain(words)):
        for place in places:
            st.html(facts_html(place, words))
        if not places:
            st.markdown("No evidence of its own.")
