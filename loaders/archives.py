"""Files that a user names: single ones, those of folders, and those inside zip archives."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loaders.reading import FileRefused
from loaders.tables import PublishedFile

MOST_MEMBERS = 2_000
MOST_BYTES = 2 * 1024**3
MOST_TIMES = 400
"""How many times its packed size an archive may unpack to; workbooks were seen at up to 60."""

_INSIDE_A_WORKBOOK = ("[content_types].xml", "mimetype")


def check_not_a_bomb(file: PublishedFile) -> None:
    """Refuse an archive that would unpack to an unreasonable size.

    Raises:
        FileRefused: saying how large, also when it is no readable archive.
    """
    try:
        with zipfile.ZipFile(file.path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise FileRefused(f"{file.name} is a damaged zip or Excel file: download it again") from error
    unpacked = sum(one.file_size for one in members)
    packed = max(file.path.stat().st_size, 1)
    if unpacked > MOST_BYTES or (unpacked > 50_000_000 and unpacked > MOST_TIMES * packed):
        raise FileRefused(
            f"{file.name} would unpack from {packed:,} to {unpacked:,} bytes: no published file does; refused"
        )
    if len(members) > MOST_MEMBERS:
        raise FileRefused(f"{file.name} holds {len(members):,} files, more than {MOST_MEMBERS:,}; refused")


@contextmanager
def opened(path: Path) -> Iterator[Iterator[PublishedFile]]:
    """The published files at a path; those of an archive are unpacked for as long as this is open.

    Raises:
        FileRefused: when there is no such file, or an archive is empty, protected or a bomb.
    """
    if not path.exists():
        raise FileRefused(f"there is no file {path}")
    if path.is_dir():
        inside = {one.relative_to(path).as_posix(): one for one in sorted(path.rglob("*")) if one.is_file()}
        yield (PublishedFile(one, name) for name, one in inside.items() if not _hidden(name))
    elif _is_archive(path):
        with tempfile.TemporaryDirectory() as folder:
            yield _unpacked(path, Path(folder))
    else:
        yield iter([PublishedFile(path, path.name)])


def _hidden(name: str) -> bool:
    """Files and folders that systems keep for themselves."""
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return any(part.startswith((".", "~$", "__MACOSX")) for part in parts)


def _is_archive(path: Path) -> bool:
    """Whether it is a zip of files, not a workbook, which is a zip too."""
    if not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower() for name in archive.namelist()}
    except (zipfile.BadZipFile, OSError, ValueError):
        return False
    return not names.intersection(_INSIDE_A_WORKBOOK)


def _unpacked(path: Path, folder: Path) -> Iterator[PublishedFile]:
    check_not_a_bomb(PublishedFile(path, path.name))
    with zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if not (one.is_dir() or _hidden(one.filename))]
        if not members:
            raise FileRefused(f"{path.name} is an empty archive")
        for number, one in enumerate(members):
            unpacked = folder / str(number)
            try:
                with archive.open(one) as packed, unpacked.open("wb") as stream:
                    while block := packed.read(1 << 20):
                        stream.write(block)
                        if stream.tell() > MOST_BYTES:
                            raise FileRefused(f"{path.name} › {one.filename} is larger than it says; refused")
            except RuntimeError as error:  # the library's word for a password
                raise FileRefused(
                    f"{path.name} › {one.filename} is protected with a password: unpack it first"
                ) from error
            except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError) as error:
                raise FileRefused(f"{path.name} › {one.filename} is damaged: {error}") from error
            yield PublishedFile(unpacked, f"{path.name} › {one.filename}")
            unpacked.unlink()
