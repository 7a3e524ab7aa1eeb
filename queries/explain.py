"""Making relationships readable: hops, paths, evidence and conflicts of an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from graph import schema
from graph.dates import NEVER, UNKNOWN_START
from graph.evidence import Confidence, UnknownReason
from graph.relationships import Layer
from graph.schema import MARKER
from graph.stores.rows import Hop
from graph.stores.store import Store
from queries.answer import ConflictShown, EvidenceShown, HopShown, Missing, PathShown

_CARRIED = frozenset({
    "id", "layer", "by_law", "provision", "unverified_basis", "confidence", "evidence", "derived_from",
    "valid_from", "valid_to", "sure_from", "sure_to", "tense", "planned_from", "planned_to", "lapses",
    "last_seen",
})  # fmt: skip
"""Properties that every relationship has; what is left over belongs to its type."""

_EVIDENCE = f"""
MATCH (e:{MARKER}) WHERE e.id IN $ids
RETURN e.id AS id, e.dataset AS dataset, e.file AS file, e.titles AS titles, e.publishers AS publishers,
       e.addresses AS addresses, e.licences AS licences, e.published AS published,
       e.confidence AS confidence, e.claim_kind AS claim_kind, e.quote AS quote, e.note AS note,
       e.verified AS verified
ORDER BY id
"""

_CONFLICTS = f"""
MATCH (c:{MARKER}:Conflict)-[r:CONCERNS]->(e:{MARKER})
WHERE e.id IN $ids AND r.valid_from <= $on AND r.valid_to > $on
RETURN c.id AS id, coalesce(c.about, e.id) AS about, coalesce(c.matter, c.name) AS matter,
       coalesce(c.followed, '') AS followed, coalesce(c.other, '') AS other, coalesce(c.why, '') AS why,
       c.evidence AS evidence, coalesce(c.other_evidence, []) AS other_evidence,
       coalesce(c.touches, '') AS touches
ORDER BY id
"""


_UNKNOWNS = f"""
MATCH (u:{MARKER}:Unknown)-[r:CONCERNS]->(e:{MARKER})
WHERE e.id IN $ids AND r.valid_from <= $on AND r.valid_to > $on
RETURN u.id AS id, u.name AS name, u.reason AS reason
ORDER BY id
"""

_REASONS = {
    UnknownReason.NOT_PUBLISHED: "it was looked for and is not published",
    UnknownReason.NOT_LOADED: "it is published and not loaded",
    UnknownReason.COULD_NOT_PARSE: "what was published could not be read",
    UnknownReason.VACANT: "the post is vacant",
    UnknownReason.REDACTED: "it is redacted",
    UnknownReason.EXEMPT: "it is exempt from publication",
}


def show_hop(hop: Hop, on: date, *, forward: bool = True, also: int = 0) -> HopShown:
    """A relationship as it is to be read on that day."""
    carried, cls = hop.properties, schema.relationship_type(hop.type_name)
    valid_from, valid_to = carried["valid_from"], carried["valid_to"]
    return HopShown(
        id=hop.id,
        type=hop.type_name,
        layer=cls.layer,
        from_id=hop.from_id,
        from_name=hop.from_name,
        to_id=hop.to_id,
        to_name=hop.to_name,
        says=f"{hop.from_name} {cls.words} {hop.to_name}"
        if forward
        else f"{hop.to_name} {cls.back} {hop.from_name}",
        relation=cls.words if forward else cls.back,
        forward=forward,
        properties={key: value for key, value in sorted(carried.items()) if key not in _CARRIED},
        valid_from=None if valid_from == UNKNOWN_START else valid_from,
        valid_to=None if valid_to == NEVER or carried.get("lapses") else valid_to,
        sure_from=None if carried["sure_from"] == NEVER else carried["sure_from"],
        sure_to=None if carried["sure_to"] == NEVER else carried["sure_to"],
        certain=carried["sure_from"] <= on < carried["sure_to"],
        last_seen=carried.get("last_seen"),
        provision=carried.get("provision") or "",
        unverified_basis=carried.get("unverified_basis") or "",
        by_law=carried["by_law"],
        confidence=Confidence(carried["confidence"]),
        also=also,
        evidence=tuple(carried["evidence"]),
    )


def show_path(hops: Sequence[HopShown]) -> PathShown:
    """A path of hops already made readable."""
    weakest = Confidence.weakest([hop.confidence for hop in hops])
    return PathShown(hops=tuple(hops), confidence=weakest, says=_crossing(hops))


def _crossing(hops: Sequence[HopShown]) -> str:
    """Which layers a path goes through, in words."""
    layers = list(dict.fromkeys(hop.layer for hop in hops))
    if len(layers) <= 1:
        return f"One layer only: {layers[0].value}." if layers else ""
    names = ", then ".join(layer.value for layer in layers)
    if Layer.ACCOUNTABILITY in layers and set(layers) <= {
        Layer.ACCOUNTABILITY, Layer.APPOINTMENT, Layer.STRUCTURE,
    }:  # fmt: skip
        return f"This crosses layers ({names}): a post or team answers through the body it belongs to."
    return f"This crosses layers ({names}): it shows a connection, not a line of command or payment."


def show_evidence(store: Store, references: Iterable[str]) -> tuple[EvidenceShown, ...]:
    """The evidence that references point to, each place once with all the rows read there."""
    places: dict[str, dict[str, None]] = {}
    for reference in references:
        node, _, locator = reference.partition("#")
        places.setdefault(node, {})[locator] = None
    rows = store.ask(_EVIDENCE, {"ids": list(places)}) if places else []
    return tuple(EvidenceShown(**row, locators=tuple(places[row["id"]])) for row in rows)


def show_unknowns(store: Store, about: Iterable[str], on: date) -> list[Missing]:
    """What was looked for about any of these entities and not found."""
    ids = sorted(set(about))
    rows = store.ask(_UNKNOWNS, {"ids": ids, "on": on}) if ids else []
    return [Missing(what=row["name"], why=_REASONS[UnknownReason(row["reason"])]) for row in rows]


def show_conflicts(
    store: Store, about: Iterable[str], on: date, layers: Iterable[Layer] = tuple(Layer)
) -> tuple[ConflictShown, ...]:
    """Conflicts about any of these entities that bear on any of these layers, or on no layer alone."""
    ids, walked = sorted(set(about)), {one.value for one in layers}
    rows: list[dict[str, Any]] = store.ask(_CONFLICTS, {"ids": ids, "on": on}) if ids else []
    # one that concerns several of the entities is one conflict
    found = {row["id"]: row for row in rows}
    touched = [(row, set(row.pop("touches").split())) for row in found.values()]
    return tuple(ConflictShown(**row) for row, touches in touched if not touches or touches & walked)
