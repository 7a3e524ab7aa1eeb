"""National bodies, and single bodies that law names: life, former names, legal form, successors."""

from collections.abc import Iterator
from datetime import date

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from graph.layers.succession import SucceededBy
from loaders.row import Row

KINDS = {one: one for one in ("national_body", "parliament", "council")}


def parse(row: Row) -> Iterator[Claim]:
    """One body. One that begins after the release is planned and exists in no answer yet."""
    began, ended = row.take_optional("valid_from"), row.take_optional("valid_to")
    planned = bool(began) and Span.parse(began).first > row.snapshot
    evidence = row.cite(kind=ClaimKind.PLANNED if planned else ClaimKind.FACT)
    row.ignore("planned_end")  # a plan is not an end
    body = Ref.mint(row.take_one_of("kind", KINDS), row.take("code"))
    former, until = row.take_optional("former_name"), row.take_optional("former_name_until")
    life = _life(row, began, ended, until)
    yield FieldClaim(body, LIFE, "", life, evidence)
    yield from _names(row, body, life, former, until, evidence)
    for column, field in (
        ("legal_form", "legal_form"),
        ("is_legal_person", "legal_person"),
        ("statutory_basis", "statutory_basis"),
    ):  # fmt: skip
        value = row.take_optional(column)
        if value:
            yield FieldClaim(body, field, value, life, evidence)
    successor = row.take_optional("succeeded_by")
    if successor:
        tie = SucceededBy(succession="merger")
        after = Ref.mint("national_body", successor)
        yield RelationshipClaim(body, tie, after, Bounds.since(_end(life)), evidence)


def _life(row: Row, began: str, ended: str, renamed: str) -> Bounds:
    """A body that took a new name on the day it is said to begin existed under the old one."""
    if renamed and renamed == began:
        return Bounds.of(s1=Span.parse(renamed).first, e0=row.bounds("", ended).e0)
    return row.bounds(began, ended)


def _names(row: Row, body: Ref, life: Bounds, former: str, until: str, evidence: Evidence) -> Iterator[Claim]:
    name = row.take("name")
    if not former:
        yield FieldClaim(body, "name", name, life, evidence)
        return
    changed = Span.parse(until).first
    yield FieldClaim(body, "name", former, Bounds.of(life.s0, life.s1, changed, changed), evidence)
    yield FieldClaim(body, "name", name, Bounds.of(changed, changed, life.e0, life.e1), evidence)


def _end(life: Bounds) -> Span:
    return Span(life.e0, min(life.e1, date.max))
