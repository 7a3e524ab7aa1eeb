"""Layout of gaps: a row is one matter of one entity that was looked for and is not known.

Columns: ``about`` (an id, or a code where ``about_kind`` is given), ``matter`` (what is not known, in
words), ``reason`` (one of `UnknownReason`), ``valid_from``, ``valid_to``, ``seen``, and the evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.claims import Claim, UnknownClaim
from graph.dates import Bounds
from graph.evidence import UnknownReason
from loaders.layouts.relationships import end
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One matter that is not known.

    Raises:
        ValueError: for a reason that is none of those declared.
    """
    evidence = row.cite()
    about, matter = end(row, "about"), row.take("matter")
    reason = UnknownReason(row.take_one_of("reason", {one.value: one.value for one in UnknownReason}))
    began, ended, seen = (row.take_optional(name) for name in ("valid_from", "valid_to", "seen"))
    when = row.bounds(began, ended, seen=seen) if began or ended or seen else Bounds.seen(row.snapshot)
    yield UnknownClaim(about, matter, reason, when, evidence)
