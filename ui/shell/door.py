"""Who may look: anybody on this machine; on a shared server, by password or past a proxy."""

from __future__ import annotations

import hmac
import os
import time

import streamlit as st

from ui.serving import HEADER, PASSWORD

_LET_IN = "let-in"
_PAUSE = 1.0
"""Seconds that a wrong password costs."""


def is_open() -> bool:
    """Whether this visitor may look; asks for the password where one is set."""
    header, password = os.environ.get(HEADER, ""), os.environ.get(PASSWORD, "")
    if header:
        named = bool(st.context.headers.get(header, "").strip())
        if not named:
            st.error("Please come through the address that your organisation gave you.")
        return named
    return not password or bool(st.session_state.get(_LET_IN)) or _asked(password)


def _asked(password: str) -> bool:
    st.title("icsgraph", anchor=False)
    with st.form("door", border=False):
        typed = st.text_input("Password", type="password", autocomplete="current-password")
        sent = st.form_submit_button("Open", type="primary")
    if sent and hmac.compare_digest(typed.encode(), password.encode()):
        st.session_state[_LET_IN] = True
        st.rerun()
    if sent:
        time.sleep(_PAUSE)
        st.error("That is not the password.")
    return False
