"""Spending over £25,000: the traps of a short extract, and whole files against sums made independently."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from graph.ledger.repeats import tell_repeats
from loaders.reading import FileRefused

SAMPLE = Path(__file__).parent / "samples" / "spend_over_25k.csv"
MAY = date(2023, 5, 31).toordinal()


@pytest.fixture
def sample(spent):
    (found,) = spent(SAMPLE)
    return found


def written(path: Path, *rows: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join([*rows, ""]).encode(encoding))
    return path


MONTHLY = ("ICB", "Payment Date", "Amount")
"""Payer, day and amount in the workbook of two boards."""

HEADER = "Entity,Date,Expense Type,Supplier,Amount"


def test_every_row_is_a_line_or_refused_with_its_reason(sample):
    assert sample.dataset == "spend_over_25k"
    assert (sample.loaded.rows_read, sample.loaded.rows_accepted, len(sample.lines)) == (15, 10, 10)
    assert sample.loaded.published == date(2023, 5, 31)
    assert sample.reasons == [
        "column day: “13/13/2023” is not a date",
        "column amount: “1.005” has parts of a penny",
        "column amount: “n/a” is not an amount",
        "is a total of £819,028.88, as the lines above it sum to: no payment",
        "states a total of £819,028.89, but the lines above it sum to £819,028.88, £0.01 less",
        "2 rows had the day stuck to the payer's name",
        "1 row stood one cell to the left from the payee on: put back, without the number behind them",
    ]


def test_broken_lines_of_a_table_lifted_from_a_pdf_are_put_in_order(sample):
    first, second = sample.lines[:2]
    assert first.expense_type == "Hcare Srv Rec NHS Trust-Contract"
    assert second.expense_type == "SYS-NHS A/P Control-Cutover Bal <1Yr"
    assert second.payee == "SAMPLETON COMMUNITY NHS FOUNDATION TRUST"


def test_months_stand_first_because_another_row_shows_it(sample):
    assert date.fromordinal(sample.lines[1].day) == date(2023, 5, 4)
    assert date.fromordinal(sample.lines[0].day) == date(2023, 5, 31)


def test_a_day_stuck_to_the_payer_is_parted_whether_or_not_the_cells_moved(sample):
    whole, moved = sample.lines[2:4]
    assert (whole.payer, whole.day, whole.pence) == ("NHS Testshire ICB", MAY, 9_650)
    assert (moved.payer, moved.day, moved.pence) == ("NHS Testshire ICB", MAY, -9_650)
    assert moved[3:6] == whole[3:6] == ("THE SAMPLE SURGERY (T99999)", "", MAY)
    assert moved.transaction_number == "32339604"


def test_cells_that_moved_to_the_left_are_read_in_their_places(sample):
    kept, moved = sample.lines[4:6]
    assert kept.payee == moved.payee == "WORKING TESTERS CIC"
    assert (kept.transaction_number, kept.pence) == ("32339605", 10_200_000)
    assert (moved.transaction_number, moved.pence) == ("32339606", 416_667)


def test_an_id_before_the_name_and_the_class_of_the_payee_are_apart_from_the_name(sample):
    said = [(one.payee, one.payee_code, one.payee_class) for one in sample.lines[6:]]
    assert said == [
        ("Sampleton Care (Testshire) Ltd", "UK0999999901", "supplier"),
        ("HMRC", "", "tax"),
        ("REDACTED", "", "redacted"),
        ("", "", "not_stated"),
    ]


def test_totals_that_the_file_states_are_kept_beside_what_its_lines_sum_to(sample, ledger):
    query = "SELECT pence, lines_pence FROM stated_totals ORDER BY row"
    assert ledger.connection.execute(query).fetchall() == [(81_902_888, 81_902_888), (81_902_889, 81_902_888)]


def test_the_place_of_a_line_can_be_said_again(sample, ledger):
    (place,) = ledger.connection.execute("SELECT place FROM line_tables").fetchone()
    assert f"{place} {sample.lines[0].row}" == "spend_over_25k.csv line 2"


def test_a_file_that_does_not_say_who_paid_asks_for_the_publisher(spent, tmp_path):
    path = written(tmp_path / "NHS Testshire ICB.csv", "Date,Supplier,Amount", "30/04/2024,Sampleton Ltd,5")
    with pytest.raises(FileRefused, match="does not say who paid: say --publisher NAME"):
        spent(path)
    (found,) = spent(path, "NHS Testshire ICB")
    (line,) = found.lines
    assert (line.payer, line.payer_ref.split("\t")[:3]) == (
        "NHS Testshire ICB", ["icb", "name", "NHS Testshire ICB"],
    )  # fmt: skip


def test_a_table_without_a_column_for_the_payee_keeps_what_it_says(spent, tmp_path):
    path = written(
        tmp_path / "a.csv", "Entity,Date,Expense Type,Amount", "NHS Testshire ICB,30/04/2024,Drugs,5.10"
    )
    (found,) = spent(path)
    assert [(one.payee, one.payee_class, one.pence) for one in found.lines] == [("", "not_stated", 510)]


def test_a_table_that_lacks_the_amount_or_all_that_money_was_for_is_refused_naming_it(spent, tmp_path):
    with pytest.raises(FileRefused, match=r"spend_over_25k \(lacks amount"):
        spent(
            written(
                tmp_path / "a.csv", "Entity,Date,Expense Type,Supplier", "NHS Testshire ICB,30/04/2024,x,y"
            )
        )
    with pytest.raises(FileRefused, match="column payee"):
        spent(written(tmp_path / "b.csv", "Entity,Date,Amount", "NHS Testshire ICB,30/04/2024,5"))


def test_a_file_of_the_windows_code_page_and_other_headers_is_read(spent, tmp_path):
    path = written(
        tmp_path / "a.csv",
        "Amount (£),Vendor Name,Payment  Ref,Cost Centre,Expense type,Date of Payment,Organisation",
        '"£1,000.50",Café Testshire – Ltd,77,WARD 1,Food,04-Aug-20,Testshire NHS Trust',
        encoding="cp1252",
    )
    (found,) = spent(path)
    (line,) = found.lines
    assert (line.payee, line.pence, line.expense_area) == ("Café Testshire – Ltd", 100_050, "WARD 1")
    assert (line.payer, line.transaction_number) == ("Testshire NHS Trust", "77")


def test_columns_in_the_opposite_order_say_the_same(spent, turned, tmp_path):
    path = written(tmp_path / "a.csv", HEADER, "NHS Testshire ICB,30/04/2024,Drugs,Sampleton Ltd,-5.10")
    (one,), (other,) = spent(path), spent(turned(path))
    assert one.lines == other.lines


def test_every_payer_of_a_table_is_named_and_a_row_without_one_is_refused(spent, tmp_path):
    rows = (
        f"{payer},30/04/2024,Drugs,Sampleton Ltd,1"
        for payer in ("NHS Testshire CCG", "NHS Testshire ICB", "")
    )
    (found,) = spent(written(tmp_path / "a.csv", HEADER, *rows))
    assert found.loaded.scope == "NHS Testshire CCG and NHS Testshire ICB"
    assert found.reasons == ["column payer: is empty, and other rows name several payers"]


def test_an_address_in_a_payees_name_is_cut_out(spent, tmp_path):
    path = written(tmp_path / "a.csv", HEADER, "NHS Testshire ICB,30/04/2024,x,Sampleton a@example.org Ltd,1")
    assert spent(path)[0].lines[0].payee == "Sampleton  Ltd"


NCL, SEL = "NHS North Central London CCG", "NHS South East London CCG"
WHOLE = [
    ("as_published/BART_01_April.xlsx", "", 238, 4_875_784_482, 0, 0),
    ("as_published/BART_09_December.xls", "", 211, 6_011_041_354, 0, 0),
    ("as_published/KGST_03_June.csv", "", 52, 639_645_604, 0, 0),
    ("as_published/NCL_01_April.pdf.csv", NCL, 1_523, 32_903_997_774, 79, -2_498_223_656),
    ("as_published/NCL_06_September.pdf.csv", NCL, 258, 405_181_750, 24, -36_865_265),
    ("as_published/NETH_02_May.pdf.csv", "", 112, 145_999_250, 8, -81_722_832),
    ("as_published/SEL_09_December.pdf.csv", "", 2_546, 33_374_827_127, 347, -305_426_912),
    ("south_east_london_ccg_2020_21.csv", SEL, 18_467, 176_359_850_500, 2_302, -4_746_588_400),
]  # fmt: skip
"""Lines and pence, of these negative lines and their pence, summed by csv and calamine alone."""


@pytest.mark.parametrize(("name", "publisher", "lines", "total", "credits", "credited"), WHOLE)
def test_whole_files_sum_to_the_penny(spent, published, name, publisher, lines, total, credits, credited):
    (found,) = spent(published(f"spend/{name}"), publisher)
    assert found.sums == (lines, total, credits, credited)
    assert found.dataset == "spend_over_25k"


def test_the_workbook_of_two_boards_sums_to_the_penny_by_sheet_payer_and_month(spent, published, ledger):
    gloucestershire, somerset = spent(published("spend/icb_gloucestershire_somerset_2022_2025.xlsx"))
    assert gloucestershire.sums == (146_979, 404_426_540_487, 18_677, -20_963_360_694)
    assert somerset.sums == (40_167, 506_786_490_420, 3_281, -30_046_884_041)
    by_payer = "SELECT payer, sum(pence) FROM lines WHERE run = ? GROUP BY payer ORDER BY payer"
    assert ledger.connection.execute(by_payer, (somerset.loaded.run,)).fetchall() == [
        ("NHS Somerset CCG", 55_173_695_248),
        ("NHS Somerset ICB", 451_612_795_172),
    ]
    july = [one.pence for one in gloucestershire.lines if one.day == date(2022, 7, 31).toordinal()]
    assert (len(july), sum(july)) == (3_808, 9_098_738_278)


def test_the_workbook_of_two_boards_sums_to_the_penny_month_by_month(spent, published, ledger):
    path = published("spend/icb_gloucestershire_somerset_2022_2025.xlsx")
    book, stated = CalamineWorkbook.from_path(path), Counter[tuple[str, int]]()
    for name in book.sheet_names:
        header, *rows = book.get_sheet_by_name(name).to_python()
        places = [[str(one).strip() for one in header].index(one) for one in MONTHLY]
        for payer, day, amount in ([row[at] for at in places] for row in rows):
            if day:
                stated[payer, day.year * 100 + day.month] += round(amount * 100)
    spent(path)
    month = "CAST(strftime('%Y%m', day + 1721424.5) AS INTEGER)"
    query = f"SELECT payer, {month}, sum(pence) FROM lines GROUP BY 1, 2"
    assert {(payer, at): pence for payer, at, pence in ledger.connection.execute(query)} == stated
    # Gloucestershire July 2022 to September 2025; Somerset April 2021 to August 2025, of 53 months eight not
    assert len(stated) == 39 + 45


def test_a_publisher_that_nobody_asked_for_is_told(spent, tmp_path):
    path = written(tmp_path / "a.csv", HEADER, "NHS Testshire ICB,30/04/2024,x,Sampleton Ltd,1")
    (found,) = spent(path, "NHS Elsewhere ICB")
    assert found.lines[0].payer == "NHS Testshire ICB"
    assert found.reasons == [
        "says itself who paid: NHS Testshire ICB; --publisher NHS Elsewhere ICB was not needed"
    ]
    assert spent(path, "NHS Testshire Integrated Care Board")[0].reasons == []


def test_three_lines_picked_by_hand_stand_where_the_files_have_them(spent, published):
    (shifted,) = spent(published("spend/as_published/NETH_02_May.pdf.csv"))
    assert (shifted.at(2).payee, shifted.at(2).pence) == ("WORKING WELL TRUST", 10_200_000)
    assert shifted.at(171).payee == "KING`S COLLEGE HOSPITAL NHS FOUNDATION TRUST"
    (kingston,) = spent(published("spend/as_published/KGST_03_June.csv"))
    first = kingston.at(2)
    assert (first.payee, first.payee_code) == ("Prime Care Solutions (Kingston) Ltd", "UK0479435601")
    assert (date.fromordinal(first.day), first.pence) == (date(2020, 5, 12), 169_795_630)


def test_the_total_row_of_a_whole_file_agrees(spent, published):
    (found,) = spent(published("spend/as_published/BART_09_December.xls"))
    assert found.reasons == ["is a total of £60,110,413.54, as the lines above it sum to: no payment"]


def test_the_first_cells_of_a_real_file_are_those_of_its_first_line(spent, published):
    path = published("spend/as_published/SEL_09_December.pdf.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        _, row, *_ = csv.reader(stream)
    line = spent(path)[0].lines[0]
    assert [line.payer, line.expense_type, line.expense_area, line.payee, line.transaction_number] == [
        row[1], row[3], row[4], row[5], row[6]
    ]  # fmt: skip


def test_the_copied_month_of_the_workbook_counts_once_and_equal_payments_count(spent, published, ledger):
    spent(published("spend/icb_gloucestershire_somerset_2022_2025.xlsx"))
    tell_repeats(ledger.connection, ledger.active_runs())
    aside = "SELECT payer, month, count(*), sum(pence) FROM set_aside_lines GROUP BY payer, month"
    # every line of Somerset's August 2022 stands an even number of times: half of 1,648 lines
    assert ledger.connection.execute(aside).fetchall() == [("NHS Somerset ICB", 202208, 824, 8_273_734_977)]
    alike = "SELECT sum(lines), sum(alike_pence) FROM alike_lines"
    # with these, the 18,448 exact repeats of the workbook, £263,603,432.08
    assert ledger.connection.execute(alike).fetchone() == (18_448 - 824, 26_360_343_208 - 8_273_734_977)


def test_a_collated_year_takes_the_place_of_a_month_as_published(spent, published, ledger):
    spent(published("spend/as_published/SEL_09_December.pdf.csv"))
    spent(published("spend/south_east_london_ccg_2020_21.csv"), SEL)
    tell_repeats(ledger.connection, ledger.active_runs())
    aside = "SELECT reason, month, count(*), sum(pence) FROM set_aside_lines GROUP BY reason, month"
    assert ledger.connection.execute(aside).fetchall() == [
        ("this month was published again", 202012, 2_546, 33_374_827_127)
    ]
