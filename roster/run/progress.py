"""How far a run is, in one line: stage, points, bound, gap and the time that is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table

from models.message import message
from models.outcome import Trace
from roster.run.watching import Show
from roster.texts.catalogue import N_, Language, say, text
from roster.texts.formats import number, percent

REFRESH_PER_SECOND = 4
STAGES = {
    "options": N_("finding out who could work where"),
    "start": N_("making a first roster"),
    "first_roster": N_("a first roster"),
    "open_sites": N_("keeping sites open"),
    "points": N_("making it better"),
    "improve": N_("making it better"),
    "checked": N_("checked"),
    "stopping": N_("stopping with the best so far; a second Ctrl-C ends at once"),
    "write": N_("writing drafts"),
    "read_back": N_("reading drafts back"),
}
"""What the solver's stages are called in words; one that is missing here is shown by its name."""


def step_words(trace: Trace, language: Language) -> str:
    """One step in words: stage, points, bound and gap, as far as they are known."""
    words = [text(STAGES.get(trace.stage, trace.stage), language)]
    if trace.points is not None:
        words.append(say(message("{points} points", points=number(trace.points, language)), language))
    if trace.bound is not None:
        words.append(say(message("bound {bound}", bound=number(trace.bound, language)), language))
    if trace.points and trace.bound is not None:
        gap = percent((trace.points - trace.bound) / trace.points, language)
        words.append(say(message("gap {gap}", gap=gap), language))
    return " · ".join(words)


def time_left(seconds: float, language: Language) -> str:
    """The time that the search may still take: 2:31; nothing when it is over."""
    if seconds <= 0:
        return ""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    return say(message("{minutes}:{seconds} left", minutes=minutes, seconds=f"{rest:02}"), language)


class Lines:
    """One line a step, for a log or a scheduler's mail."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def step(self, trace: Trace) -> None:
        """Print it with the time since the start."""
        minutes, seconds = divmod(round(trace.seconds), 60)
        sys.stderr.write(f"{minutes:>3}:{seconds:02}  {step_words(trace, self._language)}\n")


class Bar:
    """One line on a terminal that changes while the run goes on."""

    def __init__(self, seconds: float, language: Language) -> None:
        self._spinner = Spinner("dots")
        self._end = time.monotonic() + seconds
        self._language = language
        self._words = text("reading", language)

    def step(self, trace: Trace) -> None:
        """Remember it for the next time the line is drawn."""
        self._words = step_words(trace, self._language)

    def __rich__(self) -> Table:
        """The line as it is now."""
        line = Table.grid(padding=(0, 1), expand=True)
        line.add_column()
        line.add_column(ratio=1, no_wrap=True)
        line.add_column(justify="right")
        line.add_row(self._spinner, self._words, time_left(self._end - time.monotonic(), self._language))
        return line


@contextmanager
def showing(seconds: float, language: Language, quiet: bool) -> Iterator[Show | None]:
    """Show steps while the block lasts: a changing line on a terminal, else line by line; nothing if quiet."""
    console = Console(stderr=True)
    if quiet:
        yield None
    elif not console.is_terminal:
        yield Lines(language)
    else:
        bar = Bar(seconds, language)
        with Live(bar, console=console, refresh_per_second=REFRESH_PER_SECOND, transient=True):
            yield bar
