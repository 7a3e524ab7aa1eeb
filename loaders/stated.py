"""What rows of filled templates have in common: when it held, what it rests on, bodies, posts, people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from graph.kinds.boards import FORUMS
from graph.kinds.posts import ROLES
from graph.layers.appointment import HasPost
from graph.layers.structure import GovernedBy
from graph.names import slug
from loaders.row import Row


@dataclass(frozen=True)
class Stated:
    """When a row says that something held, and what the row rests on."""

    when: Bounds
    evidence: Evidence

    @property
    def planned(self) -> bool:
        """Whether it was still to come when the row was written."""
        return self.evidence.kind is ClaimKind.PLANNED

    @property
    def existed(self) -> Bounds:
        """What follows for the life of something that is only known to have been there meanwhile."""
        return Bounds.of(s1=self.when.s1, e0=self.when.e0)


@dataclass(frozen=True)
class Body:
    """A body that a cell names, what it is called, and whether the row itself makes it."""

    ref: Ref
    name: str
    new: bool

    @property
    def code(self) -> str:
        """Its id without the kind."""
        return self.ref.value.partition(":")[2]


def stated(row: Row) -> Stated:
    """The columns of dates and evidence.

    What begins after the day on which it was seen is a plan; what had ended by then was not seen.
    """
    began, ended, seen = (row.take_optional(one) for one in ("valid_from", "valid_to", "as_at"))
    planned = bool(began) and Span.parse(began).first > Span.parse(seen).last
    over = bool(ended) and Span.parse(ended).last < Span.parse(seen).last
    evidence = row.cite(kind=ClaimKind.PLANNED if planned else ClaimKind.FACT)
    return Stated(row.bounds(began, ended, seen="" if planned or over else seen, lasts=False), evidence)


def body(row: Row, column: str) -> Body:
    """The body that a column names.

    Raises:
        ValueError: when the cell is empty.
    """
    found = body_if_there(row, column)
    if found is None:
        raise ValueError(f"column {column} is empty")
    return found


def body_if_there(row: Row, column: str) -> Body | None:
    """The body that a column names, or None where its cell is empty."""
    named, name, new = (row.take_optional(one) for one in (column, f"{column}_name", f"{column}_new"))
    return Body(Ref.to(named), name, bool(new)) if named else None


def made(entity: Ref, said: Stated, life: Bounds | None = None, **fields: str) -> Iterator[Claim]:
    """An entity that the row makes, with the fields that are not empty."""
    when = life or said.existed
    yield FieldClaim(entity, LIFE, "", when, said.evidence)
    for name, value in fields.items():
        if value:
            yield FieldClaim(entity, name, value, when, said.evidence)


def named_if_new(one: Body, said: Stated) -> Iterator[Claim]:
    """A body that no register knows, by the name the row gives it."""
    if one.new:
        yield from made(one.ref, said, Bounds.of(), name=one.name)


def code_of(name: str) -> str:
    """A name as part of an id.

    Raises:
        ValueError: when nothing of it can stand in one, so that two such names would be one.
    """
    code = slug(name)
    if not code:
        raise ValueError(f"“{name}” has no letter or digit by which it could be told apart")
    return code


def person(name: str, of: Body, said: Stated) -> tuple[Ref, list[Claim]]:
    """A person, told apart by name and body as the bundled post holders are, and what makes them."""
    where = slug(of.name) if of.ref.kind == "national_body" else of.code
    ref = Ref.mint("person", f"{code_of(name)}/{where}")
    return ref, list(made(ref, said, Bounds.of(), name=name))


def post(of: Body, role: str, said: Stated) -> tuple[Ref, list[Claim]]:
    """A post of a body, and what makes it; a plan to fill a post does not make it."""
    ref = Ref.mint("post", f"{of.ref.value}:{role}")
    if said.planned:
        return ref, []
    claims = list(made(ref, said, name=f"{ROLES[role]}, {of.name}", role=role))
    return ref, [*claims, RelationshipClaim(of.ref, HasPost(), ref, said.existed, said.evidence)]


def forum(of: Body, role: str, said: Stated, name: str = "") -> tuple[Ref, list[Claim]]:
    """A board or committee of a body, and what makes it; a joint committee is its own."""
    if of.ref.kind in ("joint_committee", "medicines_committee"):
        return of.ref, []
    ref = Ref.mint("forum", f"{of.ref.value}:{role}")
    if said.planned:
        return ref, []
    claims = list(made(ref, said, name=name or f"{FORUMS[role]}, {of.name}", role=role))
    return ref, [*claims, RelationshipClaim(of.ref, GovernedBy(), ref, said.existed, said.evidence)]
