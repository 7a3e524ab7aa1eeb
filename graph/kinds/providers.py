"""Bodies that provide care or, as councils do, both commission and provide."""

from __future__ import annotations

from graph.entities import Organisation, many, single


class Trust(Organisation):
    """An NHS trust or NHS foundation trust; which of the two is its dated legal form."""

    kind = "trust"
    words = "NHS trust or foundation trust"

    sector: str | None = single("what it provides: acute, mental health, community, ambulance, as published")
    postcode: str | None = single("postcode of its headquarters")
    board_papers: str | None = single("address of the page with its board papers")


class Council(Organisation):
    """A local authority as a body, apart from the area it serves."""

    kind = "council"
    words = "council"


class Practice(Organisation):
    """A GP practice: partners, a single doctor or a company; its ODS code is not a legal person."""

    kind = "practice"
    words = "GP practice"

    postcode: str | None = single("postcode of its main surgery")


class Pcn(Organisation):
    """A primary care network: practices under a network agreement, never party to a contract."""

    kind = "pcn"
    words = "primary care network"


class Payee(Organisation):
    """A payee as its payer wrote it. Where its name is that of one body alone, that body is paid instead."""

    kind = "payee"
    words = "payee as published"

    payee_class: str | None = single("supplier, tax authority, pensions, own staff or redacted")
    company_number: str | None = single("number at Companies House, where a notice gives it")


class CareProvider(Organisation):
    """Whoever is registered with the Care Quality Commission: a company, partnership, person or charity.

    NHS trusts are registered too, under their own codes: they stay trusts. Health and Social Care Act
    2008, section 10.
    """

    kind = "care_provider"
    words = "registered care provider"

    company_number: str | None = single("number at Companies House")
    brand: tuple[str, ...] = many("brand under which the Care Quality Commission groups it")


class TrustGroup(Organisation):
    """Trusts that share a board or chief executive; each stays a legal person."""

    kind = "trust_group"
    words = "group of trusts"


class PatientVoice(Organisation):
    """Healthwatch, a patient participation group, a charity or carers' body."""

    kind = "patient_voice"
    words = "patient or carers' body"
