"""The path kernel: level by level through the store's neighbours, never by paths in Cypher.

A shortest path with a date condition is silently wrong in one of the engines, so paths are walked
here: the store gives ends and types of what is live on a day, level by level from both ends. The ways
are told apart in what was met, and only what is shown is fetched with its properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise

from graph import schema
from graph.evidence import Confidence
from graph.relationships import Layer
from graph.schema import types_of_layers
from graph.stores.rows import Hop, Link
from graph.stores.store import Store
from queries.answer import HopShown, PathShown
from queries.explain import show_hop, show_path
from queries.met import Met

HUB = 40
"""A node with more neighbours than this in the chosen layers is not walked through, except upward."""

MOST_BELOW = 2_000
"""A hub that was met from above is walked down from, unless it has more neighbours than this."""

MOST_LEVELS = 12
MOST_MET = 20_000
"""Nodes that a search may meet before it stops looking for longer ways."""


@cache
def upward_types() -> Mapping[str, bool]:
    """Types that lead up the chain of accountability; True where that is along the arrow."""
    return {name: cls.up == "out" for name, cls in schema.relationship_types().items() if cls.up}


def leads(hop: Hop | Link, node: str, types: Mapping[str, bool]) -> bool:
    """Whether a hop leads on from the node, along or against its arrow as the types say."""
    along = types.get(hop.type_name)
    return along is not None and (hop.from_id if along else hop.to_id) == node


def other_end(hop: Hop, node: str) -> str:
    """The end of a hop that is not this node."""
    return hop.to_id if hop.from_id == node else hop.from_id


def preference(hop: Hop) -> tuple[int, bool, str]:
    """Surer hops first; what was found before what only law makes."""
    return Confidence(hop.properties["confidence"]).rank, bool(hop.properties["by_law"]), hop.id


@dataclass
class _Side:
    """One end of a search: what was met from it, level by level, and which of it from above."""

    start: str
    frontier: list[str]
    met: set[str]
    above: set[str] = field(default_factory=set)
    levels: int = 0


@dataclass
class _Search:
    """A search from both ends at once; only ends and types of relationships are fetched."""

    store: Store
    on: date
    types: tuple[str, ...]
    walkable: frozenset[str]
    met: Met = field(default_factory=Met)
    counted: set[str] = field(default_factory=set)
    sized: set[str] = field(default_factory=set)
    too_large: set[str] = field(default_factory=set)

    def step(self, side: _Side) -> None:
        """Go one level further from one end; from a hub only upward, unless it was met from above."""
        self.count(side.frontier)
        hubs = self.met.hubs
        down = self._walked_down(hubs & side.above & set(side.frontier))
        upward = [one for one in side.frontier if one in hubs and one not in down]
        links = self.touching(one for one in side.frontier if one not in hubs or one in down)
        links += self._upward(upward)
        self.met.note(links, upward_types())
        here, further = set(side.frontier), set[str]()
        for link in links:
            for near, far in ((link.from_id, link.to_id), (link.to_id, link.from_id)):
                if near in here and far not in side.met:
                    further.add(far)
                if near in here and far not in side.above and leads(link, far, upward_types()):
                    side.above.add(far)
                    further |= {far} & hubs  # it was left upward only: go on from it
        side.frontier = sorted(further)
        side.met |= further
        side.levels += 1

    def touching(self, ids: Iterable[str]) -> list[Link]:
        """All that touches these nodes."""
        asked = list(ids)
        return self.store.links(asked, self.types, self.types, self.on) if asked else []

    def _upward(self, hubs: list[str]) -> list[Link]:
        up = {one: along for one, along in upward_types().items() if one in self.types}
        out = tuple(one for one, along in up.items() if along)
        into = tuple(one for one, along in up.items() if not along)
        return self.store.links(hubs, out, into, self.on) if hubs else []

    def count(self, ids: Iterable[str]) -> None:
        """Note which of these have too many neighbours to be walked through."""
        asked = set(ids) - self.counted - self.walkable
        self.counted |= asked
        self.met.hubs |= self._larger(asked, HUB)

    def _walked_down(self, hubs: set[str]) -> set[str]:
        """Which of these hubs, met from above, have few enough neighbours to be walked down from."""
        asked = hubs - self.sized
        self.sized |= asked
        self.too_large |= self._larger(asked, MOST_BELOW)
        return hubs - self.too_large

    def _larger(self, ids: set[str], than: int) -> set[str]:
        counts = self.store.counts(sorted(ids), self.types, self.on, than + 1) if ids else {}
        return {one for one, number in counts.items() if number > than}

    def ways(self, sides: tuple[_Side, _Side], most: int, longer: int) -> list[list[str]]:
        """The shortest ways, up to the length that was searched wholly."""
        both = sides[0].met & sides[1].met
        self.count(both)
        within = sum(side.levels for side in sides)
        return self.met.ways(sides[0].start, sides[1].start, within, most, longer) if both else []


@dataclass(frozen=True)
class Ways:
    """Ways between two entities, and hubs through which there may be more for those who ask."""

    paths: tuple[PathShown, ...]
    hubs: tuple[str, ...] = ()


def between(
    store: Store,
    start: str,
    end: str,
    on: date,
    layers: frozenset[Layer],
    *,
    most: int = 5,
    longer: int = 1,
    through: frozenset[str] = frozenset(),
) -> Ways:
    """Ways between two entities over the chosen layers, in either direction, shortest first.

    Args:
        store: where to look.
        start: id of the one end.
        end: id of the other.
        on: the day.
        layers: layers that may be walked; no other ever is.
        most: how many ways to give at most.
        longer: how many hops longer than the shortest a way may be.
        through: hubs that may be walked through all the same.
    """
    if start == end:
        return Ways(())
    search = _Search(store, on, types_of_layers(layers), through | {start, end})
    sides = (_Side(start, [start], {start}), _Side(end, [end], {end}))
    spare, found = longer, False
    while sum(side.levels for side in sides) < MOST_LEVELS:
        found = found or bool(search.ways(sides, most=1, longer=0))
        open_sides = [side for side in sides if side.frontier]
        if (found and spare <= 0) or not open_sides or sum(len(side.met) for side in sides) > MOST_MET:
            break
        spare -= found
        search.step(min(open_sides, key=lambda side: len(side.frontier)))
    ways, met = search.ways(sides, most, longer), search.met
    beside = sorted(set[str]().union(*map(met.beside_hubs, ways)))
    met.note(search.touching(beside), upward_types())
    hops = store.hops(one for nodes in ways for pair in pairwise(nodes) for one in met.ties[frozenset(pair)])
    return Ways(tuple(_best(nodes, met, hops, on) for nodes in ways), tuple(sorted(met.hubs)))


def _best(nodes: Sequence[str], met: Met, hops: Iterable[Hop], on: date) -> PathShown:
    """The way with the best hop between any two; next to a hub one that leads up from it."""
    fetched, shown = {hop.id: hop for hop in hops}, list[HopShown]()
    for node, after in pairwise(nodes):
        hubs = {node, after} & met.hubs
        tied = sorted(
            (fetched[one] for one in met.ties[frozenset((node, after))]),
            key=lambda hop: (not any(leads(hop, hub, upward_types()) for hub in hubs), preference(hop)),
        )
        shown.append(show_hop(tied[0], on, forward=tied[0].from_id == node, also=len(tied) - 1))
    return show_path(shown)
