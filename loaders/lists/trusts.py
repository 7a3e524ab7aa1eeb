"""A list of trusts, kept to find their board papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.layers.membership import MemberOf
from graph.names import normalise, slug
from loaders.lists.listed import papers_and_region, successions, texts
from loaders.row import Row

_REMARK = re.compile(r"\s+-\s.*|\s*\([^)]*\)")
_MEETING = re.compile(r"\s+(?:(?:joint|group) )?board(?: in common)?$", re.IGNORECASE)


def parse(row: Row) -> Iterator[Claim]:
    """One trust, as the list had it when its entries were last looked at."""
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    trust = Ref.mint("trust", row.take("ods_code"))
    row.ignore("last_validated")
    for name in own_names(texts(row.take_nested("names"))):
        yield FieldClaim(trust, "name", name, seen, evidence)
    yield FieldClaim(trust, "sector", row.take("type"), seen, evidence)
    yield from papers_and_region(row, trust, seen, evidence)
    yield from successions(row, trust, set(), evidence)
    yield from _group(trust, row.take_optional("group_board"), seen, evidence)


def own_names(names: list[str]) -> list[str]:
    """Names the trust has now. From a second full name on they are of before, or of another trust."""
    known = normalise(names[0]) if names else ""
    return list(takewhile(lambda one: normalise(one) == known or not one.endswith("Trust"), names))


def _group(trust: Ref, text: str, seen: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """The group whose board meets for several trusts, by its name without remarks."""
    name = _MEETING.sub("", _REMARK.sub("", text)).strip()
    if not name:
        return
    group = Ref.mint("trust_group", slug(name))
    yield FieldClaim(group, LIFE, "", seen, evidence)
    yield FieldClaim(group, "name", name, seen, evidence)
    yield RelationshipClaim(trust, MemberOf(), group, seen, evidence)
