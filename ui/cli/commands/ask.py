"""icsgraph ask: a question of the catalogue, at a date, with evidence."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

import typer

from queries import asking
from queries.accepted import as_accepted
from queries.library import question
from queries.question import Question
from queries.scenario import scenario
from queries.supposing import suppose
from queries.texts_asked import Noting
from queries.view import View, open_view
from ui.cli import options
from ui.cli.errors import Refused
from ui.cli.naming import resolve

CONTEXT = {"allow_extra_args": True, "ignore_unknown_options": True}


def run(
    context: typer.Context,
    asked: Annotated[str, typer.Argument(metavar="QUESTION", help="Number or name: Q37, leadership-teams.")],
    on: options.On = None,
    known: options.Known = None,
    published_by: options.PublishedBy = None,
    supposing: options.Supposing = None,
    show_query: options.ShowQuery = False,
    how: options.How = options.Format.TABLE,
    store: options.StoreUri = None,
) -> None:
    """Ask a question. Its own parameters follow as --NAME VALUE (see “icsgraph questions Q36”).

    icsgraph ask Q37 --on 2026-03-31

    icsgraph ask Q36 --icb "Black Country" --on 2026-04-02

    icsgraph ask Q14 --start "chief executive Dorset ICB" --format json

    icsgraph ask Q37 --on 2027-04-02 --suppose clusters-merge-2027

    icsgraph ask Q36 --icb "Black Country" --show-query
    """
    name, chosen = question(asked)
    given, day = parse_parameters(context.args, chosen), options.on_day(on)
    then = {"known": options.day(known), "published_by": options.day(published_by)}
    supposed = scenario(supposing) if supposing else None
    with open_view(options.home(), store, **then) as view:
        parameters = name_entities(view, chosen, given, day, may_ask=how is options.Format.TABLE)
        graph = suppose(view, supposed, day).store if supposed else view.store
        noting = Noting(graph) if show_query else graph
        answer = asking.ask(name, chosen, noting, parameters, day, **then, scenario=supposed)
    if isinstance(noting, Noting):
        _show_texts(noting, how)
        return
    if store is None:
        answer = as_accepted(answer, options.home())
    if how is options.Format.JSON:
        typer.echo(answer.model_dump_json(indent=2))
        return
    from ui.cli.printing import print_answer, print_csv

    if how is options.Format.CSV:
        said = {"scenario": answer.scenario} if answer.scenario else {}
        print_csv([row | said for row in answer.rows])
        return
    print_answer(answer)


def _show_texts(noting: Noting, how: options.Format) -> None:
    """The texts with their parameters, as JSON or to be pasted into a Neo4j browser."""
    texts = noting.texts()
    if how is options.Format.JSON:
        typer.echo(json.dumps([one.shown() for one in texts], indent=2))
        return
    for number, one in enumerate(texts, 1):
        times = f", asked {one.times} times, first with" if one.times > 1 else ""
        typer.echo(f"// {number} of {len(texts)}{times}\n{one.pasted()}\n")


def parse_parameters(words: list[str], chosen: Question) -> dict[str, str]:
    """The question's parameters from ``--name value`` or ``--name=value``.

    Raises:
        Refused: naming the word that is not understood and what there is.
    """
    names = list(chosen.parameters.model_fields)
    known = ", ".join("--" + name.replace("_", "-") for name in names) or "no parameters"
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        flag, equals, value = word.partition("=")
        name = flag.removeprefix("--").replace("-", "_")
        if not flag.startswith("--") or name not in names:
            raise Refused(f"“{word}” is not understood: {chosen.number} takes {known}")
        if not equals:
            if not rest:
                raise Refused(f"{flag} needs a value")
            value = rest.pop(0)
        given[name] = value
    return given


def name_entities(
    view: View, chosen: Question, given: dict[str, str], on: date, *, may_ask: bool
) -> dict[str, Any]:
    """The parameters with names and codes of entities turned into ids."""
    marks = chosen.entity_parameters()
    return {
        name: resolve(view, value, marks[name].kinds, on, may_ask=may_ask) if name in marks else value
        for name, value in given.items()
    }
