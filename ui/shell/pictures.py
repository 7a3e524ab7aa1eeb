"""Pictures of paths on a page: selection opens Details, and what was expanded stands in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from graph.relationships import Layer
from queries.answer import HopShown, PathShown
from ui import address, exporting
from ui.components.folding import fold
from ui.components.graph_view import graph_view
from ui.components.picture import Chosen, Opened, Picture
from ui.drawing import draw
from ui.layering import unique_hops, walked
from ui.shell import details
from ui.visit import Visit

DRAWN, OFF = "drawn", "off"
_SIGNS = {"expand": "e", "hide": "h"}
_BETWEEN = "~"
_FOLDED = ("fold|", "rest")
NOT_KNOWN = ("holder not known",)
"""Notes that say that something is missing: their boxes have dashed frames."""


def show(
    visit: Visit,
    paths: Sequence[PathShown],
    key: str,
    *,
    notes: Mapping[str, str] | None = None,
    start: str = "",
    end: str = "",
    told: bool = True,
) -> None:
    """A picture of paths, and under it a box to choose a step or a body.

    Args:
        visit: what the page is drawn for.
        paths: what to draw.
        key: name of the picture in the session.
        notes: a line to stand in the box of an entity, by id.
        start, end: ids of the ends, if the picture has such.
        told: whether the paths are told step by step; else siblings on them are folded.
    """
    key = f"picture-{key}"
    _open_what_was_picked(key)
    opened = _opened()
    hops = [*unique_hops(paths), *visit.around([one for one in opened.expanded if "|" not in one])]
    picture = fold(
        hops,
        start=start,
        end=end,
        opened=opened,
        notes=notes,
        ways=paths if told else (),
        caption=_caption(visit),
    )
    off = frozenset(layer for layer in Layer if layer.value in address.several(OFF))
    here = address.text(address.OPEN)
    chosen = graph_view(_with_unknown(picture), key=key, selected=here, off=off)
    _follow(chosen, opened, key)
    details.choose(visit, closer(hops), key)


def _open_what_was_picked(key: str) -> None:
    """Make the address open what the reader just picked, before anything is drawn by the address."""
    told = (st.session_state.get(key) or {}).get("selected")
    kept = st.session_state.get(f"{key} kept", {})
    if told and told["at"] != kept.get("selected told at"):
        picked = told["is"]["box"] or told["is"]["tie"]
        if not picked.startswith(_FOLDED):
            address.go(open=picked)


def _caption(visit: Visit) -> tuple[str, ...]:
    about = exporting.about(visit.view, visit.on, "", address.link())
    return tuple(f"{name}: {said}" for name, said in about.items())


def _with_unknown(picture: Picture) -> Picture:
    """The picture with dashed frames where something is missing."""
    boxes = (replace(box, unknown=True) if box.note in NOT_KNOWN else box for box in picture.boxes)
    return replace(picture, boxes=tuple(boxes))


def _opened() -> Opened:
    """What the address says was expanded and hidden."""
    names = {sign: what for what, sign in _SIGNS.items()}
    said = [one.partition(".") for one in address.text(DRAWN).split(_BETWEEN) if one]
    return Opened(tuple((names[sign], one) for sign, _, one in said if sign in names))  # type: ignore[misc]


def _follow(chosen: Chosen, opened: Opened, key: str) -> None:
    """Put what the reader did into the address, and draw anew."""
    changes: dict[str, str] = {}
    if chosen.action == "start":
        changes = {address.ENTITY: chosen.about, DRAWN: ""}
    elif chosen.action == "end":
        changes = {address.TO: chosen.about, DRAWN: ""}
    elif chosen.action:
        done = opened.after(chosen).done
        changes = {DRAWN: _BETWEEN.join(f"{_SIGNS[what]}.{one}" for what, one in done)}
    changes |= _news(f"off-{key}", ",".join(sorted(chosen.off)), OFF)
    changes = {name: said for name, said in changes.items() if address.text(name) != said}
    if changes:
        address.go(**changes)
    if changes.keys() - {OFF}:
        st.rerun()  # the picture itself is another


def _news(key: str, said: str, name: str) -> dict[str, str]:
    """What the reader changed since the last run; what was changed elsewhere is left alone."""
    before = st.session_state.get(key, address.text(name))
    st.session_state[key] = said
    return {name: said} if said != before else {}


def closer(hops: Sequence[HopShown]) -> dict[str, str]:
    """Every step and every body of hops, by id, in words."""
    ends = {end.id: end.name for hop in hops for end in walked(hop)}
    return {hop.id: hop.says for hop in hops} | ends


def svg(paths: Sequence[PathShown], notes: Mapping[str, str] | None = None) -> str:
    """The picture as a file."""
    return draw(paths, notes=notes)
