"""One notice: the contract it awards or plans, its buyers and suppliers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from graph.build.payees import payee_ref
from graph.claims import Claim, FieldClaim, Ref, Refusal, RelationshipClaim
from graph.dates import BadDate, Bounds, Span
from graph.entities import LIFE
from graph.evidence import ClaimKind, Evidence
from graph.layers.contract import AwardedUnder, CalledOffFrom, Commissions, HoldsContract
from loaders.contracts.notice import Deal, Object, Party, buyers, deals, each, inside, text
from loaders.contracts.routes import published_route
from loaders.row import Row

NOTICES = "notices"
"""Register of the names of payees in notices: the same words are the same payee, whoever buys."""

_COMPANY = re.compile(r"(?=.*[1-9])(?:\d{8}|(?:[A-Z]{2}|R)\d{5,6}|[A-Z]{2}\d{6})")
_CALL_OFF = re.compile(r"call[- ]?off", re.IGNORECASE)
_READ = ("tender", "parties", "buyer", "awards", "contracts", "relatedProcesses")


def prepare(rows: Iterator[Object]) -> dict[str, Any]:
    """By process and day, the instant of its last release of that day.

    Of releases on several days the build takes the last; within a day only the hour tells.
    """
    latest: dict[str, str] = {}
    for cells in rows:
        key, instant = _key(cells)
        latest[key] = max(latest.get(key, ""), instant)
    return {"latest": latest}


def _key(cells: Object) -> tuple[str, str]:
    instant = text(cells, "date")
    return f"{text(cells, 'ocid')} {instant[:10]}", instant


def parse(row: Row) -> Iterator[Claim | Refusal]:
    """One release of one contracting process.

    Raises:
        ValueError: when a later release of the same day stands in the same file.
    """
    key, instant = _key(row.cells)
    later = row.across.get("latest", {}).get(key, instant)
    if later != instant:
        raise ValueError(f"a later release of this process stands in the same file: that of {later}")
    row.ignore("tag")
    ocid, notice, stated = row.take("ocid"), row.take_optional("id"), row.take_optional("date")[:10]
    release = {name: row.take_nested(name) for name in _READ}
    published = Span.parse(stated).last if stated else row.snapshot
    note = "" if stated else "the release states no day: that of the file is taken"
    cited = replace(row.cite(), published=published, note=note)
    for deal in deals(release):
        yield from _contract(release, deal, (ocid, notice), cited)


def _contract(
    release: Object, deal: Deal, ids: tuple[str, str], cited: Evidence
) -> Iterator[Claim | Refusal]:
    """What one award says: the contract with its fields, and its ties."""
    contract = Ref.mint("contract", "/".join(filter(None, (ids[0], deal.part))))
    awarded = bool(deal.suppliers) and deal.status != "stopped"
    evidence = cited if awarded else replace(cited, kind=ClaimKind.PLANNED)
    for missed in deal.missed:
        yield Refusal(cited.locator, missed)
    if not deal.status:
        yield Refusal(cited.locator, "status left out: it is none that the standard knows")
    when = _when(deal, cited)
    if when is None:
        yield Refusal(cited.locator, f"period left out: {deal.began} to {deal.ended} cannot be")
        when = _seen(cited)
    yield FieldClaim(contract, LIFE, "", when, evidence)
    for field, values in _fields(release, deal, ids).items():
        for value in dict.fromkeys(filter(None, values)):
            yield FieldClaim(contract, field, value, when, evidence)
    for tie, parties in ((Commissions(), buyers(release)), (HoldsContract(), deal.suppliers)):
        for party in parties:
            ref = _ref(party)
            yield from _payee(ref, party, cited)
            yield RelationshipClaim(ref, tie, contract, when, evidence)
    yield from _ties(release, contract, when, evidence)


def _fields(release: Object, deal: Deal, ids: tuple[str, str]) -> dict[str, list[str]]:
    """Values of each field of the contract, as far as they are stated."""
    tender = inside(release, "tender")
    procedure = _procedure(release)
    frame = "call-off" if _CALL_OFF.search(procedure) else ""
    if inside(tender, "techniques.hasFrameworkAgreement") is True:
        frame = "framework agreement"
    items = each(tender, "items")
    classes = [inside(tender, "classification"), *each(tender, "additionalClassifications")]
    classes += [inside(one, "classification") for one in items]
    classes += [other for one in items for other in each(one, "additionalClassifications")]
    return {
        "name": [deal.title], "status": [deal.status], "procedure": [procedure], "notice": list(ids),
        "framework": [frame], "value_pence": [deal.pence], "awarded": [deal.awarded],
        "end_options": [deal.end_options],
        "classification": [text(one, "id") for one in classes if text(one, "scheme") == "CPV"],
    }  # fmt: skip


def _procedure(release: Object) -> str:
    """The way of award as published: in words, else by the code of the standard."""
    words = text(release, "tender.procurementMethodDetails").removesuffix("-").strip()
    return words or text(release, "tender.procurementMethod")


def _ties(release: Object, contract: Ref, when: Bounds, evidence: Evidence) -> Iterator[Claim]:
    """The award route that the notice states, and the framework it calls off from."""
    basis = f"{text(release, 'tender.legalBasis.scheme')} {text(release, 'tender.legalBasis.id')}"
    if route := published_route(basis, _procedure(release)):
        yield RelationshipClaim(contract, AwardedUnder(), Ref.mint("award_route", route), when, evidence)
    related = [*each(release, "relatedProcesses"), *_of_awards(release)]
    for ocid, title in {_framework(one): text(one, "title") for one in related if _framework(one)}.items():
        framework = Ref.mint("contract", ocid)
        if framework == contract:
            continue
        yield FieldClaim(framework, LIFE, "", Bounds.of(), evidence)
        for field, value in (("notice", ocid), ("name", title), ("framework", "framework agreement")):
            if value:
                yield FieldClaim(framework, field, value, Bounds.of(), evidence)
        yield RelationshipClaim(contract, CalledOffFrom(), framework, when, evidence)


def _of_awards(release: Object) -> list[Object]:
    return [one for award in each(release, "awards") for one in each(award, "relatedProcesses")]


def _framework(related: Object) -> str:
    """The process of the framework that a related process is; empty for other relations."""
    kinds, identifier = inside(related, "relationship"), text(related, "identifier")
    is_frame = isinstance(kinds, list) and "framework" in kinds
    return identifier if is_frame and re.fullmatch(r"ocds-\S+", identifier) else ""


def _ref(party: Party) -> Ref:
    """A body by its code where its register is one we know, a company by its number, else by its name."""
    if party.scheme == "GB-COH" and _COMPANY.fullmatch(party.code):
        return Ref.mint("payee", f"GB-COH/{party.code}")
    if party.scheme == "GB-NHS" and re.fullmatch(r"Q[A-Z0-9]{2}", party.code):
        return Ref("icb", "ods_code", party.code)
    if party.scheme == "GB-NHS" and re.fullmatch(r"[RT][A-Z0-9]{2}", party.code):
        return Ref("trust", "ods_code", party.code)
    return payee_ref(NOTICES, party.name)


def _payee(ref: Ref, party: Party, evidence: Evidence) -> Iterator[Claim]:
    """A payee as the notice names it; of bodies known by a code registers say more."""
    if ref.kind != "payee":
        return
    seen = _seen(evidence)
    yield FieldClaim(ref, LIFE, "", seen, evidence)
    yield FieldClaim(ref, "name", party.name, seen, evidence)
    if ref.value.startswith("payee:GB-COH/"):
        yield FieldClaim(ref, "company_number", party.code, seen, evidence)


def _seen(evidence: Evidence) -> Bounds:
    """What a notice says of anything on the day it was published."""
    assert evidence.published
    return Bounds.seen(evidence.published)


def _when(deal: Deal, evidence: Evidence) -> Bounds | None:
    """From its first to its last day; where none is stated, when it was seen; None where they cannot be."""
    seen = "" if deal.began else deal.awarded or str(evidence.published)
    if deal.ended and seen and deal.ended < seen:
        seen = deal.ended  # a notice published afterwards
    try:
        return Bounds.stated(deal.began, deal.ended, end_dates="last_day", seen=seen)
    except (BadDate, ValueError):
        return None
