"""A graph as it would be: what is set on nodes and relationships, and what is added, to a copy of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.stores.rows import NodeRow, RelationshipRow, Value, batches
from graph.stores.statements import alter_statement, create_statement, parameter_rows

BATCH = 5_000


@dataclass
class Alteration:
    """What is different in the copy.

    Attributes:
        nodes: properties to set, by id of the node.
        ties: properties to set, by id of the relationship with its type and the ids of its ends.
        rows: nodes and relationships that are added; nodes first.
    """

    nodes: dict[str, dict[str, Value]] = field(default_factory=dict)
    ties: dict[tuple[str, str, str, str], dict[str, Value]] = field(default_factory=dict)
    rows: list[NodeRow | RelationshipRow] = field(default_factory=list)

    def statements(self) -> Iterator[tuple[str, Sequence[dict[str, Any]]]]:
        """The Cypher that carries it out, each text with its parameter ``rows``."""
        nodes = [{"id": one, "properties": properties} for one, properties in self.nodes.items()]
        yield alter_statement(), nodes
        for name in sorted({type_name for _, type_name, _, _ in self.ties}):
            ties = [
                {"id": tie, "from_end": start, "to_end": end, "properties": properties}
                for (tie, type_name, start, end), properties in self.ties.items()
                if type_name == name
            ]
            yield alter_statement(name), ties
        for name, batch in batches(self.rows, BATCH):
            yield create_statement(name, batch), parameter_rows(batch)
