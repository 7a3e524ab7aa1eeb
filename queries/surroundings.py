"""What touches an entity on a day, layer by layer, counted."""

from __future__ import annotations

from datetime import date

from graph import schema
from graph.relationships import Layer
from graph.stores.rows import Fold
from graph.stores.store import Store


def neighbourhood(store: Store, entity: str, on: date, layers: frozenset[Layer]) -> dict[Layer, list[Fold]]:
    """What touches an entity on a day, layer by layer, counted by type, direction and kind."""
    found: dict[Layer, list[Fold]] = {layer: [] for layer in Layer if layer in layers}
    for fold in store.folded([entity], layers, on):
        found[schema.relationship_type(fold.type_name).layer].append(fold)
    return found
