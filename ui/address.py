"""The state of a page in its address: ids and days, never labels, so that a link opens the same."""

from __future__ import annotations

from datetime import date

import streamlit as st

ENTITY, ON = "entity", "on"
FIRST_DAY, LAST_DAY = date(1800, 1, 1), date(2099, 12, 31)


def entity() -> str:
    """The id that the address names; empty when it names none."""
    return st.query_params.get(ENTITY, "").strip()


def day() -> date | None:
    """The day that the address names; None when it names none that can be shown."""
    try:
        named = date.fromisoformat(st.query_params.get(ON, ""))
    except ValueError:
        return None
    return named if FIRST_DAY <= named <= LAST_DAY else None


def is_wrong() -> bool:
    """Whether the address names a day that cannot be shown."""
    return bool(st.query_params.get(ON)) and day() is None


def go(entity: str, on: date) -> None:
    """Make the address name an entity and a day. The browser's Back leads to what was before."""
    named = {ENTITY: entity} if entity else {}
    st.query_params.from_dict(named | {ON: on.isoformat()})
