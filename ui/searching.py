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

SYSTEMS = frozenset({"icb", "ics", "stp", "ccg"})
"""What a place's name means to most who ask: the system there, before its trusts and councils."""

MOST_SYSTEMS = 5

LESSER = frozenset({"icb_cluster", "payee", "pcn", "sub_icb"})
"""Organisations that are no bodies of their own: agreed, contracted, for statistics, or only a name."""

MOST_OFFERED = 25

NEAR = 6.0
"""Scores that differ by less than this are as good as each other for the order of what is offered."""


@cache
def answering_kinds() -> frozenset[str]:
    """Kinds of entities that can be asked about."""
    return frozenset(code for code, kind in schema.kinds().items() if kind.label() in ANSWERING)


def offers(names: NameIndex, text: str, on: date, kinds: frozenset[str] = frozenset()) -> list[Match]:
    """Entities that the text may mean, of some kinds, or of all that can be asked about.

    Of those about as like, names of payees come last; before them first what was there on the day,
    then systems before other bodies and these before posts and persons, then what lasted longest: the
    body of today before the one it replaced.
    """
    if not text.strip():
        return []
    # of systems a few in any case: practices of the same name are many
    asked = [(kinds or answering_kinds(), MOST_OFFERED)] + ([] if kinds else [(SYSTEMS, MOST_SYSTEMS)])
    found = {one.id: one for wanted, limit in asked for one in names.find(text, wanted, limit=limit)}.values()
    best = max((one.score for one in found), default=0.0)
    return sorted(
        (one for one in found if one.score >= max(PLAUSIBLE, best - 2 * NEAR)),
        key=lambda one: (
            one.score <= best - NEAR,
            one.kind == "payee",
            not one.possible(on),
            _standing(one.kind),
            -one.valid_to.toordinal(),
            -one.score,
        ),
    )


def _standing(kind: str) -> int:
    """Systems first, then other bodies, then what is no body of its own, then posts and persons."""
    if schema.kind(kind).label() != "Organisation":
        return 3
    return 0 if kind in SYSTEMS else 2 if kind in LESSER else 1


def named(names: NameIndex, entity: str) -> Match | None:
    """The entity with that id, if it is there and can be asked about."""
    if kind_of(entity) not in answering_kinds():
        return None
    found = names.find(entity, (kind_of(entity),), limit=MOST_OFFERED)
    return next((one for one in found if one.id == entity), None)
