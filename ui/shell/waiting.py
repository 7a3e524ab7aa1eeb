"""Waiting for an answer: what takes long says so and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor

import streamlit as st

from queries.answer import Answer
from ui.visit import Visit

PATIENCE = 1.0
"""Seconds after which a question is said to take long."""

_GLANCE = 0.05
_STOPPED = "stopped"


@st.cache_resource
def _workers() -> ThreadPoolExecutor:
    """Threads that ask, so that the page can be left; the engine ends a question after its time limit."""
    return ThreadPoolExecutor(max_workers=8, thread_name_prefix="asking")


def answer(visit: Visit, name: str, parameters: Mapping[str, str]) -> Answer | None:
    """The answer to a question; None when it was stopped.

    Raises:
        WrongParameters, StoreError: see `queries.asking.ask`.
    """
    mark = repr((name, sorted(parameters.items()), visit.on, visit.names.hidden))
    if st.session_state.get(_STOPPED) == mark:
        st.warning("This question was stopped.")
        st.button("Ask it again", on_click=_stop, args=("",))
        return None
    asked = _workers().submit(visit.ask, name, dict(parameters))
    _wait(asked, mark)
    return asked.result()


def _wait(asked: Future[Answer], mark: str) -> None:
    """Look again and again until the answer is there; after a while offer to stop."""
    began, place = time.monotonic(), st.empty()
    while not asked.done() and time.monotonic() - began < PATIENCE:
        time.sleep(_GLANCE)
    if asked.done():
        return
    with place.container(horizontal=True, vertical_alignment="center"):
        said = st.empty()
        st.button("Stop", key="stop-asking", on_click=_stop, args=(mark,))
    while not asked.done():
        said.markdown(f"Asking … {time.monotonic() - began:.0f} seconds")
        time.sleep(PATIENCE / 4)
    place.empty()


def _stop(mark: str) -> None:
    st.session_state[_STOPPED] = mark
