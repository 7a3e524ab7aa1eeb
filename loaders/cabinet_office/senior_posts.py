"""Senior posts: who holds each, and to which post it reports. Two rows of one post are a job share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graph.claims import Claim, FactClaim, FieldClaim, Ref, Refusal, RelationshipClaim, UnknownClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence, UnknownReason
from graph.kinds.posts import Appointment, Capacity
from graph.layers.accountability import ReportsTo
from graph.layers.appointment import HasPost
from graph.names import slug
from loaders.cabinet_office.organogram import (
    TOP,
    body,
    fields,
    pay,
    post,
    said,
    stands_for_the_body,
)
from loaders.row import Row

_VACANT = re.compile(r"vacant|vacancy|unfilled", re.IGNORECASE)
_ELIMINATED = re.compile(r"eliminated", re.IGNORECASE)
_SHARED = re.compile(r"\s*(?:/|;|&|\band\b)\s*")


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """Body and reference of every post, and of rows for a body itself: a row may report to neither."""
    found: dict[bool, set[tuple[str, str]]] = {False: set(), True: set()}
    for row in rows:
        organisation = str(row["body"]).strip()
        itself = stands_for_the_body(str(row["name"]), organisation)
        found[itself].add((organisation, str(row["reference"]).strip()))
    return {"posts": found[False], "bodies": found[True]}


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One post, seen on the day of the organogram.

    Raises:
        ValueError: for a post that is marked as eliminated, that reports to itself or that is the body.
    """
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    row.ignore("file")  # the republisher's, read for its date only
    written, name = row.cells["body"].strip(), " ".join(row.take_optional("name").split())
    organisation, made = body(row, seen, evidence)
    reference, above = row.take("reference"), row.take_optional("reports_to")
    _check_post(reference, name, written, above)
    office = post(organisation, reference)
    told = {"name": row.take("title"), "pay_band": pay(row)} | {
        column: said(row.take_optional(column)) for column in ("grade", "unit", "profession")
    }
    yield from made
    yield from fields(office, told, seen, evidence)
    yield RelationshipClaim(organisation, HasPost(), office, seen, evidence)
    if (written, above) in row.across["posts"]:
        yield RelationshipClaim(office, ReportsTo(), post(organisation, above), seen, evidence)
    elif above.lower() not in TOP and (written, above) not in row.across["bodies"]:
        yield Refusal(row.locator, f"reports to {above}, which is no post of the file")
    yield from _held(office, name, organisation, seen, evidence)


def _check_post(reference: str, name: str, organisation: str, above: str) -> None:
    """Refuse a row that is no post, or no longer.

    Raises:
        ValueError: saying why.
    """
    if stands_for_the_body(name, organisation):
        raise ValueError(f"{reference} stands for {organisation} itself, to which its top posts report")
    if _ELIMINATED.fullmatch(name):
        raise ValueError(f"the post {reference} is marked as eliminated")
    if above == reference:
        raise ValueError(f"the post {reference} reports to itself")


def _held(office: Ref, name: str, organisation: Ref, seen: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Who holds the post; that it is vacant; or that the publisher names nobody."""
    if _VACANT.match(name) or not said(name):
        reason = UnknownReason.VACANT if _VACANT.match(name) else UnknownReason.NOT_PUBLISHED
        yield UnknownClaim(office, "holder", reason, seen, evidence)
        return
    people = [one for one in _SHARED.split(name) if one]
    capacity: Capacity = "joint" if len(people) > 1 else "substantive"
    for one in people:
        person = re.sub(r"\s+,\s*", ", ", one)
        holder = Ref.mint("person", f"{slug(person)}/{organisation.value.partition(':')[2]}")
        yield FieldClaim(holder, LIFE, "", Bounds.of(), evidence)
        yield FieldClaim(holder, "name", person, Bounds.of(), evidence)
        held = Appointment(capacity=capacity)
        yield FactClaim(held, {"person": (holder,), "post": (office,)}, seen, evidence)
