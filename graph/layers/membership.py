"""Membership: who belongs to or sits on what. Nothing binds anybody by that alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from graph.layers.appointment import SIX_MONTHS
from graph.relationships import ANY, Layer, Relationship

ONE_YEAR = timedelta(days=366)
"""Registers of interests are renewed every year: one last seen longer ago is not shown as current."""


class MemberOf(Relationship):
    """The organisation belongs to a partnership or group; nothing binds it by that alone."""

    layer = Layer.MEMBERSHIP
    words = "is a member of"
    back = "has as a member"
    from_kinds = frozenset({"icb", "trust", "council", "ccg", "practice", "body_kind"})
    to_kinds = frozenset({
        "icb_cluster", "ics", "stp", "pcn", "cancer_alliance", "trust_group", "joint_committee", "ccg",
        "forum", "place_partnership", "devolved_area",
    })  # fmt: skip


class HasSeat(Relationship):
    """The seat belongs to the composition of the board."""

    layer = Layer.MEMBERSHIP
    words = "has the seat"
    back = "is a seat on"
    from_kinds = frozenset({"forum", "medicines_committee", "joint_committee"})
    to_kinds = frozenset({"seat"})


class FilledBy(Relationship):
    """Sits in the seat, as a person or by the post. Current for six months after last seen."""

    layer = Layer.MEMBERSHIP
    words = "is filled by"
    back = "sits in"
    from_kinds = frozenset({"seat"})
    to_kinds = frozenset({"person", "post"})
    horizon = SIX_MONTHS


class HasInterestIn(Relationship):
    """Declared an interest in the other to a body it serves; says nothing of wrongdoing."""

    layer = Layer.MEMBERSHIP
    words = "declared an interest in"
    back = "is what an interest was declared in by"
    from_kinds = frozenset({"person"})
    to_kinds = ANY
    yielded = True
    horizon = ONE_YEAR
    distinct = ("interest",)

    category: str | None = None
    interest: str | None = None


class Represents(Relationship):
    """Whose perspective the seat brings; it does not bind them."""

    layer = Layer.MEMBERSHIP
    words = "brings the perspective of"
    back = "has its perspective brought by"
    from_kinds = frozenset({"seat"})
    to_kinds = ANY

    mandate: Literal["delegate", "perspective"] = "perspective"
