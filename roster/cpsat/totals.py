"""Sums over the duties of a model's people and of everybody who stays where they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from models.base import Span
from models.duties import Duty
from roster.cpsat.choices import PersonChoices
from roster.cpsat.sums import Sum
from roster.rules.facts import Facts
from roster.rules.frame import Change, Frame, Shape
from roster.rules.total import Total

NO_TIME = Span(start=0, end=1440)
"""What stands for the times of a duty where nobody asks for them."""


class Totals:
    """What the people of a model could add to a total, and what the others add whatever happens."""

    def __init__(self, facts: Facts, people: Mapping[str, PersonChoices], fixed: Iterable[Duty]) -> None:
        """Take what these people could be given, and what the others have; nothing is added up yet."""
        self._facts = facts
        self._people = people
        self._fixed: dict[str, list[Duty]] = defaultdict(list)
        for duty in fixed:
            if duty.pieces:
                self._fixed[duty.person].append(duty)

    def sum(self, total: Total) -> Sum:
        """The total as the model knows it."""
        counted = (
            (total.of(self._facts, person, taken.frame), taken.variable)
            for person in sorted(total.people & self._people.keys())
            for date in sorted(total.dates)
            for taken in self._people[person].by_day.get(date, ())
        )
        given = (
            total.of(self._facts, person, _frame(self._facts, duty))
            for person in total.people & self._fixed.keys()
            for duty in self._fixed[person]
        )
        return Sum(tuple((amount, variable) for amount, variable in counted if amount), sum(given))


def _frame(facts: Facts, duty: Duty) -> Frame:
    """The frame that a duty with pieces was made from, as far as totals look at it."""
    shape = Shape(duty.date, facts.duty_types[duty.duty_type], NO_TIME, 0, duty.appointments)
    first, last = duty.pieces[0].site, duty.pieces[-1].site
    change = Change(last, duty.travel[0]) if first != last else None
    return Frame(shape, first, tuple(piece.span for piece in duty.pieces), duty.breaks, change)
