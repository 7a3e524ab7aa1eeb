"""Trusts and the Cancer Alliances they belong to; a second alliance stands in a note only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rapidfuzz import fuzz, process

from graph.claims import Claim, Ref, Refusal, RelationshipClaim
from graph.dates import Bounds
from graph.evidence import Evidence
from graph.layers.membership import MemberOf
from graph.names import normalise
from loaders.row import Row

_ALSO = re.compile(r"partners? with (?:the )?(?P<name>.+? Cancer Alliance)\b", re.IGNORECASE)

ALIKE = 92.0
"""A name in a note is taken for an alliance of the file from this likeness on, of 100."""


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """The alliances of the file, code by name: notes name them without a code, and misspell them."""
    return {
        "alliances": {
            normalise(str(row["alliance_name"])): str(row["alliance"]).strip()
            for row in rows
            if str(row["alliance"]).strip()
        }
    }


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One trust, its alliance, and others that the note says it also partners with.

    Raises:
        ValueError: when the row names no alliance, as those of trusts without cancer services do.
    """
    note, seen = row.take_optional("notes"), Bounds.seen(row.snapshot)
    evidence = row.cite(quote=note)
    trust = Ref("trust", "ods_code", row.take("trust"), name=row.take_optional("trust_name"))
    named, code = row.take_optional("alliance_name"), row.take_optional("alliance")
    if not code:
        raise ValueError(f"names no Cancer Alliance with a code{f', only “{named}”' if named else ''}")
    yield _member(trust, code, seen, evidence)
    also = [one["name"] for one in _ALSO.finditer(note)]
    for name in also:
        other = _code(name, row.across["alliances"])
        if other:
            yield _member(trust, other, seen, evidence)
        else:
            yield Refusal(row.locator, f"the note names “{name}”, which no row of the file gives a code")
    if note and not also:
        yield Refusal(row.locator, f"the note names no Cancer Alliance: “{note}”")


def _member(trust: Ref, code: str, seen: Bounds, evidence: Evidence) -> Claim:
    scheme = "ons_code" if code.startswith("E56") else "ods_code"
    return RelationshipClaim(trust, MemberOf(), Ref("cancer_alliance", scheme, code), seen, evidence)


def _code(name: str, alliances: dict[str, str]) -> str:
    """The code of the alliance whose name is the nearest, if it is near enough."""
    met = process.extractOne(normalise(name), list(alliances), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return alliances[met[0]] if met else ""
