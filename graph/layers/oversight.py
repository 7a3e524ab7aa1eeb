"""Oversight: who assesses, supports or may direct whom."""

from __future__ import annotations

from graph.relationships import ANY, Layer, Relationship

_OVERSEEN = frozenset({"icb", "trust", "ccg", "body_kind"})


class AssessedBy(Relationship):
    """Is assessed each year by the other."""

    layer = Layer.OVERSIGHT
    words = "is assessed by"
    back = "assesses the performance of"
    from_kinds = _OVERSEEN
    to_kinds = frozenset({"national_body"})


class HasObjective(Relationship):
    """Was set the objective, or agreed to it; whether it was reached is a value of the objective."""

    layer = Layer.OVERSIGHT
    words = "has the objective"
    back = "is an objective of"
    from_kinds = ANY
    to_kinds = frozenset({"objective"})


class MayDirect(Relationship):
    """Has a statutory power to direct the other, used or not."""

    layer = Layer.OVERSIGHT
    words = "may direct"
    back = "may be directed by"
    from_kinds = ANY
    to_kinds = _OVERSEEN | {"national_body"}


class Oversees(Relationship):
    """Oversees performance: segment, support, undertakings. Not a line of command."""

    layer = Layer.OVERSIGHT
    words = "oversees"
    back = "is overseen by"
    from_kinds = frozenset({"national_body", "region"})
    to_kinds = _OVERSEEN

    segment: str | None = None
