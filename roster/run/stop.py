"""Ctrl-C, or a scheduler's SIGTERM, asks for the best roster so far."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import psutil

SIGNALS = (signal.SIGINT, signal.SIGTERM)
AT_ONCE = 130
ENOUGH = b"\0"


class Stop:
    """Whether somebody wants the best roster so far, now."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._tell: Callable[[], object] | None = None

    def stopped(self) -> bool:
        """Whether a signal has come."""
        return self._event.is_set()

    def ask(self) -> None:
        """Take note of a signal; the second Ctrl-C ends everything at once."""
        self._event.set()
        if self._tell:
            self._tell()

    @contextmanager
    def telling(self, tell: Callable[[], object]) -> Iterator[None]:
        """While the block lasts, call this as soon as a signal comes, from another thread.

        The search may ask only seconds later; who has pressed Ctrl-C and sees nothing presses it again.
        """
        self._tell = tell
        try:
            yield
        finally:
            self._tell = None


@contextmanager
def listening() -> Iterator[Stop]:
    """Listen to SIGINT and SIGTERM while the block lasts.

    Python runs signal handlers in the main thread only, and there only between two steps of Python; a solver may sit
    in its own code for minutes. So a thread reads the signals from a socket that the interpreter writes to at once.
    """
    stop = Stop()
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    reader = threading.Thread(target=_listen, args=(ours, stop), name="signals", daemon=True)
    before = {number: signal.signal(number, _leave_it_to_the_thread) for number in SIGNALS}
    descriptor = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    reader.start()
    try:
        yield stop
    finally:
        signal.set_wakeup_fd(descriptor)
        for number, handler in before.items():
            signal.signal(number, handler)
        theirs.send(ENOUGH)  # closing alone would not do: a forked child may hold the other end open
        reader.join()
        theirs.close()
        ours.close()


def _leave_it_to_the_thread(number: int, frame: FrameType | None) -> None:
    """Keeps Python from doing what it does by default; the signal has already been written to the socket."""


def _listen(signals: socket.socket, stop: Stop) -> None:
    while (received := signals.recv(1)) != ENOUGH:
        if received[0] == signal.SIGINT and stop.stopped():
            end_at_once()
        if received[0] in SIGNALS:
            stop.ask()


def end_at_once() -> None:
    """End this process and its children without waiting for anything; the next run clears the desk."""
    for child in psutil.Process().children(recursive=True):
        child.kill()
    os._exit(AT_ONCE)
