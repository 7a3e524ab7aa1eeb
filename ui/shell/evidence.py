"""The evidence behind every step of an answer."""

from __future__ import annotations

import streamlit as st

from queries.answer import Answer
from ui import tables
from ui.markup import facts_html
from ui.wording import plain

MOST_STEPS = 30
"""Steps whose evidence is opened one by one on the page."""


def show(answer: Answer, name: str) -> None:
    """An expander for each step, and one for the entity itself."""
    st.subheader("Evidence", anchor=False)
    by_hop = tables.evidence_by_hop(answer)
    for words, places in by_hop[:MOST_STEPS]:
        _expander(words, places)
    if len(by_hop) > MOST_STEPS:
        st.markdown(f"… and {len(by_hop) - MOST_STEPS} more steps: the export has the evidence of all.")
    ends = tables.evidence_of_ends(answer)
    if ends:
        _expander(f"Of {name} and what else the answer names", ends[:MOST_STEPS])


def _expander(words: str, places: list[tables.Table]) -> None:
    with st.expander(plain(words)):
        for place in places:
            st.html(facts_html(place, words))
        if not places:
            st.markdown("No evidence of its own.")
