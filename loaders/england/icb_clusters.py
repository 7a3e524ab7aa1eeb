"""Clusters: boards that share leadership and stay separate legal bodies."""

from collections.abc import Iterator

from graph.claims import Claim, FactClaim, FieldClaim, Ref
from graph.entities import LIFE
from graph.kinds.clusters import SharedLeadership
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One cluster with its members; a board that was split may belong to several."""
    evidence = row.cite()
    row.ignore("part_members", "becomes")  # parts and successors are told by icb_succession
    cluster = Ref.mint("icb_cluster", row.take("slug"))
    life = row.bounds(row.take("agreed"), row.take_optional("ended"))
    yield FieldClaim(cluster, LIFE, "", life, evidence)
    yield FieldClaim(cluster, "name", row.take("cluster"), life, evidence)
    yield FieldClaim(cluster, "legal_person", "no", life, evidence)
    members = tuple(Ref("icb", "ods_code", code) for code in row.take_list("members_ods"))
    fact = SharedLeadership(status=row.take("status"))
    yield FactClaim(fact, {"cluster": (cluster,), "member": members}, life, evidence)
