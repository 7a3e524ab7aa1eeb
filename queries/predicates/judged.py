"""What a person or body judges, and no data decide: it is shown as unknown with who judges it."""

from __future__ import annotations

from queries.composition import Board
from queries.verdict import Verdict


def check(board: Board, *, by: str) -> Verdict:
    """Always unknown."""
    return Verdict("unknown", f"{by}: not something that data decide")
