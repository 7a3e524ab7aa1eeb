"""Amounts as publishers write them, as whole pence."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_AMOUNT = re.compile(r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<part>\.\d*)?(?:[eE](?P<power>[+-]?\d{1,2}))?")
_PLAIN = re.compile(r"(-?)(\d{1,12})(?:\.(\d{0,2}))?")
_BLANKS = re.compile(r"[\s\u00a0£]|GBP|\+(?=[\d.])")
_RESIDUE = Decimal("0.001")
"""Up to this part of a penny, an amount is taken for a sum of binary fractions that was not rounded."""

_MOST = 10**14
"""A trillion pounds: a larger number is a code in the wrong column."""


@lru_cache(maxsize=100_000)
def pence(text: str) -> int:
    """Whole pence: “1,697,956.30”, “£25,000”, “-310,425.00”, “(96.50)”, “96.50-”, “60110413.53999998”.

    Raises:
        ValueError: when it is not an amount, has parts of a penny, or is more than a trillion pounds.
    """
    if plain := _PLAIN.fullmatch(text):  # nearly always
        return int(f"{plain[1]}{plain[2]}{(plain[3] or '').ljust(2, '0')}")
    bare = _BLANKS.sub("", text).replace("−", "-").replace("–", "-")
    negative = bare.startswith(("-", "(")) or bare.endswith("-")
    found = _AMOUNT.fullmatch(bare.strip("-()"))
    if not found or not re.search(r"\d", bare) or (bare.count("(") + bare.count(")")) % 2:
        raise ValueError(f"“{text}” is not an amount")
    pounds = Decimal((found["digits"] or "0").replace(",", "") + (found["part"] or ""))
    pounds = pounds.scaleb(int(found["power"])) if found["power"] else pounds
    whole = (pounds * 100).to_integral_value()
    if abs(pounds * 100 - whole) > _RESIDUE:
        raise ValueError(f"“{text}” has parts of a penny")
    if whole > _MOST:
        raise ValueError(f"“{text[:40]}” is more than any body pays")
    return -int(whole) if negative else int(whole)


def pounds(amount: int) -> str:
    """Pence as people read them: “£1,234.50”, “-£0.07”."""
    return f"{'-' if amount < 0 else ''}£{abs(amount) // 100:,}.{abs(amount) % 100:02}"
