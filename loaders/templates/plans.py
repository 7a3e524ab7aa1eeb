"""Priorities that plans name, as users fill them in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.claims import Claim, RelationshipClaim
from graph.layers.evidence import NamesPriority
from loaders.row import Row
from loaders.stated import Stated, body, named_if_new, stated


def parse(row: Row) -> Iterator[Claim]:
    """One priority that a plan of a body names, in the words of the plan."""
    plain, owner, priority = stated(row), body(row, "body"), body(row, "priority")
    said = Stated(plain.when, replace(plain.evidence, quote=row.take_optional("says")))
    yield from named_if_new(priority, said)
    tie = NamesPriority(plan=row.take("plan"))
    yield RelationshipClaim(owner.ref, tie, priority.ref, said.when, said.evidence)
