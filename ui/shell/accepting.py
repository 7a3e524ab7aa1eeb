"""Accepting a finding for now, on the page that shows it: a judgement of one's own, kept in the ledger."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from graph.ledger.acceptances import Acceptance, accept
from queries.answer import Answer
from ui import address
from ui.visit import Visit

NINETY_DAYS = timedelta(days=90)


def show(visit: Visit, answer: Answer) -> None:
    """A form to accept one of the findings of an answer; nothing under any other answer."""
    open_ones = {
        row["code"]: f"{row['finding']}: {row['about']}"
        for row in answer.rows
        if row.get("code") and row.get("severity") not in (None, "accepted")
    }
    if not open_ones or not visit.home.ledger_path.exists():
        return
    with st.expander("Accept a finding until a day"):
        st.markdown("It is then counted and folded, and comes back on that day. Nothing published changes.")
        chosen = st.selectbox("Finding", list(open_ones), format_func=open_ones.__getitem__, index=None)
        until = st.date_input(
            "Until", answer.on + NINETY_DAYS, min_value=answer.on, max_value=address.LAST_DAY,
            format="DD/MM/YYYY",
        )  # fmt: skip
        why = st.text_input("Reason")
        if st.button("Accept", disabled=not (chosen and why.strip())) and chosen:
            with visit.home.ledger() as ledger:
                accept(ledger, Acceptance(chosen, until, why.strip()))
            st.rerun()
