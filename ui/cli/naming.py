"""From what people type to entities; asks back where several may be meant."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

from graph import schema
from queries.view import Ambiguous, View


def resolve(view: View, text: str, kinds: Iterable[str], on: date, *, may_ask: bool) -> str:
    """The id of what the text means.

    Raises:
        Ambiguous: when several may be meant and nobody can be asked.
        NotFound: when nothing is like it.
    """
    try:
        return view.resolve(text, kinds, on)
    except Ambiguous as error:
        if not (may_ask and sys.stdin.isatty() and sys.stderr.isatty()):
            raise
        return _chosen(error)


def _chosen(error: Ambiguous) -> str:
    import typer

    matches = error.matches[:12]
    typer.echo(f"{error}:", err=True)
    for number, one in enumerate(matches, 1):
        typer.echo(f"  {number}  {one.name} ({schema.kind(one.kind).words})", err=True)
    chosen: int = typer.prompt("Which", type=int, err=True)
    if not 1 <= chosen <= len(matches):
        raise error
    return matches[chosen - 1].id
