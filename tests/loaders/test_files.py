"""Files of any format: what tables are in them, and what is said of those that cannot be read."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from loaders.archives import MOST_MEMBERS, opened
from loaders.reading import FileRefused
from loaders.tables import PublishedFile, Table, tables

TEXT = "Code,Name\nR1,Testshire Hospitals\nR2,“Café” Trust\n"
ROWS = [["Code", "Name"], ["R1", "Testshire Hospitals"], ["R2", "“Café” Trust"]]


def read(path: Path) -> list[Table]:
    return tables(PublishedFile(path, path.name))


def cells(table: Table) -> list[list[object]]:
    return [row for _, row in table.rows()]


def written(tmp_path: Path, content: bytes, name: str = "a.bin") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def workbook(path: Path, sheets: dict[str, list[list[object]]], hidden: str = "") -> Path:
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            if name == hidden:
                sheet.hide()
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_that_spreadsheets_write(tmp_path, encoding):
    (table,) = read(written(tmp_path, TEXT.encode(encoding)))
    assert cells(table) == ROWS


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_cells_may_be_parted_by_other_signs_than_commas(tmp_path, sign):
    (table,) = read(written(tmp_path, TEXT.replace(",", sign).encode()))
    assert cells(table) == ROWS


def test_a_row_is_named_by_the_line_it_begins_on(tmp_path):
    (table,) = read(written(tmp_path, b'a,b\r\n"one\r\ntwo",x\r\nlast,y\r\n'))
    assert [place for place, _ in table.rows()] == ["a.bin line 1", "a.bin line 2", "a.bin line 4"]


def test_sheets_are_tables_and_hidden_ones_are_left_alone(tmp_path):
    sheets = {"Shown": [["Code", "When", "Share"], ["R1", 3.0, 0.5]], "Secret": [["#N/A"]]}
    (table,) = read(workbook(tmp_path / "a.xlsx", sheets, hidden="Secret"))
    assert (table.name, cells(table)) == ("Shown", [["Code", "When", "Share"], ["R1", "3", "0.5"]])
    assert [place for place, _ in table.rows()][1] == "a.xlsx sheet Shown row 2"


def test_a_formula_in_a_cell_is_text(tmp_path):
    (table,) = read(workbook(tmp_path / "a.xlsx", {"S": [["=cmd|'/c calc'!A1"]]}))
    assert cells(table) == [["=cmd|'/c calc'!A1"]]


def test_records_of_json_are_rows_wherever_they_stand(tmp_path):
    document = {"Organisation": {"Name": "A"}, "releases": [{"id": 1, "open": True}, {"id": None}], "n": 3}
    found = {one.name: one for one in read(written(tmp_path, json.dumps(document).encode()))}
    assert set(found) == {"", "Organisation", "releases"}
    assert list(found["releases"].rows()) == [
        ("a.bin /releases/0", ["1", "true"]), ("a.bin /releases/1", ["", ""]),
    ]  # fmt: skip


def test_one_object_on_each_line_is_a_table(tmp_path):
    (table,) = read(written(tmp_path, b'{"a": 1}\n\n{"a": [2]}\n'))
    assert list(table.rows()) == [("a.bin line 1", ["1"]), ("a.bin line 3", [[2]])]


OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (b"<!DOCTYPE html><p>Not found</p>", "is a web page saved under another name"),
        (b"PK\x03\x04 and then nothing", "is a damaged zip or Excel file"),
        (OLE + bytes(600), "is not readable as a workbook"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
        (b'{"a": ', "line 1 is not readable as JSON"),
        (b'{"a": 1}\n{"a": ', "line 2 is not readable as JSON"),
        (b"[" * 100_000, "nests too deeply|is not readable as JSON"),
        (b"[1, 2, 3]", "holds no records"),
        (b'{"a": "\xff"}', "is not UTF-8, as JSON must be"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is neither text, a workbook nor JSON"),
        (b"a,b\nc\x81,d\n", "line 2 is not readable as text"),
        (b"\xff\xfea\x00,\x00\xd8\xd8", "is not readable as text"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(tmp_path, content, words):
    with pytest.raises(FileRefused, match=words):
        [list(table.rows()) for table in read(written(tmp_path, content))]


def test_an_open_quotation_mark_is_named_with_the_line_it_began_on(tmp_path):
    (table,) = read(written(tmp_path, b'a,b\nc,d\n"e,f\ng,h\n'))
    with pytest.raises(FileRefused, match=r"line 3 is not readable as CSV"):
        list(table.rows())


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def names(path: Path) -> list[str]:
    with opened(path) as files:
        return [one.name for one in files]


def test_files_of_folders_and_archives_are_found_but_not_what_systems_hide(tmp_path):
    members = {"one.csv": b"a", "in/two.csv": b"b", "__MACOSX/one.csv": b"x", ".DS_Store": b"x"}
    folder = tmp_path / "folder"
    for name, content in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    assert names(folder) == ["in/two.csv", "one.csv"]
    assert names(archive(tmp_path / "a.zip", members)) == ["a.zip › one.csv", "a.zip › in/two.csv"]


def test_a_workbook_is_no_archive(tmp_path):
    assert names(workbook(tmp_path / "a.xlsx", {"S": [["a"]]})) == ["a.xlsx"]


def test_an_archive_cannot_write_outside_its_folder(tmp_path):
    with opened(archive(tmp_path / "a.zip", {"../../evil.csv": b"a"})) as files:
        (one,) = list(files)
    assert not (tmp_path.parent / "evil.csv").exists()
    assert one.path.name == "0"


def test_archives_that_are_empty_or_bombs_are_refused(tmp_path):
    with pytest.raises(FileRefused, match="is an empty archive"):
        names(archive(tmp_path / "empty.zip", {}))
    with pytest.raises(FileRefused, match=r"would unpack from [\d,]+ to 60,000,000 bytes"):
        names(archive(tmp_path / "bomb.zip", {"zeros.csv": bytes(60_000_000)}))
    many = {f"{number}.csv": b"" for number in range(MOST_MEMBERS + 1)}
    with pytest.raises(FileRefused, match="holds 2,001 files"):
        names(archive(tmp_path / "many.zip", many))


def test_a_damaged_file_in_an_archive_is_refused(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"Code,Name\n" * 9})
    content = bytearray(path.read_bytes())
    content[36:44] = bytes(8)  # what is packed is damaged
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=r"a\.zip › a\.csv is damaged"):
        names(path)


def test_an_archive_with_a_password_is_refused(tmp_path):
    path = archive(tmp_path / "a.zip", {"a.csv": b"Code"})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1  # the mark of an encrypted member
    path.write_bytes(content)
    with pytest.raises(FileRefused, match="is protected with a password"):
        names(path)


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(FileRefused, match="there is no file"), opened(tmp_path / "nothing.csv"):
        pass
