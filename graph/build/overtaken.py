"""Rows that a later one overtakes: of a contract, what its last notice says is what counts.

Notices reach us in files that overlap at will, so none of them replaces another as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from sqlite3 import Connection

from graph.dates import NEVER
from graph.ledger import Run

_MADE = """
SELECT c.subject, e.locator, coalesce(e.published, ?) FROM ledger.claims c
JOIN ledger.evidence e ON e.id = c.evidence
WHERE c.run = ? AND c.verb = 'life' AND c.subject LIKE ? || ':%' AND coalesce(e.published, ?) <= ?
ORDER BY c.id
"""


def overtaken_rows(
    connection: Connection, runs: Iterable[Run], published_by: date | None
) -> frozenset[tuple[int, str]]:
    """Run and place of each row whose entity has a row published later, or on the same day and loaded later.

    The entity of a row is the first of the kind that it makes; the parts of one process, whose ids have
    something after a slash, count as one.
    """
    latest: dict[str, tuple[tuple[int, int], str]] = {}
    gone: set[tuple[int, str]] = set()
    for run in runs:
        seen: set[str] = set()
        for subject, place, published in _made(connection, run, published_by):
            if place in seen:
                continue
            seen.add(place)
            entity, one = subject.partition("/")[0], ((published, run.number), place)
            before = latest.get(entity)
            latest[entity], lost = (one, before) if before is None or one[0] >= before[0] else (before, one)
            if lost:
                gone.add((lost[0][1], lost[1]))
    return frozenset(gone)


def _made(connection: Connection, run: Run, published_by: date | None) -> Iterable[tuple[str, str, int]]:
    kind, day = run.description.latest_of, run.published.toordinal()
    if not kind:
        return ()
    return connection.execute(_MADE, (day, run.number, kind, day, (published_by or NEVER).toordinal()))
