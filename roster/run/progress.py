"""How far a run is: what is being done, points, gap, open hours, bound and the time that is left."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

from models.message import message
from models.outcome import Trace
from roster.run.watching import Show
from roster.texts.catalogue import N_, Language, say, text
from roster.texts.formats import number, percent

REFRESH_PER_SECOND = 4
SEPARATOR = " · "
STAGES = {
    "options": N_("finding out who could work where"),
    "start": N_("making a first roster"),
    "first_roster": N_("a first roster"),
    "settle": N_("asking everybody again"),
    "bound": N_("proving how good it can get"),
    "draw": N_("another start from what hours are worth"),
    "anneal": N_("trying to swap"),
    "renew": N_("trying to swap"),
    "open_sites": N_("keeping sites open"),
    "points": N_("making it better"),
    "improve": N_("making it better"),
    "dive": N_("making it better"),
    "prove": N_("looking for a proof that nothing is better"),
    "without_workers": N_("no workers are left; going on with the best so far"),
    "checked": N_("checked"),
    "stopping": N_("stopping with the best so far; a second Ctrl-C ends at once"),
    "write": N_("writing drafts"),
    "read_back": N_("reading drafts back"),
}
"""What the solver's stages are called in words; one that is missing here is shown by its name."""

AFTER_SEARCH = {"checked", "stopping", "write", "read_back"}
"""Stages in which the time that the search may take says nothing any more."""


def stage_words(trace: Trace, language: Language) -> str:
    """What is being done."""
    return text(STAGES.get(trace.stage, trace.stage), language)


def figure_words(trace: Trace, language: Language) -> str:
    """How good the best roster so far is, as far as that is known; the bound comes last, where a line may be cut."""
    words = []
    if trace.points is not None:
        words.append(say(message("{points} points", points=number(trace.points, language)), language))
    if trace.points and trace.bound is not None:
        gap = percent((trace.points - trace.bound) / trace.points, language)
        words.append(say(message("gap {gap}", gap=gap), language))
    if trace.open_hours is not None:
        words.append(say(message("{hours} h open", hours=number(trace.open_hours, language, 0)), language))
    if trace.bound is not None:
        words.append(say(message("bound {bound}", bound=number(trace.bound, language)), language))
    return SEPARATOR.join(words)


def step_words(trace: Trace, language: Language) -> str:
    """One step in words: what is being done, and how good the best roster so far is."""
    return SEPARATOR.join(words for words in (stage_words(trace, language), figure_words(trace, language)) if words)


def time_left(seconds: float, language: Language) -> str:
    """The time that the search may still take: 2:31; nothing when it is over."""
    if seconds <= 0:
        return ""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    return say(message("{minutes}:{seconds} left", minutes=minutes, seconds=f"{rest:02}"), language)


class Lines:
    """One line a step, for a log or a scheduler's mail."""

    every_step = False

    def __init__(self, language: Language) -> None:
        self._language = language

    def step(self, trace: Trace) -> None:
        """Print it with the time since the start."""
        minutes, seconds = divmod(round(trace.seconds), 60)
        sys.stderr.write(f"{minutes:>3}:{seconds:02}  {step_words(trace, self._language)}\n")


class Bar:
    """Two lines on a terminal that change while the run goes on: what is being done, and how good it is."""

    every_step = True

    def __init__(self, seconds: float, language: Language) -> None:
        self._spinner = Spinner("dots")
        self._seconds = seconds
        self._language = language
        self.last: Trace | None = None
        self._end: float | None = None

    def step(self, trace: Trace) -> None:
        """Remember it for the next time the lines are drawn; the search begins with its first step."""
        self.last = trace
        self._end = self._end or time.monotonic() + self._seconds

    def __rich__(self) -> Table:
        """The lines as they are now."""
        lines = Table.grid(padding=(0, 1), expand=True)
        lines.add_column(width=1)
        lines.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        lines.add_column(justify="right", no_wrap=True)
        lines.add_row(self._spinner, self._stage(), self._left())
        figures = figure_words(self.last, self._language) if self.last else ""
        return _stacked(lines, Text(f"  {figures}", no_wrap=True, overflow="ellipsis"))

    def _stage(self) -> str:
        return stage_words(self.last, self._language) if self.last else text("reading", self._language)

    def _left(self) -> str:
        if self.last is None or self._end is None or self.last.stage in AFTER_SEARCH:
            return ""
        return time_left(self._end - time.monotonic(), self._language)


def _stacked(*parts: Table | Text) -> Table:
    """One below the other."""
    rows = Table.grid(expand=True)
    rows.add_column(no_wrap=True)
    for part in parts:
        rows.add_row(part)
    return rows


@contextmanager
def showing(seconds: float, language: Language, quiet: bool) -> Iterator[Show | None]:
    """Show steps while the block lasts: changing lines on a terminal, else line by line; nothing if quiet."""
    console = Console(stderr=True)
    if quiet:
        yield None
    elif not console.is_terminal:
        yield Lines(language)
    else:
        bar = Bar(seconds, language)
        with Live(bar, console=console, refresh_per_second=REFRESH_PER_SECOND, transient=True):
            yield bar
