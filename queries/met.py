"""What a path search met, and the ways through it, told apart by networkx."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, pairwise

from graph.stores.rows import Link

MOST_TRIED = 200
"""Ways that are looked at; those that meet a node twice, as a hub may be, are not given."""

_State = tuple[str, bool]
"""A node on a way, and whether it is a hub that was entered from above."""


@dataclass
class Met:
    """What a search met so far, and the steps that a way may take through it.

    Attributes:
        ties: ids of the relationships between two nodes.
        beside: the nodes next to a node.
        ups: pairs of which something leads up from the first to the second.
        hubs: nodes with so many neighbours that a way leads through them only where that goes up.
    """

    ties: dict[frozenset[str], set[str]] = field(default_factory=lambda: defaultdict(set))
    beside: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ups: set[tuple[str, str]] = field(default_factory=set)
    hubs: set[str] = field(default_factory=set)

    def note(self, links: Iterable[Link], up: Mapping[str, bool]) -> None:
        """Keep what was met; ``up`` gives the types that lead up, and whether along their arrow."""
        for link in links:
            ends = link.from_id, link.to_id
            if ends[0] == ends[1]:
                continue
            self.ties[frozenset(ends)].add(link.id)
            self.beside[ends[0]].add(ends[1])
            self.beside[ends[1]].add(ends[0])
            if link.type_name in up:
                self.ups.add(ends if up[link.type_name] else ends[::-1])

    def _onward(self, state: _State) -> list[_State]:
        """Where a way may go on; a hub that was not entered from above is only left upward."""
        here, from_above = state
        return [
            self._entered(there, here)
            for there in sorted(self.beside[here])
            if here not in self.hubs or from_above or (here, there) in self.ups
        ]

    def _entered(self, node: str, before: str) -> _State:
        return node, node in self.hubs and (node, before) in self.ups

    def _came_from(self, state: _State) -> Iterator[_State]:
        """States from which a way may step into this one."""
        node = state[0]
        for before in self.beside[node]:
            if self._entered(node, before) == state:
                if before in self.hubs:
                    yield before, True
                if before not in self.hubs or (before, node) in self.ups:
                    yield before, False

    def _left_to(self, end: str, most: int) -> dict[_State, int]:
        """How many steps there are at least from each state to the end, if not more than ``most``."""
        left, frontier = {(end, False): 0}, [(end, False)]
        for steps in range(1, most + 1):
            reached = {one for state in frontier for one in self._came_from(state)} - left.keys()
            left |= dict.fromkeys(reached, steps)
            frontier = list(reached)
        return left

    def ways(self, start: str, end: str, within: int, most: int, longer: int) -> list[list[str]]:
        """The shortest ways that meet no node twice, none longer than ``within`` steps."""
        left, first = self._left_to(end, within), (start, False)
        found: list[list[str]] = []
        for limit in range(left.get(first, within) + longer, within + longer + 1):
            found = self._apart(first, (end, False), min(limit, within), left, most, longer)
            if (found and len(found[0]) - 1 + longer <= limit) or limit >= within:
                break
        return found

    def _apart(
        self, first: _State, last: _State, limit: int, left: Mapping[_State, int], most: int, longer: int
    ) -> list[list[str]]:
        """The first ways up to a length; of what was met only that which lies on such a way is looked at."""
        import networkx as nx  # here, so that questions that walk no path do not load it

        met: nx.DiGraph[_State] = nx.DiGraph(self._steps(first, limit, left))
        found: list[list[str]] = []
        ways = nx.shortest_simple_paths(met, first, last) if last in met else iter(())
        for states in islice(ways, MOST_TRIED):
            nodes = [node for node, _ in states]
            if len(nodes) - 1 > (min(limit, len(found[0]) - 1 + longer) if found else limit):
                break
            if len(set(nodes)) == len(nodes):
                found.append(nodes)
            if len(found) == most:
                break
        return found

    def _steps(
        self, first: _State, limit: int, left: Mapping[_State, int]
    ) -> Iterator[tuple[_State, _State]]:
        """The steps on ways of at most so many, in an order that is always the same."""
        seen, frontier = {first}, [first]
        for walked in range(1, limit + 1):
            further: list[_State] = []
            for state in frontier:
                for after in self._onward(state):
                    if walked + left.get(after, limit) <= limit:
                        yield state, after
                        further += [after] if after not in seen else []
                        seen.add(after)
            frontier = further

    def beside_hubs(self, nodes: Iterable[str]) -> set[str]:
        """Nodes next to a hub on a way: of the ties between the two, only those upward may be met."""
        return {
            one for pair in pairwise(nodes) for one in pair if one not in self.hubs and set(pair) & self.hubs
        }
