"""Templates that users fill in: one declaration makes sheet, drop-downs, instructions and loader.

A template is a dataset in ``loaders/templates`` whose ``.toml`` has a part ``[template]``. Its columns,
and those that every template has (dates, document, confidence, note), are all that there is to say of
its layout: what the sheet looks like, what a cell may hold and how the file is recognised follow.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graph import schema
from graph.evidence import Confidence

Holds = Literal["text", "day", "year", "pounds", "number", "choice", "body"]

EXAMPLE_MARK = "never loaded"
"""Words above the header of a sheet that says it is an example."""

DAYS_WRITTEN = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
"""Ways in which people write a day, beside 2026-03-31, 2026-03 and 2026."""

_ALLOWED = {
    "day": "a day such as 2026-03-31 or 31/03/2026, a month such as 2026-03, or a year",
    "year": "a financial year such as 2025/26",
    "pounds": "pounds such as 250000 or 1,250,000.50",
    "number": "a whole number",
}


class Column(BaseModel):
    """One column of the sheet.

    Attributes:
        title: its header.
        meaning: what goes into it, for the instructions and the note on the header.
        holds: what its cells are.
        needed: whether a row without it is refused.
        allowed: for a choice, what each code means in words; the drop-down shows the words.
        allowed_in: a dictionary of such words in a module, such as ``graph.kinds.posts.ROLES``.
        kinds: for a body, the kinds that it may be of; its cell holds a code, an id or an exact name.
        free: the kinds among these of which the row may make one that no register knows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    meaning: str
    holds: Holds = "text"
    needed: bool = False
    allowed: dict[str, str] = Field(default_factory=dict)
    allowed_in: str = ""
    kinds: tuple[str, ...] = ()
    free: tuple[str, ...] = ()

    @cached_property
    def choices(self) -> dict[str, str]:
        """What each code that the column allows means in words."""
        if not self.allowed_in:
            return self.allowed
        module, _, name = self.allowed_in.rpartition(".")
        found: dict[str, str] = getattr(import_module(module), name)
        return found

    @property
    def allows(self) -> str:
        """What a cell may hold, in words; empty where anything goes."""
        if self.holds == "choice":
            return ", ".join(self.choices.values())
        if self.holds != "body":
            return _ALLOWED.get(self.holds, "")
        words = ", ".join(schema.kind(one).words for one in self.kinds)
        said = f"code, id or exact name of one of these: {words}"
        free = ", ".join(schema.kind(one).words for one in self.free)
        return f"{said}; a name that no register knows makes a new {free}" if free else said


DATES = {
    "valid_from": Column(
        title="From", holds="day", meaning="The first day, as the document states it; else empty."
    ),
    "valid_to": Column(
        title="To", holds="day", meaning="The last day, as the document states it; empty while it lasts."
    ),
}
"""Columns of every template whose rows hold from a day to a day."""

EVIDENCE = {
    "as_at": Column(
        title="Seen on",
        holds="day",
        needed=True,
        meaning="The day as at which the document speaks, or on which its page was read. What has no last "
        "day counts as current for a while after it, and then as last seen on it.",
    ),
    "document_title": Column(
        title="Document",
        meaning="Title of the document that says so. Without one the row counts as general knowledge: low "
        "confidence, shown as not verified.",
    ),
    "document_publisher": Column(title="Published by", meaning="Who published the document."),
    "document_page": Column(title="Page", meaning="Page, section or paragraph of the document."),
    "document_address": Column(title="Web address", meaning="Where the document can be read."),
    "document_date": Column(
        title="Published on", holds="day", meaning="When the document was published, as far as it says."
    ),
    "confidence": Column(
        title="Confidence",
        holds="choice",
        allowed={one.value: one.value for one in Confidence},
        meaning="How sure the row is; high where nothing is chosen and a document is named.",
    ),
    "note": Column(title="Note", meaning="Anything to be shown beside the evidence."),
}
"""Columns of every template: what each of its rows rests on."""


class Template(BaseModel):
    """What users are given to fill in.

    Attributes:
        fills: what it is for, in a line.
        instructions: what to know before filling it in, a sentence each.
        columns: its own columns in their order, by name.
        dated: whether its rows have a first and a last day.
        examples: fictional rows, by column; they are shown on a sheet of their own and never loaded.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fills: str
    instructions: tuple[str, ...] = ()
    columns: dict[str, Column]
    dated: bool = True
    examples: tuple[dict[str, str], ...] = Field(min_length=1)

    @cached_property
    def sheet(self) -> dict[str, Column]:
        """Every column of the sheet, in order; a body of several kinds has its kind before it."""
        found: dict[str, Column] = {}
        for name, column in self.columns.items():
            if len(column.kinds) > 1:
                found[kind_column(name)] = Column(
                    title=f"Kind of {column.title[0].lower()}{column.title[1:]}",
                    holds="choice",
                    allowed={one: schema.kind(one).words for one in column.kinds},
                    meaning="Which kind it is of; needed only where one code or name stands for several.",
                )
            found[name] = column
        return found | (DATES if self.dated else {}) | EVIDENCE

    @cached_property
    def kind_columns(self) -> frozenset[str]:
        """The columns that only say of which kind the body in another is."""
        return frozenset(kind_column(name) for name, one in self.columns.items() if len(one.kinds) > 1)

    def declared(self) -> dict[str, Any]:
        """What follows for the dataset: its columns, and how its table is recognised.

        Raises:
            ValueError: for two columns of one title, a choice without choices or a body without kinds.
        """
        titles = [one.title.casefold() for one in self.sheet.values()]
        twice = {one for one in titles if titles.count(one) > 1}
        empty = [
            name
            for name, one in self.columns.items()
            if (one.holds == "choice" and not one.choices) or (one.holds == "body" and not one.kinds)
        ]
        strange = {name for row in self.examples for name in row} - self.sheet.keys()
        if twice or empty or strange:
            raise ValueError(f"template: doubled, empty or unknown columns: {twice or empty or strange}")
        shape = {
            "headers": {name: (one.title,) for name, one in self.sheet.items()},
            "optional": tuple(name for name, one in self.sheet.items() if not one.needed),
            "never": EXAMPLE_MARK,
        }
        return {"columns": tuple(self.sheet), "shape": shape, "date_formats": DAYS_WRITTEN}


def kind_column(name: str) -> str:
    """The column that says of which kind the body in another is."""
    return f"{name}_kind"
