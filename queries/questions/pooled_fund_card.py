"""Q20: a pooled fund as a card: host, partners, what the agreement covers, and when it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, basis, live
from queries.holders import holders_of
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.reading import read

FUND, SIZE, HOST, PARTNER = "fund", "size", "host", "partner"
ARRANGEMENT, AGREEMENT = "section 75 arrangement", "section 75 agreement"
OVERSEER, MANAGER = "overseen by", "pool manager"


class Which(Parameters):
    """The pooled fund."""

    fund: Annotated[str, Names(("pooled_fund",))] = Field(description="the pooled fund, by name")


class Row(AnswerRow):
    """One line of the card."""

    line: str = Field(description="which line of the card")
    says: str = Field(description="what it says")
    body_id: str | None = Field(description="id of the body or post, where it is one")
    held_by: str = Field(description="who holds the post, or when last seen; empty for a body")
    amount_pence: int | None = Field(description="an amount in whole pence; unlike ones are never added")
    amount_kind: str | None = Field(description="what kind of amount it is")
    financial_year: str | None = Field(description="of which financial year, where it is of one")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="from which day on, at the earliest; empty: not known")
    until: date | None = Field(description="up to which day, that day not included; empty: not known")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    found = read(asked, _CARD, Row)
    rows = [row for row in found.rows if isinstance(row, Row)]
    held = holders_of(asked.store, {row.body_id for row in rows if row.body_id}, asked.on)
    return replace(
        found, rows=[row.model_copy(update={"held_by": held.get(row.body_id or "", "")}) for row in rows]
    )


_LINES = {
    HOST: (
        "which legal person hosts the fund",
        "templates better_care_fund or amounts: one row with the host",
    ),
    AGREEMENT: (
        "the section 75 agreement itself: which services it covers, who leads, who bears which risk",
        "template contracts: one row for each party, with the form “section 75 agreement”",
    ),
    SIZE: ("how large the fund is", "templates better_care_fund or amounts: one row for each contribution"),
}
"""Lines that a card must have: what is missing without one, and what would fill it."""


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if not rows:
        return [
            Missing(
                what="this fund on this day",
                why="what is loaded says that it had not begun, or had ended",
                published_where="the section 75 agreement, or the board paper that approved it",
            )
        ]
    there = {row["line"] for row in rows}
    if any(row["line"] == PARTNER and row["amount_pence"] is not None for row in rows):
        there.add(SIZE)
    found = [_missing(what, fill_in) for line, (what, fill_in) in _LINES.items() if line not in there]
    if not next(row for row in rows if row["line"] == FUND)["until"]:
        found.append(
            _missing("when the fund ends", "templates better_care_fund or amounts: one row for each year")
        )
    return found


def _missing(what: str, fill_in: str) -> Missing:
    return Missing(
        what=what,
        why="no publication loaded says so",
        published_where="the section 75 agreement, or the board paper that approved it",
        fill_in=fill_in,
    )


_NO_AMOUNT = "null AS pence, null AS kind, null AS year"
_PARTY = "COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY"
_DATES = "r.valid_from AS since, r.valid_to AS until, r.by_law AS by_law"

_CARD = f"""
MATCH (p:{MARKER} {{id: $fund}})
WHERE {live("p")}
CALL (p) {{
  RETURN 1 AS place, '{FUND}' AS line, p.name AS says, p.id AS body_id, {_NO_AMOUNT},
         coalesce(p.statutory_basis, '') AS basis, p.valid_from AS since, p.valid_to AS until,
         p.by_law AS by_law, [] AS via
  UNION ALL
  MATCH (p)-[r:MEASURED_AS]->(m:{MARKER})
  WHERE m.code IN ['pooled_budget', 'combined_budget'] AND {live("r")}
  RETURN 2 AS place, '{SIZE}' AS line, m.name AS says, null AS body_id,
         toInteger(round(r.value * 100)) AS pence, r.amount_kind AS kind, null AS year,
         {basis("r")} AS basis, {_DATES}, [r.id] AS via
  UNION ALL
  MATCH (p)-[r:HOSTED_BY]->(h:{MARKER}) WHERE {live("r")}
  RETURN 3 AS place, '{HOST}' AS line, h.name AS says, h.id AS body_id, {_NO_AMOUNT},
         {basis("r")} AS basis, {_DATES}, [r.id] AS via
  UNION ALL
  MATCH (p)<-[r:CONTRIBUTES_TO]-(o:{MARKER}) WHERE {live("r")}
  RETURN 4 AS place, '{PARTNER}' AS line,
         o.name + CASE WHEN coalesce(r.stream, '') = '' THEN ''
                       ELSE ': ' + replace(r.stream, '_', ' ') END AS says,
         o.id AS body_id, r.amount_pence AS pence, r.amount_kind AS kind, r.financial_year AS year,
         {basis("r")} AS basis, {_DATES}, [r.id] AS via
  UNION ALL
  MATCH (p)<-[s:CONTRIBUTES_TO]-(l:{MARKER})<-[r:SECTION75_WITH]-(n:{MARKER})
  WHERE r.arrangement = p.name AND {live("s")} AND {live("r")}
  WITH l, r, n, min(s.id) AS pays ORDER BY r.id
  RETURN 5 AS place, '{ARRANGEMENT}' AS line, n.name + ' with ' + l.name AS says, null AS body_id,
         {_NO_AMOUNT}, {basis("r")} AS basis, {_DATES}, [r.id] AS via
  UNION ALL
  MATCH (p)<-[s:CONTRIBUTES_TO]-(l:{MARKER})-[r:{_PARTY}]->(c:{MARKER})<-[q:{_PARTY}]-(n:{MARKER}),
        (n)-[o:CONTRIBUTES_TO]->(p)
  WHERE c.form = '{AGREEMENT}' AND l.id < n.id AND {live("s")} AND {live("o")} AND {live("r")}
    AND {live("q")}
  WITH c, min(r.id) AS one, min(q.id) AS other, min(r.valid_from) AS since, max(r.valid_to) AS until
  ORDER BY one
  RETURN 6 AS place, '{AGREEMENT}' AS line,
         c.name + CASE WHEN c.collaboration IS NULL THEN '' ELSE ': ' + c.collaboration END
         + CASE WHEN c.risk_share IS NULL THEN '' ELSE '; risk: ' + c.risk_share END AS says,
         c.id AS body_id, {_NO_AMOUNT}, '' AS basis, since, until, c.by_law AS by_law, [one, other] AS via
  UNION ALL
  MATCH (x:{MARKER} {{id: p.id}}) WHERE x.overseen_by IS NOT NULL
  RETURN 7 AS place, '{OVERSEER}' AS line, x.overseen_by AS says, null AS body_id, {_NO_AMOUNT},
         '' AS basis, null AS since, null AS until, false AS by_law, [] AS via
  UNION ALL
  MATCH (p)-[r:HAS_POST]->(t:{MARKER}) WHERE t.role = 'pool_manager' AND {live("r")}
  RETURN 8 AS place, '{MANAGER}' AS line, t.name AS says, t.id AS body_id, {_NO_AMOUNT},
         {basis("r")} AS basis, {_DATES}, [r.id] AS via
}}
RETURN line, says, body_id, '' AS held_by, pence AS amount_pence, kind AS amount_kind,
       year AS financial_year, basis, since, until, by_law, via, [$fund] AS about
ORDER BY place, year, says, amount_kind, via
"""


QUESTION = Question(
    number="Q20",
    asks="Who hosts the pool, who are the partners, what does the section 75 agreement cover and when does "
    "it end?",
    why_it_matters=(
        "Who wants a say in a pooled fund, or to be paid out of it, needs the body that signs for it, the "
        "partners who must agree, and the day on which the agreement ends."
    ),
    does_not_show=(
        "What was spent, and on which lines. A size is a plan of its whole time, a contribution is of one "
        "year: they are not parts of each other. Each partner keeps its own statutory duties."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2024, 10, 1), {"fund": "pooled_fund:coventry-better-care-fund-2023-25"}),
    layers=(Layer.FUNDING, Layer.STRUCTURE, Layer.DELEGATION, Layer.APPOINTMENT, Layer.IDENTITY),
    searches=("pooled_fund", "measure", "post"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
