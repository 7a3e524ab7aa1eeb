"""The vintage of a release: the day it speaks of, from what stands in the file."""

from __future__ import annotations

from datetime import date

from loaders.days import in_titles, latest
from loaders.recognise import Recognised
from loaders.shape import TITLE_ROWS, cell_of


def vintage_of(found: Recognised) -> date | None:
    """What the titles say, the latest day in the columns that tell, or a title sheet beside the table.

    Where only the headers tell a year, as in LOC22CD, the last day of it: by then it was so.

    The file's name never counts.
    """
    dataset = found.dataset
    stated = in_titles(found.table, dataset.vintage_words, found.fit.header)
    if stated is None and dataset.vintage:
        rows = found.shape.rows(found.table, found.fit)
        cells = (cell_of(cells, column) for _, cells, _ in rows for column in dataset.vintage)
        stated = latest(cells, dataset.date_formats)
    if stated is None and dataset.vintage_words:
        titles = (in_titles(one, dataset.vintage_words, TITLE_ROWS) for one in found.beside)
        stated = next(filter(None, titles), None)
    if stated is None and found.fit.year:
        stated = date(int(found.fit.year), 12, 31)
    return stated
