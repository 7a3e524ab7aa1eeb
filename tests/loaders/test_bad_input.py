"""Files and rows that are wrong: a sentence with file, row and column, and nothing half loaded."""

from __future__ import annotations

import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from graph.ledger import Ledger
from loaders.dataset import dataset
from loaders.load import Loaded, load
from loaders.reading import FileRefused

ICBS, HOLDERS, REGIONS = "england_icbs", "england_post_holders", "england_nhse_regions"


def refused(ledger: Ledger, name: str, path: Path) -> str:
    """The sentence with which a whole file is refused; the ledger must be as it was."""
    before = list(ledger.connection.iterdump())
    with pytest.raises(FileRefused) as error:
        load(ledger, dataset(name), path)
    assert list(ledger.connection.iterdump()) == before
    return str(error.value)


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "regions.csv"
    path.write_bytes(content)
    return path


def bundled_bytes(name: str) -> bytes:
    table = dataset(name).bundled_file
    assert table
    return table.read_bytes()


def one_refusal(loaded: Loaded, accepted: int) -> str:
    """The only refused row, as it is shown; the others were taken."""
    (one,) = loaded.refusals
    assert loaded.rows_accepted == accepted
    return f"{one.locator}: {one.reason}"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n  \n"])
def test_an_empty_file_is_refused(ledger, tmp_path, content):
    assert refused(ledger, REGIONS, written(tmp_path, content)) == "regions.csv is empty"


def test_a_file_with_a_header_and_no_rows_is_refused(ledger, changed):
    path = changed(REGIONS, lambda header, rows: rows.clear())
    assert refused(ledger, REGIONS, path) == (
        "nhse_regions.csv: 0 rows could be used, england_nhse_regions expects 7 to 20; nothing was recorded"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_file_in_utf_16_is_refused_with_what_to_do(ledger, tmp_path, encoding):
    text = bundled_bytes(REGIONS).decode("utf-8-sig").encode(encoding)
    words = refused(ledger, REGIONS, written(tmp_path, text))
    assert words == "regions.csv is not UTF-8 text: save it as CSV (UTF-8)"


def test_a_byte_of_another_encoding_is_refused_with_its_line(ledger, tmp_path):
    lines = bundled_bytes(REGIONS).splitlines(keepends=True)
    lines[3] = lines[3].replace(b"South West", b"South West \x96 a dash of cp1252")
    words = refused(ledger, REGIONS, written(tmp_path, b"".join(lines)))
    assert words == "regions.csv line 4 is not UTF-8: save it as CSV (UTF-8)"


def test_a_byte_of_another_encoding_in_the_header_is_refused_with_its_line(ledger, tmp_path):
    content = bundled_bytes(REGIONS).replace(b"valid_from", b"valid\xa0from", 1)
    words = refused(ledger, REGIONS, written(tmp_path, content))
    assert words == "regions.csv line 1 is not UTF-8: save it as CSV (UTF-8)"


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(ledger, tmp_path):
    text = bundled_bytes(REGIONS).decode("utf-8-sig").replace("\n", "\r\n")
    path = written(tmp_path, b"\xef\xbb\xbf" + text.encode())
    assert load(ledger, dataset(REGIONS), path).rows_accepted == 7


@pytest.mark.parametrize("start", [b"<!DOCTYPE html>", b"\n <HTML><head>", b"<?xml version='1.0'?>"])
def test_a_web_page_saved_as_csv_is_refused(ledger, tmp_path, start):
    words = refused(ledger, REGIONS, written(tmp_path, start + b"<body>Page not found</body>"))
    assert words == "regions.csv is a web page saved under another name: download the file itself"


def test_an_excel_or_zip_file_is_refused(ledger, tmp_path):
    path = tmp_path / "regions.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    words = refused(ledger, REGIONS, path)
    assert words == "regions.csv is a zip or Excel file: save the sheet as CSV (UTF-8) first"


def test_an_old_excel_file_is_refused(ledger, tmp_path):
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    assert "is not UTF-8 text" in refused(ledger, REGIONS, written(tmp_path, ole))


def test_a_file_with_semicolons_is_refused_naming_what_it_lacks(ledger, tmp_path):
    words = refused(ledger, REGIONS, written(tmp_path, bundled_bytes(REGIONS).replace(b",", b";")))
    assert words.startswith("regions.csv lacks the column ods_code, ons_code, name, ")


def test_a_missing_column_is_named(ledger, changed):
    def drop(header, rows):
        header.pop(3)
        for row in rows:
            row.pop(3)

    words = refused(ledger, REGIONS, changed(REGIONS, drop))
    assert words == (
        "nhse_regions.csv lacks the column valid_from; expected: ods_code, ons_code, name, "
        "valid_from, icbs_2022_07_01, icbs_2026_04_01, documents, confidence, note"
    )


def test_an_unknown_column_is_named(ledger, changed):
    def add(header, rows):
        header.append("telephone")
        for row in rows:
            row.append("")

    words = refused(ledger, REGIONS, changed(REGIONS, add))
    assert words.startswith("nhse_regions.csv has the unknown column telephone; expected: ods_code")


def test_a_doubled_column_is_named(ledger, changed):
    def double(header, rows):
        header.append("name")
        for row in rows:
            row.append("Another name")

    words = refused(ledger, REGIONS, changed(REGIONS, double))
    assert words.startswith("nhse_regions.csv repeats the column name; expected: ods_code")


def test_columns_may_stand_in_any_order(ledger, changed):
    def turn(header, rows):
        for row in (header, *rows):
            row.reverse()

    assert load(ledger, dataset(REGIONS), changed(REGIONS, turn)).rows_accepted == 7


def set_cell(line: int, column: str, text: str):
    """A change of one cell; lines count from 1, the header."""

    def change(header, rows):
        rows[line - 2][header.index(column)] = text

    return change


def test_an_unknown_category_refuses_the_row_and_the_rest_loads(ledger, changed):
    path = changed(HOLDERS, set_cell(2, "status", "rotating"))
    loaded = load(ledger, dataset(HOLDERS), path)
    first = loaded.refusals[0]
    assert first.locator == "post_holders.csv line 2"
    assert first.reason.startswith("column status: “rotating” is not a known status: substantive,")
    assert (loaded.rows_read, loaded.rows_accepted) == (80, 76)


def test_an_unknown_confidence_refuses_the_row(ledger, changed):
    path = changed(ICBS, set_cell(9, "confidence", "certain"))
    assert one_refusal(load(ledger, dataset(ICBS), path), 47) == (
        "icbs.csv line 9: column confidence: “certain” is not a known category: high, medium, low"
    )


def test_a_kind_of_tie_that_is_not_known_refuses_the_row(ledger, changed):
    path = changed("england_icb_succession", set_cell(4, "kind", "divorce"))
    loaded = load(ledger, dataset("england_icb_succession"), path)
    assert one_refusal(loaded, 15) == (
        "icb_succession_2026.csv line 4: column kind: “divorce” is not a known category: "
        "merger, split, acquisition"
    )


@pytest.mark.parametrize("text", ["2022-02-30", "2022-13", "1 July 2022", "01/07/2022"])
def test_an_impossible_date_refuses_the_row_and_names_the_column(ledger, changed, text):
    path = changed(ICBS, set_cell(5, "established", text))
    words = one_refusal(load(ledger, dataset(ICBS), path), 47)
    assert words.startswith(f"icbs.csv line 5: column established: “{text}” ")


def test_an_end_before_the_start_refuses_the_row_and_names_the_columns(ledger, changed):
    path = changed(ICBS, set_cell(6, "abolished", "2021-01-01"))
    assert one_refusal(load(ledger, dataset(ICBS), path), 47) == (
        "icbs.csv line 6: columns established and abolished: "
        "began 2022-07-01, ended 2021-01-01: these exclude each other"
    )


def test_an_unknown_document_refuses_the_row(ledger, changed):
    path = changed(ICBS, set_cell(7, "documents", "a-dream-i-had"))
    assert one_refusal(load(ledger, dataset(ICBS), path), 47) == (
        "icbs.csv line 7: column documents: “a-dream-i-had” is not in the list of documents"
    )


def test_an_empty_cell_that_is_needed_refuses_the_row(ledger, changed):
    path = changed(ICBS, set_cell(8, "name", "  "))
    words = one_refusal(load(ledger, dataset(ICBS), path), 47)
    assert words == "icbs.csv line 8: column name is empty"


def test_a_number_in_words_refuses_the_row(ledger, changed):
    path = changed("england_ccg_counts", set_cell(3, "count", "two hundred"))
    loaded = load(ledger, dataset("england_ccg_counts"), path)
    words = one_refusal(loaded, 8)
    assert words == "ccg_counts.csv line 3: column count: “two hundred” is not a whole number"


def test_a_repeated_row_is_refused_naming_its_twin(ledger, changed):
    path = changed(ICBS, lambda header, rows: rows.append(list(rows[0])))
    words = one_refusal(load(ledger, dataset(ICBS), path), 48)
    assert words == "icbs.csv line 50: repeats icbs.csv line 2"


@pytest.mark.parametrize(("cut", "cells"), [(slice(0, 4), 4), (slice(0, 11), 11)])
def test_a_short_row_is_refused(ledger, changed, cut, cells):
    def shorten(header, rows):
        rows[10] = rows[10][cut]

    words = one_refusal(load(ledger, dataset(ICBS), changed(ICBS, shorten)), 47)
    assert words == f"icbs.csv line 12: has {cells} cells, the header has 12"


def test_a_long_row_is_refused(ledger, changed):
    path = changed(ICBS, lambda header, rows: rows[10].append("one more"))
    words = one_refusal(load(ledger, dataset(ICBS), path), 47)
    assert words == "icbs.csv line 12: has 13 cells, the header has 12"


def test_blank_lines_are_no_rows(ledger, changed):
    path = changed(ICBS, lambda header, rows: rows.insert(3, [""] * 12))
    loaded = load(ledger, dataset(ICBS), path)
    assert (loaded.rows_read, loaded.rows_accepted) == (48, 48)


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_line(ledger, tmp_path):
    content = bundled_bytes(REGIONS).replace(b"London", b'"London', 1)
    words = refused(ledger, REGIONS, written(tmp_path, content))
    assert re.match(r"regions\.csv line \d+ is not readable as CSV: ", words)


def test_an_email_address_refuses_the_row_and_is_not_repeated(ledger, changed):
    path = changed(ICBS, set_cell(3, "note", "write to a.tester@testshire.example"))
    words = one_refusal(load(ledger, dataset(ICBS), path), 47)
    assert words == (
        "icbs.csv line 3: column note holds an e-mail address: contact details are never stored; "
        "take it out and load the file again"
    )
    dump = "\n".join(ledger.connection.iterdump())
    assert "testshire.example" not in dump
    assert "@" not in words


def test_an_email_address_in_a_row_that_is_wrong_otherwise_is_not_kept_either(ledger, changed):
    def spoil(header, rows):
        rows[0][header.index("confidence")] = "ask a.tester@testshire.example"
        rows[1][:] = ["b.tester@testshire.example"]

    loaded = load(ledger, dataset(ICBS), changed(ICBS, spoil))
    assert len(loaded.refusals) == 2
    assert "testshire.example" not in "\n".join(ledger.connection.iterdump())


def test_too_few_rows_refuse_the_file(ledger, changed):
    path = changed(ICBS, lambda header, rows: rows.__delitem__(slice(41, None)))
    words = refused(ledger, ICBS, path)
    assert words == ("icbs.csv: 41 rows could be used, england_icbs expects 42 to 200; nothing was recorded")


def test_too_many_rows_refuse_the_file(ledger, changed):
    def multiply(header, rows):
        rows += [[f"Q{number}", *rows[0][1:]] for number in range(160)]

    words = refused(ledger, ICBS, changed(ICBS, multiply))
    assert words.startswith("icbs.csv: 208 rows could be used, england_icbs expects 42 to 200")


def test_too_many_refused_rows_refuse_the_file_and_show_the_first(ledger, changed):
    def spoil(header, rows):
        rows += [[f"Q{number}", "", *rows[0][2:]] for number in range(60)]

    words = refused(ledger, ICBS, changed(ICBS, spoil))
    assert words == (
        "icbs.csv: 60 of 108 rows were refused, more than england_icbs allows; nothing was recorded"
        "; first refusal: icbs.csv line 50: column ons_code is empty"
    )


def test_a_missing_file_is_refused(ledger, tmp_path):
    words = refused(ledger, REGIONS, tmp_path / "nowhere.csv")
    assert words == "nowhere.csv cannot be read: No such file or directory"


def test_a_folder_is_refused(ledger, tmp_path):
    (tmp_path / "folder.csv").mkdir()
    words = refused(ledger, REGIONS, tmp_path / "folder.csv")
    assert words == "folder.csv cannot be read: Is a directory"


def test_a_file_that_goes_wrong_at_its_end_leaves_the_run_before_it(ledger, tmp_path):
    table = dataset(REGIONS).bundled_file
    assert table
    load(ledger, dataset(REGIONS), table)
    path = Path(shutil.copy(table, tmp_path / "regions.csv"))
    path.write_bytes(path.read_bytes() + b"Y99,E40000099,\xff\xfe,2019-04-01,1,1,,high,\n")
    words = refused(ledger, REGIONS, path)
    assert words == "regions.csv line 9 is not UTF-8: save it as CSV (UTF-8)"
    assert [run.rows_accepted for run in ledger.runs()] == [7]


def test_a_file_of_another_dataset_is_refused_naming_the_difference(ledger, changed):
    path = changed(ICBS, lambda header, rows: None)
    words = refused(ledger, REGIONS, path)
    assert words.startswith("icbs.csv lacks the column valid_from, icbs_2022_07_01,")
    assert "has the unknown column ons_code_from_2026_04_01," in words


def test_the_vintage_can_be_stated(ledger):
    table = dataset(REGIONS).bundled_file
    assert table
    load(ledger, dataset(REGIONS), table, published=date(2025, 1, 31))
    assert ledger.runs()[0].published == date(2025, 1, 31)
