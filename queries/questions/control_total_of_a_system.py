"""Q21: whether a system accepted a single control total, and how much sustainability money hung on it."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

SET, EARNED, AGREED = "control total set", "sustainability money earned", "agreement of its members"
EXPECTED, STATED, LAW = "what was expected", "what was published", "what law has instead"

AGREEMENT = "financial collaborative agreement"
"""The form of contract by which members of a system agreed to one control total."""


class Which(Parameters):
    """The system, or the board that took its place."""

    system: Annotated[str, Names(("ics", "stp", "icb"))] = Field(
        description="the integrated care system, partnership or board, by name or code"
    )


class Row(AnswerRow):
    """One thing known of the control total. Nothing known is unknown, and never no."""

    line: str = Field(description="which sort of thing is known")
    says: str = Field(description="what is known, in the words of the publication where it is a statement")
    accepted: str = Field(description="what it means: yes, yes: all, or not all; empty where it says neither")
    amount_pence: int | None = Field(description="whole pence, where an amount is published; a target")
    financial_year: str = Field(description="of which financial year, where it is of one")
    basis: str = Field(description="provision, publication or verdict that it rests on")
    by_law: bool = Field(description="by law, rather than found")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    if asked.parameters["system"].startswith("icb:"):
        return [
            Missing(
                what="the joint limits of this system, and of which board each trust is a part for them",
                why="single control totals were of 2016/17 to 2020/21; limits of systems are not loaded",
                published_where="NHS England, capital and revenue resource limits of systems",
                fill_in="template amounts: one row for each system and year, as a limit",
            )
        ]
    missing = []
    if not any(row["accepted"] for row in rows):
        missing.append(
            Missing(
                what="whether this system accepted a single control total",
                why="no publication loaded says so; that systems were expected to does not mean that it did",
                published_where="plans and board papers of the system; NHS Improvement",
                fill_in="template amounts: one row for each year, as a target",
            )
        )
    if not any(row["amount_pence"] is not None for row in rows):
        missing.append(
            Missing(
                what="the control total, and which share of sustainability money hung on it",
                why="no amount was found in what is loaded",
                published_where="NHS Improvement, quarterly performance reports; accounts of the trusts",
                fill_in="template amounts: one row for each year, as a target",
            )
        )
    return missing


_NO_AMOUNT = "null AS amount_pence, '' AS financial_year"

QUESTION = Question(
    number="Q21",
    asks="Has the system accepted a single control total, and what share of sustainability funding depends "
    "on it?",
    why_it_matters=(
        "Where the members of a system met one target together, a deficit of one could cost all of them "
        "their sustainability money: that shows how far they really shared their money."
    ),
    does_not_show=(
        "That the money was one pot: a control total is a target, no fund and no limit in law. What one "
        "trade article says of a system is shown as its words, with the verdict of a check."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2018, 6, 1), {"system": "ics:dorset"}),
    layers=(
        Layer.FUNDING,
        Layer.CONTRACT,
        Layer.ACCOUNTABILITY,
        Layer.SUCCESSION,
        Layer.EVIDENCE,
        Layer.STRUCTURE,
        Layer.GEOGRAPHY,
    ),
    searches=("ics", "stp", "contract", "seed_claim", "function"),
    parameters=Which,
    row=Row,
    cypher=f"""
MATCH (x:{MARKER} {{id: $system}})
OPTIONAL MATCH (i:{MARKER})-[u:SUCCEEDED_BY]->(x) WHERE i.kind = 'ics' AND {live("u")}
WITH x, collect(i.id) AS before, collect(u.id) AS ways
CALL (x, before, ways) {{
  MATCH (k:{MARKER} {{id: 'body_kind:icb'}})-[r:HAS_FUNCTION]->(f:{MARKER})
  WHERE x.kind = 'icb' AND f.id = 'function:joint-resource-limits' AND {live("x")} AND {live("r")}
  RETURN 1 AS place, '{LAW}' AS line, f.name AS says, '' AS accepted, {_NO_AMOUNT}, {basis("r")} AS basis,
         true AS by_law, [r.id] AS via, [] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(k:{MARKER} {{id: 'body_kind:ics'}})
  WHERE e.kind = 'seed_claim' AND e.name CONTAINS 'control total' AND x.kind <> 'icb' AND {live("r")}
  RETURN 2 AS place, '{EXPECTED}' AS line, e.name AS says, '' AS accepted, {_NO_AMOUNT},
         coalesce(e.verdict, '') AS basis, false AS by_law, [r.id] AS via, [e.id] AS about
  UNION ALL
  MATCH (n:{MARKER})-[r:SETS_CONTROL_TOTAL]->(x) WHERE {live("r")}
  RETURN 3 AS place, '{SET}' AS line, n.name AS says, 'yes' AS accepted,
         r.amount_pence AS amount_pence, coalesce(r.financial_year, '') AS financial_year,
         {basis("r")} AS basis, r.by_law AS by_law, [r.id] AS via, [] AS about
  UNION ALL
  MATCH (x)-[r:EARNED_FUND]->(n:{MARKER}) WHERE {live("r")}
  RETURN 4 AS place, '{EARNED}' AS line, 'from ' + n.name AS says, 'yes' AS accepted,
         r.amount_pence AS amount_pence, coalesce(r.financial_year, '') AS financial_year,
         {basis("r")} AS basis, r.by_law AS by_law, [r.id] AS via, [] AS about
  UNION ALL
  MATCH (x)<-[g:DESIGNATED_AS]-(s:{MARKER})<-[w:WITHIN]-(m:{MARKER})-[p:ALLIANCE_PARTY]->(c:{MARKER})
  WHERE c.form = '{AGREEMENT}' AND {live("g")} AND {live("w")} AND {live("p")}
  WITH DISTINCT c
  MATCH (o:{MARKER})-[r:ALLIANCE_PARTY]->(c) WHERE {live("r")}
  WITH c, o.name AS member, r.id AS tie ORDER BY member, tie
  WITH c, collect(DISTINCT member) AS members, collect(DISTINCT tie) AS ties
  RETURN 5 AS place, '{AGREED}' AS line,
         c.name + ' between ' + reduce(t = head(members), m IN tail(members) | t + '; ' + m) AS says,
         'yes' AS accepted, {_NO_AMOUNT}, coalesce(c.status, '') AS basis, false AS by_law, ties AS via,
         [c.id] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(k:{MARKER})
  WHERE e.kind = 'seed_claim' AND k.id IN ([x.id] + before) AND {live("r")}
    AND (e.name CONTAINS 'control total' OR e.name CONTAINS 'sustainability funding')
  RETURN 6 AS place, '{STATED}' AS line, e.name AS says,
         CASE WHEN e.name CONTAINS 'resisted' THEN 'not all'
              WHEN e.name CONTAINS 'used all' THEN 'yes: all' ELSE '' END AS accepted,
         {_NO_AMOUNT}, coalesce(e.verdict, '') AS basis, false AS by_law, ways + [r.id] AS via,
         [e.id] AS about
}}
RETURN line, says, accepted, amount_pence, financial_year, basis, by_law, via, about
ORDER BY place, financial_year, says, basis
""",
    lacks=_lacks,
)
