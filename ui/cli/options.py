"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

import typer

from graph.home import Home, default_folder


class Format(StrEnum):
    """How an answer is written to standard output."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


On = Annotated[
    datetime | None,
    typer.Option("--on", formats=["%Y-%m-%d"], metavar="DATE", help="As at this day; today if not given."),
]
Known = Annotated[
    datetime | None,
    typer.Option(
        "--known",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="As the ledger stood at the end of this day.",
    ),
]
PublishedBy = Annotated[
    datetime | None,
    typer.Option(
        "--published-by",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Only evidence published by this day.",
    ),
]
StoreUri = Annotated[
    str | None,
    typer.Option(
        "--store", envvar="ICSGRAPH_STORE", metavar="URI",
        help="Where the graph is: a kglite file, or bolt:// or neo4j:// for a server.",
    ),
]  # fmt: skip
Supposing = Annotated[
    str | None,
    typer.Option(
        "--suppose", metavar="SCENARIO", help="As it would be: names of scenarios in “questions Q39”."
    ),
]
ShowQuery = Annotated[
    bool,
    typer.Option("--show-query", help="Show the Cypher that is asked, with its parameters, not the answer."),
]
How = Annotated[Format, typer.Option("--format", help="How the result is written.")]


def home() -> Home:
    """The user's folder: ICSGRAPH_HOME, or the platform's."""
    return Home(default_folder())


def day(given: datetime | None) -> date | None:
    """The day of an option."""
    return given.date() if given else None


def on_day(given: datetime | None) -> date:
    """The day asked about; today when none is given."""
    return given.date() if given else date.today()
