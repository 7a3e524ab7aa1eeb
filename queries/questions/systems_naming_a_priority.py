"""Q63: which systems name a priority in their plan, and where."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

SYSTEMS = ("icb:", "ics:", "stp:", "place_partnership:")


class Which(Parameters):
    """The priority asked about."""

    priority: Annotated[str, Names(("priority",))] = Field(description="the priority, by any of its names")


class Row(AnswerRow):
    """One body whose plan names the priority."""

    body: str = Field(description="the body, or the kind of body, whose plan names it")
    body_id: str = Field(description="its id")
    plan: str = Field(description="which plan; where in it is in the evidence")
    named_from: date | None = Field(description="from which day the plan holds, where it is stated")
    last_seen: date | None = Field(description="when it was last seen to be named, if no end is stated")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if any(row["body_id"].startswith(SYSTEMS) for row in rows):
        return []
    return [
        Missing(
            what="which single systems name this priority",
            why="no plan of a system is loaded that does; each board must publish a joint forward plan, and "
            "its partnership an integrated care strategy",
            published_where="joint forward plan and integrated care strategy of each system",
            fill_in="template plans: one row for each priority, with the page",
        )
    ]


QUESTION = Question(
    number="Q63",
    asks="Which systems name this priority in their plan, and where?",
    why_it_matters=(
        "What a plan names is where a system says it will put effort; who names the same priority may "
        "learn from one another, and may be asked what came of it."
    ),
    does_not_show=(
        "Whether anything was done, or money set aside. A system that is not listed may name it in a plan "
        "that is not loaded; a priority named for all systems is not proof for any one of them."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"priority": "priority:frailty"}),
    layers=(Layer.EVIDENCE,),
    searches=("priority", "icb", "ics"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER})-[r:NAMES_PRIORITY]->(p:{MARKER} {{id: $priority}}) WHERE {live("r")}
RETURN b.name AS body, b.id AS body_id, coalesce(r.plan, 'a publication: see the evidence') AS plan,
       CASE WHEN r.valid_from = b.valid_from THEN null ELSE r.valid_from END AS named_from,
       r.last_seen AS last_seen, [r.id] AS via, [p.id] AS about
ORDER BY CASE WHEN b.kind IN ['national_body', 'body_kind'] THEN 1 ELSE 0 END, body, body_id, plan, via
""",
    lacks=_lacks,
)
