"""What a search offers: entities that can answer, the likeliest first."""

from __future__ import annotations

from datetime import date
from functools import cache

from graph import schema
from graph.entities import kind_of
from graph.stores.names import Match, NameIndex
from queries.view import ALIKE, PLAUSIBLE

ANSWERING = frozenset({"Organisation", "Post", "Person"})
"""Labels of what can be asked about; kinds of body are organisations too."""

MOST_OFFERED = 25


@cache
def answering_kinds() -> frozenset[str]:
    """Kinds of entities that can be asked about."""
    return frozenset(code for code, kind in schema.kinds().items() if kind.label() in ANSWERING)


def offers(names: NameIndex, text: str, on: date) -> list[Match]:
    """Entities that the text may mean.

    Of those about as like, first what was there on the day, then bodies before posts and persons,
    then what lasted longest: the body of today before the one it replaced.
    """
    if not text.strip():
        return []
    found = names.find(text, answering_kinds(), limit=MOST_OFFERED)
    best = max((one.score for one in found), default=0.0)
    return sorted(
        (one for one in found if one.score >= max(PLAUSIBLE, best - 2 * ALIKE)),
        key=lambda one: (
            one.score <= best - ALIKE,
            not one.possible(on),
            schema.kind(one.kind).label() != "Organisation",
            -one.valid_to.toordinal(),
            -one.score,
        ),
    )


def named(names: NameIndex, entity: str) -> Match | None:
    """The entity with that id, if it is there and can be asked about."""
    if kind_of(entity) not in answering_kinds():
        return None
    found = names.find(entity, (kind_of(entity),), limit=MOST_OFFERED)
    return next((one for one in found if one.id == entity), None)
