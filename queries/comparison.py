"""One question asked of several bodies, side by side: what each has, lacks, or has otherwise.

Rows are put side by side by what they are about: the key. What is not known of a body is never said to be
lacking: a body lacks a row only where its own rows are known to be the whole, or where law alone makes such
rows. Figures are only put side by side within one year and one kind of amount.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, get_origin

from queries.answer import Answer, Shown
from queries.question import Question
from queries.rolled_up import RolledUp

State = Literal["has", "lacks", "not known"]
Verdict = Literal["the same", "different", "only some have it", "not known of all"]

ITSELF = "itself"
"""Stands for the body compared, wherever a row names it."""

OF_AMOUNTS = ("financial_year", "amount_kind", "kind_of_amount", "stream", "part")
"""Columns that keep figures apart which must not be compared: they are part of every key."""

VALUES = frozenset({"held_by", "person", "why", "says", "result", "counts_as", "basis", "status", "how",
                    "extent", "figure", "chief_executive", "clinical_director", "all_boards",
                    "published_where", "fill_in", "said_of", "also", "set_aside", "loaded",
                    "written", "parts", "led_by", "end_options"})  # fmt: skip
"""Columns of text that say how something is, and not which thing it is."""

LEFT_OUT = frozenset({"basis", "by_law", "rank", "step", "way", "said_of", "all_boards"})
"""Columns that are no difference between bodies: where it can be read, and numbers of rows."""


UNKNOWN = "unknown"
"""The value of a check that nothing loaded decides: two of them are not the same."""


class Cell(Shown):
    """What one body has in one row: the state, and the values of each of its rows there."""

    state: State
    values: tuple[dict[str, Any], ...] = ()


class Compared(Shown):
    """One row of a comparison: what it is about, the verdict, and a cell for each body in turn."""

    key: dict[str, str]
    verdict: Verdict
    cells: tuple[Cell, ...]


class Body(Shown):
    """One body of a comparison: its answer, and of which bodies it was put together, if it was.

    ``refused`` says why figures of the time before cannot be put together; it then has no rows.
    """

    id: str
    name: str
    answer: Answer | None
    of: str = ""
    refused: str = ""


class Comparison(Shown):
    """A question asked of several bodies."""

    question: str
    asks: str
    on: date
    as_is: date | None
    bodies: tuple[Body, ...]
    rows: tuple[Compared, ...]
    does_not_show: str
    scenario: str = ""


def key_columns(question: Question) -> tuple[str, ...]:
    """Columns that say what a row is about: those the question names, or its columns of words."""
    fields = question.row.model_fields
    if question.key:
        return question.key
    return tuple(
        name
        for name, field in fields.items()
        if name in OF_AMOUNTS or (_is_words(field.annotation) and not _is_value(name))
    )


def _is_words(annotation: Any) -> bool:
    return annotation is str or get_origin(annotation) is Literal


def _is_value(name: str) -> bool:
    return name in VALUES or name == "id" or name.endswith("_id")


def compare(
    asked_of: Question,
    asked: Sequence[tuple[str, str, Answer | RolledUp]],
    on: date,
    as_is: date | None = None,
) -> Comparison:
    """Answers of one question put side by side.

    Args:
        asked_of: the question that was asked.
        asked: id and name of each body, with its answer, or what its predecessors' answers came to.
        on: the day asked about.
        as_is: the day whose bodies the figures of ``on`` were put together for; None: bodies as they were.
    """
    bodies = [_body(*one) for one in asked]
    columns = key_columns(asked_of)
    rows = [dict(_by_key(columns, name, one)) for _, name, one in asked]
    keys = list(dict.fromkeys(key for one in rows for key in one))
    compared = [_row(asked_of, dict(zip(columns, key, strict=True)), key, rows, bodies) for key in keys]
    banner = next((one.answer.scenario for one in bodies if one.answer and one.answer.scenario), "")
    return Comparison(
        question=asked_of.number, asks=asked_of.asks, on=on, as_is=as_is, bodies=tuple(bodies),
        rows=tuple(compared), does_not_show=asked_of.does_not_show, scenario=banner,
    )  # fmt: skip


def _body(entity: str, name: str, found: Answer | RolledUp) -> Body:
    if isinstance(found, RolledUp):
        return Body(id=entity, name=name, answer=found.answer, of=found.of, refused=found.refused)
    return Body(id=entity, name=name, answer=found)


def _by_key(
    columns: Sequence[str], name: str, found: Answer | RolledUp
) -> Iterator[tuple[tuple[str, ...], list[dict[str, Any]]]]:
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in found.rows:
        key = tuple(_own(str(row[column] or ""), name) for column in columns)
        groups.setdefault(key, []).append(row)
    yield from groups.items()


def _own(text: str, name: str) -> str:
    """A text with the body itself in place of its name; of a post or board of it only what it is."""
    return text.replace(f", {name}", "").replace(name, ITSELF)


def _row(
    question: Question,
    about: dict[str, str],
    key: tuple[str, ...],
    rows: Sequence[Mapping[tuple[str, ...], list[dict[str, Any]]]],
    bodies: Sequence[Body],
) -> Compared:
    by_law = all(row.get("by_law") is True for one in rows for row in one.get(key, ()))
    cells = [
        Cell(state="has", values=tuple(_values(about, row, body.name) for row in one[key]))
        if key in one
        else Cell(state=_absent(question, one, body, by_law=by_law))
        for one, body in zip(rows, bodies, strict=True)
    ]
    return Compared(key=about, verdict=_verdict(cells), cells=tuple(cells))


def _values(about: Mapping[str, str], row: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {
        column: _own(value, name) if isinstance(value, str) else value
        for column, value in row.items()
        if column not in about and column not in LEFT_OUT and not column.endswith("_id") and column != "id"
    }


def _absent(
    question: Question, rows: Mapping[Any, list[dict[str, Any]]], body: Body, *, by_law: bool
) -> State:
    """Whether a body is known not to have a row that another has."""
    found = [row for several in rows.values() for row in several if row.get("by_law") is not True]
    if question.whole or (found and body.answer and not body.answer.missing):
        return "lacks" if rows else "not known"
    return "lacks" if by_law and rows else "not known"


def _verdict(cells: Sequence[Cell]) -> Verdict:
    states = {one.state for one in cells}
    if "lacks" in states:
        return "only some have it"
    if "not known" in states:
        return "not known of all"
    columns = {column for one in cells for row in one.values for column in row}
    unknown = any(value == UNKNOWN for one in cells for row in one.values for value in row.values())
    differ = False
    for column in sorted(columns):
        said = [
            sorted(str(row.get(column)) for row in one.values if _known(row.get(column))) for one in cells
        ]
        unknown |= any(said) and not all(said)
        differ |= all(said) and any(one != said[0] for one in said)
    return "different" if differ else "not known of all" if unknown else "the same"


def _known(value: Any) -> bool:
    return value not in (None, "", [], "holder not known", "not known")


def flat(found: Comparison) -> list[dict[str, Any]]:
    """A comparison as rows: key, verdict where there are several bodies, and a column for each body."""
    several = len(found.bodies) > 1
    return [
        {
            **one.key,
            **({"compared": one.verdict} if several else {}),
            **{body.name: in_words(cell) for body, cell in zip(found.bodies, one.cells, strict=True)},
        }
        for one in found.rows
    ]


def in_words(cell: Cell) -> str:
    """A cell in words: what the body has, or that it lacks it, or that nobody knows."""
    if cell.state != "has":
        return cell.state
    said = [
        ", ".join(
            f"{name.replace('_', ' ')}: {_in_words(value)}" for name, value in row.items() if _known(value)
        )
        for row in cell.values
    ]
    return "; ".join(dict.fromkeys(filter(None, said))) or "has"


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:,}" if isinstance(value, int) else str(value)
