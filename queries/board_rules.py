"""Whether the boards of a body meet the rules that hold for them on a day, with the seats that decide.

The rules are rows of a bundled table (code, severity, basis, life span); how each is checked stands in
`queries.rule_checks`, by predicates that are modules of `queries/predicates`. Nothing passes on a thing that
a standing rule made, and nothing fails on a list of seats that may not be the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from graph.dates import NEVER, UNKNOWN_START, day_before
from graph.stores.store import Store
from queries.composition import Board, boards_of
from queries.cypher import MARKER, live
from queries.kind_in_law import kind_in_law
from queries.rule_checks import CHECKS
from queries.verdict import Result, Verdict, together

APPLIES = {
    "partnership board of an integrated care system": ("body_kind:ics", "partnership_board"),
    "board of an integrated care board": ("body_kind:icb", "board"),
    "areas of integrated care boards": ("body_kind:icb", ""),
    "integrated care partnership": ("body_kind:icb", "integrated_care_partnership"),
    "health and wellbeing board": ("body_kind:council", "health_and_wellbeing_board"),
    "council of governors": ("body_kind:foundation_trust", "council_of_governors"),
    "board of a foundation trust": ("body_kind:foundation_trust", "board"),
    "board of an NHS trust": ("body_kind:nhs_trust", "board"),
    "governing body of a CCG": ("body_kind:ccg", "governing_body"),
    "primary care network": ("body_kind:pcn", ""),
    "pooled fund under section 75": ("body_kind:pooled_fund", ""),
    "Better Care Fund plan": ("body_kind:pooled_fund", ""),
}
"""For each word of the table: which kind of body in law a rule is on, and which of its boards."""

WARNINGS = ("policy", "expected")
"""Severities of which a failure is a warning: law does not require it."""

_RULES = f"""
MATCH (q:{MARKER}:Statement) WHERE q.kind = 'board_rule'
RETURN q.id AS id, q.code AS code, q.applies_to AS applies_to, q.severity AS severity, q.basis AS basis,
       q.unverified_basis AS unverified_basis, q.valid_from AS valid_from, q.valid_to AS valid_to,
       q.sure_from AS sure_from ORDER BY code
"""

_NAME = f"MATCH (o:{MARKER} {{id: $body}}) RETURN o.name AS name, o.kind AS kind ORDER BY name"

_MEMBERS = f"""
MATCH (i:{MARKER})-[m:MEMBER_OF]->(c:{MARKER} {{id: $body}})
WHERE i.kind = 'icb' AND {live("m")}
RETURN DISTINCT i.id AS id ORDER BY id
"""


@dataclass(frozen=True)
class Outcome:
    """One rule checked on one board. Days are half-open; None: not known, or open."""

    rule: str
    rule_id: str
    asks: str
    board: Board
    verdict: Verdict
    severity: str
    basis: str
    valid_from: date | None
    valid_to: date | None

    @property
    def counts_as(self) -> str:
        """What a failure is: a breach of what law or plan requires, or a warning where less is meant."""
        if self.verdict.result != "fail":
            return ""
        return "warning" if self.severity in WARNINGS else "breach"


@cache
def predicates() -> dict[str, Callable[..., Verdict]]:
    """Every predicate by the name of its module, found on disk."""
    import queries.predicates as package

    modules = iter_modules(package.__path__, package.__name__ + ".")
    return {one.name.rpartition(".")[2]: import_module(one.name).check for one in modules}


def check_boards(store: Store, body: str, on: date) -> list[Outcome]:
    """Every rule on the boards of a body; of a cluster, on those of each member, as they stay separate.

    Raises:
        StoreError: when the graph cannot answer.
    """
    given, rules = {"body": body, "on": on}, store.ask(_RULES, {})
    named = store.ask(_NAME, given)
    if not named:
        return []
    if named[0]["kind"] == "icb_cluster":
        members = [row["id"] for row in store.ask(_MEMBERS, given)]
        return [one for member in members for one in check_boards(store, member, on)]
    return list(_of_body(store, body, named[0]["name"], rules, on))


def _of_body(
    store: Store, body: str, name: str, rules: Sequence[dict[str, Any]], on: date
) -> Iterator[Outcome]:
    kind = kind_in_law(store, body, on)
    boards = boards_of(store, body, name, kind, on)
    for rule in rules:
        of_kind, role = APPLIES.get(rule["applies_to"], ("", ""))
        if of_kind == kind and rule["code"] in CHECKS:
            board = boards.get(role) or Board(store, on, body, name, kind, role, others=boards)
            yield _outcome(rule, _with_posts(board, boards), on)


def _with_posts(board: Board, boards: dict[str, Board]) -> Board:
    """A main board that nothing is listed of still has the posts whose holders were found."""
    main = board.role in ("board", "partnership_board", "governing_body")
    return replace(board, seats=boards[""].seats) if main and not board.id else board


def _outcome(rule: dict[str, Any], board: Board, on: date) -> Outcome:
    check = CHECKS[rule["code"]]
    began, ended = rule["valid_from"], rule["valid_to"]
    unverified = rule["unverified_basis"]
    return Outcome(
        rule=rule["code"],
        rule_id=rule["id"],
        asks=check.asks,
        board=board,
        verdict=_not_in_force(rule, board, on) or _checked(rule, board, on),
        severity=rule["severity"],
        basis=rule["basis"] or (f"not verified: {unverified}" if unverified else ""),
        valid_from=None if began in (UNKNOWN_START, NEVER) else began,
        valid_to=None if ended == NEVER else ended,
    )


def _not_in_force(rule: dict[str, Any], board: Board, on: date) -> Verdict | None:
    """Why a rule does not hold for the board on the day, if it does not."""
    if rule["severity"] == "bill" and on < rule["valid_from"]:
        return Verdict("not_applicable", "a bill: it holds only in a scenario in which it is enacted")
    if on < rule["valid_from"]:
        return Verdict("not_applicable", f"the rule holds from {rule['valid_from']}")
    if on >= rule["valid_to"]:
        return Verdict("not_applicable", f"the rule held until {day_before(rule['valid_to'])}")
    if rule["code"] == "BCF-01" and "better care fund" not in board.body_name.lower():
        return Verdict("not_applicable", "not a plan of the Better Care Fund")
    return None


def _checked(rule: dict[str, Any], board: Board, on: date) -> Verdict:
    found = together([predicates()[name](board, **wants) for name, wants in CHECKS[rule["code"]].checks])
    doubts = [f"the rule may only hold from {rule['sure_from']}"] if on < rule["sure_from"] else []
    doubts += [board.joint] if board.joint and found.result in ("pass", "fail") else []
    result: Result = "unknown" if on < rule["sure_from"] and found.result == "fail" else found.result
    return found._replace(result=result, why="; ".join([found.why, *doubts]))
