"""The ledger: what was loaded, append-only; the one thing that must not be lost."""

from graph.ledger.drive import LedgerError
from graph.ledger.ledger import Ledger
from graph.ledger.lines import Line, LineTable, StatedTotal
from graph.ledger.records import Judgement, Recorded, Release, Run

__all__ = [
    "Judgement",
    "Ledger",
    "LedgerError",
    "Line",
    "LineTable",
    "Recorded",
    "Release",
    "Run",
    "StatedTotal",
]
