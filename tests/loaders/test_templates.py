"""Templates: written, filled in, recognised, checked cell by cell, released by body, written out again."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from graph.claims import FieldClaim, Ref
from graph.dates import Bounds
from graph.entities import LIFE
from graph.evidence import Evidence
from graph.home import Home
from graph.ledger import Ledger, Release
from graph.ledger.records import Description
from loaders.dataset import Dataset, DatasetError, template, templates
from loaders.filling import letter
from loaders.intake import Stated, take_in
from loaders.known import Known
from loaders.load import Loaded
from loaders.reading import FileRefused
from loaders.recognise import recognise_tables
from loaders.sheets import FILL_IN, write_sheet
from loaders.tables import PublishedFile
from loaders.template import Template

Cells = dict[str, str]
NAMES = [one.stem for one in templates()]

BODIES = {
    "icb:QZZ": "NHS Testshire Integrated Care Board",
    "icb:QYY": "NHS Sampleton Integrated Care Board",
    "stp:QZZ": "Testshire Partnership",
    "trust:RZZ": "Testshire Hospitals NHS Trust",
    "council:E99000001": "Testshire County Council",
    "area:E99000002": "Test Valley",
    "pcn:U99999": "Test Valley PCN",
    "region:Y99": "Testland",
    "national_body:nhs_england": "NHS England",
    "service:specialised": "Specialised services",
    "pooled_fund:test-pool": "Test Pool",
    "priority:frailty": "Frailty",
    "award_route:psr-direct-award-c": "Provider Selection Regime: direct award process C",
}
"""The register of Testshire: every body that the examples name."""

HOLDER = {
    "body_kind": "integrated care board", "body": "QZZ", "role": "Chief executive",
    "person": "Fiona Fictional", "as_at": "2026-05-31", "document_title": "Papers of the board",
}  # fmt: skip


def register(ledger: Ledger, bodies: dict[str, str]) -> None:
    """Record bodies as a register of their own would."""
    evidence, always = Evidence("register.csv line 2"), Bounds.of()
    claims = [
        FieldClaim(Ref.to(one), field, value, always, evidence)
        for one, name in bodies.items()
        for field, value in ((LIFE, ""), ("name", name))
    ]
    release = Release(
        dataset="testshire_register", scope=str(len(ledger.runs())), revision="replaces",
        published=date(2020, 1, 1), file_name="register.csv", file_path="register.csv", file_hash="none",
        loader_version="1", description=Description(title="Register", publisher="Testshire", licence="none"),
    )  # fmt: skip
    ledger.record(release, claims, lambda: (len(bodies), len(bodies), []))


@pytest.fixture
def testshire(ledger: Ledger) -> Ledger:
    register(ledger, BODIES)
    return ledger


@pytest.fixture
def filled(tmp_path: Path) -> Callable[..., Path]:
    """Write a template with rows filled in."""

    def write(name: str, *rows: Cells, known: Known | None = None) -> Path:
        path = tmp_path / f"anything {len(list(tmp_path.glob('*.xlsx')))}.xlsx"
        write_sheet(path, template(name), known, rows)
        return path

    return write


def loads(ledger: Ledger, path: Path, **stated: date | str) -> list[Loaded]:
    taken = take_in(ledger, PublishedFile(path, path.name), path, Stated(**stated))
    return [loaded for one in taken for loaded in one.loaded]


def said(ledger: Ledger, run: int) -> list[tuple[object, ...]]:
    """What a run claims and on which evidence, apart from the place in the file."""
    query = """
        SELECT shape, subject, verb, object, s0, s1, e0, e1, properties, provision, documents, confidence,
               kind, quote, note
        FROM claims c JOIN evidence e ON e.id = c.evidence WHERE c.run = ?
    """
    return sorted(ledger.connection.execute(query, (run,)))


def holds(ledger: Ledger) -> set[str]:
    """Appointments of the current releases, as the ledger keeps them."""
    runs = ",".join(str(run.number) for run in ledger.active_runs())
    query = f"SELECT properties FROM claims WHERE shape = 'fact' AND run IN ({runs})"
    return {row[0] for row in ledger.connection.execute(query)}


def examples(name: str) -> tuple[Cells, ...]:
    found = template(name).template
    assert found is not None
    return found.examples


@pytest.mark.parametrize("name", NAMES)
def test_the_examples_of_a_template_load_when_filled_in_and_every_tie_finds_its_ends(
    name: str, testshire: Ledger, filled: Callable[..., Path], tmp_path: Path
):
    loaded = loads(testshire, filled(name, *examples(name)))
    assert {one.dataset for one in loaded} == {f"templates_{name}"}
    assert [one.refusals for one in loaded] == [[]] * len(loaded)
    assert sum(one.rows_accepted for one in loaded) == len(examples(name))
    built = Home(tmp_path / "home").build(testshire)
    assert [one.message for one in built.problems] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_blank_template_holds_no_row_to_load_and_its_example_is_never_loaded(
    name: str, testshire: Ledger, filled: Callable[..., Path]
):
    before = len(testshire.runs())
    with pytest.raises(FileRefused, match=f"templates_{name} .no row is filled in"):
        loads(testshire, filled(name))
    assert len(testshire.runs()) == before


@pytest.mark.parametrize("name", NAMES)
def test_what_was_loaded_is_written_out_and_says_the_same_when_it_is_loaded_again(
    name: str, testshire: Ledger, filled: Callable[..., Path]
):
    first = loads(testshire, filled(name, *examples(name)))
    typed = [row for one in first for row in testshire.filled(one.run)]
    assert all(row in examples(name) for row in typed)
    assert len(typed) == len(examples(name))
    again = loads(testshire, filled(name, *typed))
    assert [one.scope for one in again] == [one.scope for one in first]
    for one, other in zip(first, again, strict=True):
        assert said(testshire, one.run) == said(testshire, other.run)
    assert len(testshire.active_runs()) == len(first) + 1


def test_an_edited_row_changes_just_that(testshire: Ledger, filled: Callable[..., Path]):
    other = HOLDER | {"role": "Chair", "person": "Charlie Chairperson"}
    (first,) = loads(testshire, filled("post_holders", HOLDER, other))
    typed = testshire.filled(first.run)
    typed[1]["person"] = "Gale Newcomer"
    (second,) = loads(testshire, filled("post_holders", *typed))
    gone = set(said(testshire, first.run)) - set(said(testshire, second.run))
    come = set(said(testshire, second.run)) - set(said(testshire, first.run))
    assert gone
    assert all("charlie-chairperson" in str(one) for one in gone)
    assert come
    assert all("gale-newcomer" in str(one) for one in come)


def test_a_row_that_was_refused_or_undone_is_not_written_out(testshire: Ledger, filled: Callable[..., Path]):
    wrong = HOLDER | {"role": "Emperor"}
    (loaded,) = loads(testshire, filled("post_holders", HOLDER, wrong))
    assert [row["role"] for row in testshire.filled(loaded.run)] == ["Chief executive"]
    testshire.undo(loaded.run, "a test")
    assert loaded.run not in {run.number for run in testshire.active_runs()}


def test_wrong_cells_are_named_by_sheet_row_letter_and_what_is_allowed(
    testshire: Ledger, filled: Callable[..., Path]
):
    wrong = HOLDER | {"role": "Emperor", "capacity": "eternal", "as_at": "31 Febtember", "person": ""}
    path = filled("post_holders", HOLDER, wrong)
    (loaded,) = loads(testshire, path)
    (refusal,) = loaded.refusals
    assert refusal.locator == f"{path.name} sheet Fill in row 5"
    assert "cell C5 (Post) “Emperor” is not allowed; allowed: Accountable officer, " in refusal.reason
    assert "cell D5 (Holder) is empty" in refusal.reason
    assert (
        "cell E5 (Capacity) “eternal” is not allowed; allowed: substantive, interim, acting, designate, "
        "joint, shadow" in refusal.reason
    )
    assert "cell K5 (Seen on) “31 Febtember” is not a date; allowed: a day such as" in refusal.reason


def test_when_no_row_can_be_used_every_fault_is_said_and_nothing_recorded(
    testshire: Ledger, filled: Callable[..., Path]
):
    rows = [HOLDER | {"role": f"Emperor {number}"} for number in range(3)]
    with pytest.raises(FileRefused) as refused:
        loads(testshire, filled("post_holders", HOLDER | {"body": "icb:QYY"}, *rows))
    assert "no row of icb:QZZ can be used; nothing was recorded" in str(refused.value)
    assert [f"Emperor {number}" in str(refused.value) for number in range(3)] == [True] * 3
    assert len(testshire.runs()) == 1


def test_columns_may_stand_in_any_order_and_those_not_needed_may_be_gone(testshire: Ledger, tmp_path: Path):
    chosen = template("post_holders").template
    assert chosen is not None
    names = ["person", "as_at", "role", "body"]
    path = tmp_path / "mine.csv"
    header = ";".join(chosen.sheet[name].title for name in names)
    path.write_text(f"{header}\n{';'.join((HOLDER | {'body': 'icb:QZZ'})[name] for name in names)}\n")
    (loaded,) = loads(testshire, path)
    assert (loaded.dataset, loaded.scope, loaded.rows_accepted) == ("templates_post_holders", "icb:QZZ", 1)


def test_a_column_that_is_needed_is_asked_for_by_name(testshire: Ledger, tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("Body,Post,Capacity,From,To,Seen on\nicb:QZZ,Chair,joint,,,2026-01-01\n")
    with pytest.raises(FileRefused, match=r"templates_post_holders \(lacks Holder\)"):
        loads(testshire, path)


@pytest.mark.parametrize(
    "typed",
    [
        {"body": "icb:QZZ"}, {"body": "ICB:qzz"}, {"body": "qzz", "body_kind": "integrated care board"},
        {"body": "nhs testshire integrated care board!"},
        {"body": "NHS Testshire Integrated Care Board [icb:QZZ]"},
    ],
)  # fmt: skip
def test_a_body_is_known_by_id_code_or_name_and_is_the_same_release(
    typed: Cells, testshire: Ledger, filled: Callable[..., Path]
):
    (loaded,) = loads(testshire, filled("post_holders", HOLDER | {"body_kind": ""} | typed))
    assert loaded.scope == "icb:QZZ"


def test_a_code_of_two_kinds_is_not_guessed(testshire: Ledger, filled: Callable[..., Path]):
    with pytest.raises(FileRefused, match=r"“QZZ” may be any of icb:QZZ, stp:QZZ; allowed: one of these ids"):
        loads(testshire, filled("post_holders", HOLDER | {"body_kind": ""}))


def test_a_body_that_is_not_known_is_refused_with_the_nearest(testshire: Ledger, filled: Callable[..., Path]):
    unknown = HOLDER | {"body": "NHS Testshyre Integrated Care Board"}
    with pytest.raises(FileRefused, match=r"nearest: NHS Testshire Integrated Care Board \[icb:QZZ\]"):
        loads(testshire, filled("post_holders", unknown))


def test_without_a_register_a_name_is_refused_and_the_same_file_is_read_again_once_there_is_one(
    ledger: Ledger, filled: Callable[..., Path]
):
    by_id = {"body_kind": "integrated care board", "body": "icb:QZZ"}
    path = filled("post_holders", HOLDER, HOLDER | by_id | {"role": "Chair"})
    (first,) = loads(ledger, path)
    assert "no register of such bodies is loaded" in first.refusals[0].reason
    register(ledger, BODIES)
    (second,) = loads(ledger, path)
    assert (second.new, second.rows_accepted) == (True, 2)
    (third,) = loads(ledger, path)
    assert (third.new, third.run) == (False, second.run)


FORMULAS = ("=cmd|' /C calc'!A0", "@SUM(1+1)", "+1+1", "-2+3", '=HYPERLINK("https://example.org")')


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_looks_like_a_formula_is_written_and_read_as_text(
    formula: str, testshire: Ledger, filled: Callable[..., Path]
):
    path = filled("post_holders", HOLDER | {"person": formula, "note": formula})
    with zipfile.ZipFile(path) as book:
        sheets = [book.read(one).decode() for one in book.namelist() if one.startswith("xl/worksheets/sheet")]
    assert not any("<f>" in one or "<hyperlink" in one for one in sheets)
    (loaded,) = loads(testshire, path)
    assert testshire.filled(loaded.run)[0]["person"] == formula
    names = {row[3] for row in said(testshire, loaded.run) if row[2] == "name"}
    assert formula in names


def test_a_formula_that_a_user_typed_is_read_as_what_it_shows(testshire: Ledger, tmp_path: Path):
    path = tmp_path / "typed.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("any name")
    row = HOLDER | {"body": "icb:QZZ"}
    for at, (title, name) in enumerate(
        {"Body": "body", "Post": "role", "Holder": "person", "Seen on": "as_at"}.items()
    ):
        sheet.write_string(0, at, title)
        sheet.write_string(1, at, row[name])
    sheet.write_formula(1, 2, '="Fiona"&" Fictional"', None, "Fiona Fictional")
    sheet.write_datetime(1, 3, date(2026, 5, 31), book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()
    (loaded,) = loads(testshire, path)
    assert testshire.filled(loaded.run)[0]["person"] == "Fiona Fictional"
    assert loaded.published == date(2026, 5, 31)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/05/2026", date(2026, 5, 31)), ("31 May 2026", date(2026, 5, 31)),
        ("2026-05", date(2026, 5, 31)), ("2026", date(2026, 12, 31)),
    ],
)  # fmt: skip
def test_days_are_read_as_people_write_them_and_the_latest_is_the_vintage(
    typed: str, day: date, testshire: Ledger, filled: Callable[..., Path]
):
    (loaded,) = loads(testshire, filled("post_holders", HOLDER | {"as_at": typed}))
    assert loaded.published == day


def test_a_first_day_after_the_last_names_both_cells(testshire: Ledger, filled: Callable[..., Path]):
    wrong = HOLDER | {"valid_from": "2026-04-01", "valid_to": "2025-03-31"}
    with pytest.raises(FileRefused, match=r"cells I4 \(From\) and J4 \(To\): began 2026-04-01, ended 2025"):
        loads(testshire, filled("post_holders", wrong))


def test_each_body_is_a_release_of_its_own_and_a_newer_one_takes_its_place_alone(
    testshire: Ledger, filled: Callable[..., Path]
):
    other = HOLDER | {"body": "icb:QYY", "person": "Owen Other", "as_at": "2026-09-30"}
    chair = HOLDER | {"role": "Chair", "person": "Charlie Chairperson"}
    loads(testshire, filled("post_holders", HOLDER, chair, other))
    newer = HOLDER | {"person": "Gale Newcomer", "as_at": "2026-06-30"}
    loads(testshire, filled("post_holders", newer))
    text = " ".join(sorted(holds(testshire)))
    assert "gale-newcomer" in text
    assert "owen-other" in text
    assert "fiona-fictional" not in text
    assert "charlie-chairperson" not in text


def test_an_older_filling_loaded_later_changes_nothing_newer(testshire: Ledger, filled: Callable[..., Path]):
    loads(testshire, filled("post_holders", HOLDER))
    loads(testshire, filled("post_holders", HOLDER | {"person": "Olive Older", "as_at": "2024-01-31"}))
    assert "olive-older" not in " ".join(holds(testshire))


def test_two_sheets_of_one_template_in_a_file_are_refused(
    testshire: Ledger, filled: Callable[..., Path], tmp_path: Path
):
    path = tmp_path / "double.xlsx"
    book = xlsxwriter.Workbook(path)
    for name in ("north", "south"):
        sheet = book.add_worksheet(name)
        for at, words in enumerate(("Body", "Post", "Holder", "Seen on")):
            sheet.write_string(0, at, words)
        for at, words in enumerate(("icb:QZZ", "Chair", name, "2026-01-01")):
            sheet.write_string(1, at, words)
    book.close()
    with pytest.raises(FileRefused, match=r"\(north\) and .*\(south\) are both filled in"):
        loads(testshire, path)
    assert len(testshire.runs()) == 1


def test_contact_details_are_cut_out_before_anything_is_kept(testshire: Ledger, filled: Callable[..., Path]):
    typed = HOLDER | {"note": "write to fiona@testshire.example or call 01632 960 123", "document_page": "7"}
    (loaded,) = loads(testshire, filled("post_holders", typed))
    assert [one.reason for one in loaded.refusals] == ["1 cells held contact details, which were cut out"]
    dump = "\n".join(testshire.connection.iterdump())
    assert "fiona@" not in dump
    assert "960 123" not in dump
    assert "page 7; write to" in dump


def test_a_row_without_a_document_is_general_knowledge_and_one_with_it_cites_it(
    testshire: Ledger, filled: Callable[..., Path]
):
    bare = HOLDER | {"role": "Chair", "document_title": "", "confidence": "high"}
    paper = {
        "document_publisher": "NHS Testshire ICB", "document_page": "12", "document_date": "2026-04",
        "document_address": "https://example.org/constitution",
    }  # fmt: skip
    (loaded,) = loads(testshire, filled("post_holders", HOLDER | paper, bare))
    query = "SELECT DISTINCT documents, confidence, published, note FROM evidence WHERE run = ? ORDER BY id"
    (key, sure, published, note), general = testshire.connection.execute(query, (loaded.run,))
    assert general[:2] == ("general-knowledge", "low")
    assert (sure, date.fromordinal(published), note) == ("high", date(2026, 4, 30), "page 12")
    document = testshire.documents([loaded.run])[loaded.run, key]
    assert (document.title, document.publisher) == ("Papers of the board", "NHS Testshire ICB")
    assert document.address == "https://example.org/constitution"


def test_the_sheet_has_drop_downs_notes_and_a_hidden_list_of_the_bodies(
    testshire: Ledger, filled: Callable[..., Path]
):
    path = filled("post_holders", known=Known(testshire))
    with zipfile.ZipFile(path) as book:
        shared = book.read("xl/sharedStrings.xml").decode()
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
        notes = " ".join(book.read(one).decode() for one in book.namelist() if "comments" in one)
        workbook = book.read("xl/workbook.xml").decode()
    assert sheet.count("<dataValidation ") == 8  # kind, body, post, capacity, by whom (three), confidence
    assert "NHS Testshire Integrated Care Board [icb:QZZ]" in shared
    assert "Name of the holder" in notes
    assert 'name="Lists"' in workbook
    assert 'state="hidden"' in workbook


def test_a_committee_that_a_template_made_keeps_its_name_when_it_is_filled_in_anew(
    testshire: Ledger, filled: Callable[..., Path]
):
    (row, *_) = examples("joint_committees")
    loads(testshire, filled("joint_committees", row))
    (again,) = loads(testshire, filled("joint_committees", row | {"quorum": "three"}))
    names = {one[3] for one in said(testshire, again.run) if one[2] == "name"}
    assert names == {"Testshire and Sampleton Joint Committee"}
    seat = {"body": row["committee"], "seat": "Chair", "voting": "yes", "as_at": "2026-05-31"}
    (seats,) = loads(testshire, filled("seats", seat))
    assert seats.scope == "joint_committee:testshire-and-sampleton-joint-committee"


def test_bodies_that_only_an_undone_release_knew_are_not_known(testshire: Ledger):
    register(testshire, {"icb:QXX": "NHS Gone Integrated Care Board"})
    assert Known(testshire).find("icb", "QXX") == ["icb:QXX"]
    testshire.undo(testshire.runs()[-1].number, "a test")
    assert Known(testshire).find("icb", "QXX") == []


def test_a_ledger_of_an_older_version_takes_filled_templates_in(
    testshire: Ledger, filled: Callable[..., Path]
):
    for table in ("acceptances", "filled", "lines", "line_tables", "stated_totals"):  # of the versions since
        testshire.connection.execute(f"DROP TABLE {table}")
    testshire.connection.execute("PRAGMA user_version = 1")
    with Ledger(testshire.path) as later:
        (loaded,) = loads(later, filled("post_holders", HOLDER))
        assert later.filled(loaded.run) == [HOLDER]


def test_a_repeated_row_is_used_once(testshire: Ledger, filled: Callable[..., Path]):
    (loaded,) = loads(testshire, filled("post_holders", HOLDER, HOLDER))
    assert (loaded.rows_accepted, len(loaded.refusals)) == (1, 1)
    assert "repeats" in loaded.refusals[0].reason


@pytest.mark.parametrize("name", NAMES)
def test_a_filled_sheet_is_recognised_among_all_datasets_also_with_its_columns_turned_round(
    name: str, filled: Callable[..., Path], tmp_path: Path
):
    path = filled(name, *examples(name))
    (found,) = recognise_tables(PublishedFile(path, path.name))
    assert (found.dataset.stem, found.table.name) == (name, FILL_IN)
    rows = [[str(cell) for cell in cells] for _, cells in found.table.rows()][2:]
    turned = tmp_path / "turned.csv"
    turned.write_text("\n".join("\t".join(reversed(row)) for row in rows), encoding="utf-8")
    (found,) = recognise_tables(PublishedFile(turned, turned.name))
    assert found.dataset.stem == name


def test_letters_of_columns():
    assert [letter(at) for at in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        "A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


def test_there_is_no_template_of_a_name_that_is_not_declared():
    with pytest.raises(
        DatasetError, match="there is no template “castles”; there are: amounts, better_care_fund"
    ):
        template("castles")


COLUMN = {"title": "Body", "meaning": "The body."}


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"a": COLUMN, "b": COLUMN}, "body"),
        ({"a": COLUMN | {"holds": "choice"}}, "a"),
        ({"a": COLUMN | {"holds": "body"}}, "a"),
        ({"b": COLUMN}, "a"),
    ],
)
def test_a_template_is_declared_wholly_or_not_at_all(columns: dict[str, object], words: str):
    made = Template.model_validate({"fills": "a test", "columns": columns, "examples": [{"a": "x"}]})
    with pytest.raises(ValueError, match=f"doubled, empty or unknown columns: .*{words}"):
        made.declared()


def test_a_template_is_a_dataset_like_any_other():
    chosen: Dataset = template("post-holders")
    assert chosen.name == "templates_post_holders"
    assert chosen.columns[:3] == ("body_kind", "body", "role")
    assert chosen.columns[-1] == "note"
