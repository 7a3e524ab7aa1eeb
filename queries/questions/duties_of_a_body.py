"""Q70: which legal duties and powers a body has, and which can pull against each other."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

CAN_PULL = (
    ("financial-balance", "commission-health-services", "needs may cost more than is received"),
    ("joint-resource-limits", "commission-health-services", "a joint limit may stop what one body needs"),
    ("joint-resource-limits", "wider-effect-of-decisions", "a limit on money may stop what serves quality"),
    ("financial-balance", "involve-the-public", "a saving may be due before people were involved"),
    ("provider-selection-regime", "regard-to-strategies", "a strategy may want another provider"),
    ("meet-care-needs", "partnership-arrangements", "pooled money still has to meet each person's needs"),
    ("assess-icbs", "establish-icbs", "it assesses bodies that it set up itself"),
    ("commission-specialised-services", "delegate-or-exercise-jointly", "it answers for what others decide"),
)
"""Pairs of functions that can pull against each other, and why: a reading of the texts, not law."""

_TEXT = f"""
MATCH (b:{MARKER})-[r:HAS_FUNCTION]->(f:{MARKER})
WHERE b.id IN [$body, $kind] AND {live("r")}
RETURN coalesce(f.duty_or_power, 'duty or power') AS sort, f.name AS function, f.id AS function_id,
       b.name AS holder,
       {basis("r")} AS basis,
       [] AS pulls_against, r.valid_from AS since, [r.id] AS via, [f.id] AS about
ORDER BY CASE WHEN f.duty_or_power STARTS WITH 'duty' THEN 0 ELSE 1 END, function, via
"""


class Which(Parameters):
    """The body asked about."""

    body: Annotated[
        str, Names(("icb", "trust", "council", "national_body", "ccg", "practice", "body_kind"))
    ] = Field(description="the body, or a kind of body, by name or code")


class Row(AnswerRow):
    """One duty or power."""

    sort: str = Field(description="duty, power, or both")
    function: str = Field(description="what the body must or may do")
    function_id: str = Field(description="its id")
    holder: str = Field(description="whose it is in law: the body itself, or every body of its kind")
    basis: str = Field(description="Act and section; “not verified” where no document was read")
    pulls_against: list[str] = Field(
        description="other functions of the body that can pull against it, with why: a reading, not law"
    )
    since: date | None = Field(description="since which day, at the earliest")


def _walk(asked: Asked) -> Found:
    body = asked.parameters["body"]
    found = read(asked, _TEXT, Row, kind=kind_in_law(asked.store, body, asked.on) or body)
    rows = [row for row in found.rows if isinstance(row, Row)]
    names = {row.function_id.partition(":")[2]: row.function for row in rows}
    against: dict[str, list[str]] = {code: [] for code in names}
    for one, other, why in CAN_PULL:
        if one in names and other in names:
            against[one].append(f"{names[other]}: {why}")
            against[other].append(f"{names[one]}: {why}")
    pulled = [
        row.model_copy(update={"pulls_against": against[row.function_id.partition(":")[2]]}) for row in rows
    ]
    return Found(pulled, found.paths, found.about)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    where = {"published_where": "legislation.gov.uk: the Acts as amended, and regulations under them"}
    if not rows:
        why = "no duty of it or of its kind is loaded for that day"
        return [Missing(what="which legal duties bind it on this day", why=why, **where)]
    why = (
        "the table of functions holds the main ones; a body has many more, and the courts say what they mean"
    )
    return [Missing(what="the rest of its duties and powers", why=why, **where)]


QUESTION = Question(
    number="Q70",
    asks="Which legal duties bind this organisation, and which of them can pull against each other?",
    why_it_matters=(
        "A board must meet needs and stay within its money; a decision that honours one duty alone can be "
        "challenged for the other, so both belong in the paper that recommends it."
    ),
    does_not_show=(
        "Legal advice. Which duty prevails: that depends on the words of both and on the case. That two "
        "duties can pull against each other is a reading of their texts, and stands in no Act."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV"}),
    layers=(Layer.ACCOUNTABILITY,),
    searches=("function", "body_kind"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
