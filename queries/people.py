"""The people in a graph with the posts they held, for showing posts in place of names."""

from __future__ import annotations

from pydantic import Field

from graph.dates import NEVER
from graph.schema import MARKER
from graph.stores.rows import Row
from graph.stores.store import Store
from queries.answer import Shown

MOST = 100_000

_PEOPLE = f"""
MATCH (p:{MARKER}) WHERE p.kind = 'person'
RETURN p.id AS id, p.name AS name, p.other_name AS other_name ORDER BY id
"""
_HELD_EVER = f"""
MATCH (p:{MARKER})-[r:HOLDS]->(o:{MARKER}) WHERE r.valid_from <= r.valid_to
RETURN p.id AS person, o.id AS post, o.name AS post_name, r.valid_to AS valid_to, r.last_seen AS last_seen,
       r.id AS id
ORDER BY id
"""


class PersonShown(Shown):
    """A person, every name of theirs, and the post they hold or held last; empty where none is known."""

    id: str
    names: tuple[str, ...] = Field(description="every name, longest first")
    post: str
    post_name: str


def people(store: Store) -> tuple[PersonShown, ...]:
    """Everybody the graph knows.

    Raises:
        StoreError: when the graph cannot answer.
    """
    last: dict[str, Row] = {}
    for row in sorted(store.ask(_HELD_EVER, {}, limit=MOST), key=_lately):
        last[row["person"]] = row
    return tuple(
        PersonShown(
            id=row["id"],
            names=tuple(sorted({row["name"], *(row["other_name"] or ())}, key=lambda one: (-len(one), one))),
            post=last[row["id"]]["post"] if row["id"] in last else "",
            post_name=last[row["id"]]["post_name"] if row["id"] in last else "",
        )
        for row in store.ask(_PEOPLE, {}, limit=MOST)
    )


def _lately(row: Row) -> tuple[bool, object, str]:
    """Later posts last; of those that go on, the one seen last."""
    return row["valid_to"] == NEVER, row["last_seen"] or row["valid_to"], row["id"]
