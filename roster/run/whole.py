"""A file, or a folder of files, is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from models.message import message
from roster.run.exchange import flush_entry, put_in_place, recover
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.new import refuse_full

READABLE = 0o644
OPEN = 0o755


def put_file(data: bytes, file: Path) -> None:
    """Write it beside its place and move it there in one step; what stood there before is replaced.

    Raises:
        EndedError: if a folder stands there.
    """
    if file.is_dir():
        raise EndedError(Exit.USAGE, message("{folder} is a folder, not a file.", folder=file.name))
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    work = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(data)
        work.chmod(READABLE)
        flush_entry(work)
        work.replace(file)
    finally:
        work.unlink(missing_ok=True)


def put_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write a folder of these files that replaces one of the same files, or an empty one.

    Raises:
        EndedError: if anything else stands there.
    """
    aside = folder.parent / f".{folder.name}.last"
    recover(folder, aside)
    if not (folder.is_dir() and {path.name for path in folder.iterdir()} <= files.keys()):
        refuse_full(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        work.chmod(OPEN)
        for name, data in files.items():
            (work / name).write_bytes(data)
        put_in_place(work, folder, aside)
    finally:
        shutil.rmtree(work, ignore_errors=True)
