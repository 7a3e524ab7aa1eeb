"""Conflicts: claims that exclude each other become entities of their own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph import schema
from graph.build.dated import dated, evidence_of, in_words
from graph.build.merge import Clash, Spell
from graph.dates import Bounds, day_before
from graph.stores.rows import NodeRow, RelationshipRow, Value


@dataclass
class Conflicts:
    """Clashes met by the build: what each is about, and the two sides."""

    found: list[tuple[str, str, str, Clash]] = field(default_factory=list)

    def add(self, about: str, matter: str, clashes: list[Clash], apart: str = "") -> None:
        """Note clashes about a field or relationship type of an entity.

        ``apart`` tells relationships of one type that start at the entity from each other.
        """
        self.found.extend((about, matter, apart, clash) for clash in clashes)

    def rows(self) -> Iterator[NodeRow | RelationshipRow]:
        """A node for each conflict, tied to what it is about."""
        for about, matter, apart, clash in self.found:
            sides = [_said(clash.followed), _said(clash.other)]
            content = (about, matter, apart, sides, *_values(clash))
            digest = hashlib.sha256(repr(content).encode()).hexdigest()[:16]
            properties: dict[str, Value] = {
                "id": f"conflict:{digest}",
                "name": f"{matter.replace('_', ' ').lower()}: {sides[0]}, or {sides[1]}",
                "kind": "conflict",
                "about": about,
                "matter": matter,
                "followed": sides[0],
                "other": sides[1],
                "why": clash.why,
                "touches": _layer(matter),
                "evidence": evidence_of(clash.followed.statements),
                "other_evidence": evidence_of(clash.other.statements),
                **dated(_shared(clash), ""),
            }
            yield NodeRow("Conflict", properties)
            yield RelationshipRow(
                "CONCERNS", str(properties["id"]), about,
                {
                    "id": f"CONCERNS|{properties['id']}|{about}|0", "layer": "evidence", "by_law": False,
                    "provision": "", "confidence": "high", "evidence": properties["evidence"],
                    **dated(_shared(clash), ""),
                },
            )  # fmt: skip


def _layer(matter: str) -> str:
    """The layer of a relationship type; what an entity is or is called may matter to all."""
    found = schema.relationship_types().get(matter)
    return found.layer.value if found else ""


def _said(spell: Spell) -> str:
    """One side, in words: the value and the days it is said to have held."""
    span, value = spell.bounds, spell.best.value or "stated"
    if span.s0 == span.s1:
        return f"{value} ({in_words(span)})"
    seen = sorted({span.s1, day_before(span.e0)})
    return f"{value} (seen {' to '.join(day.isoformat() for day in seen)})"


def _values(clash: Clash) -> list[tuple[str, Bounds]]:
    """What tells two clashes apart whose words are the same."""
    return [(side.best.value, side.bounds) for side in (clash.followed, clash.other)]


def _shared(clash: Clash) -> Bounds:
    """The time for which the two sides exclude each other; all time where that cannot be said."""
    return clash.followed.bounds.overlap(clash.other.bounds) or Bounds.of()
