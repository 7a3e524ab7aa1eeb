"""Values that stand on an entity's node alone, read as the relationships they stand for.

A field that never changed has no `HAS_VALUE` in the graph: the build lists it in ``unchanged``, and
its value, which held for as long as the entity did and on the same evidence, is a property. Stores
give it back as the hop it would have been, so that nobody who asks has to know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from graph.layers.identity import HasValue
from graph.schema import MARKER
from graph.stores.rows import FOLD_FIRST, Fold, Hop, Row

HAS_VALUE = HasValue.type_name()

UNCHANGED_STATEMENT = (
    f"MATCH (n:{MARKER}) WHERE n.id IN $ids AND n.unchanged IS NOT NULL "
    "RETURN n.id AS id, n.name AS name, n.kind AS kind, properties(n) AS properties ORDER BY id"
)

_AS_THE_ENTITY = ("by_law", "confidence", "evidence", "valid_from", "valid_to", "sure_from", "sure_to",
                  "tense", "planned_from", "planned_to", "lapses", "last_seen")  # fmt: skip


def further(field: str) -> str:
    """The property with the other values of a field that had several at once."""
    return f"other_{field}"


def unchanged_values(
    properties: Mapping[str, Any], only: Iterable[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Fields that never changed, of all or only of these, each with each of its values."""
    fields = properties.get("unchanged") or ()
    for field in fields if only is None else [one for one in only if one in fields]:
        for text in (properties[field], *(properties.get(further(field)) or ())):
            yield field, text


def hops_of(row: Row) -> Iterator[Hop]:
    """The relationships that the values of a row of `UNCHANGED_STATEMENT` stand for."""
    entity, carried = row["id"], row["properties"]
    shared = {name: carried[name] for name in _AS_THE_ENTITY if carried.get(name) not in (None, "")}
    for field, text in unchanged_values(carried):
        value = f"value:{field}:{text}"
        own = {"id": f"{HAS_VALUE}|{entity}|{value}|0", "field": field, "layer": HasValue.layer.value}
        yield Hop(
            own["id"], HAS_VALUE, entity, value, row["name"], text, row["kind"], "value", own | shared
        )  # fmt: skip


def folded_with(folds: Iterable[Fold], hops: Iterable[Hop]) -> list[Fold]:
    """Folds of neighbours that hops lead out to, with the values of these hops counted among them."""
    found = {(one.node_id, one.type_name, one.kind): one for one in folds}
    for hop in hops:
        key = (hop.from_id, HAS_VALUE, hop.to_kind)
        before = found.get(key) or Fold(hop.from_id, HAS_VALUE, "out", hop.to_kind, 0, ())
        first = tuple(sorted((*before.first, hop.to_id))[:FOLD_FIRST])
        found[key] = replace(before, count=before.count + 1, first=first)
    return sorted(found.values(), key=lambda one: (one.node_id, one.type_name, one.kind))
