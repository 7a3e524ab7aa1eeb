"""Memberships and seats that go on although the member, or whom the seat speaks for, has ended."""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from queries.cypher import MARKER, live
from queries.finding import Finding, Scope

_BEYOND = f"""
MATCH (a:{MARKER})-[r:MEMBER_OF|FILLED_BY|REPRESENTS]->(b:{MARKER})
WHERE a.id IN $ids AND NOT r.by_law AND {live("r")} AND (a.valid_to <= $on OR b.valid_to <= $on)
RETURN r.id AS tie, type(r) AS type, a.id AS from_id, a.name AS from_name, a.valid_to AS from_end,
       b.id AS to_id, b.name AS to_name, b.valid_to AS to_end ORDER BY tie
UNION
MATCH (a:{MARKER})-[r:MEMBER_OF|FILLED_BY|REPRESENTS]->(b:{MARKER})
WHERE b.id IN $ids AND NOT r.by_law AND {live("r")} AND (a.valid_to <= $on OR b.valid_to <= $on)
RETURN r.id AS tie, type(r) AS type, a.id AS from_id, a.name AS from_name, a.valid_to AS from_end,
       b.id AS to_id, b.name AS to_name, b.valid_to AS to_end ORDER BY tie
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each tie that outlasts one of its ends."""
    for row in {row["tie"]: row for row in scope.ask(_BEYOND)}.values():
        words = schema.relationship_type(row["type"]).words
        gone, end = min(
            ((row["from_name"], row["from_end"]), (row["to_name"], row["to_end"])), key=lambda one: one[1]
        )
        yield Finding(
            severity="medium",
            finding="membership beyond a life",
            about_name=f"{row['from_name']} {words} {row['to_name']}",
            detail=f"{gone} was there until {end}",
            since=end,
            shown_by="the register that gives the end, and the list that goes on",
            ties=(row["tie"],),
            about=(row["from_id"], row["to_id"]),
        )
