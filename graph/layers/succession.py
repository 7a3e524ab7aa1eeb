"""Succession: what replaced what, in whole or in part."""

from __future__ import annotations

from typing import Literal

from graph.relationships import Layer, Relationship

_BODIES = frozenset({"icb", "ccg", "stp", "ics", "trust", "council", "national_body", "icb_cluster"})
_AREAS = frozenset({"area"})


class SucceededBy(Relationship):
    """The other took its place in law or function, from the stated day on.

    Without ``succession`` the publisher does not say how it did.
    """

    layer = Layer.SUCCESSION
    words = "was succeeded by"
    back = "took the place of"
    from_kinds = _BODIES | _AREAS
    to_kinds = _BODIES | _AREAS
    outlives = True

    succession: Literal["merger", "split", "acquisition", "rename", "closure", "functions"] | None = None
    part: str | None = None


class ClustersWith(Relationship):
    """Shares leadership with the other; both stay separate legal bodies. Read either way."""

    layer = Layer.SUCCESSION
    words = "shares leadership with"
    back = "shares leadership with"
    from_kinds = frozenset({"icb"})
    to_kinds = frozenset({"icb"})
    yielded = True

    status: str | None = None
