"""Organisations as the directory gives them: periods in law and in operation, roles, ties, successions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.claims import Claim, FieldClaim, Ref, Refusal, RelationshipClaim
from graph.dates import NEVER, UNKNOWN_START, Bounds, Span, day_before
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.layers.geography import ReportingGeographyOf, Within
from graph.layers.membership import MemberOf
from graph.layers.structure import ProvidesIn
from graph.layers.succession import SucceededBy
from graph.relationships import Relationship
from loaders.nhs.directory import (
    FOUNDATION,
    PRACTICE,
    WORDS,
    bodies,
    in_law,
    objects,
    periods,
    shared,
)  # fmt: skip
from loaders.row import Row
from loaders.shape import cell_of

LOCATED, PARTNER, COMMISSIONED = "RE5", "RE8", "RE4"

TIES: dict[tuple[str, str, str], Relationship] = {
    ("trust", LOCATED, "stp"): Within(),
    ("trust", LOCATED, "icb"): Within(),
    ("trust", PARTNER, "icb"): ProvidesIn(),
    ("practice", COMMISSIONED, "ccg"): MemberOf(),
    ("practice", COMMISSIONED, "sub_icb"): Within(),
    ("practice", PARTNER, "pcn"): MemberOf(),
    ("pcn", COMMISSIONED, "ccg"): Within(),
    ("pcn", COMMISSIONED, "sub_icb"): Within(),
    ("pcn", LOCATED, "ccg"): Within(),
    ("pcn", LOCATED, "sub_icb"): Within(),
    ("ccg", LOCATED, "stp"): Within(),
    ("sub_icb", LOCATED, "icb"): ReportingGeographyOf(),
    ("stp", LOCATED, "region"): Within(),
    ("icb", LOCATED, "region"): Within(),
}
"""What a relationship of the directory says, by the kinds at its ends."""

RECORDED_LATE = {("trust", LOCATED, "stp"), ("ccg", LOCATED, "stp"), ("trust", PARTNER, "icb")}
"""Ties that the directory began to record in April 2020 or July 2023: they may be older than they say."""

SUCCEEDS = ("trust", "ccg", "stp", "icb")
Body = tuple[Ref, Bounds]


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One organisation, and each body that its code stood for in its time.

    A body lived as long as its Legal period says. The Operational one, in which its code may be used,
    can begin earlier and go on after a merger, with the status Active: it is told in the note.

    Raises:
        ValueError: for organisations of a kind that the graph does not hold.
    """
    code, roles = cell_of(row.cells, "OrgId.extension"), objects(row.take_nested("Roles"), "Role")
    stated = periods({"Date": row.take_nested("Date")})
    evidence = replace(row.cite(), note=_note(stated, row.take("Status")))
    row.ignore("OrgId", "LastChangeDate")
    role = next((cell_of(one, "id") for one in roles if one.get("primaryRole") is True), "")
    practice = any(cell_of(one, "id") == PRACTICE for one in roles)
    life = row.bounds(*in_law(stated))
    made = [
        (ref, part)
        for ref, era in bodies(role, code, practice=practice)
        if ref.kind != "region" and (part := shared(life, era))
    ]
    if not made:
        raise ValueError(f"{code} is {_words(role)}, or of a time without such bodies: not held")
    for ref, part in made:
        yield from _described(ref, part, evidence)
        yield from _foundation(row, ref, part, roles, evidence)
    yield from _named(row, *made[-1], evidence)  # what was under the code before had another name
    yield from _ties(row, made, objects(row.take_nested("Rels"), "Rel"), evidence)
    yield from _successions(row, role, code, objects(row.take_nested("Succs"), "Succ"), evidence)


def _note(stated: dict[str, Any], status: str) -> str:
    legal, used = stated.get("Legal"), stated.get("Operational")
    if not legal or not used or legal == used:
        return ""
    return f"legal period {legal}; in operation {used}, status {status}"


def _words(role: str) -> str:
    return WORDS.get(role, "an organisation of another kind") + f" ({role or 'no primary role'})"


def _described(ref: Ref, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Life and code; of boards and partnerships other registers give them."""
    if ref.kind not in ("icb", "stp"):
        yield FieldClaim(ref, LIFE, "", life, evidence)
        yield FieldClaim(ref, "ods_code", ref.value.partition(":")[2], life, evidence)


def _named(row: Row, ref: Ref, life: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Name and postcode, as last seen."""
    name, place = row.take("Name"), {"GeoLoc": row.take_nested("GeoLoc")}
    last = min(row.snapshot, day_before(life.e1))
    if last < life.s0:  # it is still to come
        last = life.s0
    yield FieldClaim(ref, "name", name, Bounds.seen(last), evidence)
    postcode = cell_of(place, "GeoLoc.Location.PostCode")
    if postcode and ref.kind in ("trust", "practice"):
        yield FieldClaim(ref, "postcode", postcode, Bounds.seen(last), evidence)


def _foundation(
    row: Row, ref: Ref, life: Bounds, roles: list[dict[str, Any]], evidence: Evidence
) -> Iterator[Claim]:
    for one in roles:
        if ref.kind == "trust" and cell_of(one, "id") == FOUNDATION:
            when = row.bounds(*in_law(periods(one))).within(life)
            if when:
                yield FieldClaim(ref, "legal_form", "public benefit corporation", when, evidence)


def _ties(
    row: Row, made: list[Body], rels: list[dict[str, Any]], evidence: Evidence
) -> Iterator[Claim | Refusal]:
    """Ties to other organisations, within the life of both; what is left out is told once."""
    left_out = []
    for one in rels:
        code, role, tie = cell_of(one, "Target.OrgId.extension"), _target_role(one), cell_of(one, "id")
        when = row.bounds(*in_law(periods(one)))
        found = list(_tied(made, tie, list(bodies(role, code)), when, evidence))
        yield from found
        if not found:
            left_out.append(f"{tie} to {code}, {_words(role)}")
    if left_out:
        yield Refusal(row.locator, f"ties left out, outside of its life or not held: {'; '.join(left_out)}")


def _tied(
    made: list[Body], tie: str, others: list[Body], when: Bounds, evidence: Evidence
) -> Iterator[Claim]:
    for ref, life in made:
        for other, era in others:
            key = (ref.kind, tie, other.kind)
            both = shared(life, era)
            span = both and shared(when, both)
            if span and key in TIES:
                began = UNKNOWN_START if key in RECORDED_LATE else span.s0
                # what ends with the body itself says no more than that: other lists leave it open
                ended = NEVER if TIES[key].follows_ends and span.e1 == life.e1 else span.e1
                on = replace(other, on=span.s1) if other.kind == "stp" else other
                when_tied = span._replace(s0=began, e1=ended)
                yield RelationshipClaim(ref, TIES[key], on, when_tied, evidence)


def _target_role(one: dict[str, Any]) -> str:
    return cell_of(one, "Target.PrimaryRoleId.id")


def _successions(
    row: Row, role: str, code: str, succs: list[dict[str, Any]], evidence: Evidence
) -> Iterator[Claim | Refusal]:
    """Who took whose place, listed from either end; the legal day and the two codes are the key."""
    for one in succs:
        other, way = cell_of(one, "Target.OrgId.extension"), cell_of(one, "Type")
        day = Span.parse(in_law(periods(one)).first)
        ours, theirs = _on(role, code, day), _on(_target_role(one), other, day)
        if way not in ("Predecessor", "Successor") or not ours or not theirs or ours == theirs:
            words = f"{way or 'no type'} {other}, {_words(_target_role(one))}, on {day.first}"
            yield Refusal(row.locator, f"succession left out, of kinds that are not held: {words}")
            continue
        before, after = (ours, theirs) if way == "Successor" else (theirs, ours)
        yield RelationshipClaim(before, SucceededBy(), after, Bounds.since(day), evidence)


def _on(role: str, code: str, day: Span) -> Ref | None:
    """What a code stood for when a succession took place, of the kinds that can be succeeded."""
    for ref, era in bodies(role, code):
        if ref.kind in SUCCEEDS and era.s0 < day.first <= era.e1:
            return replace(ref, on=day.first) if ref.kind == "stp" else ref
    return None
