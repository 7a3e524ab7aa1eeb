"""Appointment: which posts exist and who holds them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from graph.kinds.posts import Capacity
from graph.relationships import ANY, Layer, Relationship

SIX_MONTHS = timedelta(days=183)
"""A holder of a post last seen longer ago than this is not shown as current."""


class HasPost(Relationship):
    """The post exists in the constitution or establishment of the body."""

    layer = Layer.APPOINTMENT
    words = "has the post"
    back = "is a post of"
    from_kinds = ANY
    to_kinds = frozenset({"post"})


class Holds(Relationship):
    """The person holds the post. Without a stated end, current for six months after last seen."""

    layer = Layer.APPOINTMENT
    words = "holds"
    back = "is held by"
    from_kinds = frozenset({"person"})
    to_kinds = frozenset({"post"})
    yielded = True
    horizon = SIX_MONTHS
    up = "out"
    distinct = ("capacity",)

    capacity: Capacity

    @classmethod
    def precedes(cls, properties: dict[str, Any]) -> bool:
        """A designate or shadow appointment may come before the body itself."""
        return properties.get("capacity") in ("designate", "shadow")


class EmployedBy(Relationship):
    """Must be, or is, employed by the organisation while in the post."""

    layer = Layer.APPOINTMENT
    words = "is employed by"
    back = "employs"
    from_kinds = frozenset({"person", "post"})
    to_kinds = ANY


class AppointedBy(Relationship):
    """Is appointed by the other, as law or constitution provides or as it was done."""

    layer = Layer.APPOINTMENT
    words = "is appointed by"
    back = "appoints"
    from_kinds = frozenset({"post", "appointment", "seat"})
    to_kinds = ANY


class ApprovedBy(Relationship):
    """Needs, or has, the consent of the other."""

    layer = Layer.APPOINTMENT
    words = "is approved by"
    back = "approves"
    from_kinds = frozenset({"post", "appointment", "forum", "pooled_fund"})
    to_kinds = ANY


class NominatedBy(Relationship):
    """Is nominated, jointly with others of the kind, by the other."""

    layer = Layer.APPOINTMENT
    words = "is nominated by"
    back = "nominates"
    from_kinds = frozenset({"seat", "post"})
    to_kinds = ANY
