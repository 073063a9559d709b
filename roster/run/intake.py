"""Inputs are copied and fingerprinted before anybody reads them, so that a run knows exactly what it was made from."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError

KINDS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".json"})
"""What may hold inputs; anything else that lies in the folder is nobody's business."""


def copy_inputs(source: Path, target: Path) -> dict[str, str]:
    """Copy the input, a folder's files or one file, into the new folder `target`.

    Returns:
        The SHA-256 of each copy by its name, in the order of the names.

    Raises:
        EndedError: if there is nothing to read.
    """
    found = input_files(source)
    if not found:
        raise EndedError(Exit.USAGE, message("There is no input in {folder}.", folder=source.name))
    target.mkdir(parents=True)
    for file in found:
        copy_one(file, target / file.name)
    return {file.name: fingerprint(target / file.name) for file in found}


def input_files(source: Path) -> list[Path]:
    """The files of an input, by name; hidden ones and those that Excel puts beside an open workbook are none."""
    if source.is_file():
        return [source]
    if not source.is_dir():
        return []
    return sorted(file for file in source.iterdir() if file.is_file() and holds_inputs(file))


def holds_inputs(file: Path) -> bool:
    """Whether a file could hold inputs, by its name."""
    return file.suffix.lower() in KINDS and not file.name.startswith((".", "~$"))


def copy_one(file: Path, target: Path) -> None:
    """Copy one file.

    Raises:
        EndedError: if it cannot be read, as when a program keeps it for itself.
    """
    try:
        shutil.copyfile(file, target)
    except OSError:
        said = message("{file} cannot be read. Maybe it is open in another program?", file=file.name)
        raise EndedError(Exit.FAULTS, said) from None


def fingerprint(file: Path) -> str:
    """The SHA-256 of a file's content."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def keep_inputs(inputs: Path, hashes: dict[str, str], intern: Path) -> None:
    """Lay the copies and their fingerprints into the drafts; this is also the mark that roster made the folder."""
    shutil.copytree(inputs, intern / "eingang")
    (intern / "eingang.json").write_text(json.dumps({"sha256": hashes}, indent=2, ensure_ascii=False) + "\n")
