"""Days of one file, in which day and month may stand either way round: decided by the file as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_DIGITS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_SERIAL = re.compile(r"[345]\d{4}")
_TIME = re.compile(r"[T ]\d{1,2}:\d\d(:\d\d(\.\d+)?)?Z?$")
_WORDS = ("%d-%b-%y", "%d-%b-%Y", "%d-%B-%Y", "%d-%B-%y", "%b-%d-%Y", "%B-%d-%Y")
_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)
_SERIAL_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count."""


@dataclass(frozen=True)
class Days:
    """What the texts of a file's dates mean.

    Attributes:
        known: each text with its day, as an ordinal.
        doubtful: texts that may be two days, where the file writes days both ways round.
        said: what was decided without the file saying so, in a sentence; empty where nothing was.
    """

    known: dict[str, int]
    doubtful: frozenset[str] = frozenset()
    said: str = ""

    def day(self, text: str) -> int:
        """The day of a text.

        Raises:
            ValueError: when it is no day, or may be two.
        """
        try:
            return self.known[text]
        except KeyError:
            if text in self.doubtful:
                raise ValueError(
                    f"“{text}” may be two days: the file writes some days first and some months first"
                ) from None
            raise ValueError(f"“{text}” is not a date" if text else "is empty") from None

    @property
    def latest(self) -> date | None:
        """The last day there is."""
        return date.fromordinal(max(self.known.values())) if self.known else None


def days_of(texts: Iterable[str]) -> Days:
    """Read every date of a file, by what all of them together show.

    A number above 12 shows which of the two is the day. Where the file shows both orders, a text that
    may be two days is read as the one that falls into a month the others are in, if only one does.
    Where it shows neither, the day is first, as British publishers write it.
    """
    known: dict[str, date] = {}
    either: dict[str, tuple[date, date]] = {}
    orders: set[int] = set()
    for text in set(texts):
        readings = _readings(text)
        if len(set(readings)) == 1:
            known[text] = readings[0]
        elif len(readings) == 2:
            either[text] = (readings[0], readings[1])
        if len(readings) == 1 and _DIGITS.fullmatch(_bare(text)):
            orders.add(_order(text))
    if len(orders) == 2:
        months = {(day.year, day.month) for day in known.values()}
        for text, pair in either.items():
            inside = [day for day in pair if (day.year, day.month) in months]
            if len(inside) == 1:
                known[text] = inside[0]
    else:
        known |= {text: pair[min(orders, default=0)] for text, pair in either.items()}
    said = (
        "no date shows whether day or month stands first: read as day first" if either and not orders else ""
    )
    ordinals = {text: day.toordinal() for text, day in known.items()}
    return Days(ordinals, frozenset(either.keys() - known.keys()), said)


def _bare(text: str) -> str:
    return _TIME.sub("", text.strip()).strip()


def _order(text: str) -> int:
    """0 where only the day can stand first, 1 where only the month can."""
    found = _DIGITS.fullmatch(_bare(text))
    return int(found is not None and int(found[1]) <= 12)


def _readings(text: str) -> list[date]:
    """The days that a text may be; the one with the day first comes first."""
    bare = _bare(text)
    if found := _DIGITS.fullmatch(bare):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        one, two = int(found[1]), int(found[2])
        made = [_day(year, two, one), _day(year, one, two)]
    elif found := _ISO.fullmatch(bare) or _COMPACT.fullmatch(bare):
        made = [_day(int(found[1]), int(found[2]), int(found[3]))]
    elif _SERIAL.fullmatch(bare):
        made = [_SERIAL_ZERO + timedelta(int(bare))]
    else:
        made = [_in_words(bare)]
    return [day for day in made if day and _FIRST <= day <= _LAST]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_words(text: str) -> date | None:
    """“04-Aug-20”, “4 August 2020”, “31-MAR-2021”."""
    joined = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", re.sub(r"[\s,./-]+", "-", text), flags=re.IGNORECASE)
    for pattern in _WORDS:
        try:
            return datetime.strptime(joined, pattern).date()
        except ValueError:
            continue
    return None
