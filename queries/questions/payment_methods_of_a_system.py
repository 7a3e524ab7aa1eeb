"""Q24: whether a system moved off Payment by Results, when, and to what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.money import year_ends
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

FIRST_YEAR = 2013
"""Clinical commissioning groups began on 1 April 2013: contracts of bodies before them are not loaded."""

TARIFF = ("payment by results", "tariff")
"""Words of a way of paying that tell of Payment by Results: that it is the way, or that it was left."""

_BODIES = f"""
UNWIND $days AS day
CALL (day) {{
  MATCH (b:{MARKER} {{id: $system}})
  RETURN b.id AS id
  UNION
  MATCH (b:{MARKER})-[w:SUCCEEDED_BY*1..3]->(s:{MARKER} {{id: $system}})
  WHERE all(r IN w WHERE {live("r", "day")})
  RETURN b.id AS id
  UNION
  MATCH (b:{MARKER})-[r:WITHIN]->(s:{MARKER} {{id: $system}})
  WHERE b.kind IN ['ccg', 'trust'] AND {live("r", "day")}
  RETURN b.id AS id
  UNION
  MATCH (b:{MARKER})-[r:WITHIN]->(p:{MARKER})-[d:DESIGNATED_AS]->(s:{MARKER} {{id: $system}})
  WHERE b.kind IN ['ccg', 'trust'] AND {live("r", "day")} AND {live("d", "day")}
  RETURN b.id AS id
}}
RETURN DISTINCT id ORDER BY id
"""

_AGREED = f"""
UNWIND $days AS day
MATCH (b:{MARKER})-[r:COMMISSIONS|ALLIANCE_PARTY|HOLDS_CONTRACT]->(c:{MARKER})
WHERE b.id IN $bodies AND c.kind = 'contract' AND c.payment IS NOT NULL AND {live("r", "day")}
WITH DISTINCT c, b, r ORDER BY b.name, r.id
WITH c, collect(DISTINCT b.name) AS parties, collect(r.id) AS each, min(r.valid_from) AS since,
     max(r.valid_to) AS until, max(CASE WHEN {live("r")} THEN 1 ELSE 0 END) AS holds
RETURN c.name AS agreement, coalesce(c.form, '') AS form, parties, c.payment AS payment, since, until,
       CASE holds WHEN 1 THEN 'yes' ELSE 'no' END AS on_the_day, each, [c.id] AS about
ORDER BY since, agreement, c.id
"""


class System(Parameters):
    """The system asked about, by its board, its partnership or a group in it."""

    system: Annotated[str, Names(("icb", "ics", "stp", "ccg"))] = Field(
        description="the board, system, partnership or group, by name or code"
    )


class Row(AnswerRow):
    """One contract or agreement, and how it pays."""

    agreement: str = Field(description="the contract or agreement")
    form: str = Field(description="what sort it is, as published")
    parties: list[str] = Field(description="bodies of the system that are party to it")
    payment: str = Field(description="how it pays, as published")
    since: date | None = Field(description="from which day on; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: none")
    on_the_day: str = Field(description="whether it held on the day asked about")


def _walk(asked: Asked) -> Found:
    days = year_ends(FIRST_YEAR, asked.on)
    bodies = asked.store.ask(_BODIES, {**asked.parameters, "days": days})
    ids = sorted({row["id"] for row in bodies})
    found = read(asked, _AGREED, Row, days=days, bodies=ids)
    return Found(found.rows, found.paths, [asked.parameters["system"], *found.about])


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    where = {
        "published_where": "schedules of the contracts; board papers; NHS England, NHS Payment Scheme",
        "fill_in": "template contracts: one row for each party, with how the contract pays",
    }
    if not rows:
        why = (
            "no contract with its way of paying is loaded; national rules name the ways: a tariff for each "
            "case until March 2023, the NHS Payment Scheme since (general knowledge, not verified)"
        )
        return [Missing(what="how the contracts of this system pay", why=why, **where)]
    found = [
        Missing(
            what="which share of the system's spending was paid so", why="no table loaded tells it", **where
        )
    ]
    if all(row["on_the_day"] == "no" for row in rows):
        why = "the last one that is loaded had ended, and what took its place is not known"
        found.append(Missing(what="how its contracts pay on this day", why=why, **where))
    if not any(word in row["payment"].lower() for row in rows for word in TARIFF):
        why = "the rows tell how a contract pays, not how the one before it did"
        found.append(Missing(what="whether this took the place of Payment by Results", why=why, **where))
    return found


QUESTION = Question(
    number="Q24",
    asks="Has this system moved off Payment by Results, and to what?",
    why_it_matters=(
        "Paid by the case a hospital earns by treating more; under a block or a common agreement it does "
        "not. Who offers a way to avoid admissions has to know which of the two holds."
    ),
    does_not_show=(
        "How much was paid. A way of paying is what was published of one contract or agreement, and says "
        "nothing of the system's other contracts. An agreement that ended says nothing of what followed."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2018, 6, 1), {"system": "ics:dorset"}),
    layers=(Layer.CONTRACT, Layer.GEOGRAPHY, Layer.SUCCESSION, Layer.STRUCTURE),
    searches=("contract",),
    parameters=System,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
