"""What a check of a rule gives: the result, why in words, and the seats and ties that decided it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from queries.composition import Board, Seat

Result = Literal["pass", "fail", "unknown", "not_applicable"]

BY_WEIGHT: tuple[Result, ...] = ("fail", "unknown", "pass", "not_applicable")
"""Of several checks of one rule the first of these decides."""


class Verdict(NamedTuple):
    """One check. ``ties`` are relationships behind it, beside those of the deciding seats."""

    result: Result
    why: str
    seats: tuple[Seat, ...] = ()
    ties: tuple[str, ...] = ()


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """Several checks as one: it fails where one fails, and passes only where all do."""
    result = min((one.result for one in verdicts), key=BY_WEIGHT.index)
    decisive = [one for one in verdicts if one.result == result]
    seats = dict.fromkeys(seat.id for one in decisive for seat in one.seats)
    by_id = {seat.id: seat for one in decisive for seat in one.seats}
    return Verdict(
        result,
        "; ".join(dict.fromkeys(one.why for one in decisive)),
        tuple(by_id[one] for one in seats),
        tuple(dict.fromkeys(tie for one in decisive for tie in one.ties)),
    )


def absent(board: Board, what: str, near: Iterable[Seat] = ()) -> Verdict:
    """That something is not among the seats: a failure only where the list is known to be the whole."""
    number = sum(seat.size for seat in board.seats)
    if not board.listed:
        return Verdict("unknown", f"no list of seats is loaded that would show {what}")
    if board.complete:
        beside = "; ".join(f"“{seat.words}” is near and not that" for seat in near)
        why = f"on the letter: no {what} among the {number} seats of the whole board"
        return Verdict("fail", f"{why}; {beside}" if beside else why, tuple(near))
    return Verdict("unknown", f"no {what} among the {number} seats known; that they are all is not stated")


def in_words(several: Iterable[str]) -> str:
    """Things in a row, as people list them."""
    return " and ".join(dict.fromkeys(several))
