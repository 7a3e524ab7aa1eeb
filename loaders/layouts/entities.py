"""Layout of registers: a row is one entity, its fields, and what it is tied to.

Columns: ``kind``, ``code``, ``valid_from``, ``valid_to``, ``seen``, and the evidence. Every other
column is a field of the kind (several values with ``|``), or a tie: ``WITHIN icb`` holds the codes of
boards it lies within, ``< HAS_SEAT forum`` those of forums that have it as a seat. Ties are stated as
seen on the day of the release; dated ones belong into the layout of relationships. With ``life`` given
as "no", the row says something of an entity that another register makes.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One entity.

    Raises:
        ValueError: for a kind, field or relationship type that is not declared.
    """
    evidence = row.cite(kind=ClaimKind(row.take_if_there("claim_kind") or "fact"))
    kind = row.take("kind")
    schema.kind(kind)  # refuses one that is not declared
    entity = Ref.mint(kind, row.take("code"))
    began, ended, seen = (row.take_if_there(name) for name in ("valid_from", "valid_to", "seen"))
    life = row.bounds(began, ended, seen=seen) if began or ended or seen else Bounds.seen(row.snapshot)
    if row.take_if_there("life") != "no":
        yield FieldClaim(entity, LIFE, "", life, evidence)
    for column in list(row.cells):
        if column in schema.kind(kind).model_fields:
            yield from _field(row, entity, column, life, evidence)
        elif column.split()[0].lstrip("<") == "" or column.split()[0].isupper():
            yield from _ties(row, entity, column, evidence)


def _field(row: Row, entity: Ref, column: str, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    several = schema.kind(entity.kind).is_many(column)
    for value in row.take_list(column) if several else filter(None, [row.take_optional(column)]):
        yield FieldClaim(entity, column, value, life, evidence)


def _ties(row: Row, entity: Ref, column: str, evidence: Evidence) -> Iterator[Claim]:
    type_name, kind = column.removeprefix("<").split()
    tie = schema.relationship_type(type_name).of({})
    for code in row.take_list(column):
        other, seen = Ref.mint(kind, code), Bounds.seen(row.snapshot)
        if column.startswith("<"):
            yield RelationshipClaim(other, tie, entity, seen, evidence)
        else:
            yield RelationshipClaim(entity, tie, other, seen, evidence)
