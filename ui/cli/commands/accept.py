"""icsgraph accept: leave a finding be until a day, with the reason, as a judgement of one's own."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Annotated

import typer

from graph.ledger.acceptances import Acceptance, accept
from queries.finding import findings
from queries.view import open_view
from ui.cli import options
from ui.cli.errors import Refused

VACANT_DAYS = 0
"""Every vacancy may be accepted, however short."""


def run(
    finding: Annotated[str, typer.Argument(metavar="FINDING", help="Its code, from “icsgraph ask Q73”.")],
    until: Annotated[
        datetime,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day on which it comes back."),
    ],
    reason: Annotated[str, typer.Option(help="Why, kept in the ledger.")],
    by: Annotated[str, typer.Option(help="Who accepts it, kept in the ledger.")] = "",
    on: options.On = None,
) -> None:
    """Accept a finding until a day: it is then counted and shown folded, and comes back on that day.

    Nothing published changes by it. An earlier day takes an acceptance back.

    icsgraph accept icb:QVV/post-vacant/post:icb:QVV:chair --until 2027-01-01 --reason "starts soon"
    """
    home, day, (body, _, code) = options.home(), options.on_day(on), finding.partition("/")
    if not reason.strip():
        raise Refused("say why it is accepted: --reason")
    with open_view(home) as view:
        there = {one.code for one in findings(view.store, body, day, VACANT_DAYS)}
    if code not in there:
        raise Refused(f"there is no finding “{finding}” on {day}: see “icsgraph ask Q73 --body {body}”")
    with home.ledger() as ledger:
        accept(ledger, Acceptance(finding, until.date(), reason.strip(), by.strip()))
    print(f"accepted until {until.date()}: {finding}", file=sys.stderr)
