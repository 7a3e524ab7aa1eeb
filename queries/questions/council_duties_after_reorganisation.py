"""Q57: who has a council's duties, wellbeing board and section 75 agreements once others take its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_hop, show_path
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.scenario import Scenario, scenarios
from queries.shifts import Shift, shifts
from queries.supposed_rows import names

_DUTIES = f"""
MATCH (k:{MARKER} {{id: $council}})-[r:HAS_POST]->(x:{MARKER})
WHERE x.role IN ['director_of_adult_social_services', 'director_of_public_health',
                 'director_of_childrens_services'] AND {live("r")}
RETURN x.name AS matter, x.id AS id, r.id AS tie, {basis("r")} AS basis, r.by_law AS by_law
ORDER BY matter, tie
UNION ALL
MATCH (k:{MARKER} {{id: $council}})<-[r:PART_OF]-(x:{MARKER})
WHERE x.role = 'health_and_wellbeing_board' AND {live("r")}
RETURN x.name AS matter, x.id AS id, r.id AS tie, {basis("r")} AS basis, r.by_law AS by_law
ORDER BY matter, tie
UNION ALL
MATCH (k:{MARKER} {{id: $council}})<-[r:SECTION75_WITH]-(x:{MARKER})
WHERE {live("r")}
RETURN coalesce(r.arrangement, 'section 75 arrangement') + ', with ' + x.name AS matter, x.id AS id,
       r.id AS tie, {basis("r")} AS basis, r.by_law AS by_law
ORDER BY matter, tie
"""

SECTION_75 = "section 75 agreements of the council"


class Which(Parameters):
    """The council asked about. What holds today is that of the day asked about."""

    council: Annotated[str, Names(("council",))] = Field(description="the council, by name or code")


class Row(AnswerRow):
    """One duty, board or agreement, before and after."""

    matter: str = Field(description="the duty, the board, or the agreement")
    today: str = Field(description="which council has it on the day asked about")
    held_by: str = Field(description="who holds the post, as far as known; empty for what is no post")
    after: str = Field(description="which council would have it; each of them one of its own")
    what: str = Field(description="law makes one for each new council; not stated; or no change is planned")
    day: date | None = Field(description="the day planned for it")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    status: str = Field(description="planned, not done; or empty where nothing is planned")
    by_law: bool = Field(description="it is known by law, rather than found")


def _walk(asked: Asked) -> Found:
    store, council = asked.store, asked.parameters["council"]
    given = _plan_for(council)
    day = min(asked.on, given.begins(asked.on)) if given else asked.on
    rows = store.ask(_DUTIES, {"council": council, "on": day})
    touched = {one.tie: one for one in shifts(store, given, day, council)} if given else {}
    takers = [new for plan in given.plans for new in plan.new] if given else []
    known = names(store, [council, *takers])
    held = holders_of(store, [row["id"] for row in rows], day)
    shown = [_row(row, known, council, held, touched.get(row["tie"]), given) for row in rows]
    if rows and not any(row["tie"].startswith("SECTION75_WITH") for row in rows):
        shown.append(_agreements(known.get(council, council), given))
    ties = [row["tie"] for row in rows]
    paths = [show_path([show_hop(hop, day)]) for hop in store.hops(ties)]
    about = [council, *takers, *(given.about if given else ())]
    return Found(shown, paths, about, given.banner if given and shown else "")


def _plan_for(council: str) -> Scenario | None:
    """The plan by which others take the council's place, if one is known."""
    return next((one for one in scenarios().values() if any(plan.old == council for plan in one.plans)), None)


def _row(
    row: StoreRow,
    known: dict[str, str],
    council: str,
    held: dict[str, str],
    shift: Shift | None,
    given: Scenario | None,
) -> Row:
    moves = shift is not None and shift.what == "moves"
    takers = list(_takers(given, known)) if moves else []
    said = "law makes one for each new council" if moves else "not stated"
    return Row(
        matter=row["matter"],
        today=known.get(council, council),
        held_by=held.get(row["id"], ""),
        after=" and ".join(takers),
        what=said if given else "no change is planned in what is loaded",
        day=given.day if given else None,
        basis=row["basis"],
        status=given.status if given else "",
        by_law=row["by_law"],
    )


def _takers(given: Scenario | None, known: dict[str, str]) -> Iterator[str]:
    for plan in given.plans if given else ():
        yield from (known[new] for new in plan.new if new in known)


def _agreements(council: str, given: Scenario | None) -> Row:
    """That of agreements nothing is loaded: what becomes of them is not stated either."""
    return Row(
        matter=SECTION_75,
        today=council,
        held_by="",
        after="",
        what="not stated" if given else "no change is planned in what is loaded",
        day=given.day if given else None,
        basis="NHS Act 2006 s.75",
        status=given.status if given else "",
        by_law=True,
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    given = _plan_for(asked.parameters["council"])
    if not rows:
        return [
            Missing(
                what="which duties this council has on this day",
                why="it is not known to be there with duties for social care and health on the day: a "
                "district council has none, and a planned one has none yet",
                published_where="the structural changes order of the area",
            )
        ]
    found = list(given.missing) if given else []
    if any(row["matter"] == SECTION_75 for row in rows):
        found.append(
            Missing(
                what="which section 75 agreements the council has, and who takes them over",
                why="none of its agreements is loaded for this day",
                published_where="the council's Better Care Fund plan; the agreements themselves",
                fill_in="template contracts: one row for each party to an agreement",
            )
        )
    return found


QUESTION = Question(
    number="Q57",
    asks="After local government reorganisation, who has this council's duties, wellbeing board and "
    "section 75 agreements?",
    why_it_matters=(
        "On vesting day every statutory post and board of the old council has to be there in each new "
        "one; a pooled fund whose host is gone has no legal person behind it."
    ),
    does_not_show=(
        "Who will be appointed, and which district, member of staff or agreement goes where: that is in an "
        "order and in transfer schemes. What is planned is not done."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 7, 2), {"council": "council:E10000030"}),
    layers=(Layer.APPOINTMENT, Layer.STRUCTURE, Layer.DELEGATION, Layer.SUCCESSION),
    searches=("council", "post", "forum", "event"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
