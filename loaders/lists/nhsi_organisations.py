"""A list of NHS Improvement's website: providers, commissioners, councils and others in one table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from graph.claims import Claim, FieldClaim, Ref, RelationshipClaim
from graph.dates import Bounds, Span
from graph.layers.succession import SucceededBy
from loaders.nhs.commissioners import GROUP
from loaders.nhs.councils import why_not_held
from loaders.nhs.succession import TRUST
from loaders.row import Row
from loaders.shape import cell_of

REFUSED = {
    "independent-provider": "an independent provider, which the graph knows as a payee or care provider only",
    "pathology-jv": "a joint venture of laboratories, a kind the graph does not hold",
    "alb": "a national body under a code of the list's own",
    "other": "a charity, company or association under a code of the list's own",
}
KINDS = {"provider": "trust", "commissioner": "ccg", "local-authority": "council"}


def prepare(rows: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """Type and code of each organisation by its key, which is how another names its successor."""
    return {
        cell_of(cells, "pk"): (cell_of(cells, "fields.organisation_type"), cell_of(cells, "fields.code"))
        for cells in rows
    }


def parse(row: Row) -> Iterator[Claim]:
    """One organisation: its name while it was there, and what took its place.

    Raises:
        ValueError: for organisations of kinds that the graph does not hold.
    """
    evidence, fields = row.cite(), {"fields": row.take_nested("fields")}
    if row.take("model") != "nhsorganisations.organisation":
        raise ValueError("column model: not an organisation")
    row.ignore("pk")
    type_, code, name = (cell_of(fields, f"fields.{it}") for it in ("organisation_type", "code", "name"))
    body, closed = _body(type_, code, name, row.snapshot), _day(cell_of(fields, "fields.closure_date"))
    when = Bounds.of(e1=closed) if closed else Bounds.seen(row.snapshot)
    yield FieldClaim(body, "name", name, when, evidence)
    heir = cell_of(fields, "fields.successor")
    if closed and heir in row.across:
        heir_type, heir_code = row.across[heir]
        after = _body(heir_type, heir_code, f"the successor of {name}", row.snapshot)
        since = Bounds.since(Span(closed, closed))
        yield RelationshipClaim(body, SucceededBy(), after, since, evidence)


def _body(type_: str, code: str, name: str, on: date) -> Ref:
    """What a row is about.

    Raises:
        ValueError: saying of what kind it is.
    """
    if type_ in REFUSED:
        raise ValueError(f"{name or code} is {REFUSED[type_]}")
    if type_ not in KINDS:
        raise ValueError(f"organisation_type “{type_}” is not a known category")
    if type_ == "local-authority":
        if unheld := why_not_held(code, on):
            raise ValueError(f"{name} is {unheld}")
        return Ref("council", "ods_code", code)
    if not (TRUST if type_ == "provider" else GROUP).fullmatch(code):
        raise ValueError(f"“{code}” of {name} is no code of a {KINDS[type_]}")
    return Ref.mint(KINDS[type_], code)


def _day(text: str) -> date | None:
    """The first day it was gone. Times are of Greenwich: in summer midnight is eleven in the evening.

    Raises:
        ValueError: when it is no time.
    """
    if text in ("", "None"):
        return None
    return (datetime.fromisoformat(text) + timedelta(hours=1)).date()
