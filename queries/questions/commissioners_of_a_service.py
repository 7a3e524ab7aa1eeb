"""Q41: who is accountable, responsible, holds the budget, manages and advises on a service for a board."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.rows import Row as StoreRow
from queries.answer import HopShown, Missing, PathShown
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.five_words import ACCOUNTABLE, ADVISES, BUDGET, MANAGES, ORDER, RESPONSIBLE
from queries.holders import holders_of
from queries.money import financial_year, in_pounds, rank
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

NATIONAL, COUNCILS, BOARDS = "national_body:nhs_england", "body_kind:council", "body_kind:icb"
GENERAL_DUTY = "function:commission-health-services"

_NAMES = f"MATCH (b:{MARKER}) WHERE b.id IN $ids RETURN b.id AS id, b.name AS name ORDER BY id"
_COMMISSIONS = f"""
MATCH (s:{MARKER} {{id: $service}})-[w:PART_OF*0..3]->(t:{MARKER})<-[c:COMMISSIONS]-(k:{MARKER})
WHERE k.id IN $bodies AND all(r IN w WHERE {live("r")}) AND {live("c")}
RETURN k.id AS body, t.id AS service, t.name AS of, size(w) AS steps, [r IN w | r.id] + [c.id] AS ways
UNION
MATCH (t:{MARKER})-[w:PART_OF]->(s:{MARKER} {{id: $service}})
MATCH (k:{MARKER} {{id: $icb}})-[c:COMMISSIONS]->(t)
WHERE {live("w")} AND {live("c")}
RETURN k.id AS body, t.id AS service, t.name AS of, 0 AS steps, [c.id] AS ways
ORDER BY steps, body, service, ways
"""
_DUTY = f"""
MATCH (k:{MARKER} {{id: $body}})-[r:HAS_FUNCTION]->(f:{MARKER} {{id: $function}}) WHERE {live("r")}
RETURN f.name AS of, [r.id] AS ways ORDER BY ways
"""
_DELEGATED = f"""
MATCH (g:{MARKER})-[d:DELEGATES_TO]->(x:{MARKER} {{id: $icb}}) WHERE {live("d")}
RETURN x.id AS to, x.name AS to_name, d.function AS function, d.number_of_services AS number,
       d.accountable_stays_with AS accountable, [d.id] AS ways
UNION
MATCH (g:{MARKER} {{id: $icb}})-[d:DELEGATES_TO]->(x:{MARKER}) WHERE {live("d")}
RETURN x.id AS to, x.name AS to_name, d.function AS function, d.number_of_services AS number,
       d.accountable_stays_with AS accountable, [d.id] AS ways ORDER BY ways
"""
_CALLED = f"""
MATCH (s:{MARKER})-[w:PART_OF*0..3]->(t:{MARKER})
WHERE s.id IN $services AND all(r IN w WHERE {live("r")})
RETURN t.id AS id, t.name AS name, coalesce(t.other_name, []) AS others, t.code AS code ORDER BY id
"""
_HOLDS = f"""
MATCH (p:{MARKER})-[h:HOLDS_BUDGET]->(b:{MARKER}) WHERE b.id IN $bodies AND {live("h")}
RETURN p.id AS id, p.name AS name, b.name AS of, coalesce(h.decision, '') AS decision, [h.id] AS ways
ORDER BY id, decision, ways
"""
_ALLOTTED = f"""
MATCH (n:{MARKER})-[r:ALLOCATES]->(b:{MARKER})
WHERE b.id IN $bodies AND r.stream IN $streams AND r.financial_year = $year
  AND r.amount_pence IS NOT NULL AND {live("r")}
RETURN b.id AS body, b.name AS name, r.stream AS stream, r.amount_kind AS amount_kind,
       r.amount_pence AS pence, [r.id] AS ways
UNION
MATCH (i:{MARKER} {{id: $icb}})-[w:WITHIN]->(b:{MARKER})<-[r:ALLOCATES]-(n:{MARKER})
WHERE r.stream IN $streams AND r.financial_year = $year AND r.amount_pence IS NOT NULL
  AND {live("w")} AND {live("r")}
RETURN b.id AS body, b.name AS name, r.stream AS stream, r.amount_kind AS amount_kind,
       r.amount_pence AS pence, [w.id, r.id] AS ways
ORDER BY body, stream, ways
"""
_ADVISES = f"""
MATCH (a:{MARKER})-[g:ISSUES_GUIDANCE_TO]->(b:{MARKER}) WHERE b.id IN $bodies AND {live("g")}
RETURN a.id AS id, a.name AS name, b.name AS of, g.guidance AS guidance, g.binding AS binding, [g.id] AS ways
UNION
MATCH (b:{MARKER})-[w:WITHIN]->(n:{MARKER})<-[c:COVERS]-(a:{MARKER})-[g:ISSUES_GUIDANCE_TO]->(k:{MARKER})
WHERE b.id IN $bodies AND a.kind = 'clinical_senate' AND k.id = 'body_kind:icb'
  AND {live("w")} AND {live("c")} AND {live("g")}
RETURN a.id AS id, a.name AS name, b.name AS of, g.guidance AS guidance, g.binding AS binding,
       [w.id, c.id, g.id] AS ways
ORDER BY name, guidance, ways
"""


class Which(Parameters):
    """The service, and whose population it is for."""

    service: Annotated[str, Names(("service",))] = Field(description="the service, by any of its names")
    icb: Annotated[str, Names(("icb",))] = Field(description="the integrated care board, by name or code")


class Row(AnswerRow):
    """One body or post, and which of the five words holds of it."""

    word: str = Field(description="accountable, responsible, holds the budget, manages it, or advises")
    who: str = Field(description="the body or post")
    held_by: str = Field(description="who holds the post; empty for a body")
    of: str = Field(description="of what: the service, the delegated function, whose money, which guidance")
    amount: str | None = Field(description="how much money, with its kind and year, where one is published")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    since: date | None = Field(description="from which day, at the earliest")
    by_law: bool = Field(description="by law, rather than found")


class _Answering:
    """Rows and paths of one answer, with the hops behind them fetched once each."""

    def __init__(self, asked: Asked) -> None:
        self.asked, self.rows = asked, list[Row]()
        self.ways: dict[tuple[str, ...], PathShown] = {}

    def ask(self, text: str, **given: Any) -> list[StoreRow]:
        """Rows of a text, nearest first; each has the ids of the relationships behind it as `ways`."""
        rows = self.asked.store.ask(text, {**self.asked.parameters, **given, "on": self.asked.on})
        return sorted(rows, key=lambda row: (row.get("steps", 0), row.get("ways", [])))

    def add(
        self, word: str, who: str, of: str, ways: Sequence[str], held_by: str = "", amount: str | None = None
    ) -> None:
        hops = {hop.id: hop for hop in self.asked.store.hops(ways)}
        shown = [show_hop(hops[one], self.asked.on) for one in ways]
        last: HopShown = shown[-1]
        self.rows.append(
            Row(word=word, who=who, held_by=held_by, of=of, amount=amount, basis=last.basis,
                since=last.valid_from, by_law=last.by_law)
        )  # fmt: skip
        self.ways.setdefault(tuple(ways), show_path(shown))


def _walk(asked: Asked) -> Found:
    answer, icb = _Answering(asked), asked.parameters["icb"]
    names = {row["id"]: row["name"] for row in asked.store.ask(_NAMES, {"ids": [icb, NATIONAL, COUNCILS]})}
    responsible = _responsible(answer, names, icb)
    onward = _accountable(answer, names, responsible, icb)
    bodies = sorted({row["body"] for row in responsible} & {icb, NATIONAL})
    _budget(answer, bodies)
    if icb in bodies:
        _allotted(answer, icb, names[icb], responsible)
    for row in onward:
        answer.add(MANAGES, row["to_name"], row["function"], row["ways"])
    for row in answer.ask(_ADVISES, bodies=bodies):
        binds = ", which binds" if row["binding"] == "yes" else ""
        answer.add(ADVISES, row["name"], f"{row['guidance'] or 'advice'}{binds}", row["ways"])
    rows = sorted(answer.rows, key=lambda row: (ORDER.index(row.word), row.who, row.of))
    return Found(rows, list(answer.ways.values()), [asked.parameters["service"]])


def _responsible(answer: _Answering, names: dict[str, str], icb: str) -> list[StoreRow]:
    """Who commissions the service, or the nearest that it is part of; else whose general duty it is."""
    found = answer.ask(_COMMISSIONS, bodies=[icb, NATIONAL, COUNCILS])
    nearest = [row for row in found if row["steps"] == found[0]["steps"]]
    for row in nearest:
        answer.add(RESPONSIBLE, names[row["body"]], row["of"], row["ways"])
    if nearest:
        return nearest
    duty = [{**row, "body": icb, "service": ""} for row in answer.ask(
        _DUTY, body=BOARDS, function=GENERAL_DUTY
    )]  # fmt: skip
    for row in duty if icb in names else []:
        answer.add(RESPONSIBLE, names[icb], row["of"], row["ways"])
    return duty if icb in names else []


def _accountable(
    answer: _Answering, names: dict[str, str], responsible: Sequence[StoreRow], icb: str
) -> list[StoreRow]:
    """Who stays accountable; given are the rows of what the board itself passed on."""
    services = [row["service"] for row in responsible if row["body"] == icb]
    own = [answer.asked.parameters["service"]] if services else []
    called = answer.ask(_CALLED, services=[*own, *services])
    delegated = [row for row in answer.ask(_DELEGATED) if _names_one(row["function"], called)]
    received = [row for row in delegated if row["to"] == icb]
    for row in received:
        number = f" ({row['number']} services)" if row["number"] else ""
        answer.add(ACCOUNTABLE, row["accountable"], f"{row['function']}{number}, by delegation", row["ways"])
    for row in responsible:
        if not (row["body"] == icb and received):
            answer.add(ACCOUNTABLE, names[row["body"]], f"{row['of']}, of its own right", row["ways"])
    return [row for row in delegated if row["to"] != icb]


def _names_one(function: str, called: Iterable[StoreRow]) -> bool:
    """Whether the words of an agreement name one of these services."""
    words = function.lower()
    return any(
        name.lower().replace("-", " ") in words
        for row in called
        for name in (row["name"], row["code"], *row["others"])
    )


def _budget(answer: _Answering, bodies: list[str]) -> None:
    """The posts that may commit the money of those responsible."""
    found = answer.ask(_HOLDS, bodies=bodies)
    holders = holders_of(answer.asked.store, (row["id"] for row in found), answer.asked.on)
    for row in found:
        of = f"money of {row['of']}" + (f": {row['decision']}" if row["decision"] else "")
        answer.add(BUDGET, row["name"], of, row["ways"], holders.get(row["id"], ""))


def _allotted(answer: _Answering, icb: str, name: str, responsible: Sequence[StoreRow]) -> None:
    """What is allotted for the service in the year: to the board, to its region's boards, to all boards.

    A stream of money is named like the service that it is for. Neither a region nor all boards are a
    legal person: what is allotted to them is held by each board, and how much of it is not known.
    """
    services = [answer.asked.parameters["service"], *(row["service"] for row in responsible)]
    codes = {str(row["code"]) for row in answer.ask(_CALLED, services=services) if row["code"]}
    streams, year = sorted(code.replace("-", "_") for code in codes), financial_year(answer.asked.on)
    found = answer.ask(_ALLOTTED, bodies=[icb, BOARDS], streams=streams, year=year)
    for row in sorted(found, key=lambda row: (row["body"] != icb, row["body"] == BOARDS, *rank(row))):
        of = f"all boards of {row['name']}" if row["body"] not in (icb, BOARDS) else ""
        of = "all boards together" if row["body"] == BOARDS else of
        said = f"{in_pounds(row['pence'])} ({row['amount_kind']}, {year})"
        of = f"{row['stream'].replace('_', ' ')}" + (f", allotted to {of}" if of else "")
        answer.add(BUDGET, name, of, row["ways"], amount=said)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    there, missing = {row["word"] for row in rows}, []
    agreement = {
        "published_where": "delegation agreement and governance handbook of the board",
        "fill_in": "template delegations: one row for each service and receiver",
    }
    if RESPONSIBLE not in there:
        why = "no rule and no loaded table names a commissioner of it on this day"
        missing.append(Missing(what="who commissions this service", why=why, **agreement))
    if RESPONSIBLE in there and MANAGES not in there:
        why = "no law says so: a board's own arrangements do, and none are loaded for it"
        missing.append(Missing(what="who manages it from day to day", why=why, **agreement))
    if any(row["word"] == ACCOUNTABLE and row["of"].endswith("by delegation") for row in rows) and not any(
        row["amount"] and "allotted to" not in row["of"] for row in rows
    ):
        missing.append(
            Missing(
                what=f"what this board was allotted for it in {financial_year(asked.on)}",
                why="no amount of this board and year is loaded",
                published_where="NHS England, ICB allocations (all funding streams), for each year",
                fill_in="template amounts: one row for each stream and year",
            )
        )
    if any("services), by delegation" in row["of"] for row in rows):
        why = "only their number is loaded"
        missing.append(Missing(what="which specialised services are delegated", why=why, **agreement))
    return missing


QUESTION = Question(
    number="Q41",
    asks="Who commissions this service for this population, who stays accountable, and who holds, manages "
    "and advises?",
    why_it_matters=(
        "Five words that are often taken for one: after a delegation the board decides and spends, NHS "
        "England still answers for the service, a post may sign, a team manages, and others only advise."
    ),
    does_not_show=(
        "Which provider treats patients, and how much is spent: an amount is what was allotted, and one of "
        "all boards or of a region's is nobody's share. A delegation is taken to include a service "
        "where its words name the service, one it is part of, or another name of either."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"service": "service:specialised-delegated", "icb": "icb:QVV"}),
    layers=(
        Layer.CONTRACT, Layer.STRUCTURE, Layer.DELEGATION, Layer.ACCOUNTABILITY, Layer.FUNDING,
        Layer.ADVICE, Layer.GEOGRAPHY,
    ),
    searches=("service", "icb", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)  # fmt: skip
