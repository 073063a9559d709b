"""Everybody's ties one after another, those that people share behind them, and which options count in which."""

from __future__ import annotations

from collections.abc import Sequence

from roster.options.option import Options
from roster.solver.layout import Layout
from roster.solver.ties import Tie, Ties
from roster.solver.totals import Totals


class Tied:
    """The ties of all people by number, and for each option which of them it counts in, and how much.

    From `shared` on ties belong to everybody who counts in them; `of_person` has the numbers of each person.
    """

    def __init__(self, lay: Layout, options: Options, ties: Sequence[Ties], totals: Totals) -> None:
        """Number them in the order of people; `ties` are theirs, in that order."""
        self.all: list[Tie] = [tie for mine in ties for tie in mine.all]
        self.shared = len(self.all)
        self.all.extend(totals.all)
        self.of_person: list[list[int]] = []
        self.of_option: list[list[int]] = []
        self.weights: list[list[int]] = []
        first = self._enter_people(options, ties, totals)
        place = {person.id: number for number, person in enumerate(options.facts.problem.people)}
        for option in lay.options:
            who = place[option.person]
            mine = [(first[who] + number, weight) for number, weight in ties[who].of(option)]
            mine.extend((self.shared + number, weight) for number, weight in totals.of(option))
            self.of_option.append([number for number, _ in mine])
            self.weights.append([weight for _, weight in mine])

    def _enter_people(self, options: Options, ties: Sequence[Ties], totals: Totals) -> list[int]:
        """Where everybody's own ties begin."""
        first, count = [], 0
        for person, mine in zip(options.facts.problem.people, ties, strict=True):
            first.append(count)
            count += len(mine.all)
            shared = [self.shared + number for number in totals.of_person(person.id)]
            self.of_person.append([*range(first[-1], count), *shared])
        return first
