"""Side by side: the question of the page asked of another body or two as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from queries.comparing import NotComparable, compared_by
from queries.comparison import Comparison, flat
from queries.question import Question
from ui import address
from ui.rows import row_table
from ui.shell import blocks, taking_away
from ui.shell.picking import Picker
from ui.visit import Visit
from ui.wording import in_words, plain

WITH, AND_WITH, AS_IS = "with", "and_with", "as_is"
ADDRESS = (WITH, AND_WITH, AS_IS)
"""What the address says of a comparison."""


def show(visit: Visit, name: str, question: Question, parameters: Mapping[str, str]) -> None:
    """Boxes for the other bodies, and the comparison once one is chosen."""
    try:
        by = compared_by(question, {})
    except NotComparable:
        return
    here, kinds = parameters.get(by, ""), question.entity_parameters()[by].kinds
    if not here:
        return
    st.subheader("Side by side", anchor=False)
    Picker(visit, WITH, "Compare with (if wanted)", kinds).box()
    if address.text(WITH):
        Picker(visit, AND_WITH, "And with (if wanted)", kinds).box()
    _choose_as_is()
    others = [one for one in (address.text(WITH), address.text(AND_WITH)) if one and visit.named(one)]
    as_is = address.day(AS_IS)
    if others or as_is:
        given = {key: value for key, value in parameters.items() if key != by}
        _side_by_side(visit, visit.compare(name, given, [here, *others], as_is))


def _choose_as_is() -> None:
    """A day for whose bodies figures of the day of the page are put together."""
    limits: dict[str, Any] = {"min_value": address.FIRST_DAY, "max_value": address.LAST_DAY}
    st.date_input(
        "Add up for the bodies of (if wanted)",
        address.day(AS_IS),
        format="DD/MM/YYYY",
        key="as-is-box",
        on_change=_changed,
        help="Figures of bodies that merged whole are added for the body of that later day; of bodies that "
        "were split they are not, as no key divides them.",
        **limits,
    )


def _changed() -> None:
    chosen = st.session_state["as-is-box"]
    address.go(**{AS_IS: chosen.isoformat() if chosen else ""})


def _side_by_side(visit: Visit, found: Comparison) -> None:
    """The comparison: its table, what was put together, and what is not known of each."""
    rows = flat(found)
    if rows:
        blocks.show_table(row_table(rows), found.asks)
    for body in found.bodies:
        if body.of:
            st.markdown(plain(f"{body.name}: {body.of}."))
        if body.refused:
            st.warning(plain(f"{body.name} is not put together: {body.refused}."))
    unknown = [
        {"Body": body.name, "Not known": one.what, "Why": one.why}
        for body in found.bodies
        for one in (body.answer.missing if body.answer else ())
    ]
    blocks.section("What is not known of each", unknown)
    title = f"{found.question} side by side, {in_words(found.on)}"
    taking_away.show(visit, title, {"Side by side": rows, "Not known": unknown}, scenario=found.scenario)
