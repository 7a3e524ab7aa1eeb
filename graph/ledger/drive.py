"""Whether a folder is on a drive that keeps what it is told to keep."""

from __future__ import annotations

from pathlib import Path

UNSAFE_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afpfs"})
"""Network file systems: SQLite's write-ahead log needs memory shared between its readers."""


class LedgerError(Exception):
    """The ledger cannot be opened or written; the message says what to do."""


def check_drive(folder: Path) -> None:
    """Refuse a folder on a network drive.

    Raises:
        LedgerError: naming the folder and its file system.
    """
    if str(folder).startswith("\\\\"):
        raise LedgerError(f"{folder} is on a network drive: set ICSGRAPH_HOME to a local folder")
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return
    kind = _file_system_of(folder.resolve(), mounts.read_text(errors="replace"))
    if kind in UNSAFE_FILE_SYSTEMS:
        raise LedgerError(
            f"{folder} is on a {kind} drive, where the ledger could be damaged: "
            "set ICSGRAPH_HOME to a folder on a local drive"
        )


def _file_system_of(folder: Path, mounts: str) -> str:
    """The type of the file system that holds the folder: the longest mount point above it."""
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        inside = point == "/" or folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind
