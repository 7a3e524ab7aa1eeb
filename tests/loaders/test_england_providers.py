"""Tables of trusts, practices and networks: what is refused, what is stated, and since when.

Expected values are worked out from the published files by hand.
"""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from graph.dates import NEVER, Bounds
from loaders.dataset import dataset
from loaders.load import Loaded, load

ROWS = {
    "england_contract_forms": (9, 0),
    "england_pcns": (1366, 0),
    "england_practice_contracts": (6514, 0),  # GMS 4,664, PMS 1,615, APMS 235
    "england_practice_pcns": (7705, 0),
    "england_practices": (7361, 398),  # 6,618 of September 2025, of which 398 in Wales; 743 of earlier years
    "england_split_board_places": (354, 0),  # 282 practices and 72 networks
    "england_trust_boards": (327, 0),
    "england_trust_kinds": (202, 0),
    "england_trust_stps": (137, 0),
    "england_trust_successions": (33, 0),
    "england_trusts": (277, 3),  # 274 of the register and 3 care trusts; 3 are in Wales
}


def _loaded(ledger, name: str) -> Loaded:
    table = dataset(name).bundled_file
    assert table
    return load(ledger, dataset(name), table)


def _rows(name: str) -> list[dict[str, str]]:
    table = dataset(name).bundled_file
    assert table
    with table.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_accepted_or_refused(ledger, name):
    rows, refused = ROWS[name]

    loaded = _loaded(ledger, name)

    assert (loaded.rows_read, loaded.rows_read - loaded.rows_accepted) == (rows, refused)
    assert len(loaded.refusals) == refused


def test_practices_and_trusts_in_wales_are_refused_with_that_reason(ledger):
    practices, trusts = _loaded(ledger, "england_practices"), _loaded(ledger, "england_trusts")

    assert Counter(one.reason.split("“")[1][:3] for one in practices.refusals) == {
        "7A1": 107, "7A2": 49, "7A3": 48, "7A4": 57, "7A5": 46, "7A6": 71, "7A7": 20,
    }  # fmt: skip
    assert {one.reason for one in trusts.refusals} == {
        "column WITHIN region: “” is no region of NHS England: a trust in Wales, outside of the scope"
    }


def test_no_board_is_guessed_for_windsor_or_for_the_networks_next_to_it():
    """Worked out from the district of each practice: Windsor has five in Windsor, one in Runnymede."""
    placed = {row["from"]: row["to"] for row in _rows("england_split_board_places")}

    assert {code: placed.get(f"pcn:{code}") for code in FRIMLEY} == FRIMLEY
    assert Counter(placed[one] for one in placed if one.startswith("pcn:")) == {
        "S1Y5D": 29, "T6Y0W": 15, "D7T5G": 13, "S0E4D": 9, "QRL": 4, "S9B9J": 2,
    }  # fmt: skip


FRIMLEY = {
    "U03055": "QRL",  # Aldershot
    "U14074": "S0E4D",  # Ascot
    "U86433": "S0E4D",  # Braccan
    "U75847": "S0E4D",  # Bracknell and District
    "U14694": "S0E4D",  # Central Slough Network
    "U90174": "QRL",  # Farnborough
    "U17969": "S9B9J",  # Farnham
    "U42671": "QRL",  # Fleet
    "U56575": "S0E4D",  # LOCC
    "U20320": "S0E4D",  # Maidenhead
    "U31305": "S0E4D",  # SHAPE
    "U73227": "S0E4D",  # SPINE
    "U67032": "S9B9J",  # Surrey Heath
    "U89762": "S0E4D",  # The Health Triangle
    "U82487": None,  # Windsor: border
    "U25405": "QRL",  # Yateley
}


def test_what_no_file_decides_is_stated_as_not_known():
    unknown = [(row["about"], row["matter"].split("(")[-1][:6]) for row in _rows("england_provider_unknowns")]

    assert {("pcn:U82487", "border"), ("pcn:U01096", "border"), ("practice:F81062", "border")} < set(unknown)
    assert Counter(one.partition(":")[0] for one, _ in unknown) == {"practice": 158, "pcn": 2, "trust": 18}


def test_a_practice_of_which_only_payments_tell_was_there_in_that_year(ledger):
    _loaded(ledger, "england_practices")
    former = next(row for row in _rows("england_practices") if not row["name"] and row["seen"] == "2022/23")
    query = "SELECT s0, s1, e0, e1 FROM claims WHERE subject = ? AND verb = 'life'"

    (days,) = ledger.connection.execute(query, (f"practice:{former['code']}",)).fetchall()

    said = Bounds.stated(seen="2022/23", end_dates="day_after")
    assert (days[1], days[2]) == (said.s1.toordinal(), said.e0.toordinal())
    assert days[3] < NEVER.toordinal()


def test_a_practice_without_patients_was_paid_in_arrears_and_is_not_seen_by_that():
    """A82048: in a network until February 2021, closed in March 2022, paid £21,396 in 2022/23."""
    (row,) = [row for row in _rows("england_practices") if row["code"] == "A82048"]
    assert (row["seen"], row["gone"]) == ("2019-10-01|2021-02-01", "2025-09")
