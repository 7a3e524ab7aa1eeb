"""How the table of a published dataset looks, and how well a table that was met fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz

from loaders.contacts import is_contact_column
from loaders.tables import Cells, Table

TITLE_ROWS = 40
"""A header stands within the first rows, below titles and notes."""

ALIKE = 88.0
"""A header misspelt, cut or pluralised is taken for a column from this likeness on, of 100."""

_YEAR, _WORDS = "##", "*"
"""In a declared header: two digits of a year; any further words."""


@dataclass(frozen=True)
class Fit:
    """How a table fits a dataset.

    Attributes:
        columns: each column of the dataset with the position where the table has it.
        header: how many rows stand before the first row of data.
        missing: needed columns that the table has not.
        unknown: headers that no column of the dataset is called, and that are no contact details.
        likely: share of the cells looked at that are as the dataset says, 0 to 1.
        taken: columns found under a header only like their name, with that header.
        strict: whether every row has to be as wide as the widest, since only positions name the cells.
        year: the latest year that stands in the headers of its columns; empty where none does.
        years: for a column that the table has once for each year, the position by year.
    """

    columns: dict[str, int]
    header: int
    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    likely: float = 0.0
    taken: dict[str, str] = field(default_factory=dict)
    strict: bool = False
    year: str = ""
    years: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def fits(self) -> bool:
        """Whether every needed column is there and most cells look as they should."""
        return not self.missing and self.likely >= 0.8


class _Meant(NamedTuple):
    """The column that a header means, where it stands in the column's list, and the year in it."""

    column: str = ""
    rank: int = 0
    year: str = ""


class Shape(BaseModel):
    """What a publisher's table looks like, in all its variants.

    Attributes:
        positions: columns by position, of a table without a header; an empty text is a cell left out.
            Where a release has a header after all, it counts.
        widths: how many cells a row of such a table may have; the last positions may be absent.
        sheets: pattern of the names of sheets, or of places in a JSON document; empty: any.
        headers: for a column, the headers it was published under, beside its own name. Letter case,
            blanks, line breaks and punctuation of headers do not matter. Two digits of a year are
            written ``##`` (``LOC##CD`` is LOC22CD or LOC23CD), any further words ``*``. Where a table
            has several of a column's headers, the first of the list and then the latest year counts.
        patterns: for a column, what its cells look like, where they are not empty.
        optional: columns that some editions lack.
        ignored: columns that are known and read by nobody.
        year: column that is given the latest year of the headers, as "2022", in every row.
        by_year: columns that a table has once for each year; their cell is an object by year.
        fill: columns in which an empty cell says what the cell above says, as in merged cells.
        never: pattern of words above the header by which a table is something else, such as an example.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    positions: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    sheets: str = ""
    headers: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    patterns: dict[str, str] = Field(default_factory=dict)
    optional: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    year: str = ""
    by_year: tuple[str, ...] = ()
    fill: tuple[str, ...] = ()
    never: str = ""

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {column: re.compile(pattern) for column, pattern in self.patterns.items()}

    def names(self, columns: tuple[str, ...]) -> dict[str, _Meant]:
        """Each squeezed header that means a column, with the column and where it stands in its list."""
        found = {}
        for column in (*columns, *self.ignored):
            for rank, text in enumerate(self.headers.get(column, ())):
                found[squeezed(text)] = _Meant(column, rank)
            found[squeezed(column)] = _Meant(column)
        return found

    @cached_property
    def _varying(self) -> list[tuple[re.Pattern[str], _Meant]]:
        """Headers with a year or further words in them, as patterns of the squeezed header."""
        lists = [(one, (one,)) for one in self.ignored] + list(self.headers.items())
        return [
            (_pattern(text), _Meant(column, rank))
            for column, texts in lists
            for rank, text in enumerate(texts)
            if _YEAR in text or _WORDS in text
        ]

    def _meant(self, header: Any, names: dict[str, _Meant]) -> _Meant:
        text = squeezed(header)
        if not text or text in names:
            return names.get(text, _Meant())
        for pattern, meant in self._varying:
            if found := pattern.fullmatch(text):
                return meant._replace(year=f"20{found[1]}" if found.groups() else "")
        return _Meant()

    def fit(self, table: Table, columns: tuple[str, ...]) -> Fit:
        """How the table fits, seen from its first rows."""
        if self.sheets and not re.search(self.sheets, table.name, re.IGNORECASE):
            return Fit({}, 0, missing=columns)
        sample = table.head
        if table.keys:
            found = self._headed([list(table.keys)], columns)
            found = replace(found, header=0)
        else:
            found = self._headed(sample[:TITLE_ROWS], columns)
            if self.positions and found.missing and len(found.columns) * 2 < len(columns):
                placed = self._positioned(sample, columns)
                found = placed if placed.columns or not found.columns else found
        above = " ".join(str(cell) for cells in sample[: found.header] for cell in cells)
        if self.never and re.search(self.never, above, re.IGNORECASE):
            return Fit({}, 0, missing=columns)
        likely = self._likely(sample[found.header :], found.columns)
        return replace(found, likely=likely)

    def _positioned(self, sample: list[Cells], columns: tuple[str, ...]) -> Fit:
        widths = [len(cells) for cells in sample if any(cells)]
        width = max(set(widths), key=widths.count, default=0)
        if width not in (self.widths or (len(self.positions),)):
            return Fit({}, 0, missing=columns)
        places = {name: at for at, name in enumerate(self.positions[:width]) if name in columns}
        missing = tuple(one for one in columns if one not in places and one not in self.optional)
        return Fit(places, 0, missing, strict=True)

    def _headed(self, rows: list[Cells], columns: tuple[str, ...]) -> Fit:
        """The fit of the row that names the most columns."""
        names = self.names(columns)
        best = max(
            range(len(rows)),
            key=lambda at: (len({self._meant(cell, names).column for cell in rows[at]} - {""}), -at),
            default=0,
        )
        header = rows[best] if rows else []
        chosen, years, left_out = self._chosen(header, names)
        places = {column: at for column, (_, at) in chosen.items()}
        taken = self._nearly(header, places, columns)
        used = left_out.union(places.values(), *(one.values() for one in years.values()))
        unknown = tuple(
            " ".join(str(cell).split())
            for at, cell in enumerate(header)
            if at not in used and str(cell).strip() and not is_contact_column(cell)
        )
        missing = tuple(one for one in columns if one not in places and one not in self.optional)
        kept = {one: at for one, at in places.items() if one in columns and not is_contact_column(one)}
        year = max((chosen[one][0].year for one in kept if one in chosen), default="")
        return Fit(kept, best + 1, missing, unknown, taken=taken, year=year, years=years)

    def _chosen(
        self, header: Cells, names: dict[str, _Meant]
    ) -> tuple[dict[str, tuple[_Meant, int]], dict[str, dict[str, int]], set[int]]:
        """The header that counts for each column; those of each year; and the positions left out."""
        chosen: dict[str, tuple[_Meant, int]] = {}
        years: dict[str, dict[str, int]] = {}
        left_out: set[int] = set()
        for at, cell in enumerate(header):
            meant = self._meant(cell, names)
            first = chosen.get(meant.column, (meant, at))[0]
            if meant.column and (meant is first or (-meant.rank, meant.year) > (-first.rank, first.year)):
                chosen[meant.column] = meant, at
            if meant.column in self.by_year:
                years.setdefault(meant.column, {})[meant.year] = at
            if meant.column in self.ignored:
                left_out.add(at)
        left_out |= {
            at
            for at, cell in enumerate(header)
            if (meant := self._meant(cell, names)).column and meant.rank != chosen[meant.column][0].rank
        }
        return chosen, years, left_out

    def _nearly(self, header: Cells, places: dict[str, int], columns: tuple[str, ...]) -> dict[str, str]:
        """Columns still missing that a header is very like; they are added to the places."""
        taken, used = {}, set(places.values())
        if len(places) * 2 < len(columns):
            return {}
        for column in columns:
            if column in places:
                continue
            texts = [squeezed(text) for text in (column, *self.headers.get(column, ()))]
            ranked = sorted(
                ((max(fuzz.ratio(squeezed(cell), text) for text in texts), -at)
                for at, cell in enumerate(header) if at not in used and len(squeezed(cell)) > 3),
                reverse=True,
            )  # fmt: skip
            if ranked and ranked[0][0] >= ALIKE:
                places[column] = -ranked[0][1]
                used.add(places[column])
                taken[column] = " ".join(str(header[places[column]]).split())
        return taken

    def _likely(self, rows: list[Cells], places: dict[str, int]) -> float:
        """Share of the cells with a pattern that are as it says, each column counting the same."""
        shares = []
        for column, pattern in self._compiled.items():
            at = places.get(column)
            cells = [str(row[at]).strip() for row in rows if at is not None and at < len(row)]
            given = [cell for cell in cells if cell]
            if given:
                shares.append(sum(bool(pattern.fullmatch(cell)) for cell in given) / len(given))
        if not rows:
            return 0.0
        return min(shares, default=1.0) * 0.5 + (sum(shares) / len(shares) if shares else 1.0) * 0.5

    def rows(self, table: Table, fit: Fit) -> Iterator[tuple[str, dict[str, Any], str]]:
        """Place, cells by column, and what is wrong with the row as a whole, of each row not blank.

        Cells of columns that the table has not are left out.
        """
        above: dict[str, Any] = {}
        places = [*fit.columns.values(), *(at for years in fit.years.values() for at in years.values())]
        width = max(places, default=0) + 1
        for number, (place, cells) in enumerate(table.rows()):
            if number < fit.header or not any(_given(cell) for cell in cells):
                continue
            wrong = ""
            if fit.strict and len(cells) not in (self.widths or (len(self.positions),)):
                wrong = (
                    f"has {len(cells)} cells, not {' or '.join(map(str, self.widths)) or len(self.positions)}"
                )
            padded = [*cells, *[""] * (width - len(cells))]
            row = {column: padded[at] for column, at in fit.columns.items()}
            for column, years in fit.years.items():
                row[column] = {year: padded[at] for year, at in years.items()}
            if self.year:
                row[self.year] = fit.year
            for column in self.fill:
                if column in row and not _given(row[column]):
                    row[column] = above.get(column, "")
            above = row
            yield place, dict(row), wrong


def cell_of(cells: dict[str, Any], column: str) -> str:
    """A cell as text; ``OrgId.extension`` is the field of an object in a record. Empty if there is none."""
    found: Any = cells
    for part in column.split("."):
        found = found.get(part, "") if isinstance(found, dict) else ""
    return str(found).strip()


def squeezed(header: Any) -> str:
    """A header without what publishers vary: case, blanks, line breaks, punctuation."""
    return re.sub(r"[\W_]+", "", str(header)).casefold()


def _pattern(header: str) -> re.Pattern[str]:
    """A declared header with ``##`` or ``*`` in it as a pattern of squeezed headers."""
    marks = {_YEAR: r"(\d\d)", _WORDS: ".*"}
    parts = re.split(f"({re.escape(_YEAR)}|{re.escape(_WORDS)})", header)
    return re.compile("".join(marks.get(part) or re.escape(squeezed(part)) for part in parts))


def _given(cell: Any) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else bool(cell)
