"""The chain up to Parliament, from any body, post or person, as it stood on a day."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.stores.names import Match
from graph.stores.rows import StoreError
from queries.answer import Answer
from queries.asking import WrongParameters, ask
from queries.library import question
from queries.view import View
from ui import tables
from ui.drawing import draw_fitting
from ui.markup import table_html
from ui.searching import named
from ui.views import evidence, search
from ui.wording import in_words, plain


def show(view: View, today: date) -> None:
    """The page: search, day, and the answer for what the address names."""
    st.title("Who answers to whom", anchor=False)
    st.markdown(
        "The line of accountability of a body, post or person of the English NHS up to Parliament, "
        "as it stood on a day, with the evidence for every step."
    )
    entity, on = search.show(view, today)
    if not entity:
        st.markdown("To begin, type a name or a code, such as *Cornwall*, *QWO* or *NHS England*.")
        return
    match = named(view.names, entity)
    if match is None:
        st.warning(f"There is nothing with the id “{plain(entity)}” in this graph.")
        return
    st.header(f"{plain(match.name)} on {in_words(on)}", anchor=False)
    if not match.possible(on):
        search.offer_other_day(match, on)
        return
    name, asked = question("accountability_chain")
    try:
        _show_answer(ask(name, asked, view.store, {"start": entity}, on), match)
    except (StoreError, WrongParameters) as error:
        st.error(plain(str(error)))


def _show_answer(answer: Answer, match: Match) -> None:
    if answer.paths:
        _show_chain(answer)
    else:
        st.info("No line of accountability is known for this on this day.")
    _section("Where sources disagree", tables.conflict_table(answer.conflicts))
    _section("What is not known", tables.missing_table(answer.missing))
    evidence.show(answer, match.name)
    st.subheader("What this does not show", anchor=False)
    st.markdown(plain(answer.does_not_show))
    st.subheader("Ask the same again", anchor=False)
    st.code(answer.again, language=None, wrap_lines=True)


def _show_chain(answer: Answer) -> None:
    # Markdown, as st.html takes SVG out. All text in the picture is escaped where it is drawn.
    st.markdown(draw_fitting(answer.paths, notes=tables.holders(answer)), unsafe_allow_html=True)
    st.markdown(" ".join(map(plain, tables.summary(answer))))
    _section("The same as a table", tables.chain_table(answer))
    _section("Layers on the way", tables.layer_table(answer))


def _section(heading: str, table: tables.Table) -> None:
    """A table under its heading; nothing when it is empty."""
    if table:
        st.subheader(heading, anchor=False)
        st.html(table_html(table, heading))
