"""Q13: by whom money comes from Parliament to a body or fund, in one financial year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Hop
from queries.answer import Missing, PathShown
from queries.explain import show_hop, show_path
from queries.kind_in_law import kind_in_law
from queries.money import FLOWS, financial_year, in_pounds, rank
from queries.question import AnswerRow, Asked, Found, Names, Parameters, Question

UP = dict.fromkeys(FLOWS, False)
"""Types that lead from whom money reaches to who gave it: all against their arrow."""

MOST_STEPS = 8
"""Steps up that are looked for; the longest way there is has five."""

MOST_TRAILS = 50
"""Trails shown from the top; every hop is a row all the same."""

TARGETS = (
    "trust", "practice", "icb", "ccg", "pooled_fund", "council", "payee", "national_body", "pcn",
    "body_kind", "devolved_area", "region",
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
    payer: str = Field(description="who gave it")
    payer_id: str = Field(description="its id")
    relation: str = Field(description="in which way")
    payee: str = Field(description="to whom")
    payee_id: str = Field(description="its id")
    stream: str = Field(description="which stream of money; totals are named so and contain others")
    amount: str | None = Field(description="how much; empty where no amount of the year is loaded")
    amount_kind: str | None = Field(description="what kind of amount: kinds are never added to each other")
    financial_year: str = Field(description="in which financial year")
    dashed: bool = Field(description="no amount: only that money comes this way is known")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")
    also: str = Field(description="other amounts of the same hop that are not of this year and kind")


def _walk(asked: Asked) -> Found:
    target, year = asked.parameters["target"], financial_year(asked.on)
    frontier, met, steps = [target], {target}, list[list[Hop]]()
    while frontier and len(steps) < MOST_STEPS:
        hops = asked.store.leading(frontier, UP, asked.on)
        if not hops and not steps:
            kind = kind_in_law(asked.store, target, asked.on)  # it stands for any one of the kind
            hops = asked.store.leading([kind], UP, asked.on) if kind else []
        steps.append(hops)
        frontier = sorted({hop.from_id for hop in hops} - met)
        met |= set(frontier)
    rows: list[Row] = []
    shown: dict[str, list[Hop]] = defaultdict(list)
    for step, hops in enumerate(steps, 1):
        for pair in _pairs(hops):
            chosen, also = _of_one_kind(pair, year)
            shown[pair[0].to_id] += chosen
            rows += [_row(hop, step, year, also, asked.on) for hop in chosen]
    return Found(rows, _paths(shown, asked.on), [target])


def _pairs(hops: Sequence[Hop]) -> list[list[Hop]]:
    """Hops of the same two by the same type, in order."""
    pairs: dict[tuple[str, str, str], list[Hop]] = defaultdict(list)
    for hop in sorted(hops, key=lambda one: (one.to_name, one.from_name, one.id)):
        pairs[hop.to_id, hop.from_id, hop.type_name].append(hop)
    return list(pairs.values())


def _of_one_kind(hops: list[Hop], year: str) -> tuple[list[Hop], str]:
    """The hops with amounts of that year and one kind, else one without; what else there is in words."""
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
    also = [_in_words(hop) for hop in amounts if hop not in chosen]
    whole = any(str(hop.properties.get("stream")).startswith("total") for hop in chosen)
    if not whole and any(hop.properties["by_law"] for hop in hops):
        also.append("other streams: no amount loaded")
    return chosen, "; ".join(also)


def _in_words(hop: Hop) -> str:
    own = hop.properties
    when = own.get("financial_year") or "over several years"
    amount, kind = in_pounds(own["amount_pence"]), own.get("amount_kind")
    return f"{own.get('stream') or 'money'}: {amount} ({kind}, {when})"


def _row(hop: Hop, step: int, year: str, also: str, on: date) -> Row:
    shown, own = show_hop(hop, on), hop.properties
    dashed = own.get("amount_pence") is None or own.get("financial_year") != year
    return Row(
        step=step,
        payer=hop.from_name,
        payer_id=hop.from_id,
        relation=shown.relation,
        payee=hop.to_name,
        payee_id=hop.to_id,
        stream=str(own.get("stream") or ""),
        amount=None if dashed else in_pounds(own["amount_pence"]),
        amount_kind=None if dashed else own.get("amount_kind"),
        financial_year=year,
        dashed=dashed,
        basis=shown.provision
        or (f"not verified: {shown.unverified_basis}" if shown.unverified_basis else ""),
        by_law=shown.by_law,
        also=also,
    )


def _paths(shown: dict[str, list[Hop]], on: date) -> list[PathShown]:
    """Trails from the top down, by one stream of each hop; the other streams each by itself."""
    givers = {hop.from_id for hops in shown.values() for hop in hops}
    ends = sorted(shown.keys() - givers)
    trails = [way for end in ends for way in _up(end, shown, (end,))][:MOST_TRAILS]
    walked = {hop.id for way in trails for hop in way}
    rest = [hop for hops in shown.values() for hop in hops if hop.id not in walked]
    ways = [tuple(reversed(way)) for way in trails] + [(hop,) for hop in rest]
    return [show_path([show_hop(hop, on) for hop in way]) for way in ways]


def _up(node: str, shown: dict[str, list[Hop]], met: tuple[str, ...]) -> Iterator[tuple[Hop, ...]]:
    """Every way up from a node, by the first stream of each hop; no node twice."""
    first = {hop.from_id: hop for hop in reversed(shown.get(node, [])) if hop.from_id not in met}
    for giver, hop in sorted(first.items()):
        further = False
        for rest in _up(giver, shown, (*met, giver)):
            further = True
            yield hop, *rest
        if not further:
            yield (hop,)


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    year, target = financial_year(asked.on), asked.parameters["target"]
    if not rows:
        return [
            _unpaid(f"from whom money came to this in {year}", "no payment, allocation, grant or rule of law")
        ]
    found = []
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
                fill_in="a row of the template allocations or payments: payer, payee, stream, year, amount",
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
        fill_in="a row of the template payments: payer, payee, year, amount",
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
        "Amounts of two hops are not shares of each other. A payee is a name as its payer wrote it, and "
        "joined to no organisation."
    ),
    reviewed=date(2026, 11, 22),
    layers=(Layer.FUNDING,),
    searches=("standing_rule",),
    parameters=Target,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
