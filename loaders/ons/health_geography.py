"""What the lookups of the Office for National Statistics have in common: codes of two sorts, and a year."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.evidence import Evidence
from graph.layers.geography import Overlaps, Within
from loaders.row import Row


def named(row: Row, kind: str, column: str, when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """The ONS code and the name of the body whose ODS code stands beside them; nothing without one."""
    code = row.cells[column].strip() if column in row.cells else ""
    if not code:
        return
    body = Ref.mint(kind, code)
    for field, value in (("ons_code", f"{column}_ons"), ("name", f"{column}_name")):
        if text := str(row.cells.get(value, "")).strip():
            yield FieldClaim(body, field, text, when, evidence)


def either(row: Row, kind: str, column: str) -> Ref | None:
    """The body that a row names by ODS code, or else by ONS code; None where it names none."""
    code, ons = row.take_optional(column), row.take_optional(f"{column}_ons")
    row.ignore(f"{column}_name")
    if code:
        return Ref.mint(kind, code)
    return Ref(kind, "ons_code", ons) if ons else None


def around(row: Row, part: Ref, whole: Ref, when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """The region, Cancer Alliance and district of a part of a system, where the lookup has them.

    The region is that of the whole, since regions are made of systems.
    """
    region, area = either(row, "region", "region"), row.take_optional("area")
    alliance = row.take_optional("alliance_ons")
    if region:
        yield RelationshipClaim(whole, Within(), region, when, evidence)
    if alliance:
        within = Ref("cancer_alliance", "ons_code", alliance)
        yield RelationshipClaim(part, Within(), within, when, evidence)
    if area:
        owner = whole if whole.kind == "icb" else part
        yield RelationshipClaim(owner, Overlaps(), Ref.mint("area", area), when, evidence)
