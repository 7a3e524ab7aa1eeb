"""Boards, committees and forums, and the seats on them."""

from __future__ import annotations

from typing import Literal

from graph.entities import Entity, single

FORUMS = {
    "audit_committee": "Audit committee",
    "board": "Board",
    "committee_of_public_accounts": "Committee of Public Accounts",
    "council_of_governors": "Council of governors",
    "electors": "Electors",
    "executive_committee": "Executive committee",
    "finance_committee": "Finance committee",
    "full_council": "Full council",
    "governing_body": "Governing body",
    "health_and_wellbeing_board": "Health and wellbeing board",
    "host_accounting_officer": "Accounting officer of the host",
    "integrated_care_partnership": "Integrated care partnership",
    "local_dental_committee": "Local dental committee",
    "local_healthwatch": "Local Healthwatch",
    "local_medical_committee": "Local medical committee",
    "local_optical_committee": "Local optical committee",
    "local_pharmaceutical_committee": "Local pharmaceutical committee",
    "member_practices": "Member practices",
    "partnership_board": "Partnership board",
    "patients_and_public": "Patients and the public",
    "place_committee": "Place committee",
    "primary_care_committee": "Primary care commissioning committee",
    "quality_committee": "Quality committee",
    "remuneration_committee": "Remuneration committee",
    "scrutiny_committee": "Health overview and scrutiny committee",
    "section_75_board": "Section 75 partnership board",
}
"""Forums that law or agreement gives a body; their ids end with these."""


class Board(Entity):
    """A board, committee or forum. It decides for the body it belongs to, or advises it."""


class Forum(Board):
    """A meeting of people: a board, a committee, a full council, electors, member practices."""

    kind = "forum"
    words = "board or forum"

    role: str | None = single("what it is to its body, as `FORUMS` words it")
    composition_complete: Literal["yes", "no"] | None = single("whether the seats listed are all there are")


class Seat(Board):
    """A seat in the composition of a board: it exists whether or not it is filled."""

    kind = "seat"
    words = "seat"

    role: str | None = single("in which role one sits")
    count_rule: str | None = single("how many such seats there may be, as published")
    voting: Literal["yes", "no", "unknown"] | None = single("whether the seat has a vote")
    perspective: str | None = single("whose perspective it brings, as published")


class MedicinesCommittee(Board):
    """A committee that decides, recommends or ratifies medicines over a footprint."""

    kind = "medicines_committee"
    words = "medicines committee"

    composition_complete: Literal["yes", "no"] | None = single("whether the seats listed are all there are")
    footprint: str | None = single("over which area its word holds, as published")
