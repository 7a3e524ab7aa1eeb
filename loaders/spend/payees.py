"""Who was paid and who paid, as far as the words of a payment say."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.claims import Ref
from graph.ledger.lines import NOT_STATED, OWN_STAFF, PENSIONS, REDACTED, SUPPLIER, TAX

_BEFORE_THE_NAME = re.compile(
    r"(?P<code>(?=[A-Z0-9]*\d)[A-Z0-9]{5,})\s*[:|]\s*(?P<name>\S.*)|(?P<number>\d{5,})\s*-?\s+(?P<rest>\D.*)"
)
_CLASSES = {
    REDACTED: r"\bredact|\bwithheld\b|\bpersonal (data|information)\b|^(private )?individuals?$|^sensitive$",
    TAX: r"^(hmrc|h\.?m\.? ?revenue|(her|his) majesty'?s revenue|inland revenue|hm customs)\b",
    PENSIONS: r"^nhs pensions?\b|\bpensions? (agency|authority|fund|scheme|service)s?\b"
    r"|^teachers'? pensions?\b|^nest( corporation| pensions?)?$|^national employment savings trust",
    OWN_STAFF: r"^(net )?(payroll|salaries|wages)\b|^(staff|employees?)( (expenses|salaries))?$",
    NOT_STATED: r"^$|^various\b|^sundry (suppliers|creditors)|^multiple suppliers|^n/?a$|^unknown$",
}
_CLASSED = {one: re.compile(pattern, re.IGNORECASE) for one, pattern in _CLASSES.items()}
_KINDS = {
    "icb": r"\b(icb|integrated care board)\b",
    "ccg": r"\b(ccg|clinical commissioning group)\b",
    "trust": r"\btrust\b",
    "national_body": r"^nhs (england|digital|improvement)\b|^department of health|^ukhsa\b",
    "council": r"\b(council|borough of|corporation of london|combined authority)\b",
}
_KIND = {one: re.compile(pattern, re.IGNORECASE) for one, pattern in _KINDS.items()}
_AS = re.compile(r"\s+as (accountable|lead|host)\b.*", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def payee_of(text: str) -> tuple[str, str, str]:
    """Name, the publisher's number for it where one stands before the name, and class."""
    code, name = "", text
    if found := _BEFORE_THE_NAME.fullmatch(text):
        code, name = found["code"] or found["number"], found["name"] or found["rest"]
    of = (one for one, pattern in _CLASSED.items() if pattern.search(name))
    return name, code, next(of, SUPPLIER)


@lru_cache(maxsize=10_000)
def payer_ref(text: str) -> str:
    """The payer as a reference by name; empty where its words do not say of what kind it is."""
    kind = next((one for one, pattern in _KIND.items() if pattern.search(text)), "")
    return Ref(kind, "name", _AS.sub("", text)).text if kind else ""
