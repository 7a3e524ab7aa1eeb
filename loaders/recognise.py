"""Recognising which dataset a file is, by its content and never by its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from loaders.dataset import Dataset, datasets
from loaders.reading import FileRefused, read_header


@dataclass(frozen=True)
class Likeness:
    """How a file's header compares with what a dataset expects; 1.0 is the same columns."""

    dataset: Dataset
    share: float
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def likenesses(header: tuple[str, ...]) -> list[Likeness]:
    """Every dataset by how well a header fits, best first."""
    given = set(header)
    found = []
    for dataset in datasets().values():
        wanted = set(dataset.columns)
        share = len(given & wanted) / len(given | wanted)
        missing = tuple(one for one in dataset.columns if one not in given)
        found.append(Likeness(dataset, share, missing, tuple(one for one in header if one not in wanted)))
    return sorted(found, key=lambda one: (-one.share, one.dataset.name))


def recognise(path: Path) -> Dataset:
    """The dataset that a file is a release of.

    Raises:
        FileRefused: when none fits, naming the nearest and what was missing or unknown.
    """
    header = read_header(path)
    ranked = likenesses(header)
    best = [one for one in ranked if one.share == 1.0]
    if len(best) == 1:
        return best[0].dataset
    if best:
        names = ", ".join(one.dataset.name for one in best)
        raise FileRefused(f"{path.name} may be any of {names}: say which with --as")
    nearest = "; ".join(_difference(one) for one in ranked[:3] if one.share > 0)
    raise FileRefused(
        f"{path.name} is of no known dataset. Nearest: {nearest or 'none'}. See “icsgraph datasets”"
    )


def _difference(one: Likeness) -> str:
    lacks = f"lacks {', '.join(one.missing)}" if one.missing else ""
    extra = f"has also {', '.join(one.unknown)}" if one.unknown else ""
    return f"{one.dataset.name} ({' and '.join(filter(None, (lacks, extra)))})"
