"""That every one of some roles is on the board."""

from __future__ import annotations

from collections.abc import Sequence

from queries.composition import Board
from queries.verdict import Verdict, absent, in_words


def check(board: Board, *, every: Sequence[str]) -> Verdict:
    """Whether each role has a seat, or a post on the board with a found holder."""
    lacking = [role for role in every if not board.of(role)]
    if lacking:
        return absent(board, in_words(role.replace("_", " ") for role in lacking))
    seats = [seat for role in every for seat in board.of(role)]
    return Verdict("pass", f"{in_words(role.replace('_', ' ') for role in every)} are on it", tuple(seats))
