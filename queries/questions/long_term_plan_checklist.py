"""Q06: whether a system has what paragraph 1.52 of the Long Term Plan says every one will have."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.entities import kind_of
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.plan_checks import CHECKS, Known, Result
from queries.question import AnswerRow, Asked, Found, Names, Parameters, Question

PARAGRAPH = "1.52"

EXECUTIVES = ("accountable_officer", "chief_executive", "director_of_finance", "medical_director")


class Which(Parameters):
    """The system."""

    system: Annotated[str, Names(("ics",))] = Field(description="the integrated care system, by name or code")
    areas: date = Field(
        default=date(2022, 7, 1),
        description="the day whose areas are compared: the first for which boards' areas are loaded",
    )


class Row(AnswerRow):
    """One requirement."""

    requirement: str = Field(description="number of the requirement")
    requires: str = Field(description="what the plan says every system will have")
    result: Result = Field(description="pass, fail, warning (expected, not required) or unknown")
    why: str = Field(description="what decided it")


_REQUIREMENTS = f"""
MATCH (q:{MARKER}:Statement)
WHERE q.kind = 'plan_requirement' AND q.paragraph = $paragraph AND {live("q")}
RETURN q.id AS id, q.code AS code, q.name AS name ORDER BY code
"""

_SEATS = f"""
MATCH (s:{MARKER} {{id: $system}})-[g:GOVERNED_BY]->(b:{MARKER})
WHERE NOT g.by_law AND {live("g")}
OPTIONAL MATCH (b)-[h:HAS_SEAT]->(t:{MARKER})
WHERE NOT h.by_law AND {live("h")}
OPTIONAL MATCH (t)-[r:REPRESENTS]->(o:{MARKER})
WHERE {live("r")}
RETURN b.id AS board, b.name AS board_name, g.id AS governed, g.valid_from AS seen_from,
       g.valid_to AS seen_to, g.sure_from AS sure_from, h.id AS has, t.id AS seat, t.role AS role,
       t.perspective AS perspective, r.id AS represents, o.id AS represented
ORDER BY board, seat, represented
"""

_CHAIRS = f"""
MATCH (s:{MARKER} {{id: $system}})-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
WHERE t.role = 'chair' AND {live("p")} AND {live("h")}
OPTIONAL MATCH (x)-[e:HOLDS]->(u:{MARKER})
WHERE u.role IN $executives AND {live("e")}
RETURN x.name AS person, u.name AS executive, h.id AS holds ORDER BY person, executive
"""

_APPROVALS = f"""
MATCH (s:{MARKER} {{id: $system}})-[p:HAS_POST]->(t:{MARKER})-[a:APPROVED_BY]->(o:{MARKER})
WHERE t.role = 'chair' AND NOT a.by_law AND {live("p")} AND {live("a")}
RETURN o.id AS approver, a.id AS approved ORDER BY approver
"""

_ALLIANCES = f"""
MATCH (s:{MARKER} {{id: $system}}), (i:{MARKER})<-[c:COVERS]-(a:{MARKER})
WHERE i.id = 'icb:' + s.code AND a.kind = 'cancer_alliance' AND NOT c.by_law AND {live("c", "$areas")}
RETURN a.name AS alliance, a.id AS id, c.id AS covers, c.confidence AS confidence ORDER BY alliance, id
"""

_DIRECTORS = f"""
MATCH (s:{MARKER} {{id: $system}}), (n:{MARKER})-[w:WITHIN]->(i:{MARKER})
WHERE i.id = 'icb:' + s.code AND n.kind = 'pcn' AND {live("w", "$areas")}
OPTIONAL MATCH (n)-[p:HAS_POST]->(t:{MARKER})<-[h:HOLDS]-(x:{MARKER})
WHERE t.role = 'clinical_director' AND {live("p")} AND {live("h")}
RETURN count(DISTINCT n) AS networks, count(DISTINCT t) AS directors ORDER BY networks
"""


def _known(asked: Asked) -> tuple[Known, list[list[str]]]:
    """What was found, and the ids of the relationships behind it, a way for each seat."""
    given = {**asked.parameters, "on": asked.on, "executives": list(EXECUTIVES)}
    seats, chairs, approvals, alliances, directors = (
        asked.store.ask(text, given) for text in (_SEATS, _CHAIRS, _APPROVALS, _ALLIANCES, _DIRECTORS)
    )
    named = {row["seat"]: row for row in seats if row["seat"]}
    ways = [[one for one in (row["governed"], row["has"], row["represents"]) if one] for row in seats]
    ways += [[row["holds"]] for row in chairs] + [[row["approved"]] for row in approvals]
    ways += [[row["covers"]] for row in alliances]
    first = seats[0] if seats else {}
    known = Known(
        board=first.get("board_name") or "",
        seen=_seen(first, asked.on) if first else "",
        roles=tuple(row["role"] for row in named.values()),
        kinds=frozenset(kind_of(row["represented"]) for row in seats if row["represented"]),
        perspectives=tuple(row["perspective"] for row in named.values() if row["perspective"]),
        chairs=tuple(dict.fromkeys(row["person"] for row in chairs)),
        executives=tuple(row["executive"] for row in chairs if row["executive"]),
        approvers=frozenset(row["approver"] for row in approvals),
        alliances=tuple(row["alliance"] for row in alliances),
        verified=all(row["confidence"] != "low" for row in alliances),
        networks=sum(row["networks"] for row in directors),
        directors=sum(row["directors"] for row in directors),
    )
    return known, [list(way) for way in dict.fromkeys(tuple(way) for way in ways)]


def _seen(row: dict[str, Any], on: date) -> str:
    """What to say where it is not certain that the board was there on the day."""
    if row["sure_from"] <= on:
        return ""
    return f"; the page that lists it is of an unknown day from {row['seen_from']}"


def _walk(asked: Asked) -> Found:
    required = asked.store.ask(_REQUIREMENTS, {"paragraph": PARAGRAPH, "on": asked.on})
    known, ways = _known(asked)
    rows = []
    for one in required:
        result, why = CHECKS[one["code"]](known)
        rows.append(Row(requirement=one["code"], requires=one["name"], result=result, why=why))
    hops = {hop.id: hop for hop in asked.store.hops(one for way in ways for one in way)}
    paths = [show_path([show_hop(hops[one], asked.on) for one in way]) for way in ways] if rows else []
    return Found(rows, paths, [asked.parameters["system"], *(one["id"] for one in required)])


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="what the Long Term Plan requires of the system on this day",
                why="it asked this of systems from January 2019 until law took its place on 1 July 2022",
                published_where="NHS Act 2006 Schedule 1B for the boards that came after",
            )
        ]
    unknown = [row["requirement"] for row in rows if row["result"] == "unknown"]
    return [
        Missing(
            what=f"whether {len(unknown)} of {len(rows)} requirements are met: {', '.join(unknown)}",
            why="nothing loaded shows it",
            published_where="terms of reference and papers of the system's board",
            fill_in="template seats: one row for each seat; template post_holders: chair and approval",
        )
    ]


QUESTION = Question(
    number="Q06",
    asks="Does the ICS have everything that paragraph 1.52 of the Long Term Plan says every ICS will have?",
    why_it_matters=(
        "The plan promised a board drawn from all partners under a non-executive chair; a non-executive "
        "can hold the system to it only where each promise is checked on what was published."
    ),
    does_not_show=(
        "Whether arrangements work. Unknown is not no; what a rule says must be there does not count as "
        "found, and areas are compared as they were on the day stated."
    ),
    reviewed=date(2026, 11, 22),
    layers=(Layer.STRUCTURE, Layer.MEMBERSHIP, Layer.APPOINTMENT, Layer.GEOGRAPHY),
    searches=("plan_requirement", "seat", "forum"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
