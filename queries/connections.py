"""How two entities are connected: ways between them with evidence, ready to be shown."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph.relationships import Layer
from graph.stores.store import Store
from queries.answer import EvidenceShown, PathShown, Shown
from queries.explain import show_evidence
from queries.paths import between

TYING_LAYERS = frozenset(Layer) - {Layer.EVIDENCE, Layer.IDENTITY, Layer.GEOGRAPHY}
"""Layers that tie bodies together; names, codes, conflicts and places alone connect nothing."""

DEFAULT_LAYERS = TYING_LAYERS - {Layer.REGULATION}
"""Layers that are walked if nobody says otherwise: to have the same regulator is no connection."""


class Connection(Shown):
    """Ways between two entities on a day.

    ``hubs`` names bodies with so many ties that they were not walked through; asked for, they are.
    """

    from_id: str
    to_id: str
    on: date
    layers: tuple[Layer, ...]
    paths: tuple[PathShown, ...]
    hubs: tuple[str, ...]
    evidence: tuple[EvidenceShown, ...]
    evidence_until: date | None

    def rows(self) -> list[dict[str, Any]]:
        """One row for each hop of each way."""
        return [
            {
                "way": way,
                "step": step,
                "says": hop.says,
                "layer": hop.layer.value,
                "provision": hop.provision,
                "valid_from": hop.valid_from,
                "valid_to": hop.valid_to,
                "by_law": hop.by_law,
                "confidence": hop.confidence.value,
            }
            for way, path in enumerate(self.paths, 1)
            for step, hop in enumerate(path.hops, 1)
        ]


def connect(
    store: Store,
    start: str,
    end: str,
    on: date,
    layers: frozenset[Layer],
    *,
    most: int = 5,
    through: frozenset[str] = frozenset(),
) -> Connection:
    """Ways between two entities with their evidence; see `queries.paths.between`."""
    ways = between(store, start, end, on, layers, most=most, through=through)
    references = [ref for path in ways.paths for hop in path.hops for ref in hop.evidence]
    return Connection(
        from_id=start,
        to_id=end,
        on=on,
        layers=tuple(layer for layer in Layer if layer in layers),
        paths=ways.paths,
        hubs=ways.hubs,
        evidence=show_evidence(store, references),
        evidence_until=store.info().evidence_until,
    )
