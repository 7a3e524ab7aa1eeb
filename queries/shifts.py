"""What a scenario would do to the ties that hold on a day: which move, which end, which nothing is said of.

Only reads: the graph stays as it is, on either engine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Any

from graph import schema
from graph.entities import kind_of
from graph.relationships import Layer
from graph.stores.store import Store
from queries.change import MOST
from queries.cypher import MARKER, live
from queries.scenario import Ground, Plan, Rule, Scenario, What

LAYERS = tuple(one for one in Layer if one not in (Layer.EVIDENCE, Layer.IDENTITY))
"""What a scenario may change; what was written about a body, and what it came from, stays true."""

_TYPES = "|".join(
    one for one in schema.types_of_layers(frozenset(LAYERS)) if not schema.relationship_type(one).outlives
)

_FITTING = f"""
MATCH (n:{MARKER}) WHERE n.id STARTS WITH $begins AND n.id ENDS WITH $ends RETURN n.id AS id ORDER BY id
"""

_SHOWN = (
    "RETURN r.id AS id, type(r) AS type, n.id AS from_id, n.name AS from_name, o.id AS to_id, "
    "o.name AS to_name, r.by_law AS by_law ORDER BY id"
)
_TIES = (
    f"MATCH (n:{MARKER})-[r:{_TYPES}]->(o:{MARKER}) WHERE n.id IN $ids AND {live('r')} {_SHOWN}",
    f"MATCH (n:{MARKER})-[r:{_TYPES}]->(o:{MARKER}) WHERE o.id IN $ids AND {live('r')} {_SHOWN}",
)

_PARTS = f"""
MATCH (b:{MARKER})-[r:HAS_POST|GOVERNED_BY|HAS_SEAT]->(x:{MARKER}) WHERE b.id IN $ids AND {live("r")}
RETURN DISTINCT x.id AS id ORDER BY id
UNION
MATCH (b:{MARKER})<-[r:PART_OF|ACCOUNTABLE_TO]-(x:{MARKER})
WHERE b.id IN $ids AND x.kind = 'forum' AND {live("r")}
RETURN DISTINCT x.id AS id ORDER BY id
"""

_GROUPS = f"""
MATCH (i:{MARKER})-[m:MEMBER_OF]->(c:{MARKER})
WHERE c.kind = $kind AND i.kind <> c.kind AND {live("m")} AND {live("i")}
RETURN c.id AS id, c.name AS name, i.id AS member ORDER BY id, member
"""


@dataclass(frozen=True)
class Shift:
    """One tie that a scenario touches.

    Attributes:
        what: whether it moves, ends, or nothing is said of it (then it cannot be relied on).
        tie: its id today.
        type, from_id, from_name, to_id, to_name, by_law: what it is today.
        becomes: the ends it would have; none where it does not move.
        clause: id of the provision or event behind it.
        ground: whether that states it, or it follows.
        why: a word on it.
    """

    what: What
    tie: str
    type: str
    from_id: str
    from_name: str
    to_id: str
    to_name: str
    by_law: bool
    clause: str
    ground: Ground
    why: str
    becomes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Replaced:
    """One body that a plan has ended, and who would take its place; ``merged`` names a body yet unnamed."""

    old: str
    new: tuple[str, ...]
    plan: Plan
    merged: str = ""


def fitting(store: Store, pattern: str) -> list[str]:
    """Ids in the graph that fit one with at most one ``*``."""
    begins, star, ends = pattern.partition("*")
    return (
        [row["id"] for row in store.ask(_FITTING, {"begins": begins, "ends": ends}, limit=MOST)]
        if star
        else [pattern]
    )


def replaced(store: Store, scenario: Scenario, day: date) -> list[Replaced]:
    """The bodies that would end with another in their place; members of a grouping go by the day before."""
    found: list[Replaced] = []
    for plan in scenario.plans:
        if not plan.merges:
            found.append(Replaced(plan.old, plan.new, plan))
            continue
        for row in store.ask(_GROUPS, {"kind": plan.old, "on": day}):
            kind = kind_of(row["member"])
            new = f"{kind}:planned-{row['id'].partition(':')[2]}"
            found.append(Replaced(row["member"], (new,), plan, f"Merged board of {row['name']} (planned)"))
    return found


def shifts(store: Store, scenario: Scenario, day: date, body: str = "") -> list[Shift]:
    """Every tie of that day that the scenario touches, each once, in order of what becomes of it and id.

    Of a ``body`` only ties of it and its parts: that is quick where the scenario touches thousands.

    Raises:
        StoreError: when the graph cannot answer.
    """
    found: dict[str, Shift] = {}
    near = sorted(_with_parts(store, [body], day)) if body else []
    for one in (*_ruled(store, scenario.rules, day, near), *_planned(store, scenario, day, near)):
        found.setdefault(one.tie, one)
    return sorted(found.values(), key=lambda one: (_ORDER.index(one.what), one.type, one.tie))


_ORDER = ("moves", "ends", "not stated")


def _ties(store: Store, ids: Iterable[str], day: date) -> list[dict[str, Any]]:
    given = {"ids": sorted(set(ids)), "on": day}
    rows = [row for text in _TIES for row in store.ask(text, given, limit=MOST)]
    return list({row["id"]: row for row in rows}.values())


def _ruled(store: Store, rules: Sequence[Rule], day: date, near: Sequence[str]) -> Iterator[Shift]:
    """What the rules say; of several that a tie fits the first decides."""
    patterns = dict.fromkeys(rule.at for rule in rules)
    ids = near or [one for pattern in patterns for one in fitting(store, pattern)]
    for row in _ties(store, ids, day) if ids else ():
        for rule in rules:
            becomes = _moved(rule, row)
            if becomes is not None:
                yield _shift(row, rule.what, rule.clause, rule.ground, rule.why, becomes)
                break


def _moved(rule: Rule, row: dict[str, Any]) -> tuple[tuple[str, str], ...] | None:
    """Where a tie goes by a rule; None where the rule is not about it."""
    if rule.types and row["type"] not in rule.types:
        return None
    start, end = row["from_id"], row["to_id"]
    if fnmatchcase(start, rule.at) and fnmatchcase(end, rule.other):
        return ((rule.to, end),) if rule.to else ()
    if fnmatchcase(end, rule.at) and fnmatchcase(start, rule.other):
        return ((start, rule.to),) if rule.to else ()
    return None


def _planned(store: Store, scenario: Scenario, day: date, near: Sequence[str]) -> Iterator[Shift]:
    """What the plans do to the ties of bodies that end."""
    by_old = {one.old: one for one in replaced(store, scenario, day)}
    groupings = {plan.old for plan in scenario.plans if plan.merges}
    for row in _ties(store, near or _with_parts(store, list(by_old), day), day) if by_old else ():
        start, end = (by_old.get(_body_of(row[which], by_old)) for which in ("from_id", "to_id"))
        one = start or end
        if one is None:
            continue
        within = kind_of(row["to_id"]) in groupings or bool(start and end and start.old != end.old)
        what = _becomes(row, one.plan, within=within)
        becomes = tuple(_renewed(row, one)) if what == "moves" else ()
        ground: Ground = "" if what == "not stated" else "follows"
        yield _shift(row, what, one.plan.clause, ground, one.plan.why, becomes)


def _becomes(row: dict[str, Any], plan: Plan, *, within: bool) -> What:
    """What law makes goes on with who takes over; what held bodies together that become one ends."""
    if within:
        return "ends"
    if row["by_law"] or row["type"] in plan.keeps:
        return "moves"
    return "ends" if row["type"] in plan.ends else "not stated"


def _renewed(row: dict[str, Any], one: Replaced) -> Iterator[tuple[str, str]]:
    """The ends of a tie with every body that takes over in the place of the one that ends."""
    for new in one.new:
        yield in_place(row["from_id"], one.old, new), in_place(row["to_id"], one.old, new)


def in_place(entity: str, old: str, new: str) -> str:
    """The id of a body, or of a post or forum of it, with another body in its place."""
    if entity == old:
        return new
    return f"{entity}:".replace(f":{old}:", f":{new}:").removesuffix(":")


def _body_of(entity: str, bodies: Iterable[str]) -> str:
    """Which of the bodies this is, or is a part of; empty for none."""
    return next((one for one in bodies if entity == one or f":{one}:" in f"{entity}:"), "")


def _with_parts(store: Store, bodies: list[str], day: date) -> set[str]:
    """Bodies with their posts, forums, and seats of these."""
    ids = set(bodies)
    for _ in range(2):
        ids |= {row["id"] for row in store.ask(_PARTS, {"ids": sorted(ids), "on": day}, limit=MOST)}
    return {one for one in ids if _body_of(one, bodies)}


def _shift(
    row: dict[str, Any],
    what: What,
    clause: str,
    ground: Ground,
    why: str,
    becomes: tuple[tuple[str, str], ...],
) -> Shift:
    return Shift(
        what=what, tie=row["id"], type=row["type"], from_id=row["from_id"], from_name=row["from_name"],
        to_id=row["to_id"], to_name=row["to_name"], by_law=row["by_law"], clause=clause, ground=ground,
        why=why, becomes=becomes,
    )  # fmt: skip
