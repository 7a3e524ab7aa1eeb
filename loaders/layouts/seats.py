"""Layout of boards: a row is one seat on a board, who fills it and whose perspective it brings.

Columns: ``body`` (id of the organisation the board decides or speaks for), ``board`` (what it is to the
body, a key of `FORUMS`), ``board_name``, ``seat`` (the role one sits in), ``count_rule`` (how many such
seats there may be), ``voting`` (yes, no, unknown), ``person``, or ``post`` (a key of `ROLES`, for who
sits by an office of the body), ``perspective`` (whose, as published), ``represents`` (ids of those,
with ``|``), ``valid_from``, ``valid_to``, ``seen``, and the evidence. Dates are those of what the row
says: the board, its seat and who sits there; a row without dates was seen on the day of the release.
``body_code`` is given where people are told apart by another code than that in the body's id, and
``complete`` (yes, no) where the document says whether the seats of the board are all there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.kinds.boards import FORUMS
from graph.kinds.posts import ROLES
from graph.layers.membership import FilledBy, HasSeat, Represents
from graph.layers.structure import GovernedBy
from graph.names import slug
from loaders.layouts.relationships import end, named
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One seat.

    Raises:
        ValueError: for a board or post that is not known, a person and a post in one row, or a bad date.
    """
    evidence, body, when = row.cite(), end(row, "body"), _when(row)
    role = row.take_one_of("board", {one: one for one in FORUMS})
    forum = Ref.mint("forum", f"{body.value}:{role}")
    name, complete = row.take("board_name"), row.take_optional("complete")
    yield from _entity(forum, when, evidence, name=name, role=role, composition_complete=complete)
    yield RelationshipClaim(body, GovernedBy(), forum, when, evidence)
    seat, represents = _seat(row, forum), row.take_list("represents")
    yield from _entity(
        seat,
        when,
        evidence,
        name=row.cells["seat"],
        role=row.take("seat"),
        count_rule=row.take_optional("count_rule"),
        voting=row.take("voting"),
        perspective=row.take_optional("perspective"),
    )
    yield RelationshipClaim(forum, HasSeat(), seat, when, evidence)
    for one in represents:
        yield RelationshipClaim(seat, Represents(), named("represents", one), when, evidence)
    yield from _filled(row, seat, body, when, evidence)


def _when(row: Row) -> Bounds:
    began, ended, seen = (row.take_optional(name) for name in ("valid_from", "valid_to", "seen"))
    return row.bounds(began, ended, seen=seen) if began or ended or seen else Bounds.seen(row.snapshot)


def _entity(entity: Ref, when: Bounds, evidence: Evidence, **fields: str) -> Iterator[Claim]:
    yield FieldClaim(entity, LIFE, "", when, evidence)
    for field, value in fields.items():
        if value:
            yield FieldClaim(entity, field, value, when, evidence)


def _seat(row: Row, forum: Ref) -> Ref:
    """Seats of one role are told apart by whose perspective they bring: who sits there may change."""
    parts = (row.cells["seat"], row.cells["perspective"])
    code = "/".join(slug(one) for one in parts if one.strip())
    return Ref.mint("seat", f"{forum.value.partition(':')[2]}/{code}")


def _filled(row: Row, seat: Ref, body: Ref, when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Who sits, by name or by post; a seat that nobody is named for is still a seat."""
    person, post = row.take_optional("person"), row.take_optional("post")
    code = row.take_optional("body_code") or body.value.partition(":")[2]
    if person and post:
        raise ValueError("columns person and post: name the one or the other")
    if person:
        holder = Ref.mint("person", f"{slug(person)}/{code}")
        yield FieldClaim(holder, LIFE, "", Bounds.of(), evidence)
        yield FieldClaim(holder, "name", person, Bounds.of(), evidence)
        yield RelationshipClaim(seat, FilledBy(), holder, when, evidence)
    if post:
        if post not in ROLES:
            raise ValueError(f"column post: “{post}” is not a role; there are: {', '.join(ROLES)}")
        yield RelationshipClaim(seat, FilledBy(), Ref.post(body, post), when, evidence)
