"""Law: provisions, and the standing rules they make for every body of a kind."""

from __future__ import annotations

from typing import ClassVar

from graph.entities import LegalProvision, single
from graph.facts import ReifiedFact


class Provision(LegalProvision):
    """A section, schedule, regulation or bill clause."""

    kind = "provision"
    words = "legal provision"


class StandingRule(ReifiedFact):
    """A rule that holds for every body of a kind, expanded for each over the rule's life span.

    ``from_end`` and ``to_end`` are ids or patterns: ``{body}`` is each body the rule is about,
    ``{body}/chief_executive`` a post in it, ``{WITHIN}/regional_director`` a post in what it lies
    within. What a rule makes is marked "by law" and never counted as found.
    """

    kind = "standing_rule"
    words = "standing rule"
    parties: ClassVar[dict[str, frozenset[str]]] = {
        "about": frozenset({"body_kind", "national_body", "parliament"})
    }
    distinct = ("rule",)

    rule: str | None = single("short name of the rule")
    of_kind: str | None = single("kind of the bodies it holds for; empty: the one body it is about")
    legal_form: str | None = single("bodies of this legal form only")
    within: str | None = single("bodies within one of these only, by id, parted by spaces")
    from_end: str | None = single("where the relationship starts")
    type_name: str | None = single("type of the relationship")
    to_end: str | None = single("where the relationship ends")
    properties: str | None = single("its properties, as JSON")
    provision: str | None = single("the provision that makes the rule")
