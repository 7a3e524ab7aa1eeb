"""Coverage: of every matter and board, what is known, what only law says, what is missing, how old."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from graph.schema import MARKER
from graph.stores.store import Store
from queries.cypher import live
from queries.matter import Matter, matters

MOST_ROWS = 100_000

_BOARDS = f"""
MATCH (i:{MARKER}) WHERE i.kind = 'icb' AND {live("i")} RETURN i.id AS id, i.name AS name ORDER BY id
"""
_PUBLISHED = f"MATCH (e:{MARKER}) WHERE e.id IN $ids RETURN e.id AS id, e.published AS published ORDER BY id"


class Covered(BaseModel):
    """What is known of one matter at one board. ``newest`` is when its newest evidence was published."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    matter: str = Field(description="what is to be known")
    icb: str = Field(description="the board")
    icb_id: str = Field(description="its id")
    known: int = Field(description="how many were found")
    by_law_only: int = Field(description="how many must be there by law and were not found")
    newest: date | None = Field(description="when the newest evidence was published")
    published_where: str = Field(description="where what is missing is published")
    fill_in: str = Field(description="what would fill the gap")

    @property
    def status(self) -> str:
        """Known, known in part, by law only, or missing."""
        if self.known:
            return "known in part" if self.by_law_only else "known"
        return "by law only" if self.by_law_only else "missing"


def coverage(store: Store, on: date) -> list[Covered]:
    """Every matter of every board that was there on the day.

    Raises:
        StoreError: when the graph cannot answer.
    """
    boards = {str(row["id"]): str(row["name"]) for row in store.ask(_BOARDS, {"on": on})}
    return [one for matter in matters().values() for one in _of_matter(matter, boards, store, on)]


def _of_matter(matter: Matter, boards: dict[str, str], store: Store, on: date) -> list[Covered]:
    found, evidence = _things(matter.found, matter, store, on)
    required, _ = _things(matter.required, matter, store, on) if matter.required else ({}, {})
    nodes = {reference for several in evidence.values() for reference in several}
    published = store.ask(_PUBLISHED, {"ids": sorted(nodes)}, limit=MOST_ROWS) if nodes else []
    days: dict[str, date] = {row["id"]: row["published"] for row in published if row["published"]}
    return [
        Covered(
            matter=matter.words,
            icb=name,
            icb_id=icb,
            known=len(found.get(icb, ())),
            by_law_only=len(required.get(icb, set()) - found.get(icb, set())),
            newest=max((days[one] for one in evidence.get(icb, ()) if one in days), default=None),
            published_where=matter.published_where,
            fill_in=matter.fill_in,
        )
        for icb, name in boards.items()
    ]


def _things(
    cypher: str, matter: Matter, store: Store, on: date
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each board the things that a text gives, and the evidence nodes behind them."""
    things: dict[str, set[str]] = defaultdict(set)
    evidence: dict[str, set[str]] = defaultdict(set)
    given = {"on": on} | ({"kind": matter.kind} if matter.kind else {})
    for row in store.ask(cypher, given, limit=MOST_ROWS):
        things[row["icb"]].add(row["thing"])
        evidence[row["icb"]] |= {one.partition("#")[0] for one in row.get("evidence") or ()}
    return things, evidence
