"""Q13: by whom money comes from Parliament to a body or fund, in one financial year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.entities import kind_of
from graph.layers.funding import LISTED
from graph.relationships import Layer
from graph.stores.rows import Hop
from queries.answer import Missing, PathShown
from queries.explain import show_hop, show_path
from queries.kind_in_law import kind_in_law
from queries.money import FLOWS, financial_year, in_pounds, rank
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question
from queries.trails import trails

UP = dict.fromkeys(FLOWS, False)
"""Types that lead from whom money reaches to who gave it: all against their arrow."""

LEADS, HOSTS = "SUBCONTRACTS_TO", "HOSTED_BY"
BESIDE = {
    LEADS: "layer of contracts: how much a lead provider passes on is not what it is paid",
    HOSTS: "layer of structure: a host holds the money of a pool, and each contributor keeps its duties",
}
"""Types of other layers that an answer goes through or names, and what it says of them then."""

ALLOCATED = frozenset({"national_body", "icb", "ccg"})
"""Kinds whose money is voted or allocated. What others pay them is shown where they are asked about."""

MOST_STEPS = 8
"""Steps up that are looked for; the longest way there is has six."""

MOST_TRAILS = 50
"""Trails shown from the top; every hop is a row all the same."""

TARGETS = (
    "trust", "practice", "icb", "ccg", "pooled_fund", "council", "payee", "care_provider", "national_body",
    "pcn", "body_kind", "devolved_area", "region",
)  # fmt: skip
"""Kinds to which money can be traced."""


class Target(Parameters):
    """To whom the money is traced. The financial year is that of the day asked about."""

    target: Annotated[str, Names(TARGETS)] = Field(
        description="the provider, practice, board, council or pooled fund, by name or code"
    )


class Row(AnswerRow):
    """One hop, or one stream of it: who gave money to whom in that year."""

    step: int = Field(description="how many hops from the body asked about")
    payer: str = Field(description="who gave it, hosts it, or passed work on")
    payer_id: str = Field(description="its id")
    relation: str = Field(description="in which way")
    payee: str = Field(description="to whom")
    payee_id: str = Field(description="its id")
    layer: str = Field(description="the layer of the tie; only “funding” is money")
    stream: str = Field(
        description="which stream of money, or subcontract; totals are named so and hold others"
    )
    amount: str | None = Field(description="how much; empty where no amount of the year is loaded")
    amount_kind: str | None = Field(description="what kind of amount: kinds are never added to each other")
    financial_year: str = Field(description="in which financial year")
    dashed: bool = Field(description="no amount: only that money comes this way is known")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")
    also: str = Field(
        description="what is left of a total, amounts of another year or kind, and what another layer means"
    )


def _walk(asked: Asked) -> Found:
    year, levels = financial_year(asked.on), _levels(asked)
    rows: list[Row] = []
    shown: list[Hop] = []
    for step, hops in enumerate(levels, 1):
        for pair in _pairs(hops):
            chosen, also = _of_one_kind(pair, year)
            shown += chosen
            rows += [_row(hop, step, year, also, asked.on) for hop in chosen]
    return Found(
        rows, _paths(shown, rows[0].payee_id, asked.on) if rows else (), [asked.parameters["target"]]
    )


def _levels(asked: Asked) -> list[list[Hop]]:
    """Hops level by level: money up to where it comes from, and first subcontracts up to who let them."""
    store, on, target = asked.store, asked.on, asked.parameters["target"]
    frontier, met, letting, levels = [target], {target}, [target], list[list[Hop]]()
    while frontier and len(levels) < MOST_STEPS:
        let = store.leading(letting, {LEADS: False}, on) if letting else []
        money = [hop for hop in store.leading(frontier, UP, on) if not levels or not _is_charge(hop)]
        if not money and not let and not levels:
            kind = kind_in_law(store, target, on)  # it stands for any one of the kind
            money = store.leading([kind], UP, on) if kind else []
        funds = [one for one in frontier if kind_of(one) == "pooled_fund"]
        hosts = store.leading(funds, {HOSTS: True}, on) if funds else []
        levels.append([*money, *hosts, *let])
        letting = sorted({hop.from_id for hop in let} - met)
        frontier = sorted({hop.from_id for hop in [*money, *let]} - met)
        met |= set(frontier)
    return levels


def _is_charge(hop: Hop) -> bool:
    """Whether a body was paid for something that has its own money by allocation: no way from Parliament."""
    return hop.properties.get("stream") == LISTED and kind_of(hop.to_id) in ALLOCATED


def _pairs(hops: Sequence[Hop]) -> list[list[Hop]]:
    """Hops of the same two by the same type, in order: money, then what other layers say."""
    pairs: dict[tuple[str, str, str], list[Hop]] = defaultdict(list)
    for hop in sorted(hops, key=lambda one: (one.type_name in BESIDE, one.to_name, one.from_name, one.id)):
        pairs[hop.to_id, hop.from_id, hop.type_name].append(hop)
    return list(pairs.values())


def _of_one_kind(hops: list[Hop], year: str) -> tuple[list[Hop], str]:
    """The hops with amounts of that year and one kind, else one without; what else there is in words."""
    if beside := BESIDE.get(hops[0].type_name):
        return hops, beside
    amounts = [hop for hop in hops if hop.properties.get("amount_pence") is not None]
    of_year = sorted(
        (hop for hop in amounts if hop.properties.get("financial_year") == year),
        key=lambda hop: rank(hop.properties),
    )
    if not of_year:
        bare = [hop for hop in hops if hop not in amounts] or hops
        best = min(bare, key=lambda hop: (hop.properties["by_law"], hop.id))
        return [best], "; ".join(_in_words(hop) for hop in amounts)
    kind = of_year[0].properties.get("amount_kind")
    chosen = [hop for hop in of_year if hop.properties.get("amount_kind") == kind]
    totals = [hop for hop in chosen if str(hop.properties.get("stream")).startswith("total")]
    also = _left(totals, [hop for hop in chosen if hop not in totals])
    also += [_in_words(hop) for hop in amounts if hop not in chosen]
    if not totals and any(hop.properties["by_law"] for hop in hops):
        also.append("other streams: no amount loaded")
    return chosen, "; ".join(also)


def _left(totals: list[Hop], parts: list[Hop]) -> list[str]:
    """What is left of one published total, in words: of the same two, year and kind of amount."""
    if len(totals) != 1 or not parts:
        return []
    left = totals[0].properties["amount_pence"] - sum(hop.properties["amount_pence"] for hop in parts)
    if left < 0:
        return [f"the streams shown come to {in_pounds(-left)} more than the total"]
    return [f"{in_pounds(left)} of the total is in no stream shown"] if left else []


def _in_words(hop: Hop) -> str:
    own = hop.properties
    when = own.get("financial_year") or "over several years"
    amount, kind = in_pounds(own["amount_pence"]), own.get("amount_kind")
    return f"{own.get('stream') or 'money'}: {amount} ({kind}, {when})"


def _row(hop: Hop, step: int, year: str, also: str, on: date) -> Row:
    hosts = hop.type_name == HOSTS
    shown, own = show_hop(hop, on, forward=not hosts), hop.properties
    payer, payee = (hop.from_name, hop.from_id), (hop.to_name, hop.to_id)
    payer, payee = (payee, payer) if hosts else (payer, payee)
    dashed = not hosts and (own.get("amount_pence") is None or own.get("financial_year") != year)
    return Row(
        step=step,
        payer=payer[0],
        payer_id=payer[1],
        relation=shown.relation,
        payee=payee[0],
        payee_id=payee[1],
        layer=shown.layer.value,
        stream=str(own.get("stream") or own.get("contract") or ""),
        amount=None if dashed or hosts else in_pounds(own["amount_pence"]),
        amount_kind=None if dashed else own.get("amount_kind"),
        financial_year=year,
        dashed=dashed,
        basis=shown.basis,
        by_law=shown.by_law,
        also=also,
    )


def _paths(shown: Sequence[Hop], start: str, on: date) -> list[PathShown]:
    """Trails from the top down, by one stream of each hop; other streams and hosts each by itself."""
    ways = trails([hop for hop in shown if hop.type_name != HOSTS], start, "parliament:", MOST_TRAILS)
    walked = {hop.id for way in ways for hop in way}
    ways += [(hop,) for hop in shown if hop.id not in walked]
    return [show_path([show_hop(hop, on, forward=hop.type_name != HOSTS) for hop in way]) for way in ways]


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    year, target = financial_year(asked.on), asked.parameters["target"]
    if not rows:
        return [
            _unpaid(f"from whom money came to this in {year}", "no payment, allocation, grant or rule of law")
        ]
    found = []
    rows = [row for row in rows if row["layer"] != Layer.STRUCTURE.value]
    if all(row["payee_id"] != target for row in rows):
        kind = rows[0]["payee"]
        any_one = f"what holds for any “{kind}” is shown; no payment of the year"
        found.append(_unpaid(f"who paid this body itself in {year}", any_one))
    if dashed := [row for row in rows if row["dashed"]]:
        found.append(
            Missing(
                what=f"amounts of {len(dashed)} of the hops in {year}",
                why="no table loaded holds one for this year",
                published_where="Supply Acts; financial directions to NHS England; NHS England, ICB "
                "allocations; agreements and payments of the bodies",
                fill_in="the payer's published list of payments, or template amounts: a row for each stream",
            )
        )
    payees = {row["payee_id"] for row in rows}
    stops = {row["payer_id"]: row["payer"] for row in rows if row["payer_id"] not in payees}
    if named := sorted(name for one, name in stops.items() if not one.startswith("parliament:")):
        found.append(
            Missing(
                what=f"who gives money to {', '.join(named)}",
                why="the trail stops there: no payer is loaded",
                published_where="its accounts",
            )
        )
    return found


def _unpaid(what: str, why: str) -> Missing:
    return Missing(
        what=what,
        why=f"{why} to it is loaded",
        published_where="the payer's list of payments over £25,000, or its accounts",
        fill_in="the payer's published list of payments, or template amounts: a row for each stream",
    )


QUESTION = Question(
    number="Q13",
    asks="By whom does money come from Parliament to this provider, practice, board or pooled fund?",
    why_it_matters=(
        "Who wants a pound to move has to know at whose desk it stops: the line of money is not the line "
        "of command, and most amounts on it are published by somebody else than the one who spends."
    ),
    does_not_show=(
        "Who answers to whom, who regulates, who decides. Other income, such as council tax or charges. "
        "Amounts of two hops are not shares of each other: what a board is allotted and what it pays are two "
        "kinds of amount. Where a lead provider lets a subcontract the trail leaves the layer of money for "
        "that of contracts, and says so. A payee that no match joins is a name as its payer wrote it."
    ),
    reviewed=date(2026, 11, 23),
    example=Example(date(2022, 10, 1), {"target": "practice:A81001"}),
    layers=(Layer.FUNDING, Layer.CONTRACT, Layer.STRUCTURE),
    searches=("standing_rule",),
    parameters=Target,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
