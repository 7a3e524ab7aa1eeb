"""Suppliers paid in a year without a contract, where contracts of that payer and year are loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from queries.cypher import MARKER, live
from queries.finding import Finding, Scope
from queries.money import in_pounds

LEAST_PENCE = 3_000_000
"""£30,000 in a year: what is less need be in no list of contracts."""

MOST_NAMED = 5
"""Suppliers that are named, those paid most first; the others are one finding."""

PAID = ("care_provider", "payee", "trust")
"""Who is paid under a contract of its own: no council, board or practice, which are paid by law or scheme."""

# A contract counts for every year in which its term lies, on whatever day of it one asks: its parties stay.
_WITHOUT = f"""
MATCH (b:{MARKER} {{id: $body}})-[m:COMMISSIONS]->(c:{MARKER}), (b)-[r:PAYS]->(k:{MARKER})
WHERE c.kind = 'contract' AND NOT m.by_law AND k.kind IN $paid AND NOT r.by_law AND {live("r")}
  AND r.amount_kind = 'payment' AND coalesce(k.payee_class, 'supplier') = 'supplier'
  AND c.valid_from < r.valid_to AND c.valid_to > r.valid_from
WITH b, k, r, count(DISTINCT c) AS contracts
OPTIONAL MATCH (k)-[h:HOLDS_CONTRACT|ALLIANCE_PARTY]->(o:{MARKER})<-[n:COMMISSIONS]-(b)
WHERE o.valid_from < r.valid_to AND o.valid_to > r.valid_from
WITH k.id AS id, k.name AS name, r.id AS tie, r.financial_year AS year, r.amount_pence AS pence, contracts,
     count(o.id) AS held
RETURN id, name, year, pence, contracts, held, tie ORDER BY year, id, tie
"""


def find(scope: Scope) -> Iterator[Finding]:
    """One for each of the suppliers paid most, and one for all the others together."""
    rows = scope.ask(_WITHOUT, paid=list(PAID))
    held = {(row["id"], row["year"]) for row in rows if row["held"]}
    paid: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        if (row["id"], row["year"]) not in held:
            paid[row["id"], row["year"]].append(row)
    sums = {key: sum(row["pence"] or 0 for row in several) for key, several in paid.items()}
    large = sorted((one for one in paid if sums[one] >= LEAST_PENCE), key=lambda one: (-sums[one], one))
    for one in large[:MOST_NAMED]:
        yield _finding(paid[one], sums[one])
    if rest := large[MOST_NAMED:]:
        yield _others([row for one in rest for row in paid[one]], len(rest))


def _finding(rows: list[dict[str, Any]], pence: float) -> Finding:
    first = rows[0]
    return Finding(
        severity="medium",
        finding="spend without contract",
        about_name=str(first["name"]),
        detail=f"paid {in_pounds(pence)} in {first['year']}; no contract with it under this name is loaded",
        since=None,
        shown_by=f"{first['contracts']} other contracts of the payer in that year, which are loaded",
        ties=tuple(str(row["tie"]) for row in rows),
        about=(str(first["id"]),),
    )


def _others(rows: list[dict[str, Any]], number: int) -> Finding:
    first = rows[0]
    return Finding(
        severity="low",
        finding="spend without contract",
        about_name=f"{number} more suppliers",
        detail=f"each paid at least {in_pounds(LEAST_PENCE)} in {first['year']}; no contract is loaded",
        since=None,
        shown_by=f"{first['contracts']} contracts of the payer in that year, which are loaded",
        ties=tuple(str(row["tie"]) for row in rows),
    )
