"""Reified facts: merged like everything else, each a node that yields walkable relationships."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import combinations, product

from graph import schema
from graph.build.conflicts import Conflicts
from graph.build.dated import dated, evidence_of
from graph.build.life import Lives
from graph.build.merge import Spell, merge
from graph.build.work import Group, Work, WorkRow
from graph.evidence import Confidence
from graph.facts import ReifiedFact, Yields
from graph.stores.rows import NodeRow


def fact_class(kind: str) -> type[ReifiedFact]:
    """The class of a kind of fact.

    Raises:
        ValueError: when the kind is not a fact.
    """
    cls = schema.kind(kind)
    if not issubclass(cls, ReifiedFact):
        raise ValueError(f"“{kind}” is not a kind of fact")
    return cls


def fact_id(kind: str, parties: dict[str, list[str]], values: dict[str, str]) -> str:
    """The id of a fact: its parties and what sets it apart from others between the same parties."""
    cls = fact_class(kind)
    apart = [values.get(name, "") for name in cls.distinct]
    if kind == "standing_rule":
        from graph.build.rules import rule_id

        return rule_id(values["rule"])
    key = json.dumps([sorted((party, sorted(ids)) for party, ids in parties.items()), apart])
    return f"{kind}:{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def fact_rows(work: Work, lives: Lives, conflicts: Conflicts) -> Iterator[NodeRow]:
    """Add to the work what each fact yields; give the facts as nodes. Rules are expanded elsewhere."""
    for group in work.groups("fact"):
        if group.verb == "standing_rule":
            continue
        spells, clashes = merge(group.statements)
        subject = _with_tense(group.subject, group.tense)
        conflicts.add(subject, group.verb, clashes)
        for number, spell in enumerate(spells):
            yield _node(group, spell, f"{subject}/{number}" if number else subject, lives)


def _with_tense(fact: str, tense: str) -> str:
    """What is planned is a fact of its own, beside what came of it."""
    return f"{fact}/{tense}" if tense else fact


def _node(group: Group, spell: Spell, fact: str, lives: Lives) -> NodeRow:
    content = json.loads(spell.best.value)
    parties: dict[str, list[str]] = content["parties"]
    names = [lives.known[one].name for ids in parties.values() for one in ids if one in lives.known]
    return NodeRow(
        "Fact",
        {
            "id": fact,
            "name": f"{fact_class(group.verb).words}: {', '.join(names)}",
            "kind": group.verb, "parties": [one for ids in parties.values() for one in ids],
            "by_law": False, "confidence": list(Confidence)[spell.best.rank.doubt].value,
            "evidence": evidence_of(spell.statements),
            **content["values"], **dated(spell.bounds, group.tense),
        },
    )  # fmt: skip


def yielded(row: WorkRow) -> Iterator[WorkRow]:
    """The relationships that one statement of a fact yields."""
    content = json.loads(row.value)
    for one in fact_class(row.verb).yields:
        cls = schema.relationship_type(one.type_name)
        carried = {name: content["values"].get(name) for name in one.properties}
        properties = cls.of({name: value for name, value in carried.items() if value}).properties()
        for from_id, to_id in _pairs(one, content["parties"]):
            yield WorkRow(
                part="relationship", subject=from_id, verb=one.type_name, object=to_id,
                distinct_part=cls.distinct_part(properties), by_law=False, tense=row.tense,
                when=row.when,
                value=json.dumps(properties, sort_keys=True) if properties else "",
                provision=row.provision, derived_from=_with_tense(row.subject, row.tense),
                trusted=row.trusted, cited=row.cited,
            )  # fmt: skip


def _pairs(one: Yields, parties: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    if one.from_party == one.to_party:
        yield from combinations(sorted(parties[one.from_party]), 2)
    else:
        yield from product(parties[one.from_party], parties[one.to_party])
