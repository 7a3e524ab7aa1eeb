"""Contracts: single ones, and the forms that law or policy gives them."""

from __future__ import annotations

from graph.entities import Entity, single


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


class ContractForm(Agreement):
    """A form of contract, standing for any one contract of that form."""

    kind = "contract_form"
    words = "form of contract"

    statutory_basis: str | None = single("Act and section that it rests on")
