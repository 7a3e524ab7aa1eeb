"""Many siblings in one box: from hops to a picture that can be read."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from queries.answer import HopShown, PathShown
from ui.components.picture import Box, Opened, Picture, Step, Tie
from ui.drawing import told
from ui.layering import unique_hops, walked
from ui.wording import kind_in_words

MOST = 60
"""Boxes that a picture has at most."""

SIBLINGS = 8
"""So many neighbours by one relation and of one kind are folded into one box."""

PAGE = 20
"""So many of a folded box are shown when it is opened; the rest stays folded, to be opened next."""

REST = "rest"
"""The id of the box for what there was no room for; it cannot be opened."""

NOTHING_OPENED = Opened()


@dataclass(frozen=True)
class _Group:
    """Neighbours of one box by one relation, in one direction and of one kind, in order of name."""

    parent: str
    relation: str
    onward: bool
    kind: str
    members: tuple[str, ...]

    def part(self, at: int) -> str:
        """The id of the box that opens the part with this number, counted from 0."""
        ends = (self.parent, "to") if self.onward else ("from", self.parent)
        return "|".join(("fold", *ends, self.relation, self.kind, str(at)))

    def closed(self, expanded: frozenset[str]) -> tuple[str, tuple[str, ...]]:
        """The id of the box for those that stay folded, and who they are."""
        parts = range(0, len(self.members), PAGE)
        shut = [at for at, _ in enumerate(parts) if self.part(at) not in expanded]
        left = tuple(one for at in shut for one in self.members[at * PAGE : (at + 1) * PAGE])
        return self.part(shut[0] if shut else 0), left


@dataclass
class _Web:
    """Hops by their ends. What does not hang together with the start has a start of its own."""

    hops: tuple[HopShown, ...]
    start: str
    around: dict[str, list[HopShown]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    starts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for hop in self.hops:
            for end in walked(hop):
                self.names.setdefault(end.id, end.name)
                self.around.setdefault(end.id, []).append(hop)
        if self.start in self.around:
            self.starts.append(self.start)
            for one in self.names:
                if one not in self.reached():
                    self.starts.append(one)

    def reached(self, shut: Container[str] = ()) -> dict[str, str]:
        """What is reached from the starts without going into what is shut; each with what it is next to."""
        met = {one: "" for one in self.starts if one == self.start or one not in shut}
        queue = deque(met)
        while queue:
            here = queue.popleft()
            for hop in self.around[here]:
                there = hop.to_id if hop.from_id == here else hop.from_id
                if there not in met and there not in shut:
                    met[there] = here
                    queue.append(there)
        return met

    def groups(self, reached: Mapping[str, str], kept: Container[str]) -> list[_Group]:
        """What was first met from one box, by relation, direction and kind."""
        found: dict[tuple[str, str, bool, str], list[str]] = {}
        for one, parent in reached.items():
            if parent and one not in kept:
                hop = next(hop for hop in self.around[one] if parent in (hop.from_id, hop.to_id))
                what = parent, hop.relation, walked(hop)[1].id == one, kind_in_words(one)
                found.setdefault(what, []).append(one)
        return [
            _Group(*what, tuple(sorted(members, key=lambda one: (self.names[one], one))))
            for what, members in found.items()
        ]


Homes = dict[str, str]
"""For each entity that is reached, the id of the box it stands in; first those nearest to the start."""


def fold(
    hops: Sequence[HopShown],
    *,
    start: str = "",
    end: str = "",
    opened: Opened = NOTHING_OPENED,
    notes: Mapping[str, str] | None = None,
    ways: Sequence[PathShown] = (),
    caption: Sequence[str] = (),
    most: int = MOST,
    siblings: int = SIBLINGS,
) -> Picture:
    """A picture of hops, siblings folded; what does not hang together with the start stands beside.

    A folded box holds its siblings and what is reached only through them. Opening it shows twenty of
    them; where there is no room for more boxes, what was opened first is folded again.

    Args:
        hops: what to draw, each in the direction it is read (``forward``); the same one may come twice.
        start: where the picture starts and what is never folded; empty for the start of the first hop.
        end: the same for its other end, if it has one.
        opened: what the reader has expanded and hidden. What hangs only on a hidden box goes with it;
            the start stays.
        notes: a line to stand in the box of an entity, by id.
        ways: the paths to be told step by step; what is on them is never folded.
        caption: lines under an exported picture.
        most: how many boxes there may be; at least 2. What there is no room for stands in one box.
        siblings: from how many on neighbours by one relation and of one kind are folded.
    """
    once = {hop.id: hop for hop in (*unique_hops(ways), *hops)}
    first = start or next((walked(hop)[0].id for hop in once.values()), "")
    web = _Web(tuple(once.values()), first)
    on_ways = {one for hop in unique_hops(ways) for one in (hop.from_id, hop.to_id)}
    homes = _homes(web, on_ways | {first, end}, opened.expanded, most, siblings)
    homes = _without(web, homes, opened.hidden)
    ties = _ties(web, homes)
    return Picture(
        boxes=_boxes(web, homes, notes or {}),
        ties=tuple(ties.values()),
        ways=tuple(steps(path, {hop.id: ties[what].id for hop, what in _bonds(web, homes)}) for path in ways),
        start=first,
        end=end,
        caption=tuple(caption),
        hidden=len(opened.hidden),
        can_undo=bool(opened.done),
    )


def steps(path: PathShown, drawn: Mapping[str, str]) -> tuple[Step, ...]:
    """A path as it is told: one sentence for each hop, with the tie that is drawn for it, if one is."""
    return tuple(Step(drawn.get(hop.id, ""), told(hop)) for hop in path.hops)


def _homes(web: _Web, kept: set[str], expanded: tuple[str, ...], most: int, siblings: int) -> Homes:
    """The homes that leave no more than so many boxes."""
    reached = web.reached()
    kept = {one for end in kept for one in _way_back(reached, end)}
    groups = web.groups(reached, kept)
    for fewest, still_open in _tries(expanded, siblings):
        homes = _folded(web, reached, [one for one in groups if len(one.members) >= fewest], still_open)
        if len(set(homes.values())) <= most:
            return homes
    boxes = sorted(dict.fromkeys(homes.values()), key=lambda box: box not in kept)
    room = frozenset(boxes[: most - 1])
    return {one: home if home in room else REST for one, home in homes.items()}


def _tries(expanded: tuple[str, ...], siblings: int) -> Iterator[tuple[int, frozenset[str]]]:
    """From how many siblings on to fold, and what to leave open; each try folds more than the last."""
    newest = frozenset(expanded[-1:])
    for closed in range(max(1, len(expanded))):
        yield siblings, frozenset(expanded[closed:])
    for fewer in range(siblings - 1, 1, -1):
        yield fewer, newest
    yield min(2, siblings), frozenset()


def _way_back(reached: Mapping[str, str], entity: str) -> Iterator[str]:
    """The entity and what it was reached by, back to the start."""
    while entity:
        yield entity
        entity = reached.get(entity, "")


def _folded(
    web: _Web, reached: Mapping[str, str], groups: Sequence[_Group], expanded: frozenset[str]
) -> Homes:
    """The homes when these groups are folded, but for what was expanded of them."""
    shut = {one: box for box, left in (group.closed(expanded) for group in groups) for one in left}
    seen = web.reached(shut)
    homes: Homes = {}
    for one, parent in reached.items():
        swallowed = parent and homes[parent] != parent
        homes[one] = one if one in seen else homes[parent] if swallowed else shut[one]
    return homes


def _without(web: _Web, homes: Homes, hidden: frozenset[str]) -> Homes:
    """The homes of what is still reached when these boxes are gone."""
    seen = web.reached({one for one, home in homes.items() if home in hidden})
    return {one: home for one, home in homes.items() if one in seen}


def _boxes(web: _Web, homes: Homes, notes: Mapping[str, str]) -> tuple[Box, ...]:
    inside: dict[str, list[str]] = {}
    for one, home in homes.items():
        inside.setdefault(home, []).append(one)
    return tuple(
        Box(home, web.names[home], kind_in_words(home), notes.get(home, ""))
        if home in web.names
        else _folded_box(home, [web.names[one] for one in ones], [kind_in_words(one) for one in ones])
        for home, ones in inside.items()
    )


def _folded_box(home: str, names: Sequence[str], kinds: Sequence[str]) -> Box:
    """A box for several: how many of which kind; what hangs on them counts as being behind them."""
    if home == REST:
        return Box(home, f"{len(names):,} more", "no room to draw them", "", len(names))
    kind = home.rsplit("|", 2)[1]
    siblings = sorted(name for name, one in zip(names, kinds, strict=True) if one == kind)
    few = ", ".join(siblings[:2]) + (f" and {len(siblings) - 2:,} more" if len(siblings) > 2 else "")
    behind = len(names) - len(siblings)
    note = f"{few}; {behind:,} behind them" if behind else few
    return Box(home, f"{len(siblings):,} × {kind}", "several in one box", note, len(siblings))


Bond = tuple[str, str, str]
"""What one tie stands for: all hops from box to box with the same words."""


def _bonds(web: _Web, homes: Homes) -> Iterator[tuple[HopShown, Bond]]:
    """Every hop between two boxes."""
    for hop in web.hops:
        first, second = (homes.get(end.id) for end in walked(hop))
        if first and second and first != second:
            yield hop, (first, second, hop.relation)


def _ties(web: _Web, homes: Homes) -> dict[Bond, Tie]:
    joined: dict[Bond, list[HopShown]] = {}
    for hop, bond in _bonds(web, homes):
        joined.setdefault(bond, []).append(hop)
    return {bond: _tie(bond, hops, single=set(bond[:2]) <= web.names.keys()) for bond, hops in joined.items()}


def _tie(bond: Bond, hops: Sequence[HopShown], *, single: bool) -> Tie:
    """The tie for these hops; of a folded box the box says how many there are."""
    more = len(hops) - 1 + sum(hop.also for hop in hops) if single else 0
    subject = str(hops[0].properties.get("subject") or "").replace("_", " ")
    added = [f"for {subject}"] * bool(subject and len(hops) == 1) + [f"and {more:,} more"] * bool(more)
    return Tie(
        hops[0].id,
        bond[0],
        bond[1],
        hops[0].relation,
        hops[0].layer,
        by_law=all(hop.by_law for hop in hops),
        certain=all(hop.certain for hop in hops),
        note=", ".join(added),
    )
