"""The lines behind a sum of payments: those that count, and those that the rule for repeats set aside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Set
from datetime import date
from typing import NamedTuple

from graph.ledger.records import Run
from graph.ledger.repeats import tell_repeats
from graph.names import payee_words

_RUNS = "SELECT DISTINCT run FROM lines WHERE upper(payer) IN ({})"
_LINES = """
SELECT place || ' ' || told_lines.row, payee, class, day, pence, payer, expense_type, expense_area,
       transaction_number, vat_pence, coalesce(reason, ''), CASE WHEN by_run <> run THEN by_run END
FROM told_lines JOIN line_tables USING (run)
WHERE upper(payer) IN ({}) AND day >= ? AND day < ? ORDER BY day, line
"""


class LineBehind(NamedTuple):
    """A line as its payer published it, and whether it counts.

    Attributes:
        where: file, sheet and row.
        payee: as published.
        payee_class: one of `graph.ledger.lines.CLASSES`.
        day: of payment, as published.
        pence: whole pence; negative for a credit or correction.
        vat_pence: irrecoverable VAT within the amount, where it is stated.
        set_aside: why it does not count; empty where it does.
        repeats: the file that holds the line instead, where it is another.
    """

    where: str
    payee: str
    payee_class: str
    day: date
    pence: int
    payer: str
    expense_type: str
    expense_area: str
    transaction_number: str
    vat_pence: int | None
    set_aside: str
    repeats: str


def lines_behind(
    connection: sqlite3.Connection,
    runs: Iterable[Run],
    wrong_rows: Iterable[str],
    payers: Iterable[str],
    wanted: Mapping[str, Set[str]],
) -> list[LineBehind]:
    """The lines of a payer that were summed, and their repeats, in order of their days.

    Args:
        connection: of the ledger.
        runs, wrong_rows: the selection that the sums were built from.
        payers: the names under which the payer published, as `graph.layers.funding.Pays` has them.
        wanted: for each financial year, such as "2024/25", the payees: the words of their names, see
            `graph.names.payee_words`, or their class where they have none.
    """
    names = sorted({one.upper() for one in payers})
    marks = ",".join("?" * len(names))
    holding = {number for (number,) in connection.execute(_RUNS.format(marks), names)}
    chosen = [run for run in runs if run.number in holding]
    tell_repeats(connection, chosen, wrong_rows)
    files = {run.number: run.file_name for run in chosen}
    found = []
    for year, words in sorted(wanted.items()):
        days = [date(int(year[:4]) + more, 4, 1).toordinal() for more in (0, 1)]
        for row in connection.execute(_LINES.format(marks), (*names, *days)):
            line = LineBehind(*row)._replace(repeats=files.get(row[-1], ""))
            if (payee_words(line.payee) or line.payee_class) in words:
                found.append(line._replace(day=date.fromordinal(row[3])))
    return found
