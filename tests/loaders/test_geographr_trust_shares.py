"""Shares of trusts' activity by board: a flow of patients, neither a contract nor a partnership."""

from __future__ import annotations

import json
from pathlib import Path

SAMPLE = Path(__file__).parent / "samples" / "geographr_trust_shares.csv"


def _shares(ledger) -> dict[tuple[str, str], float]:
    rows = ledger.connection.execute("SELECT subject, object, properties FROM claims")
    return {
        (subject.split("\t")[2], board.split("\t")[2]): json.loads(own)["share"]
        for subject, board, own in rows
    }


def test_the_smallest_share_is_a_flow_too_and_more_than_all_is_refused(taken, ledger):
    found = taken(SAMPLE)

    assert (found.dataset, found.counts) == ("geographr_trust_shares", (3, 2, 1))
    assert _shares(ledger) == {("RZ1", "E54999001"): 0.987654, ("RZ1", "E54999002"): 0.000003}
    assert found.loaded[0].refusals[0].reason == (
        "column share: “1.5” is not a share above 0 and up to 1"
    )  # fmt: skip


def test_a_share_says_of_what_and_in_the_codes_of_which_year(taken, ledger):
    taken(SAMPLE)
    own = json.loads(ledger.connection.execute("SELECT properties FROM claims").fetchone()[0])

    assert own["share_of"] == "the trust's activity, by the area its patients come from"
    assert own["year"] == "2024"


def test_the_published_shares_of_2022(taken, published, ledger):
    found = taken(published("geo/trust_icb_share_2022.csv"))
    shares = _shares(ledger)

    # 1,321 lines below the header, of 138 trusts; the shares of each add up to one
    assert found.counts == (1321, 1321, 0)
    assert shares["R0A", "E54000008"] == 0.042787
    assert shares["R0A", "E54000013"] == 0.000002
    assert shares["RYR", "E54000052"] == 0.005862
    trusts = {trust for trust, _ in shares}
    sums = [sum(one for (trust, _), one in shares.items() if trust == it) for it in trusts]
    assert len(trusts) == 138
    assert all(abs(one - 1) < 0.0001 for one in sums)
