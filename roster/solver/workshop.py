"""What a worker keeps for its tasks: the problem, and the options of the people it was asked about lately."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any

from models.problem import Problem
from roster.options.build import OptionsMaker
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.watch import Watch

PEOPLE_KEPT = 1000
"""People whose options are kept, about 60 MB in a city; who was not asked about for longest goes first."""


class Workshop:
    """A worker's place for one problem; threads may share it.

    `kept` is what a kind of work leaves there for its next task, by its type; whoever dives holds `diving`.
    """

    def __init__(self, problem: Problem, watch: Watch) -> None:
        """Nobody's options are made yet; the watch tells when no answer is waited for any more."""
        self.watch = watch
        self.hash = problem.hash()
        self._maker = OptionsMaker(problem)
        self.facts = self._maker.facts
        self.index = CoverIndex(self.facts)
        self.diving = Lock()
        self.kept: dict[type[Any], Any] = {}
        self._of_one = lru_cache(PEOPLE_KEPT)(self._made)
        self._making = Lock()

    def options_of(self, people: Iterable[str]) -> Options:
        """The options of these people, in the order of everybody's options."""
        with self._making:
            found = [self._of_one(person) for person in people]
        by_day = {day: options for one in found for day, options in one.by_day.items()}
        must_work = frozenset(day for one in found for day in one.must_work)
        return Options(self.facts, self._maker.postings, by_day, must_work)

    def _made(self, person: str) -> Options:
        return self._maker.options_of([self.facts.people[person]])
