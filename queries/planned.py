"""What is planned for a day, and what would then end or lose its footing; none of it has happened.

A planned event says what it concerns: a body, or a kind of bodies. What rests on two bodies being apart
or together rests on them: leadership shared in a cluster, posts held in several of its boards, and
functions delegated to or exercised through a joint committee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from graph import schema
from graph.stores.store import Store
from queries.change import MOST, Change
from queries.cypher import MARKER, live

_TYPES = "|".join(sorted(schema.relationship_types()))

_PLANNED = f"""
MATCH (n:{MARKER}{{label}})-[r:{_TYPES}]->(o:{MARKER})
WHERE {{where}} AND r.valid_from <= r.valid_to AND r.tense = 'planned'
  AND r.planned_from > $since AND r.planned_from <= $until
RETURN r.id AS id, type(r) AS type, n.id AS from_id, n.name AS from_name, o.id AS to_id, o.name AS to_name,
       n.kind AS from_kind, r.planned_from AS day
ORDER BY day, id
"""
_OF_ALL = (_PLANNED.format(label="", where="true"),)
_OF_SCOPE = (
    _PLANNED.format(label=":Statement", where="n.kind = 'event'"),
    _PLANNED.format(label="", where="n.id IN $ids"),
    _PLANNED.format(label="", where="o.id IN $ids"),
)
"""What is planned for some bodies and their parts: events, whatever they concern, and ties of their own."""

_TIES = f"""
MATCH (k:{MARKER})-[r:HOSTED_BY|DELEGATES_TO|JOINTLY_EXERCISES|CLUSTERS_WITH]->(o:{MARKER})
WHERE (k.id IN $bodies OR o.id IN $bodies) AND NOT r.by_law AND {live("r", "$since")}
RETURN r.id AS id, type(r) AS type, k.name AS from_name, o.name AS to_name ORDER BY id
"""

_JOINT_POSTS = f"""
MATCH (k:{MARKER})-[p:HAS_POST]->(t:{MARKER})<-[r:HOLDS]-(x:{MARKER}),
      (x)-[s:HOLDS]->(u:{MARKER})<-[q:HAS_POST]-(l:{MARKER})
WHERE k.id IN $bodies AND l.kind = k.kind AND l.id <> k.id AND t.role = u.role
  AND {live("p", "$since")} AND {live("q", "$since")} AND {live("r", "$since")} AND {live("s", "$since")}
RETURN DISTINCT r.id AS id, 'HOLDS' AS type, x.name AS from_name, t.name AS to_name ORDER BY id
"""

_MEMBERS = f"""
MATCH (i:{MARKER})-[m:MEMBER_OF]->(c:{MARKER})
WHERE c.kind = 'icb_cluster' AND {live("m", "$since")} AND {{where}}
RETURN DISTINCT i.id AS id ORDER BY id
"""

CLUSTERS = "body_kind:icb_cluster"


def planned(store: Store, since: date, until: date, scope: Sequence[str], ids: Sequence[str]) -> list[Change]:
    """What is planned to begin after the first day and by the second, and what would end with it.

    ``ids`` are the bodies of the scope with their parts; without a scope all bodies are looked at.

    Raises:
        StoreError: when the graph cannot answer.
    """
    given: dict[str, Any] = {"since": since, "until": until, "ids": list(ids)}
    found: list[Change] = []
    rows = [row for text in (_OF_SCOPE if scope else _OF_ALL) for row in store.ask(text, given, limit=MOST)]
    for row in sorted({row["id"]: row for row in rows}.values(), key=lambda row: (row["day"], row["id"])):
        concerned = _concerned(store, row, given, scope)
        if scope and not concerned and not {row["from_id"], row["to_id"]} & set(ids):
            continue
        words = schema.relationship_type(row["type"])
        event = row["from_kind"] == "event"
        says = row["from_name"] if event else f"{row['from_name']} {words.words} {row['to_name']}"
        if not any(one.says == says and one.day == row["day"] for one in found):
            found.append(Change("planned", words.layer, row["day"], says, 1, False, says, (row["id"],)))
        found += _would_end(store, concerned, row["day"], given, says) if concerned else []
    unique = {(one.what, one.says, one.day): one for one in found}
    return list(unique.values())


def _concerned(store: Store, row: dict[str, Any], given: dict[str, Any], scope: Sequence[str]) -> list[str]:
    """The bodies whose joint arrangements rest on what the plan changes."""
    if row["type"] == "SUCCEEDED_BY":
        return [row["from_id"]] if not scope or row["from_id"] in scope else []
    if row["to_id"] != CLUSTERS:
        return []
    where = "i.id IN $scope OR c.id IN $scope" if scope else "true"
    text = _MEMBERS.replace("{where}", f"({where})")
    return [one["id"] for one in store.ask(text, {**given, "scope": list(scope)}, limit=MOST)]


def _would_end(
    store: Store, bodies: list[str], day: date, given: dict[str, Any], plan: str
) -> Iterator[Change]:
    """Ties of these bodies on the first day that the plan takes the footing from."""
    for text in (_TIES, _JOINT_POSTS):
        for row in store.ask(text, {**given, "bodies": bodies}, limit=MOST):
            cls = schema.relationship_type(row["type"])
            says = f"{row['from_name']} {cls.words} {row['to_name']} (with: {plan})"
            yield Change("would end", cls.layer, day, says, 1, False, row["type"], (row["id"],))
