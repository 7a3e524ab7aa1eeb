"""Money in and out of a body on a day, one level: every published amount, and ties without any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Literal

from graph import schema
from graph.schema import MARKER
from graph.stores.store import Store
from queries.answer import HopShown, Shown
from queries.explain import show_hop

Way = Literal["in", "out"]


@cache
def amount_types() -> tuple[str, ...]:
    """Relationship types that carry an amount."""
    types = schema.relationship_types()
    return tuple(name for name, cls in types.items() if "amount_pence" in cls.model_fields)


TYPES = "|".join(amount_types())
_YEARS = f"""
MATCH (e:{MARKER})-[r:{TYPES}]->(o:{MARKER})
WHERE (e.id = $id OR o.id = $id) AND r.amount_pence IS NOT NULL AND r.valid_from <= r.valid_to
RETURN DISTINCT r.financial_year AS year ORDER BY year
"""
_TOTAL = "total"
"""How streams begin that hold others: a publisher's own total of a row."""

_MIDDLE = (10, 1)
"""A day in the middle of a financial year, which begins on 1 April."""


class Flow(Shown):
    """Money between the body and another: one stream, year and kind of amount.

    ``pence`` is None where no amount is published: such a flow is named and never drawn as a bar.
    ``share`` is the part that it is of the largest of its list, for drawing.
    """

    way: Way
    other: str
    other_name: str
    stream: str
    financial_year: str
    amount_kind: str
    pence: int | None
    share: float = 0.0
    hop: HopShown


class Flows(Shown):
    """Flows of one way, year and kind of amount, largest first. Unlike amounts are never in one list.

    ``total`` says that they are totals as published: the amounts of another list are parts of them.
    """

    way: Way
    financial_year: str
    amount_kind: str
    total: bool = False
    flows: tuple[Flow, ...]


def flows_of(store: Store, entity: str, on: date) -> list[Flows]:
    """Money in and out of an entity on a day, in lists of like amounts; those without an amount last.

    Raises:
        StoreError: when the graph cannot answer.
    """
    hops = store.neighbours([entity], frozenset(), on, types=amount_types())
    return group(_flow(show_hop(hop, on, forward=hop.from_id == entity), entity) for hop in hops)


def years_of(store: Store, entity: str) -> list[str]:
    """Financial years, as in 2024/25, in which an amount in or out of an entity is published.

    Raises:
        StoreError: when the graph cannot answer.
    """
    return [row["year"] for row in store.ask(_YEARS, {"id": entity}) if row["year"]]


def financial_year(on: date) -> str:
    """The financial year of a day: 2024/25 is 1 April 2024 to 31 March 2025."""
    first = on.year - (on.month < 4)
    return f"{first}/{(first + 1) % 100:02}"


def middle_of(year: str) -> date:
    """A day in the middle of a financial year."""
    return date(int(year[:4]), *_MIDDLE)


def group(flows: Iterable[Flow]) -> list[Flows]:
    """Flows in lists of like amounts, each with its share of the largest of its list."""
    lists: dict[tuple[Way, str, str, bool], list[Flow]] = defaultdict(list)
    for one in flows:
        kind = one.amount_kind if one.pence is not None else ""
        total = bool(kind) and one.stream.startswith(_TOTAL)
        lists[one.way, one.financial_year if kind else "", kind, total].append(one)
    ordered = sorted(lists.items(), key=lambda item: (item[0][0], not item[0][2], item[0][1:]))
    return [
        Flows(way=way, financial_year=year, amount_kind=kind, total=total, flows=tuple(_shared(several)))
        for (way, year, kind, total), several in ordered
    ]


def _shared(several: list[Flow]) -> Iterable[Flow]:
    largest = max((abs(one.pence or 0) for one in several), default=0)
    for one in sorted(several, key=lambda one: (-(one.pence or 0), one.other_name, one.hop.id)):
        yield one.model_copy(update={"share": abs(one.pence or 0) / largest if largest else 0.0})


def _flow(hop: HopShown, entity: str) -> Flow:
    out, said = hop.from_id == entity, hop.properties
    return Flow(
        way="out" if out else "in",
        other=hop.to_id if out else hop.from_id,
        other_name=hop.to_name if out else hop.from_name,
        stream=str(said.get("stream") or "").replace("_", " "),
        financial_year=str(said.get("financial_year") or ""),
        amount_kind=str(said.get("amount_kind") or ""),
        pence=said.get("amount_pence"),
        hop=hop,
    )
