"""The picture of ties: layered left to right, to be walked by mouse, finger or keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import streamlit as st

from graph.relationships import Layer
from ui.components.assets import component
from ui.components.picture import Chosen, Picture, Tie
from ui.drawing import COLOURS, OTHER_COLOUR


def graph_view(
    picture: Picture,
    *,
    key: str,
    height: int = 520,
    selected: str = "",
    off: frozenset[Layer] = frozenset(),
) -> Chosen:
    """Draw a picture, and say what the reader has selected and done.

    Put it together with what shows the selection into one ``st.fragment``: then a click runs only
    that part of the page. What was selected, and where boxes were dragged to, is kept for the session
    under the key, also while another page is shown.

    Args:
        picture: what to draw. The same key with another picture moves to it.
        key: name of the picture in the session; two on a page need two.
        height: of the drawing in pixels at most, without its buttons and legend.
        selected: id of the box or tie to select at first, as the address names it; a change of it
            selects anew, but for a change to "", which leaves the selection to the reader.
        off: layers that are switched off at first.
    """
    kept: dict[str, Any] = st.session_state.setdefault(f"{key} kept", {})
    if kept.get("asked") != selected:
        kept["asked"] = selected
        if selected or "selected" not in kept:
            kept["selected"] = _either(picture, selected)
    kept.setdefault("off", sorted(off))
    found = component("graph_view")(
        key=key,
        data=_sent(picture, height, kept),
        on_selected_change=_nothing,
        on_off_change=_nothing,
        on_dragged_change=_nothing,
        on_done_change=_nothing,
    )
    for name in ("selected", "off", "dragged"):
        _keep(kept, name, found.get(name))
    return _chosen(picture, kept, found.get("done"))


def _nothing() -> None:
    """Streamlit keeps a state only if something is called when it changes."""


def _keep(kept: dict[str, Any], name: str, told: dict[str, Any] | None) -> None:
    """Keep what the browser told, each telling once: afterwards the address may have asked anew."""
    if told is not None and told["at"] != kept.get(f"{name} told at"):
        kept[f"{name} told at"] = told["at"]
        kept[name] = told["is"]


def _either(picture: Picture, selected: str) -> dict[str, str]:
    """An id as that of a box or of a tie."""
    is_box = any(box.id == selected for box in picture.boxes)
    return {"box": selected, "tie": ""} if is_box else {"box": "", "tie": selected}


def _chosen(picture: Picture, kept: Mapping[str, Any], done: Any) -> Chosen:
    """What came from the browser, as far as the picture has it."""
    box, tie = kept["selected"]["box"], kept["selected"]["tie"]
    return Chosen(
        box=box if any(one.id == box for one in picture.boxes) else "",
        tie=tie if any(one.id == tie for one in picture.ties) else "",
        action=done["action"] if done else None,
        about=done["about"] if done else "",
        off=frozenset(Layer(one) for one in kept["off"]),
    )


def _sent(picture: Picture, height: int, kept: Mapping[str, Any]) -> dict[str, Any]:
    """The picture as the script in the browser takes it."""
    layers = dict.fromkeys(tie.layer for tie in picture.ties)
    return asdict(picture) | {
        "ties": [_tie(one) for one in picture.ties],
        "layers": {one.value: _layer(one) for one in layers},
        "height": height,
        "asked": kept["asked"],
        "selected": kept["selected"],
        "off": kept["off"],
        "dragged": kept.get("dragged", {}),
    }


def _tie(tie: Tie) -> dict[str, Any]:
    told = asdict(tie)
    return told | {"from": told.pop("from_id"), "to": told.pop("to_id"), "layer": tie.layer.value}


def _layer(layer: Layer) -> dict[str, str]:
    colour = COLOURS.get(layer, OTHER_COLOUR)
    return {"words": layer.value, "meaning": layer.meaning, "colour": colour}
