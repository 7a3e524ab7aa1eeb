"""Q40: whether councils keep their seat on the board if the Health Bill passes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.scenario import scenario
from queries.shifts import Shift, shifts
from queries.supposed_rows import names

SCENARIO = "health-bill"
RULES = {"as the law stands": "ICB-11", "if the bill is enacted": "ICB-17"}
"""The rule on seats of councils that holds, and the one that would."""

_SEATS = f"""
MATCH (k:{MARKER} {{id: $council}})-[c:COVERS]->(a:{MARKER})<-[b:COVERS]-(i:{MARKER})
WHERE i.kind = 'icb' AND a.area_type IN ['upper_tier', 'unitary'] AND {live("c")} AND {live("b")}
  AND {live("i")}
OPTIONAL MATCH (i)-[h:HAS_POST]->(p:{MARKER})
WHERE p.role = 'partner_member_council' AND {live("h")}
RETURN i.name AS board, b.share AS share, p.id AS post, h.id AS tie, [c.id, b.id] AS via
ORDER BY coalesce(share, 1.0) DESC, board
"""

_RULES = f"""
MATCH (q:{MARKER}:Statement) WHERE q.kind = 'board_rule' AND q.code IN $codes
RETURN q.id AS id, q.code AS code, coalesce(q.basis, '') AS basis ORDER BY code
"""

_STAGE = f"""
MATCH (e:{MARKER}) WHERE e.id IN $ids AND e.kind = 'event'
RETURN e.id AS id, e.name AS name, e.valid_from AS day ORDER BY day DESC, id
"""


class Which(Parameters):
    """The council asked about; the day is the one on which the bill is supposed to take effect."""

    council: Annotated[str, Names(("council",))] = Field(description="the council, by name or code")


class Row(AnswerRow):
    """What is required of one board, before or after."""

    board: str = Field(description="the integrated care board whose area takes in some of the council's")
    share: float | None = Field(description="share of the council's area in the board's, from 0 to 1")
    when: str = Field(description="as the law stands on the day, or if the bill is enacted")
    seat: Literal["required", "not required"] = Field(
        description="whether a member whom councils nominate is required"
    )
    rule: str = Field(description="the rule on boards")
    says: str = Field(description="what it requires, in words")
    basis: str = Field(description="provision, or clause of the bill")
    held_by: str = Field(description="who holds the seat today, as far as known")
    status: str = Field(description="in force, or how far the bill had come")


def _walk(asked: Asked) -> Found:
    given, store = scenario(SCENARIO), asked.store
    seats = store.ask(_SEATS, {**asked.parameters, "on": asked.on})
    rules = {row["code"]: row for row in store.ask(_RULES, {"codes": list(RULES.values())})}
    stages = store.ask(_STAGE, {"ids": list(given.about)})
    posts = [row["post"] for row in seats if row["post"]]
    ending = {one.tie: one for post in posts for one in shifts(store, given, asked.on, post)}
    held = holders_of(store, posts, asked.on)
    clauses = names(store, {one.clause for one in ending.values()})
    rows = []
    for row in seats:
        if row["tie"]:
            rows += [_today(row, rules, held), _then(row, ending.get(row["tie"]), rules, clauses, stages)]
    ties = dict.fromkeys(tie for row in seats for tie in [*row["via"], row["tie"]] if tie)
    paths = [show_path([show_hop(hop, asked.on)]) for hop in store.hops(ties)]
    clause = {one.clause for tie, one in ending.items() if tie in ties}
    about = [asked.parameters["council"], *clause, *(row["id"] for row in (*rules.values(), *stages[:1]))]
    return Found(rows, paths, about, given.banner)


def _today(row: StoreRow, rules: dict[str, StoreRow], held: dict[str, str]) -> Row:
    rule = rules.get(RULES["as the law stands"], {})
    return Row(
        board=row["board"],
        share=row["share"],
        when="as the law stands",
        seat="required",
        rule=rule.get("code", ""),
        says="at least one ordinary member is nominated jointly by the upper-tier councils of the area",
        basis=rule.get("basis", ""),
        held_by=held.get(row["post"], ""),
        status="in force",
    )


def _then(
    row: StoreRow,
    ending: Shift | None,
    rules: dict[str, StoreRow],
    clauses: dict[str, str],
    stages: Sequence[StoreRow],
) -> Row:
    rule = rules.get(RULES["if the bill is enacted"], {})
    stage = f": {stages[0]['name']}, {stages[0]['day']}" if stages else ""
    return Row(
        board=row["board"],
        share=row["share"],
        when="if the bill is enacted",
        seat="not required" if ending else "required",
        rule=rule.get("code", ""),
        says="the mayor of each mayoral strategic authority of the area nominates a member instead; a board "
        "may still appoint one from a council",
        basis=clauses.get(ending.clause, "") if ending else rule.get("basis", ""),
        held_by="",
        status=f"bill, not law{stage}",
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="whether a board has a seat for councils of this area on this day",
                why="no board of the day is known to take in the council's area, or boards had no such "
                "seat yet (Schedule 1B holds since July 2022), or it is a district council without a say",
                published_where="ONS, lookups of boards to local authorities; constitutions of the boards",
                fill_in="a file of a geography lookup",
            )
        ]
    found = [one for one in scenario(SCENARIO).missing if "clause 21" in one.what]
    found.append(
        Missing(
            what="who was nominated by which council, and whether the board would keep the seat by choice",
            why="constitutions and lists of members of the boards are not loaded",
            published_where="constitution and membership pages of the board",
            fill_in="template seats: one row for each seat of the board",
        )
    )
    return found


QUESTION = Question(
    number="Q40",
    asks="Does my council keep its seat on the integrated care board if the Health Bill passes?",
    why_it_matters=(
        "Since July 2022 law keeps a place on the board for local government. A council that shall lose it "
        "has other ways to be heard to think of, and a mayor who gains one has somebody to choose."
    ),
    does_not_show=(
        "A seat of each council: the law requires one member whom the councils of the area nominate "
        "together, who brings a perspective and is no delegate. The bill may be changed, or not be passed."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 7, 2), {"council": "council:E10000030"}),
    layers=(Layer.MEMBERSHIP, Layer.APPOINTMENT, Layer.GEOGRAPHY),
    searches=("council", "icb", "post", "board_rule", "provision"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
