"""Q69: whether money in a pool takes the place of a council's core funding, by checks on what is loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.explain import show_hop, show_path
from queries.flows import middle_of
from queries.money import financial_year, in_pounds
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

PROMISE = "seed_claim:S3-1.57"
"""The paragraph that promised enough money for adult social care, as the bundled statements keep it."""

OWN, ADDED = "council_contribution", "nhs_additional_contribution"
GRANTED = (
    "disabled_facilities_grant", "improved_better_care_fund", "local_authority_better_care_grant",
    "adult_social_care_discharge_fund",
)  # fmt: skip
"""Streams that government grants to a council for the fund: not the council's core funding."""

Result = Literal["points to it", "points against it", "unknown", "law"]


class Which(Parameters):
    """The pooled fund. The financial year is that of the day."""

    fund: Annotated[str, Names(("pooled_fund",))] = Field(description="the pooled fund, by name")


class Row(AnswerRow):
    """One check."""

    check: str = Field(description="what is checked")
    result: Result = Field(description="what it points to; a check that nothing loaded decides is unknown")
    says: str = Field(description="what was found")
    basis: str = Field(description="provision or paragraph that it rests on")


class Checked(NamedTuple):
    """What a check gave, with the relationships behind it."""

    check: str
    result: Result
    says: str
    ties: Sequence[str] = ()
    basis: str = ""


def _walk(asked: Asked) -> Found:
    store, fund = asked.store, asked.parameters["fund"]
    year = financial_year(asked.on)
    before = middle_of(str(int(year[:4]) - 1))
    now = store.ask(_PAID, {"fund": fund, "on": asked.on, "year": year})
    then = store.ask(_PAID, {"fund": fund, "on": before, "year": financial_year(before)})
    law = store.ask(_LAW, {"fund": fund, "on": asked.on})
    checks = [*(_duty(one) for one in law[:1]), _whose(now), _change(now, then), _added(now), _outside()]
    if not law and not now:
        checks = []
    hops = store.hops(tie for one in checks for tie in one.ties)
    rows = [Row(check=one.check, result=one.result, says=one.says, basis=one.basis) for one in checks]
    return Found(rows, [show_path([show_hop(hop, asked.on)]) for hop in hops], [fund, PROMISE])


def _duty(one: StoreRow) -> Checked:
    says = f"{one['council']} must arrange for {one['service']} whatever the fund pays for"
    return Checked("whose duty the care stays", "law", says, [one["tie"]], one["basis"])


def _whose(now: Sequence[StoreRow]) -> Checked:
    """Grants are not core funding; a council's own money may be."""
    check = "whose money the council pays in"
    council = [one for one in now if one["kind"] == "council" and one["pence"] is not None]
    if not council:
        return Checked(check, "unknown", "no amount of the council in this year is loaded")
    own = [one for one in council if one["stream"] not in GRANTED]
    ties = [one["tie"] for one in council]
    if own:
        return Checked(check, "points against it", f"its own money: {_amounts(own)}", ties)
    return Checked(check, "points to it", f"government grants alone: {_amounts(council)}", ties)


def _change(now: Sequence[StoreRow], then: Sequence[StoreRow]) -> Checked:
    """The council's own money beside the year before: one stream and one kind of amount at a time."""
    check = "the council's own money beside the year before"
    own, earlier = (_by_kind(rows) for rows in (now, then))
    both = [key for key in own if key in earlier]
    if not both:
        return Checked(check, "unknown", "not both years are loaded in one stream and kind of amount")
    ties = [one["tie"] for key in both for one in (*own[key], *earlier[key])]
    pairs = [tuple(sum(one["pence"] for one in of[key]) for of in (own, earlier)) for key in both]
    says = "; ".join(f"{in_pounds(after)} after {in_pounds(before)}" for after, before in pairs)
    less = any(after < before for after, before in pairs)
    return Checked(check, "points to it" if less else "points against it", says, ties)


def _by_kind(rows: Sequence[StoreRow]) -> dict[tuple[str, str], list[StoreRow]]:
    found: dict[tuple[str, str], list[StoreRow]] = defaultdict(list)
    for one in rows:
        if one["kind"] == "council" and one["pence"] is not None and one["stream"] not in GRANTED:
            found[one["stream"], one["amount_kind"] or ""].append(one)
    return found


def _added(now: Sequence[StoreRow]) -> Checked:
    check = "money of the NHS above its minimum"
    added = [one for one in now if one["stream"] == ADDED and one["pence"] is not None]
    if not added:
        return Checked(check, "unknown", "none is loaded, which does not mean that there is none")
    return Checked(check, "points to it", _amounts(added), [one["tie"] for one in added])


def _outside() -> Checked:
    says = "accounts of councils are not loaded; only they show whether core funding fell meanwhile"
    return Checked("the council's spending on adult social care outside the fund", "unknown", says)


def _amounts(rows: Sequence[StoreRow]) -> str:
    return "; ".join(
        f"{in_pounds(one['pence'])} ({(one['stream'] or 'stream not stated').replace('_', ' ')}, "
        f"{one['amount_kind'] or 'kind not stated'})"
        for one in rows
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if not rows:
        return [Missing(what="this fund on this day", why="it had not begun, or had ended")]
    found = [
        Missing(
            what="the council's spending on adult social care outside the fund",
            why="no accounts of councils are loaded",
            published_where="MHCLG, revenue expenditure of local authorities; the council's accounts",
        )
    ]
    if any(row["result"] == "unknown" for row in rows[:-1]):
        found.append(
            Missing(
                what="who paid how much into the fund in this year and the year before",
                why="not all amounts of both years are loaded",
                published_where="section 75 agreements; planning templates of the Better Care Fund",
                fill_in="template better_care_fund: one row for each component, payer and year",
            )
        )
    return found


_PAID = f"""
MATCH (o:{MARKER})-[r:CONTRIBUTES_TO]->(p:{MARKER} {{id: $fund}})
WHERE r.financial_year = $year AND {live("r")}
RETURN o.kind AS kind, coalesce(r.stream, '') AS stream, r.amount_pence AS pence,
       r.amount_kind AS amount_kind, r.id AS tie
ORDER BY stream, amount_kind, tie
"""

_LAW = f"""
MATCH (p:{MARKER} {{id: $fund}})<-[s:CONTRIBUTES_TO|PLANS_FOR]-(c:{MARKER})-[r:COMMISSIONS]->(v:{MARKER})
WHERE c.kind = 'council' AND v.id = 'service:adult-social-care' AND {live("s")} AND {live("p")}
  AND {live("r")}
RETURN DISTINCT c.name AS council, v.name AS service, {basis("r")} AS basis, r.id AS tie
ORDER BY council, tie
"""


QUESTION = Question(
    number="Q69",
    asks="Does money in this pool replace the council's core funding (Long Term Plan 1.57 and 1.58)?",
    why_it_matters=(
        "The plan's money was meant to come on top: where a pool pays for what a council paid for before, "
        "the NHS carries a cut that nobody decided."
    ),
    does_not_show=(
        "An answer of yes or no: each check points one way or is unknown, and none of them proves it. That "
        "adult social care would be funded so as to put no more pressure on the NHS was a forecast of 2019."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2017, 10, 1), {"fund": "pooled_fund:salford-integrated-adult-care"}),
    layers=(Layer.FUNDING, Layer.CONTRACT, Layer.EVIDENCE),
    searches=("pooled_fund", "council", "seed_claim", "service"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
