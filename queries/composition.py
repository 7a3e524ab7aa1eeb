"""Who makes up a board on a day, as found: seats, who sits in them, whose perspective they bring.

Nothing that a standing rule made counts as found: that a rule asks for a chair does not make one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from graph.entities import kind_of
from graph.stores.store import Store
from queries.cypher import MARKER, live
from queries.role_words import PERSPECTIVES, POSTS_IN_ROLES, roles_in

_SEATS = f"""
MATCH (o:{MARKER} {{id: $body}})-[g:GOVERNED_BY]->(b:{MARKER})
WHERE {live("g")}
RETURN b.id AS board, b.name AS board_name, b.composition_complete AS complete, g.by_law AS by_law,
       g.id AS tie, NULL AS has, NULL AS seat, NULL AS role, NULL AS voting, NULL AS count_rule,
       NULL AS perspective, NULL AS filled, NULL AS sits, NULL AS brings, NULL AS represented,
       NULL AS represented_name
UNION ALL
MATCH (o:{MARKER} {{id: $body}})-[g:GOVERNED_BY]->(b:{MARKER})
WHERE {live("g")}
MATCH (b)-[h:HAS_SEAT]->(s:{MARKER})
WHERE NOT h.by_law AND {live("h")}
OPTIONAL MATCH (s)-[f:FILLED_BY]->(p:{MARKER})
WHERE NOT f.by_law AND {live("f")}
OPTIONAL MATCH (s)-[r:REPRESENTS]->(x:{MARKER})
WHERE NOT r.by_law AND {live("r")}
RETURN b.id AS board, b.name AS board_name, b.composition_complete AS complete, g.by_law AS by_law,
       g.id AS tie, h.id AS has, s.id AS seat, s.role AS role, s.voting AS voting,
       s.count_rule AS count_rule, s.perspective AS perspective, f.id AS filled, p.id AS sits,
       r.id AS brings, x.id AS represented, x.name AS represented_name
ORDER BY board, by_law, seat, sits, represented, tie
"""

_JOINT = f"""
MATCH (o:{MARKER} {{id: $body}})-[m:MEMBER_OF]->(b:{MARKER})<-[n:MEMBER_OF]-(k:{MARKER})
WHERE b.kind = 'joint_committee' AND NOT m.by_law AND {live("m")} AND {live("n")}
OPTIONAL MATCH (o)-[c:CLUSTERS_WITH]-(k)
WHERE {live("c")}
RETURN b.id AS board, k.id AS member, k.name AS name, c.id AS shares ORDER BY board, member, shares
"""

_JOINT_SEATS = _SEATS.replace(
    f"MATCH (o:{MARKER} {{id: $body}})-[g:GOVERNED_BY]->(b:{MARKER})\n",
    f"MATCH (b:{MARKER} {{id: $board}})<-[g:MEMBER_OF]-(o:{MARKER} {{id: $body}})\n",
)

_HELD = f"""
MATCH (o:{MARKER} {{id: $body}})-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
WHERE {live("p")} AND NOT h.by_law AND h.capacity IN $in_post AND {live("h")}
RETURN t.id AS post, t.name AS name, t.role AS role, x.id AS person, x.name AS holder, h.id AS held
ORDER BY post, person, held
"""

_SITTING = f"""
MATCH (t:{MARKER}) WHERE t.id IN $ids
OPTIONAL MATCH (t)<-[h:HOLDS]-(x:{MARKER})
WHERE NOT h.by_law AND h.capacity IN $in_post AND {live("h")}
RETURN t.id AS id, t.kind AS kind, t.name AS name, x.id AS person, x.name AS holder
ORDER BY id, person
"""

_TIED = f"""
MATCH (x:{MARKER})-[r:APPOINTED_BY|APPROVED_BY|EMPLOYED_BY|NOMINATED_BY]->(y:{MARKER})
WHERE x.id IN $ids AND NOT r.by_law AND {live("r")}
RETURN x.id AS id, type(r) AS type, y.id AS other, y.name AS name, r.id AS tie ORDER BY id, type, other, tie
"""

IN_POST = ("substantive", "interim", "acting", "joint")
"""Capacities in which one is in the post: who is only designate, or a shadow, is not yet."""

BOARD_POSTS = frozenset({
    "accountable_officer", "chair", "chief_executive", "clinical_director", "director_of_finance",
    "director_of_nursing", "ics_lead", "medical_director",
})  # fmt: skip
"""Posts whose found holder is on the main board of the body even where no list of seats is loaded."""

Holders = dict[str, dict[str, str]]
"""For a person or post that fills a seat, the people who thereby sit there, by id with name."""

MAIN_BOARDS = ("board", "partnership_board", "governing_body", "")


@dataclass(frozen=True)
class Seat:
    """A seat, or a post on the board with a found holder. ``ties`` are the relationships behind it."""

    id: str
    words: str
    voting: str | None
    size: int
    roles: frozenset[str]
    perspective: str
    represents: frozenset[str]
    posts: frozenset[str]
    people: dict[str, str]
    ties: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The seat with who sits there."""
        return f"{self.words} ({', '.join(self.people.values())})" if self.people else self.words

    @property
    def ordinary(self) -> bool:
        """Whether it is an ordinary member's: not the chair's or chief executive's, and not without vote."""
        return not self.roles & {"chair", "chief_executive"} and self.voting != "no"

    def brings(self, perspective: str) -> bool:
        """Whether it brings the perspective of those, one of `PERSPECTIVES`."""
        wanted = PERSPECTIVES[perspective]
        kinds = {kind_of(one) for one in self.represents}
        offices = {one.rpartition(":")[2] for one in self.posts}
        text = f"{self.words} {self.perspective}".lower()
        return bool(kinds & wanted.kinds or offices & wanted.posts or re.search(wanted.words, text))


@dataclass(frozen=True)
class Board:
    """One board of a body on a day: what was found of it. ``law_kind`` is what the body is in law."""

    store: Store
    on: date
    body: str
    body_name: str
    law_kind: str
    role: str
    id: str = ""
    name: str = ""
    found: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    complete: bool = False
    joint: str = ""
    others: dict[str, Board] = field(default_factory=dict)

    @property
    def listed(self) -> bool:
        """Whether a list of its seats is loaded."""
        return any(kind_of(seat.id) == "seat" for seat in self.seats)

    def ask(self, text: str, **given: Any) -> list[dict[str, Any]]:
        """Rows of a query about the body on the day."""
        return self.store.ask(text, {"body": self.body, "on": self.on, **given})

    def of(self, role: str) -> list[Seat]:
        """Seats of a role."""
        return [seat for seat in self.seats if role in seat.roles]

    def tied(self, ids: Iterable[str], type_name: str) -> dict[str, tuple[str, str]]:
        """Whom any of these are tied to by a type of appointment, with name and relationship."""
        rows = self.ask(_TIED, ids=sorted(set(ids)))
        return {row["other"]: (row["name"], row["tie"]) for row in rows if row["type"] == type_name}


def boards_of(store: Store, body: str, name: str, law_kind: str, on: date) -> dict[str, Board]:
    """Every board of a body by what it is to the body; under an empty word its posts alone."""
    given = {"body": body, "on": on, "in_post": list(IN_POST)}
    rows, held = store.ask(_SEATS, given), store.ask(_HELD, given)
    joint = _joint_boards(store, given) if law_kind == "body_kind:icb" else []
    holders = _holders(store, [*rows, *joint], given)
    found: dict[str, Board] = {}
    for board in dict.fromkeys(row["board"] for row in rows):
        of_board = [row for row in rows if row["board"] == board]
        role = board.rpartition(":")[2]
        found[role] = _board(Board(store, on, body, name, law_kind, role), of_board, held, holders)
    if joint and not (found.get("board") and found["board"].listed):
        made = _board(Board(store, on, body, name, law_kind, "board"), joint, held, holders)
        found["board"] = replace(made, joint=f"{made.name} sits for boards that stay separate in law")
    found.setdefault("", _board(Board(store, on, body, name, law_kind, ""), [], held, holders))
    return {role: replace(one, others=found) for role, one in found.items()}


def _joint_boards(store: Store, given: dict[str, Any]) -> list[dict[str, Any]]:
    """Seats of a committee all of whose members share leadership with the body: the joint board."""
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in store.ask(_JOINT, given):
        members[row["board"]].append(row)
    for board, several in members.items():
        others = [row for row in several if row["member"] != given["body"]]
        if others and all(row["shares"] for row in others):
            return store.ask(_JOINT_SEATS, {**given, "board": board})
    return []


def _holders(store: Store, rows: Sequence[dict[str, Any]], given: dict[str, Any]) -> Holders:
    """For everything that fills a seat, the people who thereby sit: one by name, or holders of a post."""
    found: Holders = defaultdict(dict)
    sitting = sorted({row["sits"] for row in rows if row["sits"]})
    for row in store.ask(_SITTING, {**given, "ids": sitting}) if sitting else []:
        if row["kind"] == "person":
            found[row["id"]][row["id"]] = row["name"]
        elif row["person"]:
            found[row["id"]][row["person"]] = row["holder"]
    return found


def _board(
    empty: Board,
    rows: Sequence[dict[str, Any]],
    held: Sequence[dict[str, Any]],
    holders: Holders,
) -> Board:
    """A board with the seats that rows list, and posts of the body with a holder who has no seat there."""
    named: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["seat"]:
            named[row["seat"]].append(row)
    seats, first = [_seat(several, holders) for several in named.values()], rows[0] if rows else {}
    complete = first.get("complete") == "yes"
    if empty.role in MAIN_BOARDS and not complete:
        taken = frozenset[str]().union(*(seat.roles | seat.people.keys() for seat in seats))
        seats += _posts([row for row in held if not taken & {row["role"], row["person"]}])
    ties = tuple(dict.fromkeys(row["tie"] for row in rows if not row["by_law"]))
    listed = tuple(dict.fromkeys(row["has"] for row in rows if row["has"]))
    return replace(
        empty,
        id=first.get("board", ""),
        name=first.get("board_name", ""),
        found=ties or listed[:1],
        seats=tuple(seats),
        complete=complete,
    )


def _seat(rows: Sequence[dict[str, Any]], holders: Holders) -> Seat:
    first = rows[0]
    sitting = list(dict.fromkeys(row["sits"] for row in rows if row["sits"]))
    people = {person: name for one in sitting for person, name in holders.get(one, {}).items()}
    posts = frozenset(one for one in sitting if kind_of(one) == "post")
    offices = {one.rpartition(":")[2] for one in posts}
    words, rule = first["role"] or "", first["count_rule"] or ""
    ties = [row[one] for one in ("has", "filled", "brings") for row in rows if row[one]]
    names = [row["represented_name"] for row in rows if row["represented_name"]]
    return Seat(
        id=first["seat"],
        words=words,
        voting=first["voting"],
        size=max(1, len(people), int(rule) if rule.isdigit() else 1),
        roles=roles_in(words) | {POSTS_IN_ROLES.get(one, one) for one in offices},
        perspective=" ".join(filter(None, [first["perspective"], *dict.fromkeys(names)])),
        represents=frozenset(row["represented"] for row in rows if row["represented"]),
        posts=posts,
        people=people,
        ties=tuple(dict.fromkeys(ties)),
    )


def _posts(held: Sequence[dict[str, Any]]) -> list[Seat]:
    """Posts of the board with a found holder, as seats that no list gives."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in held:
        if row["role"] in BOARD_POSTS:
            found[row["post"]].append(row)
    return [
        Seat(
            id=post,
            words=rows[0]["name"],
            voting=None,
            size=1,
            roles=frozenset({rows[0]["role"]}) | roles_in(rows[0]["role"].replace("_", " ")),
            perspective="",
            represents=frozenset(),
            posts=frozenset({post}),
            people={row["person"]: row["holder"] for row in rows},
            ties=tuple(dict.fromkeys(row["held"] for row in rows)),
        )
        for post, rows in found.items()
    ]
