"""Legal provisions that relationships rest on."""

from collections.abc import Iterator

from graph.claims import Claim, FieldClaim, Ref
from graph.entities import LIFE
from graph.evidence import ClaimKind
from loaders.row import Row


def parse(row: Row) -> Iterator[Claim]:
    """One provision; a clause of a bill is not law and says so."""
    slug, name = row.take("slug"), row.take("provision")
    bill = name.startswith("Health Bill")
    evidence = row.cite(kind=ClaimKind.BILL if bill else ClaimKind.FACT)
    provision = Ref.mint("provision", slug)
    life = row.bounds(row.take_optional("in_force_from"), row.take_optional("in_force_to"))
    yield FieldClaim(provision, LIFE, "", life, evidence)
    yield FieldClaim(provision, "name", name, life, evidence)
    yield FieldClaim(provision, "subject", row.take("subject"), life, evidence)
    yield FieldClaim(provision, "meaning", row.take("meaning"), life, evidence)
