"""The Cypher that stores write and read with. Only declared class names are formatted in."""

from __future__ import annotations

from typing import Any, Literal

from graph.schema import MARKER, relationship_type
from graph.stores.rows import (
    FOLD_FIRST,
    Direction,
    Fold,
    Hop,
    Info,
    NodeRow,
    RelationshipRow,
    Row,
    StoreError,
    Value,
)


def create_statement(name: str, rows: list[NodeRow] | list[RelationshipRow]) -> str:
    """The Cypher that writes a batch given as parameter ``rows``.

    Names of classes and properties are the only things formatted in; values are parameters. For
    nodes the pattern holds id and name, which the embedded engine needs there; it refuses
    properties there that no node of the same first label has had yet, so the others follow by SET.
    Relationships have all of theirs in the pattern: in that engine they take half the memory so.
    """
    if isinstance(rows[0], NodeRow):
        made = f"CREATE (n:{MARKER}:{name} {{id: r.id, name: r.name}}) SET n += r.properties"
        return f"UNWIND $rows AS r {made}"
    pattern = ", ".join(f"{one}: r.properties.{one}" for one in _names_with_values(rows))
    return (
        f"UNWIND $rows AS r MATCH (a:{MARKER} {{id: r.from_end}}) MATCH (b:{MARKER} {{id: r.to_end}}) "
        f"CREATE (a)-[e:{name} {{{pattern}}}]->(b)"
    )


def alter_statement(type_name: str = "") -> str:
    """The Cypher that sets ``properties`` on relationships of a type given as ``rows``; else on nodes."""
    if not type_name:
        return f"UNWIND $rows AS r MATCH (n:{MARKER} {{id: r.id}}) SET n += r.properties"
    relationship_type(type_name)  # refuses a name that is not declared: it is formatted in
    return (
        f"UNWIND $rows AS r MATCH (a:{MARKER} {{id: r.from_end}})-[e:{type_name}]->"
        f"(b:{MARKER} {{id: r.to_end}}) WHERE e.id = r.id SET e += r.properties"
    )


def _filled(properties: dict[str, Value]) -> dict[str, Value]:
    """Properties that say something: there are millions of relationships, and most have few."""
    # most values say something: those need no comparison
    return {name: value for name, value in properties.items() if value or (value is not None and value != "")}


def _names_with_values(rows: list[NodeRow] | list[RelationshipRow]) -> list[str]:
    """Properties that at least one of the rows has a value for."""
    names = set[str]().union(*(row.properties for row in rows))
    return sorted(name for name in names if any(row.properties.get(name) not in (None, "") for row in rows))


def parameter_rows(rows: list[NodeRow] | list[RelationshipRow]) -> list[dict[str, Any]]:
    """The rows as the statement's parameter. What is empty on a relationship is not written."""
    return [
        {"from_end": row.from_id, "to_end": row.to_id, "properties": _filled(row.properties)}
        if isinstance(row, RelationshipRow)
        else {"id": row.properties["id"], "name": row.properties.get("name"), "properties": row.properties}
        for row in rows
    ]


HOP_COLUMNS = (
    "r.id AS id, type(r) AS type_name, a.id AS from_id, b.id AS to_id, a.name AS from_name, "
    "b.name AS to_name, a.kind AS from_kind, b.kind AS to_kind, properties(r) AS properties"
)


def hop_of(row: Row) -> Hop:
    """The hop of a row with `HOP_COLUMNS`."""
    return Hop(**{name: row[name] for name in Hop.__slots__})


_GUARD = "r.valid_from <= $on AND r.valid_to > $on"


def neighbour_statements(types: tuple[str, ...], direction: Direction) -> list[str]:
    """Cypher for the relationships at ``$ids`` on ``$on``, one statement for each direction."""
    names = "|".join(types)
    ways = {
        "out": f"(a:{MARKER})-[r:{names}]->(b:{MARKER})",
        "in": f"(b:{MARKER})<-[r:{names}]-(a:{MARKER})",
    }
    ends = {"out": "a", "in": "b"}
    chosen = ("out", "in") if direction == "both" else (direction,)
    return [
        f"MATCH {ways[way]} WHERE {ends[way]}.id IN $ids AND {_GUARD} RETURN {HOP_COLUMNS} ORDER BY id"
        for way in chosen
    ]


_LINK = "r.id AS id, type(r) AS type_name, a.id AS from_id, b.id AS to_id"


def link_statement(out: tuple[str, ...], into: tuple[str, ...]) -> str:
    """Cypher for what leads out of ``$ids`` by some types and into them by others, in no order."""
    parts = []
    if out:
        way = f"(a:{MARKER})-[r:{'|'.join(out)}]->(b:{MARKER})"
        parts.append(f"MATCH {way} WHERE a.id IN $ids AND {_GUARD} RETURN {_LINK}")
    if into:
        way = f"(b:{MARKER})<-[r:{'|'.join(into)}]-(a:{MARKER})"
        parts.append(f"MATCH {way} WHERE b.id IN $ids AND {_GUARD} RETURN {_LINK}")
    return " UNION ALL ".join(parts)


def count_statement(types: tuple[str, ...]) -> str:
    """Cypher that counts the neighbours of each of ``$ids`` by type and direction, ``$most`` each way."""
    names = "|".join(types)
    ways = (f"-[r:{names}]->", f"<-[r:{names}]-")
    parts = (
        f"MATCH (a){way}(b:{MARKER}) WHERE {_GUARD} WITH DISTINCT type(r) AS type_name, b.id AS other "
        "LIMIT $most RETURN count(other) AS number"
        for way in ways
    )
    return (
        f"MATCH (a:{MARKER}) WHERE a.id IN $ids CALL (a) {{\n{' UNION ALL '.join(parts)}\n}} "
        "RETURN a.id AS id, sum(number) AS number ORDER BY id"
    )


def hop_statement(type_name: str) -> str:
    """Cypher for relationships of one type by ``$ids``; ``$starts`` and ``$ends`` are their nodes.

    The ends are in the ids too; with them, a payer of thousands is looked through quickly. The id of a
    value is not read that way, since a value may contain the sign that parts an id.
    """
    relationship_type(type_name)  # refuses a name that is not declared: it is formatted in
    near = "" if type_name == "HAS_VALUE" else "AND b.id IN $ends "
    return (
        f"MATCH (a:{MARKER})-[r:{type_name}]->(b:{MARKER}) "
        f"WHERE a.id IN $starts {near}AND r.id IN $ids RETURN {HOP_COLUMNS} ORDER BY id"
    )


def fold_statement(types: tuple[str, ...], way: Literal["out", "in"]) -> str:
    """Cypher that counts the neighbours of ``$ids`` by type and kind and names the first few."""
    names = "|".join(types)
    arrow = f"-[r:{names}]->" if way == "out" else f"<-[r:{names}]-"
    return (
        f"MATCH (a:{MARKER}){arrow}(b:{MARKER}) WHERE a.id IN $ids AND {_GUARD} "
        "WITH a.id AS node_id, type(r) AS type_name, b.kind AS kind, b.id AS other "
        "ORDER BY other WITH node_id, type_name, kind, collect(DISTINCT other) AS others "
        f"RETURN node_id, type_name, kind, size(others) AS count, others[0..{FOLD_FIRST}] AS first "
        "ORDER BY node_id, type_name, kind"
    )


def fold_of(row: Row, way: Literal["out", "in"]) -> Fold:
    """The fold of a row of `fold_statement`."""
    return Fold(row["node_id"], row["type_name"], way, row["kind"] or "", row["count"], tuple(row["first"]))


_INFO = ("content_key", "ledger", "ledger_version", "evidence_until", "nodes", "relationships",
         "known", "published_by", "datasets", "kind_counts",
         "publishing")  # fmt: skip
INFO_STATEMENT = f"MATCH (g:{MARKER} {{id: 'graph:this'}}) RETURN " + ", ".join(
    f"g.{one} AS {one}" for one in _INFO
)


def info_of(rows: list[Row]) -> Info:
    """The graph's own record.

    Raises:
        StoreError: when there is none: nothing was ever published there.
    """
    if not rows:
        raise StoreError("there is no graph here yet: run “icsgraph start” or “icsgraph build”")
    row = dict(rows[0])
    if row.pop("publishing") is not None:
        raise StoreError("the graph is just being published: ask again in a minute")
    row["datasets"] = tuple(row["datasets"])
    counted = (entry.rpartition("=") for entry in row["kind_counts"])
    row["kind_counts"] = {kind: int(count) for kind, _, count in counted}
    return Info(**row)
