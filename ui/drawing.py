"""Pictures of paths as SVG: boxes in layers, arrows in plain words, a legend, nothing from outside.

Text takes the colour of the page, and lines have tones that stand out from white and from black, so
that one picture serves light and dark.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise

from graph.relationships import Layer
from queries.answer import HopShown, PathShown
from ui.layering import Layering, layering, unique_hops, walked
from ui.placing import LINE, NAME_SIZE, SMALL_SIZE, Box, Direction, Line, Placed, Words, place

COLOURS = {
    Layer.ACCOUNTABILITY: "#2f7fd6",
    Layer.APPOINTMENT: "#b3691f",
    Layer.FUNDING: "#2a8f4e",
    Layer.CONTRACT: "#8f7a12",
    Layer.REGULATION: "#c4463a",
    Layer.MEMBERSHIP: "#8a63d2",
    Layer.DELEGATION: "#0f8a8a",
    Layer.OVERSIGHT: "#c2407f",
    Layer.ADVICE: "#5f8a1d",
}
OTHER_COLOUR = "#7d7f86"
BY_LAW = "by law, not found"
AS_FOUND = "found in a source"

_MARGIN, _DASH = 4, "6 4"
_NARROWEST = 0.86
"""How far a picture may shrink before it is drawn downward instead."""


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
    return _svg(place(made, notes or {}, direction), paths) if made.layers else ""


def draw_fitting(paths: Sequence[PathShown], *, notes: Mapping[str, str] | None = None) -> str:
    """HTML of the picture that fits where it is put: across where there is room, else downward."""
    made: Layering = layering(paths)
    if not made.layers:
        return ""
    across, down = (place(made, notes or {}, "across"), place(made, notes or {}, "down"))
    room = int(across.width * _NARROWEST)
    name = f"icsgraph-picture-{room}"
    return (
        f'<div class="{name}" style="container-type:inline-size">'
        f"<style>.{name} .down{{display:none}}@container (max-width:{room}px){{"
        f".{name} .across{{display:none}}.{name} .down{{display:block}}}}</style>"
        f'<div class="across">{_svg(across, paths)}</div>'
        f'<div class="down">{_svg(down, paths)}</div></div>'
    )


def narrate(paths: Sequence[PathShown]) -> str:
    """The paths in sentences, for those who do not see the picture."""
    told = ["; ".join(_told(hop) for hop in path.hops) for path in paths if path.hops]
    if not told:
        return ""
    ways = told if len(told) == 1 else [f"way {at}: {one}" for at, one in enumerate(told, 1)]
    return f"Chain from {walked(paths[0].hops[0])[0].name}: " + ". ".join(ways) + "."


def _told(hop: HopShown) -> str:
    subject = str(hop.properties.get("subject") or "").replace("_", " ")
    return (
        hop.says
        + (f" for {subject}" if subject else "")
        + (", by law" if hop.by_law else "")
        + ("" if hop.certain else ", not certain on this day")
    )


def _svg(placed: Placed, paths: Sequence[PathShown]) -> str:
    legend, legend_height = _legend(paths, placed.width, placed.height + 22)
    width, height = placed.width + 2 * _MARGIN, placed.height + 22 + legend_height + 2 * _MARGIN
    first = walked(paths[0].hops[0])[0].name
    parts = [_line(one) for one in placed.lines]
    parts += [_box(one, starts=at == 0) for at, one in enumerate(placed.boxes)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(narrate(paths))}"'
        f' data-start="{escape(first)}" viewBox="{-_MARGIN} {-_MARGIN} {width:g} {height:g}"'
        f' width="{width:g}" height="{height:g}" fill="currentColor" font-size="{SMALL_SIZE:g}"'
        " font-family=\"'Source Sans', 'Source Sans 3', system-ui, sans-serif\""
        ' style="display:block;max-width:100%;height:auto;user-select:text;margin:0 auto">'
        + "".join(parts)
        + legend
        + "</svg>"
    )


def _box(box: Box, *, starts: bool) -> str:
    """One box; the first, where the chain begins, has a thicker edge."""
    texts = "".join(
        _text(box.centre[0], box.y + 10 + LINE * (at + 0.75), "middle", words, _STYLES[what])
        for at, (what, words) in enumerate(box.lines)
    )
    return (
        f'<g class="box"><rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}"'
        f' height="{box.height:g}" rx="6" fill="currentColor" fill-opacity="0.05"'
        f' stroke="currentColor" stroke-opacity="{0.9 if starts else 0.45:g}"'
        f' stroke-width="{2 if starts else 1}"/>{texts}</g>'
    )


_STYLES = {
    "name": f' font-size="{NAME_SIZE:g}" font-weight="600"',
    "kind": ' fill-opacity="0.85"',
    "note": ' font-style="italic"',
}


def _text(x: float, y: float, anchor: str, words: str, style: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{style}>{escape(words)}</text>'


def _line(line: Line) -> str:
    hop = line.step.hops[0]
    by_law = all(one.by_law for one in line.step.hops)
    kind, dash = ("by-law", f' stroke-dasharray="{_DASH}"') if by_law else ("found", "")
    colour = COLOURS.get(hop.layer, OTHER_COLOUR)
    (x, y), (before_x, before_y) = line.points[-1], line.points[-2]
    across = x == before_x or abs(x - before_x) >= abs(y - before_y)
    return (
        (
            f'<g class="line {kind}" data-layer="{hop.layer.value}"><path d="{_curve(line)}" fill="none"'
            f' stroke="{colour}" stroke-width="2"{dash}/>{_head(line, colour)}'
            + "".join(_words(one) for one in line.words)
            + "</g>"
        )
        if across or True
        else ""
    )
