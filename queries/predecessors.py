"""Boards that went into a board, whole or in part: their figures may be added, or may not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.schema import MARKER
from graph.stores.store import Store
from queries.cypher import live

_BEFORE = f"""
MATCH (p:{MARKER})-[s:SUCCEEDED_BY]->(i:{MARKER} {{id: $board}})
WHERE p.kind = 'icb' AND {live("s")}
RETURN p.id AS id, p.name AS name, s.part AS part, s.id AS tie ORDER BY id
"""


@dataclass(frozen=True)
class Predecessor:
    """A board whose place another took. ``part`` says which part of it, and is empty for the whole."""

    id: str
    name: str
    part: str
    tie: str


def predecessors(store: Store, board: str, on: date) -> list[Predecessor]:
    """Boards that this one took the place of by that day, whole ones and parts of split ones."""
    rows = store.ask(_BEFORE, {"board": board, "on": on})
    return [Predecessor(row["id"], row["name"], row["part"] or "", row["tie"]) for row in rows]
