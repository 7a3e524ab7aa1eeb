"""Ways of award that a notice itself names: by the law it gives as its basis, and its words for the way."""

from __future__ import annotations

import re

LAWS = {
    "psr": ("2023/1348", "provider selection regime"),
    "procurement-act": ("ukpga 2023/54",),
    "pcr-2015": ("2015/102", "public contracts regulations 2015"),
    "nhs-2013": ("2013/500",),
}
"""What stands in the legal basis, or in the words of a notice, by the law that is meant."""

WAYS = {
    "psr": {
        "direct-award-a": r"(direct award )?process a\b|direct award a\b",
        "direct-award-b": r"(direct award )?process b\b|direct award b\b",
        "direct-award-c": r"(direct award )?process c\b|direct award c\b",
        "most-suitable-provider": r"most suitable provider",
        "framework": r"framework",
        "urgent": r"urgent",
        "competitive": r"competitive",
    },
    "procurement-act": {
        "below-threshold": r"below[- ]threshold",
        "competitive-flexible": r"competitive flexible",
        "call-off": r"call[- ]?off|framework",
        "dynamic-market": r"dynamic market",
        "direct-award": r"direct award",
        "open": r"open",
    },
    "pcr-2015": {
        "below-threshold": r"below[- ]threshold",
        "call-off": r"call[- ]?off|framework",
        "dynamic-purchasing-system": r"dynamic purchasing",
        "competitive-dialogue": r"competitive dialogue",
        "innovation-partnership": r"innovation partnership",
        "without-prior-publication": r"without prior (publication|call)",
        "competitive-with-negotiation": r"negotiat",
        "restricted": r"restricted",
        "open": r"open",
    },
    "nhs-2013": {},
}
"""Ways of each law, by words that notices use for them; the first that is met counts."""


def published_route(legal_basis: str, procedure: str) -> str:
    """Code of the award route that a notice states; of the law alone where its way is not clear, or nothing.

    Args:
        legal_basis: scheme and number of the law, such as "UKPGA 2023/54".
        procedure: the way of award in the words of the notice.
    """
    said = f"{legal_basis} {procedure}".lower()
    law = next((one for one, marks in LAWS.items() if any(mark in said for mark in marks)), "")
    if not law:
        return ""
    ways = WAYS[law].items()
    way = next((one for one, pattern in ways if re.search(pattern, procedure, re.IGNORECASE)), "")
    return f"{law}-{way}" if way else law
