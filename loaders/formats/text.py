"""Delimited text: commas, semicolons, tabs or bars; UTF-8, UTF-16 or the Windows code page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import partial

from loaders.reading import FileRefused
from loaders.tables import Cells, PublishedFile, Table

TRIED = 9

_DELIMITERS = ",;\t|"
_SAMPLE_LINES = 40


def opens(head: bytes) -> bool:
    """Whether the first bytes are text: no zero bytes, but in UTF-16 with its mark."""
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in head


def tables(file: PublishedFile) -> list[Table]:
    """The one table of the file.

    Raises:
        FileRefused: when it is no text after all.
    """
    encoding = _encoding(file)
    with file.path.open(encoding=encoding, newline="") as stream:
        sample = [line for _, line in zip(range(_SAMPLE_LINES), stream, strict=False)]
    if not any(line.strip() for line in sample):
        raise FileRefused(f"{file.name} is empty")
    rows = partial(_rows, file, encoding, _delimiter(sample))
    return [Table(file.name, "", (), rows)]


def _encoding(file: PublishedFile) -> str:
    """UTF-16 by its mark, else UTF-8, else the Windows code page that most spreadsheets write.

    Raises:
        FileRefused: naming the line that fits none of them.
    """
    content = file.path.read_bytes()
    order = ["utf-16"] if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in order:
        try:
            content.decode(encoding)
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
        else:
            return encoding
    raise FileRefused(f"{file.name} line {line} is not readable as text: save it as CSV (UTF-8)")


def _delimiter(sample: list[str]) -> str:
    """The sign that parts the lines of the sample into the most cells, evenly; a comma in doubt."""

    def evenness(sign: str) -> tuple[float, int]:
        widths = [len(row) for row in csv.reader(sample, delimiter=sign) if row]
        usual = max(set(widths), key=widths.count)
        return (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)

    try:
        return max(_DELIMITERS, key=evenness)
    except (csv.Error, ValueError):
        return ","


def _rows(file: PublishedFile, encoding: str, delimiter: str) -> Iterator[tuple[str, Cells]]:
    with file.path.open(encoding=encoding, newline="") as stream:
        reader = csv.reader(io.StringIO(stream.read(), newline=""), delimiter=delimiter, strict=True)
        started = 1
        try:
            for cells in reader:
                yield f"{file.name} line {started}", list(cells)
                started = reader.line_num + 1
        except csv.Error as error:
            raise FileRefused(f"{file.name} line {started} is not readable as CSV: {error}") from error
