"""The path kernel: level by level through the store's neighbours, never by paths in Cypher.

A shortest path with a date condition is silently wrong in one of the engines, so paths are walked
here: the store gives neighbours on a day, networkx finds ways through what was met.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import islice, pairwise

from graph import schema
from graph.evidence import Confidence
from graph.relationships import Layer
from graph.stores.rows import Hop
from graph.stores.store import Store
from queries.answer import HopShown, PathShown
from queries.explain import show_hop, show_path

HUB = 40
"""A node with more neighbours than this in the chosen layers is not walked through, except upward."""

MOST_BELOW = 2_000
"""A hub that was met from above is walked down from, unless it has more neighbours than this."""

MOST_LEVELS = 12
MOST_TRIED = 200
"""Ways that a search looks at; those that meet a hub twice are not given."""

MOST_MET = 20_000
"""Nodes that a search may meet before it stops looking for longer ways."""


_State = tuple[str, bool]
"""A node on a way, and whether it is a hub that was entered from above."""


@cache
def upward_types() -> Mapping[str, bool]:
    """Types that lead up the chain of accountability; True where that is along the arrow."""
    return {name: cls.up == "out" for name, cls in schema.relationship_types().items() if cls.up}


def leads(hop: Hop, node: str, types: Mapping[str, bool]) -> bool:
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
    """A search from both ends at once. ``hubs`` gives how many neighbours each hub met has."""

    store: Store
    on: date
    layers: frozenset[Layer]
    walkable: frozenset[str]
    ties: dict[frozenset[str], list[Hop]] = field(default_factory=lambda: defaultdict(list))
    hubs: dict[str, int] = field(default_factory=dict)
    counted: set[str] = field(default_factory=set)

    def step(self, side: _Side) -> None:
        """Go one level further from one end; from a hub only upward, unless it was met from above."""
        self.count(side.frontier)
        down = {one for one in side.above if self.hubs.get(one, 0) <= MOST_BELOW}
        hubs = [one for one in side.frontier if one in self.hubs and one not in down]
        plain = [one for one in side.frontier if one not in self.hubs or one in down]
        hops = self.store.neighbours(plain, self.layers, self.on) if plain else []
        hops += self._upward(hubs) if hubs else []
        self.note(hops)
        here, further = set(side.frontier), set[str]()
        for hop in hops:
            for near, far in ((hop.from_id, hop.to_id), (hop.to_id, hop.from_id)):
                if near in here and far not in side.met:
                    further.add(far)
                if near in here and far not in side.above and leads(hop, far, upward_types()):
                    side.above.add(far)
                    further |= {far} & self.hubs.keys()  # it was left upward only: go on from it
        side.frontier = sorted(further)
        side.met |= further
        side.levels += 1

    def note(self, hops: Iterable[Hop]) -> None:
        """Keep the hops that were met, each once."""
        for hop in hops:
            tied = self.ties[frozenset((hop.from_id, hop.to_id))]
            if all(hop.id != one.id for one in tied):
                tied.append(hop)

    def beside_hubs(self, nodes: Iterable[str]) -> set[str]:
        """Nodes next to a hub on a way: of the ties between the two, only those upward may be met."""
        return {
            one
            for pair in pairwise(nodes)
            for one in pair
            if one not in self.hubs and set(pair) & self.hubs.keys()
        }

    def _upward(self, hubs: list[str]) -> list[Hop]:
        up = upward_types()
        types = {one: up[one] for one in up if schema.relationship_type(one).layer in self.layers}
        return self.store.leading(hubs, types, self.on)

    def count(self, ids: Iterable[str]) -> None:
        """Note which of these have too many neighbours to be walked through."""
        asked = sorted(set(ids) - self.counted - self.walkable)
        counts: dict[str, int] = defaultdict(int)
        for fold in self.store.folded(asked, self.layers, self.on) if asked else []:
            counts[fold.node_id] += fold.count
        self.counted |= set(asked)
        self.hubs |= {one: number for one, number in counts.items() if number > HUB}

    def goes_up(self, node: str, other: str) -> bool:
        """Whether something leads up from the one to the other."""
        return any(leads(hop, node, upward_types()) for hop in self.ties[frozenset((node, other))])

    def steps(self) -> Iterator[tuple[_State, _State]]:
        """Every step that a way may take; a hub that was not entered from above is only left upward."""
        for pair in sorted(sorted(pair) for pair in self.ties if len(pair) == 2):
            for here, there in (pair, reversed(pair)):
                entered = there, there in self.hubs and self.goes_up(there, here)
                if here not in self.hubs or self.goes_up(here, there):
                    yield (here, False), entered
                if here in self.hubs:
                    yield (here, True), entered


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
    search = _Search(store, on, layers, through | {start, end})
    sides = (_Side(start, [start], {start}), _Side(end, [end], {end}))
    spare, found = longer, False
    while sum(side.levels for side in sides) < MOST_LEVELS:
        found = found or bool(_ways(search, sides, most=1, longer=0))
        open_sides = [side for side in sides if side.frontier]
        if (found and spare <= 0) or not open_sides or sum(len(side.met) for side in sides) > MOST_MET:
            break
        spare -= found
        search.step(min(open_sides, key=lambda side: len(side.frontier)))
    ways = _ways(search, sides, most, longer)
    if beside := sorted(set[str]().union(*map(search.beside_hubs, ways))):
        search.note(store.neighbours(beside, layers, on))
    return Ways(tuple(_best(nodes, search, on) for nodes in ways), tuple(sorted(search.hubs)))


def _ways(search: _Search, sides: tuple[_Side, _Side], most: int, longer: int) -> list[list[str]]:
    """Node lists of the shortest ways, up to the length that was searched wholly."""
    import networkx as nx  # here, so that questions that walk no path do not load it

    both, wholly = sides[0].met & sides[1].met, sum(side.levels for side in sides)
    search.count(both)
    met: nx.DiGraph[_State] = nx.DiGraph(search.steps() if both else ())
    start, end = ((side.start, False) for side in sides)
    after = nx.single_source_shortest_path_length(met, start) if start in met else {}
    if after.get(end, wholly + 1) > wholly:
        return []
    before = nx.single_source_shortest_path_length(met.reverse(copy=False), end)
    # most of what was met lies on no short way: it is left out before ways are told apart
    for limit in range(min(after[end] + longer, wholly), wholly + 1):
        near = [one for one, hops in after.items() if hops + before.get(one, wholly + 1) <= limit]
        found = _apart(nx.shortest_simple_paths(met.subgraph(near).copy(), start, end), limit, most, longer)
        if found and len(found[0]) - 1 + longer <= limit:
            break
    return found


def _apart(ways: Iterable[list[_State]], limit: int, most: int, longer: int) -> list[list[str]]:
    """The first ways that meet no node twice, none longer than the limit or much than the first."""
    found: list[list[str]] = []
    for states in islice(ways, MOST_TRIED):
        nodes = [node for node, _ in states]
        if len(nodes) > min(limit, len(found[0]) - 1 + longer if found else limit) + 1:
            break
        if len(set(nodes)) == len(nodes):
            found.append(nodes)
        if len(found) == most:
            break
    return found


def _best(nodes: Sequence[str], search: _Search, on: date) -> PathShown:
    """The way with the best hop between any two; next to a hub one that leads up from it."""
    hops: list[HopShown] = []
    for node, after in pairwise(nodes):
        hubs = {node, after} & search.hubs.keys()
        tied = sorted(
            search.ties[frozenset((node, after))],
            key=lambda hop: (not any(leads(hop, hub, upward_types()) for hub in hubs), preference(hop)),
        )
        hops.append(show_hop(tied[0], on, forward=tied[0].from_id == node, also=len(tied) - 1))
    return show_path(hops)
