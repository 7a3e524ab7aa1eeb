"""Payments as publishers list them: one flat typed row each, streamed in and summed by SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

BATCH = 500
"""Rows written at once; larger batches live long enough to cost the memory manager more than they save."""
_INSERT = "INSERT INTO lines VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?,?)"

SUPPLIER, REDACTED, NOT_STATED = "supplier", "redacted", "not_stated"
TAX, PENSIONS, OWN_STAFF = "tax", "pensions", "own_staff"
CLASSES = (SUPPLIER, REDACTED, NOT_STATED, TAX, PENSIONS, OWN_STAFF)
"""What sort of payee a line names: only suppliers are ranked among suppliers."""


class Line(NamedTuple):
    """One payment, credit or correction.

    Attributes:
        row: row or line of the table it was read from.
        payer: who paid, as the publisher writes it.
        payer_ref: the payer as a reference (`graph.claims.Ref.text`); empty where its kind is not known.
        payee: who was paid, as the publisher writes it, without a number that stands before it.
        payee_code: that number; empty where there is none.
        day: the day of payment as an ordinal; publishers often give the last day of the month instead.
        pence: whole pence; negative for a credit or correction.
        expense_type: what for, in the publisher's words.
        expense_area: for which part of the payer.
        transaction_number: the publisher's; several lines may share one.
        vat_pence: irrecoverable VAT within the amount, where it is stated.
        payee_class: one of `CLASSES`.
    """

    row: int
    payer: str
    payer_ref: str
    payee: str
    payee_code: str
    day: int
    pence: int
    expense_type: str = ""
    expense_area: str = ""
    transaction_number: str = ""
    vat_pence: int | None = None
    payee_class: str = SUPPLIER


class StatedTotal(NamedTuple):
    """A total that stands in the table itself, and what the lines it speaks of sum to; in pence."""

    row: int
    pence: int
    lines_pence: int


@dataclass
class LineTable:
    """The lines of one published table.

    Attributes:
        lines: streamed.
        place: what stands before the number of a row in its place: “july.xlsx sheet Payments row”; may be
            known only once the lines are through, as may the totals.
        totals: those that stand in the table.
    """

    lines: Iterable[Line]
    place: str = ""
    totals: list[StatedTotal] = field(default_factory=list)


def insert_lines(connection: sqlite3.Connection, run: int, table: LineTable) -> int:
    """Write the lines of a run within the transaction that is open; how many there were."""
    written, lines = 0, iter(table.lines)
    while batch := [(run, *line) for line in islice(lines, BATCH)]:
        connection.executemany(_INSERT, batch)
        written += len(batch)
    connection.execute("INSERT INTO line_tables VALUES (?,?)", (run, table.place))
    connection.executemany(
        "INSERT INTO stated_totals VALUES (?,?,?,?)", [(run, *one) for one in table.totals]
    )
    return written
