"""Q50: the shortest lawful ways of influence from a body to a budget, each labelled by its layers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import HopShown, Missing
from queries.paths import between
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

STRENGTHS = {
    Layer.DELEGATION: (1, "may decide"),
    Layer.FUNDING: (2, "holds or gives money"),
    Layer.APPOINTMENT: (3, "appoints or holds office"),
    Layer.STRUCTURE: (4, "belongs to it"),
    Layer.MEMBERSHIP: (5, "has a voice, binds nobody"),
    Layer.ADVICE: (6, "advises, binds nobody unless law says so"),
}
"""What a hop of each layer lets one do, strongest first: an order for reading, not a measure."""

NO_SAY = {
    "PARTNER_OF": (7, "works in the same area, no say by that"),
    "PROVIDES_IN": (7, "works in its area, no say by that"),
}
"""Types of a layer above that give no say at all, and are shown as such."""


class Which(Parameters):
    """Where the way begins, and the money it leads to."""

    start: Annotated[
        str,
        Names(("trust", "practice", "pcn", "icb", "council", "ccg", "cancer_alliance", "post", "person",
               "place_partnership", "patient_voice", "payee", "ics", "stp")),
    ] = Field(description="the body, post or person from which to start")  # fmt: skip
    budget: Annotated[
        str, Names(("pooled_fund", "budget_line", "icb", "trust", "council", "ccg", "national_body"))
    ] = Field(description="the pooled fund or budget line, or the body whose budget it is")


class Row(AnswerRow):
    """One hop of one way."""

    way: int = Field(description="which way, shortest first")
    step: int = Field(description="which hop of it")
    says: str = Field(description="the hop in words")
    layer: str = Field(description="the layer it belongs to")
    strength: str = Field(description="what such a hop lets one do")
    weakest: str = Field(description="the weakest hop of this way: a way is no stronger than that")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law or policy, rather than found")


def _walk(asked: Asked) -> Found:
    given = asked.parameters
    ways = between(asked.store, given["start"], given["budget"], asked.on, frozenset(STRENGTHS), most=5)
    rows = []
    for number, path in enumerate(ways.paths, 1):
        weakest = max(_strength(hop) for hop in path.hops)[1]
        rows += [
            Row(way=number, step=step, says=hop.says, layer=hop.layer.value, strength=_strength(hop)[1],
                weakest=weakest, basis=hop.basis, by_law=hop.by_law)
            for step, hop in enumerate(path.hops, 1)
        ]  # fmt: skip
    return Found(rows, ways.paths, [given["start"], given["budget"]])


def _strength(hop: HopShown) -> tuple[int, str]:
    """What a hop lets one do, and its place in the order."""
    return NO_SAY.get(hop.type, STRENGTHS[hop.layer])


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return []
    return [
        Missing(
            what="a way from the one to the other on this day",
            why="none leads through seats, posts, money, delegation or advice in what is loaded",
            published_where="board lists, terms of reference and agreements of the bodies between",
            fill_in="templates seats, post_holders, joint_committees or better_care_fund",
        )
    ]


QUESTION = Question(
    number="Q50",
    asks="What is the shortest lawful influence path from my organisation to this budget?",
    why_it_matters=(
        "Who wants a decision on money should know whose ear they have: a seat gives a voice, a post may "
        "sign, advice binds nobody, and none of these is the budget holder's own decision."
    ),
    does_not_show=(
        "Who decides: influence is not accountability. Money and voice in one way are connected and not "
        "the same. Friendship, lobbying and contracts are not walked; nor are ties through geography."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"start": "icb:QVV", "budget": "national_body:nhs_england"}),
    layers=tuple(STRENGTHS),
    searches=("post", "seat", "forum", "pooled_fund", "budget_line"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
