"""Findings that a user accepts for now: a judgement of their own, from which no graph is built."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.ledger.ledger import Ledger, end_of_day, now


@dataclass(frozen=True)
class Acceptance:
    """That a finding is accepted up to, but not on, a day; ``finding`` is its code with its body."""

    finding: str
    until: date
    why: str
    by_whom: str = ""


def accept(ledger: Ledger, acceptance: Acceptance) -> None:
    """Record it; it takes the place of an earlier one of the same finding."""
    ledger.connection.execute(
        "INSERT INTO acceptances VALUES (NULL,?,?,?,?,?)",
        (acceptance.finding, acceptance.until.toordinal(), acceptance.why, acceptance.by_whom, now()),
    )


def acceptances(ledger: Ledger, on: date, known: date | None = None) -> dict[str, Acceptance]:
    """Those that hold on a day, by finding; ``known``: as the ledger stood at the end of that day."""
    query = "SELECT finding, until, why, by_whom FROM acceptances WHERE recorded <= ? ORDER BY acceptance"
    rows = ledger.connection.execute(query, (end_of_day(known) if known else "~",))
    latest = {
        finding: Acceptance(finding, date.fromordinal(until), why, by_whom)
        for finding, until, why, by_whom in rows
    }
    return {finding: one for finding, one in latest.items() if on < one.until}
