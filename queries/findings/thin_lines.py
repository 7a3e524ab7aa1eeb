"""Facts on the line that all accountability for a body runs through, that are stale or rest on one place."""

from __future__ import annotations

from collections.abc import Iterator

from queries.cypher import MARKER, live
from queries.finding import Finding, Scope

LINE = ("accountable_officer", "chair", "chief_executive")
"""Posts through which every line of accountability and of money of a body runs."""

_LINE = f"""
MATCH (o:{MARKER} {{id: $body}})-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
WHERE t.role IN $line AND {live("p")} AND NOT h.by_law AND h.valid_from <= $on
  AND (h.valid_to > $on OR h.lapses)
RETURN t.id AS post, t.name AS office, x.id AS person, x.name AS name, h.valid_to AS valid_to,
       h.last_seen AS last_seen, h.confidence AS confidence, size(h.evidence) AS places, h.id AS tie
ORDER BY post, valid_to, tie
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each post of the line at most: nobody confirmed in it, or somebody on one thin statement."""
    rows = scope.ask(_LINE, line=list(LINE))
    latest = {row["post"]: row for row in rows}
    for row in latest.values():
        if row["valid_to"] <= scope.on:
            yield _finding(
                row, "stale fact on the line", f"last seen {row['last_seen']}, not confirmed since"
            )
        elif row["places"] == 1 and row["confidence"] != "high":
            yield _finding(
                row, "thin fact on the line", f"one place says so, with {row['confidence']} confidence"
            )


def _finding(row: dict[str, object], finding: str, detail: str) -> Finding:
    return Finding(
        severity="low",
        finding=finding,
        about_name=f"{row['name']} holds {row['office']}",
        detail=detail,
        since=None,
        shown_by="the list of post holders that is loaded, which names nobody later",
        ties=(str(row["tie"]),),
        about=(str(row["post"]), str(row["person"])),
    )
