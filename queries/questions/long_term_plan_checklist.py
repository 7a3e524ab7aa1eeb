"""Q06: whether a system has what paragraphs 1.51 to 1.59 of the Long Term Plan say every one will have."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.entities import kind_of
from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.plan_checks import CHECKS, EXPECTED, Known, Result
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.questions.single_commissioner import QUESTION as COMMISSIONER
from queries.questions.systems_and_partnerships import QUESTION as SYSTEMS

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
    paragraph: str = Field(description="paragraph of the plan")
    requires: str = Field(description="what the plan says every system will have")
    result: Result = Field(description="pass, fail, unknown or not_applicable")
    counts_as: str = Field(description="of a failure: breach of the plan, or warning where it only expects")
    why: str = Field(description="what decided it")


_REQUIREMENTS = f"""
MATCH (q:{MARKER}:Statement)
WHERE q.kind = 'plan_requirement' AND {live("q")}
RETURN q.id AS id, q.code AS code, q.name AS name, q.paragraph AS paragraph ORDER BY code
"""

_AGREED = f"""
MATCH (s:{MARKER} {{id: $system}})-[r:AGREES_OBJECTIVES_WITH]->(o:{MARKER})
WHERE NOT r.by_law AND {live("r")}
RETURN o.name AS name, r.id AS agreed ORDER BY name, agreed
"""

_INTEGRATED = f"""
MATCH (s:{MARKER} {{id: $system}})<-[w:WITHIN|PART_OF]-(c:{MARKER})-[m:COMMISSIONS]->(k:{MARKER}),
      (k)<-[h:HOLDS_CONTRACT]-(o:{MARKER})
WHERE toLower(k.form) CONTAINS 'integrated care provider' AND NOT h.by_law AND {live("w")} AND {live("m")}
  AND {live("h")}
RETURN o.name AS name, o.kind AS kind, h.id AS held ORDER BY name, held
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
    whole = _of_the_whole(asked, ways)
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
        on=asked.on,
        **whole,
    )
    return known, [list(way) for way in dict.fromkeys(tuple(way) for way in ways)]


def _of_the_whole(asked: Asked, ways: list[list[str]]) -> dict[str, Any]:
    """What paragraphs other than 1.52 ask about; ways that a pass rests on are added."""
    given = {"system": asked.parameters["system"], "on": asked.on}
    agreed, integrated = (asked.store.ask(text, given) for text in (_AGREED, _INTEGRATED))
    areas = asked.store.ask(SYSTEMS.cypher, {"on": asked.on})
    groups = asked.store.ask(COMMISSIONER.cypher, given)
    if COMMISSIONER.lacks(asked, groups):  # the groups are those of another day
        groups = []
    ways += [[row["agreed"]] for row in agreed] + [[row["held"]] for row in integrated]
    ways += [[tie] for row in groups for tie in row["each"]]
    return {
        "systems": sum(row["status"] == "ICS" for row in areas),
        "partnerships": tuple(row["system"] for row in areas if row["status"] == "STP"),
        "commissioners": tuple(name for row in groups for name in row["who"]),
        "agreed_with": tuple(row["name"] for row in agreed),
        "integrated": tuple((row["name"], row["kind"]) for row in integrated),
    }


def _seen(row: dict[str, Any], on: date) -> str:
    """What to say where it is not certain that the board was there on the day."""
    if row["sure_from"] <= on:
        return ""
    return f"; the page that lists it is of an unknown day from {row['seen_from']}"


def _row(required: dict[str, Any], result: Result, why: str) -> Row:
    warns = required["code"] in EXPECTED
    return Row(
        requirement=required["code"],
        paragraph=required["paragraph"],
        requires=required["name"],
        result=result,
        counts_as=("warning" if warns else "breach") if result == "fail" else "",
        why=why,
    )


def _walk(asked: Asked) -> Found:
    required = asked.store.ask(_REQUIREMENTS, {"on": asked.on})
    known, ways = _known(asked)
    rows = [_row(one, *CHECKS[one["code"]](known)) for one in required]
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
    asks="Does the ICS have everything that the Long Term Plan (1.51 to 1.59) says every ICS will have?",
    why_it_matters=(
        "The plan promised a board drawn from all partners under a non-executive chair; a non-executive "
        "can hold the system to it only where each promise is checked on what was published."
    ),
    does_not_show=(
        "Whether arrangements work. Unknown is not no; what a rule says must be there does not count as "
        "found, and areas are compared as they were on the day stated."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2019, 6, 1), {"system": "ics:blackpool-and-fylde-coast"}),
    layers=(
        Layer.STRUCTURE,
        Layer.MEMBERSHIP,
        Layer.APPOINTMENT,
        Layer.GEOGRAPHY,
        Layer.ACCOUNTABILITY,
        Layer.CONTRACT,
    ),
    searches=("plan_requirement", "seat", "forum", "contract", "ccg"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
