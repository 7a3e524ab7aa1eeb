"""Which box of a picture stands in which layer: paths put side by side, left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from queries.answer import HopShown, PathShown

Slot = tuple[str, ...]
"""A place in a layer: ``(id,)`` for a box, ``(from, to, layer)`` where a line passes through."""


@dataclass(frozen=True)
class End:
    """One end of a hop."""

    id: str
    name: str


@dataclass(frozen=True)
class Step:
    """The hops that join two entities, in the direction the paths take."""

    start: End
    end: End
    hops: tuple[HopShown, ...]


@dataclass(frozen=True)
class Layering:
    """Boxes by layer, and for each step the slots its line goes through."""

    layers: tuple[tuple[Slot, ...], ...]
    routes: tuple[tuple[Step, tuple[Slot, ...]], ...]
    names: dict[str, str]


def walked(hop: HopShown) -> tuple[End, End]:
    """Both ends of a hop, in the direction its path takes."""
    first, second = End(hop.from_id, hop.from_name), End(hop.to_id, hop.to_name)
    return (first, second) if hop.forward else (second, first)


def unique_hops(paths: Sequence[PathShown]) -> tuple[HopShown, ...]:
    """Every hop of the paths once, in order of meeting."""
    return tuple({hop.id: hop for path in paths for hop in path.hops}.values())


def layering(paths: Sequence[PathShown]) -> Layering:
    """Put every entity of the paths in a layer after all that lead to it."""
    steps = _steps(paths)
    names = {end.id: end.name for step in steps for end in (step.start, step.end)}
    depth = _depths(names, steps)
    layers: list[list[Slot]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for entity in names:
        layers[depth[entity]].append((entity,))
    routes = []
    for step in steps:
        first, last = depth[step.start.id], depth[step.end.id]
        onward = 1 if first <= last else -1
        passing: list[Slot] = []
        for level in range(first + onward, last, onward):
            slot = (step.start.id, step.end.id, str(level))
            layers[level].append(slot)
            passing.append(slot)
        routes.append((step, ((step.start.id,), *passing, (step.end.id,))))
    return Layering(_tidied(layers, [slots for _, slots in routes]), tuple(routes), names)


def _steps(paths: Sequence[PathShown]) -> list[Step]:
    joined: dict[tuple[End, End], list[HopShown]] = {}
    for hop in unique_hops(paths):
        joined.setdefault(walked(hop), []).append(hop)
    return [Step(start, end, tuple(hops)) for (start, end), hops in joined.items()]


def _depths(names: dict[str, str], steps: Sequence[Step]) -> dict[str, int]:
    """How many steps at most lead to each entity. A step that closes a circle does not count."""
    nexts: dict[str, set[str]] = {name: set() for name in names}

    def leads(start: str, end: str) -> bool:
        return start == end or any(leads(other, end) for other in nexts[start])

    for step in steps:
        if not leads(step.end.id, step.start.id):
            nexts[step.start.id].add(step.end.id)
    depth = dict.fromkeys(names, 0)
    changed = True
    while changed:
        changed = False
        for start, others in nexts.items():
            for other in others:
                if depth[other] <= depth[start]:
                    depth[other], changed = depth[start] + 1, True
    return depth


def _tidied(
    layers: Sequence[Sequence[Slot]], lines: Sequence[tuple[Slot, ...]]
) -> tuple[tuple[Slot, ...], ...]:
    """Each layer in the order of what leads to it, so that lines cross less."""
    before: dict[Slot, list[Slot]] = {}
    for slots in lines:
        for start, end in pairwise(slots):
            before.setdefault(end, []).append(start)
    at: dict[Slot, float] = {}
    tidied = []
    for layer in layers:
        for place, slot in enumerate(layer):
            known = [at[one] for one in before.get(slot, []) if one in at]
            at[slot] = sum(known) / len(known) if known else float(place)
        ordered = tuple(sorted(layer, key=lambda slot: at[slot]))
        at |= {slot: place - (len(ordered) - 1) / 2 for place, slot in enumerate(ordered)}
        tidied.append(ordered)
    return tuple(tidied)
