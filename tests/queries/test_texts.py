"""What every Cypher text of the product keeps to, so that it means the same on both engines."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from graph import schema
from graph.stores import statements
from graph.stores.rows import NodeRow, RelationshipRow
from queries.library import questions

ROOT = Path(__file__).parents[2]
CYPHER = re.compile(r"\b(MATCH|UNWIND|MERGE)\s*[({$\[]|\b(MATCH|UNWIND|CREATE) \(|CREATE CONSTRAINT")

TYPES = tuple(schema.relationship_types())
NODE = NodeRow("Organisation", {"id": "icb:a", "name": "A"})
TIE = RelationshipRow("WITHIN", "icb:a", "region:b", {"id": "WITHIN|icb:a|region:b||0"})

MADE: dict[str, Callable[[], list[str]]] = {
    "neighbour_statements": lambda: statements.neighbour_statements(TYPES, "both"),
    "hop_statement": lambda: [statements.hop_statement(TYPES[0])],
    "link_statement": lambda: [statements.link_statement(TYPES, TYPES), statements.link_statement((), TYPES)],
    "count_statement": lambda: [statements.count_statement(TYPES)],
    "fold_statement": lambda: [statements.fold_statement(TYPES, way) for way in ("out", "in")],
    "create_statement": lambda: [
        statements.create_statement(row.__class__.__name__, [row]) for row in (NODE, TIE)
    ],  # type: ignore[list-item]
}
"""Functions that make a Cypher text, with texts they make."""

WRITES = {"create_statement", "alter_statement", "publish"}
"""Functions whose texts write; they go to the engine alone, never through `Store.ask`."""

PUBLISHERS = {"neo4j_publisher"}
"""Modules of one engine that write and never answer: no text of theirs has to run on the other."""

BY_ID = {"hop_statement"}
"""Texts that fetch what was met already, by id, whatever its dates."""

AT_ANY_TIME = {
    ("codes_of_a_body", "r2"), ("_FORMER_NAMES", "r"), ("system_assessments", "r"),
    ("system_assessments", "c"), ("_VALUES", "r"), ("_BEFORE", "r"), ("_AFTER", "r"), ("_YEARS", "r"),
    ("_HELD_EVER", "r"), ("_PARTS_EVER", "r"), ("_PLANNED", "r"),
    ("_SUMS_EVER", "r"),
}  # fmt: skip
"""Relationships that hold on any day that matters: codes once shared, former names, a whole history."""

UNORDERED = {"link_statement"}
"""Texts of which only the set of rows matters: there may be very many."""

ONE_ROW = {"INFO_STATEMENT", "leadership_teams"}
"""Texts that give one row at most: nothing to put in order."""


def _publishers() -> set[Path]:
    return {ROOT / "graph/stores" / f"{name}.py" for name in PUBLISHERS}


def _modules() -> Iterator[ModuleType]:
    for folder in ("queries", "graph/stores"):
        for path in sorted(set((ROOT / folder).glob("*.py")) - _publishers()):
            yield import_module(".".join((*folder.split("/"), path.stem)))


def _constants() -> Iterator[tuple[str, str]]:
    for module in _modules():
        for name, value in vars(module).items():
            if isinstance(value, str) and not name.startswith("__") and CYPHER.search(value):
                yield name, value


TEXTS = dict(_constants()) | {name: one.cypher for name, one in questions().items() if one.cypher}
TEXTS |= {f"{name} {at}": text for name, make in MADE.items() for at, text in enumerate(make())}

READS = {name: text for name, text in TEXTS.items() if name.split(" ")[0] not in WRITES}


def _shown(node: ast.expr) -> str:
    """A string in code, with a bracket in place of what is formatted in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_shown(part) if isinstance(part, ast.Constant) else "(" for part in node.values)
    return ""


def _functions_with_cypher(path: Path) -> Iterator[str]:
    """Names of functions in a file that hold a piece of Cypher in their body."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if (
                    isinstance(node, ast.expr)
                    and CYPHER.search(_shown(node))
                    and "grams MATCH" not in _shown(node)
                ):
                    yield function.name


def _clauses(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each MATCH with its WHERE, and the relationship patterns in it."""
    for clause in re.split(r"\bMATCH\b", text)[1:]:
        own = re.split(r"\b(?:RETURN|WITH|UNWIND|UNION|CREATE|CALL)\b", clause)[0]
        yield own, re.findall(r"-\[(.*?)\]-", own)


def _returned(text: str) -> Iterator[list[str]]:
    """The expressions of each RETURN, parted at commas outside brackets."""
    for part in re.split(r"\bRETURN\b", text)[1:]:
        body = re.split(r"\bORDER BY\b|\bUNION\b|\n}", part)[0]
        items, depth = [""], 0
        for sign in body:
            depth += (sign in "([{") - (sign in ")]}")
            if sign == "," and depth == 0:
                items.append("")
            else:
                items[-1] += sign
        yield [" ".join(item.split()) for item in items]


def test_the_texts_are_found() -> None:
    assert {
        "_HOLDERS",
        "_CONFLICTS",
        "_EVIDENCE",
        "_ENTITIES",
        "_ALL_NAMES",
        "_FORMER_NAMES",
        "INFO_STATEMENT",
    } <= TEXTS.keys()
    assert sum(name in questions() for name in TEXTS) == sum(bool(one.cypher) for one in questions().values())


def test_cypher_is_written_in_questions_and_stores_only() -> None:
    found = {
        (path.relative_to(ROOT).parts[0], name)
        for folder in ("graph", "loaders", "queries", "ui")
        for path in sorted(set((ROOT / folder).rglob("*.py")) - _publishers())
        for name in _functions_with_cypher(path)
    }
    assert {name for _, name in found} <= MADE.keys() | WRITES
    assert {folder for folder, _ in found} <= {"graph"}
    for folder in ("loaders", "ui", "graph/build", "graph/ledger", "graph/kinds", "graph/layers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            texts = (
                _shown(node)
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.expr)
            )
            assert not [text for text in texts if CYPHER.search(text)], path.name


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_uses_only_what_both_engines_read_alike(name: str) -> None:
    text = TEXTS[name]
    plain = re.sub(r"'[^']*'", "''", text)
    assert "shortestpath" not in text.lower()
    assert "/*" not in text
    assert not re.search(
        r"\*\s*[\]{ ]|\*\s*\d+\s*\.\.\s*[\]{ ]", " ".join(re.findall(r"\[(.*?)\]", plain)) + " "
    )
    assert not re.search(r"(?:<=|>=|<>|<|>|=)\s*[\w.$]+\s*(?:<=|>=|<>|<|>|=)", plain), "a chained comparison"
    assert not re.search(r"\w\.(?:type|title|label|node_type|connection_type|start|end)\b", plain)
    assert not re.search(r"\(\w*(?::\w+)*\s+WHERE|\[\w*(?::[\w|]+)*\s+WHERE", plain), (
        "a WHERE inside a pattern"
    )
    assert not re.search(r"LOAD\s+CSV", text, re.IGNORECASE)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_holds_no_dates_and_no_numbers_to_filter_by(name: str) -> None:
    text = TEXTS[name]
    assert not re.search(r"\bdate(?:time)?\s*\(|\b\d{4}-\d{2}", text)
    assert not re.search(r"(?:<=|>=|<>|<|>|=)\s*(?:[1-9]\d*|'[^']*\d[^']*')", text)


def _unguarded(name: str, text: str) -> list[str]:
    """Relationships of a text that have no variable, no type or no date guard."""
    found = []
    for clause, patterns in _clauses(text):
        found += re.findall(r"\)\s*<?--+>?\s*\(", clause)
        for pattern in patterns:
            called, _, types = pattern.partition(":")
            guard = rf"\b{called}\.valid_from <= (\$?\w+) AND \(?{called}\.valid_to > \1(?!\w)"
            if name.split(" ")[0] in BY_ID:
                guard = rf"\b{called}\.id IN \$ids"
            elif (name, called) in AT_ANY_TIME:
                guard = rf"\b{called}\.valid_from <=? {called}\.valid_to\b"
            if not (called and types and re.search(guard, clause)):
                found.append(f"[{pattern}]")
    return found


@pytest.mark.parametrize("name", READS)
def test_every_relationship_has_a_name_and_a_date_guard(name: str) -> None:
    assert _unguarded(name, READS[name]) == []


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (a)-[:WITHIN]->(b) RETURN a.id AS id ORDER BY id",
        "MATCH (a)-->(b) RETURN a.id AS id ORDER BY id",
        "MATCH (a)-[r:WITHIN]->(b) WHERE r.valid_from <= $on RETURN a.id AS id ORDER BY id",
        "MATCH (a)-[r:WITHIN]->(b) WHERE r.valid_from <= $on AND r.valid_to > $other RETURN a.id AS id",
        "MATCH (a)-[r:WITHIN]->(b)<-[s:WITHIN]-(c) WHERE r.valid_from <= $on AND r.valid_to > $on RETURN a",
        "MATCH (a) WHERE NOT EXISTS { MATCH (a)-[r:WITHIN]->(b) } AND r.valid_from <= $on RETURN a",
    ],
)
def test_a_relationship_without_a_guard_of_its_own_is_noticed(text: str) -> None:
    assert len(_unguarded("example", text)) == 1


@pytest.mark.parametrize("name", READS)
def test_what_a_text_returns_is_named_and_in_order(name: str) -> None:
    text = READS[name]
    for items in _returned(text):
        for item in items:
            assert re.fullmatch(r"\w+|.* AS \w+", item), f"“{item}” needs a name"
    if name not in ONE_ROW and name.split(" ")[0] not in UNORDERED:
        assert re.search(r"\bORDER BY [\w.]+", text.rsplit("RETURN", 1)[1]), "rows need an order"


@pytest.mark.parametrize("name", READS)
def test_a_text_that_is_asked_only_reads(name: str) -> None:
    assert not re.search(r"\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b", READS[name])


@pytest.mark.parametrize("path", sorted((ROOT / "queries").rglob("*.py")), ids=lambda path: path.stem)
def test_only_names_from_code_are_formatted_into_a_text(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr) and CYPHER.search(_shown(node)):
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    value = part.value
                    constant = isinstance(value, ast.Name) and value.id.isupper()
                    guard = isinstance(value, ast.Call) and getattr(value.func, "id", "") in ("live", "basis")
                    assert constant or guard, f"{ast.unparse(value)}: give values as parameters"


@pytest.mark.parametrize("name", questions())
def test_a_question_says_what_it_is_for_and_what_it_does_not_show(name: str) -> None:
    one = questions()[name]
    assert one.asks.endswith("?")
    assert len(one.why_it_matters) > 40
    assert len(one.does_not_show) > 40
    assert one.owner
    assert one.layers
    assert set(one.searches) <= schema.kinds().keys()
    assert set(one.searches)


@pytest.mark.parametrize("name", questions())
def test_every_parameter_and_column_is_described(name: str) -> None:
    one = questions()[name]
    for model in (one.parameters, one.row):
        assert (model.__doc__ or "").strip()
        assert [field for field, info in model.model_fields.items() if not info.description] == []


@pytest.mark.parametrize("name", questions())
def test_a_parameter_that_names_an_entity_names_kinds_that_exist(name: str) -> None:
    for names in questions()[name].entity_parameters().values():
        assert set(names.kinds) <= schema.kinds().keys()


@pytest.mark.parametrize("name", questions())
def test_a_question_walks_only_the_layers_it_declares(name: str) -> None:
    one = questions()[name]
    met = set(re.findall(r"\[\w+:([A-Z_|]+)\]", one.cypher))
    layers = {schema.relationship_type(part).layer for types in met for part in types.split("|")}
    assert layers <= set(one.layers)


def test_numbers_of_questions_are_unique() -> None:
    numbers = [one.number for one in questions().values()]
    assert sorted(set(numbers)) == sorted(numbers)
