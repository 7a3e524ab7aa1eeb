"""Q39: what a bill or a plan would change: which ties move, to whom, and which end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from graph.relationships import Layer
from graph.schema import relationship_type
from queries.answer import Missing
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Names, OneOf, Parameters, Question
from queries.scenario import known_name, scenario, scenarios
from queries.shifts import LAYERS, replaced, shifts
from queries.supposed_rows import Alike, alike, names

_BODIES = ("icb", "trust", "council", "region", "national_body", "icb_cluster")


class Which(Parameters):
    """The scenario; where nobody has said when it begins, the day asked about is taken."""

    scenario: Annotated[str, OneOf(tuple(scenarios())), AfterValidator(known_name)] = Field(
        default="health-bill", description=f"what is supposed: {', '.join(scenarios())}"
    )
    body: Annotated[str | None, Names(_BODIES)] = Field(
        default=None, description="only what touches this body; empty for all"
    )


class Row(AnswerRow):
    """Ties of one sort of which the scenario makes the same."""

    what: Literal["moves", "ends", "not stated"] = Field(
        description="it moves, it ends, or what was read does not say"
    )
    layer: Layer = Field(description="the layer of the ties")
    from_whom: str = Field(description="whose tie it is today; of many the first, and how many")
    relation: str = Field(description="what holds today, in words")
    to_whom: str = Field(description="whom it leads to today; of many the first, and how many")
    number: int = Field(description="how many ties")
    becomes: str = Field(description="who comes into the tie; empty where it does not move")
    basis: str = Field(
        description="provision of the first of them today; “not verified” where no document was read"
    )
    clause: str = Field(description="clause of the bill, or what the plan rests on")
    ground: str = Field(description="the clause states it, or it follows from what it states")
    why: str = Field(description="a word on it")
    status: str = Field(description="bill, not law; or planned, not done")


_MOVES_FIRST = ("moves", "ends", "not stated")
_ENDS_FIRST = ("ends", "not stated", "moves")
"""By a plan most goes on as law makes it: what loses its footing comes first."""


def _walk(asked: Asked) -> Found:
    given, body = scenario(asked.parameters["scenario"]), asked.parameters["body"]
    day = min(asked.on, given.begins(asked.on))
    order = _ENDS_FIRST if given.standing == "planned" else _MOVES_FIRST
    found = sorted(shifts(asked.store, given, day, body or ""), key=lambda one: order.index(one.what))
    groups = alike(asked.store, found, replaced(asked.store, given, day))
    clauses = names(asked.store, {one.first.clause for one in groups})
    hops = {hop.id: show_hop(hop, asked.on) for hop in asked.store.hops(one.first.tie for one in groups)}
    rows = [_row(one, hops[one.first.tie].basis, clauses, given.status) for one in groups]
    paths = [show_path([hops[one.first.tie]]) for one in groups]
    return Found(rows, paths, [*given.about, *clauses], given.banner)


def _row(one: Alike, basis: str, clauses: dict[str, str], status: str) -> Row:
    cls = relationship_type(one.first.type)
    return Row(
        what=one.first.what,
        layer=cls.layer,
        from_whom=one.from_whom,
        relation=cls.words,
        to_whom=one.to_whom,
        number=one.number,
        becomes=one.becomes,
        basis=basis,
        clause=clauses.get(one.first.clause, one.first.clause),
        ground=one.first.ground,
        why=one.first.why,
        status=status,
    )


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    given = scenario(asked.parameters["scenario"])
    if rows:
        return list(given.missing)
    return [
        Missing(
            what="anything that this scenario would change on this day",
            why="nothing that it speaks of is loaded for the day asked about, or touches the body",
            published_where="; ".join(dict.fromkeys(one.published_where for one in given.missing)),
        )
    ]


QUESTION = Question(
    number="Q39",
    asks="If this bill or plan takes effect, which ties move, to whom, and which end?",
    why_it_matters=(
        "Whoever appoints, allots, directs and licenses today may be another body tomorrow; posts, "
        "delegations and teams that rest on a body which is abolished lose their footing on one day."
    ),
    does_not_show=(
        "The law: a bill is a proposal and a plan is not done, and both may change. What follows is ours, "
        "and is marked so; what policy would be after is in no bill. Savings and transitional provisions."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 7, 2), {"body": "icb:QVV"}),
    layers=LAYERS,
    searches=("provision", "event", "icb", "trust", "national_body"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
