"""Q73: what is amiss at a body on a day, as far as loaded datasets would have shown it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.explain import show_hop, show_path
from queries.finding import Severity, findings
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question


class Which(Parameters):
    """The body, and how long a post may be vacant."""

    body: Annotated[str, Names(("icb", "ics", "trust", "council", "ccg", "pcn"))] = Field(
        description="the body that is looked at, with its posts, boards and committees"
    )
    vacant_days: int = Field(default=90, ge=0, description="for how many days a post may be vacant")


class Row(AnswerRow):
    """One finding."""

    severity: Severity | Literal["accepted"] = Field(
        description="high, medium or low; accepted: those that you accepted for now, as one row"
    )
    finding: str = Field(description="what sort of thing is amiss")
    about: str = Field(description="the post, committee, contract, function or tie")
    detail: str = Field(description="what was found, in words")
    since: date | None = Field(description="since when at the latest, if known")
    shown_by: str = Field(description="what is loaded that would have shown it otherwise")
    code: str = Field(description="what to call it: icsgraph accept CODE --until DATE --reason WHY")


def _walk(asked: Asked) -> Found:
    given = asked.parameters
    found = findings(asked.store, given["body"], asked.on, given["vacant_days"])
    rows = [
        Row(
            severity=one.severity,
            finding=one.finding,
            about=one.about_name,
            detail=one.detail,
            since=one.since,
            shown_by=one.shown_by,
            code=f"{given['body']}/{one.code}",
        )
        for one in found
    ]
    hops = asked.store.hops(dict.fromkeys(tie for one in found for tie in one.ties))
    about = [given["body"], *(one for finding in found for one in finding.about)]
    return Found(rows, [show_path([show_hop(hop, asked.on)]) for hop in hops], about)


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a finding about this body on this day",
            why="nothing loaded shows one; where nothing is loaded that would, that is a gap and no finding",
            published_where="registers of contracts, schemes of delegation and lists of post holders",
            fill_in="templates post_holders, seats, delegations, contracts; files of contracts and of spend",
        )
    ]


QUESTION = Question(
    number="Q73",
    asks="What is amiss here: posts vacant, contracts past their end, committees that report to nobody?",
    why_it_matters=(
        "An auditor or a board secretary wants the few things to look into first, each with what shows it, "
        "and no list of everything that merely is not loaded."
    ),
    does_not_show=(
        "That all else is well. What no dataset loaded would have shown is a gap in coverage, no finding: "
        "money paid without a contract is one only where contracts of that payer and year are loaded."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:Z9B2Z"}),
    layers=(
        Layer.STRUCTURE,
        Layer.MEMBERSHIP,
        Layer.APPOINTMENT,
        Layer.DELEGATION,
        Layer.CONTRACT,
        Layer.FUNDING,
    ),
    searches=("post", "forum", "joint_committee", "contract", "person"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
