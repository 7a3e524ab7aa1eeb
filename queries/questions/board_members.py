"""Q07: who sits on the board of a body, whom they represent, and whether they can vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.dates import NEVER, UNKNOWN_START
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.holders import NOT_KNOWN, doubt, holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

BOARD_ROLES = (
    "chair", "chief_executive", "director_of_finance", "medical_director", "director_of_nursing",
    "mental_health_member", "non_executives", "partner_member_trust", "partner_member_primary_medical",
    "partner_member_council", "leader", "health_and_wellbeing_board_chair", "accountable_officer",
    "ics_lead",
)  # fmt: skip
"""Posts whose holders sit on the board of their body, or of its committee."""


class Which(Parameters):
    """The body whose board is asked about."""

    body: Annotated[str, Names(("icb", "ics", "trust", "council", "ccg", "forum", "joint_committee"))] = (
        Field(description="the body, or the board itself, by name or code")
    )


class Row(AnswerRow):
    """One seat or post."""

    board: str = Field(description="the board")
    seat: str = Field(description="the seat, or the post that law or constitution puts on it")
    person: str = Field(description="who sits there, or when somebody was last seen to")
    represents: str | None = Field(description="whose perspective it brings; that binds nobody")
    voting: str | None = Field(description="whether it has a vote: yes, no or unknown")
    count_rule: str | None = Field(description="how many such seats there may be")
    since: date | None = Field(description="from which day it may have been there, if known")
    until: date | None = Field(description="up to, but not on, which day; empty while it lasts")
    by_law: bool = Field(description="there by law, rather than found on a list")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")


_SEATS = f"""
MATCH (o:{MARKER} {{id: $body}})
CALL (o) {{
  MATCH (b:{MARKER} {{id: o.id}}) WHERE b.kind IN ['forum', 'joint_committee']
  RETURN b AS board, null AS governed
  UNION
  MATCH (o)-[g:GOVERNED_BY]->(b:{MARKER}) WHERE {live("g")}
  RETURN b AS board, g.id AS governed
}}
MATCH (board)-[h:HAS_SEAT]->(s:{MARKER})
WHERE {live("h")}
OPTIONAL MATCH (s)-[f:FILLED_BY]->(p:{MARKER})
WHERE f.valid_from <= $on AND (f.valid_to > $on OR f.lapses)
OPTIONAL MATCH (s)-[r:REPRESENTS]->(x:{MARKER})
WHERE {live("r")}
RETURN board.name AS board, governed, h.id AS has, h.by_law AS by_law, h.valid_from AS since,
       h.valid_to AS until, s.id AS seat_id, s.role AS seat, s.voting AS voting,
       s.count_rule AS count_rule, s.perspective AS perspective, f.id AS filled, f.valid_to AS filled_to,
       f.last_seen AS last_seen, f.sure_from AS sure_from, f.sure_to AS sure_to, p.id AS person_id,
       p.name AS person, r.id AS represents, x.name AS represented,
       h.provision AS provision, h.unverified_basis AS unverified_basis
ORDER BY board, seat, seat_id, person, represented, governed
"""

_POSTS = f"""
MATCH (o:{MARKER} {{id: $body}})-[p:HAS_POST]->(t:{MARKER})
WHERE t.role IN $roles AND {live("p")}
OPTIONAL MATCH (t)<-[h:HOLDS]-(x:{MARKER})
WHERE h.valid_from <= $on AND (h.valid_to > $on OR h.lapses)
RETURN t.id AS post, t.name AS seat, p.id AS has, p.by_law AS by_law, p.valid_from AS since,
       p.valid_to AS until, p.provision AS provision, p.unverified_basis AS unverified_basis,
       CASE WHEN h.valid_to > $on THEN h.id END AS held, x.id AS holder
ORDER BY post, by_law DESC, has, holder
"""


def _rows(asked: Asked) -> Iterator[tuple[Row, list[str], list[str]]]:
    """Each row with the relationships and entities behind it: posts there by law, then seats found."""
    seats = asked.store.ask(_SEATS, {**asked.parameters, "on": asked.on})
    yield from _posts(asked, {row["person_id"] for row in seats})
    holders = holders_of(asked.store, [row["person_id"] for row in seats if row["person_id"]], asked.on)
    for seat_id in dict.fromkeys(row["seat_id"] for row in seats):
        of_seat = [row for row in seats if row["seat_id"] == seat_id]
        named = _unique(of_seat, "represented")
        first = of_seat[0]
        yield (
            Row(
                board=first["board"],
                seat=first["seat"],
                person="; ".join(_sitting(of_seat, holders, asked.on)) or NOT_KNOWN,
                represents=first["perspective"] or ", ".join(named) or None,
                voting=first["voting"],
                count_rule=first["count_rule"],
                **_carried(first),
            ),
            _unique(of_seat, "governed", "has", "filled", "represents"),
            [seat_id],
        )


def _posts(asked: Asked, seated: set[str]) -> Iterator[tuple[Row, list[str], list[str]]]:
    """Posts that law or constitution puts on the board, but for those that sit in a seat of their own."""
    posts = asked.store.ask(_POSTS, {**asked.parameters, "on": asked.on, "roles": list(BOARD_ROLES)})
    known = holders_of(asked.store, [row["post"] for row in posts], asked.on)
    for post in dict.fromkeys(row["post"] for row in posts if row["post"] not in seated):
        of_post = [row for row in posts if row["post"] == post]
        row = of_post[0]
        yield (
            Row(
                board="post of the body",
                seat=row["seat"],
                person=known[post],
                represents=None,
                voting=None,
                count_rule=None,
                **_carried(row),
            ),
            [row["has"], *_unique(of_post, "held")],
            [post, *_unique(of_post, "holder")],
        )


def _unique(rows: list[dict[str, Any]], *columns: str) -> list[str]:
    return list(dict.fromkeys(row[one] for one in columns for row in rows if row[one]))


def _sitting(rows: list[dict[str, Any]], holders: dict[str, str], on: date) -> list[str]:
    """Who sits in a seat; who was only seen there, longer ago than holds, as last seen."""
    names = {}
    for row in rows:
        if row["person_id"]:
            name = row["person"] + (f", {holders[row['person_id']]}" if row["person_id"] in holders else "")
            gone = f" (last seen {row['last_seen']}, not confirmed)"
            names[row["person_id"]] = name + (gone if row["filled_to"] <= on else doubt(row, on))
    return list(names.values())


def _carried(row: dict[str, Any]) -> dict[str, Any]:
    """What every row says of its dates and its basis."""
    unverified = row["unverified_basis"]
    return {
        "since": None if row["since"] == UNKNOWN_START else row["since"],
        "until": None if row["until"] == NEVER else row["until"],
        "by_law": row["by_law"],
        "basis": row["provision"] or (f"not verified: {unverified}" if unverified else ""),
    }


def _walk(asked: Asked) -> Found:
    found = list(_rows(asked))
    hops = {hop.id: hop for hop in asked.store.hops(one for _, ids, _ in found for one in ids)}
    paths = [show_path([show_hop(hops[one], asked.on)]) for one in hops]
    about = [one for _, _, several in found for one in several]
    return Found([row for row, _, _ in found], paths, [asked.parameters["body"], *about])


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    listed = [row for row in rows if not row["by_law"] and row["board"] != "post of the body"]
    if not listed:
        return [
            Missing(
                what="who sits on the board of this body on this day",
                why="no list of its members is loaded: law says which posts there must be, not who",
                published_where="the body's constitution or terms of reference, and the papers of its board",
                fill_in="template seats: one row for each seat, with body, board, seat, person, voting",
            )
        ]
    empty = [row for row in listed if row["person"] == NOT_KNOWN]
    if not empty:
        return []
    return [
        Missing(
            what=f"who sits in {len(empty)} of {len(listed)} seats",
            why="the list that was found names no person for them",
            published_where="the papers of the board",
            fill_in="template seats: the column person of those rows",
        )
    ]


QUESTION = Question(
    number="Q07",
    asks="Who sits on the board of this body on a date, whom do they represent and can they vote?",
    why_it_matters=(
        "Whoever wants a decision has to know who is in the room, and that a partner member brings a "
        "perspective and is nobody's delegate."
    ),
    does_not_show=(
        "Who decides: before July 2022 no seat on a system's board bound the member's own body. A post "
        "that law puts on the board is shown whether or not its holder is known."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 6, 1), {"body": "ics:blackpool-and-fylde-coast"}),
    layers=(Layer.STRUCTURE, Layer.MEMBERSHIP, Layer.APPOINTMENT),
    searches=("forum", "seat", "post", "person"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
