"""The state of a page in its address: ids and days, never labels, so that a link opens the same."""

from __future__ import annotations

from datetime import date

import streamlit as st

ENTITY, ON = "entity", "on"


def entity() -> str:
    """The id that the address names; empty when it names none."""
    return st.query_params.get(ENTITY, "").strip()


def day() -> date | None:
    """The day that the address names; None when it names none that exists."""
    try:
        return date.fromisoformat(st.query_params.get(ON, ""))
    except ValueError:
        return None


def go(entity: str, on: date) -> None:
    """Make the address name an entity and a day. The browser's Back leads to what was before."""
    st.query_params.from_dict({ENTITY: entity, ON: on.isoformat()} if entity else {})
