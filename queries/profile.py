"""An entity as it can be looked up: what it is, its values through time, what came before and after."""

from __future__ import annotations

from datetime import date
from typing import Any

from graph import schema
from graph.dates import NEVER, UNKNOWN_START
from graph.entities import Entity, kind_of
from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.store import Store
from graph.stores.values import UNCHANGED_STATEMENT, hops_of
from queries.answer import ConflictShown, EvidenceShown, HopShown, Missing, Shown
from queries.explain import show_conflicts, show_evidence, show_hop, show_unknowns
from queries.surroundings import neighbourhood

_ENTITY = f"""
MATCH (e:{MARKER}) WHERE e.id = $id
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.valid_from AS valid_from, e.valid_to AS valid_to,
       e.sure_from AS sure_from, e.sure_to AS sure_to, e.last_seen AS last_seen, e.by_law AS by_law,
       e.confidence AS confidence, e.evidence AS evidence, properties(e) AS properties ORDER BY id
"""
_VALUES = f"""
MATCH (e:{MARKER})-[r:HAS_VALUE]->(v:{MARKER}) WHERE e.id = $id AND r.valid_from <= r.valid_to
RETURN r.id AS id ORDER BY id
"""
TYPES = "|".join(schema.types_of_layers(frozenset({Layer.SUCCESSION})))
_AFTER = f"""
MATCH (e:{MARKER})-[r:{TYPES}]->(o:{MARKER}) WHERE e.id = $id AND r.valid_from <= r.valid_to
RETURN r.id AS id ORDER BY id
"""
_BEFORE = f"""
MATCH (o:{MARKER})-[r:{TYPES}]->(e:{MARKER}) WHERE e.id = $id AND r.valid_from <= r.valid_to
RETURN r.id AS id ORDER BY id
"""
OTHER_LAYERS = frozenset(Layer) - {Layer.IDENTITY, Layer.EVIDENCE}


class ValueShown(Shown):
    """A value of a field; ``means`` says what the field is. The hop carries dates and evidence."""

    field: str
    means: str
    value: str
    hop: HopShown


class LinksShown(Shown):
    """Ties of one type, direction and kind of neighbour on the day: how many, and the first few."""

    layer: Layer
    type: str
    outward: bool
    relation: str
    kind: str
    kind_words: str
    count: int
    first: tuple[str, ...]


class Profile(Shown):
    """What the graph knows of one entity. Days are half-open; None: not known, or open.

    Attributes:
        about: single fields that stand on the entity and are no dated values.
        values: every name, code and other value it ever had.
        successions: what it took the place of and what took its own, whatever the day.
        evidence_refs: evidence that it exists.
    """

    id: str
    name: str
    kind: str
    kind_words: str
    kind_means: str
    valid_from: date | None
    valid_to: date | None
    sure_from: date | None
    sure_to: date | None
    last_seen: date | None
    by_law: bool
    about: tuple[tuple[str, str], ...]
    values: tuple[ValueShown, ...]
    links: tuple[LinksShown, ...]
    successions: tuple[HopShown, ...]
    conflicts: tuple[ConflictShown, ...]
    missing: tuple[Missing, ...]
    evidence_refs: tuple[str, ...]
    evidence: tuple[EvidenceShown, ...]


class Statement(Shown):
    """One relationship with its evidence: what a permanent link to a claim opens."""

    hop: HopShown
    evidence: tuple[EvidenceShown, ...]


def statement(store: Store, hop_id: str, on: date) -> Statement | None:
    """The relationship with that id as it is to be read on a day; None when there is none.

    Raises:
        StoreError: when the graph cannot answer.
    """
    if hop_id.split("|", 1)[0] not in schema.relationship_types() or hop_id.count("|") < 2:
        return None
    found = store.hops([hop_id])
    if not found:
        return None
    hop = show_hop(found[0], on)
    return Statement(hop=hop, evidence=show_evidence(store, hop.evidence))


def statements(
    store: Store, entity: str, on: date, type_name: str, *, outward: bool, kind: str
) -> tuple[Statement, ...]:
    """Ties of an entity of one type, direction and kind of neighbour on a day, without their evidence.

    Raises:
        StoreError: when the graph cannot answer.
    """
    if type_name not in schema.relationship_types():
        return ()
    hops = store.neighbours(
        [entity], frozenset(), on, direction="out" if outward else "in", types=(type_name,)
    )
    ends = ((hop, hop.to_kind if outward else hop.from_kind) for hop in hops)
    shown = [show_hop(hop, on, forward=outward) for hop, end in ends if end == kind]
    return tuple(Statement(hop=hop, evidence=()) for hop in shown)


def profile(store: Store, entity: str, on: date) -> Profile | None:
    """The entity with that id; None when the graph has none.

    Raises:
        StoreError: when the graph cannot answer.
    """
    rows = store.ask(_ENTITY, {"id": entity})
    if not rows or kind_of(entity) not in schema.kinds():
        return None
    row, kind = rows[0], schema.kind(kind_of(entity))
    values = _values(store, entity, kind, on)
    successions = tuple(_successions(store, entity, on))
    references = [*(row["evidence"] or ()), *(ref for one in values for ref in one.hop.evidence)]
    references += [ref for hop in successions for ref in hop.evidence]
    return Profile(
        id=entity,
        name=row["name"],
        kind=row["kind"],
        kind_words=kind.words,
        kind_means=" ".join((kind.__doc__ or "").split()),
        valid_from=_known(row["valid_from"]),
        valid_to=_known(row["valid_to"]),
        sure_from=_known(row["sure_from"]),
        sure_to=_known(row["sure_to"]),
        last_seen=row["last_seen"],
        by_law=bool(row["by_law"]),
        about=_about(row["properties"], kind, {one.field for one in values}),
        values=values,
        links=_links(store, entity, on),
        successions=successions,
        conflicts=show_conflicts(store, [entity], on),
        missing=tuple(show_unknowns(store, [entity], on)),
        evidence_refs=tuple(row["evidence"] or ()),
        evidence=show_evidence(store, references),
    )


def _known(day: date | None) -> date | None:
    return None if day in (UNKNOWN_START, NEVER) else day


def _means(kind: type[Entity], field: str) -> str:
    declared = kind.model_fields.get(field)
    return (declared.description if declared else None) or field.replace("_", " ")


def _about(properties: dict[str, Any], kind: type[Entity], dated: set[str]) -> tuple[tuple[str, str], ...]:
    """Declared fields that are no dated values, with what they mean."""
    return tuple(
        (_means(kind, field), ", ".join(value) if isinstance(value, list | tuple) else str(value))
        for field in kind.model_fields
        if field not in dated and (value := properties.get(field)) not in (None, "", [])
    )


def _values(store: Store, entity: str, kind: type[Entity], on: date) -> tuple[ValueShown, ...]:
    hops = store.hops(row["id"] for row in store.ask(_VALUES, {"id": entity}))
    rows = store.ask(UNCHANGED_STATEMENT, {"ids": [entity]})
    found = {hop.id: hop for hop in [*hops, *(hop for row in rows for hop in hops_of(row))]}
    shown = [show_hop(hop, on) for hop in found.values()]
    return tuple(
        ValueShown(
            field=str(hop.properties["field"]),
            means=_means(kind, str(hop.properties["field"])),
            value=hop.to_name,
            hop=hop,
        )
        for hop in sorted(shown, key=lambda one: (one.properties["field"], one.valid_from or date.min))
    )


def _successions(store: Store, entity: str, on: date) -> list[HopShown]:
    ids = [row["id"] for text in (_BEFORE, _AFTER) for row in store.ask(text, {"id": entity})]
    hops = [show_hop(hop, on, forward=hop.from_id == entity) for hop in store.hops(dict.fromkeys(ids))]
    return sorted(hops, key=lambda one: (one.valid_from or date.min, one.id))


def _links(store: Store, entity: str, on: date) -> tuple[LinksShown, ...]:
    shown = []
    for layer, folds in neighbourhood(store, entity, on, OTHER_LAYERS).items():
        for fold in folds:
            cls, outward = schema.relationship_type(fold.type_name), fold.direction == "out"
            shown.append(
                LinksShown(
                    layer=layer,
                    type=fold.type_name,
                    outward=outward,
                    relation=cls.words if outward else cls.back,
                    kind=fold.kind,
                    kind_words=schema.kind(fold.kind).words,
                    count=fold.count,
                    first=fold.first,
                )
            )
    return tuple(shown)
