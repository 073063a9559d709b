"""What a check says: how often it looked, what it found against a strict rule, and what a soft one costs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from models.duties import Duty
from models.message import Message
from models.outcome import Breach
from models.rulebook import card
from roster.checks.given import Given


@dataclass(frozen=True, slots=True)
class Verdict:
    """`looked` counts comparisons; `amount` is in the unit of the card, `points` are what it costs."""

    looked: int
    breaches: tuple[Breach, ...] = ()
    amount: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """One rule of the book, measured from the finished duties."""

    rule: str
    measure: Callable[[Given], Verdict]


def against(rule: str, duty: Duty, amount: int, what: Message) -> Breach:
    """A breach by one duty."""
    return breach(rule, amount, what, person=duty.person, date=duty.date)


def breach(
    rule: str,
    amount: int,
    what: Message,
    person: str | None = None,
    date: dt.date | None = None,
    site: str | None = None,
) -> Breach:
    """A breach in the unit of the rule's card."""
    return Breach(rule=rule, person=person, date=date, site=site, amount=amount, unit=card(rule).unit, what=what)
