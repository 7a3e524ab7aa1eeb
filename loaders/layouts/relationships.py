"""Layout of ties: a row is one relationship between two entities, named by their ids.

Columns: ``from``, ``type``, ``to``, ``valid_from``, ``valid_to``, ``seen``, ``provision``, and the
evidence. Where ``from_kind`` or ``to_kind`` is given, the column holds a code of that kind instead of
an id. Every other column is a property of the type, or of another type and then empty. A row without
dates was seen on the day of the release.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph import schema
from graph.claims import Claim, Ref, RelationshipClaim
from graph.dates import NEVER, UNKNOWN_START, Bounds, Span
from graph.evidence import ClaimKind
from graph.relationships import Relationship
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One relationship.

    Raises:
        ValueError: for a type or property that is not declared.
    """
    evidence = row.cite(kind=ClaimKind(row.take_optional("claim_kind") or "fact"))
    cls = schema.relationship_type(row.take("type"))
    from_ref, to_ref = end(row, "from"), end(row, "to")
    when, provision = _when(row, cls), row.take_optional("provision")
    own = {name: row.take_optional(name) for name in cls.model_fields if name in row.cells}
    properties: dict[str, Any] = {name: value for name, value in own.items() if value}
    row.ignore(*[name for name, cell in row.cells.items() if not cell.strip()])
    yield RelationshipClaim(from_ref, cls.of(properties), to_ref, when, evidence, provision)


def end(row: Row, column: str) -> Ref:
    """The entity that a row names in this column, by id, or by code where the kind is given.

    Raises:
        ValueError: when it is not an id.
    """
    kind, value = row.take_optional(f"{column}_kind"), row.take(column)
    if kind:
        return Ref.mint(kind, value)
    return named(column, value)


def named(column: str, value: str) -> Ref:
    """The entity with the id that a cell holds.

    Raises:
        ValueError: when it is not an id.
    """
    if ":" not in value:
        raise ValueError(f"column {column}: “{value}” is not an id such as icb:QHG")
    schema.kind(value.partition(":")[0])
    return Ref.to(value)


def _when(row: Row, cls: type[Relationship]) -> Bounds:
    """When it held. What stays true for ever, as a succession does, needs its beginning only."""
    began, ended, seen = (row.take_optional(name) for name in ("valid_from", "valid_to", "seen"))
    if cls.outlives:
        span = Span.parse(began) if began else Span(UNKNOWN_START, row.snapshot)
        return Bounds.of(span.first, span.last, NEVER, NEVER)
    return row.bounds(began, ended, seen=seen) if began or ended or seen else Bounds.seen(row.snapshot)
