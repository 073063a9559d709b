"""A sum over many people's duties that is free between two numbers, has a price outside, and perhaps a strict end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from models.demand import Step
from roster.rules.facts import Facts
from roster.rules.frame import Frame

AmountOfWork = Callable[[Facts, Frame], int]
"""How much work counts: a whole number, never below 0; of a day at several sites it sees the pieces that count."""


@dataclass(frozen=True, slots=True)
class Total:
    """What these people work on these dates at these sites, each duty with its amount; what has no pieces is 0.

    What people in `less` work is taken off. Nothing has to be paid from `least` to `most`. Every unit below costs the
    next step of `below`, every unit above the next of `above`; their prices do not fall, and the last step has no
    count. With `strict` there is no roster outside at all.
    """

    people: frozenset[str]
    dates: frozenset[dt.date]
    sites: frozenset[str]
    amount: AmountOfWork
    least: int | None = None
    most: int | None = None
    below: tuple[Step, ...] = ()
    above: tuple[Step, ...] = ()
    strict: bool = False
    less: frozenset[str] = frozenset()

    def of(self, facts: Facts, person: str, frame: Frame) -> int:
        """How much it counts that this person works this frame."""
        if person not in self.people or frame.date not in self.dates:
            return 0
        here = frame.within(self.sites)
        amount = self.amount(facts, here) if here.pieces else 0
        return -amount if person in self.less else amount


def minutes_at_work(facts: Facts, frame: Frame) -> int:
    """Minutes that the pieces really last; those of the duty type where that has no clock."""
    minutes = frame.shape.duty_type.minutes
    if minutes is not None:
        return minutes * len(frame.pieces)
    return sum(facts.lasting(frame.date, span) for span in frame.pieces)


def once(_facts: Facts, _frame: Frame) -> int:
    """Being there counts one, however long."""
    return 1
