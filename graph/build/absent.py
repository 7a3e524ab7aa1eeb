"""Entities that relationships name and no register made: told one by one, or together where they are many."""

from __future__ import annotations

from collections import defaultdict

from graph import schema
from graph.build.problems import Problem
from graph.entities import kind_of
from graph.relationships import Relationship

MANY = 10
"""From more than so many on, those of one kind in one release are one problem."""


class Absent:
    """What was left out since an end is not there, by release, relationship type and kind of the end."""

    def __init__(self) -> None:
        """Start with nothing left out."""
        self._found: dict[tuple[str, type[Relationship], str], list[tuple[str, tuple[str, ...]]]] = (
            defaultdict(list)
        )

    def add(self, end: str, cls: type[Relationship], where: tuple[str, ...], evidence: str) -> None:
        """Note that a relationship is left out.

        Args:
            end: the id that nothing has.
            cls: type of the relationship.
            where: file and row of its claims.
            evidence: the reference of the first of them.
        """
        release = evidence.partition("#")[0]
        self._found[release, cls, kind_of(end)].append((end, where))

    def problems(self) -> list[Problem]:
        """What to report, in the order met."""
        return [one for key, left in self._found.items() for one in _problems(*key[1:], left)]


def _problems(cls: type[Relationship], kind: str, left: list[tuple[str, tuple[str, ...]]]) -> list[Problem]:
    if len(left) <= MANY:
        return [
            Problem("report", "unresolved", f"there is no {end}, so {cls.words} is left out", where)
            for end, where in left
        ]
    ends = list(dict.fromkeys(end for end, _ in left))
    message = (
        f"{len(left):,} × {cls.words} are left out: no register loaded has {len(ends):,} × "
        f"{schema.kind(kind).words} they name, such as {', '.join(ends[:3])}"
    )
    return [Problem("report", "unresolved", message, tuple(where[0] for _, where in left[:MANY]))]
