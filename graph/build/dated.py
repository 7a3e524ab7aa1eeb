"""How bounds and evidence are written on nodes and relationships."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from graph.build.merge import Statement
from graph.dates import NEVER, UNKNOWN_START, Bounds, day_after, day_before
from graph.evidence import Confidence
from graph.stores.rows import Value

_BY_DOUBT = tuple(one.value for one in Confidence)


def dated(
    span: Bounds, tense: str, horizon: timedelta | None = None, stated: Bounds | None = None
) -> dict[str, Value]:
    """The date properties of a node or relationship.

    It may have held from ``valid_from`` up to ``valid_to``, and did for certain from ``sure_from``
    up to ``sure_to``. Without a known end it is current until ``horizon`` after it was last seen,
    and ``lapses`` says that this is why it ends; without a known beginning it was so from ``horizon``
    before. ``stated`` are its bounds before the lives of its ends cut them: that a body ended says
    nothing of how long a post in it was held. What is only planned is never current: its four dates
    are all "never", and ``planned_from`` says when it is to begin.
    """
    if tense:
        return {
            "valid_from": NEVER, "valid_to": NEVER, "sure_from": NEVER, "sure_to": NEVER,
            "tense": tense, "planned_from": span.s0, "planned_to": span.e1, "lapses": False,
            "last_seen": None,
        }  # fmt: skip
    said = stated or span
    unended, valid_to = said.e1 == NEVER, _current_until(span, said, horizon)
    seen = unended and span.e0 < span.e1 and span.e0 > UNKNOWN_START + timedelta(days=1)
    last_seen: date | None = day_before(span.e0) if seen else None
    return {
        "valid_from": _current_from(span, said, horizon), "valid_to": valid_to,
        "sure_from": span.s1, "sure_to": span.e0, "tense": "", "planned_from": None, "planned_to": None,
        "lapses": valid_to < span.e1, "last_seen": last_seen,
    }  # fmt: skip


def _current_until(span: Bounds, said: Bounds, horizon: timedelta | None) -> date:
    """The first day on which it is not current: what has no known end lapses after the horizon."""
    if horizon is None or said.e1 != NEVER:
        return span.e1
    # seen some day of a year, it may have been seen on the last: then the horizon starts there
    seen_until = span.e0 if span.s1 == NEVER else max(span.e0, day_after(span.s1))
    return min(span.e1, seen_until + horizon) if seen_until < NEVER - horizon else span.e1


def _current_from(span: Bounds, said: Bounds, horizon: timedelta | None) -> date:
    """The first day on which it may be current: a sighting says no more of the years before it."""
    seen_from = min(span.s1, day_before(span.e0))
    if horizon is None or not said.s0 == UNKNOWN_START < said.s1 or seen_from < UNKNOWN_START + horizon:
        return span.s0
    return max(span.s0, seen_from - horizon)


def evidence_of(statements: Sequence[Statement]) -> list[str]:
    """The references of statements, each once, the most trusted first."""
    if len(statements) == 1:
        return [statements[0].evidence]
    ordered = sorted(statements, key=lambda one: (one.rank, one.evidence))
    return list(dict.fromkeys(one.evidence for one in ordered))


def in_words(span: Bounds) -> str:
    """Bounds as people read them; last days, not the days after."""
    if span.s0 == span.s1:
        began = f"from {span.s0}"
    elif span.s0 == UNKNOWN_START:
        began = "from an unknown day"
    else:
        began = f"from some day between {span.s0} and {span.s1}"
    if span.e1 == NEVER:
        return f"{began} on"
    if span.e0 == span.e1:
        return f"{began} to {day_before(span.e1)}"
    return f"{began} to some day up to {day_before(span.e1)}"


def confidence_of(statements: Iterable[Statement]) -> str:
    """How sure the surest of the statements is."""
    return _BY_DOUBT[min(one.rank.doubt for one in statements)]
