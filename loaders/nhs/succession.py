"""Which code took the place of which: pairs of codes of any kind, of which the graph holds a few."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.layers.succession import SucceededBy
from loaders.nhs.commissioners import BOARDS_BEGAN, GROUP, GROUPS_BEGAN, HUB
from loaders.row import Row

ANY_KIND = re.compile(r"[A-Z]\d[A-Z]\d[A-Z]")
"""Codes issued since October 2020, to organisations of every kind."""

TRUST = re.compile(r"R[0-9A-Z]{2}|T[A-Z]{2}")
BOARD = re.compile(r"Q[A-Z][0-9A-Z]")

_KINDS = (
    (re.compile(r"5[0-9A-Z]{2}"), "a primary care trust"),
    (re.compile(r"4[A-Z]{2}\d\d"), "a primary care group"),
    (re.compile(r"R[0-9A-Z]{4}|T[A-Z]{2}\d\d"), "a site of a trust"),
    (re.compile(r"5[0-9A-Z]{4}"), "a site of a primary care trust"),
    (re.compile(r"[67][0-9A-Z]{2}"), "a health board in Wales"),
    (re.compile(r"Q\d\d"), "a health authority or team of NHS England"),
    (HUB, "a team of NHS England that commissions by itself"),
    (re.compile(r"\d\d[A-Z]"), "a sub-ICB location, or a group outside of the time of groups"),
    (re.compile(r"\d{3}"), "a council"),
    (re.compile(r"0[A-Z]{2}"), "a commissioning support unit"),
    (ANY_KIND, "of the newer form, which is given to every kind"),
    (re.compile(r"[A-Z]\d{3}"), "a code of four signs, of a council or another authority"),
    (re.compile(r"[A-Z]{3}|[A-Z]{1,2}\d{1,2}[A-Z]?"), "a unit, authority or service of another kind"),
    (re.compile(r"[0-9A-Z]{5}"), "a site, clinic or home"),
)
_CODES = {"trust": TRUST, "ccg": GROUP, "icb": BOARD}
_TIE = SucceededBy.of({})


def parse(row: Row) -> Iterator[Claim]:
    """One body in the place of another of its kind; the file says neither how nor of which part.

    A day that is the last of a month may be the predecessor's last or the day itself: both occur.

    Raises:
        ValueError: for a code in its own place, and for kinds that the graph does not hold.
    """
    evidence, before, after = row.cite(), row.take("old_code").upper(), row.take("new_code").upper()
    day = Span.parse(row.take_day("date") or row.take("date"))
    if before == after:
        raise ValueError(f"“{before}” would take its own place")
    kind = _kind(before, day)
    if kind is None:
        raise ValueError(f"column old_code: “{before}” is {_words(before)}: not held")
    if not (_CODES[kind].fullmatch(after) or ANY_KIND.fullmatch(after)) or HUB.fullmatch(after):
        raise ValueError(f"column new_code: “{after}” is {_words(after)}: not held")
    when = Bounds.since(Span(day.first, _day_or_next(day)))
    yield RelationshipClaim(Ref.mint(kind, before), _TIE, Ref.mint(kind, after), when, evidence)


def _kind(code: str, day: Span) -> str | None:
    """The kind of body with that code on the day, of those the graph holds; a few codes meant several."""
    if TRUST.fullmatch(code):
        return "trust"
    if GROUP.fullmatch(code) and not HUB.fullmatch(code):
        return "ccg" if GROUPS_BEGAN < day.first <= BOARDS_BEGAN else None
    return "icb" if BOARD.fullmatch(code) and day.first > BOARDS_BEGAN else None


def _words(code: str) -> str:
    return next((words for code_of, words in _KINDS if code_of.fullmatch(code)), "of another kind")


def _day_or_next(day: Span) -> date:
    after = day.last + timedelta(days=1)
    return after if after.day == 1 else day.last
