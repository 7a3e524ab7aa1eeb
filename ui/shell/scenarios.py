"""Scenarios: what is supposed is said on every page, and chosen in a box."""

from __future__ import annotations

import streamlit as st

from queries.scenario import scenarios
from queries.supposing import can_suppose
from ui import address
from ui.visit import Visit
from ui.wording import plain

_BOX = "scenario-box"


def say(visit: Visit) -> None:
    """Say loudly that nothing on the page is so, or not yet."""
    if visit.view.scenario:
        st.warning(plain(visit.view.scenario.banner))
    elif named := address.text(address.SCENARIO):
        why = "there is none such" if named not in scenarios() else "a graph on a server is not copied"
        st.warning(f"The scenario “{plain(named)}” is not applied: {why}. What is shown is what is.")
    else:
        return
    st.button("Back to what is", on_click=address.go, kwargs={address.SCENARIO: ""})


def choose(visit: Visit) -> None:
    """A box to ask under a scenario."""
    if not can_suppose(visit.view):
        return
    known, here = scenarios(), visit.view.scenario
    st.session_state[_BOX] = here.name if here else None
    st.selectbox(
        "Suppose (if wanted)",
        list(known),
        format_func=lambda name: known[name].title,
        placeholder="Nothing: what is",
        key=_BOX,
        on_change=_changed,
        help="Everything is then shown as it would be. No scenario is law, or done.",
    )


def _changed() -> None:
    address.go(**{address.SCENARIO: st.session_state[_BOX] or ""})
