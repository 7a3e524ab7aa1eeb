"""Q43: which legal person receives the money of a primary care network, and who employs its staff."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.question import AnswerRow, Asked, Example, Names, Parameters, Question

NEVER, PAYEE = "not the network itself", "nominated payee"
RECEIVED, MEMBER = "received network money", "member practice"


class Which(Parameters):
    """The network, and the year of its payments."""

    pcn: Annotated[str, Names(("pcn",))] = Field(description="the network, by name or code")
    figures_on: date = Field(
        default=date(2022, 4, 1), description="a day of the financial year whose payments are shown"
    )


class Row(AnswerRow):
    """One body, and what speaks for or against its being the receiver."""

    part: str = Field(description="in which role: nominated payee as published, receiver of payments, member")
    who: str = Field(description="the body")
    who_id: str = Field(description="its id")
    stream: str | None = Field(description="stream of money of the network that was paid to it that year")
    amount_pence: int | None = Field(description="pence paid in that stream and year")
    legal_person: str | None = Field(description="whether bodies of its kind are legal persons")
    basis: str = Field(description="provision it rests on")
    by_law: bool = Field(description="by law, rather than found")


def _lacks(asked: Asked, rows: Sequence[dict[str, Any]]) -> list[Missing]:
    there = {row["part"] for row in rows}
    found = []
    if PAYEE not in there:
        found.append(
            Missing(
                what="the nominated payee of this network",
                why="a network agreement must name one, and network agreements are not published",
                published_where="the network agreement, at the practices and the board",
            )
        )
    found.append(
        Missing(
            what="who employs the staff of this network",
            why="no national table says: a practice, a federation or a trust may",
            published_where="pages of the network; the network agreement",
        )
    )
    if not there & {RECEIVED, MEMBER}:
        found.append(
            Missing(
                what="the member practices of this network on this day",
                why="no membership is loaded, or the network was not there",
                published_where="NHS ODS, primary care networks (ePCN)",
                fill_in="the ODS files of practices and networks",
            )
        )
    return found


_STREAMS = "b.stream STARTS WITH 'pcn_' AND b.stream <> 'pcn_participation'"
"""Money for the network; participation is money for the practice itself."""

_LEGAL = "null AS stream, null AS amount_pence"

QUESTION = Question(
    number="Q43",
    asks="Which legal person receives this PCN's money and employs its staff?",
    why_it_matters=(
        "A primary care network is practices under an agreement. It can hold no account, contract or "
        "employment; whoever is paid for it is a legal person with duties of its own."
    ),
    does_not_show=(
        "That a practice which received network money is the nominated payee: it is a sign, of one year. "
        "Money paid to a federation or company for the network is not in the table of practices."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"pcn": "pcn:U07032"}),
    layers=(Layer.CONTRACT, Layer.FUNDING, Layer.MEMBERSHIP, Layer.IDENTITY),
    searches=("pcn", "practice"),
    parameters=Which,
    row=Row,
    cypher=f"""
UNWIND [$pcn] AS id
CALL (id) {{
  MATCH (p:{MARKER} {{id: id}})
  WHERE {live("p")}
  MATCH (k:{MARKER} {{id: 'body_kind:pcn'}})
  RETURN 1 AS place, '{NEVER}' AS part, k.name AS who, k.id AS who_id, {_LEGAL},
         k.legal_person AS legal_person, coalesce(k.statutory_basis, '') AS basis, true AS by_law,
         [] AS via, [k.id, p.id] AS about
  UNION ALL
  MATCH (d:{MARKER})-[s:SIGNS_NETWORK_AGREEMENT]->(p:{MARKER} {{id: id}})
  WHERE s.nominated_payee AND {live("s")}
  OPTIONAL MATCH (k:{MARKER} {{id: 'body_kind:' + d.kind}})
  RETURN 2 AS place, '{PAYEE}' AS part, d.name AS who, d.id AS who_id, {_LEGAL},
         k.legal_person AS legal_person, coalesce(s.provision, '') AS basis, s.by_law AS by_law,
         [s.id] AS via, [coalesce(k.id, d.id)] AS about
  UNION ALL
  MATCH (n:{MARKER})-[b:PAYS]->(d:{MARKER})-[m:MEMBER_OF]->(p:{MARKER} {{id: id}})
  WHERE {live("b", "$figures_on")} AND {live("m")} AND {_STREAMS}
  OPTIONAL MATCH (k:{MARKER} {{id: 'body_kind:' + d.kind}})
  RETURN 3 AS place, '{RECEIVED}' AS part, d.name AS who, d.id AS who_id, b.stream AS stream,
         b.amount_pence AS amount_pence, k.legal_person AS legal_person, coalesce(b.provision, '') AS basis,
         b.by_law AS by_law, [b.id, m.id] AS via, [coalesce(k.id, d.id)] AS about
  UNION ALL
  MATCH (d:{MARKER})-[m:MEMBER_OF]->(p:{MARKER} {{id: id}})
  WHERE {live("m")}
  OPTIONAL MATCH (n:{MARKER})-[b:PAYS]->(d)
  WHERE {live("b", "$figures_on")} AND {_STREAMS}
  OPTIONAL MATCH (k:{MARKER} {{id: 'body_kind:' + d.kind}})
  WITH d.name AS who, d.id AS who_id, m.id AS tie, coalesce(m.provision, '') AS basis, m.by_law AS by_law,
       k.legal_person AS legal_person, coalesce(k.id, d.id) AS kind, count(b) AS payments
  WHERE payments = 0
  RETURN 4 AS place, '{MEMBER}' AS part, who, who_id, {_LEGAL}, legal_person, basis, by_law,
         [tie] AS via, [kind] AS about
}}
RETURN part, who, who_id, stream, amount_pence, legal_person, basis, by_law, via, about
ORDER BY place, who, who_id, stream
""",
    lacks=_lacks,
)
