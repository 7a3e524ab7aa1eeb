"""Who appointed, approved and employs the holder of a post, as found for this one and not as law provides."""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, Ref, RelationshipClaim
from graph.layers.appointment import AppointedBy, ApprovedBy, EmployedBy
from graph.relationships import Relationship
from loaders.row import Row
from loaders.stated import Body, Stated, forum, post

_NATIONAL = {
    "national_body:nhs_england": "NHS England",
    "national_body:nhs_improvement": "NHS Improvement",
    "national_body:nhs_england national_body:nhs_improvement": "NHS England and NHS Improvement",
    "post:national_body:dhsc:secretary_of_state": "The Secretary of State",
}

APPOINTERS = _NATIONAL | {
    "post chair": "The chair of the body",
    "post chief_executive": "The chief executive of the body",
    "forum board": "The board of the body",
    "forum council_of_governors": "The council of governors",
    "forum full_council": "The full council",
    "forum partnership_board": "The partnership board",
    "body": "The body itself",
}
"""Who may have appointed: ids of national bodies, or what appoints within the body, with the words for it."""

APPROVERS = APPOINTERS
"""Who may have consented."""

EMPLOYERS = {"body": "The body itself", "national_body:nhs_england": "NHS England"}
"""Who may employ; where a board of a cluster employs for others, its own row says so."""

_COLUMNS: dict[str, type[Relationship]] = {
    "appointed_by": AppointedBy,
    "approved_by": ApprovedBy,
    "employed_by": EmployedBy,
}


def by_whom(row: Row, of: Body, office: Ref, said: Stated) -> Iterator[Claim]:
    """What the row says of who appointed, approved and employs; nothing where its cells are empty."""
    for column, made in _COLUMNS.items():
        chosen = row.take_optional(column)
        if not chosen:
            continue
        who, claims = _meant(chosen, of, said)
        yield from claims
        for one in who:
            yield RelationshipClaim(office, made(), one, said.when, said.evidence)


def _meant(chosen: str, of: Body, said: Stated) -> tuple[list[Ref], list[Claim]]:
    """Whom a choice stands for at this body, and what makes a post or board of it."""
    where, _, role = chosen.partition(" ")
    if where == "body":
        return [of.ref], []
    if where in ("post", "forum"):
        found, claims = (post if where == "post" else forum)(of, role, said)
        return [found], claims
    return [Ref.to(one) for one in chosen.split()], []
