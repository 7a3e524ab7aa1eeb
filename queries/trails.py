"""Trails: through every hop that was met one way from top to bottom, without counting out all ways.

Where forty give to a body and forty to each of them, the ways are more than anybody can read or any
machine list. So each two who are tied are shown on one trail: by the shortest way up from the giver, and
the shortest way down from the receiver. The work grows with the hops, never with the ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.stores.rows import Hop

Pair = tuple[str, str]
"""Giver and receiver."""


def trails(hops: Iterable[Hop], start: str, first: str, most: int) -> list[tuple[Hop, ...]]:
    """Ways from the top down to the start, each through some two that no way before goes through.

    ``hops`` lead from a giver to a receiver; of several between the same two the first stands for all.
    Ways from ids that begin with ``first`` are preferred as tops. A hop that would meet a body twice is
    on no trail. ``most`` bounds how many there are.
    """
    ties: dict[Pair, Hop] = {}
    for hop in hops:
        ties.setdefault((hop.from_id, hop.to_id), hop)
    givers, receivers = {giver for giver, _ in ties}, {receiver for _, receiver in ties}
    tops = sorted(givers - receivers, key=lambda one: (not one.startswith(first), one))
    down = _nearest(ties.values(), [start], upward=True)
    up = _nearest(ties.values(), tops, upward=False)
    found: list[tuple[Hop, ...]] = []
    walked: set[Pair] = set()
    for pair, hop in ties.items():
        if len(found) == most:
            break
        way = (*reversed(_follow(up, pair[0], upward=True)), hop, *_follow(down, pair[1], upward=False))
        nodes = [way[0].from_id, *(one.to_id for one in way)]
        if pair not in walked and nodes[-1] == start and len(set(nodes)) == len(nodes):
            found.append(way)
            walked |= {(one.from_id, one.to_id) for one in way}
    return found


def _nearest(ties: Iterable[Hop], ends: Sequence[str], *, upward: bool) -> dict[str, Hop]:
    """For each node the hop by which the nearest of the ends is reached, the first end before others."""
    beside: dict[str, list[Hop]] = {}
    for hop in ties:
        beside.setdefault(hop.to_id if upward else hop.from_id, []).append(hop)
    reached: dict[str, Hop] = {}
    for end in ends:
        frontier, met = [end], set(ends)
        while frontier:
            further = [hop for node in frontier for hop in beside.get(node, [])]
            frontier = []
            for hop in further:
                node = hop.from_id if upward else hop.to_id
                if node not in met and node not in reached:
                    reached[node] = hop
                    frontier.append(node)
    return reached


def _follow(reached: Mapping[str, Hop], node: str, *, upward: bool) -> list[Hop]:
    """The hops from a node to the end that is nearest."""
    way: list[Hop] = []
    while node in reached:
        way.append(reached[node])
        node = way[-1].from_id if upward else way[-1].to_id
    return way
