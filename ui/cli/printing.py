"""How answers look on a terminal, and as CSV."""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from graph.dates import day_before
from queries.answer import Answer, EvidenceShown, HopShown
from queries.comparison import Comparison, flat
from queries.connections import Connection
from ui.cli.fitting import Columns, split_shared, widths
from ui.wording import pounds

PATHS_SHOWN = 3
EVIDENCE_SHOWN = 5


def console() -> Console:
    """Standard output: coloured on a terminal, plain in a pipe."""
    plain = not sys.stdout.isatty()
    width = int(os.environ.get("COLUMNS", "200")) if plain else None
    return Console(highlight=False, emoji=False, width=width)


def print_table(rows: Sequence[Mapping[str, Any]], title: str = "") -> None:
    """Rows as a table; columns that are empty throughout are left out.

    Where its words do not fit beside each other, what all rows share is said once before it; where
    that is not enough each row is a paragraph.
    """
    if not rows:
        return
    out = console()
    names = [name for name in rows[0] if any(row[name] not in (None, "", []) for row in rows)]
    columns: Columns = {_heading(name): [_read(name, row[name]) for row in rows] for name in names}
    fitting = widths(columns, out.width)
    if fitting is None:
        shared, columns = split_shared(columns)
        fitting = widths(columns, out.width)
        if shared:
            out.print(escape("In every row: " + _in_line(shared)))
    if fitting is None:
        _print_paragraphs(out, columns)
        return
    table = Table(title=title or None, title_justify="left", header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold", width=fitting[name])
    for row in zip(*columns.values(), strict=True):
        table.add_row(*map(escape, row))
    out.print(table)


def _print_paragraphs(out: Console, columns: Columns) -> None:
    for number, row in enumerate(zip(*columns.values(), strict=True), 1):
        out.print(f"[bold]{number}[/]")
        _line(out, escape(_in_line(dict(zip(columns, row, strict=True)))))


def _in_line(row: Mapping[str, str]) -> str:
    return " · ".join(f"{name}: {text}" for name, text in row.items() if text)


def _without_ids(row: Mapping[str, Any]) -> dict[str, Any]:
    """What is there to read: ids are for files and programs."""
    return {name: value for name, value in row.items() if not name.endswith("_id")}


def _read(name: str, value: Any) -> str:
    """A cell as people read it: amounts as pounds, which files and programs get as numbers."""
    if name == "stream":
        return str(value or "").replace("_", " ")
    if name.endswith("_pence") and isinstance(value, int):
        return pounds(value)
    return pounds(int(value * 100)) if isinstance(value, Decimal) and name.endswith("_gbp") else _cell(value)


def _heading(name: str) -> str:
    return name.removesuffix("_pence").removesuffix("_gbp").replace("_", " ")


def print_csv(rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows as CSV with a header."""
    if rows:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(rows[0])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    return str(value)


def print_answer(answer: Answer) -> None:
    """An answer for reading: rows, why, what contradicts, what is not known."""
    out = console()
    out.print(f"[bold]{answer.question}[/]  {answer.asks}")
    out.print(f"[dim]{_state(answer)}[/]")
    if answer.scenario:
        out.print(f"[bold reverse]{escape(answer.scenario)}[/]")
    if answer.rows:
        print_table([_without_ids(row) for row in answer.rows])
    else:
        out.print("No rows.")
    _print_paths(out, answer)
    for conflict in answer.conflicts:
        out.print(
            f"[bold red]Conflict[/] about {conflict.about}: "
            + escape(f"{conflict.followed}, or {conflict.other}. The first is followed: {conflict.why}.")
        )
    for one in answer.missing:
        where = f" Published in: {one.published_where}." if one.published_where else ""
        fill = f" To fill it: {one.fill_in}." if one.fill_in else ""
        why = one.why[:1].upper() + one.why[1:]  # names keep their capitals
        out.print("[bold]Not known:[/] " + escape(f"{one.what}. {why}.{where}{fill}"))
    out.print(f"[dim]What this does not show: {answer.does_not_show}[/]")
    _print_evidence(out, answer.evidence)
    out.print(f"[dim]Again: {escape(answer.again)}[/]")


def _state(answer: Answer) -> str:
    """The line below the question: dates, confidence, reach of the evidence."""
    parts = [f"as at {answer.on.isoformat()}"]
    parts += [f"as known on {answer.known.isoformat()}"] if answer.known else []
    parts += [f"evidence published by {answer.published_by.isoformat()}"] if answer.published_by else []
    if answer.evidence_until:
        parts.append(f"evidence reaches until {answer.evidence_until.isoformat()}")
    if answer.confidence:
        parts.append(f"confidence {answer.confidence.value}")
    if answer.paths and not answer.certain:
        parts.append("some of it possible, not certain, on that day")
    return " · ".join(parts)


def _line(out: Console, text: str) -> None:
    """A line below its heading: indented as a whole, also where it wraps."""
    out.print(Padding(text, (0, 0, 0, 2), expand=False))


def _print_paths(out: Console, answer: Answer) -> None:
    if sum(len(path.hops) for path in answer.paths) == len(answer.rows) > 1:
        return  # the rows are the hops already
    for path in answer.paths[:PATHS_SHOWN]:
        for hop in path.hops:
            _line(out, f"{escape(hop.says)}  [dim]{escape(_grounds(hop))}[/]")
    hidden = len(answer.paths) - PATHS_SHOWN
    if hidden > 0:
        _line(out, f"[dim]… and {hidden} more; --format json gives all[/]")


def _grounds(hop: HopShown) -> str:
    """Layer, provision, dates and standing of a hop, in brackets."""
    basis = hop.provision or (f"not verified: {hop.unverified_basis}" if hop.unverified_basis else "")
    began = f"from {hop.valid_from}" if hop.valid_from else "beginning not known"
    if hop.sure_from and hop.valid_from and hop.sure_from != hop.valid_from:
        began = f"from {hop.valid_from} at the earliest, certain by {hop.sure_from}"
    ended = f" to {day_before(hop.valid_to)}" if hop.valid_to else " on"
    standing = "by law" if hop.by_law else "as found"
    return ", ".join(filter(None, (hop.layer.value, basis, began + ended, standing, hop.confidence.value)))


def _print_evidence(out: Console, evidence: Sequence[EvidenceShown]) -> None:
    for one in evidence[:EVIDENCE_SHOWN]:
        rows = ", ".join(one.locators[:3]) + (" …" if len(one.locators) > 3 else "")
        named = "; ".join(
            ": ".join(filter(None, pair)) for pair in zip(one.publishers, one.titles, strict=True)
        )
        verified = "" if one.verified else " (not verified)"
        _line(out, f"[dim]{escape(f'Evidence: {named}{verified}, read in {rows}')}[/]")
    if len(evidence) > EVIDENCE_SHOWN:
        _line(out, f"[dim]… and {len(evidence) - EVIDENCE_SHOWN} more places[/]")


def print_comparison(found: Comparison) -> None:
    """Bodies side by side, for reading; below it what is not known of each."""
    out = console()
    out.print(f"[bold]{found.question}[/]  {found.asks}")
    as_is = f" · bodies of {found.as_is}: whole predecessors are added up" if found.as_is else ""
    out.print(f"[dim]as at {found.on}{as_is}[/]")
    if found.scenario:
        out.print(f"[bold reverse]{escape(found.scenario)}[/]")
    print_table(flat(found))
    for body in found.bodies:
        if body.of:
            _line(out, f"{escape(body.name)}: {escape(body.of)}")
        if body.refused:
            _line(out, f"{escape(body.name)}: [bold]not put together[/]: {escape(body.refused)}.")
        for one in body.answer.missing if body.answer else ():
            _line(out, f"{escape(body.name)}: [bold]not known:[/] {escape(f'{one.what}: {one.why}')}")
    out.print(f"[dim]What this does not show: {found.does_not_show}[/]")


def print_connection(found: Connection) -> None:
    """Ways between two entities, for reading."""
    out = console()
    layers = ", ".join(layer.value for layer in found.layers)
    out.print(f"[bold]From {found.from_id} to {found.to_id}[/]")
    out.print(f"[dim]as at {found.on.isoformat()} · layers: {layers}[/]")
    for number, path in enumerate(found.paths, 1):
        out.print(f"[bold]Way {number}[/]  [dim]{path.says}[/]")
        for hop in path.hops:
            more = f" (and {hop.also} more between the two)" if hop.also else ""
            _line(out, f"{escape(hop.says)}{more}  [dim]{escape(_grounds(hop))}[/]")
    if not found.paths:
        out.print("No way over these layers on this day.")
    if found.hubs:
        asked = " ".join(f"--through {hub}" for hub in found.hubs)
        out.print(f"[dim]Not walked through, because very many ties meet there: ask with {asked}[/]")
    _print_evidence(out, found.evidence)
