"""Q09: who holds seats or posts on both sides of a contract, payment or pool of a body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.rows import Row as StoreRow
from queries.answer import Missing, PathShown
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_BODIES = ("icb", "trust", "council", "ccg", "joint_committee", "ics", "national_body")

_HERE = f"""
MATCH (b:{MARKER})-[h:HAS_POST]->(o:{MARKER})<-[p:HOLDS]-(x:{MARKER})
WHERE b.id = $body AND {live("h")} AND {live("p")}
RETURN x.id AS person, x.name AS name, o.name AS place, b.id AS body, b.name AS body_name,
       [h.id, p.id] AS ways
UNION
MATCH (b:{MARKER})-[g:GOVERNED_BY]->(f:{MARKER})-[h:HAS_SEAT]->(o:{MARKER})-[p:FILLED_BY]->(x:{MARKER})
WHERE b.id = $body AND x.kind = 'person' AND {live("g")} AND {live("h")} AND {live("p")}
RETURN x.id AS person, x.name AS name, o.name AS place, b.id AS body, b.name AS body_name,
       [g.id, h.id, p.id] AS ways
ORDER BY person, place, ways
"""
_THERE = f"""
MATCH (x:{MARKER})-[p:HOLDS]->(o:{MARKER})<-[h:HAS_POST]-(c:{MARKER})
WHERE x.id IN $people AND c.id <> $body AND {live("p")} AND {live("h")}
RETURN x.id AS person, o.name AS place, c.id AS body, c.name AS body_name, [p.id, h.id] AS ways
UNION
MATCH (x:{MARKER})<-[p:FILLED_BY]-(o:{MARKER})<-[h:HAS_SEAT]-(f:{MARKER})<-[g:GOVERNED_BY]-(c:{MARKER})
WHERE x.id IN $people AND c.id <> $body AND {live("p")} AND {live("h")} AND {live("g")}
RETURN x.id AS person, o.name AS place, c.id AS body, c.name AS body_name, [p.id, h.id, g.id] AS ways
UNION
MATCH (x:{MARKER})-[p:HAS_INTEREST_IN]->(c:{MARKER})
WHERE x.id IN $people AND c.id <> $body AND {live("p")}
RETURN x.id AS person, 'declared interest: ' + coalesce(p.interest, 'not stated') AS place, c.id AS body,
       c.name AS body_name, [p.id] AS ways
ORDER BY person, body, place, ways
"""
_BETWEEN = f"""
MATCH (b:{MARKER})-[r:PAYS|GRANTS|SECTION75_WITH]-(c:{MARKER})
WHERE b.id = $body AND c.id IN $others AND {live("r")}
RETURN c.id AS other, CASE type(r) WHEN 'SECTION75_WITH' THEN 'a section 75 arrangement'
       WHEN 'PAYS' THEN 'payments' ELSE 'a grant' END AS tie, [r.id] AS ways
UNION
MATCH (b:{MARKER})-[r:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]->(k:{MARKER})
      <-[s:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]-(c:{MARKER})
WHERE b.id = $body AND c.id IN $others AND k.kind = 'contract' AND {live("r")} AND {live("s")}
RETURN c.id AS other, 'a contract: ' + k.name AS tie, [r.id, s.id] AS ways
UNION
MATCH (b:{MARKER})-[r:CONTRIBUTES_TO]->(k:{MARKER})-[s:CONTRIBUTES_TO|HOSTED_BY]-(c:{MARKER})
WHERE b.id = $body AND c.id IN $others AND {live("r")} AND {live("s")}
RETURN c.id AS other, 'a pool: ' + k.name AS tie, [r.id, s.id] AS ways
ORDER BY other, tie, ways
"""
_BY_LAW = f"""
MATCH (b:{MARKER} {{id: $body}})-[h:HAS_POST]->(o:{MARKER})-[n:NOMINATED_BY]->(k:{MARKER})
MATCH (i:{MARKER} {{id: $kind}})-[p:PAYS]->(k)
WHERE {live("h")} AND {live("n")} AND {live("p")}
RETURN o.name AS place, k.name AS body_name, [h.id, n.id, p.id] AS ways ORDER BY place, body_name, ways
"""


class Which(Parameters):
    """The body asked about."""

    body: Annotated[str, Names(_BODIES)] = Field(description="the body, by name or code")


class Row(AnswerRow):
    """One person, or one seat made by law, on both sides of something."""

    person: str = Field(description="who; empty for a seat that law puts on both sides")
    here: str = Field(description="the post or seat in the body asked about")
    there: str = Field(description="the post, seat or declared interest on the other side")
    other: str = Field(description="the body on the other side")
    shared: str = Field(description="the contract, payment or pool between the two")
    basis: str = Field(description="for a seat made by law: the provision; “not verified” if none was read")
    by_law: bool = Field(description="a conflict that law itself builds in, rather than one found")


def _walk(asked: Asked) -> Found:
    pairs = [*_people(asked), *_seats(asked)]
    hops = {hop.id: hop for hop in asked.store.hops(one for _, ways in pairs for one in ways)}
    paths: list[PathShown] = []
    rows: list[Row] = []
    for row, ways in pairs:
        shown = [show_hop(hops[one], asked.on) for one in ways]
        paths.append(show_path(shown))
        rows.append(row.model_copy(update={"basis": shown[1].basis}) if row.by_law else row)
    return Found(rows, paths, [asked.parameters["body"]])


def _people(asked: Asked) -> Iterator[tuple[Row, list[str]]]:
    """People who sit or hold office in the body and in another that shares something with it."""
    here = _sorted(asked, _HERE)
    there: dict[str, list[StoreRow]] = defaultdict(list)
    for row in _sorted(asked, _THERE, people=sorted({row["person"] for row in here})) if here else []:
        there[row["person"]].append(row)
    others = sorted({row["body"] for rows in there.values() for row in rows})
    shared: dict[str, list[StoreRow]] = defaultdict(list)
    for row in _sorted(asked, _BETWEEN, others=others) if others else []:
        if row["tie"] not in {one["tie"] for one in shared[row["other"]]}:
            shared[row["other"]].append(row)
    for one in here:
        for two in there[one["person"]]:
            for tie in shared[two["body"]]:
                yield (
                    Row(person=one["name"], here=one["place"], there=two["place"], other=two["body_name"],
                        shared=tie["tie"], basis="", by_law=False),
                    [*one["ways"], *two["ways"], *tie["ways"]],
                )  # fmt: skip


def _seats(asked: Asked) -> Iterator[tuple[Row, list[str]]]:
    """Seats for which law has those nominate whom the body pays."""
    kind = kind_in_law(asked.store, asked.parameters["body"], asked.on)
    for row in _sorted(asked, _BY_LAW, kind=kind):
        yield (
            Row(person="", here=row["place"], there="nominated by them jointly", other=row["body_name"],
                shared="payments to every such body", basis="", by_law=True),
            row["ways"],
        )  # fmt: skip


def _sorted(asked: Asked, text: str, **given: Any) -> Sequence[StoreRow]:
    rows = asked.store.ask(text, {**asked.parameters, **given, "on": asked.on})
    return sorted(rows, key=lambda row: [str(value) for value in row.values()])


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    if any(not row["by_law"] for row in rows):
        return []
    return [
        Missing(
            what="people on both sides of a contract, payment or pool of this body",
            why="nobody is found on both sides in what is loaded, which holds few board lists and no "
            "register of interests of it: that is no proof that there is none",
            published_where="register of interests of the body; its board list; its contracts",
            fill_in="templates interests, seats and contracts: one row for each",
        )
    ]


QUESTION = Question(
    number="Q09",
    asks="Does any member hold seats or posts on both sides of a contract, payment or pool?",
    why_it_matters=(
        "Who sits on both sides must declare it and may have to leave the room; a board that does not "
        "know of it may have its decision set aside."
    ),
    does_not_show=(
        "Wrongdoing, or a breach: a conflict that is declared and managed is lawful, and a partner member "
        "is meant to bring the view of those who nominated. Interests of relatives."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"body": "icb:QVV"}),
    layers=(
        Layer.APPOINTMENT, Layer.MEMBERSHIP, Layer.STRUCTURE, Layer.CONTRACT, Layer.FUNDING,
        Layer.DELEGATION,
    ),
    searches=("person", "post", "seat", "declared_interest", "contract", "pooled_fund"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)  # fmt: skip
