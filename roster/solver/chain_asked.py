"""What the sequence rules ask of one person's days, by day and by what is worked on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from models.people import Person
from roster.options.option import Kin, Option, Options, kin
from roster.rules.block import Blocks
from roster.rules.facts import Facts
from roster.rules.posting import Chain, SequencePosting, Terms
from roster.solver.tables import NO_LIMIT

NEVER_PRICE = -1
"""Stands for a price where there is none: what is outside the limit may not be."""

Weights = tuple[Mapping[int, int], ...]
"""For each day how much each kin counts; what is not named counts nothing."""

NOTHING: Mapping[int, int] = {}
"""A day on which nothing counts; most sums are about a day or two, and the others share this."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sum over the days: `under` points a unit below `least`, `over` points a unit above `most`, -1 for never."""

    weights: Weights
    least: int
    most: int
    under: int
    over: int

    @property
    def days(self) -> list[int]:
        """The days on which something counts."""
        return [number for number, day in enumerate(self.weights) if day]


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks with the kins that belong to them, day by day; kin 0 is a day without a duty."""

    inside: tuple[frozenset[int], ...]
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Occasions:
    """Sets of kins by day, of at most so many of which something is taken."""

    sets: tuple[Weights, ...]
    most: int
    over: int


class Asked:
    """Writes down what all sequence postings ask of one person's chain of days.

    `kins` has for each day the number of each kin of options, from 1; 0 is a day without a duty.
    """

    def __init__(self, options: Options, person: Person) -> None:
        """Ask every sequence posting in force."""
        self.facts: Facts = options.facts
        self.person = person
        self.rows: list[Row] = []
        self.runs: list[Run] = []
        self.occasions: list[Occasions] = []
        dates = options.facts.days
        self._day = {date: number for number, date in enumerate(dates)}
        self._shown = {date: _one_of_each(options.of(person.id, date)) for date in dates}
        self._kin = {id(row): n for shown in self._shown.values() for n, row in enumerate(shown, 1)}
        self.kins: list[dict[Kin, int]] = [
            {kin(row.frame): number for number, row in enumerate(self._shown[date], 1)} for date in dates
        ]
        self.must_work = [(person.id, date) in options.must_work for date in dates]
        for posting in options.postings:
            if isinstance(posting, SequencePosting) and not options.facts.off(posting.rule):
                posting.post(cast("Chain", self))

    def options(self, date: dt.date) -> Sequence[Option]:
        """What the person could be given on this date; empty outside the horizon."""
        return self._shown.get(date, ())

    def require(self, terms: Terms, lower: int | None, upper: int | None) -> None:
        """The sum of the options taken must lie between the two."""
        least, most = -NO_LIMIT if lower is None else lower, NO_LIMIT if upper is None else upper
        self.rows.append(Row(self._weights(terms), least, most, NEVER_PRICE, NEVER_PRICE))

    def charge_distance(self, _rule: str, terms: Terms, target: int, under: int, over: int) -> None:
        """Every unit of the sum below or above the target costs so many points."""
        self.rows.append(
            Row(self._weights(terms), target if under else -NO_LIMIT, target if over else NO_LIMIT, under, over)
        )

    def keep_blocks(self, _rule: str, blocks: Blocks) -> None:
        """Runs of days alike are neither too short nor too long, or cost points for each day that they are."""
        inside = []
        for shown in self._shown.values():
            found = {n for n, row in enumerate(shown, 1) if blocks.belongs(row.frame.shape.duty_type)}
            inside.append(frozenset(found | ({0} if blocks.belongs(None) else set())))
        self.runs.append(Run(tuple(inside), blocks))

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Option]], most: int, over: int | None) -> None:
        """Of at most so many of these sets of options something is taken; each more costs points, None: never."""
        sets = tuple(self._weights([(1, row) for row in occasion]) for occasion in occasions)
        self.occasions.append(Occasions(sets, most, NEVER_PRICE if over is None else over))

    def _weights(self, terms: Iterable[tuple[int, object]]) -> Weights:
        found: dict[int, dict[int, int]] = {}
        for weight, choice in terms:
            option = cast("Option", choice)
            kins = found.setdefault(self._day[option.frame.date], {})
            number = self._kin[id(option)]
            kins[number] = kins.get(number, 0) + weight
        weights = [NOTHING] * len(self._day)
        for day, kins in found.items():
            weights[day] = {number: weight for number, weight in kins.items() if weight}
        return tuple(weights)


def _one_of_each(options: Iterable[Option]) -> tuple[Option, ...]:
    found: dict[Kin, Option] = {}
    for option in options:
        found.setdefault(kin(option.frame), option)
    return tuple(found.values())
