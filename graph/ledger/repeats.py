"""Which lines of payment count, and which are set aside as repeats: the rule as tables and views of SQL.

The rule, and what was measured for it, is in ``docs/decisions/017-repeated-payments.md``. What is made
here is temporary and belongs to one connection: the ledger itself keeps every line as it was read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from graph.ledger.records import Run

FEWEST = 10
"""A month of fewer lines is never taken for a copied one: a pair of equal payments is no copy."""

_MONTH = "CAST(strftime('%Y%m', day + 1721424.5) AS INTEGER)"
"""The month of a line as 202304; the number turns an ordinal into the day count of SQLite."""

_EQUAL = "run, payer, payee, payee_code, day, pence, expense_type, expense_area, transaction_number"

_MADE = ("set_aside", "line_runs", "line_months", "pairs", "marked")
_VIEWS = ("line_sums", "alike_lines", "told_lines", "set_aside_lines", "counted_lines")

_TABLES = f"""
CREATE TEMP TABLE set_aside (line INTEGER PRIMARY KEY, reason TEXT NOT NULL, by_run INTEGER NOT NULL);
CREATE TEMP TABLE line_runs (run INTEGER PRIMARY KEY, turn INTEGER NOT NULL);
CREATE TEMP VIEW counted_lines AS
    SELECT *, {_MONTH} AS month FROM lines
    WHERE run IN (SELECT run FROM line_runs) AND line NOT IN (SELECT line FROM set_aside);
CREATE TEMP VIEW set_aside_lines AS
    SELECT lines.*, {_MONTH} AS month, reason, by_run FROM lines JOIN set_aside USING (line);
CREATE TEMP VIEW told_lines AS
    SELECT lines.*, {_MONTH} AS month, reason, by_run, reason IS NOT NULL AS aside
    FROM lines LEFT JOIN set_aside USING (line) WHERE run IN (SELECT run FROM line_runs);
CREATE TEMP VIEW alike_lines AS
    SELECT {_EQUAL}, {_MONTH} AS month, count(*) - 1 AS lines, (count(*) - 1) * pence AS alike_pence,
           min(line) AS first_line
    FROM counted_lines GROUP BY {_EQUAL} HAVING count(*) > 1;
CREATE TEMP VIEW line_sums AS
    SELECT payer, month, class, sum(NOT aside) AS lines, sum((NOT aside) * pence) AS pence,
           sum(NOT aside AND pence < 0) AS negative_lines,
           sum((NOT aside AND pence < 0) * pence) AS negative_pence,
           sum(aside) AS aside_lines, sum(aside * pence) AS aside_pence
    FROM told_lines
    GROUP BY payer, month, class;
"""

_COPIED = f"""
INSERT INTO set_aside
WITH keys AS (
    SELECT {_EQUAL}, {_MONTH} AS month, count(*) AS times FROM counted_lines GROUP BY {_EQUAL}
), copied AS (
    SELECT run, payer, month FROM keys GROUP BY run, payer, month
    HAVING sum(times) >= {FEWEST} AND sum(times % 2) * 20 <= sum(times)
), numbered AS (
    SELECT line, run, row_number() OVER same AS turn, count(*) OVER (PARTITION BY {_EQUAL}) AS times
    FROM counted_lines JOIN copied USING (run, payer, month)
    WINDOW same AS (PARTITION BY {_EQUAL} ORDER BY line)
)
SELECT line, 'this month stands twice in its file', run FROM numbered WHERE turn > (times + 1) / 2
"""

_PAIRS = """
CREATE TEMP TABLE line_months AS
    SELECT run, turn, upper(payer) AS payer, month, count(*) AS lines
    FROM counted_lines JOIN line_runs USING (run) GROUP BY run, upper(payer), month;
CREATE INDEX temp.line_months_by_payer ON line_months (payer, month);
CREATE TEMP TABLE pairs AS
    SELECT older.run AS older, newer.run AS newer, payer, month, older.lines AS older_lines,
           newer.lines AS newer_lines, 0 AS older_found, 0 AS newer_found
    FROM line_months older JOIN line_months newer USING (payer, month) WHERE older.turn < newer.turn;
CREATE TEMP TABLE marked AS
    SELECT line, run, upper(payer) AS payer, month, transaction_number <> '' AS told,
           CASE transaction_number WHEN '' THEN day || ' ' || pence ELSE transaction_number END
           || ' ' || upper(payee) AS mark,
           row_number() OVER (PARTITION BY run, upper(payer), upper(payee), day, pence, transaction_number
                              ORDER BY line) || ' ' || day || ' ' || pence AS nth
    FROM counted_lines
    WHERE (upper(payer), month) IN (SELECT payer, month FROM pairs);
CREATE INDEX temp.marked_by_mark ON marked (run, payer, month, mark, nth);
"""

_FOUND = """
UPDATE pairs SET {one}_found = (
    SELECT count(*) FROM marked a WHERE a.run = pairs.{one} AND a.payer = pairs.payer
    AND a.month = pairs.month AND EXISTS (
        SELECT 1 FROM marked b WHERE b.run = pairs.{other} AND b.payer = a.payer AND b.month = a.month
        AND b.mark = a.mark))
"""

_PUBLISHED_AGAIN = """
INSERT OR IGNORE INTO set_aside
SELECT line, 'this month was published again', max(newer) FROM pairs
JOIN marked ON run = older AND marked.payer = pairs.payer AND marked.month = pairs.month
WHERE older_found * 2 >= older_lines GROUP BY line
"""

_ONE_FOR_ONE = """
INSERT OR IGNORE INTO set_aside
SELECT a.line, 'another file has this line too', max(newer) FROM pairs
JOIN marked a ON a.run = older AND a.payer = pairs.payer AND a.month = pairs.month
JOIN marked b ON b.run = newer AND b.payer = a.payer AND b.month = a.month AND b.mark = a.mark
    AND b.nth = a.nth
WHERE a.told OR newer_found * 2 >= newer_lines GROUP BY a.line
"""


_JUDGED = """
INSERT OR IGNORE INTO set_aside SELECT line, 'somebody judged this line to be wrong', run
FROM lines JOIN line_tables USING (run) WHERE run = ? AND place = ? AND row = ?
"""


def tell_repeats(connection: sqlite3.Connection, runs: Iterable[Run], wrong_rows: Iterable[str] = ()) -> None:
    """Decide for every line of the runs whether it counts.

    Afterwards the connection has these temporary views; amounts are whole pence, months like 202304:

    - ``counted_lines``: the lines that count, with their month;
    - ``set_aside_lines``: the others, each with the reason and the run (its own or another) that holds
      the line it repeats;
    - ``told_lines``: all of them, with reason and run where one was set aside, and ``aside`` 0 or 1;
    - ``alike_lines``: lines that count although one run holds their like, since nothing shows a mistake;
    - ``line_sums``: by payer, month and class of payee, what counts, of this what is negative, and what
      was set aside.

    Args:
        connection: of the ledger, or one that has its tables.
        runs: those that stand; among several that hold a month the one published last counts.
        wrong_rows: lines that were judged to be wrong, each as its dataset, a bar and its place, such as
            “spend_council|april.csv line 7”. They neither count nor show what is a repeat.
    """
    for view in _VIEWS:
        connection.execute(f"DROP VIEW IF EXISTS temp.{view}")
    for table in _MADE:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    _each(connection, _TABLES)
    in_order = sorted(runs, key=lambda run: (run.published, run.number))
    numbers = [(run.number, turn) for turn, run in enumerate(in_order)]
    connection.executemany("INSERT INTO line_runs VALUES (?,?)", numbers)
    judged = [one.partition("|")[::2] for one in wrong_rows]
    connection.executemany(_JUDGED, [
        (run.number, *place.rpartition(" ")[::2])
        for run in in_order for dataset, place in judged if dataset == run.dataset
    ])  # fmt: skip
    connection.execute(_COPIED)
    _each(connection, _PAIRS)
    connection.execute(_FOUND.format(one="older", other="newer"))
    connection.execute(_FOUND.format(one="newer", other="older"))
    connection.execute(_PUBLISHED_AGAIN)
    connection.execute(_ONE_FOR_ONE)


def _each(connection: sqlite3.Connection, script: str) -> None:
    """Run statement by statement, within whatever transaction is open."""
    for statement in filter(str.strip, script.split(";")):
        connection.execute(statement)
