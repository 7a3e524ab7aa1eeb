"""Q34: what a devolution deal transferred in law, who signed it, and what money it named."""

from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question


class Which(Parameters):
    """The deal, by its area."""

    deal: Annotated[str, Names(("devolved_area",))] = Field(description="the area of the deal, by name")


class Row(AnswerRow):
    """The deal itself, a signatory, an amount, or what happened."""

    sort: str = Field(description="deal, party, money, or event")
    says: str = Field(description="what it is")
    who: str = Field(description="who agreed, gave or measured it; empty for an event")
    legal_effect: str | None = Field(description="for the deal: what moved in law: none, delegation or order")
    amount_pence: int | None = Field(description="an amount in whole pence; amounts are of different kinds")
    kind_of_amount: str | None = Field(description="what sort of amount: no two sorts are ever added")
    basis: str = Field(description="provision it rests on, where it rests on one")
    since: date | None = Field(description="from which day, at the earliest")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="a deal for this area on this day",
                why="none was agreed by then, as far as is loaded",
                published_where="the area's councils; NHS England",
            )
        ]
    if any(row["sort"] == "party" for row in rows):
        return []
    return [
        Missing(
            what="each signatory by name",
            why="only their number is loaded, in the event; each stayed the legal body that it was",
            published_where="the memorandum of understanding",
        )
    ]


_EMPTY = "null AS legal_effect, null AS amount_pence, null AS kind_of_amount"

QUESTION = Question(
    number="Q34",
    asks="What did the devolution deal transfer in law, who signed, and what money?",
    why_it_matters=(
        "Devolution of health was announced as control over billions; in law a memorandum moved nothing, "
        "and each body stayed accountable for its own money."
    ),
    does_not_show=(
        "What the deal achieved. A combined budget is what bodies decided on together and no fund of its "
        "own; it and a grant are amounts of different kinds, which are not added."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2017, 4, 2), {"deal": "devolved_area:greater-manchester"}),
    layers=(Layer.DELEGATION, Layer.MEMBERSHIP, Layer.FUNDING, Layer.IDENTITY, Layer.EVIDENCE),
    searches=("devolved_area", "event", "measure"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (d:{MARKER} {{id: $deal}})
CALL (d) {{
  MATCH (n:{MARKER})-[r:DEVOLVES_TO]->(d) WHERE {live("r")}
  RETURN 1 AS rank, 'deal' AS sort, r.instrument AS says, n.name AS who, r.legal_effect AS legal_effect,
         null AS amount_pence, null AS kind_of_amount, {basis("r")} AS basis, r.valid_from AS since,
         [r.id] AS via
  UNION ALL
  MATCH (m:{MARKER})-[r:MEMBER_OF]->(d) WHERE {live("r")}
  RETURN 2 AS rank, 'party' AS sort, 'party to the deal' AS says, m.name AS who, {_EMPTY},
         {basis("r")} AS basis, r.valid_from AS since, [r.id] AS via
  UNION ALL
  MATCH (n:{MARKER})-[r:GRANTS]->(d) WHERE {live("r")}
  RETURN 3 AS rank, 'money' AS sort, replace(coalesce(r.stream, 'grant'), '_', ' ') AS says, n.name AS who,
         null AS legal_effect, r.amount_pence AS amount_pence, r.amount_kind AS kind_of_amount,
         {basis("r")} AS basis, r.valid_from AS since, [r.id] AS via
  UNION ALL
  MATCH (d)-[r:MEASURED_AS]->(m:{MARKER}) WHERE m.unit = '£' AND {live("r")}
  RETURN 3 AS rank, 'money' AS sort, m.name AS says, '' AS who, null AS legal_effect,
         toInteger(r.value * 100) AS amount_pence, r.amount_kind AS kind_of_amount,
         {basis("r")} AS basis, r.valid_from AS since, [r.id] AS via
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(d) WHERE e.kind = 'event' AND {live("r")}
  RETURN 4 AS rank, 'event' AS sort, e.name AS says, '' AS who, {_EMPTY},
         {basis("r")} AS basis, r.valid_from AS since, [r.id] AS via
}}
RETURN sort, says, who, legal_effect, amount_pence, kind_of_amount, basis, since, via
ORDER BY rank, since, says, who, via
""",
    lacks=_lacks,
)
