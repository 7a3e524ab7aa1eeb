"""The lines behind a sum, opened in the shell and in the app; and a line that is judged to be wrong."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from graph.claims import FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.home import Home
from graph.ledger import Release
from graph.ledger.records import Description, Judgement
from ui.cli.main import main

APP = str(Path(__file__).resolve().parents[2] / "ui" / "app.py")
SUM = "PAYS|icb:QZZ|payee:QZZ/sampleton-care-ltd|published_payments/2024/25/payment|0"
LISTED = """\
Entity,Payment Date,Expense Type,Supplier,Transaction Number,AP Amount
NHS Testshire ICB,30/04/2024,Beds,Sampleton Care Ltd,1,"1,000.00"
NHS Testshire ICB,31/05/2024,Beds,SAMPLETON CARE LTD.,2,-250.50
NHS Testshire ICB,30/04/2025,Beds,Sampleton Care Ltd,3,7.00
NHS Testshire ICB,30/04/2024,Vans,Fictional Vans Ltd,4,5.00
NHS Testshire ICB,30/04/2024,Vans,Fictional Vans Ltd,5,2.00
NHS Testshire ICB,30/04/2024,Vans,Fictional Vans Ltd,6,3.00
"""
AGAIN = """\
Entity,Payment Date,Expense Type,Supplier,Transaction Number,AP Amount
NHS Testshire ICB,30/04/2024,Beds,Sampleton Care Ltd,1,"1,000.00"
NHS Testshire ICB,30/06/2024,Beds,Fictional Vans Ltd,9,1.00
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(icsgraph_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line; gives exit code, standard output and standard error."""

    def running(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["icsgraph", *words])
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
        written = capsys.readouterr()
        return code, written.out, written.err

    return running


@pytest.fixture
def listed(run: Run, icsgraph_home: Path, tmp_path: Path) -> Run:
    """A home with a board of Testshire, what it paid, and a later file that repeats one line."""
    described = Description(title="Boards", publisher="Testshire", licence="none")
    release = Release(
        "testshire_boards",
        "Testshire",
        "adds",
        date(2024, 1, 1),
        "boards.csv",
        "boards.csv",
        "1",
        "1",
        described,
    )
    board, began = Ref.mint("icb", "QZZ"), Bounds.of(date(2022, 7, 1), date(2022, 7, 1))
    said = Evidence("boards.csv line 2")
    claims = [
        FieldClaim(board, field, value, began, said)
        for field, value in ((LIFE, ""), ("name", "NHS Testshire Integrated Care Board"))
    ]
    with Home(icsgraph_home).ledger() as ledger:
        ledger.record(release, claims, lambda: (1, 1, []))
    for name, text, day in (("april.csv", LISTED, "2025-05-01"), ("june.csv", AGAIN, "2025-07-01")):
        (tmp_path / name).write_text(text)
        assert run("load", str(tmp_path / name), "--published", day)[0] == 0
    return run


def test_the_lines_come_to_the_sum_and_say_where_they_stand(listed: Run) -> None:
    code, out, _ = listed("lines", "QZZ", "Sampleton Care Ltd", "--year", "2024/25")
    assert code == 0
    assert "june.csv line 2" in out
    assert "april.csv line 3" in out
    assert "april.csv line 2" not in out
    assert "Total: £749.50 in 2 lines, of which 1 line of -£250.50 is negative" in out


def test_lines_set_aside_are_shown_on_demand_with_the_file_that_holds_them(
    listed: Run, tmp_path: Path
) -> None:
    into = tmp_path / "lines.csv"
    assert listed("lines", "QZZ", "--set-aside", "--csv", str(into))[0] == 0
    with into.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["where"], row["repeats"]) for row in rows if row["counted"] != "yes"] == [
        ("april.csv line 2", "june.csv")
    ]
    # April 1,000.00, May -250.50, April 2025 7.00, vans 5.00, 2.00, 3.00 and 1.00
    assert sum(float(row["amount_gbp"]) for row in rows if row["counted"] == "yes") == 767.50


def test_a_year_without_lines_says_which_there_are(listed: Run) -> None:
    code, _, errors = listed("lines", "QZZ", "--year", "2019/20")
    assert code == 2
    assert "there are of 2024/25, 2025/26" in errors


def test_a_line_judged_wrong_counts_no_more_and_says_so(listed: Run, icsgraph_home: Path) -> None:
    with Home(icsgraph_home).ledger() as ledger:
        ledger.judge(Judgement("wrong_row", "spend_over_25k|april.csv line 3", "", "A. Tester", "mistyped"))
    assert listed("build")[0] == 0
    out = listed("lines", "QZZ", "Sampleton Care Ltd", "--year", "2024/25", "--set-aside")[1]
    assert "Total: £1,000 in 1 line" in out
    assert "no: somebody judged this line to be wrong" in " ".join(out.split())


def opened(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("ICSGRAPH_HOME", str(home))
    app = AppTest.from_file(APP, default_timeout=60)
    app._page_hash = calc_hash("chain")
    app.query_params["on"] = "2024-06-01"
    app.query_params["open"] = SUM
    return app.run()


def test_the_app_opens_the_lines_of_a_sum(
    listed: Run, icsgraph_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(icsgraph_home, monkeypatch)
    (switch,) = (one for one in app.toggle if one.label == "Open the 2 lines behind this sum")
    app = switch.set_value(True).run()
    assert not app.exception
    html = " ".join(one.proto.body for one in app.get("html"))
    assert "june.csv line 2" in html
    assert "no: another file has this line too" in html
    assert any("749" in str(one.value) for one in app.markdown)
    assert "All lines (CSV)" in [one.proto.label for one in app.get("download_button")]


def test_without_the_ledger_the_app_says_so(
    listed: Run, icsgraph_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in icsgraph_home.glob("ledger.db*"):
        one.unlink()
    app = opened(icsgraph_home, monkeypatch)
    (switch,) = (one for one in app.toggle if "behind this sum" in one.label)
    app = switch.set_value(True).run()
    assert any("not on this machine" in str(one.value) for one in app.warning)
