"""Scenarios: what a bill or a plan would change from a day on, as data. No scenario is law, or done.

A scenario is a file ``queries/scenarios/<name>.toml``, found on disk. Its rules say which ties move to
another body, and which end; its plans say which bodies would take the place of which. The graph that
people ask stays as it is: see `queries.shifts` for what a scenario does to it.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from queries.answer import Missing

FOLDER = Path(__file__).parent / "scenarios"

What = Literal["moves", "ends", "not stated"]
Ground = Literal["stated", "follows", ""]


class NoSuchScenario(Exception):
    """No scenario has that name; the message says which there are."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Rule(_Part):
    """What becomes of some ties. The first rule that a tie fits decides.

    Attributes:
        at: the id at either end of the tie; one ``*`` may stand for any part of it.
        other: the same of the other end; empty for any.
        types: types of the ties; none means any.
        what: it moves, it ends, or what was read does not say.
        to: what it moves to, in place of ``at``.
        clause: id of the provision of the bill, or of the plan.
        ground: whether the clause states it, or it follows from what the clause states.
        why: a word on it.
    """

    at: str
    other: str = "*"
    types: tuple[str, ...] = ()
    what: What
    to: str = ""
    clause: str
    ground: Ground = ""
    why: str = ""


class Plan(_Part):
    """Bodies that would take the place of others.

    Attributes:
        old: id of the body that would end; or a kind such as ``icb_cluster``, whose members would become
            one body each.
        new: ids of the bodies in its place; empty where the members of one become a body without a name.
        keeps: types of ties that go with the body though they were found, and are not made by law.
        ends: types of found ties that end with it.
        clause: id of the event or provision that says so.
        why: what is not known of it.
    """

    old: str
    new: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    clause: str
    why: str = ""

    @property
    def merges(self) -> bool:
        """Whether it is the members of groupings that become one body."""
        return ":" not in self.old


class Scenario(_Part):
    """What would hold from a day on.

    Attributes:
        name: the name of its file, with hyphens.
        title: what is supposed, in words.
        standing: a bill, or a plan.
        banner: what every answer under it says first.
        day: when it would begin; None where nobody has said: then on the day asked about.
        about: ids of what is known of its progress.
        gone: ids of what would be no more, with one ``*`` at most.
        comes: ids of what would come into force or being.
        missing: what nobody has said of it.
    """

    name: str
    title: str
    standing: Literal["bill", "planned"]
    banner: str
    day: date | None = None
    about: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    comes: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    plans: tuple[Plan, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def status(self) -> str:
        """How far it is from being so, in words."""
        return "bill, not law" if self.standing == "bill" else "planned, not done"

    def begins(self, on: date) -> date:
        """The day from which it would hold, asked about on a day."""
        return self.day or on


@cache
def scenarios() -> dict[str, Scenario]:
    """Every scenario by its name."""
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        name = path.stem.replace("_", "-")
        found[name] = Scenario(name=name, **tomllib.loads(path.read_text(encoding="utf-8")))
    return found


def known_name(wanted: str) -> str:
    """The name, if there is such a scenario.

    Raises:
        ValueError: with the names that there are.
    """
    try:
        return scenario(wanted).name
    except NoSuchScenario as error:
        raise ValueError(str(error)) from error


def scenario(wanted: str) -> Scenario:
    """The scenario of a name.

    Raises:
        NoSuchScenario: with the names that there are.
    """
    found = scenarios().get(wanted.strip().lower().replace("_", "-"))
    if found is None:
        raise NoSuchScenario(f"there is no scenario “{wanted}”: there are {', '.join(scenarios())}")
    return found
