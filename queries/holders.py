"""Who holds posts on a day: current holders, or the last seen with the day they were seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from graph.schema import MARKER
from graph.stores.rows import Row
from graph.stores.store import Store

NOT_KNOWN = "holder not known"
UNCONFIRMED = "not confirmed)"
"""How the words end on a holder who was last seen too long ago to count as current."""

_HOLDERS = f"""
MATCH (p:{MARKER})-[r:HOLDS]->(o:{MARKER})
WHERE o.id IN $ids AND r.valid_from <= $on AND (r.valid_to > $on OR r.lapses)
RETURN o.id AS post, p.name AS person, r.capacity AS capacity, r.valid_to AS valid_to,
       r.last_seen AS last_seen, r.sure_from AS sure_from, r.sure_to AS sure_to, r.id AS id
ORDER BY post, last_seen, id
"""


_CITED = f"""
MATCH (p:{MARKER})-[r:HOLDS]->(o:{MARKER})
WHERE o.id IN $ids AND r.valid_from <= $on AND (r.valid_to > $on OR r.lapses)
RETURN p.name AS person, r.evidence AS evidence, r.id AS id ORDER BY id
"""


def evidence_of_holders(store: Store, entities: Iterable[str], on: date, said: str) -> list[str]:
    """References for the holders of posts among the entities whom an answer names in its words."""
    posts = sorted(one for one in set(entities) if one.startswith("post:"))
    rows = store.ask(_CITED, {"ids": posts, "on": on}) if posts else []
    return [reference for row in rows if row["person"] in said for reference in row["evidence"]]


def holders_of(store: Store, entities: Iterable[str], on: date) -> dict[str, str]:
    """For each post among the entities, its holders on that day in words.

    A holder without a known end who was last seen longer ago than the horizon is named as last
    seen, not confirmed; where nobody is known the words say so.
    """
    posts = sorted(one for one in set(entities) if one.startswith("post:"))
    current: dict[str, list[str]] = defaultdict(list)
    lapsed: dict[str, str] = {}
    for row in store.ask(_HOLDERS, {"ids": posts, "on": on}) if posts else []:
        capacity = "" if row["capacity"] == "substantive" else f", {row['capacity']}"
        named = f"{row['person']}{capacity}"
        if row["valid_to"] > on:
            current[row["post"]].append(named + doubt(row, on))
        elif row["last_seen"]:
            lapsed[row["post"]] = f"{named} ({_seen(row)}, {UNCONFIRMED}"
    return {
        post: "; ".join(current[post]) if post in current else lapsed.get(post, NOT_KNOWN) for post in posts
    }


def doubt(row: Row, on: date) -> str:
    """What is not certain about a holder who may have held the post on the day, in brackets.

    ``row`` gives ``sure_from``, ``sure_to`` and ``last_seen`` of the tie.
    """
    if on < row["sure_from"]:
        return f" (perhaps: known to hold it by {row['sure_from']}, beginning not known)"
    if on >= row["sure_to"]:
        return f" ({_seen(row)})" if row["last_seen"] else " (perhaps: end not known)"
    return ""


def _seen(row: Row) -> str:
    """When a holder was last seen: a page that gives only a year or month leaves a range."""
    if row["sure_from"] > row["last_seen"]:
        return f"last seen some day from {row['last_seen']} to {row['sure_from']}"
    return f"last seen {row['last_seen']}"
