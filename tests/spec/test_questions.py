"""Every question, on small tables with answers written by hand, on both engines alike.

A spec is a module beside this one, named like its question. It holds ``TABLE``, a graph as
`conftest` reads it, and ``CASES``: what is asked on which day, and the rows that must come. A cell
of rows that is ``-`` is null. A case may also state ``paths`` (what each hop says), ``certain``,
``confidence``, ``conflicts``, ``lines`` (of the table, behind the answer) and ``missing``; and
``days`` beside the one asked about, where the question itself looks at others, such as earlier years.
"""

from __future__ import annotations

from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest

from graph.stores.store import Store
from queries.answer import Answer
from queries.asking import ask
from queries.library import questions

HERE = Path(__file__).parent
SPECS = {
    path.stem: path
    for path in sorted(HERE.glob("*.py"))
    if path.stem not in ("conftest", Path(__file__).stem)
}


def _read(path: Path) -> Any:
    described = spec_from_file_location(f"spec_{path.stem}", path)
    assert described
    assert described.loader
    module = module_from_spec(described)
    described.loader.exec_module(module)
    return module


CASES = [
    pytest.param(name, module.TABLE, case, id=f"{questions()[name].number}: {case['when']}")
    for name, module in ((name, _read(path)) for name, path in SPECS.items() if name in questions())
    for case in module.CASES
]


def _cell(text: str, annotation: Any) -> Any:
    if text == "-":
        return None
    if list[str] in (annotation, *get_args(annotation)):
        return [one.strip() for one in text.split(",") if one.strip()]
    return text


def _expected(name: str, table: str) -> list[dict[str, Any]]:
    """The rows of a table written by hand, as the question's own rows."""
    row = questions()[name].row
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    typed = [
        {
            field: _cell(cell, row.model_fields[field].annotation)
            for field, cell in zip(lines[0], cells, strict=True)
        }
        for cells in lines[1:]
    ]
    return [row.model_validate(one).model_dump(mode="json") for one in typed]


def _days(name: str, case: dict[str, Any]) -> set[date]:
    """Every day the case asks about, and those that it says the question looks at by itself."""
    given = questions()[name].parameters.model_validate(case.get("given", {})).model_dump()
    stated = {date.fromisoformat(one) for one in (case["on"], *case.get("days", ()))}
    return stated | {one for one in given.values() if isinstance(one, date)}


def _asked(name: str, case: dict[str, Any], store: Store) -> Answer:
    return ask(name, questions()[name], store, case.get("given", {}), date.fromisoformat(case["on"]))


def _said(answer: Answer) -> dict[str, Any]:
    """What a case may state of an answer beside its rows."""
    lines = {locator for one in answer.evidence for locator in one.locators}
    return {
        "paths": [[hop.says for hop in path.hops] for path in answer.paths],
        "certain": answer.certain,
        "confidence": answer.confidence,
        "conflicts": [one.id for one in answer.conflicts],
        "lines": sorted(int(one.rpartition(" ")[2]) for one in lines),
        "missing": [one.what for one in answer.missing],
    }


def _check(name: str, case: dict[str, Any], answer: Answer) -> None:
    assert list(answer.rows) == _expected(name, case["rows"])
    said = _said(answer)
    assert {key: said[key] for key in case if key in said} == {key: case[key] for key in case if key in said}
    read = chain.from_iterable(one.locators for one in answer.evidence)
    assert not any(locator.startswith("decoy") for locator in read)


def test_every_question_has_a_spec() -> None:
    assert set(SPECS) == set(questions())


@pytest.mark.parametrize("name", questions())
def test_every_spec_has_a_case_with_rows_and_one_without_what_it_needs(name: str) -> None:
    filled = [len(_expected(name, case["rows"])) for case in _read(SPECS[name]).CASES]
    assert any(filled)
    assert len(filled) > 1


@pytest.mark.parametrize(("name", "table", "case"), CASES)
def test_the_embedded_engine_answers_as_written_by_hand(
    name: str, table: str, case: dict[str, Any], table_graph: Any, embedded: Store
) -> None:
    embedded.publish(table_graph(case.get("table", table), _days(name, case)))

    _check(name, case, _asked(name, case, embedded))


@pytest.mark.neo4j
@pytest.mark.parametrize(("name", "table", "case"), CASES)
def test_the_server_answers_as_written_by_hand_and_as_the_embedded_engine_does(
    name: str, table: str, case: dict[str, Any], table_graph: Any, embedded: Store, server: Store
) -> None:
    rows = table_graph(case.get("table", table), _days(name, case))
    embedded.publish(rows)
    server.publish(rows)

    answer = _asked(name, case, server)

    _check(name, case, answer)
    assert answer.model_dump(mode="json") == _asked(name, case, embedded).model_dump(mode="json")
