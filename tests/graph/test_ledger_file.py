"""The ledger's file: opening, migrating, one writer, backup, and files that are refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from graph.claims import FieldClaim, Ref
from graph.dates import Bounds
from graph.evidence import Evidence
from graph.ledger import Ledger, LedgerError
from graph.ledger.drive import UNSAFE_FILE_SYSTEMS, _file_system_of, check_drive

CLAIM = FieldClaim(Ref.mint("icb", "QZZ"), "name", "Testshire", Bounds.of(), Evidence("t line 2"))


def everything(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_new_ledger_has_a_name_of_its_own_and_keeps_it(tmp_path):
    with Ledger(tmp_path / "new" / "ledger.db") as ledger:
        name = ledger.uuid
    with Ledger(tmp_path / "new" / "ledger.db") as ledger, Ledger(tmp_path / "b.db") as other:
        assert ledger.uuid == name != other.uuid


def test_what_is_committed_is_written_through_to_the_disk(testshire):
    (mode,) = testshire.ledger.connection.execute("PRAGMA journal_mode").fetchone()
    (synchronous,) = testshire.ledger.connection.execute("PRAGMA synchronous").fetchone()
    assert (mode, synchronous) == ("wal", 2)  # 2 is FULL


def test_a_second_writer_is_refused_with_a_sentence(testshire):
    with Ledger(testshire.ledger.path) as second:
        second.connection.execute("PRAGMA busy_timeout = 50")
        testshire.ledger.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="the ledger is being written by another process"):
            second.record(testshire.release(), [CLAIM], lambda: (1, 1, []))
        testshire.ledger.connection.execute("ROLLBACK")
        assert second.record(testshire.release(), [CLAIM], lambda: (1, 1, [])).new


def test_a_reader_sees_the_state_before_a_write_that_is_not_finished(testshire):
    with Ledger(testshire.ledger.path) as reader:

        def claims():
            yield CLAIM
            assert reader.runs() == []

        testshire.ledger.record(testshire.release(), claims(), lambda: (1, 1, []))
        assert len(reader.runs()) == 1


def test_a_ledger_of_a_later_version_is_refused(tmp_path):
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        ledger.connection.execute("PRAGMA user_version = 999")
    with pytest.raises(LedgerError, match="was written by a later version: update icsgraph"):
        Ledger(path)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "ledger.db"
    path.write_text("Dear Sir or Madam, this is a letter and not a ledger. " * 50)
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"ledger\.db is not a ledger that can be used"):
        Ledger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [0, 1])
def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path, version):
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as other:
        other.executescript(f"CREATE TABLE recipes (name TEXT); PRAGMA user_version = {version}")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"ledger\.db is a database, but not a ledger"):
        Ledger(path)
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_ledger_is_refused(tmp_path):
    (tmp_path / "ledger.db").mkdir()
    with pytest.raises(LedgerError, match=r"ledger\.db is not a ledger that can be used"):
        Ledger(tmp_path / "ledger.db")


def test_a_file_in_the_place_of_the_home_folder_is_refused(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(LedgerError, match="cannot be made"):
        Ledger(tmp_path / "home" / "ledger.db")


def test_a_backup_opens_and_equals_the_ledger(testshire, tmp_path):
    testshire.record(CLAIM)
    target = tmp_path / "copies" / "backup.db"
    testshire.ledger.backup(target)
    assert everything(target) == everything(testshire.ledger.path)
    with Ledger(target) as copy:
        assert copy.uuid == testshire.ledger.uuid
        assert copy.runs() == testshire.ledger.runs()


def test_a_backup_never_overwrites(testshire, tmp_path):
    target = tmp_path / "backup.db"
    target.write_text("the only copy of last year's ledger")
    with pytest.raises(LedgerError, match="exists already: name a new file for the backup"):
        testshire.ledger.backup(target)
    assert target.read_text() == "the only copy of last year's ledger"


def test_a_backup_beside_a_writer_holds_what_was_committed(testshire, tmp_path):
    testshire.record(CLAIM)
    with Ledger(testshire.ledger.path) as writer:
        writer.connection.execute("BEGIN IMMEDIATE")
        writer.connection.execute("DELETE FROM claims")
        testshire.ledger.backup(tmp_path / "backup.db")
        writer.connection.execute("ROLLBACK")
    with Ledger(tmp_path / "backup.db") as copy:
        assert copy.connection.execute("SELECT count(*) FROM claims").fetchone() == (1,)


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
fileserver:/export /mnt/team nfs4 rw 0 0
//nas/home /mnt/my\\040drive cifs rw 0 0
/dev/sdb1 /mnt/team/scratch xfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/tester", "ext4"),
        ("/mnt/team/icsgraph", "nfs4"),
        ("/mnt/team", "nfs4"),
        ("/mnt/teamwork", "ext4"),
        ("/mnt/my drive/icsgraph", "cifs"),
        ("/mnt/team/scratch/icsgraph", "xfs"),
    ],
)
def test_the_drive_of_a_folder_is_that_of_the_longest_mount_above_it(folder, kind):
    assert _file_system_of(Path(folder), MOUNTS) == kind


def test_network_drives_are_unsafe_and_local_ones_are_not():
    assert {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"} <= UNSAFE_FILE_SYSTEMS
    assert not {"ext4", "xfs", "apfs", "overlay", "tmpfs"} & UNSAFE_FILE_SYSTEMS


def test_a_network_path_of_windows_is_refused_with_what_to_do():
    with pytest.raises(LedgerError, match="is on a network drive: set ICSGRAPH_HOME to a local"):
        check_drive(Path("\\\\nas\\home\\icsgraph"))
