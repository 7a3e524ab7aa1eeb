"""Rows of the workbook of partnerships: lists side by side of groups, councils, trusts and others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.claims import Claim, FactClaim, FieldClaim, Ref, Refusal, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Confidence, Evidence
from graph.kinds.posts import Appointment
from graph.layers.membership import MemberOf
from graph.names import slug
from loaders.nhs.councils import why_not_held
from loaders.nhs.leads import NOBODY, leads
from loaders.row import Row
from loaders.shape import cell_of

RECODED = {
    "E54000001": "E54000046",
    "E54000002": "E54000047",
    "E54000003": "E54000045",
    "E54000004": "E54000048",
}
"""Codes of 2016 that the Office for National Statistics replaced when boundaries in the north changed."""

LISTS = ("ccg", "council", "trust")


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """What only the first row of each partnership says, by its code: ONS code and name."""
    found: dict[str, Any] = {}
    for cells in rows:
        known = found.setdefault(cell_of(cells, "code"), {})
        for column in ("ons", "name"):
            known.setdefault(column, "")
            known[column] = known[column] or cell_of(cells, column)
    return found


def partnership(row: Row) -> tuple[Ref, str]:
    """The partnership of a row, and its code.

    Raises:
        ValueError: for a row that names another partnership than the first one of its code, which
            happens where its own code is empty.
    """
    code, name = row.take("code"), row.take_optional("name")
    row.ignore("ons")
    known = row.across[code]
    if name and name != known["name"]:
        raise ValueError(f"column name: “{name}” is not the partnership of the code {code}, {known['name']}")
    if known["ons"]:
        return Ref("stp", "ons_code", RECODED.get(known["ons"], known["ons"])), code
    return Ref("stp", "ods_code", code, on=row.snapshot), code


def described(row: Row, stp: Ref, code: str, when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Name and codes, once for each partnership."""
    yield FieldClaim(stp, "name", " ".join(row.across[code]["name"].split()), when, evidence)
    yield FieldClaim(stp, "ods_code", code, when, evidence)
    if ons := row.across[code]["ons"]:
        yield FieldClaim(stp, "ons_code", ons, when, evidence)


def members(row: Row, stp: Ref, when: Bounds, evidence: Evidence) -> Iterator[Claim | Refusal]:
    """What the cells of a row name: each is a partner of the partnership, none has to do with another."""
    for kind in LISTS:
        name, code = row.take_optional(f"{kind}_name"), row.take_optional(f"{kind}_code")
        unheld = why_not_held(code, row.snapshot) if kind == "council" else ""
        if unheld:
            yield Refusal(row.locator, f"column council_code: {' '.join(name.split())} ({code}) is {unheld}")
        elif re.fullmatch("[0-9A-Z]{3}|[0-9A-Z]{5}", code):
            member = Ref(kind, "ods_code", code) if kind == "council" else Ref.mint(kind, code)
            yield RelationshipClaim(member, MemberOf(), stp, when, evidence)
        elif code or name:
            yield Refusal(
                row.locator, f"column {kind}_code: “{code}” is no code, of “{' '.join(name.split())}”"
            )
    other = " ".join(row.take_optional("other_name").split())
    row.ignore("other")
    if other:
        yield Refusal(row.locator, f"column other_name: “{other}” is of a kind that the graph does not hold")


def lead_claims(row: Row, stp: Ref, code: str, when: Bounds, evidence: Evidence) -> Iterator[Claim | Refusal]:
    """Who leads the partnership; whoever leads a part of it only is left out."""
    cell = row.take_optional("lead")
    if not cell:
        return
    found = [] if NOBODY.fullmatch(cell) else list(leads(cell))
    if not found:
        yield Refusal(row.locator, f"column lead: “{cell}” names nobody")
    doubt = Confidence.MEDIUM if "?" in cell else evidence.confidence
    cited = replace(evidence, quote=" ".join(cell.split()), confidence=doubt)
    ons = row.across[code]["ons"]
    for one in found:
        if one.part:
            yield Refusal(row.locator, f"column lead: {one.person} leads a part, {one.part}, not the whole")
            continue
        person = Ref.mint("person", f"{slug(one.person)}/{RECODED.get(ons, ons) or code}")
        yield FieldClaim(person, LIFE, "", Bounds.of(), cited)
        yield FieldClaim(person, "name", one.person, Bounds.of(), cited)
        parties = {"person": (person,), "post": (Ref.post(stp, "stp_lead"),)}
        yield FactClaim(Appointment(capacity="substantive"), parties, when, cited)
