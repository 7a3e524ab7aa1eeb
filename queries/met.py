"""What a path search met, and the ways through it, told apart without going round in circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, pairwise

from graph.stores.rows import Link

MOST_TRIED = 20_000
"""Steps that are taken to tell ways apart; a tangle in which none was found by then gives none."""

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
        left, found = self._left_to(end, within), list[list[str]]()
        tries = iter(range(MOST_TRIED))
        for length in range(left.get((start, False), within + 1), within + 1):
            if found and length >= len(found[0]) + longer:
                break
            walks = self._walks((start, False), (start,), length, left, tries)
            found += map(list, islice(walks, most - len(found)))
        return found

    def _walks(
        self,
        state: _State,
        walked: tuple[str, ...],
        steps: int,
        left: Mapping[_State, int],
        tries: Iterator[int],
    ) -> Iterator[tuple[str, ...]]:
        """Ways on from a state that reach the end in just so many steps."""
        if steps == 0:
            yield walked
            return
        for further in self._onward(state):
            if further[0] in walked or left.get(further, steps) >= steps:
                continue
            if next(tries, None) is not None:
                yield from self._walks(further, (*walked, further[0]), steps - 1, left, tries)

    def beside_hubs(self, nodes: Iterable[str]) -> set[str]:
        """Nodes next to a hub on a way: of the ties between the two, only those upward may be met."""
        return {
            one for pair in pairwise(nodes) for one in pair if one not in self.hubs and set(pair) & self.hubs
        }
