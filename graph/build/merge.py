"""Merging: statements about one thing become spells, by intersection of their bounds.

The result depends on the set of statements alone, not on their order or repetition: they are
sorted first, those with a known beginning before mere sightings, and each joins the first spell
whose bounds it meets. Bounds that do not meet are a second spell where the one can be over before
the other begins, and a clash where they cannot; then the better ranked stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.dates import NEVER, UNKNOWN_START, Bounds


class Rank(NamedTuple):
    """How far a statement is trusted against another; the smaller is trusted first.

    Attributes:
        no_authority: 0 when the dataset has authority for the matter, else 1.
        doubt: 0, 1, 2 for high, medium, low confidence.
        age: days since its publication, counted back from the end of the calendar. It comes last:
            many documents state no date and count as published with their table.
    """

    no_authority: int
    doubt: int
    age: int

    def reason_over(self, other: Rank) -> str:
        """Why this statement is followed and the other is not."""
        if self.no_authority < other.no_authority:
            return "its dataset has authority for this"
        if self.doubt < other.doubt:
            return "it is stated with more confidence"
        if self.age < other.age:
            return "it was published later"
        return "both are equal in authority, confidence and date; the first in order is shown"


class Statement(NamedTuple):
    """One claim about the thing: bounds, rank, evidence, the value it gives and what it says it rests on.

    A tuple, like `Rank`, because there is one for each claim: they are made and compared quickly.
    """

    bounds: Bounds
    rank: Rank
    evidence: str
    value: str = ""
    provision: str = ""


@dataclass(slots=True)
class Spell:
    """A life span that one or more statements agree on."""

    bounds: Bounds
    statements: list[Statement] = field(default_factory=list)

    @property
    def best(self) -> Statement:
        """The statement trusted first."""
        if len(self.statements) == 1:
            return self.statements[0]
        return min(self.statements, key=lambda one: (one.rank, one))


@dataclass(frozen=True, slots=True)
class Clash:
    """Two spells that cannot both be: the graph follows ``followed``."""

    followed: Spell
    other: Spell

    @property
    def why(self) -> str:
        """The reason for following the one."""
        return self.followed.best.rank.reason_over(self.other.best.rank)


def merge(statements: Iterable[Statement]) -> tuple[list[Spell], list[Clash]]:
    """Spells in order of time, and the clashes met on the way."""
    given = tuple(statements)
    if len(given) == 1:  # nearly always
        return [Spell(given[0].bounds, [given[0]])], []
    ordered = sorted(set(given), key=lambda one: (one.bounds.s0 == UNKNOWN_START, one))
    return settle(_gather(ordered))


def _gather(ordered: list[Statement]) -> list[Spell]:
    """Join each statement to the first spell of the same value that its bounds meet."""
    spells: list[Spell] = []
    for one in ordered:
        for spell in spells:
            met = spell.bounds.meet(one.bounds) if spell.best.value == one.value else None
            if met is not None:
                spell.bounds = met
                spell.statements.append(one)
                break
        else:
            spells.append(Spell(one.bounds, [one]))
    return spells


def settle(spells: list[Spell]) -> tuple[list[Spell], list[Clash]]:
    """Order spells that exclude each other, narrowing each by its neighbours; collect clashes."""
    kept: list[Spell] = []
    clashes: list[Clash] = []
    # if one spell can be over before another begins, its latest beginning is the earlier one
    for spell in sorted(spells, key=lambda one: (one.bounds.s1, one.bounds, one.best)):
        current: Spell | None = spell
        while current is not None and kept and not _apart(kept[-1], current):
            before = kept[-1]
            if (before.best.rank, before.bounds) <= (current.best.rank, current.bounds):
                clashes.append(Clash(before, current))
                current = None
            else:
                clashes.append(Clash(current, before))
                kept.pop()
        if current is not None:
            kept.append(current)
    return kept, clashes


def _apart(earlier: Spell, later: Spell) -> bool:
    """Whether one can be over before the other begins; if so, narrow both to that."""
    if not earlier.bounds.may_precede(later.bounds):
        return False
    ended = earlier.bounds.meet(Bounds(UNKNOWN_START, NEVER, UNKNOWN_START, later.bounds.s1))
    begun = later.bounds.meet(Bounds(earlier.bounds.e0, NEVER, UNKNOWN_START, NEVER))
    if ended is None or begun is None:
        return False
    earlier.bounds, later.bounds = ended, begun
    return True
