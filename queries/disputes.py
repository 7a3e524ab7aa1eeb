"""Everything in a graph that publications disagree on, and everything looked for and not found."""

from __future__ import annotations

from datetime import date

from graph.schema import MARKER
from graph.stores.store import Store
from queries.answer import ConflictShown, Missing
from queries.cypher import live
from queries.explain import show_conflicts, show_unknowns

MOST = 50_000

_DISPUTED = f"""
MATCH (c:{MARKER}:Conflict)-[r:CONCERNS]->(e:{MARKER}) WHERE {live("r")}
RETURN DISTINCT e.id AS id, e.name AS name ORDER BY id
"""
_SOUGHT = f"""
MATCH (u:{MARKER}:Unknown)-[r:CONCERNS]->(e:{MARKER}) WHERE {live("r")}
RETURN DISTINCT e.id AS id ORDER BY id
"""


def all_conflicts(store: Store, on: date) -> list[tuple[str, ConflictShown]]:
    """Every conflict of a day, each with the name of what it is about.

    Raises:
        StoreError: when the graph cannot answer.
    """
    names = {row["id"]: row["name"] for row in store.ask(_DISPUTED, {"on": on}, limit=MOST)}
    return [(names.get(one.about, one.about), one) for one in show_conflicts(store, names, on)]


def all_unknowns(store: Store, on: date) -> list[Missing]:
    """Every matter of a day that was looked for and not found, with the reason.

    Raises:
        StoreError: when the graph cannot answer.
    """
    about = [row["id"] for row in store.ask(_SOUGHT, {"on": on}, limit=MOST)]
    return show_unknowns(store, about, on)
