"""What is loaded of the payments that bodies list month by month: years, months, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from queries.answer import Missing
from queries.money import in_pounds

SUPPLIER = "supplier"
CLASSES = (SUPPLIER, "redacted", "not stated", "tax authority", "pensions", "own staff")
"""Classes of payees in words, as the graph has them. Only suppliers are set beside suppliers."""

NO_MONTHS = "a sum of the year as published"
"""Said in place of months where a publication sums the year, and lists no payments."""


def months_of(year: str, began: date, ended: date) -> int:
    """How many months of a financial year a body was there for, at least in part.

    Args:
        year: such as "2024/25".
        began, ended: its first day, and the first day on which it was there no more.
    """
    first = int(year[:4])
    starts = [date(first + (month > 11), month % 12 + 1, 1) for month in range(3, 15)]
    nexts = [*starts[1:], date(first + 1, 4, 1)]
    return sum(began < after and ended > start for start, after in zip(starts, nexts, strict=True))


def days_of_year(year: str) -> list[date]:
    """The first day of each month of a financial year, and its last day.

    What was paid in the year holds on one of them at least, also where a body began or ended in it.
    """
    first = int(year[:4])
    starts = [date(first + (month > 11), month % 12 + 1, 1) for month in range(3, 15)]
    return [*starts, date(first + 1, 3, 31)]


def loaded_months(loaded: Iterable[str], of: int) -> str:
    """Which part of a year is loaded: “3 of 12 months”.

    Args:
        loaded: the months, such as "2024-04"; none where a publication sums the year.
        of: how many months there are.
    """
    several = set(loaded)
    return f"{len(several)} of {max(of, len(several))} months" if several else NO_MONTHS


def lacks_months(body: str, coverage: str, year: str) -> Missing | None:
    """What is missing of the lists of a body in a year; None where they are whole."""
    if coverage == NO_MONTHS:
        return Missing(
            what=f"payments of {body} in {year} line by line, and those below what the loaded sum takes in",
            why="what is loaded is a sum of the year by payee",
            published_where="the body's monthly lists of spending over £25,000, of councils over £500",
            fill_in="the published files: icsgraph load FILE",
        )
    have, _, of = coverage.removesuffix(" months").partition(" of ")
    if have == of:
        return None
    return Missing(
        what=f"payments of {body} in {int(of) - int(have)} of {of} months of {year}",
        why="no list of these months is loaded",
        published_where="the body's monthly lists of spending over £25,000, of councils over £500",
        fill_in="the published files: icsgraph load FILE",
    )


def summed(ties: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The cells of a row that sums payments: pence, lines, what is negative, what was set aside.

    Lines are counted only where every sum is made of loaded lines.
    """
    listed = [tie for tie in ties if tie["lines"] is not None]
    aside = sum(tie["aside"] for tie in listed)
    pounds = in_pounds(sum(tie["aside_pence"] for tie in listed))
    return {
        "amount_pence": sum(tie["pence"] for tie in ties),
        "lines": sum(tie["lines"] for tie in listed) if len(listed) == len(ties) else None,
        "negative_pence": sum(tie["negative"] for tie in listed) if listed else None,
        "set_aside": f"{aside:,} line{'s' * (aside != 1)} of {pounds}" if aside else "",
    }
