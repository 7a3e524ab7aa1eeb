"""What a search offers: entities that can answer, the likeliest first."""

from __future__ import annotations

from datetime import date
from functools import cache

from graph import schema
from graph.entities import kind_of
from graph.stores.names import Match, NameIndex
from queries.view import PLAUSIBLE

ANSWERING = frozenset({"Organisation", "Post", "Person"})
"""Labels of what can be asked about; kinds of body are organisations too."""

MOST_OFFERED = 25

NEAR = 6.0
"""Scores that differ by less than this are as good as each other for the order of what is offered."""


@cache
def answering_kinds() -> frozenset[str]:
    """Kinds of entities that can be asked about."""
    return frozenset(code for code, kind in schema.kinds().items() if kind.label() in ANSWERING)


def offers(names: NameIndex, text: str, on: date, kinds: frozenset[str] = frozenset()) -> list[Match]:
    """Entities that the text may mean, of some kinds, or of all that can be asked about.

    Of those about as like, first what was there on the day, then bodies before posts and persons,
    then what lasted longest: the body of today before the one it replaced.
    """
    if not text.strip():
        return []
    found = names.find(text, kinds or answering_kinds(), limit=MOST_OFFERED)
    best = max((one.score for one in found), default=0.0)
    return sorted(
        (one for one in found if one.score >= max(PLAUSIBLE, best - 2 * NEAR)),
        key=lambda one: (
            one.score <= best - NEAR,
            not one.possible(on),
            _standing(one.kind),
            -one.valid_to.toordinal(),
            -one.score,
        ),
    )


def _standing(kind: str) -> int:
    """Bodies first, then what bodies only agreed among themselves, then posts and persons."""
    if schema.kind(kind).label() != "Organisation":
        return 2
    return 1 if kind == "icb_cluster" else 0


def named(names: NameIndex, entity: str) -> Match | None:
    """The entity with that id, if it is there and can be asked about."""
    if kind_of(entity) not in answering_kinds():
        return None
    found = names.find(entity, (kind_of(entity),), limit=MOST_OFFERED)
    return next((one for one in found if one.id == entity), None)
