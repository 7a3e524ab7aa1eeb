"""Pictures of paths on a page: with what is told of them, and the choice of what to look at closely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from queries.answer import PathShown
from ui.drawing import draw, draw_fitting
from ui.layering import unique_hops, walked
from ui.shell import details
from ui.visit import Visit


def show(visit: Visit, paths: Sequence[PathShown], key: str, notes: Mapping[str, str] | None = None) -> None:
    """A picture of paths, and under it a box to choose a step or a body."""
    # Markdown, as st.html takes SVG out. All text in the picture is escaped where it is drawn.
    st.markdown(draw_fitting(paths, notes=notes), unsafe_allow_html=True)
    details.choose(visit, closer(paths), key)


def closer(paths: Sequence[PathShown]) -> dict[str, str]:
    """Every step and every body of paths, by id, in words."""
    hops = unique_hops(paths)
    ends = {end.id: end.name for hop in hops for end in walked(hop)}
    return {hop.id: hop.says for hop in hops} | ends


def svg(paths: Sequence[PathShown], notes: Mapping[str, str] | None = None) -> str:
    """The picture as a file."""
    return draw(paths, notes=notes)
