"""Where boxes, lines and words of a picture stand, in pixels, across or downward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ui.captions import PADDING, arrow_text, box_text
from ui.layering import Layering, Slot, Step

Direction = Literal["across", "down"]
Point = tuple[float, float]

LINE = 16
"""From one line of text to the next."""

_LEVEL = 4


@dataclass(frozen=True)
class Box:
    """A place with its text: lines of what they are (name, kind or note) and their words."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[str, str], ...] = ()
    entity: str = ""

    @property
    def centre(self) -> Point:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Words:
    """Lines of text from ``top`` downward, anchored at ``x``."""

    x: float
    top: float
    anchor: Literal["start", "middle", "end"]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """The arrow of a step: points in pairs, each pair joined by a curve, and its words."""

    step: Step
    points: tuple[Point, ...]
    words: tuple[Words, ...]
    across: bool


@dataclass(frozen=True)
class Placed:
    """A picture, ready to be drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Measures:
    box: int
    along: int
    beside: int
    label: int


_ACROSS = _Measures(box=154, along=108, beside=20, label=17)
_DOWN_ALONE = _Measures(box=300, along=62, beside=16, label=24)
_DOWN_BESIDE = _Measures(box=166, along=92, beside=16, label=14)


def place(made: Layering, notes: Mapping[str, str], direction: Direction) -> Placed:
    """Place what was put in layers.

    Args:
        made: boxes by layer and the routes between them.
        notes: a line for the box of an entity, by id.
        direction: from left to right, or from top to bottom.
    """
    rows = max(len(layer) for layer in made.layers)
    across = direction == "across"
    measures = _ACROSS if across else _DOWN_ALONE if rows == 1 else _DOWN_BESIDE
    texts = {name: box_text(name, made.names[name], notes, measures.box) for name in made.names}
    places = (_columns if across else _bands)(made, texts, measures, rows)
    leaving = Counter(slots[0] for _, slots in made.routes)
    lines = tuple(
        _line(step, [places[slot] for slot in slots], across, measures, leaving[slots[0]] > 1)
        for step, slots in made.routes
    )
    return Placed(
        width=max(box.x + box.width for box in places.values()),
        height=max(box.y + box.height for box in places.values()),
        boxes=tuple(box for slot, box in places.items() if len(slot) == 1),
        lines=lines,
    )


_Texts = Mapping[str, tuple[tuple[str, str], ...]]


def _tall(lines: Sequence[object]) -> float:
    return 2 * PADDING + LINE * len(lines)


def _columns(made: Layering, texts: _Texts, sizes: _Measures, rows: int) -> dict[Slot, Box]:
    most_words = max(len(arrow_text(step, sizes.label)[0]) for step, _ in made.routes)
    slot_height = max(*(_tall(lines) for lines in texts.values()), 2 * LINE * most_words + 12)
    total = rows * slot_height + (rows - 1) * sizes.beside
    places: dict[Slot, Box] = {}
    for level, layer in enumerate(made.layers):
        used = len(layer) * slot_height + (len(layer) - 1) * sizes.beside
        for row, slot in enumerate(layer):
            lines = texts[slot[0]] if len(slot) == 1 else ()
            height = _tall(lines) if lines else slot_height
            top = (total - used) / 2 + row * (slot_height + sizes.beside)
            x, y = level * (sizes.box + sizes.along), top + (slot_height - height) / 2
            places[slot] = Box(x, y, sizes.box, height, lines, slot[0])
    return places


def _bands(made: Layering, texts: _Texts, sizes: _Measures, rows: int) -> dict[Slot, Box]:
    total = rows * sizes.box + (rows - 1) * sizes.beside
    places: dict[Slot, Box] = {}
    top = 0.0
    for layer in made.layers:
        used = len(layer) * sizes.box + (len(layer) - 1) * sizes.beside
        tallest = max(_tall(texts[slot[0]]) for slot in layer if len(slot) == 1)
        for row, slot in enumerate(layer):
            lines = texts[slot[0]] if len(slot) == 1 else ()
            x = (total - used) / 2 + row * (sizes.box + sizes.beside)
            places[slot] = Box(x, top, sizes.box, tallest, lines, slot[0])
        top += tallest + sizes.along
    return places


def _line(step: Step, places: Sequence[Box], across: bool, sizes: _Measures, several: bool) -> Line:
    points: list[Point] = []
    for box, after in pairwise(places):
        points += [_edge(box, after, across), _edge(after, box, across)]
    at_end = several and len(points) == 2
    # A long line passes beside other boxes, straight and alone: its words stand there.
    first, second = points[:2] if len(points) == 2 else points[1:3]
    words = _words_across if across else _words_down
    return Line(step, tuple(points), words(step, first, second, at_end, sizes), across)


def _edge(box: Box, other: Box, across: bool) -> Point:
    """Where the line to the other box touches this one."""
    (x, y), (other_x, other_y) = box.centre, other.centre
    if across:
        return (box.x + box.width if other_x > x else box.x), y
    return x, (box.y + box.height if other_y > y else box.y)


def _words_across(
    step: Step, first: Point, second: Point, at_end: bool, sizes: _Measures
) -> tuple[Words, ...]:
    relation, added = arrow_text(step, sizes.label)
    (x1, y1), (x2, y2) = first, second
    if abs(y2 - y1) < _LEVEL:
        middle = (x1 + x2) / 2
        above = Words(middle, y1 - 6 - LINE * len(relation), "middle", tuple(relation))
        return (above, Words(middle, y1 + 6, "middle", tuple(added))) if added else (above,)
    lines = tuple(relation + added)
    x, y = (x2 - 12, y2) if at_end else (x1 + 6, y1)
    over = (y2 < y1) == at_end
    top = y - 6 - LINE * len(lines) if over else y + 6
    return (Words(x, top, "end" if at_end else "start", lines),)


def _words_down(step: Step, first: Point, second: Point, at_end: bool, sizes: _Measures) -> tuple[Words, ...]:
    relation, added = arrow_text(step, sizes.label)
    lines = tuple(relation + added)
    (x1, y1), (x2, y2) = first, second
    if abs(x2 - x1) < _LEVEL:
        return (Words(x1 + 10, (y1 + y2 - LINE * len(lines)) / 2, "start", lines),)
    x, top = (x2, y2 - 10 - LINE * len(lines)) if at_end else (x1, y1 + 6)
    right = (x2 > x1) == at_end
    return (Words(x + 10 if right else x - 10, top, "start" if right else "end", lines),)
