"""Q49: which decisions the Long Term Plan left to commissioners alone, and who may take them."""

from datetime import date
from typing import Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Parameters, Question


class Row(AnswerRow):
    """One decision, and one sort of body that may take it."""

    decision: str = Field(description="what is decided")
    reserved: str = Field(description="to whom the Long Term Plan left it")
    may_decide: str = Field(description="who may decide it on the day")
    basis: str = Field(description="plan or provision; “not verified” where no document was read")
    valid_from: date | None = Field(description="from which day")
    valid_to: date | None = Field(description="up to, but not on, which day; empty while it lasts")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if rows:
        return [
            Missing(
                what="up to how much each commissioner's officers may decide",
                why="schemes of reservation and delegation say so; Q77 shows those that are loaded",
                published_where="governance handbook of each board",
                fill_in="template decision_rights: one row for each right",
            )
        ]
    return [
        Missing(
            what="decisions left to commissioners alone on this day",
            why="the Long Term Plan, which left them to commissioners, is of January 2019",
            published_where="NHS England: The NHS Long Term Plan, paragraph 1.51",
        )
    ]


QUESTION = Question(
    number="Q49",
    asks="Which decisions did paragraph 1.51 of the Long Term Plan leave to commissioners alone?",
    why_it_matters=(
        "Providers and commissioners share decisions in a system, but a contract awarded by a partnership "
        "board would have had no legal force: only a commissioner could award it."
    ),
    does_not_show=(
        "Who in a body may sign, and up to how much: that is in its scheme of reservation and delegation. "
        "Membership of a board gives nobody a right to decide."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2020, 1, 1)),
    layers=(Layer.DELEGATION,),
    searches=("decision_right",),
    parameters=Parameters,
    row=Row,
    cypher=f"""
MATCH (b:{MARKER})-[r:MAY_DECIDE]->(d:{MARKER}:Matter)
WHERE {live("r")} AND d.reserved STARTS WITH 'commissioners'
RETURN d.name AS decision, d.reserved AS reserved, b.name AS may_decide,
       CASE WHEN coalesce(r.provision, '') <> '' THEN r.provision
            ELSE 'not verified: ' + coalesce(r.unverified_basis, 'no basis stated') END AS basis,
       r.valid_from AS valid_from, r.valid_to AS valid_to, [r.id] AS via, [d.id] AS about
ORDER BY decision, may_decide, basis
""",
    lacks=_lacks,
)
