"""How the parts may depend on each other, and what no file may hold."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.dataset import datasets

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "graph": {"graph"},
    "loaders": {"graph", "loaders"},
    "queries": {"graph", "queries"},
    "ui": {"graph", "loaders", "queries", "ui"},
}
"""Data moves left to right: graph ← loaders, queries ← ui."""

MODULES = sorted(path for name in MAY_IMPORT for path in (ROOT / name).rglob("*.py"))
MOST_LINES = 300


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(path: Path) -> Iterator[str]:
    """Every module that a module imports, also inside functions and by name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}:{node.lineno} imports relatively"
            yield node.module or ""
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from re.findall(r"'(\w+)\.", ast.unparse(node.args[0]))


def test_every_package_has_modules_to_look_at():
    assert {named(path).partition("/")[0] for path in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_go_from_graph_to_loaders_and_queries_to_ui_and_never_back(package):
    wrong = [
        f"{named(path)} imports {module}"
        for path in (ROOT / package).rglob("*.py")
        for module in imported(path)
        if module.partition(".")[0] in MAY_IMPORT.keys() - MAY_IMPORT[package]
    ]
    assert wrong == []


def test_nothing_imports_tests_scripts_or_benchmarks():
    outside = {"tests", "scripts", "benchmarks"}
    wrong = [
        f"{named(path)} imports {module}"
        for path in MODULES
        for module in imported(path)
        if module.partition(".")[0] in outside
    ]
    assert wrong == []


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_the_packages_resolve_inside_the_repository(package):
    origin = importlib.import_module(package).__file__
    assert origin
    assert Path(origin).resolve().is_relative_to(ROOT)


def _defined(path: Path) -> Iterator[tuple[str, int]]:
    """Names that a module makes: variables, fields, parameters, functions, classes, attributes."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield (node.id if isinstance(node, ast.Name) else node.attr), node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name.rpartition(".")[2]), node.lineno


def test_nothing_is_called_source():
    # the word means four things here: write dataset, from_id or document
    wrong = [
        f"{named(path)}:{line}"
        for path in MODULES
        for name, line in _defined(path)
        if name.lower() == "source"
    ]
    assert wrong == []


def test_modules_are_named_by_what_they_hold():
    vague = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert [named(path) for path in MODULES if path.stem in vague] == []
    assert [named(path) for path in MODULES if path.parent.name in vague] == []


def test_modules_are_short():
    long = {
        named(path): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert long == {}


def test_every_module_says_in_its_first_line_what_it_holds():
    assert [named(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def _files(ending: str) -> set[str]:
    paths = (ROOT / "loaders").glob(f"*/*{ending}")
    return {named(path) for path in paths if path.stem != "__init__" and path.parent.name != "formats"}


def _shared_by_parsers(parsers: set[str]) -> set[str]:
    """Modules without a declaration that a parser of the same folder imports."""
    return {
        module.replace(".", "/")
        for one in parsers
        for module in imported(ROOT / f"{one}.py")
        if module.rpartition(".")[0].replace(".", "/") == one.rpartition("/")[0]
        and not (ROOT / module.replace(".", "/")).with_suffix(".toml").exists()
    }


def test_every_dataset_has_a_declaration_and_either_a_parser_or_a_layout():
    declared = {one.removesuffix(".toml") for one in _files(".toml")}
    own = {named(one.folder / one.stem) for one in datasets().values() if not one.layout}
    assert declared == {named(one.folder / one.stem) for one in datasets().values()}
    parsers = {one.removesuffix(".py") for one in _files(".py") if "/layouts/" not in one}
    assert own <= parsers
    assert parsers - own == _shared_by_parsers(parsers), "no declaration, and no parser beside it imports it"
    assert {one.layout for one in datasets().values()} - {""} == {
        Path(one).stem for one in _files(".py") if "/layouts/" in one
    }


def _tracked() -> list[Path]:
    """The files under version control; of an unpacked archive, those that are not hidden."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.split("\0") if name]
    else:
        found = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
        names = [str(path) for path in found if not any(part.startswith(".") for part in path.parts)]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def _texts() -> Iterator[tuple[str, str]]:
    for path in _tracked():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield named(path), content.decode("utf-8", errors="replace")


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in _texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_names_a_path_of_one_machine():
    # written in parts, so that this file does not find itself
    homes = [
        "/ho" + r"me/(?!tester\b|user\b|you\b)\w+",
        "/Us" + r"ers/\w+",
        "/ro" + r"ot/\w",
        "/wo" + r"rk/\w",
    ]
    drives = ["[A-Z]:" + r"\\\\?Users", "/tm" + r"p/[a-z]{1,2}/"]
    assert _lines_with(re.compile(r"(?<![\w.}])(?:" + "|".join(homes + drives) + ")")) == []


def test_no_file_names_a_registry_or_index():
    hosts = ["py" + r"pi\.org", "python" + r"hosted\.org", r"registry\." + "npmjs", "repo1?" + r"\.maven"]
    options = ["--(?:extra-)?index" + r"-url[ =]\S", "--find" + r"-links[ =]\S", "--trusted" + "-host"]
    assert _lines_with(re.compile("|".join(hosts + options), re.IGNORECASE)) == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_version_and_hashes(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(r"(?m)^([A-Za-z0-9][\w.-]*(?:\[[\w,]+\])?)==\S+.*\\$", text)
    starts = re.findall(r"(?m)^[A-Za-z0-9].*$", text)
    assert pins
    assert len(starts) == len(pins)
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", text)) >= len(pins)
