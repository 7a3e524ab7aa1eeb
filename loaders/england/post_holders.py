"""Holders of posts: one row may name several boards, and say designate, joint or interim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims import Claim, FactClaim, FieldClaim, Ref
from graph.dates import Bounds, Span
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from graph.kinds.posts import Appointment, Capacity
from graph.names import slug
from loaders.row import Row

ROLES = {
    "accountable officer": ("accountable_officer",),
    "chair": ("chair",),
    "chief executive": ("chief_executive",),
    "chief executive / sro": ("accountable_officer", "ics_lead"),
    "chief officer; ics/stp lead": ("accountable_officer", "ics_lead"),
    "ics leader": ("ics_lead",),
    "permanent secretary": ("permanent_secretary",),
    "regional director": ("regional_director",),
    "secretary of state for health and social care": ("secretary_of_state",),
    "senior responsible officer": ("ics_lead",),
    "stp lead": ("stp_lead",),
}
"""Posts as written, without capacity and remarks in brackets; two posts where a row names two."""

CAPACITIES: dict[str, Capacity] = {
    "substantive": "substantive",
    "interim": "interim",
    "interim 2021, then substantive": "substantive",
    "transition": "interim",
    "acting": "acting",
    "designate": "designate",
    "non-statutory": "substantive",
    "non-statutory ICS": "substantive",
}

_BEGAN_AS_DESIGNATE = re.compile(r"from: [\d-]+ \(designate")
_END_IN_NOTE = re.compile(r"\bto: (.+)")


def parse(row: Row) -> Iterator[Claim]:
    """One row: a person, one or two roles, one or several bodies."""
    note, ended, seen = row.cells["note"], row.cells["held_to"].strip(), row.cells["as_at"].strip()
    person, roles = row.take("person"), _roles(row.take("post"))
    body, codes = row.take("body"), row.take_list("body_ods")
    capacity = _capacity(row.take("status"))
    when, kind = _when(row, note, capacity)
    evidence = row.cite(kind=kind)
    holder = Ref.mint("person", f"{slug(person)}/{codes[0] if codes else slug(body)}")
    yield FieldClaim(holder, LIFE, "", Bounds.of(), evidence)
    yield FieldClaim(holder, "name", person, Bounds.of(), evidence)
    before = _led_before(body, codes, roles)
    joint: Capacity = "joint" if len(codes) > 1 and capacity == "substantive" else capacity
    for number, (organisation, role) in enumerate(_posts(body, codes, roles)):
        # of two offices in one row the dates are those of the first: the other was held when seen
        days = row.bounds("", ended, seen=seen) if number and len(roles) == 2 else when
        held = "designate" if before else joint
        yield _appointment(holder, Ref.post(organisation, role), held, days, evidence)
    for board in _boards(before):
        yield _appointment(holder, Ref.post(board, roles[0]), "joint", when, evidence)


def _led_before(body: str, codes: tuple[str, ...], roles: tuple[str, ...]) -> str:
    """“A and B” of “A and B; then C”: who leads these was chosen for a board that was still to come."""
    first, _, to_come = body.partition("; ")
    return first if to_come and len(codes) == len(roles) == 1 else ""


def _appointment(person: Ref, post: Ref, capacity: Capacity, when: Bounds, evidence: Evidence) -> Claim:
    return FactClaim(Appointment(capacity=capacity), {"person": (person,), "post": (post,)}, when, evidence)


def _roles(post: str) -> tuple[str, ...]:
    """The roles that a post as written stands for.

    Raises:
        ValueError: for a post that is not known.
    """
    plain = re.sub(r"\s*\([^)]*\)", "", post).removeprefix("acting ").strip().lower()
    if plain not in ROLES:
        raise ValueError(f"column post: “{post}” is not a known post: {', '.join(ROLES)}")
    return ROLES[plain]


def _capacity(status: str) -> Capacity:
    """In which way the post is held.

    Raises:
        ValueError: for a row that says of itself that it is superseded, or an unknown status.
    """
    if status == "superseded":
        raise ValueError("column status: the row is marked as superseded by a later page")
    if status not in CAPACITIES:
        raise ValueError(f"column status: “{status}” is not a known status: {', '.join(CAPACITIES)}")
    return CAPACITIES[status]


def _when(row: Row, note: str, capacity: Capacity) -> tuple[Bounds, ClaimKind]:
    """Bounds of the tenure. A row that was written before it began tells of a plan.

    Raises:
        ValueError: when a date cannot be read, or the note gives an end that the row leaves open.
    """
    began, ended = row.take_optional("held_from"), row.take_optional("held_to")
    seen = row.take_optional("as_at")
    said = _END_IN_NOTE.search(note)
    if said and not ended:
        raise ValueError(f"column held_to is empty, but the note gives an end: “{said[1].strip()}”")
    if ended or not seen:
        # a page that was written before the end also saw the holder, where no beginning is stated
        also = (
            seen if ended and seen and not began and Span.parse(seen).last <= Span.parse(ended).first else ""
        )
        return row.bounds(began, ended, seen=also, lasts=False), ClaimKind.FACT
    if began and Span.parse(began).first > Span.parse(seen).last:
        return row.bounds(began, lasts=False), ClaimKind.PLANNED
    if began and capacity != "designate" and _BEGAN_AS_DESIGNATE.search(note):
        # the date is that of the designation: the tenure began some time after it
        seen_on = row.bounds(seen=seen)
        return Bounds.of(Span.parse(began).first, seen_on.s1, seen_on.e0), ClaimKind.FACT
    return row.bounds(began, seen=seen), ClaimKind.FACT


def _posts(body: str, codes: tuple[str, ...], roles: tuple[str, ...]) -> Iterator[tuple[Ref, str]]:
    """Organisation and role of each post: two roles belong to the two bodies that the row names."""
    if len(roles) == 2:
        first, _, second = body.partition("; ")
        yield _organisation(first, codes[0]), roles[0]
        yield Ref("ics", "name", second), roles[1]
        return
    if not codes:
        kind = "trust" if body.endswith("NHS Trust") else "national_body"
        yield Ref(kind, "name", body), roles[0]
    for code in codes:
        yield _organisation(body, code), roles[0]


def _boards(names: str) -> Iterator[Ref]:
    """The boards that are named without codes, as “NHS A ICB and NHS B ICB”; a cluster has no posts."""
    for name in names.split(" and NHS "):
        if name.endswith(" ICB"):
            full = name.removeprefix("NHS ").removesuffix("ICB") + "Integrated Care Board"
            yield Ref("icb", "name", f"NHS {full}")


def _organisation(body: str, code: str) -> Ref:
    """Which kind of body a code stands for, by the words beside it: STP, ICS and ICB share codes."""
    if code.startswith("E54"):
        return Ref("stp", "ons_code", code)
    if re.fullmatch(r"Y\d\d", code):
        return Ref("region", "ods_code", code)
    if body.endswith("CCG"):
        return Ref("ccg", "ods_code", code)
    if body.endswith(("ICS", "ICS Board")):
        return Ref("ics", "ods_code", code, name=body)
    return Ref("icb", "ods_code", code)
