"""That every body of the area, or the body itself, has a seat on the board."""

from __future__ import annotations

from collections.abc import Sequence

from queries.composition import Board
from queries.covered import covered
from queries.verdict import Verdict, absent, in_words


def check(board: Board, *, kinds: Sequence[str] = (), own: bool = False) -> Verdict:
    """Whether each body of these kinds whose area overlaps is represented; with ``own``, the body itself."""
    needed = {board.body: board.body_name} if own else covered(board, *kinds)
    if not needed:
        return Verdict("unknown", f"which bodies ({in_words(kinds)}) have part of the area is not loaded")
    seats = tuple(seat for seat in board.seats if seat.represents & needed.keys())
    lacking = [name for one, name in needed.items() if not any(one in seat.represents for seat in seats)]
    if lacking:
        return absent(board, f"seat for {in_words(lacking)}")
    return Verdict("pass", f"{in_words(needed.values())} have a seat", seats)
