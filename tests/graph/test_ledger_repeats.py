"""The rule for repeats: what counts once, what counts twice, and what can be opened."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.ledger import Line, LineTable
from graph.ledger.repeats import tell_repeats


def paid(row: int, pence: int, day: str = "2024-04-30", **more: Any) -> Line:
    given: dict[str, Any] = {"payer": "NHS Testshire ICB", "payee": f"Payee {pence}"} | more
    return Line(
        row=row, pence=pence, day=date.fromisoformat(day).toordinal(), payer_ref="", payee_code="", **given
    )


def month(first: int, count: int, day: str = "2024-04-30", **more: Any) -> list[Line]:
    """Lines that are all different."""
    return [paid(number, 100 + number, day, **more) for number in range(first, first + count)]


@pytest.fixture
def told(testshire):
    """Record files of lines, each published on a day of its own, and tell their repeats."""

    def tell(*files: list[Line], published: tuple[str, ...] = ()) -> Any:
        days = published or tuple(f"2024-06-{number:02}" for number in range(1, len(files) + 1))
        for lines, day in zip(files, days, strict=True):
            release = testshire.release(published=date.fromisoformat(day))
            testshire.ledger.record_lines(release, LineTable(lines), lambda: (0, 0, []))
        tell_repeats(testshire.ledger.connection, testshire.ledger.active_runs())
        return testshire.ledger.connection

    return tell


def aside(connection: Any) -> list[tuple[int, int, int, str]]:
    query = "SELECT run, row, by_run, reason FROM set_aside_lines ORDER BY run, row"
    return connection.execute(query).fetchall()


def sums(connection: Any) -> tuple[int, ...]:
    query = "SELECT sum(lines), sum(pence), sum(aside_lines), sum(aside_pence) FROM line_sums"
    return connection.execute(query).fetchone()


def test_equal_payments_in_one_file_count_and_can_be_opened(told):
    connection = told([*month(2, 20), paid(30, 5_000), paid(31, 5_000), paid(32, 5_000)])
    assert aside(connection) == []
    assert sums(connection) == (23, sum(102 + n for n in range(20)) + 15_000, 0, 0)
    alike = connection.execute("SELECT payee, lines, alike_pence FROM alike_lines").fetchall()
    assert alike == [("Payee 5000", 2, 10_000)]


def test_a_month_that_stands_twice_in_its_file_counts_once(told):
    april = month(2, 12)
    connection = told(
        [*april, *[one._replace(row=one.row + 100) for one in april], *month(300, 12, "2024-05-31")]
    )
    reason = "this month stands twice in its file"
    assert aside(connection) == [(1, one.row + 100, 1, reason) for one in april]
    assert sums(connection)[0::2] == (24, 12)
    assert sums(connection)[3] == sum(one.pence for one in april)


def test_a_copied_month_of_equal_payments_keeps_them(told):
    april = [*month(2, 12), paid(50, 7_000), paid(51, 7_000)]
    connection = told([*april, *[one._replace(row=one.row + 100) for one in april]])
    assert sums(connection)[0::2] == (14, 14)


def test_two_pairs_of_equal_payments_are_no_copied_month(told):
    assert aside(told([paid(2, 5), paid(3, 5), paid(4, 6), paid(5, 6)])) == []


def test_a_month_published_again_counts_as_corrected(told):
    april = month(2, 10)
    corrected = [*april[:9], april[9]._replace(pence=99_999)]
    connection = told(april, corrected)
    assert aside(connection) == [(1, one.row, 2, "this month was published again") for one in april]
    assert sums(connection)[1] == sum(one.pence for one in corrected)


def test_the_edition_published_last_counts_also_when_it_was_loaded_first(told):
    april = month(2, 10)
    connection = told(april, april, published=("2024-07-01", "2024-05-01"))
    assert {(run, by) for run, _, by, _ in aside(connection)} == {(2, 1)}


def test_a_cumulative_file_takes_the_place_of_the_months_it_holds(told):
    april, may, june = month(2, 10), month(2, 10, "2024-05-31"), month(2, 10, "2024-06-30")
    connection = told(april, may, [*april, *may, *june])
    assert sums(connection)[0::2] == (30, 20)
    assert {run for run, *_ in aside(connection)} == {1, 2}


def test_late_payments_of_a_month_add_to_it(told):
    connection = told(month(2, 10), [*month(2, 10, "2024-05-31"), *month(500, 3)])
    assert aside(connection) == []


def test_a_line_with_its_transaction_number_in_two_files_counts_once(told):
    april = month(2, 10, transaction_number="")
    twice = paid(40, 900, transaction_number="T1")
    connection = told([*april, twice], [*month(600, 10), twice])
    assert aside(connection) == [(1, 40, 2, "another file has this line too")]


def test_a_part_of_the_month_before_counts_once_although_nothing_numbers_its_lines(told):
    april = month(2, 10)
    connection = told(april, [*month(2, 10, "2024-05-31"), *april[:4]])
    assert [(run, row) for run, row, *_ in aside(connection)] == [(1, one.row) for one in april[:4]]
    assert sums(connection)[0::2] == (20, 4)


def test_equal_lines_of_two_payers_are_two_payments(told):
    connection = told(month(2, 10), month(2, 10, payer="NHS Sampleton ICB"))
    assert aside(connection) == []


def test_the_same_payer_in_other_letters_is_the_same(told):
    connection = told(month(2, 10), month(2, 10, payer="NHS TESTSHIRE ICB"))
    assert len(aside(connection)) == 10


def test_an_undone_file_sets_nothing_aside(told, testshire):
    april = month(2, 10)
    told(april, april)
    testshire.ledger.undo(2, "a test")
    tell_repeats(testshire.ledger.connection, testshire.ledger.active_runs())
    assert aside(testshire.ledger.connection) == []


def test_negative_lines_are_apart_in_the_sums(told):
    connection = told([paid(2, 500), paid(3, -200), paid(4, -1, payee_class="tax")])
    query = "SELECT month, class, lines, pence, negative_lines, negative_pence FROM line_sums ORDER BY class"
    assert connection.execute(query).fetchall() == [
        (202404, "supplier", 2, 300, 1, -200),
        (202404, "tax", 1, -1, 1, -1),
    ]
