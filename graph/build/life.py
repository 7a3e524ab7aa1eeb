"""Entities: their lives, values and names; each becomes a node with its values tied to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from graph import schema
from graph.build.conflicts import Conflicts
from graph.build.dated import confidence_of, dated, evidence_of
from graph.build.merge import Spell, merge, settle
from graph.build.problems import Problem, places
from graph.build.work import Group, Work
from graph.dates import Bounds
from graph.entities import LIFE, kind_of
from graph.layers.identity import HasValue
from graph.stores.rows import NodeRow, RelationshipRow, Value

_CODES = ("ods_code", "ons_code")


@dataclass(slots=True)
class Known:
    """What the build has to remember of an entity: its life, its name, whether it only is to come."""

    life: Bounds
    name: str
    tense: str = ""
    legal_forms: tuple[tuple[str, Bounds], ...] = ()


@dataclass
class Lives:
    """Every entity of the graph so far."""

    known: dict[str, Known] = field(default_factory=dict)
    values: set[str] = field(default_factory=set)

    def of_kind(self, kind: str) -> list[str]:
        """Ids of the entities of a kind that are, not those to come."""
        return [one for one, known in self.known.items() if kind_of(one) == kind and not known.tense]


def hull(spans: list[Bounds]) -> Bounds:
    """The least bounds that leave room for all of these."""
    return Bounds.of(
        min(one.s0 for one in spans),
        min(one.s1 for one in spans),
        max(one.e0 for one in spans),
        max(one.e1 for one in spans),
    )


def entity_rows(
    work: Work, lives: Lives, conflicts: Conflicts, problems: list[Problem]
) -> Iterator[NodeRow | RelationshipRow]:
    """Every entity that a register made: its node, its values and the ties between the two."""
    fields = groupby(work.groups("field"), key=lambda group: group.subject)
    waiting = next(fields, None)
    for entity, found in groupby(work.groups("life"), key=lambda group: group.subject):
        while waiting is not None and waiting[0] < entity:
            problems.extend(_no_entity(group) for group in waiting[1])
            waiting = next(fields, None)
        groups = list(waiting[1]) if waiting is not None and waiting[0] == entity else []
        if groups:
            waiting = next(fields, None)
        yield from _entity(entity, list(found), groups, lives, conflicts)
    while waiting is not None:
        problems.extend(_no_entity(group) for group in waiting[1])
        waiting = next(fields, None)


def _no_entity(group: Group) -> Problem:
    where = places([one.evidence for one in group.statements])
    return Problem("report", "unresolved", f"there is no {group.subject} to have a {group.verb}", where)


def _entity(
    entity: str, life: list[Group], fields: list[Group], lives: Lives, conflicts: Conflicts
) -> Iterator[NodeRow | RelationshipRow]:
    tense = "" if any(not group.tense for group in life) else life[0].tense
    statements = [one for group in life if group.tense == tense for one in group.statements]
    spells, clashes = merge(statements)
    conflicts.add(entity, LIFE, clashes)
    span = hull([spell.bounds for spell in spells])
    kind = schema.kind(kind_of(entity))
    now = [group for group in fields if group.tense in ("", tense)]
    values = {
        name: _spells(entity, name, kind.is_many(name), list(groups), span, conflicts)
        for name, groups in groupby(now, key=lambda group: group.verb)
    }
    latest = {name: _latest(found) for name, found in values.items() if found}
    code = next((latest[name] for name in _CODES if name in latest), entity.partition(":")[2])
    name = latest.get("name") or kind.unnamed(code)
    lives.known[entity] = Known(span, name, tense, _forms(values.get("legal_form", [])))
    properties: dict[str, Value] = {
        "id": entity,
        "name": name,
        "kind": kind.kind,
        "code": code,
        "by_law": False,
        "confidence": confidence_of(statements),
        "evidence": evidence_of(statements),
        **{one: text for one, text in latest.items() if one not in ("name", *_CODES)},
        **dated(span, tense),
    }
    yield NodeRow(kind.label(), properties)
    for field_name, found in values.items():
        for number, spell in enumerate(found):
            yield from _tied(entity, field_name, str(number), spell, tense, lives)
    for group in (group for group in fields if group.tense not in ("", tense)):
        for number, spell in enumerate(merge(group.statements)[0]):
            apart = f"{number}|{group.tense}"
            yield from _tied(entity, group.verb, apart, spell, group.tense, lives)


def _forms(spells: list[Spell]) -> tuple[tuple[str, Bounds], ...]:
    """What a body was in law, and when: rules may hold for one legal form only."""
    return tuple((spell.best.value, spell.bounds) for spell in spells)


def _latest(spells: list[Spell]) -> str:
    last = max(spells, key=lambda one: (one.bounds.e1, one.bounds.s0, -one.best.rank.no_authority))
    return last.best.value


def _spells(
    entity: str, name: str, many: bool, groups: list[Group], life: Bounds, conflicts: Conflicts
) -> list[Spell]:
    """Spells of a field's values inside the life; of a single field, no two at once."""
    found: list[Spell] = []
    for group in groups:
        spells, clashes = merge(group.statements)
        found += spells
        conflicts.add(entity, name, clashes)
    if not many:
        found, clashes = settle(found)
        conflicts.add(entity, name, clashes)
    for spell in found:
        spell.bounds = spell.bounds.within(life) or spell.bounds
    return found


def _tied(
    entity: str, field_name: str, apart: str, spell: Spell, tense: str, lives: Lives
) -> Iterator[NodeRow | RelationshipRow]:
    value = spell.best.value
    value_id = f"value:{field_name}:{value}"
    if value_id not in lives.values:
        lives.values.add(value_id)
        yield NodeRow(
            "Value",
            {
                "id": value_id,
                "name": value,
                "kind": "value",
                "field": field_name,
                **dated(Bounds.of(), ""),
            },
        )
    properties: dict[str, Value] = {
        "id": f"HAS_VALUE|{entity}|{value_id}|{apart}",
        "field": field_name,
        "layer": HasValue.layer.value,
        "by_law": False,
        "provision": "",
        "confidence": confidence_of(spell.statements),
        "evidence": evidence_of(spell.statements),
        **dated(spell.bounds, tense),
    }
    yield RelationshipRow("HAS_VALUE", entity, value_id, properties)
