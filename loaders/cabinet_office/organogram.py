"""What senior and junior organograms have in common: the body, posts by reference, pay, what is not said."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.names import normalise, slug
from loaders.row import Row

BODIES = {
    "care quality commission": "cqc",
    "department of health": "dhsc",
    "department of health and social care": "dhsc",
    "health and social care information centre": "nhs_digital",
    "health education england": "hee",
    "monitor": "monitor",
    "national institute for health and care excellence": "nice",
    "nhs commissioning board": "nhs_england",
    "nhs digital": "nhs_digital",
    "nhs england": "nhs_england",
    "nhs improvement": "nhs_improvement",
    "nhs trust development authority": "tda",
}
"""Bodies that the register of national bodies has, by all their names; any other is made by its name."""

NOT_SAID = ("", "n/d", "n/a", "na", "nd", "not disclosed", "not applicable")

TOP = ("xx", "n/a", "")
"""What stands in place of a post that the top post would report to."""


def stands_for_the_body(name: str, organisation: str) -> bool:
    """Whether a row is no post: publishers make one for the body itself, that its top posts report to."""
    return normalise(name) == normalise(organisation)


def said(text: str) -> str:
    """A cell, or an empty text where it says that it says nothing."""
    return "" if text.strip().lower() in NOT_SAID else text.strip()


def body(row: Row, when: Bounds, evidence: Evidence) -> tuple[Ref, list[Claim]]:
    """The body that the row's post belongs to, and what makes it where no other register does."""
    name = row.take("body")
    known = BODIES.get(normalise(name))
    made = Ref.mint("national_body", known or slug(name))
    if known:
        return made, []
    return made, [FieldClaim(made, LIFE, "", when, evidence), FieldClaim(made, "name", name, when, evidence)]


def post(organisation: Ref, reference: str) -> Ref:
    """The post with a publisher's reference: unique within the body, so the body is part of the id."""
    return Ref.to(f"post:{organisation.value}:{reference}")


def superior(row: Row, organisation: Ref) -> Ref | None:
    """The post that is reported to; None for a top post. There may be several: a forest."""
    reference = row.take_optional("reports_to")
    return None if reference.lower() in TOP else post(organisation, reference)


def pay(row: Row) -> str:
    """The range of pay in pounds a year, as “115000 to 119999”; empty where it is not disclosed or nought."""
    ends = [said(row.take_optional(column)) for column in ("pay_from", "pay_to")]
    return " to ".join(dict.fromkeys(ends)) if all(ends) and ends != ["0", "0"] else ""


def fields(entity: Ref, told: dict[str, str], when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Its life on that day, and the fields of which something is said."""
    yield FieldClaim(entity, LIFE, "", when, evidence)
    for field, value in told.items():
        if value:
            yield FieldClaim(entity, field, value, when, evidence)
