"""Q56: what tells the ICP contract, the IHO contract and an integrated care partnership apart."""

from datetime import date
from typing import Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Parameters, Question


class Row(AnswerRow):
    """One of the three."""

    name: str = Field(description="its name")
    id: str = Field(description="its id")
    sort: str = Field(description="a form of contract, or a committee")
    legal_person: str = Field(description="whether it is a legal person, as published")
    there: str = Field(description="whether it was there on the day")
    since: date | None = Field(description="since which day, at the earliest")
    basis: str = Field(description="provision or policy it rests on, where one is stated")
    exercised_by: list[str] = Field(description="for the committee: whose functions it exercises jointly")
    does: list[str] = Field(description="for the committee: what law has it do")
    happened: list[str] = Field(description="events and demands of plans by that day")


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="the three things that are called ICP or IHO",
                why="none of them is loaded",
                published_where="NHS Long Term Plan, paragraph 1.54; LGPIHA 2007 section 116ZA",
            )
        ]
    return [
        Missing(
            what="contracts of either form that were awarded",
            why="no award is loaded; the one integrated care provider contract that was planned was stopped",
            published_where="Find a Tender; Contracts Finder",
            fill_in="template contracts: one row for each party, with the form of the contract",
        )
    ]


QUESTION = Question(
    number="Q56",
    asks="What is the difference between the ICP contract, the IHO contract and an ICP committee?",
    why_it_matters=(
        "ICP is short for a contract of 2019, for partnerships at place before 2022, and for the statutory "
        "committee since: a paper that confuses them gives a committee money or a contract a seat."
    ),
    does_not_show=(
        "Partnerships at place of 2018 to 2022, some of which were called ICP too: they were neither. An "
        "integrated health organisation is held by a body and is none itself."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2)),
    layers=(Layer.DELEGATION, Layer.ACCOUNTABILITY, Layer.EVIDENCE),
    searches=("contract_form", "body_kind", "event"),
    parameters=Parameters,
    row=Row,
    cypher=f"""
MATCH (x:{MARKER})
WHERE x.id IN ['contract_form:icp', 'contract_form:iho', 'body_kind:icp_committee']
CALL (x) {{
  OPTIONAL MATCH (k:{MARKER})-[j:JOINTLY_EXERCISES]->(x) WHERE {live("j")}
  WITH k, j ORDER BY k.name, j.id
  RETURN collect(k.name) AS exercised_by, collect(j.id) AS joint
}}
CALL (x) {{
  OPTIONAL MATCH (x)-[h:HAS_FUNCTION]->(f:{MARKER}) WHERE {live("h")}
  WITH f, h ORDER BY f.name, h.id
  RETURN collect(f.name) AS does, collect(h.id) AS duties
}}
CALL (x) {{
  OPTIONAL MATCH (e:{MARKER})-[c:CONCERNS]->(x)
  WHERE e.kind IN ['event', 'plan_requirement'] AND {live("c")}
  WITH e, c ORDER BY e.valid_from, e.name, c.id
  RETURN collect(e.name) AS happened, collect(c.id) AS told
}}
RETURN x.name AS name, x.id AS id,
       CASE x.kind WHEN 'contract_form' THEN 'form of contract' ELSE 'statutory joint committee' END AS sort,
       CASE x.kind WHEN 'contract_form' THEN 'no: a contract' ELSE coalesce(x.legal_person, 'not known') END
       AS legal_person,
       CASE WHEN {live("x")} THEN 'yes' ELSE 'no' END AS there, x.valid_from AS since,
       coalesce(x.statutory_basis, '') AS basis, exercised_by, does, happened,
       joint + duties + told AS each, [x.id] AS about
ORDER BY since, name
""",
    lacks=_lacks,
)
