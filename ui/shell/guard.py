"""Errors on a page: a sentence for people; the detail goes to the log file, never to the screen."""

from __future__ import annotations

import logging
from collections.abc import Callable

import streamlit as st

from graph.home import Home
from graph.stores.rows import StoreError
from queries.asking import WrongParameters
from ui.wording import plain

UNFORESEEN = "Something went wrong that should not have. Try again; the detail is in the log file."

_log = logging.getLogger("icsgraph.app")


def say(draw: Callable[[], None], home: Home) -> None:
    """Draw; of what goes wrong say a sentence."""
    try:
        draw()
    except (StoreError, WrongParameters) as error:
        st.error(plain(str(error)))
    except Exception as error:  # the last place where an error can be put into words
        _note(error, home)
        st.error(UNFORESEEN)


def _note(error: Exception, home: Home) -> None:
    """Write the detail into the log file of the home."""
    if not _log.handlers:
        home.folder.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(home.log_path, delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        _log.addHandler(handler)
        _log.propagate = False
    _log.error("page", exc_info=error)
