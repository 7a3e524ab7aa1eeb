"""What is different between two days: for some bodies, or for all; by layer, with the day where known.

Two states are compared: what held on both days, or began and ended between them, is no difference. What
law makes of a change is counted and not listed. A holder who is merely not confirmed has not left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from graph import schema
from graph.dates import NEVER, UNKNOWN_START
from graph.relationships import Layer
from graph.stores.store import Store
from queries.change import MOST, ORDER, Change, What
from queries.cypher import MARKER, live
from queries.planned import planned

MOST_LISTED = 10
"""Changes of one sort and type that are listed; of more, their number and one of them stand in a line."""

_PARTS_EVER = f"""
MATCH (b:{MARKER})-[r:HAS_POST|GOVERNED_BY|HAS_SEAT]->(x:{MARKER})
WHERE b.id IN $ids AND r.valid_from <= r.valid_to
RETURN DISTINCT x.id AS id ORDER BY id
UNION
MATCH (b:{MARKER})<-[r:PART_OF]-(x:{MARKER})
WHERE b.id IN $ids AND x.kind = 'forum' AND r.valid_from <= r.valid_to
RETURN DISTINCT x.id AS id ORDER BY id
"""

_TYPES = "|".join(sorted(schema.types_of_layers(frozenset(Layer) - {Layer.EVIDENCE})))

_EITHER = f"(({live('r', '$since')}) OR ({live('r', '$until')}))"

_TIES = f"""
MATCH (n:{MARKER})-[r:{_TYPES}]->(o:{MARKER}) WHERE {_EITHER} AND {{where}}
RETURN r.id AS id, type(r) AS type, n.id AS from_id, n.name AS from_name, o.id AS to_id, o.name AS to_name,
       r.layer AS layer, r.valid_from AS valid_from, r.valid_to AS valid_to, r.sure_from AS sure_from,
       r.sure_to AS sure_to, r.lapses AS lapses, r.last_seen AS last_seen, r.by_law AS by_law,
       r.evidence AS evidence
ORDER BY type, id
"""
_OUT, _INTO = _TIES.format(where="n.id IN $ids"), _TIES.format(where="o.id IN $ids")
_ALL = _TIES.format(
    where="((r.valid_from > $since AND r.valid_from <= $until) OR "
    "(r.valid_to > $since AND r.valid_to <= $until))"
)

_BODIES = f"""
MATCH (e:{MARKER}:Organisation)
WHERE {{where}} AND ((e.valid_from > $since AND e.valid_from <= $until)
                  OR (e.valid_to > $since AND e.valid_to <= $until))
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.valid_from AS valid_from, e.valid_to AS valid_to,
       e.sure_from AS sure_from, e.sure_to AS sure_to ORDER BY kind, id
"""

_PUBLISHED = f"""
MATCH (e:{MARKER}:EvidenceNode) WHERE e.id IN $ids RETURN e.id AS id, e.published AS published ORDER BY id
"""

_CONFLICTS = f"""
MATCH (c:{MARKER}:Conflict)-[r:CONCERNS]->(e:{MARKER}) WHERE e.id IN $ids AND {live("r", "$until")}
RETURN DISTINCT c.id AS id, c.name AS name, coalesce(c.followed, '') AS followed,
       coalesce(c.other, '') AS other, c.evidence AS evidence, c.other_evidence AS before ORDER BY id
"""


def changes(store: Store, since: date, until: date, scope: Sequence[str] = ()) -> list[Change]:
    """Differences between two days, in order of sort, layer and day; without a scope those of all bodies.

    Raises:
        ValueError: when the second day is not after the first.
        StoreError: when the graph cannot answer.
    """
    if until <= since:
        raise ValueError(f"{until} is not after {since}")
    given: dict[str, Any] = {"since": since, "until": until}
    ids = _with_parts(store, scope) if scope else []
    ties = _ties(store, given, ids)
    found = [*_bodies(store, given, ids), *_begun_and_ended(ties, since, until)]
    if ids:
        found += _newly_known(store, ties, since, until) + list(_corrected(store, ids, since, until))
    found += planned(store, since, until, scope, ids)
    return sorted(
        _folded(found), key=lambda one: (ORDER.index(one.what), one.layer, one.day or NEVER, one.says)
    )


def _with_parts(store: Store, scope: Sequence[str]) -> list[str]:
    """Bodies with their posts, boards, and seats of these."""
    ids = set(scope)
    for _ in range(2):
        ids |= {row["id"] for row in store.ask(_PARTS_EVER, {"ids": sorted(ids)}, limit=MOST)}
    return sorted(ids)


def _ties(store: Store, given: dict[str, Any], ids: list[str]) -> list[dict[str, Any]]:
    if not ids:
        return store.ask(_ALL, given, limit=MOST)
    rows = [row for text in (_OUT, _INTO) for row in store.ask(text, {**given, "ids": ids}, limit=MOST)]
    return list({row["id"]: row for row in rows}.values())


def _held(row: dict[str, Any], day: date) -> bool:
    return bool(row["valid_from"] <= day < row["valid_to"])


def _bodies(store: Store, given: dict[str, Any], ids: list[str]) -> Iterator[Change]:
    text = _BODIES.replace("{where}", "e.id IN $ids" if ids else "true")
    for row in store.ask(text, {**given, "ids": ids}, limit=MOST):
        began, ended = (_held(row, given[day]) for day in ("until", "since"))
        if began != ended:
            exact = row["valid_from"] == row["sure_from"] if began else row["valid_to"] == row["sure_to"]
            day = row["valid_from"] if began else row["valid_to"]
            words = schema.kind(row["kind"]).words
            says = f"{row['name']} ({words}) {'came to be' if began else 'ceased to be'}"
            what: What = "began" if began else "ended"
            yield Change(what, Layer.STRUCTURE, day, says, 1, exact, row["kind"], ())


def _begun_and_ended(ties: Sequence[dict[str, Any]], since: date, until: date) -> Iterator[Change]:
    """Ties on the one day and not on the other; another tie of the same type between the two carries on."""
    keys: dict[date, set[tuple[str, str, str]]] = defaultdict(set)
    for row in ties:
        for day in (since, until):
            if _held(row, day):
                keys[day].add(_key(row))
    for row in ties:
        before, after = (_held(row, day) for day in (since, until))
        if after and not before and _key(row) not in keys[since]:
            yield _change(row, _beginning(row), row["valid_from"], row["valid_from"] == row["sure_from"])
        if before and not after and _key(row) not in keys[until]:
            yield _change(row, _ending(row), row["valid_to"], row["valid_to"] == row["sure_to"])


def _key(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["type"], row["from_id"], row["to_id"]


def _beginning(row: dict[str, Any]) -> What:
    """A tie that is only known from a sighting was seen: when it began is not known."""
    horizon = schema.relationship_type(row["type"]).horizon
    if row["type"] == "SUCCEEDED_BY":
        return "succeeded"
    if horizon and row["last_seen"] and row["sure_from"] - row["valid_from"] == horizon:
        return "seen"
    return "appointed" if row["type"] in ("HOLDS", "FILLED_BY") else "began"


def _ending(row: dict[str, Any]) -> What:
    if row["lapses"]:
        return "not confirmed"
    return "left" if row["type"] in ("HOLDS", "FILLED_BY") else "ended"


def _change(row: dict[str, Any], what: What, day: date, certain: bool) -> Change:
    cls = schema.relationship_type(row["type"])
    says = f"{row['from_name']} {cls.words} {row['to_name']}"
    known = None if what in ("seen", "not confirmed") or day == UNKNOWN_START else day
    sort = "by law" if row["by_law"] else row["type"]
    return Change(what, cls.layer, known, says, 1, certain and known is not None, sort, (row["id"],))


def _newly_known(store: Store, ties: Sequence[dict[str, Any]], since: date, until: date) -> list[Change]:
    """What held on both days and was first published between them."""
    kept = [row for row in ties if _held(row, since) and _held(row, until) and not row["by_law"]]
    published = _published(store, (ref for row in kept for ref in row["evidence"]))
    found = []
    for row in kept:
        days = [published[one] for one in map(_place, row["evidence"]) if one in published]
        if days and since < min(days) <= until:
            found.append(_change(row, "newly known", min(days), True))
    return found


def _corrected(store: Store, ids: list[str], since: date, until: date) -> Iterator[Change]:
    """Conflicts of which the side that is followed was published between the days, the other before."""
    rows = store.ask(_CONFLICTS, {"ids": ids, "until": until}, limit=MOST)
    published = _published(store, (ref for row in rows for ref in [*row["evidence"], *(row["before"] or ())]))
    for row in rows:
        now = [published[one] for one in map(_place, row["evidence"]) if one in published]
        before = [published[one] for one in map(_place, row["before"] or ()) if one in published]
        if now and before and since < min(now) <= until and min(before) <= since:
            says = f"{row['name']}: {row['followed']}, no longer {row['other']}"
            yield Change("corrected", Layer.EVIDENCE, min(now), says, 1, True, row["id"], ())


def _place(reference: str) -> str:
    return reference.partition("#")[0]


def _published(store: Store, references: Iterable[str]) -> dict[str, date]:
    ids = sorted({_place(one) for one in references})
    rows = store.ask(_PUBLISHED, {"ids": ids}, limit=MOST) if ids else []
    return {row["id"]: row["published"] for row in rows if row["published"]}


def _folded(found: Iterable[Change]) -> Iterator[Change]:
    """Each sort of change in a layer; what law makes, and many of one type, in one line each."""
    groups: dict[tuple[What, Layer, str], list[Change]] = defaultdict(list)
    for one in found:
        groups[one.what, one.layer, one.sort].append(one)
    for (what, layer, sort), alike in groups.items():
        several = list({one.says: one for one in alike}.values())
        if len(several) <= (1 if what == "newly known" or sort == "by law" else MOST_LISTED):
            yield from several
            continue
        days = Counter(one.day for one in several if one.day)
        first = min(several, key=lambda one: one.says)
        made = f"{'made by law, ' if sort == 'by law' else ''}such as: {first.says}"
        ties = tuple(tie for one in several[:MOST_LISTED] for tie in one.ties)
        day = days.most_common(1)[0][0] if len(days) == 1 else None
        certain = all(one.certain for one in several)
        yield Change(what, layer, day, f"{len(several)}, {made}", len(several), certain, sort, ties)
