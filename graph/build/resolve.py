"""Resolving: which entity a row meant by a code, a name, or a post of a body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from graph.build.work import bounds_of
from graph.claims import Ref
from graph.dates import Bounds
from graph.kinds.posts import post_id
from graph.names import normalise


class Unresolved(ValueError):
    """A reference names nothing that is known, or more than one thing."""


class Resolver:
    """Finds entities by code or name, from what the registers say of them.

    ``aliases`` joins ids that a judgement found to be the same.
    """

    def __init__(self, aliases: Mapping[str, str]) -> None:
        """Start with nothing known but the aliases."""
        self._aliases = aliases
        self._found: dict[tuple[str, str, str], list[tuple[str, Bounds]]] = defaultdict(list)
        self._ref = cache(Ref.from_text)  # rows name the same bodies again and again

    def learn(self, entity: Ref, scheme: str, value: str, when: Bounds) -> None:
        """Note that an entity with a known id had a code or a name."""
        if entity.scheme == "id":
            key = normalise(value) if scheme == "name" else value
            self._found[entity.kind, scheme, key].append((self.canonical(entity.value), when))

    def canonical(self, entity_id: str) -> str:
        """The id under which an entity is kept."""
        return self._aliases.get(entity_id, entity_id)

    def resolve(self, text: str, when: Bounds) -> str:
        """The id that a reference in the ledger's form stands for.

        Raises:
            Unresolved: with a sentence.
        """
        if "\t" not in text:
            return self.canonical(text)
        return self._resolve(self._ref(text), when)

    def _resolve(self, ref: Ref, when: Bounds) -> str:
        if ref.of is not None:
            return post_id(self._resolve(ref.of, when), ref.value)
        if ref.scheme == "id":
            return self.canonical(ref.value)
        key = normalise(ref.value) if ref.scheme == "name" else ref.value
        candidates = self._found.get((ref.kind, ref.scheme, key), [])
        names = {one for one, _ in candidates}
        if len(names) > 1:
            names = self._narrowed(ref, candidates, when)
        if len(names) == 1:
            return names.pop()
        if not names:
            raise Unresolved(f"there is no {ref}")
        raise Unresolved(f"{ref} may be any of {', '.join(sorted(names))}: name which")

    def _narrowed(self, ref: Ref, candidates: list[tuple[str, Bounds]], when: Bounds) -> set[str]:
        """Candidates that bear the name the row gives, else those that had the code at the time."""
        if ref.name:
            named = {one for one, _ in self._found.get((ref.kind, "name", normalise(ref.name)), [])}
            both = named & {one for one, _ in candidates}
            if both:
                return both
        if ref.on is not None:
            return {one for one, span in candidates if span.possible(ref.on)}
        return {one for one, span in candidates if when.within(span) is not None}


def aliases_of(same: list[tuple[str, str]]) -> dict[str, str]:
    """For each id that was judged the same as others, the first of them in order."""
    leader: dict[str, str] = {}

    def find(one: str) -> str:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for left, right in same:
        first, second = sorted((find(left), find(right)))
        leader[second] = first
        leader.setdefault(first, first)
    return {one: find(one) for one in leader if find(one) != one}


def learn_from(names: Iterable[tuple[Any, ...]], resolver: Resolver) -> None:
    """Teach the resolver every code and name that field claims give.

    ``names`` gives subject, verb, object and the four days of each.
    """
    for subject, verb, value, *days in names:
        resolver.learn(Ref.from_text(subject), verb, value, bounds_of(*days))
