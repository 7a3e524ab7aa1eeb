"""Plain words for days, spans and marks, and data made safe to stand in Markdown."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import quote, urlsplit

from graph import schema
from graph.dates import NEVER, UNKNOWN_START, day_before
from graph.entities import kind_of

_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~$:&^=@/]")
_DAY = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")
_SPACE = re.compile(r"\s+")
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE)


def in_words(day: date) -> str:
    """A day as people write it: 1 July 2022."""
    return f"{day.day} {day:%B} {day.year}"


def days_in_words(text: str) -> str:
    """The text with every day in it as people write it."""
    return _DAY.sub(lambda found: in_words(date.fromisoformat(found.group())), text)


def period(began: date | None, ended: date | None) -> str:
    """The days from ``began`` to the day before ``ended``; None: not known, or no end known."""
    first = None if began in (None, UNKNOWN_START) else began
    last = None if ended is None or ended == NEVER else day_before(ended)
    if first and last:
        return in_words(first) if first == last else f"{in_words(first)} to {in_words(last)}"
    if first:
        return f"since {in_words(first)}"
    return f"until {in_words(last)}" if last else "dates not known"


def kind_in_words(entity_id: str) -> str:
    """The kind of an entity, in plain words, read off its id."""
    return schema.kind(kind_of(entity_id)).words


def plain(text: str) -> str:
    """Text from data, written so that Markdown shows it as it is: no links, pictures or HTML."""
    escaped = _MARKUP.sub(lambda mark: "\\" + mark.group(), _SPACE.sub(" ", text).strip())
    return re.sub(r"\b(https?|www)\b", r"\1​", escaped)  # a bare address is not to become a link


def web_address(address: str) -> str | None:
    """The address if it can be opened in a browser, with its scheme; else None."""
    text = address.strip()
    whole = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.hostname or ""):
        return None
    return quote(whole, safe=":/?#@!$&'*+,;=%~-._")


def pounds(pence: int) -> str:
    """An amount of money as people write it; pence only where there are some."""
    whole, rest = divmod(abs(pence), 100)
    return f"{'-' if pence < 0 else ''}£{whole:,}" + (f".{rest:02}" if rest else "")


def field_in_words(name: str) -> str:
    """The name of a column or parameter, as a heading; codes of kinds of three letters in capitals."""
    plain_name = name.removesuffix("_pence").removesuffix("_gbp")
    words = [one.upper() if one in _abbreviations() else one for one in plain_name.split("_")]
    said = " ".join(words)
    return said[:1].upper() + said[1:]


@cache
def _abbreviations() -> frozenset[str]:
    """Short names that people write in capitals: ICB, CCG, PCN, ODS."""
    return frozenset({code for code in schema.kinds() if len(code) == 3} | {"ods", "ons", "nhs"})
