"""The page "What there is", made from the graph of the bundled tables: kinds, ties, numbers, examples."""

from __future__ import annotations

from graph import schema
from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.store import Store

_KINDS = f"""
MATCH (e:{MARKER}) RETURN e.kind AS kind, count(*) AS number,
       sum(CASE WHEN e.by_law THEN 1 ELSE 0 END) AS by_law, min(e.name) AS example ORDER BY kind
"""
_WITHOUT = frozenset({"evidence", "graph", "value"})
"""Kinds by which the graph keeps account of itself."""


def map_page(store: Store) -> str:
    """The page."""
    info = store.info()
    parts = [
        "# What there is\n",
        "Made from the graph of the bundled tables; types are declared in [schema.md](schema.md). “By law” "
        "counts what standing rules say must be there: it is walkable, and never counted as found.\n",
        f"{info.nodes:,} nodes and {info.relationships:,} relationships from {len(info.datasets)} datasets; "
        f"the evidence reaches until {info.evidence_until}.\n",
        "## Kinds\n\n| kind | found | by law | an example |\n|---|---:|---:|---|",
        *_kind_rows(store),
        "\n## Layers and ties\n",
    ]
    for layer in Layer:
        parts += [f"### {layer.value.capitalize()}\n", f"{layer.meaning.capitalize()}.\n"]
        rows = [row for name in schema.types_of_layers(frozenset({layer})) if (row := _type_row(store, name))]
        parts += (
            ["| tie | found | by law | an example |\n|---|---:|---:|---|", *rows]
            if rows
            else ["Nothing yet."]
        )
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


def _kind_rows(store: Store) -> list[str]:
    return [
        f"| {schema.kind(row['kind']).words} | {row['number'] - row['by_law']:,} | {row['by_law']:,} "
        f"| {_cell(row['example'])} |"
        for row in store.ask(_KINDS, {})
        if row["kind"] not in _WITHOUT
    ]


def _type_row(store: Store, name: str) -> str:
    """A line on one relationship type; empty where there is none of it."""
    guard = "r.valid_from <= r.valid_to"
    counts = store.ask(
        f"MATCH (a:{MARKER})-[r:{name}]->(b:{MARKER}) WHERE {guard} "
        "RETURN count(*) AS number, sum(CASE WHEN r.by_law THEN 1 ELSE 0 END) AS by_law, min(r.id) AS first",
        {},
    )[0]
    if not counts["number"]:
        return ""
    hop, words = store.hops([counts["first"]])[0], schema.relationship_type(name).words
    example = f"{hop.from_name} {words} {hop.to_name}"
    return (
        f"| {words} (`{name}`) | {counts['number'] - counts['by_law']:,} | {counts['by_law']:,} "
        f"| {_cell(example)} |"
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
