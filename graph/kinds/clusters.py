"""Shared leadership of integrated care boards."""

from __future__ import annotations

from typing import ClassVar

from graph.entities import single
from graph.facts import ReifiedFact, Yields


class SharedLeadership(ReifiedFact):
    """That integrated care boards agreed to share leadership as a cluster, merging nothing."""

    kind = "shared_leadership"
    words = "agreement to share leadership"
    parties: ClassVar[dict[str, frozenset[str]]] = {
        "cluster": frozenset({"icb_cluster"}),
        "member": frozenset({"icb"}),
    }
    yields = (
        Yields("MEMBER_OF", "member", "cluster"),
        Yields("CLUSTERS_WITH", "member", "member", ("status",)),
    )

    status: str | None = single("what the publisher says of it")
