"""The entry point: finds the command, runs it, and says in a sentence what went wrong."""

from __future__ import annotations

import logging
import sys
from importlib import import_module
from pkgutil import iter_modules

import typer

from ui.cli import commands

HELP = """
Who is accountable to whom, who holds which money, who sits where in the English NHS: with evidence,
at any date.

Start with “icsgraph start”, or ask: icsgraph ask Q37 --on 2026-03-31
"""


def _names() -> list[str]:
    return [module.name for module in iter_modules(commands.__path__)]


def make_app(only: str | None = None) -> typer.Typer:
    """The application with every command, or with one, so that nothing needless is imported."""
    app = typer.Typer(
        help=HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
        rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_nothing)
    for name in [only] if only else _names():
        module = import_module(f"{commands.__name__}.{name}")
        app.command(name, context_settings=getattr(module, "CONTEXT", {}))(module.run)
    return app


def _nothing() -> None:
    """Keep the name of the command even where there is only one."""


_nothing.__doc__ = HELP


def main() -> None:
    """Run the command line: exit code 0, or 2 with a sentence on standard error."""
    named = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    try:
        make_app(named if named in _names() else None)(prog_name="icsgraph")
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except Exception as error:  # the last place where an error can be put into words
        sys.exit(_said(error))


def _said(error: Exception) -> int:
    """Say what is wrong to a person; technical detail goes to the log file."""
    from graph.home import Home, default_folder
    from ui.cli.errors import sentence

    said = sentence(error)
    if said is None:
        log = Home(default_folder()).log_path
        log.parent.mkdir(parents=True, exist_ok=True)
        logging.basicConfig(filename=log, format="%(asctime)s %(message)s")
        logging.error("command: %s", " ".join(sys.argv[1:]), exc_info=error)
        said = f"something went wrong that should not have; the detail is in {log}"
    print(f"icsgraph: {said}", file=sys.stderr)
    return 2
