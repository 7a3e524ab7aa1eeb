"""Q03: what replaced a body, and what part of it went where."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.chains import follow
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

SUCCESSION = {"SUCCEEDED_BY": True, "DESIGNATED_AS": True}
"""Types that lead from a body to what came after it, and that both follow their arrow."""

_UNSTATED = {"SUCCEEDED_BY": "not stated", "DESIGNATED_AS": "designation"}
"""What to say of the kind where the relationship carries none."""


class Which(Parameters):
    """The body that was replaced."""

    body: Annotated[str, Names(("icb", "ccg", "stp", "ics", "national_body", "trust", "council"))] = Field(
        description="the body, by name or code"
    )


class Row(AnswerRow):
    """One step of the succession."""

    step: int = Field(description="how many steps from the body asked about")
    before: str = Field(description="the body that was replaced")
    after: str = Field(description="what took its place")
    after_id: str = Field(description="its id")
    kind: str = Field(description="merger, split, acquisition, functions only, designation, or not stated")
    part: str | None = Field(description="which part, where not the whole")
    effective: date | None = Field(description="from which day")


def _walk(asked: Asked) -> Found:
    paths = follow(asked.store, asked.parameters["body"], asked.on, SUCCESSION)
    rows: dict[str, Row] = {}
    for path in paths:
        for step, hop in enumerate(path.hops, 1):
            rows.setdefault(
                hop.id,
                Row(
                    step=step,
                    before=hop.from_name,
                    after=hop.to_name,
                    after_id=hop.to_id,
                    kind=hop.properties.get("succession") or _UNSTATED[hop.type],
                    part=_part(hop.properties.get("part")),
                    effective=hop.valid_from,
                ),
            )
    ordered = sorted(rows.values(), key=lambda row: (row.step, row.before, row.after))
    return Found(ordered, paths, [asked.parameters["body"]])


def _part(stated: str | bool | None) -> str | None:
    """The part in words: a succession names it, a designation says only that it was one."""
    return "part of the footprint" if stated is True else stated or None


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a successor on or before this day",
            why="none is loaded: the body may have gone on, or its succession is not in the datasets",
            published_where="NHS ODS succession file (succ.csv)",
        )
    ]


QUESTION = Question(
    number="Q03",
    asks="What replaced this STP, CCG, ICS, ICB or trust, and what part of it?",
    why_it_matters=(
        "After April 2026 every contract, contact and figure of twelve boards has to be carried over, "
        "and three boards were split between several successors."
    ),
    does_not_show="Which staff, contracts or balances went with which part; that is in transfer schemes.",
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 1), {"body": "icb:QNQ"}),
    layers=(Layer.SUCCESSION, Layer.STRUCTURE),
    searches=("icb", "ccg", "stp", "ics"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
