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
from ui.captions import NAME_SIZE, PADDING, SMALL_SIZE
from ui.layering import layering, unique_hops, walked
from ui.placing import LINE, Box, Direction, Line, Placed, place

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

_MARGIN = 8
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
    made = layering(paths)
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
    ways = ["; ".join(told(hop) for hop in path.hops) for path in paths if path.hops]
    if not ways:
        return ""
    ways = ways if len(ways) == 1 else [f"way {at}: {one}" for at, one in enumerate(ways, 1)]
    said = f"Chain from {walked(paths[0].hops[0])[0].name}: " + ". ".join(ways) + "."
    return " ".join(said.split())


def told(hop: HopShown) -> str:
    """A hop in words, with what it is for, whether by law, and whether it is certain."""
    subject = str(hop.properties.get("subject") or "").replace("_", " ")
    return (
        hop.says
        + (f" for {subject}" if subject else "")
        + (", by law" if hop.by_law else "")
        + ("" if hop.certain else ", not certain on this day")
    )


def _svg(placed: Placed, paths: Sequence[PathShown]) -> str:
    top = placed.height + 24
    legend, legend_height = _legend(paths, placed.width, top)
    width, height = placed.width + 2 * _MARGIN, top + legend_height + 2 * _MARGIN
    starts = {walked(path.hops[0])[0].id for path in paths if path.hops}
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(narrate(paths))}"'
        f' viewBox="{-_MARGIN} {-_MARGIN} {width:g} {height:g}" width="{width:g}"'
        f' height="{height:g}" fill="currentColor" font-size="{SMALL_SIZE:g}"'
        " font-family=\"'Source Sans', 'Source Sans 3', system-ui, sans-serif\""
        ' style="display:block;max-width:100%;height:auto;user-select:text;margin:8px auto 16px">'
        + "".join(_line(one) for one in placed.lines)
        + "".join(_box(one, starts=one.entity in starts) for one in placed.boxes)
        + legend
        + "</svg>"
    )


def _box(box: Box, *, starts: bool) -> str:
    """One box; where a path begins it has a thicker edge."""
    texts = "".join(
        _text(box.centre[0], box.y + PADDING + LINE * (at + 0.75), "middle", words, _STYLES[what])
        for at, (what, words) in enumerate(box.lines)
    )
    return (
        f'<g class="box" data-entity="{escape(box.entity)}"><rect x="{box.x:g}" y="{box.y:g}"'
        f' width="{box.width:g}" height="{box.height:g}" rx="6" fill="currentColor"'
        f' fill-opacity="0.05" stroke="currentColor" stroke-width="{2 if starts else 1}"'
        f' stroke-opacity="{0.9 if starts else 0.5:g}"/>{texts}</g>'
    )


_STYLES = {
    "name": f' font-size="{NAME_SIZE:g}" font-weight="600"',
    "kind": ' fill-opacity="0.85"',
    "note": ' font-style="italic"',
}


def _text(x: float, y: float, anchor: str, words: str, style: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{style}>{escape(words)}</text>'


def _line(line: Line) -> str:
    """An arrow with its words; dashed when only a standing rule makes it."""
    hop = line.step.hops[0]
    by_law = all(one.by_law for one in line.step.hops)
    words = "".join(
        _text(one.x, one.top + LINE * (at + 0.75), one.anchor, text)
        for one in line.words
        for at, text in enumerate(one.lines)
    )
    return (
        f'<g class="{"by-law" if by_law else "found"}">'
        f"{_stroke(_curve(line), _colour(hop.layer), by_law)}"
        f'<path d="{_head(line)}" fill="{_colour(hop.layer)}"/>{words}</g>'
    )


def _colour(layer: Layer) -> str:
    return COLOURS.get(layer, OTHER_COLOUR)


def _stroke(way: str, colour: str, dashed: bool) -> str:
    dash = ' stroke-dasharray="6 4"' if dashed else ""
    return f'<path d="{way}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>'


def _curve(line: Line) -> str:
    """The way of a line: a curve between two layers, straight where it passes through one."""
    said = f"M{line.points[0][0]:g} {line.points[0][1]:g}"
    for at, ((x1, y1), (x2, y2)) in enumerate(pairwise(line.points)):
        bend = (x1 + x2) / 2, (y1 + y2) / 2
        if at % 2:
            said += f"L{x2:g} {y2:g}"
        elif line.across:
            said += f"C{bend[0]:g} {y1:g} {bend[0]:g} {y2:g} {x2:g} {y2:g}"
        else:
            said += f"C{x1:g} {bend[1]:g} {x2:g} {bend[1]:g} {x2:g} {y2:g}"
    return said


def _head(line: Line) -> str:
    """The head of an arrow."""
    (before_x, before_y), (x, y) = line.points[-2:]
    if line.across:
        back = -9 if x > before_x else 9
        return f"M{x:g} {y:g}l{back} -5v10z"
    back = -9 if y > before_y else 9
    return f"M{x:g} {y:g}l-5 {back}h10z"


def _legend(paths: Sequence[PathShown], width: float, top: float) -> tuple[str, float]:
    """What colours and dashes mean, in rows as wide as the picture; and how tall that is."""
    hops = unique_hops(paths)
    entries = [(_colour(one), False, one.value) for one in dict.fromkeys(hop.layer for hop in hops)]
    entries += [("currentColor", False, AS_FOUND)] * any(not hop.by_law for hop in hops)
    entries += [("currentColor", True, BY_LAW)] * any(hop.by_law for hop in hops)
    x, y, parts = 0.0, top + LINE / 2, []
    for colour, dashed, words in entries:
        room = 38 + len(words) * SMALL_SIZE * 0.5
        if x and x + room > width:
            x, y = 0.0, y + LINE + 6
        parts.append(_stroke(f"M{x:g} {y:g}h30", colour, dashed))
        parts.append(_text(x + 38, y + 4, "start", words))
        x += room + 24
    return f'<g class="legend">{"".join(parts)}</g>', y + LINE / 2 - top
