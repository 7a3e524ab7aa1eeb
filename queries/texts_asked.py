"""The Cypher that a question asks: a store that notes each text with its parameters and passes it on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.stores.rows import Hop, Info, NodeRow, RelationshipRow, Row
from graph.stores.store import Store
from queries import asking, explain


@dataclass
class TextAsked:
    """A text with the parameters it was first asked with, and how many times it was asked."""

    cypher: str
    parameters: dict[str, Any]
    times: int = 1

    def shown(self) -> dict[str, Any]:
        """As JSON has it: days as ISO 8601."""
        plain = json.loads(json.dumps(self.parameters, default=_plain))
        return {"cypher": self.cypher.strip(), "parameters": plain, "times": self.times}

    def pasted(self) -> str:
        """As a Neo4j browser takes it: parameters first, then the text."""
        given = [f":param {name} => {_literal(value)};" for name, value in self.parameters.items()]
        return "\n".join([*given, f"{self.cypher.strip()};"])


def _literal(value: Any) -> str:
    if isinstance(value, date):
        return f'date("{value.isoformat()}")'
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, set | frozenset) else str(value)


@dataclass
class Noting(Store):
    """A store that notes what is asked of it; fetching what was met already is not noted."""

    store: Store
    noted: dict[str, TextAsked] = field(default_factory=dict)

    @property
    def uri(self) -> str:  # type: ignore[override]
        """Where the graph is."""
        return self.store.uri

    def __getattr__(self, name: str) -> Any:
        """What an engine can do beside answering."""
        return getattr(self.store, name)

    def publish(self, rows: Iterable[NodeRow | RelationshipRow]) -> None:
        """Pass on a graph."""
        self.store.publish(rows)

    def close(self) -> None:
        """Let go of the file or connection."""
        self.store.close()

    def ask(
        self, cypher: str, parameters: Mapping[str, Any], *, limit: int = 10_000, seconds: float = 20
    ) -> list[Row]:
        """Note the text, and pass it on."""
        if cypher in self.noted:
            self.noted[cypher].times += 1
        else:
            self.noted[cypher] = TextAsked(cypher, dict(parameters))
        return self.store.ask(cypher, parameters, limit=limit, seconds=seconds)

    def hops(self, ids: Iterable[str]) -> list[Hop]:
        """Relationships by id."""
        return self.store.hops(ids)

    def info(self) -> Info:
        """What the graph says of itself."""
        return self.store.info()

    def texts(self) -> list[TextAsked]:
        """What was asked, in order, less the texts that fetch evidence and conflicts of any answer."""
        own = {value for module in (asking, explain) for value in vars(module).values() if _is_text(value)}
        return [one for text, one in self.noted.items() if text not in own]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and "MATCH" in value
