"""The page "Templates", made from their declarations."""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema
from loaders.dataset import Dataset, templates
from loaders.template import DATES, EVIDENCE, Column

_HEAD = """\
# Templates

What nobody publishes as a table, one fills in: a workbook with instructions, a sheet to fill in, drop-downs
and a fictional example.

```
icsgraph template                                         # which there are
icsgraph template post_holders                            # a blank post_holders.xlsx
icsgraph load post_holders.xlsx                           # recognised by its columns, not its name
icsgraph template post_holders --filled --out again.xlsx  # what was loaded, to be edited and loaded again
```

- Bodies go by their code, id or exact name; the drop-downs show those that are loaded. Load the bundled
  tables or registers first. A code or name of several bodies is never guessed.
- Each wrong cell is named: sheet, row, letter, what is wrong, what is allowed. Rows that are right are
  loaded; where no row of a body is right, nothing is.
- Each body (or committee, or council and year) in a file is a release of its own: it takes the place of all
  that an earlier file of the template said of it, unless that was seen later. Others stay as they are.
- A row names the document it rests on. Without one it is general knowledge: low confidence, not verified.
- What is seen on a day, with no last day, counts as current for a while after and then as last seen.
- E-mail addresses and telephone numbers are cut out before anything is kept. Texts stay texts, also those
  that look like a formula.
"""

_NEW = """\
## A new template

Two files with one stem in `loaders/templates/`: a `.toml` with a part `[template]` that declares the columns,
and a `.py` with `parse`, a pure function of one row whose cells are checked already: days are ISO dates,
amounts whole pence, choices their codes, bodies their ids. Sheet, drop-downs, instructions, checks,
recognition and round trip follow from the declaration.
"""


def templates_page() -> str:
    """The page."""
    shared = ["## Columns of every template\n", *_rows({**DATES, **EVIDENCE}), ""]
    sections = [line for one in templates() for line in _section(one)]
    return "\n".join([_HEAD, *sections, *shared, _NEW])


def _section(one: Dataset) -> Iterator[str]:
    assert one.template is not None
    kinds = ", ".join(schema.kind(kind).words for kind in one.registers)
    yield f"## {one.stem}\n"
    yield f"{one.template.fills} Makes: {kinds}. A release covers: `{one.scope}`.\n"
    yield from (f"- {line}" for line in one.template.instructions)
    yield ""
    yield from _rows(one.template.columns)
    yield ""


def _rows(columns: dict[str, Column]) -> Iterator[str]:
    yield "| column | needed | what goes into it | allowed |"
    yield "|---|---|---|---|"
    for one in columns.values():
        yield f"| {one.title} | {'yes' if one.needed else ''} | {one.meaning} | {one.allows} |"
