"""The chain up to Parliament, from any body, post or person, as it stood on a day."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.stores.names import Match
from graph.stores.rows import StoreError
from queries.answer import Answer
from queries.asking import ask
from queries.library import question
from queries.view import View
from ui import address, tables
from ui.drawing import draw_fitting
from ui.searching import named
from ui.views import evidence, search
from ui.wording import in_words, plain

NAME, QUESTION = question("accountability_chain")


def show(view: View, today: date) -> None:
    """The page: search, day, and the answer for what the address names."""
    st.title("Who answers to whom", anchor=False)
    st.markdown(
        "The line of accountability of a body, post or person of the English NHS up to Parliament, "
        "as it stood on a day, with the evidence for every step."
    )
    entity, on = search.show(view, today)
    if not entity:
        st.markdown("Type a name or a code above to begin, such as *Frimley*, *QNQ* or *NHS England*.")
        return
    match = named(view.names, entity)
    if match is None:
        st.warning(f"There is nothing with the id {plain(entity)} in this graph.")
        return
    st.header(f"{plain(match.name)} on {in_words(on)}", anchor=False)
    if not match.possible(on):
        search.offer_other_day(match, on)
        return
    try:
        _answer(ask(NAME, QUESTION, view.store, {"start": entity}, on), match)
    except StoreError as error:
        st.error(plain(str(error)))


def _answer(answer: Answer, match: Match) -> None:
    if answer.paths:
        _chain(answer)
    evidence.show(answer, match.name)
    if answer.conflicts:
        st.subheader("Where sources disagree", anchor=False)
        st.table(_shown(tables.conflict_table(answer.conflicts)))
    if answer.missing:
        st.subheader("What is not known", anchor=False)
        st.table(_shown(tables.missing_table(answer.missing)))
    st.subheader("What this does not show", anchor=False)
    st.markdown(plain(answer.does_not_show))
    st.subheader("Ask the same again", anchor=False)
    st.code(answer.again, language="sh", wrap_lines=True)
