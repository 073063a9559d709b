"""Blocks of days alike, as long as was asked for: which are too short and which too long, as far as days are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.duties import Block
from models.message import Message
from roster.checks.given import Given
from roster.checks.runs import Run, beyond, runs
from roster.checks.verdict import Verdict, breach

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Measured:
    """A block of a person's days alike: `short` days are missing, or the days `over` are too many."""

    person: str
    asked: Block
    run: Run
    short: int
    over: Run

    @property
    def off(self) -> int:
        """How many days it is too short or too long."""
        return self.short + len(self.over)

    @property
    def date(self) -> dt.date:
        """The day on which that shows: the first one too many, or the one that ends a block too soon."""
        return self.over[0] if self.over else self.run[-1] + DAY


def measured(given: Given, rule: str, asked: Block, person: str, dates: Iterable[dt.date]) -> list[Measured]:
    """The blocks of these dates that reach into the horizon or are ended by its first day."""
    met = [run for run in runs(dates) if run[-1] >= given.problem.horizon.first - DAY]
    most = asked.most
    return [
        Measured(person, asked, run, _short(given, rule, asked, person, run), beyond(given, run, most) if most else ())
        for run in met
    ]


def _short(given: Given, rule: str, asked: Block, person: str, run: Run) -> int:
    """A block goes on after the last day; one that the history began is not forbidden, but has its price."""
    first, last = given.problem.horizon.first, given.problem.horizon.last
    began_unseen = run[0] == first == first_known(given, person)
    began_before = run[0] < first and given.mode(rule) == "strict"
    return 0 if began_unseen or began_before or run[-1] == last else max(0, asked.least - len(run))


def first_known(given: Given, person: str) -> dt.date:
    """From when on something is known of a person's days: the first duty of the history, or else the first day."""
    first = given.problem.horizon.first
    return min(first, min(given.days_worked.get(person, ()), default=first))


def verdict(
    given: Given, rule: str, blocks: Sequence[Measured], say: Callable[[Measured], Message], price: int
) -> Verdict:
    """Breaches of a strict rule, a price for each day of a soft one."""
    if given.mode(rule) == "soft":
        days = sum(block.off for block in blocks)
        return Verdict(len(blocks), amount=days, points=days * price)
    wrong = [block for block in blocks if block.off]
    found = (breach(rule, block.off, say(block), person=block.person, date=block.date) for block in wrong)
    return Verdict(len(blocks), tuple(found))
