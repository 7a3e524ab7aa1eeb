"""That the board was found, or the document it rests on; a rule that there must be one is not one."""

from __future__ import annotations

from queries.composition import Board
from queries.cypher import MARKER
from queries.verdict import Verdict

_TITLES = f"""
MATCH (e:{MARKER}:EvidenceNode) WHERE e.id IN $ids
RETURN e.id AS id, e.titles AS titles ORDER BY id
"""


def check(board: Board, *, document: str = "", never: str = "") -> Verdict:
    """Whether the board was found.

    With ``document``, whether a document of such a title shows its seats; with ``never``, whether a board
    that the body must not have was found beside it.
    """
    if document:
        return _document(board, document)
    if never:
        return _never(board, never)
    if board.found:
        return Verdict("pass", f"{board.name} was found", ties=board.found)
    return Verdict("unknown", "it was not found; a rule that there must be one is not a board")


def _document(board: Board, called: str) -> Verdict:
    """The evidence of the seats is where the document would be named."""
    ties = [tie for seat in board.seats for tie in seat.ties]
    shown = {
        ref.partition("#")[0]: hop.id for hop in board.store.hops(ties) for ref in hop.properties["evidence"]
    }
    for row in board.ask(_TITLES, ids=sorted(shown)) if shown else []:
        title = next((one for one in row["titles"] if called in one.lower()), "")
        if title:
            return Verdict("pass", f"its seats are read in “{title}”", ties=(shown[row["id"]],))
    return Verdict("unknown", f"no {called} is among what its seats were read in")


def _never(board: Board, role: str) -> Verdict:
    other, words = board.others.get(role), role.replace("_", " ")
    if other and other.found:
        return Verdict("fail", f"{other.name} was found", ties=other.found)
    if board.listed:
        return Verdict("pass", f"no {words} was found beside the board whose seats are loaded")
    return Verdict("unknown", f"no {words} is loaded, which does not show that there is none")
