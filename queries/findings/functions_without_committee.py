"""Functions delegated to a body that none of its committees has, where its own delegations are loaded."""

from __future__ import annotations

from collections.abc import Iterator

from queries.cypher import MARKER, live
from queries.finding import Finding, Scope

_FUNCTIONS = f"""
MATCH (y:{MARKER})-[r:DELEGATES_TO]->(o:{MARKER} {{id: $body}})
WHERE NOT r.by_law AND {live("r")}
RETURN r.function AS function, y.name AS giver, r.id AS tie, false AS own ORDER BY function, tie
UNION
MATCH (o:{MARKER} {{id: $body}})-[r:DELEGATES_TO]->(f:{MARKER})
WHERE f.kind IN ['joint_committee', 'place_partnership'] AND NOT r.by_law AND {live("r")}
RETURN r.function AS function, f.name AS giver, r.id AS tie, true AS own ORDER BY function, tie
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each function; none where no delegation to a committee of the body is loaded."""
    rows = scope.ask(_FUNCTIONS)
    given_on = {row["function"].lower(): row["giver"] for row in rows if row["own"]}
    for row in rows if given_on else ():
        if row["own"] or row["function"].lower() in given_on:
            continue
        yield Finding(
            severity="medium",
            finding="function without committee",
            about_name=row["function"],
            detail=f"{row['giver']} delegates it to the body, and no committee or place of the body has it",
            since=None,
            shown_by=f"what the body delegates is loaded, such as to {next(iter(given_on.values()))}",
            ties=(row["tie"],),
        )
