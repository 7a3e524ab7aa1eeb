"""Partial dates, and the bounds that every dated statement puts on a beginning and an end.

All intervals are half-open days: a thing that ended has its end on the first day it no longer
held. ``date.min`` stands for "no earliest day known" and ``date.max`` for "never, as far as known";
both are ordinary dates to either engine, so every date guard is two plain comparisons.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

UNKNOWN_START = date.min
NEVER = date.max
ONE_DAY = timedelta(days=1)

EndDates = Literal["last_day", "day_after"]
"""Whether a published end is the last day a thing held, or the first day it no longer did."""

_FINANCIAL = re.compile(r"(\d{4})/(\d{2})")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class BadDate(ValueError):
    """A date, or several together, that cannot be; ``texts`` are they, as they were written."""

    def __init__(self, message: str, *texts: str) -> None:
        """``message`` is a sentence for people."""
        super().__init__(message)
        self.texts = texts


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days a partial date may mean, both included: "2018-08" is 1 to 31 August 2018.

    "2018/19" is the financial year from 1 April 2018 to 31 March 2019; "2017-06..2022-06" is any day
    from the first of the one to the last of the other.
    """

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Span:
        """Read a year, a month or a day ("2025", "2025-10", "2025-10-01").

        Raises:
            BadDate: with a sentence, when the text is none of these or names no real day.
        """
        earliest, between, latest = text.partition("..")
        if between:
            first, last = cls.parse(earliest).first, cls.parse(latest).last
            if first > last:
                raise BadDate(f"“{text}” ends before it begins", text)
            return cls(first, last)
        found = _PARTIAL.fullmatch(text.strip())
        if found is None:
            return cls._financial_year(text)
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            if month is None:
                return cls(date(year or 0, 1, 1), date(year or 0, 12, 31))
            if day is None:
                return cls(
                    date(year or 0, month, 1),
                    date(year or 0, month, monthrange(year or 0, month)[1]),
                )
            exact = date(year or 0, month, day)
        except ValueError:
            raise BadDate(f"“{text}” names no day that exists", text) from None
        return cls(exact, exact)

    @classmethod
    def _financial_year(cls, text: str) -> Span:
        found = _FINANCIAL.fullmatch(text.strip())
        if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
            raise BadDate(f"“{text}” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD", text)
        return cls(date(int(found[1]), 4, 1), date(int(found[1]) + 1, 3, 31))


def day_after(day: date) -> date:
    """The next day; the day after "never" is "never"."""
    return day if day == NEVER else day + ONE_DAY


def day_before(day: date) -> date:
    """The previous day; the day before "no earliest day known" is the same."""
    return day if day == UNKNOWN_START else day - ONE_DAY


class Bounds(NamedTuple):
    """What is known of a life span: it began in ``[s0, s1]`` and ended in ``[e0, e1]``.

    Both ranges are of days, ends included, and the end is the first day outside the span. A life
    span lasts at least one day, so the two ranges are always narrowed to what that leaves possible;
    two bounds that allow the same life spans are therefore equal. A tuple, since there is one for each
    claim: they are made and compared quickly.
    """

    s0: date
    s1: date
    e0: date
    e1: date

    @classmethod
    def of(
        cls,
        s0: date = UNKNOWN_START,
        s1: date = NEVER,
        e0: date = UNKNOWN_START,
        e1: date = NEVER,
    ) -> Bounds:
        """Make bounds, narrowed.

        Raises:
            ValueError: when no life span of a day or more fits.
        """
        tight = _narrowed(s0, s1, e0, e1)
        if tight is None:
            raise ValueError("the end is not after the beginning")
        return tight

    @classmethod
    def stated(
        cls,
        began: str = "",
        ended: str = "",
        *,
        end_dates: EndDates,
        open_on: date | None = None,
        seen: str = "",
    ) -> Bounds:
        """Bounds of what a published row says.

        Args:
            began: partial date, or empty when not stated.
            ended: partial date, or empty when not stated.
            end_dates: the convention of the dataset for ``ended``.
            open_on: day of the snapshot in which a row without an end held; a row that begins
                after it is a plan, of whose end the snapshot says nothing.
            seen: partial date on some day of which it was seen to hold; several, parted by bars, where
                it was seen more than once and held all the while.

        Raises:
            BadDate: a sentence on the date that cannot be read or the end before the start.
        """
        s0, s1, e0, e1 = UNKNOWN_START, NEVER, UNKNOWN_START, NEVER
        if began:
            span = Span.parse(began)
            s0, s1 = span.first, span.last
        if ended:
            span = Span.parse(ended)
            shift = end_dates == "last_day"
            e0 = day_after(span.first) if shift else span.first
            e1 = day_after(span.last) if shift else span.last
        elif open_on is not None and s0 <= open_on:
            s1, e0 = min(s1, open_on), day_after(open_on)
        for sighting in filter(None, seen.split("|")):
            span = Span.parse(sighting)
            s1, e0 = min(s1, span.last), max(e0, day_after(span.first))
        if s0 > s1 or e0 > e1 or s0 >= e1:
            said = f"began {began or 'unknown'}, ended {ended or 'unknown'}"
            said += f", seen {seen}" if seen else ""
            raise BadDate(f"{said}: these exclude each other", began, ended, seen)
        return cls.of(s0, s1, e0, e1)

    @classmethod
    def seen(cls, day: date) -> Bounds:
        """Bounds of a sighting: it had begun by that day and had not ended on it."""
        return cls.of(s1=day, e0=day_after(day))

    @classmethod
    def since(cls, span: Span) -> Bounds:
        """Bounds of what happened within the span and stays true for ever, such as a succession."""
        return cls.of(span.first, span.last, NEVER, NEVER)

    def meet(self, other: Bounds) -> Bounds | None:
        """The life spans that both allow, or None: the one rule by which claims are merged."""
        return _narrowed(
            max(self.s0, other.s0),
            min(self.s1, other.s1),
            max(self.e0, other.e0),
            min(self.e1, other.e1),
        )

    def within(self, life: Bounds) -> Bounds | None:
        """These bounds inside another life span: begun no earlier, ended no later than it may."""
        if self.s0 >= life.s0 and self.e1 <= life.e1:  # nearly always
            return self
        return _narrowed(
            max(self.s0, life.s0),
            self.s1,
            self.e0,
            min(self.e1, life.e1),
        )

    def overlap(self, other: Bounds) -> Bounds | None:
        """Bounds of the time that two life spans share, or None if they can share none."""
        return _narrowed(
            max(self.s0, other.s0),
            max(self.s1, other.s1),
            min(self.e0, other.e0),
            min(self.e1, other.e1),
        )

    def may_precede(self, later: Bounds) -> bool:
        """Whether a span of these bounds can be over before one of ``later`` begins."""
        return self.e0 <= later.s1

    def possible(self, day: date) -> bool:
        """Whether it may have held on that day."""
        return self.s0 <= day < self.e1

    def certain(self, day: date) -> bool:
        """Whether it held on that day beyond doubt."""
        return self.s1 <= day < self.e0


def _narrowed(s0: date, s1: date, e0: date, e1: date) -> Bounds | None:
    """The tightest ranges that allow the same spans of at least a day; None if none is allowed."""
    s1 = min(s1, day_before(e1)) if e1 != NEVER else s1
    e0 = max(e0, day_after(s0))
    if s0 > s1 or e0 > e1:
        return None
    return Bounds(s0, s1, e0, e1)
