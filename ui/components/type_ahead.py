"""A search box that suggests while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from ui.components.assets import component

Suggest = Callable[[str], Sequence["Suggestion"]]


@dataclass(frozen=True)
class Suggestion:
    """One line under the box.

    Attributes:
        id: what `type_ahead` gives when it is chosen.
        name: the line itself.
        kind: the kind in plain words.
        note: what else tells it apart: a former name or code that fitted, or its years.
    """

    id: str
    name: str
    kind: str
    note: str = ""


def type_ahead(
    suggest: Suggest,
    *,
    key: str,
    label: str,
    placeholder: str = "",
    text: str = "",
    help: str = "",
) -> str:
    """A text box that suggests; gives the id that was chosen, once, or "".

    It is a fragment of its own: typing runs ``suggest`` and nothing else of the page; choosing runs
    the whole page, where this gives the id. Enter chooses the first suggestion where none is marked.

    Args:
        suggest: the suggestions for what was typed, best first; called with at least one letter.
        key: name of the box in the session.
        label: the words above the box.
        placeholder: the words in the empty box.
        text: what stands in the box at first, as the name of what the address names; a change of it
            replaces what was typed.
        help: a line under the box.
    """
    _box(suggest, key, {"label": label, "placeholder": placeholder, "text": text, "help": help})
    chosen: str = st.session_state.pop(_chosen_in(key), "")
    return chosen


@st.fragment
def _box(suggest: Suggest, key: str, shown: dict[str, str]) -> None:
    """The box with the suggestions for what was typed last."""
    typed: str = (st.session_state.get(key) or {}).get("typed") or ""
    found = [asdict(one) for one in suggest(typed)] if typed else []
    said = component("type_ahead")(
        key=key,
        data=shown | {"typed": typed, "suggestions": found},
        on_typed_change=_nothing,
        on_chosen_change=_nothing,
    )
    if said.get("chosen"):
        st.session_state[_chosen_in(key)] = said["chosen"]
        st.rerun()


def _chosen_in(key: str) -> str:
    """Where the session keeps what was chosen until the page has run."""
    return f"{key} chosen"


def _nothing() -> None:
    """Streamlit keeps a state only if something is called when it changes."""
