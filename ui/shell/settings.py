"""Private settings: names hidden for the room, large type, and the link to this view."""

from __future__ import annotations

import streamlit as st

from ui import address
from ui.visit import Visit

HIDDEN, LARGE = "hidden", "large"
_NAMES_BOX, _TYPE_BOX = "names-box", "type-box"


def names_hidden() -> bool:
    """Whether people are to be shown as posts."""
    return address.text(address.PEOPLE) == HIDDEN


def large_type() -> bool:
    """Whether everything is to be larger."""
    return address.text(address.TYPE) == LARGE


def show(visit: Visit) -> None:
    """The settings of this view."""
    with st.popover("View"):
        st.session_state[_NAMES_BOX], st.session_state[_TYPE_BOX] = visit.names.hidden, large_type()
        st.toggle(
            "Hide names",
            key=_NAMES_BOX,
            on_change=_names_changed,
            args=(visit,),
            help="People are shown as the posts they hold, on the page, in exports and in links. "
            "Organisations stay.",
        )
        st.toggle("Large type", key=_TYPE_BOX, on_change=_type_changed)
        st.markdown("A link to this view:")
        st.code(address.link(), language=None, wrap_lines=True)


def _names_changed(visit: Visit) -> None:
    address.go(people=HIDDEN if st.session_state[_NAMES_BOX] else "")


def _type_changed() -> None:
    address.go(type=LARGE if st.session_state[_TYPE_BOX] else "")
