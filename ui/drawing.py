"""Pictures of paths as SVG: boxes in layers, arrows in plain words, a legend, nothing from outside.

The text takes the colour of the page, and the lines have tones that can be told from white and from
black, so that one picture serves light and dark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Literal

from graph.relationships import Layer
from queries.answer import PathShown
from ui.layering import Layering, Slot, Step, layering, unique_hops, walked
from ui.wording import kind_in_words

Direction = Literal["across", "down"]

COLOURS = {
    Layer.ACCOUNTABILITY: "#2f7fd6",
    Layer.STRUCTURE: "#7d7f86",
    Layer.APPOINTMENT: "#b3691f",
    Layer.FUNDING: "#2a8f4e",
    Layer.CONTRACT: "#a8660c",
    Layer.REGULATION: "#c4463a",
    Layer.MEMBERSHIP: "#8a63d2",
    Layer.DELEGATION: "#0f8a8a",
    Layer.OVERSIGHT: "#c2407f",
    Layer.ADVICE: "#5f8a1d",
}
OTHER_COLOUR = "#7d7f86"
BY_LAW = "by law, not found"
AS_FOUND = "found in a source"

_NAME, _SMALL, _LINE, _PAD = 13.5, 12, 16, 9
_NARROWEST = 0.87
"""How far a picture may shrink before it is drawn downward instead."""


@dataclass(frozen=True)
class _Sizes:
    """Measures of a picture in one direction, in pixels."""

    box: int
    along: int
    """Between two layers, where the words of an arrow stand."""
    beside: int
    label: int


@dataclass(frozen=True)
class _Box:
    """A box with its text, where it stands."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[str, str], ...]


def draw(
    paths: Sequence[PathShown],
    *,
    notes: Mapping[str, str] | None = None,
    direction: Direction = "across",
) -> str:
    """An SVG picture of paths; empty when there is none.

    Args:
        paths: what to draw; what they share is drawn once.
        notes: a line to stand in the box of an entity, by id, such as who holds a post.
        direction: from left to right, or from top to bottom for narrow places.
    """
    made = layering(paths)
    return _picture(made, paths, notes or {}, direction) if made.layers else ""


def draw_fitting(paths: Sequence[PathShown], *, notes: Mapping[str, str] | None = None) -> str:
    """HTML of the picture that fits where it is put: across where there is room, else downward."""
    made = layering(paths)
    if not made.layers:
        return ""
    across, down = (_picture(made, paths, notes or {}, one) for one in ("across", "down"))
    room = int(_width(made, "across") * _NARROWEST)
    name = f"icsgraph-picture-{room}"
    return (
        f'<div class="{name}" style="container-type:inline-size">'
        f"<style>.{name} .down{{display:none}}"
        f"@container (max-width:{room}px){{.{name} .across{{display:none}}.{name} .down{{display:block}}}}"
        f'</style><div class="across">{across}</div><div class="down">{down}</div></div>'
    )


def narrate(paths: Sequence[PathShown]) -> str:
    """The paths in sentences, for those who do not see the picture."""
    told = [
        "; ".join(
            hop.says + _for_what(hop.properties.get("subject")) + (", by law" if hop.by_law else "")
            for hop in path.hops
        )
        for path in paths
    ]
    ways = told if len(told) == 1 else [f"way {at}: {one}" for at, one in enumerate(told, 1)]
    start = walked(paths[0].hops[0])[0].name if paths and paths[0].hops else ""
    return f"Chain from {start}: " + ". ".join(ways) + "." if ways else ""
