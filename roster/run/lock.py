"""Only one run at a time works for one folder of drafts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError


def lock_path(out: Path) -> Path:
    """The lock file of a folder of drafts; it stands beside the folder, because the folder itself is replaced."""
    return out.parent / f".{out.name}.lock"


@contextmanager
def only_run(out: Path) -> Iterator[None]:
    """Hold the folder's lock; the operating system gives it back when the process dies.

    Raises:
        EndedError: at once, if another run holds it, or if nothing can be written there.
    """
    lock = FileLock(lock_path(out), timeout=0)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise EndedError(Exit.LOCKED, message("Another run is working for {folder}.", folder=out.name)) from None
    except OSError:
        raise EndedError(Exit.USAGE, message("Nothing can be written beside {folder}.", folder=out.name)) from None
    try:
        yield
    finally:
        lock.release()
