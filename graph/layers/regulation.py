"""Regulation: who registers, licenses or inspects whom."""

from __future__ import annotations

from typing import Literal

from graph.relationships import Layer, Relationship


class LicensedBy(Relationship):
    """Holds a provider licence from the other, whose conditions bind it."""

    layer = Layer.REGULATION
    words = "is licensed by"
    back = "licenses"
    from_kinds = frozenset({"trust", "body_kind"})
    to_kinds = frozenset({"national_body"})


class Regulates(Relationship):
    """Registers, inspects, rates and may enforce; neither commissions, funds nor directs."""

    layer = Layer.REGULATION
    words = "regulates"
    back = "is regulated by"
    from_kinds = frozenset({"national_body"})
    to_kinds = frozenset({"trust", "practice", "council", "care_provider", "body_kind"})


class Assesses(Relationship):
    """Assesses a system or a council's adult social care; registers nobody."""

    layer = Layer.REGULATION
    words = "assesses"
    back = "is assessed for quality by"
    from_kinds = frozenset({"national_body"})
    to_kinds = frozenset({"icb", "council", "body_kind"})
    distinct = ("status",)

    status: Literal["power", "pilot", "paused"] | None = None
