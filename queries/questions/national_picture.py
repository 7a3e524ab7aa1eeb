"""Q67: the national picture: who funds whom and who answers to whom, as two sets of arrows."""

from datetime import date
from typing import Any

from pydantic import Field

from graph.relationships import Layer
from graph.schema import MARKER
from queries.answer import HopShown, Missing
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.question import AnswerRow, Asked, Example, Found, Parameters, Question

FUNDING = "who funds whom"
ACCOUNTABILITY = "who answers to whom"

_KINDS = ["parliament", "national_body", "body_kind"]
_NATIONAL = f"""
MATCH (a:{MARKER}:Organisation)
WHERE a.kind IN {_KINDS} AND {live("a")}
RETURN a.id AS id
"""
_ARROWS = f"""
// money from the receiver's side: NHS England pays thousands of practices
MATCH (b:{MARKER})<-[r:VOTES|FUNDS_MANDATE|ALLOCATES|GRANTS|PAYS]-(a:{MARKER})
WHERE b.id IN $ids AND a.kind IN {_KINDS} AND {live("r")}
RETURN r.id AS tie
UNION
MATCH (a:{MARKER})-[r:ACCOUNTABLE_TO]->(b:{MARKER})
WHERE a.id IN $ids AND b.kind IN {_KINDS} AND {live("r")}
RETURN r.id AS tie
UNION
MATCH (a:{MARKER})-[h:HAS_POST|GOVERNED_BY]->(p:{MARKER})-[r:ACCOUNTABLE_TO]->(b:{MARKER})
WHERE a.id IN $ids AND {live("h")} AND {live("r")}
RETURN r.id AS tie
"""


class Row(AnswerRow):
    """One arrow between two kinds of body, or national bodies."""

    arrows: str = Field(description="which of the two sets")
    from_whom: str = Field(description="who pays, or who answers: a body, or a post or board of it")
    relation: str = Field(description="in which relation")
    to_whom: str = Field(description="who is paid, or to whom it is answered")
    for_what: str = Field(description="subject of the accountability, or stream of the money")
    financial_year: str = Field(description="year of the amount, where one is published")
    amount_pence: int | None = Field(description="pence; empty where no amount is published: draw it dashed")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    valid_from: date | None = Field(description="since when, if known")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    ids = [row["id"] for row in asked.store.ask(_NATIONAL, {"on": asked.on})]
    ties = [row["tie"] for row in asked.store.ask(_ARROWS, {"ids": ids, "on": asked.on})]
    shown = [show_hop(hop, asked.on) for hop in asked.store.hops(sorted(ties))]
    shown.sort(key=lambda hop: (hop.layer != Layer.FUNDING, hop.from_name, hop.to_name, hop.id))
    return Found([_row(hop) for hop in shown], [show_path([hop]) for hop in shown])


def _row(hop: HopShown) -> Row:
    said = hop.properties
    return Row(
        arrows=FUNDING if hop.layer is Layer.FUNDING else ACCOUNTABILITY,
        from_whom=hop.from_name,
        relation=hop.relation,
        to_whom=hop.to_name,
        for_what=str(said.get("stream") or said.get("subject") or ""),
        financial_year=str(said.get("financial_year") or ""),
        amount_pence=said.get("amount_pence"),
        basis=hop.basis,
        valid_from=hop.valid_from,
        by_law=hop.by_law,
    )


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    money = [row for row in rows if row["arrows"] == FUNDING]
    dashed = [row for row in money if row["amount_pence"] is None]
    if not money:
        return [
            Missing(
                what="who funds whom on this day",
                why="the rules and tables loaded begin on 1 April 2013",
                published_where="Acts, estimates and accounts of the time",
            )
        ]
    if not dashed:
        return []
    return [
        Missing(
            what=f"amounts of {len(dashed)} of {len(money)} arrows of money",
            why="law says who pays whom; the amounts of the year are not in the tables loaded",
            published_where="Supply Acts and estimates; financial directions; allocations; accounts",
            fill_in="template amounts: one row for each arrow and stream",
        )
    ]


QUESTION = Question(
    number="Q67",
    asks="What is the national picture at a date: who funds whom, and who answers to whom?",
    why_it_matters=(
        "Drawn as one set of arrows, money and accountability look alike; they part at foundation "
        "trusts, councils and practices, and that is where most misunderstandings begin."
    ),
    does_not_show=(
        "Single bodies: each kind stands for all of its bodies. Oversight, regulation, contracts and "
        "advice, which are further arrows of their own. A funder commands nobody by paying."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2)),
    layers=(Layer.FUNDING, Layer.ACCOUNTABILITY),
    searches=("parliament", "national_body", "body_kind", "standing_rule"),
    parameters=Parameters,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
