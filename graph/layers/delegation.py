"""Delegation: functions exercised by somebody else, while accountability stays."""

from __future__ import annotations

from graph.relationships import Layer, Relationship


class DelegatesTo(Relationship):
    """Lets the other exercise a function; it stays accountable unless statute moves that."""

    layer = Layer.DELEGATION
    words = "delegates to"
    back = "exercises functions delegated by"
    from_kinds = frozenset({"national_body", "icb", "council", "trust"})
    to_kinds = frozenset({"icb", "trust", "council", "body_kind"})
    distinct = ("function",)

    function: str
    number_of_services: int | None = None
    accountable_stays_with: str
