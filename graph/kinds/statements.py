"""Statements kept as such: what a publication claimed, what a plan or rule requires, what happened."""

from __future__ import annotations

from typing import Literal

from graph.entities import Entity, single


class Statement(Entity):
    """A sentence of a publication about the NHS, apart from what the graph says is so."""


class SeedClaim(Statement):
    """What an article or plan stated, with the verdict of a check; its name is what it states.

    Its evidence says whether it stated a fact, a requirement or a forecast: a forecast is in no answer
    of what is.
    """

    kind = "seed_claim"
    words = "published statement"

    publication: str | None = single("publication and paragraph")
    verdict: str | None = single("what a check against other evidence gave")
    checked_against: str | None = single("the evidence it was checked against")


class PlanRequirement(Statement):
    """What the NHS Long Term Plan requires of every integrated care system; that is its name."""

    kind = "plan_requirement"
    words = "requirement of a plan"

    paragraph: str | None = single("paragraph of the plan")
    checkable: str | None = single("whether data can show it")
    graph_check: str | None = single("the check, in words")


class BoardRule(Statement):
    """A rule on the composition of a board, with its severity, basis and life span."""

    kind = "board_rule"
    words = "board rule"

    applies_to: str | None = single("kind of board it holds for")
    expression: str | None = single("the check, as an expression in words")
    severity: Literal["must", "policy", "expected", "bill"] | None = single("how hard the rule is")
    basis: str | None = single("provision or policy it rests on")
    unverified_basis: str | None = single("the same where no document was read; never to be quoted as law")
    verified: Literal["yes", "partly", "no"] | None = single("whether the provision itself was read")


class Event(Statement):
    """Something that happened on a day or within a month or year; its life is that day."""

    kind = "event"
    words = "event"

    event_kind: str | None = single("establishment, merger, delegation, publication and so on")
    subject: str | None = single("whom or what it was about, as published")
