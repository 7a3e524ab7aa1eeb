"""Interests that people in public office declared to a body they serve."""

from __future__ import annotations

from typing import ClassVar

from graph.entities import single
from graph.facts import ReifiedFact, Yields


class DeclaredInterest(ReifiedFact):
    """That a person declared an interest in an organisation to a body; it is no finding against them.

    National Health Service Act 2006, section 14Z30, requires boards to keep and publish such registers.
    """

    kind = "declared_interest"
    words = "declared interest"
    parties: ClassVar[dict[str, frozenset[str]]] = {
        "person": frozenset({"person"}),
        "declared_to": frozenset({
            "icb", "trust", "council", "joint_committee", "national_body", "ccg", "ics",
        }),
        "concerns": frozenset({
            "trust", "practice", "council", "icb", "pcn", "patient_voice", "cancer_alliance",
            "national_body", "payee",
        }),
    }  # fmt: skip
    yields = (Yields("HAS_INTEREST_IN", "person", "concerns", ("category", "interest")),)
    distinct = ("interest",)

    category: str | None = single("financial, non-financial, indirect, gift or hospitality")
    interest: str | None = single("what it is, in the words of the register")
