"""What a scenario changes, put together for reading: ties of one sort in a row, with one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graph import schema
from graph.entities import kind_of
from graph.stores.store import Store
from queries.cypher import MARKER
from queries.shifts import Replaced, Shift

_NAMES = f"MATCH (n:{MARKER}) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name ORDER BY id"

_OF_MANY = frozenset({"icb", "trust", "council", "region", "area", "practice", "clinical_senate", "person",
                      "icb_cluster", "cancer_alliance", "sub_icb", "devolved_area"})  # fmt: skip
"""Kinds with many bodies alike: their ties of one sort stand in one row."""


class Alike(NamedTuple):
    """Ties of one sort of which a scenario makes the same; ``first`` is one of them."""

    first: Shift
    number: int
    from_whom: str
    to_whom: str
    becomes: str


def names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """Names of entities by id."""
    return {row["id"]: row["name"] for row in store.ask(_NAMES, {"ids": sorted(set(ids))})}


def alike(store: Store, found: Sequence[Shift], gone: Sequence[Replaced]) -> list[Alike]:
    """The shifts by sort, in their order; those of bodies in general, which law speaks of, are left out.

    What law makes anew for a body that takes over is counted by type, and not listed post by post.
    """
    groups: dict[tuple[Any, ...], list[Shift]] = defaultdict(list)
    for one in found:
        if not any("body_kind:" in end for end in (one.from_id, one.to_id)):
            anew = one.by_law and one.what == "moves" and kind_of(one.clause) == "event"
            ends = () if anew else (_sort(one.from_id), _sort(one.to_id))
            groups[one.what, one.type, ends, one.clause, one.ground, one.why].append(one)
    known = _takers(store, found, gone)
    return [
        Alike(
            several[0],
            len(several),
            _in_words([(one.from_id, one.from_name) for one in several]),
            _in_words([(one.to_id, one.to_name) for one in several]),
            _joined(known.get(end, "") for one in several for end in _new_ends(one, known)),
        )
        for several in groups.values()
    ]


def _takers(store: Store, found: Sequence[Shift], gone: Sequence[Replaced]) -> dict[str, str]:
    """Names of the bodies and posts that ties move to."""
    bodies = {new: one.merged for one in gone for new in one.new}
    ends = {end for one in found for pair in one.becomes for end in pair}
    return names(store, ends | bodies.keys()) | {new: merged for new, merged in bodies.items() if merged}


def _new_ends(one: Shift, known: dict[str, str]) -> list[str]:
    """The bodies or posts that come into a tie; of a new post without a name its body."""
    ends = [end for pair in one.becomes for end in pair if end not in (one.from_id, one.to_id)]
    return [end if end in known else _body(end, known) for end in ends]


def _body(entity: str, known: dict[str, str]) -> str:
    return next((one for one in known if f":{one}:" in f"{entity}:"), entity)


def _sort(entity: str) -> str:
    """What an entity has in common with others of its sort: posts of one role, bodies of one kind."""
    first, *rest = entity.split(":")
    if first in ("post", "forum") and len(rest) >= 3:
        owner = rest[0] if rest[0] in _OF_MANY else f"{rest[0]}:{rest[1]}"
        return f"{first}:{owner}:{':'.join(rest[2:])}"
    return first if first in _OF_MANY else entity


def _in_words(several: Iterable[tuple[str, str]]) -> str:
    """One by its name; several by their number, kind and first name."""
    unique = dict(several)
    first, name = next(iter(unique.items()))
    if len(unique) == 1:
        return name
    return f"{name}, and {len(unique) - 1} more ({schema.kind(kind_of(first)).words})"


def _joined(several: Iterable[str]) -> str:
    unique = list(dict.fromkeys(filter(None, several)))
    return "; ".join(unique) if len(unique) <= 2 else f"{unique[0]}, and {len(unique) - 1} more"
