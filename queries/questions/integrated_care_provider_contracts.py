"""Q25: where an integrated care provider contract was planned or let, who may hold it, what happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.money import in_pounds
from queries.question import AnswerRow, Asked, Example, Found, Parameters, Question
from queries.reading import read

FORM, FORM_WORDS = "contract_form:icp", "integrated care provider"
LET = ("awarded", "live", "expired", "terminated")
"""Status of a contract that was let; what is planned, procured or stopped was not."""

PLANNED = "r.valid_from <= r.valid_to AND r.tense = 'planned'"
FORECAST = "r.valid_from <= r.valid_to AND r.tense = 'forecast' AND r.planned_from <= $on"
"""A tie that is only to come holds on no day; its dates stand beside it."""

_FORM = f"""
MATCH (f:{MARKER} {{id: $form}}) WHERE {live("f")}
CALL (f) {{
  RETURN 1 AS rank, 'form of contract' AS sort, 'a form of contract, and no body' AS says, '' AS status,
         f.valid_from AS since, f.valid_to AS until, coalesce(f.statutory_basis, '') AS basis,
         [] AS via, [f.id] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(f) WHERE e.kind IN ['plan_requirement', 'seed_claim'] AND {live("r")}
  RETURN 2 AS rank, CASE e.kind WHEN 'seed_claim' THEN 'claim' ELSE 'requirement' END AS sort,
         e.name AS says,
         CASE coalesce(e.verdict, '') WHEN 'seed' THEN 'said by this publication only'
                                      ELSE coalesce(e.verdict, '') END AS status,
         e.valid_from AS since, f.valid_to AS until,
         CASE e.kind WHEN 'seed_claim' THEN coalesce(e.publication, '')
                     ELSE 'NHS Long Term Plan, paragraph ' + coalesce(e.paragraph, '') END AS basis,
         [r.id] AS via, [] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(f) WHERE e.kind = 'seed_claim' AND {FORECAST}
  RETURN 2 AS rank, 'forecast' AS sort, e.name AS says, coalesce(e.verdict, '') AS status,
         r.planned_from AS since, f.valid_to AS until, coalesce(e.publication, '') AS basis,
         [r.id] AS via, [] AS about
  UNION ALL
  MATCH (e:{MARKER})-[r:CONCERNS]->(f) WHERE e.kind = 'event' AND {live("r")}
  RETURN 5 AS rank, 'event' AS sort, e.name AS says, '' AS status, e.valid_from AS since,
         e.valid_to AS until, '' AS basis, [r.id] AS via, [] AS about
}}
RETURN f.name AS subject, sort, says, '' AS who, status, NULL AS amount, since, until, basis, via, about
ORDER BY rank, since, says
"""

_THERE = f"""
MATCH (f:{MARKER} {{id: $form}}), (c:{MARKER}:Agreement)
WHERE {live("f")} AND c.kind = 'contract' AND c.form = $words AND c.valid_from <= $on
RETURN c.id AS id ORDER BY id
"""

_CONTRACTS = f"""
UNWIND $contracts AS contract
MATCH (c:{MARKER} {{id: contract}})
CALL (c) {{
  RETURN 1 AS rank, 'contract' AS sort, c.form AS says, '' AS who, c.valid_from AS since,
         c.valid_to AS until, '' AS basis, [] AS via, toFloat(NULL) AS amount
  UNION ALL
  MATCH (p:{MARKER})-[r:COMMISSIONS|HOLDS_CONTRACT]->(c) WHERE {live("r")}
  RETURN 2 AS rank, CASE type(r) WHEN 'COMMISSIONS' THEN 'commissioner' ELSE 'holder' END AS sort,
         p.kind AS says, p.name AS who, r.valid_from AS since, r.valid_to AS until,
         {basis("r")} AS basis, [r.id] AS via, toFloat(NULL) AS amount
  UNION ALL
  MATCH (p:{MARKER})-[r:COMMISSIONS|HOLDS_CONTRACT]->(c) WHERE {PLANNED}
  RETURN 2 AS rank, CASE type(r) WHEN 'COMMISSIONS' THEN 'commissioner, planned'
                    ELSE 'holder, planned' END AS sort,
         p.kind AS says, p.name AS who, r.planned_from AS since, r.planned_to AS until,
         {basis("r")} AS basis, [r.id] AS via, toFloat(NULL) AS amount
}}
RETURN c.name AS subject, sort, says, who,
       CASE WHEN sort <> 'contract' THEN '' WHEN {live("c")} THEN coalesce(c.status, '') + ' in the end'
            ELSE coalesce(c.status, '') END AS status,
       amount, since, until, basis, via, [c.id] AS about
ORDER BY subject, c.id, rank, sort, who, since
"""

_BESIDE = f"""
UNWIND $days AS day
UNWIND $contracts AS contract
MATCH (c:{MARKER} {{id: contract}})
CALL (c, day) {{
  MATCH (c)<-[r:HOLDS_CONTRACT]-(p:{MARKER})
  WHERE {PLANNED}
  MATCH (p)-[n:HAS_VALUE]->(v:{MARKER}) WHERE n.field = 'name' AND {live("n", "day")}
  RETURN 1 AS rank, 'the intended holder by that name' AS sort, p.kind AS says, v.name AS who,
         n.valid_from AS since, n.valid_to AS until, [n.id] AS via, toFloat(NULL) AS amount
  UNION ALL
  MATCH (c)-[r:MEASURED_AS]->(m:{MARKER}) WHERE {live("r", "day")}
  RETURN 2 AS rank, 'value' AS sort, m.name + coalesce(' (' + r.amount_kind + ')', '') AS says,
         '' AS who, r.valid_from AS since, r.valid_to AS until, [r.id] AS via, r.value AS amount
}}
WITH DISTINCT c.name AS subject, contract, rank, sort, says, who, since, until, via, amount
RETURN subject, sort, says, who, '' AS status, amount, since, until, '' AS basis, via, [contract] AS about
ORDER BY subject, contract, rank, who, since
"""


def _pounds(value: float | str | None) -> str | None:
    """Pounds of a figure in words."""
    return in_pounds(value * 100) if isinstance(value, int | float) else value


class Row(AnswerRow):
    """One thing known of the form, of a contract of that form, or of what happened."""

    subject: str = Field(description="the form of contract, or one contract")
    sort: str = Field(description="what the row tells: form, requirement, claim, party, value or event")
    says: str = Field(description="in words; of a party, what kind of body it is")
    who: str = Field(description="the party")
    status: str = Field(description="how far it came; of a claim or forecast, what a check of it gave")
    amount: Annotated[str | None, BeforeValidator(_pounds)] = Field(description="of a value: how much")
    since: date | None = Field(description="from which day on, or of which day; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: none")
    basis: str = Field(description="provision, plan or publication it rests on")


def _walk(asked: Asked) -> Found:
    form = read(asked, _FORM, Row, form=FORM)
    there = asked.store.ask(_THERE, {"form": FORM, "words": FORM_WORDS, "on": asked.on})
    ids = [row["id"] for row in there]
    contracts = read(asked, _CONTRACTS, Row, contracts=ids)
    days = {row.since for row in contracts.rows if isinstance(row, Row) and row.who and row.since}
    beside = read(asked, _BESIDE, Row, contracts=ids, days=sorted(days | {asked.on}))
    several = [*form.rows, *contracts.rows, *beside.rows]
    rows = sorted((row for row in several if isinstance(row, Row)), key=_order)
    paths = [*form.paths, *contracts.paths, *beside.paths]
    return Found(rows, paths, [*form.about, *contracts.about, *beside.about])


def _order(row: Row) -> tuple[int, str]:
    """The form and what is said of it, then each contract, then what happened."""
    first = ("form of contract", "requirement", "claim", "forecast")
    return (0, "") if row.sort in first else (2, "") if row.sort == "event" else (1, row.subject)


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    notices = {
        "published_where": "Find a Tender and Contracts Finder; registers of contracts of the commissioners",
        "fill_in": "template contracts: one row for each party, with form “integrated care provider”",
    }
    if not rows:
        why = "the NHS Long Term Plan of January 2019 introduced it, or no table of forms is loaded"
        return [Missing(what="the form of contract on this day", why=why, **notices)]
    contracts = [row for row in rows if row["sort"] == "contract"]
    if any(row["status"].split(" in ")[0] in LET for row in contracts):
        return []
    named = "; ".join(f"{row['subject']}: {row['status'] or 'status not stated'}" for row in contracts)
    why = f"{named}: it was not let" if named else "no contract of this form is loaded"
    return [Missing(what="a contract of this form that was let", why=why, **notices)]


QUESTION = Question(
    number="Q25",
    asks="Where is there an integrated care provider contract, who may hold it, and what happened?",
    why_it_matters=(
        "Articles of 2020 announce one contract worth hundreds of millions; whoever plans by them has to "
        "know that it was stopped, and who was meant to hold it."
    ),
    does_not_show=(
        "Integrated care partnerships, which share the letters and are committees. A value is what was "
        "planned for a year and was paid to nobody. A claim is what a publication said, with what a check "
        "of it gave; a forecast is in no answer of what is."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2026, 4, 2)),
    layers=(Layer.CONTRACT, Layer.EVIDENCE, Layer.IDENTITY),
    searches=("contract", "contract_form", "event", "seed_claim"),
    parameters=Parameters,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
