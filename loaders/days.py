"""Days as publishers write them, and the day of a release from what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice

from graph.dates import BadDate, Span
from loaders.tables import Table

_MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_MONTH = {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \-]+(?:of )?)?(?P<month>" + "|".join(_MONTHS) + r"|"
    + "|".join(name[:3] for name in _MONTHS) + r")[ \-,]+(?P<year>\d{4})\b",
    re.IGNORECASE,
)  # fmt: skip


def iso(text: str, formats: tuple[str, ...]) -> str:
    """A day as publishers write it as an ISO date; partial ISO dates stay; an empty text stays empty.

    Args:
        text: the cell.
        formats: patterns of `datetime.strptime`, tried in order, before the partial ISO dates.

    Raises:
        BadDate: when it is none of them.
    """
    text = text.strip()
    if not text:
        return ""
    for pattern in formats:
        try:
            return datetime.strptime(text, pattern).date().isoformat()
        except ValueError:
            continue
    Span.parse(text)
    return text


def in_words(text: str) -> Span | None:
    """The first date that a title or note states in words: "as at 31 October 2024", "Oct 2024"."""
    found = _IN_WORDS.search(text)
    if found is None:
        return None
    month, day = _MONTH[found["month"][:3].lower()], found["day"]
    try:
        return Span.parse(f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else ""))
    except BadDate:
        return None


def latest(cells: Iterable[str], formats: tuple[str, ...]) -> date | None:
    """The latest day among cells; what is no date is left to the rows to complain of."""
    found = None
    for cell in set(cells):
        try:
            text = iso(cell, formats)
        except BadDate:
            continue
        if text:
            day = Span.parse(text).last
            found = max(found or day, day)
    return found


def in_titles(table: Table, pattern: str, header: int) -> date | None:
    """The day that the name of the sheet or the rows above the header state in words.

    Args:
        table: what is looked at.
        pattern: what stands before the date, such as "as at"; empty: nothing is looked for.
        header: how many rows stand above the first row of data.
    """
    if not pattern:
        return None
    above = [str(cell) for _, cells in islice(table.rows(), header) for cell in cells]
    for text in (table.name, *above):
        found = re.search(f"(?:{pattern})(.*)", text, re.IGNORECASE | re.DOTALL)
        span = in_words(found[1]) if found else None
        if span:
            return span.last
    return None
