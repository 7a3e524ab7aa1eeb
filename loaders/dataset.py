"""Datasets: what the .toml beside each parser declares, found on disk."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph import schema
from graph.claims import Claim, Refusal
from graph.dates import EndDates
from graph.ledger import Line
from graph.ledger.records import Description, Promise, Revision
from loaders.line_row import LineRow
from loaders.row import Row
from loaders.shape import Shape
from loaders.template import Template

Parse = Callable[[Row], Iterator[Claim | Refusal]]
ParseLine = Callable[[LineRow], Line]
Prepare = Callable[[Iterator[dict[str, Any]]], dict[str, Any]]

HERE = Path(__file__).parent


class DatasetError(Exception):
    """A dataset is declared wrongly, or there is none of that name."""


class Dataset(BaseModel):
    """One published table and how to read it.

    Attributes:
        columns: header of the file, in any order; a file with others is not this dataset.
        rows: fewest and most accepted rows; outside of this nothing is recorded.
        most_refused: share of rows that may be refused before the whole file is.
        published: vintage when neither the content nor the user states one; without it the user must.
        evidence_until: day up to which the facts in it were looked for.
        scope: what one release covers; a release replaces older ones of the same scope. A column in
            braces stands for its cell: then each value of it in a file is a release of its own.
        end_dates: whether a published end is the last day or the day after.
        registers: kinds whose entities the dataset makes.
        authority: kinds and relationship types it is trusted on first, with the fields.
        table: name of the bundled file, for tables that come with the product.
        cadence: how often the publisher renews it, in words.
        promises: counts the graph must show.
        layout: name of the shared row layout, for tables that need no parser of their own.
        given: cells that are the same in every row, by column, instead of columns of the table.
        outside: by column, cells that put a row outside of the scope, each with the reason in words.
        shape: how the published table looks, for files that are not in our own layout.
        date_formats: how its days are written, as patterns of `datetime.strptime`.
        vintage: columns of days, of which the latest is the vintage.
        vintage_words: what stands before the vintage in a title, such as "as at".
        repeated: whether two equal rows are two statements, as of posts that are told by number.
        kept: whether a file is kept whole in the home, for what stands in it and in no claim.
        template: what users are given to fill in; columns and shape follow from it.
        latest_of: kind of whose entities a later row takes the place of an earlier one, in whichever
            file: a contract as its last notice has it. An id counts up to its first slash.
        lines: whether its rows are payments, which go into the ledger's table of lines.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    folder: Path
    title: str
    publisher: str
    licence: str
    address: str = ""
    columns: tuple[str, ...]
    rows: tuple[int, int]
    most_refused: float = 0.5
    published: date | None = None
    evidence_until: date | None = None
    scope: str
    revision: Revision = "replaces"
    end_dates: EndDates
    registers: tuple[str, ...] = ()
    authority: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    table: str = ""
    cadence: str
    promises: tuple[Promise, ...] = ()
    layout: str = ""
    given: dict[str, str] = Field(default_factory=dict)
    outside: dict[str, dict[str, str]] = Field(default_factory=dict)
    shape: Shape | None = None
    date_formats: tuple[str, ...] = ()
    vintage: tuple[str, ...] = ()
    vintage_words: str = ""
    repeated: bool = False
    kept: bool = False
    template: Template | None = None
    lines: bool = False
    latest_of: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_template(cls, declared: dict[str, Any]) -> dict[str, Any]:
        if "template" not in declared:
            return declared
        return declared | Template.model_validate(declared["template"]).declared()

    @property
    def stem(self) -> str:
        """The stem that .py, .toml, sample and test share."""
        return self.name.removeprefix(f"{self.folder.name}_")

    @property
    def bundled_file(self) -> Path | None:
        """The file that comes with the product, if one does."""
        return self.folder / "tables" / self.table if self.table else None

    @property
    def parse(self) -> Parse:
        """The pure function that reads one row."""
        found: Parse = self._module.parse
        return found

    @property
    def parse_line(self) -> ParseLine:
        """The pure function that reads one payment."""
        found: ParseLine = self._module.parse
        return found

    @property
    def prepare(self) -> Prepare | None:
        """The pure function that looks across all rows first, where the parser needs one."""
        return getattr(self._module, "prepare", None)

    @property
    def _module(self) -> Any:
        name = f"layouts.{self.layout}" if self.layout else f"{self.folder.name}.{self.stem}"
        return import_module(f"loaders.{name}")

    @property
    def version(self) -> str:
        """Changes with the parser, what its folder shares, its declaration or the documents its rows name."""
        digest = hashlib.sha256()
        listed = sorted((self.folder / "tables").glob("documents*.csv")) if self.table else []
        parser = HERE / "layouts" if self.layout else self.folder
        code = parser / f"{self.layout or self.stem}.py"
        shared = [one for one in sorted(self.folder.glob("*.py")) if not one.with_suffix(".toml").exists()]
        for path in [code, self.folder / f"{self.stem}.toml", *shared, *listed]:
            digest.update(path.read_bytes())
        return digest.hexdigest()[:12]

    def description(self) -> Description:
        """What a run of the dataset carries with it into the ledger."""
        return Description(
            title=self.title,
            publisher=self.publisher,
            licence=self.licence,
            address=self.address,
            registers=self.registers,
            authority=self.authority,
            evidence_until=self.evidence_until,
            promises=self.promises,
            latest_of=self.latest_of,
        )


def _read(path: Path) -> Dataset:
    """One dataset from its .toml.

    Raises:
        DatasetError: naming the file and what is wrong in it.
    """
    name = f"{path.parent.name}_{path.stem}"
    try:
        declared = tomllib.loads(path.read_text(encoding="utf-8"))
        dataset = Dataset(name=name, folder=path.parent, **declared)
        for kind in dataset.registers:
            schema.kind(kind)
    except (tomllib.TOMLDecodeError, ValidationError, TypeError, ValueError) as error:
        raise DatasetError(f"{path.parent.name}/{path.name}: {error}") from error
    if dataset.layout and not (HERE / "layouts" / f"{dataset.layout}.py").exists():
        raise DatasetError(f"{path.parent.name}/{path.name}: there is no layout “{dataset.layout}”")
    if not dataset.layout and not path.with_suffix(".py").exists():
        raise DatasetError(f"{path.parent.name}/{path.name} has no {path.stem}.py beside it")
    return dataset


@cache
def datasets() -> dict[str, Dataset]:
    """Every dataset by name, in order of name."""
    return {one.name: one for one in map(_read, sorted(HERE.glob("*/*.toml")))}


def dataset(name: str) -> Dataset:
    """The dataset of that name.

    Raises:
        DatasetError: when there is none.
    """
    try:
        return datasets()[name]
    except KeyError:
        known = ", ".join(datasets())
        raise DatasetError(f"there is no dataset “{name}”; there are: {known}") from None


def templates() -> list[Dataset]:
    """The datasets that users fill in."""
    return [one for one in datasets().values() if one.template]


def template(name: str) -> Dataset:
    """The template of that name, with or without the name of its folder.

    Raises:
        DatasetError: when there is none.
    """
    found = [one for one in templates() if name.replace("-", "_") in (one.stem, one.name)]
    if not found:
        known = ", ".join(one.stem for one in templates())
        raise DatasetError(f"there is no template “{name}”; there are: {known}")
    return found[0]


def bundled() -> list[Dataset]:
    """The datasets that come with the product."""
    return [one for one in datasets().values() if one.table]
