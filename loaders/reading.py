"""Reading published files: what is wrong with a file as a whole is said here, in a sentence."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path


class FileRefused(Exception):
    """A file cannot be loaded at all; the message says why and what to do."""


def file_hash(path: Path) -> str:
    """SHA-256 of a file's content.

    Raises:
        FileRefused: when it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise FileRefused(f"{path.name} cannot be read: {error.strerror}") from error


def check_is_text(path: Path) -> None:
    """Refuse a file that is empty or plainly something else than a CSV.

    Raises:
        FileRefused: saying what it is and what to do.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(512)
    except OSError as error:
        raise FileRefused(f"{path.name} cannot be read: {error.strerror}") from error
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not start:
        raise FileRefused(f"{path.name} is empty")
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        raise FileRefused(f"{path.name} is a web page saved under another name: download the file itself")
    if start.startswith(b"pk\x03\x04"):
        raise FileRefused(f"{path.name} is a zip or Excel file: save the sheet as CSV (UTF-8) first")
    if b"\x00" in head:
        raise FileRefused(f"{path.name} is not UTF-8 text: save it as CSV (UTF-8)")


def read_header(path: Path) -> tuple[str, ...]:
    """The first line's columns.

    Raises:
        FileRefused: as `check_is_text`, or when the header is not UTF-8.
    """
    check_is_text(path)
    with _open(path) as stream, _saying_where(path, stream):
        return tuple(cell.strip() for cell in next(csv.reader(stream), []))


def check_header(path: Path, columns: tuple[str, ...]) -> tuple[str, ...]:
    """The header, which must have exactly these columns, in any order.

    Raises:
        FileRefused: naming the columns missing, unknown or doubled.
    """
    header = read_header(path)
    missing = [one for one in columns if one not in header]
    unknown = [one for one in header if one not in columns]
    twice = sorted({one for one in header if header.count(one) > 1})
    faults = [
        f"{words} {', '.join(names)}"
        for words, names in (
            ("lacks the column", missing), ("has the unknown column", unknown), ("repeats the column", twice),
        )
        if names
    ]  # fmt: skip
    if faults:
        raise FileRefused(f"{path.name} {' and '.join(faults)}; expected: {', '.join(columns)}")
    return header


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[str, list[str], tuple[str, ...]]]:
    """Locator, cells and header of each row that is not blank.

    Raises:
        FileRefused: as `check_header`, or naming the line that is not UTF-8 or not CSV.
    """
    header = check_header(path, columns)
    with _open(path) as stream, _saying_where(path, stream):
        reader = csv.reader(stream, strict=True)
        try:
            next(reader)
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield f"{path.name} line {reader.line_num}", cells, header
        except csv.Error as error:
            place = f"{path.name} line {reader.line_num}"
            raise FileRefused(f"{place} is not readable as CSV: {error}") from error


def _open(path: Path) -> io.TextIOWrapper:
    return path.open(encoding="utf-8-sig", newline="")


class _saying_where:  # noqa: N801 - reads as a phrase after "with"
    """Turn errors of reading into a `FileRefused` that names the place."""

    def __init__(self, path: Path, stream: io.TextIOWrapper) -> None:
        self.path, self.stream = path, stream

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        """Say where, in place of the technical error."""
        if isinstance(error, UnicodeDecodeError):
            line = self.path.read_bytes()[: _first_bad_byte(self.path)].count(b"\n") + 1
            raise FileRefused(f"{self.path.name} line {line} is not UTF-8: save it as CSV (UTF-8)") from error
        if isinstance(error, csv.Error):
            raise FileRefused(f"{self.path.name} is not a readable CSV: {error}") from error


def _first_bad_byte(path: Path) -> int:
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0
