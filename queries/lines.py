"""Opening a sum of payments: which relationships hold it, and the lines that it was summed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from graph.build.build import select
from graph.dates import NEVER
from graph.ledger import Ledger
from graph.ledger.behind import LineBehind, lines_behind
from graph.names import payee_words
from graph.stores.store import Store
from queries.cypher import MARKER
from queries.money import in_pounds

MADE_OF_LINES = "PAYS"
"""The one type of relationship that is summed from lines."""

_SUMS_EVER = f"""
MATCH (p:{MARKER} {{id: $payer}})-[r:PAYS]->(q:{MARKER})
WHERE r.lines IS NOT NULL AND r.valid_from <= r.valid_to
RETURN r.id AS id, r.financial_year AS year, q.id AS payee ORDER BY id
"""


@dataclass(frozen=True)
class Opened:
    """Lines, and what the relationships that they were summed into say of them.

    Attributes:
        lines: in order of their days; those that were set aside too.
        pence: the sum of the relationships.
    """

    lines: Sequence[LineBehind]
    pence: int

    @property
    def told(self) -> str:
        """The sum, what of it is negative, and what was set aside, in a sentence."""
        counted = [one for one in self.lines if not one.set_aside]
        aside = [one for one in self.lines if one.set_aside]
        less = [one for one in counted if one.pence < 0]
        said = f"{in_pounds(sum(one.pence for one in counted))} in {_many(counted)}"
        if less:
            verb = "is" if len(less) == 1 else "are"
            said += f", of which {_many(less)} of {in_pounds(sum(one.pence for one in less))} {verb} negative"
        if aside:
            said += (
                f"; {_many(aside)} of {in_pounds(sum(one.pence for one in aside))} set aside and not counted"
            )
        if not self.agrees:
            said += f". The graph has {in_pounds(self.pence)}: the ledger was added to since; build it anew"
        return said

    @property
    def agrees(self) -> bool:
        """Whether the lines that count come to the sum; they do not once the ledger was added to."""
        return sum(one.pence for one in self.lines if not one.set_aside) == self.pence


def _many(lines: Sequence[LineBehind]) -> str:
    return f"{len(lines):,} line{'s' * (len(lines) != 1)}"


def sums_of(store: Store, payer: str, payee: str = "", year: str = "") -> list[str]:
    """Ids of the sums of lines of a payer, of one payee and financial year where these are given.

    Raises:
        StoreError: when the graph cannot answer.
    """
    rows = store.ask(_SUMS_EVER, {"payer": payer})
    return [row["id"] for row in rows if payee in ("", row["payee"]) and year in ("", row["year"])]


def open_sums(
    store: Store,
    ledger: Ledger,
    sums: Sequence[str],
    known: date | None = None,
    published_by: date | None = None,
) -> Opened:
    """The lines behind sums of one payer, which may be of several payees and years; other ties add none.

    Args:
        store: the graph.
        ledger: the one it was built from.
        sums: ids of relationships.
        known, published_by: which state of the ledger the graph shows.

    Raises:
        StoreError: when the graph cannot answer.
    """
    hops = [hop for hop in store.hops(sums) if hop.type_name == MADE_OF_LINES and hop.properties.get("lines")]
    wanted: dict[str, set[str]] = {}
    for hop in hops:
        name = hop.properties.get("payee")
        words = payee_words(name) if name else hop.to_id.partition("/")[2]
        wanted.setdefault(hop.properties["financial_year"], set()).add(words)
    payers = {name for hop in hops for name in hop.properties["payers"]}
    selection = select(ledger, known, published_by)
    runs = [run for run in selection.runs if run.published <= (published_by or NEVER)]
    found = lines_behind(ledger.connection, runs, selection.wrong_rows, payers, wanted) if hops else []
    return Opened(found, sum(hop.properties["amount_pence"] for hop in hops))


def line_rows(opened: Opened, *, set_aside: bool = True) -> list[dict[str, Any]]:
    """Lines as rows of a table, amounts in pounds; those that do not count only where they are wanted."""
    return [
        {
            "where": one.where,
            "day": one.day.isoformat(),
            "payee": one.payee,
            "amount_gbp": Decimal(one.pence) / 100,
            "expense_type": one.expense_type,
            "expense_area": one.expense_area,
            "transaction": one.transaction_number,
            "vat_gbp": "" if one.vat_pence is None else Decimal(one.vat_pence) / 100,
            "counted": "no: " + one.set_aside if one.set_aside else "yes",
            "repeats": one.repeats,
        }
        for one in opened.lines
        if set_aside or not one.set_aside
    ]
