"""Every parser on files gone wrong: a sentence, never a traceback, a hang or half of a run.

Each file is a sample in a published layout, or the beginning of a real one where they are there. It is
changed at random in one or several ways, loaded, and whatever comes of it must add up.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from graph.ledger import Ledger
from loaders.archives import opened
from loaders.intake import Stated, take_in
from loaders.reading import FileRefused

DATA = Path(os.environ.get("ICSGRAPH_DATA", Path(__file__).parents[3] / "shared" / "data"))
SAMPLES = sorted((Path(__file__).parent / "samples").iterdir())
CASES, REAL_CASES = 24, 8
"""Changed files for each sample, and for each real file."""

MOST_LINES = 300
MOST_BYTES = 3_000_000
"""Larger real files are tried whole elsewhere."""

SECONDS = 60
ODD = [
    "",
    "=cmd|'/c calc'!A1",
    "@SUM(1+1)",
    "#N/A",
    "\x00",
    "9" * 400,
    "é" * 5000,
    "2024-02-30",
    "-1",
    "<b>x</b>",
    "a\nb",
]
Grid = list[list[Any]]


def truncated(grid: Grid, chance: random.Random) -> Grid:
    at = chance.randrange(len(grid))
    return [*grid[:at], grid[at][: chance.randrange(len(grid[at]) + 1)]]


def columns_permuted(grid: Grid, chance: random.Random) -> Grid:
    order = list(range(max(map(len, grid))))
    chance.shuffle(order)
    return [[row[at] if at < len(row) else "" for at in order] for row in grid]


def column_missing(grid: Grid, chance: random.Random) -> Grid:
    gone = chance.randrange(max(map(len, grid)))
    return [[cell for at, cell in enumerate(row) if at != gone] for row in grid]


def rows_doubled(grid: Grid, chance: random.Random) -> Grid:
    return [one for row in grid for one in [row] * (1 + (chance.random() < 0.5))]


def cells_swapped(grid: Grid, chance: random.Random) -> Grid:
    made = [list(row) for row in grid]
    for _ in range(1 + len(made) // 3):
        one, other = chance.choice(made), chance.choice(made)
        if one and other:
            first, second = chance.randrange(len(one)), chance.randrange(len(other))
            one[first], other[second] = other[second], one[first]
    return made


def cells_odd(grid: Grid, chance: random.Random) -> Grid:
    return [[chance.choice(ODD) if chance.random() < 0.1 else cell for cell in row] for row in grid]


def rows_shuffled(grid: Grid, chance: random.Random) -> Grid:
    return chance.sample(grid, len(grid))


CHANGES: tuple[Callable[[Grid, random.Random], Grid], ...] = (
    truncated, columns_permuted, column_missing, rows_doubled, cells_swapped, cells_odd, rows_shuffled,
)  # fmt: skip


def changed(grid: Grid, chance: random.Random) -> Grid:
    for change in chance.sample(CHANGES, chance.choice((1, 1, 2, 3))):
        if grid and any(grid):
            grid = change(grid, chance)
    return grid


def changed_json(value: Any, chance: random.Random) -> Any:
    """Members gone, doubled, or with values of another kind, at any depth."""
    if isinstance(value, dict):
        made = {key: changed_json(one, chance) for key, one in value.items() if chance.random() > 0.03}
        return made if chance.random() > 0.01 else list(made.values())
    if isinstance(value, list):
        made_list = [changed_json(one, chance) for one in value if chance.random() > 0.05]
        return made_list * (1 + (chance.random() < 0.05))
    return chance.choice([None, 0, True, {}, [], *ODD]) if chance.random() < 0.03 else value


def spoilt_text(content: bytes, chance: random.Random) -> bytes:
    text = content.decode("utf-8-sig", errors="replace")
    lines = text.splitlines()[:MOST_LINES]
    grid = changed(list(csv.reader(lines)), chance)
    out = io.StringIO()
    csv.writer(out, delimiter=chance.choice(",,,;\t")).writerows(grid)
    return out.getvalue().encode(chance.choice(["utf-8", "utf-8", "utf-16", "cp1252"]), errors="replace")


def spoilt_json(content: bytes, chance: random.Random) -> bytes:
    lines = content.decode("utf-8-sig").splitlines()
    try:
        return json.dumps(changed_json(json.loads("\n".join(lines)), chance)).encode()
    except json.JSONDecodeError:
        return "\n".join(json.dumps(changed_json(json.loads(one), chance)) for one in lines[:50]).encode()


def spoilt_workbook(content: bytes, chance: random.Random) -> bytes:
    out, book = io.BytesIO(), CalamineWorkbook.from_filelike(io.BytesIO(content))
    with xlsxwriter.Workbook(out, {"strings_to_formulas": False, "strings_to_urls": False}) as made:
        for name in book.sheet_names:
            sheet = made.add_worksheet(name)
            grid = book.get_sheet_by_name(name).to_python(skip_empty_area=False)[:MOST_LINES]
            for at, row in enumerate(changed(grid, chance) if grid else []):
                sheet.write_row(at, 0, [str(cell)[:30_000].replace("\x00", "") for cell in row])
    return out.getvalue()


def spoilt(content: bytes, seed: int) -> bytes:
    """A file changed by its meaning, or in every fourth case by its bytes."""
    chance = random.Random(seed)
    if seed % 4 == 0:
        cut = content[: chance.randrange(len(content) + 1)]
        return cut if chance.random() < 0.5 else cut + chance.randbytes(20) + content[len(cut) + 20 :]
    if content.startswith(b"PK"):
        return spoilt_workbook(content, chance)
    if content.lstrip(b"\xef\xbb\xbf \n")[:1] in (b"[", b"{"):
        return spoilt_json(content, chance)
    return spoilt_text(content, chance)


@contextmanager
def no_hang() -> Iterator[None]:
    def late(signum: int, frame: object) -> None:
        raise AssertionError(f"took longer than {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def check_loads_or_is_refused(ledger: Ledger, path: Path) -> int:
    """Load whatever it is; what was recorded must add up. How many tables were taken in."""
    before, new = len(ledger.runs()), 0
    taken = 0
    with no_hang():
        try:
            with opened(path) as files:
                for file in files:
                    for one in take_in(ledger, file, path, Stated(published=date(2024, 6, 1))):
                        taken += 1
                        for loaded in one.loaded:
                            new += loaded.new
                            if not loaded.run:  # a scope of which too little could be used, told as one
                                assert "nothing was recorded" in loaded.refusals[-1].reason
                                continue
                            assert loaded.rows_read - loaded.rows_accepted <= len(loaded.refusals)
                            assert loaded.rows_accepted <= loaded.rows_read
        except FileRefused:
            new = len(ledger.runs()) - before  # tables of the file before the one that was refused
    assert len(ledger.runs()) == before + new
    for run in ledger.runs()[before:]:
        assert run.rows_accepted > 0
        assert run.rows_accepted <= run.rows_read
    return taken


def check_spoilt(ledger: Ledger, path: Path, content: bytes, cases: int) -> None:
    for seed in range(cases):
        path.write_bytes(spoilt(content, seed))
        check_loads_or_is_refused(ledger, path)


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="NO ALARM: hangs cannot be seen on this system")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
def test_a_sample_gone_wrong_is_loaded_in_part_or_refused(ledger, tmp_path, sample):
    check_spoilt(ledger, tmp_path / f"changed{sample.suffix}", sample.read_bytes(), CASES)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
def test_a_sample_as_it_is_loads(ledger, sample):
    """Else the changes would only ever meet files that are refused at the door."""
    assert check_loads_or_is_refused(ledger, sample)


REAL = sorted(
    one
    for folder in ("ods", "partners", "geo", "cqc", "organograms", "allocations", "contracts")
    for one in (DATA / folder).rglob("*")
    if one.is_file() and one.stat().st_size < MOST_BYTES
)


@pytest.mark.skipif(not REAL, reason=f"REAL FILES NOT TRIED: there is no folder {DATA} (set ICSGRAPH_DATA)")
@pytest.mark.parametrize("real", REAL or [DATA], ids=lambda one: f"{one.parent.name}-{one.name}")
def test_a_real_file_gone_wrong_is_loaded_in_part_or_refused(ledger, tmp_path, real):
    check_spoilt(ledger, tmp_path / f"changed{real.suffix}", real.read_bytes(), REAL_CASES)
