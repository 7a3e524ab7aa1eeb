"""Days as publishers write them, and the day of a release from what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from graph.dates import BadDate, Span
from loaders.tables import Table

_MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_MONTH = {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \-]+(?:of )?)?(?P<month>" + "|".join(_MONTHS) + r"|"
    + "|".join(name[:3] for name in _MONTHS) + r")[ \-,]+(?P<year>\d{4})\b",
    re.IGNORECASE,
)  # fmt: skip
_IN_DIGITS = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@lru_cache(maxsize=100_000)
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
    """The first date that a title or note states: "as at 31 October 2024", "Oct 2024", "2024-10-31"."""
    found = _IN_WORDS.search(text)
    if found is None:
        return _in_digits(text)
    month, day = _MONTH[found["month"][:3].lower()], found["day"]
    try:
        return Span.parse(f"{found['year']}-{month:02}" + (f"-{int(day):02}" if day else ""))
    except BadDate:
        return None


def _in_digits(text: str) -> Span | None:
    found = _IN_DIGITS.search(text)
    try:
        return Span.parse(found[0]) if found else None
    except BadDate:
        return None


def latest(cells: Iterable[str], formats: tuple[str, ...]) -> date | None:
    """The latest day that cells are or that stands in them; others are left to the rows to complain of."""
    found = None
    for cell in set(cells):
        try:
            text = iso(cell, formats)
            span = Span.parse(text) if text else None
        except BadDate:
            span = _in_digits(cell)
        if span:
            found = max(found or span.last, span.last)
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
    above = [" ".join(map(str, cells)) for cells in table.head[:header]]
    for text in (table.name, *above):
        found = re.search(f"(?:{pattern})(.*)", text, re.IGNORECASE | re.DOTALL)
        span = in_words(found[1]) if found else None
        if span:
            return span.last
    return None
