"""What passes between the build, the stores and the questions: rows to write, hops that were met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

Value = str | int | float | bool | date | list[str] | None
Row = dict[str, Any]  # Any: a row holds whatever columns its Cypher names
Direction = Literal["out", "in", "both"]

FOLD_FIRST = 5
"""How many neighbours of a folded group are named."""


class StoreError(Exception):
    """The store cannot be opened, read or written; the message says what to do."""


class QuestionTookTooLong(StoreError):
    """The time limit ended a question."""


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node to be written. ``label`` comes after the marker; ``properties`` hold id and name."""

    label: str
    properties: dict[str, Value]


@dataclass(frozen=True, slots=True)
class RelationshipRow:
    """A relationship to be written; its ends are ids, ``properties`` hold its own id."""

    type_name: str
    from_id: str
    to_id: str
    properties: dict[str, Value]


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship as met on the way: both ends, and what it carries."""

    id: str
    type_name: str
    from_id: str
    to_id: str
    from_name: str
    to_name: str
    from_kind: str
    to_kind: str
    properties: Mapping[str, Any]


class Link(NamedTuple):
    """A relationship while ways are searched: which, of what type, between whom, and no more."""

    id: str
    type_name: str
    from_id: str
    to_id: str


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbours of one node by one type and direction and of one kind: how many, the first few."""

    node_id: str
    type_name: str
    direction: Literal["out", "in"]
    kind: str
    count: int
    first: tuple[str, ...]


@dataclass(frozen=True)
class Info:
    """What a published graph says of itself."""

    content_key: str
    ledger: str
    ledger_version: int
    evidence_until: date | None
    nodes: int
    relationships: int
    known: date | None
    published_by: date | None
    datasets: tuple[str, ...]
    kind_counts: Mapping[str, int]


Batch = tuple[str, list[NodeRow] | list[RelationshipRow]]
"""A label or relationship type, and rows of it."""


WAITING = 3
"""How many batches' worth of rows may wait in all: with sixty types, more would fill the memory."""


def batches(rows: Iterable[NodeRow | RelationshipRow], size: int) -> Iterator[Batch]:
    """Rows gathered by label or type, up to ``size`` a batch; few of them wait at any time.

    Nodes that came before a relationship are always given before it, so that its ends exist.
    """
    nodes: dict[str, list[NodeRow]] = {}
    ties: dict[str, list[RelationshipRow]] = {}
    waiting = 0
    for row in rows:
        if isinstance(row, NodeRow):
            group: list[Any] = nodes.setdefault(row.label, [])
        else:
            group = ties.setdefault(row.type_name, [])
        group.append(row)
        waiting += 1
        if len(group) < size and waiting < WAITING * size:
            continue
        waiting -= sum(map(len, nodes.values()))
        yield from nodes.items()
        nodes.clear()
        full = [name for name, tied in ties.items() if len(tied) >= size] or list(ties) * (waiting >= size)
        for name in full:
            waiting -= len(ties[name])
            yield name, ties.pop(name)
    yield from nodes.items()
    yield from ties.items()
