"""Records: JSON documents and files with one JSON object on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from loaders.reading import FileRefused
from loaders.tables import Cells, PublishedFile, Table

TRIED = 2

PACKED = {"releases", "records"}
"""What packages of the Open Contracting Data Standard call the lists of records they hold."""

Record = tuple[str, dict[str, Any]]


def opens(head: bytes) -> bool:
    """Whether the first sign is that of an object or a list."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def tables(file: PublishedFile) -> list[Table]:
    """The lists of objects at the top of the document or one step below, or its lines.

    Raises:
        FileRefused: when it is not JSON, or holds no object.
    """
    try:
        text = file.path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefused(f"{file.name} is not UTF-8, as JSON must be") from error
    try:
        found = _lists(file, json.loads(text))
    except json.JSONDecodeError as error:
        found = _lines(file, text, error)
    except RecursionError as error:
        raise FileRefused(f"{file.name} nests too deeply to be read") from error
    made = [_table(file, name, records) for name, records in found.items() if records]
    if not made:
        raise FileRefused(f"{file.name} holds no records")
    return made


def _lists(file: PublishedFile, document: Any) -> dict[str, list[Record]]:
    """Records by where they stand: the document itself, and what it holds by name."""
    if isinstance(document, list):
        return {"": _records(file, "", document)}
    if not isinstance(document, dict):
        return {}
    found = {} if _wrapped(document) else {"": [(f"{file.name} /", document)]}
    for key, value in document.items():
        if isinstance(value, dict):
            found[key] = [(f"{file.name} /{key}", value)]
        elif isinstance(value, list):
            found.setdefault(key, []).extend(_records(file, f"/{key}", value))
            for number, one in enumerate(value):
                if isinstance(one, dict):  # a list of packages, as a search gives them
                    _unpack(found, f"{file.name} /{key}/{number}", one)
    return found


def _records(file: PublishedFile, pointer: str, values: list[Any]) -> list[Record]:
    found = [(f"{pointer}/{number}", one) for number, one in enumerate(values) if isinstance(one, dict)]
    return [(f"{file.name} {place}{_wrapped(one)}", _inside(one)) for place, one in found]


def _wrapped(record: dict[str, Any]) -> str:
    """Where the record proper stands, if it is all that this one holds; else an empty text."""
    ((key, value),) = record.items() if len(record) == 1 else (("", ""),)
    return f"/{key}" if isinstance(value, dict) else ""


def _inside(record: dict[str, Any]) -> dict[str, Any]:
    """The record itself, without an object that holds nothing else, such as {"Organisation": {…}}."""
    return next(iter(record.values())) if _wrapped(record) else record


def _lines(file: PublishedFile, text: str, error: json.JSONDecodeError) -> dict[str, list[Record]]:
    """One object a line; where it is a package, the records it holds, by the name it has for them.

    Raises:
        FileRefused: naming the place where the document, or the line, is not JSON.
    """
    found: dict[str, list[Record]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            one = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            place = error.lineno if not found else number
            raise FileRefused(f"{file.name} line {place} is not readable as JSON: {error.msg}") from None
        if isinstance(one, dict):
            line = f"{file.name} line {number}"
            found.setdefault("", []).append((line, _inside(one)))
            _unpack(found, line + " ", one)
    return found


def _unpack(found: dict[str, list[Record]], place: str, package: dict[str, Any]) -> None:
    """Add what a package holds; what has the id of a process is a record itself."""
    for key in PACKED & package.keys() if "ocid" not in package else ():
        held = package[key] if isinstance(package[key], list) else []
        objects = [(number, one) for number, one in enumerate(held) if isinstance(one, dict)]
        found.setdefault(key, []).extend((f"{place}/{key}/{number}", one) for number, one in objects)


def _table(file: PublishedFile, name: str, records: list[Record]) -> Table:
    keys = tuple(dict.fromkeys(key for _, record in records for key in record))
    return Table(file.name, name, keys, partial(_rows, records, keys))


def _rows(records: list[Record], keys: tuple[str, ...]) -> Iterator[tuple[str, Cells]]:
    for place, record in records:
        yield place, [cell(record.get(key)) for key in keys]


def cell(value: Any) -> Any:
    """Texts for all that is simple; lists and objects as they are."""
    if isinstance(value, str | dict | list):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
