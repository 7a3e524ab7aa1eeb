"""Posts, the people who hold them, and the appointments that join the two."""

from __future__ import annotations

from typing import ClassVar, Literal

from graph.entities import Entity, Person, Post, many, single
from graph.facts import ReifiedFact, Yields

ROLES = {
    "accountable_officer": "Accountable officer",
    "cabinet_member": "Cabinet member for health and care",
    "budget_holder": "Budget holder",
    "chair": "Chair",
    "chief_executive": "Chief executive",
    "chief_information_officer": "Chief information officer",
    "chief_operating_officer": "Chief operating officer",
    "chief_pharmacist": "Chief pharmacist",
    "clinical_director": "Accountable clinical director",
    "clinical_lead": "Clinical lead",
    "deputy_chair": "Deputy chair",
    "deputy_chief_executive": "Deputy chief executive",
    "director_of_adult_social_services": "Director of adult social services",
    "director_of_childrens_services": "Director of children's services",
    "director_of_finance": "Director of finance",
    "director_of_nursing": "Director of nursing",
    "director_of_public_health": "Director of public health",
    "director_of_strategy": "Director of strategy",
    "executive_director": "Executive director",
    "health_and_wellbeing_board_chair": "Chair of the health and wellbeing board",
    "ics_lead": "ICS lead",
    "leader": "Leader or elected mayor",
    "managing_director": "Managing director",
    "medical_director": "Medical director",
    "medicines_optimisation_lead": "Medicines optimisation lead",
    "mental_health_member": "Member with knowledge of mental illness services",
    "monitoring_officer": "Monitoring officer",
    "non_executives": "Non-executive directors",
    "partner_member_council": "Partner member from local authorities",
    "partner_member_primary_medical": "Partner member from primary medical services",
    "partner_member_trust": "Partner member from NHS trusts and foundation trusts",
    "permanent_secretary": "Permanent secretary",
    "place_director": "Place director",
    "pool_manager": "Pool manager",
    "regional_director": "Regional director",
    "registered_manager": "Registered manager",
    "research_lead": "Research lead",
    "section_151_officer": "Section 151 officer",
    "secretary_of_state": "Secretary of State",
    "stp_lead": "STP lead",
}
"""Roles of posts and the words for them. Post ids end with the role."""

Capacity = Literal["substantive", "interim", "acting", "designate", "joint", "shadow"]


class OfficePost(Post):
    """An office in an organisation. It exists whether or not somebody is known to hold it."""

    kind = "post"
    words = "post"

    grade: tuple[str, ...] = many("grade, as published")
    unit: tuple[str, ...] = many("unit or directorate, as published")
    profession: tuple[str, ...] = many("professional or occupational group, as published")
    pay_band: tuple[str, ...] = many("range in pounds a year that the pay lies in, as published")


class StaffGroup(Entity):
    """Junior posts of one title, grade and unit, which are published as a number and without names."""

    kind = "staff_group"
    words = "group of junior posts"

    grade: str | None = single("grade, as published")
    unit: str | None = single("unit or directorate, as published")
    profession: str | None = single("professional or occupational group, as published")
    pay_scale: str | None = single("lowest and highest pay of the grade in pounds a year, as published")
    full_time_equivalents: str | None = single("number of posts, in full-time equivalents")


class OfficeHolder(Person):
    """A person in public office, told apart by name and first organisation."""

    kind = "person"
    words = "person"


class Appointment(ReifiedFact):
    """That a person was appointed to a post, in which capacity, from when to when."""

    kind = "appointment"
    words = "appointment"
    parties: ClassVar[dict[str, frozenset[str]]] = {
        "person": frozenset({"person"}),
        "post": frozenset({"post"}),
    }
    yields = (Yields("HOLDS", "person", "post", ("capacity",)),)
    distinct = ("capacity",)

    capacity: Capacity | None = single("in which way the post is held")


def post_id(organisation_id: str, role: str) -> str:
    """The id of a post: the organisation's id and the role.

    Raises:
        ValueError: when the role is not one of `ROLES`.
    """
    if role not in ROLES:
        raise ValueError(f"“{role}” is not a role; there are: {', '.join(ROLES)}")
    return f"post:{organisation_id}:{role}"
