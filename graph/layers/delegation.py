"""Delegation: functions exercised by somebody else, while accountability stays."""

from __future__ import annotations

from typing import Literal

from graph.relationships import ANY, Layer, Relationship


class DelegatesTo(Relationship):
    """Lets the other exercise a function; it stays accountable unless statute moves that."""

    layer = Layer.DELEGATION
    words = "delegates to"
    back = "exercises functions delegated by"
    from_kinds = frozenset({"national_body", "icb", "council", "trust", "ccg"})
    to_kinds = frozenset({"icb", "trust", "council", "body_kind", "joint_committee", "place_partnership"})
    distinct = ("function",)

    function: str
    number_of_services: int | None = None
    accountable_stays_with: str


class JointlyExercises(Relationship):
    """Exercises functions together with others through a joint committee."""

    layer = Layer.DELEGATION
    words = "jointly exercises functions through"
    back = "jointly exercises functions of"
    from_kinds = ANY
    to_kinds = frozenset({"joint_committee", "body_kind"})

    scope: str | None = None


class Section75With(Relationship):
    """Has a partnership arrangement under section 75 with the other. Read either way."""

    layer = Layer.DELEGATION
    words = "has a section 75 arrangement with"
    back = "has a section 75 arrangement with"
    from_kinds = frozenset({"icb", "ccg", "trust", "body_kind"})
    to_kinds = frozenset({"council", "body_kind"})
    distinct = ("arrangement",)

    arrangement: str | None = None


class DevolvesTo(Relationship):
    """Agreed a devolution deal for the area; the legal effect says what moved in law."""

    layer = Layer.DELEGATION
    words = "agreed a devolution deal for"
    back = "has a devolution deal with"
    from_kinds = frozenset({"national_body", "parliament"})
    to_kinds = frozenset({"devolved_area", "ics"})

    instrument: str
    legal_effect: Literal["none", "delegation", "order"]


class MayDecide(Relationship):
    """Has the right to decide this; nobody else has it by membership of a board."""

    layer = Layer.DELEGATION
    words = "may decide"
    back = "may be decided by"
    from_kinds = ANY
    to_kinds = frozenset({"decision_right"})
