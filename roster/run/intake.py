"""Inputs are copied and fingerprinted before anybody reads them, so that a run knows exactly what it was made from."""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
from pathlib import Path

from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError

KINDS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm", ".ods", ".csv", ".json"})
"""What may be meant as an input, rightly or not; anything else that lies in the folder is nobody's business."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
OPEN_ELSEWHERE = "~$"
"""How the file begins that Excel lays beside a workbook somebody has open; there is a person's name in it."""


def copy_inputs(source: Path, target: Path) -> None:
    """Copy the input, a folder's files or one file, into the new folder `target`.

    Raises:
        EndedError: if there is nothing to read.
    """
    found = input_files(source)
    if not found:
        raise EndedError(Exit.USAGE, message("There is no input in {folder}.", folder=source.name))
    target.mkdir(parents=True)
    for file in found:
        copy_one(file, target / file.name)


def input_files(source: Path) -> list[Path]:
    """The files of an input, by name, without hidden ones.

    Raises:
        EndedError: if nobody may look there.
    """
    try:
        files = [source] if source.is_file() else sorted(source.iterdir()) if source.is_dir() else []
        kept = [file for file in files if file.is_file() and (file == source or file.suffix.lower() in KINDS)]
    except PermissionError:
        said = message("{folder} cannot be read. Maybe ask for the right to do so?", folder=source.name)
        raise EndedError(Exit.USAGE, said) from None
    return [file for file in kept if not file.name.startswith(".")]


def copy_one(file: Path, target: Path) -> None:
    """Copy one file; of what Excel lays beside an open workbook only the name.

    Raises:
        EndedError: if it cannot be read, as when a program keeps it for itself.
        OSError: if there is no room for the copy.
    """
    if file.name.startswith(OPEN_ELSEWHERE):
        target.touch()
        return
    try:
        shutil.copyfile(file, target)
    except OSError as error:
        if error.errno in FULL:
            raise
        said = message("{file} cannot be read. Maybe it is open in another program?", file=file.name)
        raise EndedError(Exit.FAULTS, said) from None


def fingerprint(file: Path) -> str:
    """The SHA-256 of a file's content."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def fingerprints(copies: Path) -> dict[str, str]:
    """The SHA-256 of each copy by its name, in the order of the names."""
    files = (file for file in sorted(copies.iterdir()) if not file.name.startswith(OPEN_ELSEWHERE))
    return {file.name: fingerprint(file) for file in files}


def keep_inputs(copies: Path, accepted: Path, replaced: tuple[str, ...], intern: Path) -> None:
    """Lay what the roster was made from into the drafts; this is also the mark that roster made the folder.

    In place of a faulty workbook (`replaced`) the accepted one is kept, so that it is still there the next time.
    """
    kept = intern / "eingang"
    shutil.copytree(copies, kept, ignore=shutil.ignore_patterns(f"{OPEN_ELSEWHERE}*"))
    for name in replaced:
        shutil.copyfile(accepted / name, kept / name)
    lines = {"sha256": fingerprints(kept), "last_accepted": list(replaced)}
    (intern / "eingang.json").write_text(json.dumps(lines, indent=2, ensure_ascii=False) + "\n", "utf-8")
