"""Q52: who led a footprint in each era, as partnership, as system and as statutory board."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.dates import NEVER, UNKNOWN_START
from graph.kinds.posts import ROLES
from graph.relationships import Layer
from queries.answer import Missing, PathShown
from queries.chains import follow
from queries.cypher import MARKER
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

ERAS = {"stp": "partnership", "ics": "system", "icb": "board"}

LEADERS = ("stp_lead", "ics_lead", "chair", "chief_executive")

AHEAD = ("designate", "shadow")
"""Ways of holding an office before there is one; nobody else held it then."""

AFTER = {"SUCCEEDED_BY": True, "DESIGNATED_AS": True}
BEFORE = {"SUCCEEDED_BY": False, "DESIGNATED_AS": False}


class Which(Parameters):
    """The footprint, by any body that planned for it."""

    area: Annotated[str, Names(("icb", "ics", "stp"))] = Field(
        description="the partnership, system or board, by name or code"
    )


class Row(AnswerRow):
    """One person in one office."""

    era: str = Field(description="partnership (2016 on), system (2017 on) or board (July 2022 on)")
    body: str = Field(description="the body")
    office: str = Field(description="the office")
    person: str = Field(description="who held it")
    capacity: str = Field(description="substantive, interim, acting, joint or designate")
    since: date | None = Field(description="from which day, at the earliest")
    until: date | None = Field(description="up to which day, at the latest; empty where no end is stated")
    last_seen: date | None = Field(description="where no end is stated: when last seen in the office")


_HELD = f"""
MATCH (b:{MARKER})-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
WHERE b.id IN $bodies AND t.role IN $roles AND p.valid_from <= $on AND h.valid_from <= $on
  AND (h.valid_from >= t.valid_from OR h.capacity IN $ahead)
RETURN DISTINCT b.id AS body_id, b.kind AS kind, b.name AS body, t.role AS role, x.name AS person,
       x.id AS person_id, h.capacity AS capacity, h.valid_from AS since, h.valid_to AS until,
       h.lapses AS lapses, h.last_seen AS last_seen, h.id AS held
ORDER BY since, body_id, role, person_id, held
"""

_BODIES = f"""
MATCH (b:{MARKER}) WHERE b.id IN $bodies AND b.kind IN $kinds
RETURN b.id AS id, b.name AS name ORDER BY id
"""


def _walk(asked: Asked) -> Found:
    area = asked.parameters["area"]
    paths = [one for way in (BEFORE, AFTER) for one in follow(asked.store, area, asked.on, way)]
    bodies = _bodies(asked, area, paths)
    held = asked.store.ask(
        _HELD, {"bodies": list(bodies), "roles": list(LEADERS), "ahead": list(AHEAD), "on": asked.on}
    )
    now = asked.store.hops(row["held"] for row in held if row["until"] > asked.on)
    shown = [show_path([show_hop(hop, asked.on)]) for hop in now]
    about = [area, *(row["person_id"] for row in held)]
    return Found([_row(row) for row in held], [*paths, *shown], about)


def _bodies(asked: Asked, area: str, paths: list[PathShown]) -> dict[str, str]:
    """Names of the bodies that planned for the footprint by the day asked about, by id."""
    met = {end for path in paths for hop in path.hops for end in (hop.from_id, hop.to_id)} | {area}
    rows = asked.store.ask(_BODIES, {"bodies": sorted(met), "kinds": list(ERAS)})
    return {row["id"]: row["name"] for row in rows}


def _row(held: dict[str, Any]) -> Row:
    return Row(
        era=ERAS[held["kind"]],
        body=held["body"],
        office=ROLES[held["role"]],
        person=held["person"],
        capacity=held["capacity"],
        since=None if held["since"] == UNKNOWN_START else held["since"],
        until=None if held["lapses"] or held["until"] == NEVER else held["until"],
        last_seen=held["last_seen"],
    )


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    area = asked.parameters["area"]
    paths = [one for way in (BEFORE, AFTER) for one in follow(asked.store, area, asked.on, way)]
    named = {row["body"] for row in rows}
    empty = sorted(name for name in _bodies(asked, area, paths).values() if name not in named)
    if not empty:
        return []
    return [
        Missing(
            what=f"who led {', '.join(empty)}",
            why="no dataset loaded names a holder of the office, which existed all the same",
            published_where="papers of the board; announcements of NHS England",
            fill_in="template post_holders: one row for each appointment",
        )
    ]


QUESTION = Question(
    number="Q52",
    asks="Who led this footprint in each era: STP lead, ICS lead, ICB chair and chief executive?",
    why_it_matters=(
        "People carry a plan over from one form of organisation to the next; who led before explains "
        "what was promised, and to whom."
    ),
    does_not_show=(
        "Who leads today, where the last sighting is old: a sighting is not a tenure. Nor leaders of the "
        "clinical commissioning groups of the footprint."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"area": "icb:QR1"}),
    layers=(Layer.APPOINTMENT, Layer.SUCCESSION, Layer.STRUCTURE),
    searches=("post", "person", "stp", "ics", "icb"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
