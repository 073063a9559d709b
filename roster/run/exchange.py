"""New drafts take the place of the old ones in one step, so that nobody ever sees half of them."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put_in_place(new: Path, out: Path, aside: Path) -> None:
    """Make the folder `new` be `out`; what stood there before is removed.

    All three lie on one file system. Where the system cannot exchange two folders, `out` goes to `aside` for a
    moment; `recover` puts it back if the run dies in between.
    """
    flush(new)
    if not out.exists():
        new.rename(out)
    elif exchanged(new, out):
        shutil.rmtree(new)
    else:
        out.rename(aside)
        new.rename(out)
        shutil.rmtree(aside)
    flush_entry(out.parent)


def recover(out: Path, aside: Path) -> None:
    """After a run that died between two renames: the last drafts come back, or what is left of older ones goes."""
    if not aside.exists():
        return
    if out.exists():
        shutil.rmtree(aside)
    else:
        aside.rename(out)


def exchanged(one: Path, other: Path) -> bool:
    """Whether the two folders have changed places, in one step; False where the system has no such step."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), ctypes.c_uint(RENAME_EXCHANGE))
    return bool(done == 0)


def flush(folder: Path) -> None:
    """Have everything in the folder on the disk before anybody is pointed to it."""
    for path in folder.rglob("*"):
        flush_entry(path)
    flush_entry(folder)


def flush_entry(path: Path) -> None:
    """Have one file or folder on the disk; Windows does that for folders by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
