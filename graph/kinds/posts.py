"""Posts, the people who hold them, and the appointments that join the two."""

from __future__ import annotations

from typing import ClassVar, Literal

from graph.entities import Person, Post, single
from graph.facts import ReifiedFact, Yields

ROLES = {
    "accountable_officer": "Accountable officer",
    "chair": "Chair",
    "chief_executive": "Chief executive",
    "clinical_director": "Accountable clinical director",
    "ics_lead": "ICS lead",
    "permanent_secretary": "Permanent secretary",
    "pool_manager": "Pool manager",
    "regional_director": "Regional director",
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
