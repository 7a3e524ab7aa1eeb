"""What every store can do: publish a graph, answer read-only Cypher, give neighbours."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from graph.relationships import Layer
from graph.schema import types_of_layers
from graph.stores.rows import Direction, Fold, Hop, Info, Link, NodeRow, RelationshipRow, Row
from graph.stores.statements import (
    INFO_STATEMENT,
    count_statement,
    fold_of,
    fold_statement,
    hop_of,
    hop_statement,
    info_of,
    link_statement,
    neighbour_statements,
)
from graph.stores.values import HAS_VALUE, UNCHANGED_STATEMENT, folded_with, hops_of

MOST_HOPS = 200_000
"""Neighbours that one step may return; beyond that the step is an error, never cut in silence."""


class Store(ABC):
    """One engine holding one published graph."""

    uri: str

    @abstractmethod
    def publish(self, rows: Iterable[NodeRow | RelationshipRow]) -> None:
        """Write a whole graph: nodes come before the relationships that join them.

        Raises:
            StoreError: when it cannot be written.
        """

    @abstractmethod
    def ask(
        self,
        cypher: str,
        parameters: Mapping[str, Any],
        *,
        limit: int = 10_000,
        seconds: float = 20,
    ) -> list[Row]:
        """Rows of a read-only query. Dates are `datetime.date`.

        Raises:
            StoreError: on any error of the engine, and when there are more rows than ``limit``.
            QuestionTookTooLong: when the time limit ended it.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the file or connection."""

    def neighbours(
        self,
        ids: Sequence[str],
        layers: frozenset[Layer],
        on: date,
        *,
        direction: Direction = "both",
        types: tuple[str, ...] = (),
    ) -> list[Hop]:
        """Relationships that touch any of these nodes on that day, in the layers or types chosen."""
        names = types or types_of_layers(layers)
        found: dict[str, Hop] = {}
        for statement in neighbour_statements(names, direction) if names else []:
            for row in self.ask(statement, {"ids": list(ids), "on": on}, limit=MOST_HOPS):
                found[row["id"]] = hop_of(row)
        if HAS_VALUE in names and direction != "in":
            found |= {hop.id: hop for hop in self._unchanged(ids, on)}
        return sorted(found.values(), key=lambda hop: hop.id)

    def _unchanged(self, ids: Iterable[str], on: date | None = None) -> list[Hop]:
        """Values that stand on these nodes alone, as relationships; on a day, or whatever their dates."""
        rows = self.ask(UNCHANGED_STATEMENT, {"ids": list(ids)}, limit=MOST_HOPS)
        hops = (hop for row in rows for hop in hops_of(row))
        return [
            hop
            for hop in hops
            if on is None or hop.properties["valid_from"] <= on < hop.properties["valid_to"]
        ]

    def links(self, ids: Iterable[str], out: tuple[str, ...], into: tuple[str, ...], on: date) -> list[Link]:
        """What leads out of these nodes by some types and into them by others on a day, in no order."""
        if not (out or into):
            return []
        rows = self.ask(link_statement(out, into), {"ids": list(ids), "on": on}, limit=MOST_HOPS)
        return [Link(row["id"], row["type_name"], row["from_id"], row["to_id"]) for row in rows]

    def counts(self, ids: Iterable[str], types: tuple[str, ...], on: date, most: int) -> dict[str, int]:
        """How many neighbours each node has on a day, by type and direction; at least ``most`` if more."""
        if not types:
            return {}
        rows = self.ask(count_statement(types), {"ids": list(ids), "on": on, "most": most}, limit=MOST_HOPS)
        return {row["id"]: row["number"] for row in rows}

    def leading(self, ids: Sequence[str], types: Mapping[str, bool], on: date) -> list[Hop]:
        """Relationships that lead on from any of these nodes on that day.

        ``types`` gives the types, and whether they lead along their arrow (True) or against it. A
        hub's neighbours on the other side, which may be many, are not fetched.
        """
        ways: tuple[tuple[bool, Direction], ...] = ((True, "out"), (False, "in"))
        hops: list[Hop] = []
        for along, direction in ways:
            names = tuple(name for name, is_along in types.items() if is_along is along)
            if names:
                hops += self.neighbours(ids, frozenset(), on, direction=direction, types=names)
        return hops

    def folded(
        self, ids: Sequence[str], layers: frozenset[Layer], on: date, *, types: tuple[str, ...] = ()
    ) -> list[Fold]:
        """The neighbours themselves, each once, counted by type, direction and kind."""
        names = types or types_of_layers(layers)
        parameters, found = {"ids": list(ids), "on": on}, dict[str, list[Fold]]()
        for way in ("out", "in"):
            rows = self.ask(fold_statement(names, way), parameters, limit=MOST_HOPS) if names else []
            found[way] = [fold_of(row, way) for row in rows]
        if HAS_VALUE in names:
            found["out"] = folded_with(found["out"], self._unchanged(ids, on))
        return [*found["out"], *found["in"]]

    def hops(self, ids: Iterable[str]) -> list[Hop]:
        """Relationships by id, whatever their dates, in the order of the ids."""
        groups: dict[str, list[str]] = {}
        wanted = list(dict.fromkeys(ids))
        for one in wanted:
            groups.setdefault(one.split("|", 1)[0], []).append(one)
        found: dict[str, Hop] = {}
        for name, several in groups.items():
            starts, ends = (sorted({one.split("|", 3)[place] for one in several}) for place in (1, 2))
            given = {"starts": starts, "ends": ends, "ids": several}
            for row in self.ask(hop_statement(name), given, limit=MOST_HOPS):
                found[row["id"]] = hop_of(row)
            if name == HAS_VALUE:
                found |= {hop.id: hop for hop in self._unchanged(starts)}
        return [found[one] for one in wanted if one in found]

    def info(self) -> Info:
        """What the graph says of itself.

        Raises:
            StoreError: when nothing was ever published there.
        """
        return info_of(self.ask(INFO_STATEMENT, {}))
