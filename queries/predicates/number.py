"""That there are so many seats of a kind: exactly, at least, or more than a share of all."""

from __future__ import annotations

from collections.abc import Sequence

from queries.composition import Board, Seat
from queries.verdict import Verdict, absent


def check(
    board: Board,
    *,
    words: str,
    role: str = "",
    roles: Sequence[str] = (),
    ordinary: bool = False,
    exactly: int | None = None,
    least: int = 0,
    more_than_half: bool = False,
) -> Verdict:
    """Seats of the role, or ordinary ones, or all; the chair is never counted as a non-executive."""
    seats = _chosen(board, {role, *roles} - {""}, ordinary)
    number, total = sum(seat.size for seat in seats), sum(seat.size for seat in board.seats)
    if more_than_half:
        return _majority(board, seats, number, total, words)
    if exactly is not None:
        return _exactly(board, seats, number, exactly, words)
    if number >= least:
        return Verdict("pass", f"{number} {words}, at least {least} needed", tuple(seats))
    if not board.complete:
        return absent(board, words)
    return Verdict("fail", f"{number} {words} on the whole board, at least {least} needed", tuple(seats))


def _chosen(board: Board, roles: set[str], ordinary: bool) -> list[Seat]:
    if ordinary:
        return [seat for seat in board.seats if seat.ordinary]
    if not roles:
        return [seat for seat in board.seats if seat.voting != "no"]
    others = {"chair"} - roles
    return [seat for seat in board.seats if seat.roles & roles and not seat.roles & others]


def _exactly(board: Board, seats: list[Seat], number: int, exactly: int, words: str) -> Verdict:
    if number == exactly:
        return Verdict("pass", f"one {words}" if exactly == 1 else f"{number} {words}", tuple(seats))
    if number > exactly:
        return Verdict("fail", f"{number} seats for {words}, {exactly} asked for", tuple(seats))
    might = [seat for seat in board.seats if "non_executive" in seat.roles]
    if might and words == "chair":
        return Verdict(
            "unknown", "no seat of a chair is listed; one of the non-executives may take the chair"
        )
    return absent(board, f"seat of a {words}")


def _majority(board: Board, seats: list[Seat], number: int, total: int, words: str) -> Verdict:
    if not board.complete:
        return absent(board, f"majority of {words}")
    result, verb = ("pass", "are") if 2 * number > total else ("fail", "are only")
    return Verdict(
        "pass" if result == "pass" else "fail", f"{number} of {total} {verb} {words}", tuple(seats)
    )
