"""Contracts: single ones, and the forms that law or policy gives them."""

from __future__ import annotations

from graph.entities import Entity, many, single


class Agreement(Entity):
    """Something that parties promised each other."""


class Contract(Agreement):
    """One contract or agreement, planned or live, with its form and status as published."""

    kind = "contract"
    words = "contract"

    form: str | None = single("form of the contract, such as GMS, alliance or integrated care provider")
    status: str | None = single("planned, procured, awarded, live, stopped, expired or terminated")
    value_pence: str | None = single("value over its whole term in pence, as digits")
    risk_share: str | None = single("who bears which risk, in the words of the agreement")
    collaboration: str | None = single("what the parties must do together, in the words of the agreement")
    payment: str | None = single("how it pays: block, tariff, capitation and so on, as published")
    procedure: str | None = single("how it was let, in the words of the notice")
    notice: tuple[str, ...] = many("id of a notice that publishes it, or of its contracting process (ocid)")
    framework: str | None = single("framework agreement, or call-off from one")
    classification: tuple[str, ...] = many("what is bought: codes in the Common Procurement Vocabulary")
    awarded: str | None = single("day of the award, as published")
    end_options: str | None = single("how it may be extended or end early, as published")


class ContractForm(Agreement):
    """A form of contract, standing for any one contract of that form."""

    kind = "contract_form"
    words = "form of contract"

    statutory_basis: str | None = single("Act and section that it rests on")


class AwardRoute(Agreement):
    """A way of award that law gives, such as direct award process C; when it came into force is its life."""

    kind = "award_route"
    words = "award route"

    statutory_basis: str | None = single("Act or regulation that it rests on")
