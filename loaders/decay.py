"""How stale a dataset is: the age of its newest release against how often the publisher renews it."""

from __future__ import annotations

import re
from datetime import date

_RHYTHMS = (
    (r"\bdaily|every day", 1),
    (r"\bweekly|every week", 7),
    (r"\bmonthly|every month", 31),
    (r"\bquarterly|every quarter", 92),
    (r"twice a year|half-yearly|every six months", 183),
    (r"\byearly|annual|every (financial )?year|once a year", 366),
)
"""Words of a cadence with the longest time between two releases, in days."""

LATE, STALE = 1.5, 3.0
"""Times the rhythm from which on a release is late, and stale; a publication is seldom on its day."""


def rhythm(cadence: str) -> int | None:
    """Days between two releases, or None where a cadence names none ("when law changes", "irregular")."""
    return next((days for words, days in _RHYTHMS if re.search(words, cadence, re.IGNORECASE)), None)


def decay(cadence: str, published: date | None, today: date) -> str:
    """In a word: fresh, late, stale, with the age in times of the rhythm; empty where nothing can be said.

    Args:
        cadence: how often the publisher renews it, in words.
        published: vintage of the newest release; None where none is loaded.
        today: the day it is looked at.
    """
    days = rhythm(cadence)
    if published is None or days is None:
        return ""
    times = (today - published).days / days
    word = "fresh" if times < LATE else "late" if times < STALE else "stale"
    return f"{word} ({max(times, 0):.1f} × its rhythm)"
