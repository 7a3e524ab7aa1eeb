"""The state of a page in its address: ids, codes and days, never labels, so that a link opens the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

import streamlit as st

ENTITY, TO, ON, SCOPE, OPEN = "entity", "to", "on", "scope", "open"
KNOWN, PUBLISHED_BY = "known", "published_by"
PEOPLE, TYPE = "people", "type"
SCENARIO = "scenario"

CARRIED = (ENTITY, ON, SCOPE, KNOWN, PUBLISHED_BY, PEOPLE, TYPE, SCENARIO)
"""What goes along from page to page: the rest belongs to one page."""

FIRST_DAY, LAST_DAY = date(1800, 1, 1), date(2099, 12, 31)


def text(name: str) -> str:
    """What the address says under a name; empty when it says nothing."""
    return st.query_params.get(name, "").strip()


def several(name: str) -> tuple[str, ...]:
    """The codes that the address lists under a name, each once."""
    return tuple(dict.fromkeys(one for one in text(name).split(",") if one))


def entity() -> str:
    """The id that the address names; empty when it names none."""
    return text(ENTITY)


def day(name: str = ON) -> date | None:
    """A day that the address names; None when it names none that can be shown."""
    try:
        named = date.fromisoformat(text(name))
    except ValueError:
        return None
    return named if FIRST_DAY <= named <= LAST_DAY else None


def is_wrong(name: str = ON) -> bool:
    """Whether the address names a day that cannot be shown."""
    return bool(text(name)) and day(name) is None


def with_changes(**changes: str) -> dict[str, str]:
    """What the address would say with these changes; what is empty is left out."""
    said = dict(st.query_params.to_dict()) | changes
    return {name: value for name, value in said.items() if value}


def carried(**changes: str) -> dict[str, str]:
    """What a link to another page takes along, with these changes."""
    return {
        name: value for name, value in with_changes(**changes).items() if name in CARRIED or name in changes
    }


def go(**changes: str) -> None:
    """Change the address. The browser's Back leads to what was before."""
    st.query_params.from_dict(with_changes(**changes))


def link(said: Mapping[str, str] | None = None) -> str:
    """The whole address of this view, or of this page with other things said, to be passed on."""
    asked = urlencode(with_changes() if said is None else said, safe=":,/")
    page = (st.context.url or "").partition("?")[0]
    return f"{page}?{asked}" if asked else page
