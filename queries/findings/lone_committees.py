"""Committees that report to nobody, at a body of which other committees are known to report."""

from __future__ import annotations

from collections.abc import Iterator

from queries.cypher import MARKER, live
from queries.finding import Finding, Scope

MAIN = ("board", "full_council", "governing_body", "partnership_board")

_COMMITTEES = f"""
MATCH (o:{MARKER} {{id: $body}})-[g:GOVERNED_BY|MEMBER_OF]->(f:{MARKER})
WHERE f.kind IN ['forum', 'joint_committee'] AND NOT g.by_law AND {live("g")}
OPTIONAL MATCH (f)-[r:PART_OF|ACCOUNTABLE_TO]->(x:{MARKER})
WHERE NOT r.by_law AND {live("r")}
OPTIONAL MATCH (f)<-[d:DELEGATES_TO]-(y:{MARKER})
WHERE NOT d.by_law AND {live("d")}
WITH f.id AS id, f.name AS name, min(g.id) AS tie, count(r.id) AS reports, count(d.id) AS delegations
RETURN id, name, tie, reports, delegations ORDER BY id
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each committee, where the reporting line of another one was found: else none is loaded."""
    rows = [row for row in scope.ask(_COMMITTEES) if row["id"].rpartition(":")[2] not in MAIN]
    told = [row["name"] for row in rows if row["reports"]]
    for row in rows if told else ():
        if row["reports"]:
            continue
        yield Finding(
            severity="high" if row["delegations"] else "medium",
            finding="committee that reports to nobody",
            about_name=row["name"],
            detail="functions are delegated to it and " * bool(row["delegations"])
            + "no body or committee to which it answers was found",
            since=None,
            shown_by=f"to whom others report is loaded, such as {told[0]}",
            ties=(row["tie"],),
            about=(row["id"],),
        )
