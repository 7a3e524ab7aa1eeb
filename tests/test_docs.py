"""The documents are true: generated pages are fresh, the examples of CONTRIBUTING work as written."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = "from ui.cli.main import main; main()"


def test_generated_pages_and_the_outputs_in_readme_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/make_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True,
        check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_links_between_documents_lead_somewhere() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_a_dataset_a_type_and_a_question_are_added_with_new_files_only(tmp_path: Path) -> None:
    """The steps of CONTRIBUTING, in a copy of the four packages."""
    for package in ("graph", "loaders", "queries", "ui"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:python|toml)\n(.*?)```", page, re.S)
    names = ("loaders/testshire/__init__.py", "loaders/testshire/boards.toml", "loaders/testshire/boards.py",
             "graph/layers/visiting.py", "queries/questions/councils.py")  # fmt: skip
    assert len(blocks) == len(names)
    for name, text in zip(names, blocks, strict=True):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    table = tmp_path / "testshire.csv"
    lines = ("code,name,since", "T1,Borough of Testshire,2019-04", "T2,Nowhere,2013-02-30")
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "ICSGRAPH_HOME": str(tmp_path / "home")}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", COMMAND, *words], cwd=tmp_path, env=environment, capture_output=True,
            text=True, check=False,
        )  # fmt: skip

    loaded = run("load", str(table))
    assert "run 1, 1 of 2 rows used" in loaded.stderr
    assert "line 3: column since: “2013-02-30” names no day that exists" in loaded.stderr
    answer = run("ask", "councils", "--on", "2026-05-01", "--format", "csv")
    assert answer.stdout == "council\nBorough of Testshire\n"
