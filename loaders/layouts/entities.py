"""Layout of registers: a row is one entity, its fields, and what it is tied to.

Columns: ``kind``, ``code``, ``valid_from``, ``valid_to``, ``seen`` (one day or several with ``|``),
``gone`` (a day on which it was there no longer), and the evidence. Every other column is a field of the
kind (several values with ``|``), or a tie: ``WITHIN icb`` holds the codes of boards it lies within,
``< HAS_SEAT forum`` those of forums that have it as a seat, ``CONCERNS`` alone ids. Ties are stated as
seen on the day of the release, those of what ended before it as seen on its last day, those that
outlive their ends from its first day on; dated ones belong into the layout of relationships. Where
``scheme`` names a field, the code is its value too. With ``life`` given as "no", the row says something
of an entity that another register makes.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import NEVER, BadDate, Bounds, Span, day_before
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from loaders.layouts.relationships import named
from loaders.row import Row

OF_THE_DAY = {"postcode"}
"""Fields that a body often changes within its life: a register tells them for its own day only."""


def parse(row: Row) -> Iterator[Claim]:
    """One entity.

    Raises:
        ValueError: for a kind, field or relationship type that is not declared.
    """
    evidence = row.cite(kind=ClaimKind(row.take_optional("claim_kind") or "fact"))
    kind, code, scheme = row.take("kind"), row.take("code"), row.take_optional("scheme")
    schema.kind(kind)  # refuses one that is not declared
    entity, life = Ref.mint(kind, code), _days(row)
    if row.take_optional("life") != "no":
        yield FieldClaim(entity, LIFE, "", life, evidence)
    if scheme:
        yield FieldClaim(entity, scheme, code, life, evidence)
    for column in list(row.cells):
        if column in schema.kind(kind).model_fields:
            yield from _field(row, entity, column, life, evidence)
        elif column.split()[0].lstrip("<") == "" or column.split()[0].isupper():
            yield from _ties(row, entity, column, life, evidence)


def _days(row: Row) -> Bounds:
    """The life span that the row states: seen on the day of the release where it states none."""
    began, ended, seen, gone = (
        row.take_optional(name) for name in ("valid_from", "valid_to", "seen", "gone")
    )
    if not began + ended + seen + gone:
        return Bounds.seen(row.snapshot)
    life: Bounds | None = Bounds.of(e1=Span.parse(gone).last) if gone else Bounds.of()
    for day in seen.split("|"):
        stated = row.bounds(began, ended, seen=day, lasts=not gone)
        life = life and life.meet(stated)
    if life is None:
        raise BadDate(f"seen {seen}, gone {gone or 'never'}: these exclude each other", seen, gone)
    return life


def _field(row: Row, entity: Ref, column: str, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    several = schema.kind(entity.kind).is_many(column)
    when = Bounds.seen(min(row.snapshot, day_before(life.e1))) if column in OF_THE_DAY else life
    for value in row.take_list(column) if several else filter(None, [row.take_optional(column)]):
        yield FieldClaim(entity, column, value, when, evidence)


def _ties(row: Row, entity: Ref, column: str, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    type_name, *kind = column.removeprefix("<").split()
    tie = schema.relationship_type(type_name).of({})
    last = min(row.snapshot, day_before(life.e1))
    when = Bounds.of(life.s0, life.s1, NEVER, NEVER) if tie.outlives else Bounds.seen(last)
    for code in row.take_list(column):
        other = Ref.mint(kind[0], code) if kind else named(column, code)
        if column.startswith("<"):
            yield RelationshipClaim(other, tie, entity, when, evidence)
        else:
            yield RelationshipClaim(entity, tie, other, when, evidence)
