"""icsgraph accept: a finding is folded until its day, comes back on it, and no graph is built from it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from graph.build.build import content_key
from graph.home import Home
from ui.cli.errors import Refused
from ui.cli.main import make_app

runner = CliRunner()
BODY = "NHS West and North London Integrated Care Board"
DAY = "2026-04-02"


@pytest.fixture(autouse=True)
def home(england_folder: Path, icsgraph_home: Path) -> Home:
    shutil.copytree(england_folder, icsgraph_home, dirs_exist_ok=True)
    return Home(icsgraph_home)


def found(on: str = DAY) -> list[dict[str, Any]]:
    words = ["ask", "Q73", "--body", BODY, "--on", on, "--format", "json"]
    rows = json.loads(runner.invoke(make_app("ask"), words, catch_exceptions=False).stdout)["rows"]
    return list(rows)


def accept(code: str, until: str, why: str = "somebody was appointed") -> None:
    words = ["accept", code, "--until", until, "--reason", why, "--by", "A. Tester", "--on", DAY]
    runner.invoke(make_app("accept"), words, catch_exceptions=False)


def test_an_accepted_finding_is_counted_and_folded_until_its_day(home: Home) -> None:
    before = found()
    assert before
    with home.ledger() as ledger:
        key = content_key(ledger)
    accept(before[0]["code"], "2026-04-05")
    after = found()
    assert after[:-1] == before[1:]
    assert after[-1]["finding"] == "accepted for now"
    assert after[-1]["about"] == "1 finding"
    assert "until 2026-04-05 by A. Tester, because: somebody was appointed" in after[-1]["detail"]
    assert [row["code"] for row in found("2026-04-05")] == [row["code"] for row in before]
    with home.ledger() as ledger:
        assert content_key(ledger) == key  # a judgement of the user's own is no published fact


def test_a_later_acceptance_takes_the_place_of_an_earlier_one() -> None:
    code = found()[0]["code"]
    accept(code, "2027-01-01")
    accept(code, DAY, "taken back")
    assert code in {row["code"] for row in found() if row["severity"] != "accepted"}


def test_only_what_is_a_finding_can_be_accepted_and_only_with_a_reason() -> None:
    with pytest.raises(Refused, match="there is no finding"):
        accept("icb:QVV/post-vacant/post:icb:QVV:emperor", "2027-01-01")
    with pytest.raises(Refused, match="say why"):
        accept(found()[0]["code"], "2027-01-01", " ")


def test_the_cypher_is_shown_with_its_parameters_instead_of_the_answer() -> None:
    words = ["ask", "Q36", "--icb", "icb:QHL", "--on", DAY, "--show-query"]
    shown = runner.invoke(make_app("ask"), words, catch_exceptions=False).stdout
    assert ':param icb => "icb:QHL";\n:param on => date("2026-04-02");\nMATCH (i:IcsGraph' in shown
    assert "leadership" not in shown.replace("shares leadership", "")
    walked = ["ask", "Q14", "--start", "icb:QVV", "--on", DAY, "--show-query", "--format", "json"]
    texts = json.loads(runner.invoke(make_app("ask"), walked, catch_exceptions=False).stdout)
    assert {"cypher", "parameters", "times"} == set(texts[0])
    assert any("ACCOUNTABLE_TO" in one["cypher"] for one in texts)
    assert all(one["parameters"]["on"] == DAY for one in texts)
