"""Q30: who regulates, commissions and scrutinises a provider or service, and who hears complaints."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.rows import Hop
from queries.answer import HopShown, Missing, PathShown
from queries.cypher import live
from queries.explain import show_hop, show_path
from queries.kind_in_law import kind_in_law
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

_KINDS = ("trust", "practice", "pcn", "icb", "ccg", "council", "service", "body_kind")

REGULATION, CONTRACT = "regulation", "commissioner and contract"
SCRUTINY, MONEY = "complaints and scrutiny", "money, which is another matter"
_ORDER = (REGULATION, CONTRACT, SCRUTINY, MONEY)
_MATTERS = {
    "ACCOUNTABLE_TO": CONTRACT,
    "ALLOCATES": MONEY,
    "ASSESSES": REGULATION,
    "COMMISSIONS": CONTRACT,
    "HOLDS_CONTRACT": CONTRACT,
    "LICENSED_BY": REGULATION,
    "PAYS": MONEY,
    "REGULATES": REGULATION,
    "SCRUTINISES": SCRUTINY,
}
_FROM_IT = ("ACCOUNTABLE_TO", "HOLDS_CONTRACT", "LICENSED_BY")
_TO_IT = ("ALLOCATES", "ASSESSES", "COMMISSIONS", "PAYS", "REGULATES", "SCRUTINISES")

MOST_PAYERS = 12
"""More payers than this are counted in one row."""

_BOARDS = f"""
MATCH (b:{MARKER} {{id: $provider}})-[w:WITHIN|PROVIDES_IN|REPORTING_GEOGRAPHY_OF*1..2]->(i:{MARKER})
WHERE i.kind = 'icb' AND all(r IN w WHERE {live("r")})
RETURN i.id AS id, [r IN w | r.id] AS ways
ORDER BY id, size(ways), ways
"""
_FORUMS = f"""
MATCH (b:{MARKER} {{id: $provider}})-[w:WITHIN*1..2]->(a:{MARKER})<-[c:COVERS]-(k:{MARKER})
WHERE k.kind = 'council' AND all(r IN w WHERE {live("r")}) AND {live("c")}
MATCH (f:{MARKER})-[p:PART_OF|ACCOUNTABLE_TO]->(k)
WHERE f.role IN ['local_healthwatch', 'scrutiny_committee'] AND {live("p")}
RETURN f.id AS id, [r IN w | r.id] + [c.id, p.id] AS ways
ORDER BY id, ways
"""
_OF_A_SERVICE = f"""
MATCH (s:{MARKER} {{id: $provider}})-[w:PART_OF*0..2]->(t:{MARKER})<-[c:COMMISSIONS]-(k:{MARKER})
WHERE k.kind IN ['body_kind', 'national_body'] AND all(r IN w WHERE {live("r")}) AND {live("c")}
RETURN [r IN w | r.id] + [c.id] AS ways
UNION
MATCH (n:{MARKER})-[r:REGULATES|SCRUTINISES]->(k:{MARKER})
WHERE n.kind = 'national_body' AND {live("r")}
  AND k.id IN ['body_kind:practice', 'body_kind:nhs_trust', 'body_kind:foundation_trust']
RETURN [r.id] AS ways
"""


class Which(Parameters):
    """The provider, service or other body asked about."""

    provider: Annotated[str, Names(_KINDS)] = Field(
        description="the provider, service, board or council, by name or code"
    )


class Row(AnswerRow):
    """One body that has to do with it, and in which matter."""

    matter: str = Field(description="regulation, contract, complaints and scrutiny, or money")
    of: str = Field(description="whom or what it is said of")
    relation: str = Field(description="in which relation")
    who: str = Field(description="to whom")
    power: str = Field(description="with which power or for what, where it is stated")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    provider = asked.parameters["provider"]
    if provider.startswith("service:"):
        found = _service(asked)
    else:
        found = [*_ties(asked, provider), *_boards(asked), *_forums(asked)]
    rows = [row for row, _ in found]
    if len([row for row in rows if row.matter == MONEY]) > MOST_PAYERS:
        rows = _with_payers_counted(rows)
    rows.sort(key=lambda row: (_ORDER.index(row.matter), row.relation, row.who, row.of, row.power))
    return Found(rows, [path for _, path in found], [provider])


def _ties(asked: Asked, provider: str) -> list[tuple[Row, PathShown]]:
    """Ties of the body itself, and of its kind where the body has none alike."""
    found: dict[tuple[str, ...], HopShown] = {}
    for body in (provider, kind_in_law(asked.store, provider, asked.on)):
        for hop in _hops(asked, body) if body else []:
            one = show_hop(hop, asked.on, forward=hop.from_id == body)
            said = hop.type_name, (hop.to_id if one.forward else hop.from_id), *_about(one)
            if hop.type_name != "ACCOUNTABLE_TO" or hop.properties.get("strength") == "contractual":
                found.setdefault(said, one)
    return [(_row(one), show_path([one])) for one in found.values()]


def _hops(asked: Asked, body: str) -> Iterable[Hop]:
    store, none = asked.store, frozenset[Layer]()
    yield from store.neighbours([body], none, asked.on, direction="out", types=_FROM_IT)
    yield from store.neighbours([body], none, asked.on, direction="in", types=_TO_IT)


def _about(hop: HopShown) -> list[str]:
    """What tells two ties between the same ends apart for a reader."""
    return [str(hop.properties[one]) for one in ("power", "status", "subject") if hop.properties.get(one)]


def _row(hop: HopShown, matter: str = "") -> Row:
    of, who = (hop.from_name, hop.to_name) if hop.forward else (hop.to_name, hop.from_name)
    return Row(
        matter=matter or _MATTERS[hop.type],
        of=of,
        relation=hop.relation,
        who=who,
        power=", ".join(_about(hop)),
        basis=hop.basis,
        by_law=hop.by_law,
    )


def _boards(asked: Asked) -> list[tuple[Row, PathShown]]:
    """The boards of its area, or of areas it serves: those that commission its care, or part of it."""
    return [(_row(path.hops[-1], CONTRACT), path) for path in _ways(asked, _BOARDS)]


def _forums(asked: Asked) -> list[tuple[Row, PathShown]]:
    """Local Healthwatch and the scrutiny committee of the council of its area."""
    return [
        (
            Row(
                matter=SCRUTINY, of=path.hops[0].from_name, relation="lies in the area of",
                who=path.hops[-1].from_name, power="", basis=path.hops[-1].basis,
                by_law=path.hops[-1].by_law,
            ),
            path,
        )
        for path in _ways(asked, _FORUMS)
    ]  # fmt: skip


def _ways(asked: Asked, text: str) -> list[PathShown]:
    """The shortest way to each entity that the text finds."""
    first: dict[str, list[str]] = {}
    for row in asked.store.ask(text, {**asked.parameters, "on": asked.on}):
        first.setdefault(row["id"], row["ways"])
    hops = {hop.id: hop for hop in asked.store.hops(one for way in first.values() for one in way)}
    return [show_path([show_hop(hops[one], asked.on) for one in way]) for way in first.values()]


def _service(asked: Asked) -> list[tuple[Row, PathShown]]:
    """Who commissions a service, or what it is part of; who regulates and hears of its providers."""
    rows = asked.store.ask(_OF_A_SERVICE, {**asked.parameters, "on": asked.on})
    ways = sorted(row["ways"] for row in rows)
    hops = {hop.id: hop for hop in asked.store.hops(one for way in ways for one in way)}
    found = []
    for way in ways:
        *above, last = (hops[one] for one in way)
        shown = [*(show_hop(one, asked.on) for one in above), show_hop(last, asked.on, forward=False)]
        found.append((_row(shown[-1]), show_path(shown)))
    return found


def _with_payers_counted(rows: list[Row]) -> list[Row]:
    payers = [row for row in rows if row.matter == MONEY]
    counted = payers[0].model_copy(update={"who": f"{len(payers)} payments or payers", "basis": ""})
    return [*(row for row in rows if row.matter != MONEY), counted]


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    matters = {row["matter"] for row in rows}
    missing = []
    if REGULATION not in matters:
        missing.append(
            Missing(
                what="who regulates this on this day",
                why="no loaded rule or table names a regulator: what is no provider of care is registered "
                "with none",
                published_where="register of the Care Quality Commission",
            )
        )
    commissions_itself = asked.parameters["provider"].startswith(("icb:", "ccg:", "council:"))
    if CONTRACT not in matters and not commissions_itself:
        missing.append(
            Missing(
                what="who commissions this on this day",
                why="no contract of it is loaded, and its area is not known or it is no provider",
                published_where="contract registers of boards; Find a Tender; Contracts Finder",
                fill_in="template contracts: one row for each party, with form, value, from, to",
            )
        )
    return missing


QUESTION = Question(
    number="Q30",
    asks="Who regulates this provider or service, who commissions it and who hears complaints?",
    why_it_matters=(
        "A complaint goes to the provider or the commissioner first and then to an ombudsman; the "
        "regulator inspects and settles no complaint, and whoever pays may be none of these."
    ),
    does_not_show=(
        "How to complain step by step. The regulator commissions, funds and directs nobody. That a board "
        "covers the area does not say that it has a contract with this provider."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2026, 4, 2), {"provider": "practice:A81001"}),
    layers=(
        Layer.REGULATION, Layer.CONTRACT, Layer.ACCOUNTABILITY, Layer.FUNDING, Layer.GEOGRAPHY,
        Layer.STRUCTURE,
    ),
    searches=("trust", "practice", "service", "standing_rule"),
    parameters=Which,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)  # fmt: skip
