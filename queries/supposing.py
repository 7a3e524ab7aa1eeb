"""The graph as it would be under a scenario: a copy in memory of which any question can be asked.

The copy is one of the embedded engine; a server has nothing that could be copied so, and is not written to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from graph import schema
from graph.dates import NEVER
from graph.entities import kind_of
from graph.stores.altering import Alteration
from graph.stores.kglite_store import KgliteStore
from graph.stores.rows import NodeRow, RelationshipRow, StoreError, Value
from graph.stores.store import Store
from queries.change import MOST
from queries.cypher import MARKER
from queries.scenario import Scenario
from queries.shifts import Replaced, Shift, fitting, in_place, replaced, shifts
from queries.view import View

Properties = dict[str, Any]

_NODES = f"MATCH (n:{MARKER}) WHERE n.id IN $ids RETURN n.id AS id, properties(n) AS properties ORDER BY id"

_OF_A_MERGED = ("legal_form", "legal_person", "statutory_basis")
"""What a merged board has like those it is made of; their codes and names are their own."""


def can_suppose(view: View) -> bool:
    """Whether the graph can be copied: that of the embedded engine can."""
    return isinstance(view.store, KgliteStore)


def suppose(view: View, scenario: Scenario, on: date) -> View:
    """The view as it would be under the scenario, asked about on a day.

    Raises:
        StoreError: when the graph is on a server.
    """
    if not isinstance(view.store, KgliteStore):
        raise StoreError(
            "a scenario is asked of a copy in memory, and a graph on a server is not copied: ask without "
            "--store, or ask Q39, Q40 or Q57, which compare before and after on either engine"
        )
    store = view.store.altered(alteration(view.store, scenario, scenario.begins(on)))
    return replace(view, store=store, scenario=scenario)


def alteration(store: Store, scenario: Scenario, day: date) -> Alteration:
    """What the scenario sets and adds from that day on."""
    made, touched = Alteration(), shifts(store, scenario, day)
    gone = replaced(store, scenario, day)
    ties = {hop.id: dict(hop.properties) for hop in store.hops(one.tie for one in touched)}
    for one in touched:
        made.ties[one.tie, one.type, one.from_id, one.to_id] = _ended(ties[one.tie], day)
    leaving = [one for pattern in scenario.gone for one in fitting(store, pattern)]
    leaving += [one.old for one in gone]
    for entity, properties in _nodes(store, leaving).items():
        made.nodes[entity] = _ended(properties, day)
    coming = [one for pattern in scenario.comes for one in fitting(store, pattern)]
    coming += [new for one in gone if not one.merged for new in one.new]
    made.nodes |= {entity: _begun(day) for entity in coming}
    made.rows += [*_new_nodes(store, gone, touched, day), *_new_ties(store, touched, ties, gone, day)]
    return made


def _ended(properties: Properties, day: date) -> dict[str, Value]:
    """That something held no longer from that day on, if it had not ended before."""
    ends = {name: min(properties[name], day) for name in ("valid_to", "sure_to")}
    return {**ends, "lapses": False}


def _begun(day: date) -> dict[str, Value]:
    """That something holds from that day on."""
    return {"valid_from": day, "sure_from": day, "valid_to": NEVER, "sure_to": NEVER, "tense": "",
            "lapses": False}  # fmt: skip


def _nodes(store: Store, ids: Iterable[str]) -> dict[str, Properties]:
    rows = store.ask(_NODES, {"ids": sorted(set(ids))}, limit=MOST)
    return {row["id"]: row["properties"] for row in rows}


def _new_nodes(
    store: Store, gone: Sequence[Replaced], touched: Iterable[Shift], day: date
) -> Iterator[NodeRow]:
    """Bodies that have no node yet, and the posts and forums that law makes for those that take over."""
    bodies = {body: one for one in gone for body in one.new}
    parts = dict(_parts(gone, touched))
    known = _nodes(store, [*bodies, *(one.old for one in gone), *(one.plan.clause for one in gone),
                           *(old for old, _, _ in parts.values())])  # fmt: skip
    for body, one in bodies.items():
        if one.merged:
            yield _board(body, one, known[one.old], known.get(one.plan.clause, {}), day)
    for new, (old, one, body) in parts.items():
        name = one.merged or known.get(body, {}).get("name", body)
        yield _part(new, known[old], known[one.old]["name"], name, day)


def _parts(
    gone: Sequence[Replaced], touched: Iterable[Shift]
) -> Iterator[tuple[str, tuple[str, Replaced, str]]]:
    """Posts and forums to come: the id of each, that of the old one, and both bodies."""
    for shift in touched:
        for start, end in shift.becomes:
            for old, new in ((shift.from_id, start), (shift.to_id, end)):
                for one in gone:
                    for body in one.new:
                        if old != new == in_place(old, one.old, body) != body:
                            yield new, (old, one, body)


def _board(body: str, one: Replaced, old: Properties, clause: Properties, day: date) -> NodeRow:
    kind = kind_of(body)
    alike = {name: old[name] for name in _OF_A_MERGED if old.get(name)}
    said: Properties = {
        "id": body, "name": one.merged, "kind": kind, "code": body.partition(":")[2], "by_law": False,
        "confidence": clause.get("confidence", "low"), "evidence": clause.get("evidence", []),
        "unchanged": ["name", *alike],
    }  # fmt: skip
    return NodeRow(schema.kind(kind).label(), said | alike | _begun(day))


def _part(new: str, old: Properties, old_body: str, new_body: str, day: date) -> NodeRow:
    """A post or forum like one of the body that ended."""
    named = {
        key: value.replace(old_body, new_body)
        for key, value in old.items()
        if key in ("name", "title") and isinstance(value, str)
    }
    return NodeRow(
        schema.kind(kind_of(new)).label(),
        {**old, **named, "id": new, "code": new.partition(":")[2], **_begun(day)},
    )


def _new_ties(
    store: Store,
    touched: Sequence[Shift],
    ties: dict[str, Properties],
    gone: Sequence[Replaced],
    day: date,
) -> Iterator[RelationshipRow]:
    """Ties with their new ends, each once; and that one body took the place of another."""
    clauses = _nodes(store, {one.clause for one in touched} | {one.plan.clause for one in gone})
    found: dict[str, RelationshipRow] = {}
    for shift in touched:
        for start, end in shift.becomes:
            row = _moved(shift, ties[shift.tie], clauses.get(shift.clause, {}), start, end, day)
            tie = str(row.properties["id"])
            found[tie] = _together(found[tie], row) if tie in found else row
    yield from found.values()
    for one in gone:
        for new in one.new:
            yield _succession(one, new, clauses.get(one.plan.clause, {}), day)


def _moved(
    shift: Shift, old: Properties, clause: Properties, start: str, end: str, day: date
) -> RelationshipRow:
    own = schema.relationship_type(shift.type).distinct_part(old)
    said = {"id": f"{shift.type}|{start}|{end}|{own}|supposed", **_begun(day)}
    said["evidence"] = list(dict.fromkeys([*clause.get("evidence", []), *old["evidence"]]))
    if kind_of(shift.clause) == "provision":
        said |= {"provision": clause.get("name", ""), "unverified_basis": ""}
    return RelationshipRow(shift.type, start, end, {**old, "last_seen": None, **said})


def _together(one: RelationshipRow, other: RelationshipRow) -> RelationshipRow:
    """Two ties that became the same: of an area that both covered in part, the shares are added."""
    shares = one.properties.get("share"), other.properties.get("share")
    if isinstance(shares[0], float) and isinstance(shares[1], float):
        return replace(one, properties={**one.properties, "share": min(1.0, shares[0] + shares[1])})
    return one


def _succession(one: Replaced, new: str, clause: Properties, day: date) -> RelationshipRow:
    cls = schema.relationship_type("SUCCEEDED_BY")
    own = cls.of({"succession": "merger" if one.merged else "split"}).properties()
    said: Properties = {
        "id": f"SUCCEEDED_BY|{one.old}|{new}|{cls.distinct_part(own)}|supposed",
        "layer": cls.layer.value, "by_law": False, "provision": "", "unverified_basis": "",
        "confidence": clause.get("confidence", "low"), "evidence": clause.get("evidence", []),
        **own, **_begun(day),
    }  # fmt: skip
    return RelationshipRow("SUCCEEDED_BY", one.old, new, said)
