"""People who hold several posts or seats on a day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from graph.schema import MARKER
from graph.stores.rows import Row
from graph.stores.store import Store
from queries.answer import Shown
from queries.cypher import live

MOST = 50_000

_HELD = f"""
MATCH (p:{MARKER})-[r:HOLDS]->(o:{MARKER}) WHERE {live("r")}
RETURN p.id AS person, p.name AS name, o.id AS place, o.name AS place_name, r.last_seen AS last_seen,
       r.id AS id ORDER BY id
"""
_SAT = f"""
MATCH (s:{MARKER})-[r:FILLED_BY]->(p:{MARKER}) WHERE p.kind = 'person' AND {live("r")}
RETURN p.id AS person, p.name AS name, s.id AS place, s.name AS place_name, r.last_seen AS last_seen,
       r.id AS id ORDER BY id
"""


class SeveralSeats(Shown):
    """A person and the posts and seats they hold at once, with when each was last seen, if it is known."""

    person: str
    name: str
    places: tuple[str, ...]
    place_names: tuple[str, ...]
    last_seen: tuple[date | None, ...]


def several_seats(store: Store, on: date) -> list[SeveralSeats]:
    """Everybody in more than one post or seat, those in most first. A post held in two ways is one.

    Raises:
        StoreError: when the graph cannot answer.
    """
    held: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in [*store.ask(_HELD, {"on": on}, limit=MOST), *store.ask(_SAT, {"on": on}, limit=MOST)]:
        held[row["person"]].setdefault(row["place"], row)
    found = [
        SeveralSeats(
            person=person,
            name=next(iter(places.values()))["name"],
            places=tuple(places),
            place_names=tuple(row["place_name"] for row in places.values()),
            last_seen=tuple(row["last_seen"] for row in places.values()),
        )
        for person, places in held.items()
        if len(places) > 1
    ]
    return sorted(found, key=lambda one: (-len(one.places), one.name, one.person))
