"""That seats bring the perspectives the rule names; a perspective is not a delegation."""

from __future__ import annotations

from collections.abc import Sequence

from graph.entities import kind_of
from queries.composition import Board, Seat
from queries.covered import covered
from queries.verdict import Verdict, absent, in_words

NEAR = {"primary care networks": "primary medical services"}
"""What may be taken for a perspective and is not: it is named where the other is absent."""


def check(
    board: Board,
    *,
    every: Sequence[str],
    ordinary: bool = False,
    of_area: bool = False,
    exactly: int | None = None,
) -> Verdict:
    """Whether each perspective has a seat.

    ``ordinary`` counts seats of ordinary members only; ``of_area`` leaves out a council that has no part
    of the board's area; ``exactly`` is how many such seats there may be.
    """
    here = covered(board, "council") if of_area else {}
    found = {one: _seats(board, one, ordinary, here if of_area else None) for one in every}
    lacking = [one for one, seats in found.items() if not seats]
    if lacking:
        near = [seat for one in lacking if one in NEAR for seat in board.seats if seat.brings(NEAR[one])]
        return absent(board, f"perspective of {in_words(lacking)}", near)
    seats = tuple(seat for several in found.values() for seat in several)
    number = sum(seat.size for seat in seats)
    if exactly is not None and number != exactly:
        return Verdict("fail", f"{number} seats for {in_words(every)}, {exactly} asked for", seats)
    why = f"{in_words(every)} {'have seats' if len(every) > 1 else 'have a seat'}"
    return Verdict("pass", why, seats)


def _seats(board: Board, perspective: str, ordinary: bool, here: dict[str, str] | None) -> list[Seat]:
    seats = [seat for seat in board.seats if seat.brings(perspective)]
    if ordinary:
        seats = [seat for seat in seats if seat.ordinary]
    return seats if here is None else [seat for seat in seats if _within(seat, here)]


def _within(seat: Seat, here: dict[str, str]) -> bool:
    """Whether a council that the seat names has part of the area; one that names none is taken to."""
    councils = {one for one in seat.represents if kind_of(one) == "council"}
    return not councils or bool(councils & here.keys())
