"""What is asked of who holds a seat: to be named, to be another or the same as in another, to be free."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from queries.composition import IN_POST, Board, Seat
from queries.cypher import MARKER, live
from queries.verdict import Verdict, in_words

EXECUTIVES = (
    "accountable_officer", "chief_executive", "director_of_finance", "director_of_nursing",
    "executive_director", "managing_director", "medical_director",
)  # fmt: skip

CARE_KINDS = ("trust", "practice", "pcn")

_OTHER_POSTS = f"""
MATCH (x:{MARKER})-[h:HOLDS]->(t:{MARKER})<-[p:HAS_POST]-(k:{MARKER})
WHERE x.id IN $people AND k.id <> $body AND NOT h.by_law AND h.capacity IN $in_post
  AND {live("h")} AND {live("p")}
RETURN x.name AS person, t.name AS post, t.role AS role, k.id AS place, k.kind AS kind, h.id AS tie
ORDER BY person, post, tie
"""

_IN_AREA = f"""
MATCH (k:{MARKER})-[r:PROVIDES_IN|WITHIN]->(o:{MARKER} {{id: $body}})
WHERE k.id IN $places AND {live("r")}
RETURN DISTINCT k.id AS id ORDER BY id
"""

Need = Literal["named", "non_executive", "no_care_role", "also", "other_than", "same_as"]


def check(board: Board, *, role: str, need: Need, other: str = "", of: str = "") -> Verdict:
    """Whether the holders of a role are as needed.

    ``other`` is the role that the seat has too (`also`), or whose holder is to be somebody else
    (`other_than`) or the same person (`same_as`, on the body's board that ``of`` names).
    """
    seats = board.of(role)
    if not seats:
        return Verdict("unknown", f"no {role.replace('_', ' ')} is known")
    if need == "also":
        return _also(seats, role, other)
    people = {person: name for seat in seats for person, name in seat.people.items()}
    if not people and not _stated_non_executive(seats, need):
        return Verdict("unknown", f"who is {role.replace('_', ' ')} is not known", tuple(seats))
    return _NEEDS[need](board, seats, people, other, of)


def _also(seats: list[Seat], role: str, other: str) -> Verdict:
    words = f"the {role.replace('_', ' ')} is a {other.replace('_', ' ')}"
    if any(other in seat.roles for seat in seats):
        return Verdict("pass", words, tuple(seats))
    return Verdict("unknown", f"that {words} is not stated", tuple(seats))


def _stated_non_executive(seats: list[Seat], need: Need) -> bool:
    words = (seat.words.lower() for seat in seats)
    return need == "non_executive" and all("non-executive" in one or "lay" in one.split() for one in words)


def _named(board: Board, seats: list[Seat], people: dict[str, str], other: str, of: str) -> Verdict:
    return Verdict("pass", f"named: {in_words(people.values())}", tuple(seats))


def _non_executive(board: Board, seats: list[Seat], people: dict[str, str], other: str, of: str) -> Verdict:
    posts = board.ask(_OTHER_POSTS, people=list(people), in_post=list(IN_POST))
    held = [row for row in posts if row["role"] in EXECUTIVES]
    if held:
        why = f"the chair holds an executive office: {in_words(row['post'] for row in held)}"
        return Verdict("fail", why, tuple(seats), tuple(row["tie"] for row in held))
    if _stated_non_executive(seats, "non_executive"):
        return Verdict("pass", "the seat of the chair is listed as non-executive", tuple(seats))
    why = f"{in_words(people.values())} chairs; that no executive office is held is not known"
    return Verdict("unknown", why, tuple(seats))


def _no_care_role(board: Board, seats: list[Seat], people: dict[str, str], other: str, of: str) -> Verdict:
    posts = board.ask(_OTHER_POSTS, people=list(people), in_post=list(IN_POST))
    places = sorted({row["place"] for row in posts if row["kind"] in CARE_KINDS})
    near = {row["id"] for row in (board.ask(_IN_AREA, places=places) if places else [])}
    held = [row for row in posts if row["place"] in near]
    if held:
        why = f"{held[0]['person']} also holds {in_words(row['post'] for row in held)}"
        return Verdict("fail", why, tuple(seats), tuple(row["tie"] for row in held))
    return Verdict("unknown", "no other role is known, which does not show that there is none", tuple(seats))


def _other_than(board: Board, seats: list[Seat], people: dict[str, str], other: str, of: str) -> Verdict:
    theirs = {person for seat in board.of(other) for person in seat.people}
    decisive, role = (*seats, *board.of(other)), other.replace("_", " ")
    if any(seat in seats for seat in board.of(other)) or people.keys() & theirs:
        return Verdict("fail", f"{in_words(people.values())} is also {role}", decisive)
    if not theirs:
        return Verdict("unknown", f"who is {role} is not known", decisive)
    return Verdict("pass", f"somebody else is {role}", decisive)


def _same_as(board: Board, seats: list[Seat], people: dict[str, str], other: str, of: str) -> Verdict:
    elsewhere = board.others[of].of(other) if of in board.others else []
    theirs = {person for seat in elsewhere for person in seat.people}
    decisive = (*seats, *elsewhere)
    if not theirs:
        return Verdict("unknown", f"who is {other} of the {of.replace('_', ' ')} is not known", decisive)
    if people.keys() & theirs:
        return Verdict("pass", f"{in_words(people.values())} is {other} of both", decisive)
    return Verdict("fail", f"the {of.replace('_', ' ')} and the board have different {other}s", decisive)


_Checked = Callable[[Board, list[Seat], dict[str, str], str, str], Verdict]

_NEEDS: dict[str, _Checked] = {
    "named": _named,
    "non_executive": _non_executive,
    "no_care_role": _no_care_role,
    "other_than": _other_than,
    "same_as": _same_as,
}
