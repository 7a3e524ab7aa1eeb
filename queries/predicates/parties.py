"""That the bodies behind a fund, a network or a committee are tied to it as the rule asks, as found."""

from __future__ import annotations

from collections.abc import Sequence

from queries.composition import Board
from queries.cypher import MARKER, live
from queries.verdict import Verdict, in_words

TYPES = "APPROVED_BY|CONTRIBUTES_TO|GOVERNED_BY|HOLDS_CONTRACT|HOSTED_BY|SIGNS_NETWORK_AGREEMENT"
"""Relationships that rules on parties ask for."""

_TIED = f"""
MATCH (k:{MARKER})-[r:{TYPES}]->(o:{MARKER} {{id: $body}})
WHERE type(r) IN $types AND NOT r.by_law AND {live("r")}
RETURN k.id AS id, k.kind AS kind, k.name AS name, r.nominated_payee AS payee, r.id AS tie ORDER BY id, tie
UNION
MATCH (o:{MARKER} {{id: $body}})-[r:{TYPES}]->(k:{MARKER})
WHERE type(r) IN $types AND NOT r.by_law AND {live("r")}
RETURN k.id AS id, k.kind AS kind, k.name AS name, null AS payee, r.id AS tie ORDER BY id, tie
"""


def check(
    board: Board,
    *,
    by: Sequence[str],
    words: str,
    exactly: int = 0,
    kinds: Sequence[Sequence[str]] = (),
    among: str = "",
    every: str = "",
    payee: bool = False,
    none: bool = False,
) -> Verdict:
    """Whether bodies are tied to it by the types.

    ``exactly`` so many different ones; at least one of each of ``kinds``; each of them also tied by
    ``among``; every body tied by ``every`` tied by these too; one of them the nominated ``payee``; or
    ``none`` at all, which is a structural rule and never shown by what is loaded.
    """
    rows = [row for row in board.ask(_TIED, types=list(by)) if not payee or row["payee"]]
    names, ties = {row["id"]: row["name"] for row in rows}, tuple(row["tie"] for row in rows)
    if none:
        if rows:
            return Verdict("fail", f"{in_words(names.values())}: {words}", ties=ties)
        return Verdict("unknown", f"no {words} is loaded, which does not show that there is none")
    if not rows:
        return Verdict("unknown", f"no {words} is loaded")
    if exactly and len(names) > exactly:
        return Verdict("fail", f"{in_words(names.values())}: {exactly} {words} asked for", ties=ties)
    present = {row["kind"] for row in rows}
    if any(not present & set(several) for several in kinds):
        return Verdict("unknown", f"of {words} only {in_words(names.values())} known", ties=ties)
    return _matched(board, names, ties, words, among, every)


def _matched(
    board: Board, names: dict[str, str], ties: tuple[str, ...], words: str, among: str, every: str
) -> Verdict:
    """Whether these are among others, or take in every one of others."""
    beside = among or every
    if beside:
        others = {row["id"]: row["name"] for row in board.ask(_TIED, types=[beside])}
        lacking = names.keys() - others.keys() if among else others.keys() - names.keys()
        if not others:
            return Verdict("unknown", f"which partners it has is not loaded: {words} cannot be compared")
        if lacking:
            named = in_words({**names, **others}[one] for one in sorted(lacking))
            return Verdict("unknown", f"{words}: {named} not shown to be one of them", ties=ties)
    return Verdict("pass", f"{words}: {in_words(names.values())}", ties=ties)
