"""What the questions on contracts share: which notices are loaded, and who stands around a contract."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.dates import NEVER, UNKNOWN_START
from graph.stores.rows import Row as StoreRow
from graph.stores.store import Store
from queries.answer import Missing, PathShown
from queries.cypher import MARKER, live
from queries.explain import show_hop, show_path

LOADED = "what is loaded"
"""Part of the row that opens each answer: from which files and days its contracts come."""

DATASETS = {
    "contracts_releases": "notices (releases)",
    "contracts_records": "notices (records)",
    "templates_contracts": "filled templates",
    "england_contracts": "bundled examples",
}
"""Datasets that state contracts, in words."""

PUBLISHED = {
    "published_where": "Find a Tender; Contracts Finder; the registers of contracts of its commissioners",
    "fill_in": "a file of OCDS releases, or template contracts",
}

_LOADED = f"""
MATCH (e:{MARKER}) WHERE e.kind = 'evidence' AND e.dataset IN $datasets
RETURN e.dataset AS dataset, min(e.published) AS first, max(e.published) AS last ORDER BY dataset
"""
_AROUND = f"""
MATCH (k:{MARKER})-[t:COMMISSIONS|HOLDS_CONTRACT|ALLIANCE_PARTY]->(c:{MARKER})
WHERE c.id IN $contracts AND NOT t.by_law AND {live("t")}
RETURN c.id AS contract, type(t) AS type, k.id AS id, k.name AS name, t.id AS tie
UNION
MATCH (c:{MARKER})-[t:AWARDED_UNDER|CALLED_OFF_FROM]->(k:{MARKER})
WHERE c.id IN $contracts AND {live("t")}
RETURN c.id AS contract, type(t) AS type, k.id AS id, k.name AS name, t.id AS tie
ORDER BY contract, tie
"""


@dataclass
class Around:
    """Who and what a contract is tied to on a day, by type of tie: rows with id, name and tie."""

    ties: dict[str, list[StoreRow]] = field(default_factory=dict)

    def names(self, type_name: str, but: str = "") -> str:
        """Names at the other ends, each once; ``but`` is an id left out."""
        found = (one["name"] for one in self.ties.get(type_name, []) if one["id"] != but)
        return "; ".join(dict.fromkeys(found))

    def all_ties(self) -> list[str]:
        """Ids of all the relationships."""
        return [str(one["tie"]) for found in self.ties.values() for one in found]


def around(store: Store, contracts: Iterable[str], on: date) -> dict[str, Around]:
    """What surrounds each contract on the day; what law makes for a form of contract is not met here."""
    found: dict[str, Around] = {one: Around() for one in contracts}
    rows = store.ask(_AROUND, {"contracts": list(found), "on": on}, limit=100_000) if found else []
    for row in sorted(rows, key=lambda one: (one["name"], one["id"], one["tie"])):
        found[row["contract"]].ties.setdefault(row["type"], []).append(row)
    return found


def loaded(store: Store) -> str:
    """Which publications of contracts are loaded, with the days of the first and the last in them."""
    rows = store.ask(_LOADED, {"datasets": list(DATASETS)})
    said = [
        f"{DATASETS[row['dataset']]}, published {_days(row['first'], row['last'])}"
        for row in rows
        if row["dataset"].startswith("contracts_")
    ]
    said += [DATASETS[row["dataset"]] for row in rows if not row["dataset"].startswith("contracts_")]
    return "; ".join(said) or "no notices and no registers of contracts"


def _days(first: date, last: date) -> str:
    return f"{first} to {last}" if first != last else str(first)


def number(text: str | None) -> int | None:
    """Pence that a contract states, as a number."""
    return int(text) if text and text.isdecimal() else None


def known(day: date | None) -> date | None:
    """A day, or None where no beginning or no end is known."""
    return None if day in (UNKNOWN_START, NEVER) else day


def notices(row: dict[str, Any]) -> str:
    """Ids of the notices of a contract: of the notice itself and of its process."""
    return "; ".join(filter(None, [row["notice"], *(row["notices"] or [])]))


def paths(store: Store, ties: Iterable[str], on: date) -> list[PathShown]:
    """Each relationship as a path of its own."""
    wanted = list(dict.fromkeys(ties))
    hops = {hop.id: hop for hop in store.hops(wanted)} if wanted else {}
    return [show_path([show_hop(hops[one], on)]) for one in wanted if one in hops]


def without(what: str, lacking: int, of: int, why: str) -> list[Missing]:
    """One line where some of the contracts lack something; none where all have it."""
    return [Missing(what=f"{what} of {lacking} of {of} contracts", why=why, **PUBLISHED)] if lacking else []
