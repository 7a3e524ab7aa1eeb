"""Declaring a dataset: a .py and a .toml beside each other, found on disk."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

import loaders
from loaders.dataset import Dataset, DatasetError, _read, dataset, datasets
from loaders.documents import _read_folder
from loaders.load import load
from loaders.reading import FileRefused
from loaders.recognise import recognise_tables
from loaders.tables import PublishedFile

TOML = """\
title = "Clubs of Testshire"
publisher = "Testshire"
licence = "none"
columns = ["code", "name", "documents", "confidence", "note"]
rows = [1, 10]
published = 2024-01-01
scope = "Testshire"
end_dates = "day_after"
cadence = "never"
registers = ["region"]
"""
PY = '''\
"""Clubs of Testshire."""

from graph.claims import FieldClaim, Ref
from graph.entities import LIFE


def parse(row):
    """One club."""
    evidence = row.cite()
    club = Ref.mint("region", row.take("code"))
    yield FieldClaim(club, LIFE, "", row.bounds(), evidence)
    yield FieldClaim(club, "name", row.take("name"), row.bounds(), evidence)
'''
TABLE = "code,name,documents,confidence,note\nC1,Chess,,high,\nC2,Bowls,,high,\n"


class Clubs:
    """A folder of loaders with one dataset, and a file of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.toml, self.py, self.table = (folder / f"clubs{one}" for one in (".toml", ".py", ".csv"))
        self.toml.write_text(TOML)
        self.py.write_text(PY)
        self.table.write_text(TABLE)

    @property
    def dataset(self) -> Dataset:
        return _read(self.toml)


@pytest.fixture
def clubs(tmp_path, monkeypatch, request):
    """Clubs of Testshire, importable as ``loaders.testshire_<number>.clubs``."""
    name = f"testshire_{abs(hash(request.node.nodeid))}"
    monkeypatch.setattr(loaders, "__path__", [*loaders.__path__, str(tmp_path)])
    yield Clubs(tmp_path / name)
    for module in [one for one in sys.modules if one.startswith(f"loaders.{name}")]:
        del sys.modules[module]


def test_a_dataset_is_two_files_and_nothing_else(clubs, ledger):
    loaded = load(ledger, clubs.dataset, clubs.table)
    assert (loaded.rows_accepted, loaded.claims) == (2, 4)
    assert ledger.runs()[0].published == date(2024, 1, 1)


def test_a_column_that_the_parser_forgets_refuses_the_row(clubs, ledger):
    clubs.py.write_text(PY.replace('row.take("name")', '"a name"'))
    with pytest.raises(FileRefused, match="the parser left columns unused: name"):
        load(ledger, clubs.dataset, clubs.table)


def test_a_row_of_which_the_parser_makes_nothing_is_refused(clubs, ledger):
    skips = '    if row.take("code") == "C1":\n        row.ignore(*list(row.cells))\n        return\n'
    clubs.py.write_text(
        PY.replace("    evidence =", skips + "    evidence =").replace('row.take("code"))', '"C2")')
    )
    loaded = load(ledger, clubs.dataset, clubs.table)
    (refusal,) = loaded.refusals
    assert refusal.locator == "clubs.csv line 2"
    assert refusal.reason == "the parser made nothing of this row"


@pytest.mark.parametrize(("more", "accepted"), [("", 2), ("        return\n", 1)])
def test_a_row_refused_in_part_counts_as_used_and_one_refused_wholly_does_not(clubs, ledger, more, accepted):
    partly = '    if row.cells["code"] == "C1":\n        yield Refusal(row.locator, "too odd")\n'
    leave = "        row.ignore(*list(row.cells))\n" if more else ""
    parser = PY.replace("    evidence =", partly + leave + more + "    evidence =")
    clubs.py.write_text(parser.replace("import FieldClaim, Ref", "import FieldClaim, Ref, Refusal"))
    loaded = load(ledger, clubs.dataset, clubs.table)
    assert [one.reason for one in ledger.refusals(loaded.run)] == ["too odd"]
    assert (loaded.rows_read, loaded.rows_accepted) == (2, accepted)


def test_only_the_register_of_a_kind_makes_entities_of_it(clubs, ledger):
    clubs.toml.write_text(TOML.replace('["region"]', "[]"))
    with pytest.raises(FileRefused, match="is not the register of “region”"):
        load(ledger, clubs.dataset, clubs.table)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('licence = "none"\n', "", "licence"),
        ('scope = "Testshire"', 'scope = "Testshire"\ncolour = "red"', "colour"),
        ('["region"]', '["guild"]', "“guild” is not a kind"),
        ('"day_after"', '"whenever"', "end_dates"),
        ("rows = [1, 10]", "rows = [1,", "Invalid value"),
    ],
)
def test_a_dataset_that_is_declared_wrongly_is_refused_naming_the_file(clubs, old, new, words):
    clubs.toml.write_text(TOML.replace(old, new))
    with pytest.raises(DatasetError, match=r"/clubs\.toml: ") as error:
        _ = clubs.dataset
    assert words in str(error.value)


def test_a_declaration_without_parser_is_refused(clubs):
    clubs.py.unlink()
    with pytest.raises(DatasetError, match=r"/clubs\.toml has no clubs\.py beside it"):
        _ = clubs.dataset


def test_a_dataset_that_is_not_there_is_refused_naming_those_that_are():
    with pytest.raises(
        DatasetError, match=r"there is no dataset “england_pubs”; there are: .*england_areas, england_award"
    ):
        dataset("england_pubs")


def test_a_mended_parser_or_declaration_is_a_new_version(clubs):
    versions = {clubs.dataset.version}
    clubs.py.write_text(PY + "\n# mended\n")
    versions.add(clubs.dataset.version)
    clubs.toml.write_text(TOML + "\n# mended\n")
    versions.add(clubs.dataset.version)
    assert len(versions) == 3


def test_a_changed_list_of_documents_is_a_new_version(tmp_path):
    regions = dataset("england_nhse_regions")
    folder = Path(shutil.copytree(regions.folder, tmp_path / "england"))
    before = regions.model_copy(update={"folder": folder}).version
    assert before == regions.version
    listed = folder / "tables" / "documents.csv"
    listed.write_text(listed.read_text() + "x-new,A new document,Testshire,,2024,none,news\n")
    assert regions.model_copy(update={"folder": folder}).version != before


def test_a_mended_loader_can_load_the_same_file_again(clubs, ledger):
    load(ledger, clubs.dataset, clubs.table)
    clubs.toml.write_text(TOML + "\n# mended\n")
    assert load(ledger, clubs.dataset, clubs.table).new
    assert len(ledger.active_runs()) == 1


def test_a_file_of_no_known_dataset_names_the_nearest(tmp_path):
    path = tmp_path / "mystery.csv"
    path.write_text("ods_code,ons_code,name,valid_from,colour\n")
    with pytest.raises(FileRefused, match=r"mystery\.csv is of no known dataset\. Nearest: ") as error:
        recognise_tables(PublishedFile(path, path.name))
    assert "england_nhse_regions (lacks icbs_2022_07_01," in str(error.value)
    assert "has also colour" in str(error.value)


def documents(folder: Path, *lines: str) -> Path:
    header = "key,title,publisher,address,published,licence,kind"
    (folder / "documents.csv").write_text("\n".join((header, *lines)) + "\n")
    return folder


def test_a_list_of_documents_must_not_repeat_a_key(tmp_path):
    documents(tmp_path, "a,First,T,,2020,none,news", "a,Second,T,,2021,none,news")
    with pytest.raises(FileRefused, match=r"documents\.csv line 3 repeats the key a"):
        _read_folder(tmp_path)


def test_a_document_with_a_bad_date_is_refused_with_its_place(tmp_path):
    documents(tmp_path, "a,First,T,,soon,none,news")
    with pytest.raises(FileRefused, match=r"documents\.csv line 2: column published: “soon” is not"):
        _read_folder(tmp_path)


def test_a_document_with_a_missing_cell_is_refused_with_its_place(tmp_path):
    documents(tmp_path, "a,First,T")
    with pytest.raises(FileRefused, match=r"documents\.csv line 2 has 3 cells, the header has 7"):
        _read_folder(tmp_path)


def test_every_document_that_a_bundled_row_names_has_a_title(tmp_path):
    for one in datasets().values():
        if one.table:
            for document in _read_folder(one.folder / "tables").values():
                assert document.title, document.key
                assert document.licence, document.key
