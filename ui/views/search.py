"""Search box, matches and day: what the page is about, kept in its address."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.dates import day_before
from graph.stores.names import Match
from queries.view import View
from ui import address
from ui.searching import named, offers
from ui.tables import match_in_words
from ui.wording import in_words, period, plain

TEXT, DAY, HERE = "text", "day", "here"


def show(view: View, today: date) -> tuple[str, date]:
    """The widgets; gives the id of the entity that was chosen, or "", and the day."""
    _follow_address(view, today)
    wide, narrow = st.columns([3, 1])
    wide.text_input(
        "Find a body, post or person",
        key=TEXT,
        on_change=_searched,
        args=(view,),
        placeholder="Name, former name or code",
        help="Typing mistakes are allowed. A code, such as QNQ, has to be whole.",
    )
    narrow.date_input(
        "As at",
        key=DAY,
        on_change=_day_chosen,
        min_value=address.FIRST_DAY,
        max_value=address.LAST_DAY,
        format="DD/MM/YYYY",
    )
    entity, on = address.entity(), st.session_state[DAY]
    _offer(view, entity, on)
    _say_how_far(view, on)
    return entity, on


def offer_other_day(match: Match, on: date) -> None:
    """Say that something was not there on the day, and offer a day on which it was."""
    life = period(match.valid_from, match.valid_to)
    st.info(f"{plain(match.name)} was not there on {in_words(on)}. It was there {plain(life)}.")
    before = on < match.valid_from
    day = match.valid_from if before else day_before(match.valid_to)
    words = f"Show {in_words(day)}, its {'first' if before else 'last'} day"
    st.button(words, on_click=_go, args=(match.id, day), type="primary")


def _follow_address(view: View, today: date) -> None:
    """After a link, Back or Forward, make the widgets show what the address names."""
    here = address.entity(), address.day()
    if st.session_state.get(HERE) == here:
        return
    match = named(view.names, here[0])
    st.session_state[HERE] = here
    st.session_state[DAY] = here[1] or today
    st.session_state[TEXT] = match.name if match else ""


def _offer(view: View, entity: str, on: date) -> None:
    """The matches of the search, to choose from."""
    text = st.session_state[TEXT]
    known = named(view.names, entity)
    found = {one.id: one for one in [*offers(view.names, text, on), *([known] if known else [])]}
    if not found:
        if text.strip():
            st.warning(f"Nothing is called “{plain(text)}” here. Codes have to be whole.")
        return
    # A widget of its own for each list: the browser sends words, never to be looked up in another list.
    key = repr(("offer", entity, *found))
    label = "Found one" if len(found) == 1 else f"Found {len(found)}: which one is meant?"
    st.selectbox(
        label,
        list(found),
        index=list(found).index(entity) if entity in found else 0,
        key=key,
        on_change=_match_chosen,
        args=(key, frozenset(found)),
        format_func=lambda one: match_in_words(found[one]),
    )


def _say_how_far(view: View, on: date) -> None:
    """How far the evidence reaches; more loudly when the day is later."""
    until = view.store.info().evidence_until
    if address.is_wrong():
        st.warning("The day in the address cannot be read: today is shown instead.")
    if until is None:
        return
    said = f"The evidence reaches until {in_words(until)}"
    if on > until:
        st.info(f"{said}. What has changed since is not known here.")
    else:
        st.markdown(f"{said}.")


def _go(entity: str, on: date) -> None:
    address.go(entity, on)
    st.session_state[HERE] = entity, on
    st.session_state[DAY] = on


def _searched(view: View) -> None:
    on: date = st.session_state[DAY]
    found = offers(view.names, st.session_state[TEXT], on)
    _go(found[0].id if found else "", on)


def _match_chosen(key: str, offered: frozenset[str]) -> None:
    chosen = st.session_state[key]
    if chosen in offered:
        _go(chosen, st.session_state[DAY])


def _day_chosen() -> None:
    _go(address.entity(), st.session_state[DAY])
