"""Sums over many people's duties that have a price or a strict end: ties that people share."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.demand import Step
from models.duties import Duty
from roster.options.option import Option, Options
from roster.rules.total import Total
from roster.solver.heard import heard
from roster.solver.tables import NO_LIMIT
from roster.solver.ties import UNLAWFUL, Tie

FARTHEST = 10**17
"""Points at most for everybody's work outside one strict end, so that all strict ends together do not overflow."""

Amounts = Mapping[int, int]
"""How much something adds to which ties, by number."""


class Totals:
    """Every total that could cost something, as ties that all people in it share, and where their sums stand.

    A total with several steps is several ties on the same sum: each goes on where the price rises.
    """

    def __init__(self, options: Options) -> None:
        """Learn which options count in which totals; nobody is at work."""
        self._facts = options.facts
        self._of: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._shared: dict[str, dict[int, None]] = defaultdict(dict)
        self.all: list[Tie] = []
        self._strict: list[bool] = []
        self._on: dict[dt.date, list[Total]] = defaultdict(list)
        for total in heard(options).totals:
            self._enter(total, options)
        self.sums = [0] * len(self.all)

    def of(self, option: Option) -> Sequence[tuple[int, int]]:
        """The ties that an option counts in, by number, and how much."""
        return self._of.get(id(option), ())

    def of_person(self, person: str) -> tuple[int, ...]:
        """The ties that any option of this person counts in."""
        return tuple(self._shared.get(person, ()))

    def counts(self, duty: Duty) -> bool:
        """Whether a duty could count in any of them."""
        sites = {piece.site for piece in duty.pieces}
        return any(duty.person in total.people and sites & total.sites for total in self._on.get(duty.date, ()))

    def amounts(self, taken: Iterable[Option]) -> Counter[int]:
        """How much these options together add."""
        found: Counter[int] = Counter()
        for option in taken:
            for number, amount in self.of(option):
                found[number] += amount
        return found

    def change(self, by: Amounts) -> int:
        """Points for sums so much larger; nothing is entered."""
        return sum(
            self.all[number].cost(self.sums[number] + more) - self.all[number].cost(self.sums[number])
            for number, more in by.items()
        )

    def add(self, by: Amounts) -> None:
        """Enter what changes."""
        for number, more in by.items():
            self.sums[number] += more

    def cost(self) -> int:
        """What all of them cost now, what is strict in the same number."""
        return sum(self._costs())

    def points(self) -> int:
        """What those with a price cost now."""
        return sum(cost for cost, strict in zip(self._costs(), self._strict, strict=True) if not strict)

    def is_lawful(self) -> bool:
        """Whether no sum is outside a strict end."""
        return not any(cost for cost, strict in zip(self._costs(), self._strict, strict=True) if strict)

    def _costs(self) -> Iterator[int]:
        return (tie.cost(now) for tie, now in zip(self.all, self.sums, strict=True))

    def _enter(self, total: Total, options: Options) -> None:
        counted = list(_counted(total, options))
        ties = list(_ties(total, *_reach(counted)))
        if not ties:
            return
        for option, amount in counted:
            numbers = range(len(self.all), len(self.all) + len(ties))
            self._of[id(option)].extend((number, amount) for number in numbers)
            self._shared[option.person].update(dict.fromkeys(numbers))
        self.all.extend(ties)
        self._strict.extend([total.strict] * len(ties))
        for date in total.dates:
            self._on[date].append(total)


def _counted(total: Total, options: Options) -> Iterator[tuple[Option, int]]:
    for person in sorted(total.people):
        for date in sorted(total.dates):
            for option in options.of(person, date):
                if amount := total.of(options.facts, person, option.frame):
                    yield option, amount


def _reach(counted: Iterable[tuple[Option, int]]) -> tuple[int, int]:
    """The least and the most that the sum could be."""
    days: dict[tuple[str, dt.date], list[int]] = defaultdict(lambda: [0])
    for option, amount in counted:
        days[option.person, option.frame.date].append(amount)
    return sum(min(day) for day in days.values()), sum(max(day) for day in days.values())


def _ties(total: Total, lowest: int, reach: int) -> Iterator[Tie]:
    """What has to be paid outside, cut where the price of one more changes; nothing that the sum cannot reach."""
    ends = (Step(points=min(UNLAWFUL, FARTHEST // max(reach - lowest, 1))),)
    if total.least is not None:
        for start, points in _rises(ends if total.strict else total.below):
            if total.least - start > lowest:
                yield Tie((), total.least - start, NO_LIMIT, points, 0)
    if total.most is not None:
        for start, points in _rises(ends if total.strict else total.above):
            if total.most + start < reach:
                yield Tie((), -NO_LIMIT, total.most + start, 0, points)


def _rises(steps: Sequence[Step]) -> Iterator[tuple[int, int]]:
    """Where each step begins, and by how much it is dearer than the one before."""
    start = before = 0
    for step in steps:
        if step.points > before:
            yield start, step.points - before
        start, before = start + (step.count or 0), step.points
