"""Money in answers: financial years, pounds in words, and which kind of amount comes first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

FLOWS = ("VOTES", "FUNDS_MANDATE", "ALLOCATES", "GRANTS", "CONTRIBUTES_TO", "PAYS")
"""Types that say who gives money to whom, along their arrow. Limits, targets and earned money do not."""

KINDS = ("payment", "grant", "allocation", "contribution", "limit", "plan", "draft", "target")
"""Kinds of amount, nearest to money that moved first. Amounts of two kinds are never added."""


def financial_year(day: date) -> str:
    """The financial year of a day, such as "2024/25": 1 April 2024 to 31 March 2025."""
    first = day.year if day.month > 3 else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


def year_ends(first: int, on: date) -> list[date]:
    """A day in each financial year from that of 1 April ``first`` to that of ``on``.

    It is the last day of the year, but ``on`` itself in the year asked about, so that a body that
    began within a year is met in it.
    """
    last = on.year if on.month > 3 else on.year - 1
    return [date(year + 1, 3, 31) for year in range(first, last)] + [on]


def in_pounds(pence: int | float) -> str:
    """An amount of pence as people read it: “£27,684,000”, with pence only where there are some."""
    sign, whole = "-" if pence < 0 else "", abs(round(pence))
    pounds, rest = divmod(whole, 100)
    return f"{sign}£{pounds:,}" + (f".{rest:02d}" if rest else "")


def rank(properties: Mapping[str, Any]) -> tuple[int, str]:
    """The order of flows between the same two: by kind of amount, then by stream."""
    kind = properties.get("amount_kind")
    return KINDS.index(kind) if kind in KINDS else len(KINDS), str(properties.get("stream") or "")
