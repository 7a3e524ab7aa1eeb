"""Search box, matches and day: what the pages are about, kept in the address."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.dates import day_before
from graph.stores.names import Match
from ui import address
from ui.shell.picking import Picker
from ui.visit import Visit
from ui.wording import in_words, period, plain

DAY, _HERE = "day", "day-here"


def picker(visit: Visit) -> Picker:
    """The search box of every page."""
    label = "Find a body or post" if visit.names.hidden else "Find a body, post or person"
    return Picker(visit, address.ENTITY, label, clears=(address.OPEN,))


def day(visit: Visit) -> None:
    """The box for the day; after a link, Back or Forward it shows the day that the address names."""
    if st.session_state.get(_HERE) != visit.on or DAY not in st.session_state:
        st.session_state[_HERE] = st.session_state[DAY] = visit.on
    st.date_input(
        "As at",
        key=DAY,
        on_change=_day_chosen,
        min_value=address.FIRST_DAY,
        max_value=address.LAST_DAY,
        format="DD/MM/YYYY",
        width=150,
    )


def remarks(visit: Visit) -> None:
    """What is to be said of the day."""
    if address.is_wrong():
        st.warning("The day in the address cannot be read: today is shown instead.")
    until = visit.view.store.info().evidence_until
    if until is not None and visit.on > until:
        st.markdown(
            f"The evidence reaches until {in_words(until)}. What has changed since is not known here."
        )


def offer_other_day(match: Match, on: date) -> None:
    """Say that something was not there on the day, and offer a day on which it was."""
    life = period(match.valid_from, match.valid_to)
    st.info(f"{plain(match.name)} was not there on {in_words(on)}. It was there {plain(life)}.")
    before = on < match.valid_from
    other = match.valid_from if before else day_before(match.valid_to)
    words = f"Show {in_words(other)}, its {'first' if before else 'last'} day"
    st.button(words, on_click=address.go, kwargs={"on": other.isoformat()}, type="primary")


def _day_chosen() -> None:
    address.go(on=st.session_state[DAY].isoformat())
