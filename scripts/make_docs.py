"""Write the generated pages of the documentation, and the outputs shown in README.

    python scripts/make_docs.py            writes them
    python scripts/make_docs.py --check    fails when one of them is stale, and names it

Outputs are those of the real commands on the bundled tables, in a temporary folder.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from docs_map import map_page
from docs_questions import questions_page
from docs_templates import templates_page

from graph import schema
from graph.entities import Entity
from graph.home import Home
from graph.relationships import Layer, Relationship
from loaders.dataset import Dataset, datasets
from queries.answer import answer_schema

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

_SHOWN = re.compile(r"(<!-- output: (icsgraph [^\n]*?) -->\n```text\n).*?(```\n)", re.DOTALL)
_LINES_SHOWN = 45


def main() -> int:
    """Write or check every generated page; the exit code is 1 when one is stale."""
    stale = [path for path, text in _pages() if not _settle(path, text)]
    for path in stale:
        print(f"{path.relative_to(ROOT)} is stale: run “make docs”", file=sys.stderr)
    return 1 if stale else 0


def _settle(path: Path, text: str) -> bool:
    """Write a page, or with ``--check`` say whether it is as it would be written."""
    if "--check" in sys.argv:
        return path.exists() and path.read_text(encoding="utf-8") == text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def _pages() -> Iterator[tuple[Path, str]]:
    yield DOCS / "schema.md", schema_page()
    yield DOCS / "datasets.md", datasets_page()
    yield DOCS / "templates.md", templates_page()
    yield DOCS / "answer.schema.json", json.dumps(answer_schema(), indent=2) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(Path(folder))
        yield DOCS / "questions.md", questions_page(runner)
        yield DOCS / "map.md", map_page(Home(Path(folder)).store())
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        filled = _SHOWN.sub(lambda found: found[1] + runner.output(found[2]) + found[3], readme)
        yield ROOT / "README.md", filled


class Runner:
    """Runs commands of the product as a user would, on the bundled tables."""

    def __init__(self, home: Path) -> None:
        self.home = Home(home)
        self._environment = os.environ | {"ICSGRAPH_HOME": str(home), "COLUMNS": "128", "NO_COLOR": "1"}
        self._environment.pop("ICSGRAPH_STORE", None)
        self.output("icsgraph load --bundled")

    def output(self, command: str) -> str:
        """What a command prints; more lines than a page should hold are cut, and say so."""
        arguments = command.replace(
            "icsgraph ", f"'{sys.executable}' -c 'from ui.cli.main import main; main()' ", 1
        )
        done = subprocess.run(
            ["/bin/sh", "-c", arguments], env=self._environment, cwd=ROOT,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise SystemExit(f"{command} failed: {done.stderr}")
        lines = [line.rstrip() for line in done.stdout.splitlines()]
        if len(lines) > _LINES_SHOWN:
            lines = [*lines[:_LINES_SHOWN], f"… and {len(lines) - _LINES_SHOWN} more lines"]
        return "\n".join(lines) + "\n"


def schema_page() -> str:
    """Kinds, layers and relationship types, from their declarations."""
    parts = ["# What exists\n", "Generated from the declarations in `graph/`; change those, not this page.\n"]
    parts.append("## Kinds\n\n| kind | in words | what it is |\n|---|---|---|")
    parts += [f"| `{code}` | {cls.words} | {_first_line(cls)} |" for code, cls in schema.kinds().items()]
    parts.append(
        "\n## Fields that claims may give\n\n| label | field | values | meaning |\n|---|---|---|---|"
    )
    parts += list(dict.fromkeys(row for cls in schema.kinds().values() for row in _field_rows(cls)))
    parts.append("\n## Layers and relationship types\n")
    parts.append("Read every type aloud: from, words, to. Each belongs to exactly one layer.\n")
    for layer in Layer:
        types = {name: cls for name, cls in schema.relationship_types().items() if cls.layer is layer}
        parts.append(f"### {layer.value.capitalize()}\n\n{layer.meaning.capitalize()}.\n")
        if not types:
            parts.append("No type of this layer is declared yet: no data and no rule stand behind one.\n")
            continue
        parts.append("| type | in words | from | to | stands for | properties |\n|---|---|---|---|---|---|")
        parts += [_type_row(name, cls) for name, cls in types.items()]
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"


def _first_line(cls: type) -> str:
    return " ".join((cls.__doc__ or "").split("\n\n")[0].split())


def _field_rows(cls: type[Entity]) -> Iterator[str]:
    for name, field in cls.model_fields.items():
        several = "several at once" if cls.is_many(name) else "one at a time"
        yield f"| {cls.label()} | `{name}` | {several} | {field.description} |"


def _type_row(name: str, cls: type[Relationship]) -> str:
    ends = [
        ", ".join(f"`{one}`" for one in sorted(kinds)) or "any" for kinds in (cls.from_kinds, cls.to_kinds)
    ]
    notes = [_first_line(cls)]
    notes += ["Yielded by facts, never claimed."] if cls.yielded else []
    notes += [f"Current for {cls.horizon.days} days after last seen."] if cls.horizon else []
    properties = ", ".join(f"`{one}`" for one in cls.model_fields) or "none"
    return (
        f"| `{name}` | {cls.words} / {cls.back} | {ends[0]} | {ends[1]} | {' '.join(notes)} | {properties} |"
    )


def datasets_page() -> str:
    """Every dataset from its .toml."""
    parts = ["# Datasets\n", "Generated from the `.toml` files in `loaders/`; change those, not this page.\n"]
    for name, one in datasets().items():
        parts.append(_dataset_section(name, one))
    return "\n".join(parts).rstrip() + "\n"


def _vintage(one: Dataset) -> str:
    """Where the day of a release is read."""
    content = f"the latest of {', '.join(one.vintage)}" if one.vintage else ""
    fixed = one.published.isoformat() if one.published else ""
    return f"{content or fixed or 'the user says it'}, unless the user says otherwise with --published"


def _dataset_section(name: str, one: Dataset) -> str:
    trusted = (
        ", ".join(f"{kind} ({', '.join(fields)})" for kind, fields in one.authority.items()) or "nothing"
    )
    lines = [
        f"## {name}\n",
        f"{one.title}.\n",
        f"- publisher: {one.publisher}",
        f"- licence: {one.licence}",
        f"- vintage: {_vintage(one)}",
        f"- facts looked for until: {one.evidence_until.isoformat() if one.evidence_until else 'not stated'}",
        f"- a release covers: {one.scope}; it {one.revision} what was there",
        f"- published ends are: the {one.end_dates.replace('_', ' ')}",
        f"- makes entities of: {', '.join(one.registers) or 'no kind'}",
        f"- trusted first on: {trusted}",
        f"- rows expected: {one.rows[0]:,} to {one.rows[1]:,}",
        f"- renewed: {one.cadence}",
        f"- columns: {', '.join(f'`{column}`' for column in one.columns)}",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
