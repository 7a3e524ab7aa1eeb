"""A list of integrated care boards, kept to find their board papers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.claims import Claim, FactClaim, FieldClaim, Ref, Refusal, RelationshipClaim
from graph.dates import Bounds, day_after
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.kinds.clusters import SharedLeadership
from graph.kinds.posts import Appointment
from graph.layers.membership import MemberOf
from graph.names import slug
from loaders.days import in_words
from loaders.lists.listed import papers_and_region, successions, texts
from loaders.row import Row
from loaders.shape import cell_of

CLUSTERS = {
    frozenset({"QHL", "QUA"}): "birmingham-black-country-and-solihull",
    frozenset({"QGH", "QWU"}): "coventry-and-warwickshire-herefordshire-and-worcestershire",
    frozenset({"QNC", "QOC"}): "staffordshire-and-stoke-on-trent-shropshire-telford-and-wrekin",
    frozenset({"QJ2", "QJM", "QT1"}): "derby-and-derbyshire-lincolnshire-nottingham-and-nottinghamshire-dln",
    frozenset({"QK1", "QPM"}): "leicester-leicestershire-and-rutland-northamptonshire",
    frozenset({"QR1", "QUY"}): "bristol-north-somerset-and-south-gloucestershire-gloucestershire",
    frozenset({"QOX", "QSL", "QVV"}): "bsw-somerset-dorset",
    frozenset({"QJK", "QT6"}): "cornwall-and-the-isles-of-scilly-devon",
    frozenset({"QMJ", "QRV"}): "north-west-london-north-central-london",
    frozenset({"QNX", "QXU"}): "surrey-heartlands-sussex",
    frozenset({"QNQ", "QU9"}): "bob-east-berkshire-part-of-frimley",
    frozenset({"QNQ", "QRL"}): "hampshire-and-isle-of-wight-ne-hampshire-part-of-frimley",
    frozenset({"QHG", "QM7", "QUE"}): "central-east",
    frozenset({"QH8", "QJG", "QM7"}): "essex",
    frozenset({"QJG", "QMM"}): "norfolk-and-suffolk",
}
"""Ids of clusters in their register by the boards that are members; each list has signs of its own."""

ROLES = {"chair": "chair", "chief executive": "chief_executive"}
_AGREED = re.compile(r"cluster(?:ing)? agreed (?:in |on )?([\w ]{8,20})")
_LEADER = re.compile(
    r"\b(?:joint|shared) (?P<role>chair|chief executive) (?:(?:Sir|Dame|Dr|Professor|Lord|Lady|Baroness) )?"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2})"
)


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """Which predecessors several boards took over, and code and first name of each cluster's boards."""
    before: Counter[str] = Counter()
    clusters: dict[str, dict[str, str]] = defaultdict(dict)
    for cells in rows:
        before.update(set(texts(cells.get("predecessor_codes"))))
        name = next(iter(texts(cells.get("names"))), "")
        clusters[cell_of(cells, "cluster_id")][cell_of(cells, "ods_code")] = name
    return {"parted": {code for code, times in before.items() if times > 1}, "clusters": clusters}


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One board, as the list had it when its entries were last looked at."""
    evidence, seen = row.cite(), Bounds.seen(row.snapshot)
    code = row.take("ods_code")
    icb = Ref.mint("icb", code)
    row.ignore("last_validated")
    for name in texts(row.take_nested("names")):
        yield FieldClaim(icb, "name", name, seen, evidence)
    yield from papers_and_region(row, icb, seen, evidence)
    yield from successions(row, icb, row.across["parted"], evidence)
    cluster, notes = row.take_optional("cluster_id"), row.take_optional("notes")
    boards: dict[str, str] = row.across["clusters"][cluster] if cluster else {code: ""}
    if len(boards) > 1:
        yield from _cluster(cluster, icb, boards, _agreed(notes, row) or seen, seen, evidence)
    elif cluster:
        yield Refusal(row.locator, f"column cluster_id: “{cluster}” has no other board in the list")
    yield from _leaders(icb, notes, next(iter(boards)), seen, evidence)


def _cluster(
    sign: str, icb: Ref, boards: dict[str, str], life: Bounds, seen: Bounds, evidence: Evidence
) -> Iterator[Claim]:
    """The cluster of a board. One that no register has is made once, in the row of its first board."""
    known = CLUSTERS.get(frozenset(boards))
    members = tuple(Ref.mint("icb", code) for code in boards)
    if known:
        yield RelationshipClaim(icb, MemberOf(), Ref.mint("icb_cluster", known), seen, evidence)
    elif icb == members[0]:
        cluster = Ref.mint("icb_cluster", slug(sign))
        name = " / ".join(one.removesuffix(" ICB") for one in boards.values())
        yield FieldClaim(cluster, LIFE, "", life, evidence)
        yield FieldClaim(cluster, "name", name, life, evidence)
        fact = SharedLeadership(status=f"listed as cluster {sign}")
        yield FactClaim(fact, {"cluster": (cluster,), "member": members}, life, evidence)


def _agreed(notes: str, row: Row) -> Bounds | None:
    """The life of a cluster from the month in which the notes say that clustering was agreed."""
    said = _AGREED.search(notes)
    month = in_words(said[1]) if said else None
    if month is None or month.first > row.snapshot:
        return None
    return Bounds.of(month.first, month.last, day_after(row.snapshot))


def _leaders(icb: Ref, notes: str, code: str, seen: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """Shared leaders, whom the notes name in running text; each is one person for the whole cluster."""
    for found in _LEADER.finditer(notes):
        cited = replace(evidence, quote=found[0])
        person = Ref.mint("person", f"{slug(found['name'])}/{code}")
        yield FieldClaim(person, LIFE, "", Bounds.of(), cited)
        yield FieldClaim(person, "name", found["name"], Bounds.of(), cited)
        parties = {"person": (person,), "post": (Ref.post(icb, ROLES[found["role"]]),)}
        yield FactClaim(Appointment(capacity="joint"), parties, seen, cited)
