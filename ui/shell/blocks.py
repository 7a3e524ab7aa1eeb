"""Parts that pages share: a table under its heading, and what belongs under every answer."""

from __future__ import annotations

import streamlit as st

from queries.answer import Answer
from ui import tables
from ui.markup import command_html, table_html
from ui.shell import evidence
from ui.wording import plain

MOST_ROWS = 500
"""Rows of a table on the screen; files have all."""


def section(heading: str, table: tables.Table) -> None:
    """A table under its heading; nothing when it is empty."""
    if table:
        st.subheader(heading, anchor=False)
        show_table(table, heading)


def show_table(table: tables.Table, caption: str) -> None:
    """A table; of a very long one the beginning, and a word on that."""
    st.html(table_html(table[:MOST_ROWS], caption))
    if len(table) > MOST_ROWS:
        st.markdown(f"The first {MOST_ROWS} of {len(table)} rows: the export has all.")


def grounds(answer: Answer, about: str) -> None:
    """Conflicts, gaps, evidence and limits: what belongs under every answer."""
    section("Where publications disagree", tables.conflict_table(answer.conflicts))
    section("What is not known", tables.missing_table(answer.missing))
    evidence.show(answer, about)
    st.subheader("What this does not show", anchor=False)
    st.markdown(plain(answer.does_not_show))
    st.subheader("Ask the same again", anchor=False)
    st.html(command_html(answer.again))  # a box of code would load a reader of a hundred languages
