"""The national picture: who funds whom and who answers to whom, as two sets of arrows at any date."""

from __future__ import annotations

from datetime import date

import streamlit as st

from graph.entities import kind_of
from graph.relationships import Layer
from queries.answer import Answer, PathShown
from ui import address, exporting, tables
from ui.page import Page
from ui.shell import blocks, further, pictures, taking_away
from ui.visit import Visit
from ui.wording import in_words

PICTURE, ARROWS = "national_picture", "arrows"
_SETS: dict[str, tuple[str, frozenset[Layer]]] = {
    "accountability": ("Who answers to whom", frozenset({Layer.ACCOUNTABILITY})),
    "funding": ("Who funds whom", frozenset({Layer.FUNDING})),
    "both": ("Both", frozenset(Layer)),
}
DAYS = (date(2013, 4, 1), date(2022, 7, 1), date(2026, 4, 1))
"""Days on which the picture changed: three Acts and orders came into force."""


def show(visit: Visit) -> None:
    """The page."""
    st.title("The national picture", anchor=False)
    if further.known(PICTURE) is None:
        st.info("The question behind this page is not part of the catalogue that is installed.")
        return
    _days()
    here = _choose_set()
    heading = "Who answers to whom, and who funds whom" if here == "both" else _SETS[here][0]
    st.header(f"{heading} on {in_words(visit.on)}", anchor=False)
    answer = visit.ask(PICTURE, {})
    drawn = [path for path in answer.paths if set(path.layers) & _SETS[here][1]]
    if drawn:
        _picture(visit, drawn, here)
    else:
        st.info("Nothing of this is known on this day.")
    _take_away(visit, answer, drawn)
    blocks.grounds(answer, "the national picture")
    further.links(visit, {Layer.REGULATION, Layer.OVERSIGHT}, but={PICTURE})


def _days() -> None:
    """Days worth comparing."""
    with st.container(horizontal=True):
        for day in DAYS:
            st.button(in_words(day), on_click=address.go, kwargs={"on": day.isoformat()}, key=f"day-{day}")


def _choose_set() -> str:
    here = address.text(ARROWS)
    here = here if here in _SETS else "accountability"
    st.session_state[ARROWS] = here
    st.segmented_control(
        "Arrows", list(_SETS), key=ARROWS, format_func=lambda one: _SETS[one][0], required=True,
        on_change=_set_chosen, label_visibility="collapsed",
    )  # fmt: skip
    return here


def _set_chosen() -> None:
    address.go(arrows=st.session_state[ARROWS], drawn="")


def _picture(visit: Visit, drawn: list[PathShown], here: str) -> None:
    ends = {end for path in drawn for hop in path.hops for end in (hop.from_id, hop.to_id)}
    top = next((one for one in sorted(ends) if kind_of(one) == "parliament"), "")
    pictures.show(visit, drawn, f"national-{here}", start=top, told=False)
    blocks.section("The same as a table", tables.arrow_table(drawn))


def _take_away(visit: Visit, answer: Answer, drawn: list[PathShown]) -> None:
    rows = {"Arrows": answer.rows, "Evidence": exporting.evidence_rows(answer.evidence)}
    taking_away.show(visit, "The national picture", rows, svg=pictures.svg(drawn) if drawn else "")


PAGE = Page(
    title="The national picture",
    address="national",
    order=40,
    purpose="Who funds whom and who answers to whom, from Parliament down, as two sets of arrows.",
    show=show,
)
