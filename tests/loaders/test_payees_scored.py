"""How often a payee is joined to the right body: against names that a person has verified."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from graph.build.build import select
from graph.build.payees import BODIES, Payees
from graph.build.read_claims import learned
from graph.build.resolve import Resolver
from graph.build.work import Work
from graph.dates import Bounds
from graph.ledger import Ledger
from graph.names import spelled
from loaders.archives import opened
from loaders.dataset import bundled
from loaders.intake import Stated, take_in
from loaders.load import load

REGISTERS = ("ods/2020-04/etr.csv", "ods/2024-12/eccg.csv", "ods/2026-07/etr.csv")

WRONG_IN_THE_LIST = {
    # a successor's name that the list gives to its predecessor
    "LIVERPOOL UNIVERSITY HOSPITALS NHS FOUNDATION TRUST", "LIVERPOOL UNIVERSITY HOSPITALS NHS FT",
    "NORTH CUMBRIA INTEGRATED CARE NHS FOUNDATION TRUST", "NORTH CUMBRIA INTEGRATED CARE NHS FT",
    "CENTRAL MANCHESTER UNIVERSITY HOSPITALS NHS FOUNDATION TRUST",
    "CENTRAL MANCHESTER UNIVERSITY HOSPITALS NHSFT",
    "SOUTH STAFFORDSHIRE AND SHROPSHIRE HEALTHCARE NHS FOUNDATION TRUST",
    "SOUTH STAFFORDSHIRE AND SHROPSHIRE HEALTHCARE NHS FT",
    # the body's name of before, which these three registers do not have
    "CUMBRIA NORTHUMBERLAND TYNE AND WEAR NHS FT",
    # another body than the one that is named
    "EAST SUFFOLK AND NORTH ESSEX NHSFT", "GLOUCESTERSHIRE HEALTH AND CARE NHS FOUNDATION TRUST",
    "NHS GATESHEAD CLINICAL COMMISSIONING GROUP", "NHS SOUTH GLOUCESTERSHIRE CLINICAL COMMISSIONING GROUP",
    "NHS WOKINGHAM CLINICAL COMMISSIONING GROUP",
    # the NHS trust for the foundation trust, and an entry of the register for a part of the body
    "ROYAL ORTHOPAEDIC HOSPITAL NHS FT",
    "ROYAL NATIONAL HOSPITAL FOR RHEUMATIC DISEASES NHS FOUNDATION TRUST",
}  # fmt: skip
"""What differs from the list and was found right, one by one, in the registers."""

WORDS_OF_A_PART = ("NMP", "NEAS ", "DCHS ")
"""In the list some groups stand under entries of the register for their prescribers."""


@pytest.fixture(scope="module")
def payees(tmp_path_factory: pytest.TempPathFactory, published: Callable[[str], Path]) -> Iterator[Payees]:
    """The bodies of the bundled tables and of three registers."""
    home = tmp_path_factory.mktemp("scored")
    with Ledger(home / "ledger.db") as ledger:
        for dataset in bundled():
            if dataset.bundled_file and BODIES & set(dataset.registers):
                load(ledger, dataset, dataset.bundled_file)
        for name in REGISTERS:
            with opened(published(name)) as files:
                for file in files:
                    list(take_in(ledger, file, file.path, Stated(), lambda rows: None))
        selection = select(ledger)
        with Work(ledger.path, home / "work", selection.runs) as work:
            yield learned(work, selection, Resolver({}))


def found(payees: Payees, name: str) -> set[str]:
    """Bodies that the name was joined to in any financial year; practices need a payer, which no list has."""
    years = [Bounds.of(*[date(year, 4, 1)] * 2, *[date(year + 1, 4, 1)] * 2) for year in range(2012, 2026)]
    bodies = {payees.body(name, year, BODIES - {"practice"}) for year in years}
    return {one for one in bodies if one}


def names_of(payees: Payees, body: str) -> set[str]:
    return {name for name, had in payees.had.items() if any(one == body for one, _ in had)}


def place(name: str) -> str:
    """A name without the words that lists and registers write or leave out."""
    words = spelled(name).removesuffix(" unitary").removeprefix("nhs ")
    if not words.endswith(" council"):
        return words
    sorts = ("london", "royal", "borough", "of", "metropolitan", "district")
    return " ".join(one for one in words.split() if one not in sorts)


def test_every_name_that_is_joined_is_joined_to_the_body_that_was_verified(payees, published):
    with published("suppliers/nhs_supplier_names.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    joined, value, wrong = 0, 0.0, set()
    for row in rows:
        verified = row["verified_organisation"]
        for body in found(payees, row["supplier"]):
            joined, value = joined + 1, value + float(row["amount_gbp"])
            known = {place(name) for name in names_of(payees, body)}
            if place(verified) not in known and not any(part in verified for part in WORDS_OF_A_PART):
                wrong.add(row["supplier"])
    assert wrong <= WRONG_IN_THE_LIST
    total = sum(float(row["amount_gbp"]) for row in rows)
    print(f"{joined} of {len(rows)} names joined, {value / total:.1%} of the pounds; {len(wrong)} differ")
    assert joined >= 250
    assert value / total > 0.6


def test_of_the_names_that_were_not_matched_only_bodies_are_joined(payees, published):
    with published("suppliers/non_nhs_supplier_names.csv").open(encoding="utf-8-sig", newline="") as stream:
        names = [row["supplier"] for row in csv.DictReader(stream)]
    joined = {name: body for name in names for body in found(payees, name)}
    odd = {
        name for name, body in joined.items()
        if not any(word in name for word in ("NHS", "COUNCIL", "BOROUGH OF", "CLINICAL COMMISSIONING"))
    }  # fmt: skip
    assert odd <= {"HM TREASURY"}  # missed by whoever made the list, as are the others
    print(f"{len(joined)} of {len(names)} names joined")
