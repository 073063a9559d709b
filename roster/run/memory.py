"""How much memory a run needed at its peak."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Self

import psutil

SAMPLE_SECONDS = 0.2
MEGABYTE = 1024 * 1024


class PeakMemory:
    """Watches the memory of this process and all its children while a `with` block lasts.

    A thread adds up the resident set of every process of the tree five times a second and keeps the largest sum.
    Pages that processes share are counted once for each of them, so the figure is rather too high than too low; what
    comes and goes between two samples is missed.
    """

    def __init__(self) -> None:
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="peak-memory", daemon=True)

    def __enter__(self) -> Self:
        self._peak = resident()
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._thread.join()

    @property
    def megabytes(self) -> float:
        """The largest sum so far, in MiB."""
        self._peak = max(self._peak, resident())
        return round(self._peak / MEGABYTE, 1)

    def _sample(self) -> None:
        while not self._done.wait(SAMPLE_SECONDS):
            self._peak = max(self._peak, resident())


def resident() -> int:
    """Bytes resident in memory now, this process and all below it; processes that just ended count nothing."""
    me = psutil.Process()
    return sum(of_one(process) for process in (me, *me.children(recursive=True)))


def of_one(process: psutil.Process) -> int:
    """Bytes resident in memory of one process; 0 if it is gone."""
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
