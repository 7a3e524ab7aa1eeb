"""Amounts as publishers write them: to the penny or not at all."""

from __future__ import annotations

import pytest

from loaders.money import pence, pounds


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,697,956.30", 169_795_630),
        ("£25,000", 2_500_000),
        (" £ 96.5 ", 9_650),
        ("-310,425.00", -31_042_500),
        ("-£310,425.00", -31_042_500),
        ("£-5", -500),
        ("(96.50)", -9_650),
        ("96.50-", -9_650),
        ("−7", -700),
        (".5", 50),
        ("0", 0),
        ("-0.0", 0),
        ("166801.0", 16_680_100),
        ("60110413.53999998", 6_011_041_354),
        ("1.2e3", 120_000),
        ("900,000,000,000.01", 90_000_000_000_001),
    ],
)
def test_an_amount_is_read_to_the_penny(text, amount):
    assert pence(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "-", "n/a", "1.005", "1,23.00", "12,34,567", "1.2.3", "(96.50", "£", "nan", "inf", "1/2"],
)  # fmt: skip
def test_what_is_no_amount_is_never_guessed(text):
    with pytest.raises(ValueError, match=r"is not an amount|has parts of a penny"):
        pence(text)


@pytest.mark.parametrize("text", ["9" * 400, "1e99", "1,000,000,000,000.01"])
def test_a_code_in_the_column_of_amounts_is_no_amount(text):
    with pytest.raises(ValueError, match="more than any body pays"):
        pence(text)


def test_pence_are_said_in_pounds():
    assert (pounds(-7), pounds(123_450)) == ("-£0.07", "£1,234.50")
