"""Chains: every way that leads on from an entity, such as up the line of accountability."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from graph.stores.rows import Hop
from graph.stores.store import Store
from queries.answer import PathShown
from queries.explain import show_hop, show_path
from queries.paths import MOST_LEVELS, other_end, preference, upward_types

MOST_WAYS = 5_000
"""Ways that are looked at before the shortest are chosen: a tangle of cycles has more than any use."""


def chain(store: Store, start: str, on: date, *, most: int = 20) -> list[PathShown]:
    """Every way up from a post, person or body, as far as the graph knows, shortest first.

    Up is what each relationship type declares as up: to whom one is accountable, from a body to the
    post that answers for its money, from a team to the body it is part of.
    """
    return follow(store, start, on, upward_types(), most=most)


def follow(
    store: Store, start: str, on: date, types: Mapping[str, bool], *, most: int = 50
) -> list[PathShown]:
    """Every way from an entity by the given types, to where none leads on, shortest first.

    ``types`` gives relationship types and whether they are followed along the arrow (True) or
    against it. No entity is met twice on one way.
    """
    ways: dict[str, list[Hop]] = {}
    frontier = [start]
    for _ in range(MOST_LEVELS):
        ways |= {node: [] for node in frontier}
        for hop in sorted(store.leading(frontier, types, on), key=preference):
            ways[hop.from_id if types[hop.type_name] else hop.to_id].append(hop)
        met = {other_end(hop, node) for node in frontier for hop in ways[node]}
        frontier = sorted(met - ways.keys())
        if not frontier:
            break
    walked = islice(_onward(start, ways, (start,)), MOST_WAYS)
    found = sorted(walked, key=lambda path: (len(path), [step.hop.id for step in path]))
    return [_shown(path, on) for path in found[:most]]


class _Step(NamedTuple):
    """A hop, the node it leaves, and how many others join the same two."""

    hop: Hop
    leaves: str
    also: int


def _onward(node: str, ways: dict[str, list[Hop]], walked: tuple[str, ...]) -> Iterator[tuple[_Step, ...]]:
    """Every way from the node to where no further way leads."""
    nexts: dict[str, list[Hop]] = defaultdict(list)
    for hop in ways.get(node, []):
        nexts[other_end(hop, node)].append(hop)
    for other, tied in nexts.items():
        if other in walked:
            continue
        step, leads_on = _Step(tied[0], node, len(tied) - 1), False
        for rest in _onward(other, ways, (*walked, other)):
            leads_on = True
            yield step, *rest
        if not leads_on:
            yield (step,)


def _shown(path: Iterable[_Step], on: date) -> PathShown:
    return show_path(
        [show_hop(one.hop, on, forward=one.hop.from_id == one.leaves, also=one.also) for one in path]
    )
