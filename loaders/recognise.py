"""Recognising which dataset a table is, by its content and never by the name of its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from loaders.dataset import Dataset, datasets
from loaders.reading import FileRefused, read_header
from loaders.shape import Fit, Shape
from loaders.tables import PublishedFile, Table, tables

NEAREST = 3


@dataclass(frozen=True)
class Likeness:
    """How a header in our own layout compares with a dataset's; 1.0 is the same columns."""

    dataset: Dataset
    share: float
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Recognised:
    """A table of a file and the dataset it is a release of; ``beside`` are the file's other tables."""

    file: PublishedFile
    table: Table
    dataset: Dataset
    shape: Shape
    fit: Fit
    beside: tuple[Table, ...] = ()

    @property
    def notices(self) -> list[str]:
        """What of the table's columns is not as the dataset knows it, in sentences."""
        return [f"column “{one}” is not known and was left out" for one in self.fit.unknown] + [
            f"column “{header}” was taken for {column}" for column, header in self.fit.taken.items()
        ]


def likenesses(header: tuple[str, ...]) -> list[Likeness]:
    """Every dataset in our own layout by how well a header fits, best first."""
    given = set(header)
    found = []
    for dataset in datasets().values():
        if dataset.shape is not None:
            continue
        wanted = set(dataset.columns)
        share = len(given & wanted) / len(given | wanted)
        missing = tuple(one for one in dataset.columns if one not in given)
        found.append(Likeness(dataset, share, missing, tuple(one for one in header if one not in wanted)))
    return sorted(found, key=lambda one: (-one.share, one.dataset.name))


def recognise(path: Path) -> Dataset | None:
    """The dataset in our own layout that a file has exactly the columns of, or None.

    Raises:
        FileRefused: when several have these columns.
    """
    try:
        header = read_header(path)
    except FileRefused:
        return None
    best = [one for one in likenesses(header) if one.share == 1.0]
    if len(best) > 1:
        names = ", ".join(one.dataset.name for one in best)
        raise FileRefused(f"{path.name} may be any of {names}: say which with --as")
    return best[0].dataset if best else None


def recognise_tables(file: PublishedFile, wanted: Dataset | None = None) -> list[Recognised]:
    """The tables of a published file that are releases of datasets.

    Args:
        file: the file.
        wanted: the only dataset it may be, as the user says.

    Raises:
        FileRefused: when it cannot be read, none fits, or several fit a table equally well; naming the
            nearest and what was missing.
    """
    met = tables(file)
    found = [
        replace(one, beside=tuple(other for other in met if other is not table))
        for table in met
        for one in _best(file, table, wanted)
    ]
    if not found:
        raise FileRefused(f"{file.name} is of no known dataset. Nearest: {_nearest(file, met, wanted)}")
    return found


def _fits(file: PublishedFile, table: Table, wanted: Dataset | None) -> list[Recognised]:
    """What every dataset makes of a table, the likeliest first, of these the one that uses most of it."""
    among = [wanted] if wanted else datasets().values()
    fits = [
        Recognised(file, table, one, one.shape, one.shape.fit(table, one.columns))
        for one in among
        if one.shape is not None
    ]
    return sorted(fits, key=_rank, reverse=True)


def _rank(one: Recognised) -> tuple[bool, int, float]:
    return one.fit.fits or not one.fit.missing, len(one.fit.columns), one.fit.likely


def _best(file: PublishedFile, table: Table, wanted: Dataset | None) -> list[Recognised]:
    fitting = _fits(file, table, wanted)
    if wanted is None:
        fitting = [one for one in fitting if one.fit.fits]
    fitting = [one for one in fitting if not one.fit.missing]
    equal = [one for one in fitting if _rank(one) == _rank(fitting[0])]
    if len(equal) > 1:
        names = ", ".join(one.dataset.name for one in equal)
        raise FileRefused(f"{table.words} may be any of {names}: say which with --as")
    return fitting[:1]


def _nearest(file: PublishedFile, met: list[Table], wanted: Dataset | None) -> str:
    """The datasets that come nearest, with what was missing, whether in our own layout or a publisher's."""
    ranked = [
        (len(one.fit.columns) / len(one.dataset.columns), one.dataset.name, _difference(one))
        for table in met
        for one in _fits(file, table, wanted)
        if one.fit.columns
    ]
    try:
        own = likenesses(read_header(file.path)) if wanted is None else []
    except FileRefused:
        own = []
    ranked += [(one.share, one.dataset.name, _own_difference(one)) for one in own if one.share]
    said = [words for _, _, words in sorted(ranked, key=lambda one: (-one[0], one[1]))[:NEAREST]]
    return f"{'; '.join(said) or 'none'}. See “icsgraph datasets”"


def _difference(one: Recognised) -> str:
    if one.fit.missing:
        sheet = one.dataset.template.sheet if one.dataset.template else {}
        lacks = (sheet[name].title if name in sheet else name for name in one.fit.missing)
        return f"{one.dataset.name} (lacks {', '.join(lacks)})"
    if not one.fit.likely:
        return f"{one.dataset.name} (no row is filled in, or none looks as it should)"
    return f"{one.dataset.name} ({one.fit.likely:.0%} of its cells look as they should)"


def _own_difference(one: Likeness) -> str:
    lacks = f"lacks {', '.join(one.missing)}" if one.missing else ""
    extra = f"has also {', '.join(one.unknown)}" if one.unknown else ""
    return f"{one.dataset.name} ({' and '.join(filter(None, (lacks, extra)))})"
