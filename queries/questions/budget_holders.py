"""Q12: which legal person and which post hold a budget, up to what limit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from graph.relationships import Layer
from graph.stores.rows import Hop
from graph.stores.rows import Row as StoreRow
from graph.stores.store import Store
from queries.answer import Missing
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path
from queries.five_words import ACCOUNTABLE, BUDGET, MANAGES
from queries.holders import NOT_KNOWN, holders_of
from queries.money import in_pounds
from queries.question import AnswerRow, Asked, Example, Found, Names, Parameters, Question

HOLDERS = {
    "HOSTED_BY": True,
    "HOLDS_BUDGET": False,
    "ACCOUNTING_OFFICER_OF": False,
    "HAS_POST": True,
    "CONTRIBUTES_TO": False,
}
"""Types that lead from a budget to who holds it, and whether along their arrow."""

_HOLD = ("is hosted by", "has its budget held by", "has its money answered for by")
"""Words of the types by which somebody holds money; partners and overseers do not."""

WORDS = {
    "HOSTED_BY": BUDGET,
    "HOLDS_BUDGET": BUDGET,
    "ACCOUNTING_OFFICER_OF": ACCOUNTABLE,
    "HAS_POST": MANAGES,
}
"""Which of the five words a type stands for; contributing and overseeing are none of them."""

OWN_POSTS = ("pool_manager",)
"""Posts of a budget's own that have to do with its money; all others are left out."""

_SIZES = f"""
MATCH (b:{MARKER})-[r:MEASURED_AS]->(m:{MARKER})
WHERE b.id IN $ids AND m.code IN $measures AND {live("r")}
RETURN b.id AS budget, r.value AS pounds, r.amount_kind AS kind, r.id AS tie ORDER BY budget, tie
"""

_OVERSEEN = f"""
MATCH (b:{MARKER} {{id: $budget}})
WHERE b.overseen_by IS NOT NULL AND {live("b")}
RETURN b.name AS name, b.overseen_by AS overseen_by, b.confidence AS confidence ORDER BY name
"""


class Budget(Parameters):
    """The pooled fund, or the body whose money is asked about."""

    budget: Annotated[
        str,
        Names(("pooled_fund", "icb", "council", "trust", "ccg", "national_body", "body_kind")),
    ] = Field(description="the pooled fund, board, council or trust, by name or code")


class Row(AnswerRow):
    """One who holds, hosts, oversees or answers for the money."""

    budget: str = Field(description="the budget, or the body whose money it is")
    word: str = Field(description="holds the budget, accountable or manages it; empty for another tie")
    relation: str = Field(description="in which way")
    holder: str = Field(description="the body, post or board")
    holder_id: str | None = Field(description="its id, where it is one that the graph knows")
    held_by: str = Field(description="who holds the post, or when last seen; empty for a body")
    limit: str | None = Field(description="up to how much, where a limit is published")
    size: str | None = Field(description="size of the fund as published, with the kind of amount")
    basis: str = Field(description="provision it rests on; “not verified” where no document was read")
    by_law: bool = Field(description="by law, rather than found")


def _walk(asked: Asked) -> Found:
    store, budget, on = asked.store, asked.parameters["budget"], asked.on
    first = _sorted(hop for hop in store.leading([budget], HOLDERS, on) if _matters(hop))
    hosts = [hop.to_id for hop in first if hop.type_name == "HOSTED_BY"]
    behind = {name: HOLDERS[name] for name in ("HOLDS_BUDGET", "ACCOUNTING_OFFICER_OF")}
    second = _sorted(store.leading(hosts, behind, on)) if hosts else []
    further = _sorted(store.leading([budget], {"HOLDS_BUDGET": True}, on))
    hops = [*first, *second, *further]
    sizes = _sizes(store, [budget, *(hop.to_id for hop in further)], on)
    held = holders_of(store, {end for hop in hops for end in (hop.from_id, hop.to_id)}, on)
    rows = [_row(hop, held, sizes, on) for hop in _once(hops)]
    rows[len(_once(first)) : len(_once(first))] = _overseers(asked, sizes)
    ties = [size["tie"] for size in sizes.values()]
    paths = [show_path([show_hop(hop, on, forward=HOLDERS[hop.type_name])]) for hop in hops]
    paths += [show_path([show_hop(hop, on)]) for hop in store.hops(ties)]
    return Found(rows, paths, [budget])


def _matters(hop: Hop) -> bool:
    return hop.type_name != "HAS_POST" or hop.to_id.rpartition(":")[2] in OWN_POSTS


def _sorted(hops: Any) -> list[Hop]:
    order = list(HOLDERS)
    return sorted(hops, key=lambda hop: (order.index(hop.type_name), hop.to_id, hop.from_id, hop.id))


def _once(hops: list[Hop]) -> list[Hop]:
    """A partner that pays in several streams or years is one partner."""
    own = ("by_law", "decision")
    return list(
        {
            (hop.type_name, hop.from_id, hop.to_id, *(hop.properties.get(name) for name in own)): hop
            for hop in hops
        }.values()
    )


def _sizes(store: Store, ids: Sequence[str], on: date) -> dict[str, StoreRow]:
    """The published size of each fund on the day."""
    funds = [one for one in ids if one.startswith("pooled_fund:")]
    measures = ["pooled_budget", "combined_budget"]
    rows = store.ask(_SIZES, {"ids": funds, "measures": measures, "on": on}) if funds else []
    return {row["budget"]: row for row in rows}


def _size(sizes: dict[str, StoreRow], budget: str) -> str | None:
    one = sizes.get(budget)
    return f"{in_pounds(one['pounds'] * 100)} ({one['kind']})" if one else None


def _row(hop: Hop, held: dict[str, str], sizes: dict[str, StoreRow], on: date) -> Row:
    """A hop as a row that reads from the budget to its holder."""
    shown = show_hop(hop, on, forward=HOLDERS[hop.type_name])
    ends = [(hop.from_id, hop.from_name), (hop.to_id, hop.to_name)]
    (budget, budget_name), (holder, name) = ends if shown.forward else reversed(ends)
    return Row(
        budget=budget_name,
        word=WORDS.get(hop.type_name, ""),
        relation=shown.relation,
        holder=name,
        holder_id=holder,
        held_by=held.get(holder, ""),
        limit=_limit(hop),
        size=_size(sizes, budget),
        basis=shown.provision
        or (f"not verified: {shown.unverified_basis}" if shown.unverified_basis else ""),
        by_law=shown.by_law,
    )


def _limit(hop: Hop) -> str | None:
    """Up to how much, and for which sort of decision where the scheme says so."""
    limit, decision = hop.properties.get("limit_pence"), hop.properties.get("decision")
    if limit is None:
        return None
    return in_pounds(limit) + (f" ({decision})" if decision else "")


def _overseers(asked: Asked, sizes: dict[str, StoreRow]) -> list[Row]:
    """Who oversees a fund, in the words of its publication."""
    budget = asked.parameters["budget"]
    return [
        Row(
            budget=row["name"],
            word="",
            relation="is overseen by",
            holder=row["overseen_by"],
            holder_id=None,
            held_by="",
            limit=None,
            size=_size(sizes, budget),
            basis="",
            by_law=False,
        )
        for row in asked.store.ask(_OVERSEEN, {"budget": budget, "on": asked.on})
    ]


def _lacks(asked: Asked, rows: Any) -> list[Missing]:
    budget, found = asked.parameters["budget"], []
    holds = [row for row in rows if row["relation"] in _HOLD]
    if not holds:
        found.append(
            Missing(
                what="which legal person hosts or holds this budget on the day",
                why="no publication loaded names a host; the fund itself is no legal person"
                if budget.startswith("pooled_fund:")
                else "no rule of law or publication loaded says so, or the body was not there on the day",
                published_where="the section 75 agreement, or the board paper that approved it",
                fill_in="templates better_care_fund or amounts: one row for each contribution, with the host",
            )
        )
    posts = {row["holder"] for row in rows if row["held_by"] == NOT_KNOWN}
    if posts:
        found.append(
            Missing(
                what=f"who holds {len(posts)} of the posts",
                why="no dataset loaded names a holder",
                published_where="pages of the body",
                fill_in="template post_holders: one row for each appointment",
            )
        )
    if holds and not any(row["limit"] for row in rows):
        found.append(
            Missing(
                what="up to what limit each may commit the money",
                why="no scheme of reservation and delegation is loaded",
                published_where="the body's scheme of reservation and delegation, in its governance handbook",
                fill_in="template decision_rights: one row for each right, with its limit",
            )
        )
    return found


QUESTION = Question(
    number="Q12",
    asks="Who holds this budget: which legal person, which post, up to what limit?",
    why_it_matters=(
        "A pooled fund, a partnership or a board has money only through a legal person, and one post "
        "answers for it in person: that is who can say yes."
    ),
    does_not_show=(
        "Who is consulted before money is committed, and what was spent. A size is what was planned; a "
        "host holds the pool's money while each partner keeps its own duties."
    ),
    reviewed=date(2026, 11, 22),
    example=Example(date(2016, 7, 15), {"budget": "pooled_fund:salford-integrated-adult-care"}),
    layers=(Layer.FUNDING, Layer.STRUCTURE, Layer.ACCOUNTABILITY, Layer.APPOINTMENT, Layer.IDENTITY),
    searches=("pooled_fund", "post", "standing_rule"),
    parameters=Budget,
    row=Row,
    walk=_walk,
    lacks=_lacks,
)
