"""Contact details are never stored: neither columns of them nor what stands in cells."""

from __future__ import annotations

import pytest

from loaders.contacts import is_contact_column, without


@pytest.mark.parametrize(
    "header",
    [
        "E-mail", "email address", "Contact Email", "ContactEmail", "Telephone", "Tel", "Contact Phone",
        "contact_telephone_number", "Fax", "Mobile", "Contact Number", "Location telephone number", "phone",
        "Contact Name", "officer.contactPoint.email",
    ],
)  # fmt: skip
def test_columns_of_contact_details_are_known_by_their_name(header):
    assert is_contact_column(header)


@pytest.mark.parametrize(
    "header", ["Name", "Hotel", "Contract", "Intelligence", "Address", "Microphones Ltd", "Faxe", "Postcode"]
)
def test_other_columns_are_kept(header):
    assert not is_contact_column(header)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("write to ann.example@testshire.example today", "write to  today"),
        ("call 01632 960123 now", "call  now"),
        ("call (01632) 960 123", "call "),
        ("+44 1632 960123", ""),
        ("07700900123", ""),
        ("£1,000,000,000", "£1,000,000,000"),
        ("0.0123456789012", "0.0123456789012"),
        ("E01000001", "E01000001"),
        ("company 01234567", "company 01234567"),
        ("032703-2026", "032703-2026"),
        ("2024-04-01 to 2025-03-31", "2024-04-01 to 2025-03-31"),
        ("100000000001", "100000000001"),
    ],
)
def test_addresses_and_numbers_are_cut_out_of_text(cell, kept):
    assert without(cell) == kept


def test_nested_records_lose_their_contact_fields_at_any_depth():
    record = {
        "name": "Testshire",
        "contactPoint": {"email": "a@b.example"},
        "list": [{"telephone": "0"}, "x@y.example"],
    }
    assert without(record) == {"name": "Testshire", "list": [{}, ""]}
