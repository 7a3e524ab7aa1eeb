"""Relationships: merged, kept inside the lives of their ends, with horizon, layer and provision."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from graph import schema
from graph.build.absent import Absent
from graph.build.conflicts import Conflicts
from graph.build.dated import confidence_of, dated, evidence_of, in_words
from graph.build.life import Lives
from graph.build.merge import Spell, Statement, merge
from graph.build.problems import Problem, places
from graph.build.work import Evidences, Group, Work
from graph.dates import Bounds
from graph.entities import kind_of
from graph.relationships import Relationship
from graph.stores.rows import RelationshipRow, Value


def relationship_rows(
    work: Work, lives: Lives, conflicts: Conflicts, problems: list[Problem]
) -> Iterator[RelationshipRow]:
    """Every relationship whose ends are there and lived when it is said to have held."""
    types, absent = schema.relationship_types(), Absent()
    for group in work.groups("relationship"):
        cls = types[group.verb]
        gone = next((end for end in (group.subject, group.object) if end not in lives.known), None)
        if gone:
            absent.add(gone, cls, _where(group), group.statements[0].evidence)
            continue
        fault = _fault(group, cls)
        if fault:
            problems.append(fault)
            continue
        spells, clashes = merge(_agreed(group.statements))
        apart = "|".join((group.object, group.distinct_part, group.tense))
        conflicts.add(group.subject, group.verb, clashes, apart)
        number = 0
        for spell in spells:
            own = _own(spell.best.value)
            span = _inside(group, spell, own, cls, lives)
            if span is None:
                problems.append(_anachronism(group, spell, cls, lives))
                continue
            ends = lives.known[group.subject], lives.known[group.object]
            tense = group.tense or ends[0].tense or ends[1].tense
            yield _row(group, spell, own, span, number, cls, work.evidences, tense)
            number += 1
    problems.extend(absent.problems())


@lru_cache(maxsize=100_000)
def _own(value: str) -> dict[str, Value]:
    """Properties that a claim carries. Many share theirs, so they are remembered, and not to be changed."""
    found: dict[str, Value] = json.loads(value) if value else {}
    return found


def _agreed(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Statements of fewer properties taken to mean a fuller one that they agree with in these and in time.

    A publisher that names a successor and not how it came to be one contradicts nobody who says how.
    """
    if len({one.value for one in statements}) == 1:  # nearly always
        return statements
    ranked = sorted(statements, key=lambda one: (one.rank, one))
    return tuple(_fuller(one, ranked) for one in statements)


def _fuller(one: Statement, ranked: list[Statement]) -> Statement:
    said = _own(one.value).items()
    for other in ranked:
        if said < _own(other.value).items() and one.bounds.meet(other.bounds):
            return one._replace(value=other.value)
    return one


def _fault(group: Group, cls: type[Relationship]) -> Problem | None:
    if group.subject == group.object:
        message = f"{group.subject} {cls.words} itself: left out"
        return Problem("report", "self", message, _where(group))
    try:
        cls.check_ends(kind_of(group.subject), kind_of(group.object))
    except ValueError as error:
        return Problem("stop", "ends", str(error), _where(group))
    return None


def _where(group: Group) -> tuple[str, ...]:
    return places([one.evidence for one in group.statements])


def _inside(
    group: Group, spell: Spell, own: dict[str, Value], cls: type[Relationship], lives: Lives
) -> Bounds | None:
    """The spell inside the lives of both ends; some types may precede or outlive them."""
    if cls.outlives or cls.precedes(own):
        return spell.bounds
    lives_of_ends = lives.known[group.subject].life, lives.known[group.object].life
    span: Bounds | None = spell.bounds
    for life in lives_of_ends:
        span = span and (span.overlap(life) if cls.follows_ends or group.by_law else span.within(life))
    if span is None and cls.in_arrears and all(life.s0 < spell.bounds.e1 for life in lives_of_ends):
        return spell.bounds
    return span


def _anachronism(group: Group, spell: Spell, cls: type[Relationship], lives: Lives) -> Problem:
    ends = lives.known[group.subject], lives.known[group.object]
    gone = next((one for one in ends if spell.bounds.within(one.life) is None), ends[1])
    message = (
        f"“{ends[0].name} {cls.words} {ends[1].name}” is said {in_words(spell.bounds)}, but {gone.name} "
        f"was there {in_words(gone.life)}: correct the dates, or say that it was designate"
    )
    return Problem("report", "anachronism", message, places([one.evidence for one in spell.statements]))


def _bases(spell: Spell, evidences: Evidences) -> tuple[str, str]:
    """Provisions that a document states, and where there are none those of general knowledge alone.

    What is generally known never stands as law, also beside a document that says nothing of it.
    """
    stated: tuple[set[str], set[str]] = set(), set()
    for one in spell.statements:
        if one.provision:
            stated[evidences.is_general([one.evidence])].add(one.provision)
    return "; ".join(sorted(stated[0])), "" if stated[0] else "; ".join(sorted(stated[1]))


def _row(
    group: Group,
    spell: Spell,
    own: dict[str, Value],
    span: Bounds,
    number: int,
    cls: type[Relationship],
    evidences: Evidences,
    tense: str,
) -> RelationshipRow:
    evidence = evidence_of(spell.statements)
    provision, unverified = _bases(spell, evidences)
    ending = ("|law" if group.by_law else "") + (f"|{group.tense}" if group.tense else "")
    properties: dict[str, Value] = {
        "id": "|".join((group.verb, group.subject, group.object, group.distinct_part, str(number))) + ending,
        "layer": cls.layer.value,
        "by_law": group.by_law,
        "provision": provision,
        "unverified_basis": unverified,
        "confidence": confidence_of(spell.statements),
        "evidence": evidence,
        "derived_from": group.derived_from,
        **own,
        **dated(span, tense, cls.horizon, spell.bounds if cls.horizon else None),
    }
    return RelationshipRow(group.verb, group.subject, group.object, properties)
