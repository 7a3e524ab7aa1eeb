"""Q72: what changed for one or two bodies, or for all, between two days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.change import What
from queries.changes import changes
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_KINDS = ("icb", "icb_cluster", "ics", "stp", "trust", "council", "ccg", "pcn", "pooled_fund", "region",
          "national_body", "joint_committee", "cancer_alliance")  # fmt: skip


A_QUARTER = timedelta(days=91)


class Which(Parameters):
    """The first of the two days, and the bodies; the second day is the day asked about."""

    since: date | None = Field(
        default=None,
        description="the first day, compared with the day asked about; empty for a quarter before it",
    )
    scope: Annotated[str | None, Names(_KINDS)] = Field(default=None, description="the body; empty for all")
    also: Annotated[str | None, Names(_KINDS)] = Field(default=None, description="a second body, if wanted")


class Row(AnswerRow):
    """One change, or several of one sort."""

    what: What = Field(description="what sort of change; planned and would end have not happened")
    layer: Layer = Field(description="the layer it is in")
    day: date | None = Field(description="when, or by when at the earliest; empty where not known")
    says: str = Field(description="the change in words; of many, their number and one of them")
    number: int = Field(description="how many changes the row stands for")
    certain: bool = Field(description="whether the day is certain")


def _walk(asked: Asked) -> Found:
    given = asked.parameters
    since = given["since"] or asked.on - A_QUARTER
    if asked.on <= since:
        return Found([])
    scope = [one for one in (given["scope"], given["also"]) if one]
    found = changes(asked.store, since, asked.on, scope)
    hops = asked.store.hops(dict.fromkeys(tie for one in found for tie in one.ties))
    rows = [
        Row(
            what=one.what, layer=one.layer, day=one.day, says=one.says, number=one.number, certain=one.certain
        )
        for one in found
    ]
    return Found(rows, [show_path([show_hop(hop, asked.on)]) for hop in hops], scope)


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a change between these days",
            why="nothing loaded shows one, or the day asked about is not after the first",
            published_where="board papers and orders of the time",
            fill_in="the later release of a dataset, or a template with the dates of what changed",
        )
    ]


QUESTION = Question(
    number="Q72",
    asks="What changed for this body between two days: who came and left, what began, ended or took over?",
    why_it_matters=(
        "Whoever comes back after a quarter wants what is different, not the whole again, and wants to know "
        "in time which joint posts and delegations a planned day takes the footing from."
    ),
    does_not_show=(
        "What began and ended between the days. “Not confirmed” is not left, and “seen” is not appointed; "
        "newly known and corrected go by when the evidence was published. What is planned has not happened."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"since": date(2026, 3, 31), "scope": "icb:QNQ"}),
    layers=tuple(Layer),
    searches=("appointment", "event", "icb", "trust"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
