"""What a finding is: something amiss that a loaded dataset would have shown otherwise, with its grounds.

Rule 5 of honesty: where nothing is loaded that would have shown the thing, its absence is a gap in
coverage and no finding. Every finding says what would have shown it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal, NamedTuple

from graph.names import slug
from graph.stores.store import Store
from queries.cypher import MARKER, live

Severity = Literal["high", "medium", "low"]

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")

_PARTS = f"""
MATCH (b:{MARKER} {{id: $body}})
RETURN b.id AS id ORDER BY id
UNION
MATCH (b:{MARKER} {{id: $body}})-[r:HAS_POST|GOVERNED_BY]->(x:{MARKER}) WHERE {live("r")}
RETURN x.id AS id ORDER BY id
UNION
MATCH (b:{MARKER} {{id: $body}})-[r:MEMBER_OF]->(x:{MARKER}) WHERE x.kind = 'joint_committee' AND {live("r")}
RETURN x.id AS id ORDER BY id
UNION
MATCH (b:{MARKER} {{id: $body}})-[g:GOVERNED_BY]->(f:{MARKER})-[r:HAS_SEAT]->(x:{MARKER})
WHERE {live("g")} AND {live("r")}
RETURN x.id AS id ORDER BY id
"""


class Finding(NamedTuple):
    """One thing amiss. ``ties`` and ``about`` are relationships and entities that show it."""

    severity: Severity
    finding: str
    about_name: str
    detail: str
    since: date | None
    shown_by: str
    ties: tuple[str, ...] = ()
    about: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """What it is called at its body: the same on every day, and after every build."""
        return f"{slug(self.finding)}/{self.about[0] if self.about else slug(self.about_name)}"


@dataclass(frozen=True)
class Scope:
    """Where and when is looked: a body with its posts, boards, joint committees and seats, on a day."""

    store: Store
    on: date
    body: str
    ids: tuple[str, ...]
    vacant_days: int

    def ask(self, text: str, **given: Any) -> list[dict[str, Any]]:
        """Rows of a query about the scope on the day."""
        told = {"body": self.body, "ids": list(self.ids), "on": self.on, **given}
        return self.store.ask(text, told)


@cache
def finders() -> dict[str, Callable[[Scope], Iterator[Finding]]]:
    """Every sort of finding by the name of its module, found on disk."""
    import queries.findings as package

    modules = iter_modules(package.__path__, package.__name__ + ".")
    return {one.name.rpartition(".")[2]: import_module(one.name).find for one in modules}


def findings(store: Store, body: str, on: date, vacant_days: int) -> list[Finding]:
    """Everything amiss at a body on a day, the gravest first.

    Raises:
        StoreError: when the graph cannot answer.
    """
    parts = store.ask(_PARTS, {"body": body, "on": on})
    scope = Scope(store, on, body, tuple(sorted({row["id"] for row in parts})), vacant_days)
    found = [one for find in finders().values() for one in find(scope)]
    return sorted(found, key=lambda one: (SEVERITIES.index(one.severity), one.finding, one.about_name))
