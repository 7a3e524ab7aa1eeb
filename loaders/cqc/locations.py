"""Locations registered with the Care Quality Commission: who provides there, and who manages it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from graph.claims import Claim, FactClaim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.kinds.posts import ROLES, Appointment
from graph.layers.appointment import HasPost
from graph.layers.geography import Within
from graph.layers.identity import MeasuredAs
from graph.layers.regulation import Regulates
from graph.layers.structure import PartOf
from graph.names import slug
from loaders.cqc.council_areas import area
from loaders.row import Row

COMMISSION = Ref.to("national_body:cqc")

_TRUST = re.compile(r"R[0-9A-Z]{2}")
"""NHS trusts are registered under their ODS codes, all others under codes of the Commission's own."""

RATINGS = {
    one.lower(): one
    for one in (
        "Outstanding", "Good", "Requires improvement", "Inadequate", "Inspected but not rated",
        "Insufficient evidence to rate",
    )
} | {"": "", "not rated": "", "no published rating": ""}  # fmt: skip

YES_NO = {"Y": "yes", "N": "no", "": ""}

FIGURES = {
    "provider_locations": "registered_care_locations",
    "provider_beds": "care_home_beds",
    "provider_areas": "share_of_council_areas",
}
"""What the file counts for the provider of a location, in every row of that provider."""


def parse(row: Row) -> Iterator[Claim]:
    """One location with its provider.

    Of its web address, telephone number and what can be counted from other rows nothing is kept. The
    publication date is that of the page, not of the rating, so a rating is only seen with the release.
    """
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    code, name = row.take("location"), row.take("name")
    life = row.bounds(row.take_day("began"), row.take_day("ended"))
    place = Ref.mint("care_location", code)
    yield FieldClaim(place, LIFE, "", life, evidence)
    yield FieldClaim(place, "name", name, seen, evidence)
    for field, value in _told(row):
        if value:
            yield FieldClaim(place, field, value, seen, evidence)
    if council := row.take_optional("area"):
        yield RelationshipClaim(place, Within(), area(council), seen, evidence)
    provider = row.cells["provider"].strip()
    yield from _provider(row, place, seen, evidence)
    if manager := row.take_optional("manager"):
        yield from _managed(place, name, manager, provider, seen, evidence)


def _told(row: Row) -> Iterator[tuple[str, str]]:
    """Fields of the location, with what the row says."""
    for field in ("ods_code", "postcode", "category"):
        yield field, row.take_optional(field)
    for one in row.take_optional("service_types").split(", "):
        yield "service_types", one.strip()
    yield "care_home_beds", _whole(row, "beds")
    for column, field, meanings in (("dormant", "dormant", YES_NO), ("rating", "overall_rating", RATINGS)):
        said = row.take_optional(column)
        said = said.lower() if meanings is RATINGS else said.upper()
        if said not in meanings:
            known = ", ".join(filter(None, meanings))
            raise ValueError(f"column {column}: “{said}” is not a known category: {known}")
        yield field, meanings[said]


def _provider(row: Row, place: Ref, seen: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Who provides at the location; a trust is another register's, everybody else is made here."""
    code, name = row.take("provider"), row.take("provider_name")
    began, ownership = row.take_day("provider_began"), row.take_optional("ownership")
    company = row.take_optional("company")
    brand = row.take_optional("brand").removeprefix("BRAND ").strip()
    figures = {measure: _number(row, column) for column, measure in FIGURES.items()}
    if _TRUST.fullmatch(code):
        yield RelationshipClaim(place, PartOf(), Ref("trust", "ods_code", code, name=name), seen, evidence)
        return
    provider, life = Ref.mint("care_provider", code), row.bounds(began)
    yield FieldClaim(provider, LIFE, "", life, evidence)
    for field, value in (
        ("name", name), ("legal_form", ownership.lower()), ("company_number", company), ("brand", brand),
    ):  # fmt: skip
        if value:
            yield FieldClaim(provider, field, value, seen, evidence)
    yield RelationshipClaim(place, PartOf(), provider, seen, evidence)
    yield RelationshipClaim(COMMISSION, Regulates(), provider, life, evidence)
    for measure, number in figures.items():
        if number is not None:
            tie = MeasuredAs(value=float(number), financial_year=row.snapshot.isoformat())
            yield RelationshipClaim(provider, tie, Ref.mint("measure", measure), seen, evidence)


def _managed(
    place: Ref, name: str, manager: str, provider: str, seen: Bounds, evidence: Evidence
) -> Iterator[Claim]:
    """The registered manager, a public office: told apart by name and provider, as for all its locations."""
    role = "registered_manager"
    post = Ref.to(f"post:{place.value}:{role}")
    holder = Ref.mint("person", f"{slug(manager)}/{provider}")
    yield FieldClaim(post, LIFE, "", seen, evidence)
    yield FieldClaim(post, "name", f"{ROLES[role]}, {name}", seen, evidence)
    yield FieldClaim(post, "role", role, seen, evidence)
    yield RelationshipClaim(place, HasPost(), post, seen, evidence)
    yield FieldClaim(holder, LIFE, "", Bounds.of(), evidence)
    yield FieldClaim(holder, "name", manager, Bounds.of(), evidence)
    held = Appointment(capacity="substantive")
    yield FactClaim(held, {"person": (holder,), "post": (post,)}, seen, evidence)


def _number(row: Row, column: str) -> Decimal | None:
    """A figure; of a per cent (“1.00%”) the hundredth part, so that 1.00% is 0.01.

    Raises:
        ValueError: naming the column.
    """
    text = row.take_optional(column)
    if not text:
        return None
    try:
        number = Decimal(text.removesuffix("%").replace(",", "")) / (100 if text.endswith("%") else 1)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"column {column}: “{text}” is not a number")
    return number


def _whole(row: Row, column: str) -> str:
    number = _number(row, column)
    return str(int(number)) if number is not None else ""
