"""icsgraph questions: what can be asked, and what one question needs."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from queries.library import question, questions
from ui.cli import options


def run(
    one: Annotated[
        str | None, typer.Argument(metavar="[QUESTION]", help="Number or name, for detail.")
    ] = None,
    schema: Annotated[bool, typer.Option("--schema", help="The JSON Schema of an answer.")] = False,
    how: options.How = options.Format.TABLE,
) -> None:
    """List the questions, or show what one asks, needs and does not show."""
    if schema:
        from queries.answer import answer_schema

        typer.echo(json.dumps(answer_schema(), indent=2))
        return
    if one:
        _show(one)
        return
    rows = [
        {"number": each.number, "name": name.replace("_", "-"), "asks": each.asks}
        for name, each in questions().items()
    ]
    if how is options.Format.JSON:
        typer.echo(json.dumps(rows, indent=2))
        return
    from ui.cli.printing import print_csv, print_table

    print_csv(rows) if how is options.Format.CSV else print_table(rows)


def _show(wanted: str) -> None:
    from ui.cli.printing import console

    name, chosen = question(wanted)
    out = console()
    out.print(f"[bold]{chosen.number}[/]  {chosen.asks}")
    out.print(f"Why it matters: {chosen.why_it_matters}")
    out.print(f"What it does not show: {chosen.does_not_show}")
    for parameter, field in chosen.parameters.model_fields.items():
        needed = "" if field.is_required() else f" (if not given: {field.default})"
        flag = "--" + parameter.replace("_", "-")
        out.print(f"  {flag}  {field.description}{needed}")
    if chosen.example:
        out.print(f"Example: icsgraph ask {name.replace('_', '-')} {chosen.example.words()}")
    out.print(f"[dim]Owner: {chosen.owner}; reviewed {chosen.reviewed.isoformat()}[/]")
