"""Entities: their lives, values and names; each becomes a node, with values that changed tied to it."""

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
from graph.names import normalise
from graph.stores.rows import NodeRow, RelationshipRow, Value
from graph.stores.values import further

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
    """Every entity of the graph so far.

    Attributes:
        known: what is remembered of each, by id.
        values: ids of the values that have a node.
        shared: names and codes, each with its field, that more than one entity had.
    """

    known: dict[str, Known] = field(default_factory=dict)
    values: set[str] = field(default_factory=set)
    shared: set[tuple[str, str]] = field(default_factory=set)

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
    lives.shared = work.shared_values()
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
    span, clashed = hull([spell.bounds for spell in spells]), len(conflicts.found)
    now = [one for one in fields if one.tense in ("", tense)]
    later = [one for one in fields if one.tense not in ("", tense)]
    values = _values(entity, now, span, conflicts)
    evidence = evidence_of(statements)
    changed = {matter for _, matter, _, _ in conflicts.found[clashed:]} | {one.verb for one in later}
    unchanged = [
        name
        for name, found in values.items()
        if name not in changed and _never_changed(name, found, span, evidence, lives)
    ]
    node = _node(entity, values, unchanged) | {
        "by_law": False, "confidence": confidence_of(statements), "evidence": evidence,
        **dated(span, tense),
    }  # fmt: skip
    lives.known[entity] = Known(span, str(node["name"]), tense, _forms(values.get("legal_form", [])))
    yield NodeRow(schema.kind(kind_of(entity)).label(), node)
    for name, found in values.items():
        for number, spell in enumerate(found if name not in unchanged else ()):
            yield from _tied(entity, name, str(number), spell, tense, lives)
    for group in later:
        for number, spell in enumerate(merge(group.statements)[0]):
            yield from _tied(entity, group.verb, f"{number}|{group.tense}", spell, group.tense, lives)


def _values(entity: str, fields: list[Group], life: Bounds, conflicts: Conflicts) -> dict[str, list[Spell]]:
    """The spells of each field that has any."""
    kind = schema.kind(kind_of(entity))
    found = {
        name: _spells(entity, name, kind.is_many(name), _one_spelling(name, list(groups)), life, conflicts)
        for name, groups in groupby(fields, key=lambda group: group.verb)
    }
    return {name: spells for name, spells in found.items() if spells}


def _one_spelling(field_name: str, groups: list[Group]) -> list[Group]:
    """Names that differ in case and punctuation only are one, in small letters where somebody has it so."""
    if field_name != "name" or len(groups) == 1:  # nearly always
        return groups
    alike: dict[str, list[Group]] = {}
    for group in groups:
        alike.setdefault(normalise(group.object), []).append(group)
    return [_together(found) if len(found) > 1 else found[0] for found in alike.values()]


def _together(groups: list[Group]) -> Group:
    value = next((one.object for one in groups if not one.object.isupper()), groups[0].object)
    statements = tuple(one._replace(value=value) for group in groups for one in group.statements)
    return groups[0]._replace(object=value, statements=statements)


def _never_changed(name: str, spells: list[Spell], life: Bounds, evidence: list[str], lives: Lives) -> bool:
    """Whether each value held for the whole life, on the entity's own evidence, and is nobody else's.

    What several entities had stays a node, since that is where they meet.
    """
    return all(
        spell.bounds == life
        and (name, spell.best.value) not in lives.shared
        and evidence_of(spell.statements) == evidence
        for spell in spells
    )


def _node(entity: str, values: dict[str, list[Spell]], unchanged: list[str]) -> dict[str, Value]:
    """Properties of an entity: the latest value of each field; all values of those that never changed."""
    kind = schema.kind(kind_of(entity))
    latest = {name: _latest(found) for name, found in values.items()}
    code = next((latest[name] for name in _CODES if name in latest), entity.partition(":")[2])
    node: dict[str, Value] = {"id": entity, "name": kind.unnamed(code), "kind": kind.kind, "code": code}
    node |= latest
    for name in unchanged:
        if len(values[name]) > 1:
            texts = [spell.best.value for spell in values[name]]
            node[further(name)] = [text for text in texts if text != latest[name]]
    return node | ({"unchanged": unchanged} if unchanged else {})


def _forms(spells: list[Spell]) -> tuple[tuple[str, Bounds], ...]:
    """What a body was in law, and when: rules may hold for one legal form only."""
    return tuple((spell.best.value, spell.bounds) for spell in spells)


def _latest(spells: list[Spell]) -> str:
    last = max(
        spells, key=lambda one: (one.bounds.e1, one.bounds.s0, -one.best.rank.no_authority, one.bounds.e0)
    )
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
