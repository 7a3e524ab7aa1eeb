"""Q51: which places and systems have fully integrated budgets, partly integrated ones, or none known."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.question import AnswerRow, Asked, Example, Parameters, Question
from queries.questions.pooling_models_of_a_place import NHS, WHOLE_CARE

FULL, PARTIAL, BY_LAW = "fully integrated", "partial", "partial by law"


class Nothing(Parameters):
    """The date alone."""


class Row(AnswerRow):
    """One place, system or area, with what puts it in its tier."""

    tier: str = Field(description="fully integrated, partial, or partial by law; what is unknown has no row")
    who: str = Field(description="the council's place, system or area")
    who_id: str = Field(description="its id")
    why: str = Field(description="what puts it there")
    amount_pence: int | None = Field(description="size as published, in whole pence; never added")
    amount_kind: str | None = Field(description="what kind of amount it is")
    since: date | None = Field(description="from which day on, at the earliest; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: not known")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    (counted,) = asked.store.ask(_SYSTEMS, {"on": asked.on})
    found = sum(row["tier"] != BY_LAW for row in rows)
    return [
        Missing(
            what=f"how far the budgets of all other places, and of {counted['number']} systems, are one",
            why=f"what is loaded says something of {found or 'none of them'}; unknown is not none",
            published_where="section 75 agreements; planning templates of the Better Care Fund",
            fill_in="template amounts: one row for each contribution, with the fund and its host",
        )
    ]


_SYSTEMS = f"""
MATCH (s:{MARKER}) WHERE s.kind IN ['icb', 'ics'] AND {live("s")}
RETURN count(s) AS number
"""

_PARTNERS = str(list(NHS))
"""Kinds of NHS bodies, as a list in a text."""

QUESTION = Question(
    number="Q51",
    asks="Which systems have fully integrated budgets, partly integrated ones, or none?",
    why_it_matters=(
        "Where council and NHS spend from one budget there is one decision to win; elsewhere there are "
        "two, and a plan that both signed is still two purses."
    ),
    does_not_show=(
        "That anywhere has none: since April 2015 law pools at least a minimum everywhere, and what nobody "
        "published is unknown. A control total is a target met together and no pool; a combined budget "
        "was decided on together and stayed each body's own. A fund for all adult services left some out."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2017, 10, 1)),
    layers=(Layer.FUNDING, Layer.STRUCTURE, Layer.IDENTITY, Layer.EVIDENCE),
    searches=("pooled_fund", "ics", "icb", "devolved_area", "seed_claim", "council"),
    parameters=Nothing,
    row=Row,
    cypher=f"""
CALL {{
  MATCH (p:{MARKER}:Fund)<-[s:CONTRIBUTES_TO]-(l:{MARKER}), (p)<-[n:CONTRIBUTES_TO]-(b:{MARKER})
  WHERE p.kind = 'pooled_fund' AND l.kind = 'council' AND b.kind IN {_PARTNERS} AND {live("p")}
    AND {live("s")} AND {live("n")}
  WITH p, l, min(s.id) AS pays, min(n.id) AS other ORDER BY pays
  OPTIONAL MATCH (p)-[h:HOSTED_BY]->(o:{MARKER}) WHERE {live("h")}
  OPTIONAL MATCH (p)-[z:MEASURED_AS]->(m:{MARKER}) WHERE m.code = 'pooled_budget' AND {live("z")}
  RETURN CASE WHEN o.kind IN {_PARTNERS} AND toLower(p.name) CONTAINS '{WHOLE_CARE}' THEN '{FULL}'
              ELSE '{PARTIAL}' END AS tier,
         l.name AS who, l.id AS who_id,
         p.name + CASE WHEN o IS NULL THEN '' ELSE ' (hosted by ' + o.name + ')' END AS why,
         toInteger(round(z.value * 100)) AS amount_pence, z.amount_kind AS amount_kind,
         p.valid_from AS since, p.valid_to AS until, coalesce(p.statutory_basis, '') AS basis,
         false AS by_law, [pays, other] + [y IN [h.id, z.id] WHERE y IS NOT NULL] AS via, [p.id] AS about
  UNION ALL
  MATCH (s:{MARKER})-[r:EARNED_FUND|SETS_CONTROL_TOTAL]-(n:{MARKER})
  WHERE s.kind IN ['ics', 'stp'] AND {live("r")}
  WITH s, r ORDER BY r.id
  WITH s, collect(r.id) AS ties, min(r.valid_from) AS since, max(r.valid_to) AS until
  RETURN '{PARTIAL}' AS tier, s.name AS who, s.id AS who_id,
         'a single control total of the system' AS why, null AS amount_pence, null AS amount_kind, since,
         until, '' AS basis, false AS by_law, ties AS via, [s.id] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(s:{MARKER})
  WHERE e.kind = 'seed_claim' AND s.kind IN ['ics', 'stp'] AND e.name CONTAINS 'sustainability funding'
    AND {live("r")} AND {live("s")}
  RETURN '{PARTIAL}' AS tier, s.name AS who, s.id AS who_id, 'as published: ' + e.name AS why,
         null AS amount_pence, null AS amount_kind, r.valid_from AS since, r.valid_to AS until,
         coalesce(e.verdict, '') AS basis, false AS by_law, [r.id] AS via, [e.id] AS about
  UNION ALL
  MATCH (d:{MARKER})-[r:MEASURED_AS]->(m:{MARKER})
  WHERE d.kind = 'devolved_area' AND m.code = 'combined_budget' AND {live("r")}
  RETURN '{PARTIAL}' AS tier, d.name AS who, d.id AS who_id,
         'budgets decided on together under a devolution deal; no fund of its own' AS why,
         toInteger(round(r.value * 100)) AS amount_pence, r.amount_kind AS amount_kind, r.valid_from AS since,
         r.valid_to AS until, {basis("r")} AS basis, false AS by_law, [r.id] AS via, [d.id] AS about
  UNION ALL
  MATCH (h:{MARKER})-[r:PLANS_FOR]->(l:{MARKER})
  WHERE h.kind = 'forum' AND r.plan = 'Better Care Fund plan' AND r.by_law AND {live("r")}
  WITH r, l ORDER BY r.id
  WITH count(DISTINCT l.id) AS places, head(collect(r)) AS one
  WHERE places > 0
  RETURN '{BY_LAW}' AS tier, toString(places) + ' councils with a health and wellbeing board' AS who,
         'body_kind:council' AS who_id, 'each has a Better Care Fund with at least its minimum' AS why,
         null AS amount_pence, null AS amount_kind, one.valid_from AS since, one.valid_to AS until,
         {basis("one")} AS basis, true AS by_law, [one.id] AS via, [] AS about
}}
RETURN tier, who, who_id, why, amount_pence, amount_kind, since, until, basis, by_law, via, about
ORDER BY tier, who, why, who_id
""",
    lacks=_lacks,
)
