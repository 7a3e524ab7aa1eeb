"""What a release of the Open Contracting Data Standard says, whichever of its layouts it is in.

https://standard.open-contracting.org/1.1/en/schema/release/ and the UK extension; the packages of 2020
lack parties, codes and sometimes days, and are read for what they do say.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from loaders.money import pence

Object = dict[str, Any]

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T.*)?")
_DONE = {"pending": "procured", "active": "awarded", "cancelled": "stopped", "unsuccessful": "stopped"}
_SIGNED = {"pending": "awarded", "active": "live", "cancelled": "stopped", "terminated": "terminated"}
_TENDERED = {
    "planning": "planned", "planned": "planned", "active": "planned", "complete": "procured",
    "cancelled": "stopped", "unsuccessful": "stopped", "withdrawn": "stopped",
}  # fmt: skip
"""Status of a contract by what the standard calls that of an award, of a contract, of a tender."""


@dataclass(frozen=True)
class Party:
    """A buyer or supplier: its name, and its code where that is one of a register that others use."""

    name: str
    scheme: str = ""
    code: str = ""


@dataclass
class Deal:
    """One award of a process, or the process where nothing was awarded yet.

    Attributes:
        part: what sets the award apart from others of the process; empty where there is one.
        began, ended: first and last day as ISO dates, where stated.
        pence: its value in pence as digits.
        missed: what is stated and cannot be used, in sentences.
    """

    part: str
    title: str
    status: str
    began: str = ""
    ended: str = ""
    awarded: str = ""
    pence: str = ""
    end_options: str = ""
    suppliers: list[Party] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def inside(value: Any, path: str) -> Any:
    """What stands at a path such as "tender.value.amount"; None where nothing does."""
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def text(value: Any, path: str) -> str:
    """A text or number as text without the entities of web pages; empty for anything else."""
    found = inside(value, path)
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    return " ".join(html.unescape(str(found)).split())


def each(value: Any, path: str) -> list[Object]:
    """The objects of a list."""
    found = inside(value, path)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def day(value: Any, path: str) -> str:
    """The day of an instant, as its publisher's clock had it; empty where there is none."""
    found = _DAY.fullmatch(text(value, path))
    return found[1] if found else ""


def buyers(release: Object) -> list[Party]:
    """All who buy together: whoever has the role, and whoever is named as the buyer."""
    known = _known(release)
    having = [one for one in each(release, "parties") if "buyer" in _words(one, "roles")]
    named = inside(release, "buyer")
    return _parties([*having, *([named] if isinstance(named, dict) else [])], known)


def deals(release: Object) -> list[Deal]:
    """Each award with the contract signed on it, or what is planned."""
    awards = each(release, "awards")
    if not awards:  # a notice of a change may know the contract alone
        signed = each(release, "contracts")
        return [_deal(release, {}, one, len(signed)) for one in signed] or [_planned(release)]
    signed_on = {text(one, "awardID"): one for one in each(release, "contracts")}
    return [_deal(release, one, signed_on.get(text(one, "id"), {}), len(awards)) for one in awards]


def _planned(release: Object) -> Deal:
    tender = inside(release, "tender") or {}
    made = Deal("", text(tender, "title"), _status(tender, _TENDERED))
    _fill(made, release, {}, {})
    return made


def _deal(release: Object, award: Object, signed: Object, several: int) -> Deal:
    title, own = text(release, "tender.title"), text(award, "title") or text(signed, "title")
    lots = [one for one in each(release, "tender.lots") if text(one, "id") in _words(award, "relatedLots")]
    part = ""
    if several > 1:
        part = text(award, "id") or text(signed, "id")
        own = own or ", ".join(filter(None, (text(one, "title") for one in lots))) or f"award {part}"
        title = f"{title}: {own}" if own != title else title
    status = _status(signed, _SIGNED) if signed else _status(award, _DONE)
    made = Deal(part, title or own, status, awarded=day(award, "date") or day(signed, "dateSigned"))
    made.suppliers = _parties(each(award, "suppliers"), _known(release))
    if not made.suppliers and several == 1:  # a notice of a change names them among the parties only
        having = [one for one in each(release, "parties") if "supplier" in _words(one, "roles")]
        made.suppliers = _parties(having, {})
    _fill(made, release, award, signed)
    return made


def _fill(made: Deal, release: Object, award: Object, signed: Object) -> None:
    """Period, value and options, from what is nearest to the contract itself."""
    tender = inside(release, "tender") or {}
    lots = _lots(tender, award)
    periods = [inside(signed, "period"), inside(award, "contractPeriod")]
    periods += [inside(one, "contractPeriod") for one in lots] if len(lots) == 1 else []
    periods.append(inside(tender, "contractPeriod"))
    stated = (one for one in periods if day(one, "startDate") or day(one, "endDate"))
    period: Any = next(stated, None)
    made.began, made.ended = day(period, "startDate"), day(period, "endDate")
    values = (
        [inside(signed, "value"), inside(award, "value")] if award or signed else [inside(tender, "value")]
    )
    value = next((one for one in values if text(one, "amount")), None)
    try:
        made.pence = _pence(value)
    except ValueError as error:
        made.missed.append(f"value left out: {error}")
    made.end_options = _options(period, lots if len(lots) == 1 else [])


def _lots(tender: Object, award: Object) -> list[Object]:
    """The lots of an award, or of the whole tender."""
    lots, wanted = each(tender, "lots"), _words(award, "relatedLots")
    return [one for one in lots if text(one, "id") in wanted] if wanted else lots


def _pence(value: Any) -> str:
    """Whole pence as digits; empty where no amount is stated.

    Raises:
        ValueError: for another currency, parts of a penny, or a negative amount.
    """
    amount, currency = text(value, "amount"), text(value, "currency") or "no stated currency"
    if not amount:
        return ""
    if currency != "GBP":
        raise ValueError(f"{amount} in {currency}")
    whole = pence(amount)
    if whole < 0:
        raise ValueError(f"{amount} is negative")
    return str(whole)


def _options(period: Any, lots: list[Object]) -> str:
    """How the contract may be extended, as published."""
    most = day(period, "maxExtentDate")
    said = [f"may be extended up to {most}"] if most else []
    for one in lots:
        said += [text(one, "renewal.description"), text(one, "options.description")]
    return "; ".join(filter(None, said))


def _status(of: Any, meanings: dict[str, str]) -> str:
    return meanings.get(text(of, "status").lower(), "")


def _known(release: Object) -> dict[str, Object]:
    """The parties of a release by their id; ids of one release mean nothing in another."""
    return {text(one, "id"): one for one in each(release, "parties") if text(one, "id")}


def _words(value: Any, path: str) -> list[str]:
    found = inside(value, path)
    return [str(one).strip() for one in found] if isinstance(found, list) else []


def _parties(objects: list[Object], known: dict[str, Object]) -> list[Party]:
    """Parties by name, each once. A supplier of a package of 2020 has the id 0, which is nobody's."""
    found: dict[str, Party] = {}
    for one in objects:
        full = known.get(text(one, "id"), one)
        name = text(full, "name") or text(one, "name") or text(full, "identifier.legalName")
        scheme, code = text(full, "identifier.scheme"), text(full, "identifier.id")
        if name:
            found.setdefault(name.casefold(), Party(name, scheme, code))
    return list(found.values())
