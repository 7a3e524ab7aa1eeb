"""Contracts past their end that are still stated as awarded or live.

A notice states an award as of its day, so that the term is over by now contradicts nothing: contracts of
which a day of award was published are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from queries.cypher import MARKER
from queries.finding import Finding, Scope

_PAST = f"""
MATCH (b:{MARKER} {{id: $body}})-[r:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]->(c:{MARKER})
WHERE c.kind = 'contract' AND c.status IN ['awarded', 'live'] AND c.awarded IS NULL
  AND c.valid_to <= $on AND r.valid_from <= $on
RETURN c.id AS id, c.name AS name, c.status AS status, c.valid_to AS ended, min(r.id) AS tie ORDER BY id
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each contract."""
    for row in scope.ask(_PAST):
        said = f"stated as {row['status']}, but its term ended before {row['ended']}"
        yield Finding(
            severity="high",
            finding="contract past its end",
            about_name=row["name"],
            detail=f"{said}; no extension is loaded",
            since=row["ended"],
            shown_by="the release that gives the contract its term and status",
            ties=(row["tie"],),
            about=(row["id"],),
        )
