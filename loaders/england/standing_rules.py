"""Standing rules: what law or policy says of every body of a kind."""

from __future__ import annotations

import json
from collections.abc import Iterator

from graph import schema
from graph.claims import Claim, FactClaim, Ref
from graph.dates import NEVER, UNKNOWN_START, Bounds, Span
from graph.evidence import ClaimKind
from graph.kinds.law import StandingRule
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One rule. Without a first day it has held as long as the bodies have; without a last, for ever."""
    evidence = row.cite(kind=ClaimKind.REQUIREMENT)
    about, type_name = Ref.to(row.take("about")), row.take("type")
    properties = row.take_optional("properties")
    schema.relationship_type(type_name).of(json.loads(properties or "{}"))  # refuses unknown ones
    provision = row.take("provision")
    rule = StandingRule(
        rule=row.take("rule"),
        of_kind=row.take_optional("of_kind") or None,
        legal_form=row.take_optional("legal_form") or None,
        within=row.take_optional("within") or None,
        from_end=row.take("from_end"),
        type_name=type_name,
        to_end=row.take("to_end"),
        properties=properties or None,
        provision=provision,
    )
    began, ended = row.take_optional("valid_from"), row.take_optional("valid_to")
    when = row.bounds(began, ended) if ended else _from(began)
    yield FactClaim(rule, {"about": (about,)}, when, evidence, provision)


def _from(began: str) -> Bounds:
    """A rule of law holds until repealed: it needs no sighting to go on."""
    span = Span.parse(began) if began else Span(UNKNOWN_START, UNKNOWN_START)
    return Bounds.of(span.first, span.last, NEVER, NEVER)
