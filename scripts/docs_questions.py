"""The page "Questions": a manual, each question with a real answer and what would fill its gaps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Protocol

from graph.home import Home
from graph.relationships import Layer
from graph.schema import MARKER
from queries.answer import Missing
from queries.asking import ask
from queries.library import questions
from queries.question import Example, Question
from queries.view import Ambiguous, NotFound, View, open_view

_HEAD = """\
# Questions

Generated from `queries/questions/`, with answers on the bundled tables. Change those, not this page.

Ask by number or by name, at a day; without `--on` it is today. Bodies go by name, code or id.

```
icsgraph ask Q36 --icb "Black Country" --on 2026-04-02       # a question of the catalogue
icsgraph ask Q36 --icb QHL --format json                     # whole, with every path and piece of evidence
icsgraph ask Q36 --icb QHL --show-query                      # the Cypher that is asked, with its parameters
icsgraph ask Q60 --question Q36 --body QHL                   # what it could not draw on, and where that is
icsgraph questions Q36                                       # what it needs and what it does not show
```

How to read an answer:

- **As at** is the day asked about; **evidence reaches until** is how far what is loaded goes. Confidence is
  that of the weakest step.
- **By law** says that a rule of law or policy makes it for every body of its kind; **as found** that a
  published row states it. What law makes is shown, and never counted as found.
- **Not known** is one line for each thing that is missing, with where it is published and what would fill it.
  Unknown is not no.
- **Conflict** shows both sides where publications disagree, which one is followed, and why.
- A holder who was only seen on a day counts as current for six months, then as last seen and not confirmed.
- Long answers are cut here, and what they do not know or show stands below them; on your machine they are
  whole.
"""


_NAME = f"MATCH (e:{MARKER} {{id: $id}}) RETURN e.name AS name ORDER BY name"
_SAID_BELOW = ("Not known:", "What this does not show:")
_BEGINS = ("Conflict", "  Evidence:", "  … and", "Again:", "… and")
"""How lines of a printed answer begin: those that the manual leaves out, and those that come after."""


class Runner(Protocol):
    """Runs commands of the product on the bundled tables in a folder."""

    home: Home

    def output(self, command: str) -> str:
        """What a command prints, cut to what a page should hold."""
        ...


def questions_page(runner: Runner) -> str:
    """The manual of questions, each with the answer to its example."""
    with open_view(runner.home) as view:
        sections = [_section(name, one, runner, view) for name, one in questions().items()]
    return "\n".join([_HEAD, _contents(), *sections]).rstrip() + "\n"


def _contents() -> str:
    """Every question once, under the layer that it is first of all about."""
    lines = ["## Contents\n"]
    for layer in Layer:
        several = [one for one in questions().values() if one.layers[0] is layer]
        if several:
            lines.append(f"**{layer.value.capitalize()}** ({layer.meaning})\n")
            lines += [f"- [{one.number}](#{one.number.lower()}) {one.asks}" for one in several]
            lines.append("")
    return "\n".join(lines)


def _section(name: str, one: Question, runner: Runner, view: View) -> str:
    """Why, what to say, an answer, what it does not show, what is missing, how the rows are to be read."""
    return "\n".join([
        f'<a id="{one.number.lower()}"></a>\n\n## {one.number} · {one.asks}\n',
        f"{one.why_it_matters}\n",
        *_needs(one),
        *(_answer(name, one, one.example, runner, view) if one.example else ()),
        f"**What it does not show.** {one.does_not_show}\n",
        *_columns(one),
        f"*Walks: {', '.join(layer.value for layer in one.layers)}. Owner: {one.owner}; "
        f"reviewed {one.reviewed.isoformat()}.*\n",
    ])  # fmt: skip


def _needs(one: Question) -> Iterator[str]:
    if not one.parameters.model_fields:
        yield "**It needs** nothing but a day.\n"
        return
    yield "**It needs**\n"
    for parameter, field in one.parameters.model_fields.items():
        left_out = "" if field.is_required() else " (may be left out)"
        yield f"- `--{parameter.replace('_', '-')}`: {field.description}{left_out}"
    yield ""


def _answer(name: str, one: Question, example: Example, runner: Runner, view: View) -> Iterator[str]:
    command = f"icsgraph ask {name.replace('_', '-')} {example.words(_names(one, example, view))}"
    yield f"**An answer**\n\n```text\n$ {command}\n{_less_what_follows(runner.output(command))}```\n"
    missing = ask(name, one, view.store, dict(example.given), example.on).missing
    if missing:
        yield "**What is missing here, and what would fill it**\n"
        yield from map(_line, missing)
        yield ""


def _less_what_follows(printed: str) -> str:
    """What was printed, less the lines on gaps and limits, which the manual gives in its own words below."""
    kept, leaving = list[str](), False
    for line in printed.splitlines():
        if line.startswith(_SAID_BELOW):
            leaving = True
        elif line.startswith(_BEGINS):
            leaving = False
        kept += [] if leaving else [line]
    return "\n".join(kept) + "\n"


def _names(one: Question, example: Example, view: View) -> dict[str, str]:
    """What people would write in place of an id: the name, where it leads to this body alone."""
    found: dict[str, str] = {}
    for parameter, named in one.entity_parameters().items():
        entity = str(example.given.get(parameter, ""))
        for row in view.store.ask(_NAME, {"id": entity}):
            with suppress(Ambiguous, NotFound):
                if view.resolve(row["name"], named.kinds, example.on) == entity:
                    found[entity] = row["name"]
    return found


def _line(one: Missing) -> str:
    where = f" Published in: {one.published_where}." if one.published_where else ""
    template = " (see [templates](templates.md))" if "template" in one.fill_in else ""
    fill = f" To fill it: {one.fill_in}{template}." if one.fill_in else ""
    return f"- {one.what[:1].upper()}{one.what[1:]}: {one.why}.{where}{fill}"


def _columns(one: Question) -> Iterator[str]:
    yield "**Each row gives**\n\n| column | what it is |\n|---|---|"
    for column, field in one.row.model_fields.items():
        yield f"| {column.replace('_', ' ')} | {str(field.description).replace('|', '/')} |"
    yield ""
