"""Payments in the ledger: whole or not at all, exact pence, undone and superseded as claims are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from graph.claims import Refusal
from graph.ledger import Ledger, LedgerError, Line, LineTable, StatedTotal

APRIL = date(2024, 4, 30).toordinal()


def line(row: int = 2, pence: int = 2_500_001, **more: Any) -> Line:
    given: dict[str, Any] = {"payer": "NHS Testshire ICB", "payee": "Sampleton Care Ltd", "day": APRIL}
    return Line(row=row, pence=pence, payer_ref="", payee_code="", **given | more)


def record(testshire: Any, *lines: Line, totals: tuple[StatedTotal, ...] = (), **more: Any) -> int:
    table = LineTable(iter(lines), "april.csv line", list(totals))
    count = len(lines)
    return testshire.ledger.record_lines(testshire.release(**more), table, lambda: (count, count, [])).run


def test_a_line_is_kept_to_the_penny_with_all_that_it_says(testshire):
    said = line(
        7, -1, expense_type="Drugs", expense_area="Acute", transaction_number="T 001", vat_pence=0,
        payee_class="tax",
    )  # fmt: skip
    run = record(testshire, said)
    (kept,) = testshire.ledger.connection.execute("SELECT * FROM lines")
    assert kept[1:] == (run, *said)


def test_the_place_of_a_table_and_its_stated_totals_are_kept(testshire):
    run = record(testshire, line(), totals=(StatedTotal(9, 5, 6),))
    tables = testshire.ledger.connection.execute("SELECT * FROM line_tables").fetchall()
    totals = testshire.ledger.connection.execute("SELECT * FROM stated_totals").fetchall()
    assert (tables, totals) == ([(run, "april.csv line")], [(run, 9, 5, 6)])


def test_an_error_in_the_middle_of_the_lines_leaves_nothing_behind(testshire):
    def broken() -> Iterator[Line]:
        yield line()
        raise ValueError("in the middle")

    with pytest.raises(ValueError, match="in the middle"):
        testshire.ledger.record_lines(testshire.release(), LineTable(broken()), lambda: (1, 1, []))
    for table in ("runs", "lines", "line_tables"):
        assert testshire.ledger.connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_the_same_file_again_changes_nothing(testshire):
    first = record(testshire, line(), file_hash="the same")
    version = testshire.ledger.version
    assert record(testshire, line(), file_hash="the same") == first
    assert testshire.ledger.version == version
    assert testshire.ledger.connection.execute("SELECT count(*) FROM lines").fetchone() == (1,)


def test_a_run_of_lines_is_undone_once_and_superseded_as_a_run_of_claims_is(testshire):
    first = record(testshire, line(), revision="replaces")
    second = record(testshire, line(pence=5), revision="replaces")
    assert [one.number for one in testshire.ledger.active_runs()] == [second]
    testshire.ledger.undo(second, "a test")
    assert [one.number for one in testshire.ledger.active_runs()] == [first]
    with pytest.raises(LedgerError, match="undone before"):
        testshire.ledger.undo(second, "a test")


def test_refusals_and_counts_are_kept_with_a_run_of_lines(testshire):
    refused = [Refusal("april.csv line 3", "column amount is empty")]
    run = testshire.ledger.record_lines(
        testshire.release(), LineTable(iter([line()])), lambda: (2, 1, refused)
    ).run
    (kept,) = testshire.ledger.runs()
    assert (kept.number, kept.rows_read, kept.rows_accepted, kept.rows_refused) == (run, 2, 1, 1)


def test_a_ledger_of_version_two_takes_lines_in(testshire):
    for table in ("acceptances", "lines", "line_tables", "stated_totals"):
        testshire.ledger.connection.execute(f"DROP TABLE {table}")
    testshire.ledger.connection.execute("PRAGMA user_version = 2")
    with Ledger(testshire.ledger.path) as later:
        later.record_lines(testshire.release(), LineTable([line()]), lambda: (1, 1, []))
        assert later.connection.execute("SELECT pence FROM lines").fetchall() == [(2_500_001,)]
