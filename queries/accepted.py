"""Findings that a user accepted for now, folded into one row: a judgement laid over what is published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from graph.home import Home
from graph.ledger.acceptances import Acceptance, acceptances
from queries.answer import Answer


def as_accepted(answer: Answer, home: Home) -> Answer:
    """The answer as its user wants to see it; one about anything but findings as it is.

    An acceptance counts while the day asked about is before its own; then the finding comes back.
    """
    if not (answer.rows and "code" in answer.rows[0] and "severity" in answer.rows[0]):
        return answer
    if not home.ledger_path.exists():
        return answer
    with home.ledger() as ledger:
        return folded(answer, acceptances(ledger, answer.on, answer.known))


def folded(answer: Answer, accepted: Mapping[str, Acceptance]) -> Answer:
    """The answer with the findings that are accepted as one row at its end."""
    gone = [row for row in answer.rows if row["code"] in accepted]
    if not gone:
        return answer
    left = [row for row in answer.rows if row["code"] not in accepted]
    return answer.model_copy(update={"rows": (*left, _one_row(gone, accepted))})


def _one_row(gone: list[dict[str, Any]], accepted: Mapping[str, Acceptance]) -> dict[str, Any]:
    number = len(gone)
    return {
        "severity": "accepted",
        "finding": "accepted for now",
        "about": f"{number} finding" + "s" * (number > 1),
        "detail": "; ".join(_said(row, accepted[row["code"]]) for row in gone),
        "since": None,
        "shown_by": "your own judgement, which your ledger keeps apart from what is published",
        "code": ", ".join(row["code"] for row in gone),
    }


def _said(row: dict[str, Any], one: Acceptance) -> str:
    whose = f" by {one.by_whom}" if one.by_whom else ""
    return f"{row['finding']}, {row['about']}: accepted until {_day(one.until)}{whose}, because: {one.why}"


def _day(until: date) -> str:
    return until.isoformat()
