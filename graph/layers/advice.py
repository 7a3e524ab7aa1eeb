"""Advice: who advises or consults whom."""

from __future__ import annotations

from typing import Literal

from graph.relationships import ANY, Layer, Relationship


class IssuesGuidanceTo(Relationship):
    """Advises the other; whether any of it binds is a property."""

    layer = Layer.ADVICE
    words = "advises"
    back = "is advised by"
    from_kinds = ANY
    to_kinds = ANY
    distinct = ("guidance",)

    guidance: str | None = None
    binding: Literal["yes", "no"] | None = None


class Consults(Relationship):
    """Must consult or involve the other before it decides."""

    layer = Layer.ADVICE
    words = "must consult"
    back = "must be consulted by"
    from_kinds = ANY
    to_kinds = ANY
    distinct = ("subject",)

    subject: str | None = None
