"""Posts that a document calls vacant for longer than so many days, with nobody seen in them since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from queries.cypher import MARKER, live
from queries.finding import Finding, Scope

_VACANT = f"""
MATCH (u:{MARKER}:Unknown)-[r:CONCERNS]->(t:{MARKER})
WHERE t.id IN $ids AND u.reason = 'vacant' AND {live("r")} AND r.sure_from <= $before
OPTIONAL MATCH (t)<-[h:HOLDS]-(x:{MARKER}) WHERE {live("h")}
OPTIONAL MATCH (b:{MARKER})-[p:HAS_POST]->(t) WHERE p.by_law AND {live("p")}
WITH u, t, r.sure_from AS since, r.id AS tie, count(h.id) AS holders, count(p.id) AS required
WHERE holders = 0
RETURN u.id AS unknown, t.id AS post, t.name AS name, since, tie, required ORDER BY post, since, tie
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each post; grave where law requires the post."""
    before = scope.on - timedelta(days=scope.vacant_days)
    rows = scope.ask(_VACANT, before=before)
    for row in {row["post"]: row for row in reversed(rows)}.values():
        days = (scope.on - row["since"]).days
        yield Finding(
            severity="high" if row["required"] else "medium",
            finding="post vacant",
            about_name=row["name"],
            detail=f"vacant for at least {days} days, more than {scope.vacant_days}",
            since=row["since"],
            shown_by="the document that calls it vacant; no holder is in any list loaded since",
            ties=(row["tie"],),
            about=(row["post"], row["unknown"]),
        )
