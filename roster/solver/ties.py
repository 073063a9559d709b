"""What ties one person's days to each other beyond what the search for a week knows by itself.

Sequence rules are told once, as postings. Rest, the weeks' targets and the account are built into the search for a
person's best week; whatever else the postings ask for is kept as rows here, a sum over the options taken with limits,
so that a new rule of this kind needs no line of the solver.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain as one_after_another
from typing import cast

from models.people import Person
from roster.options.option import Kin, Option, Options, kin
from roster.rules.block import Blocks
from roster.rules.blocks import rows_of
from roster.rules.facts import Facts
from roster.rules.posting import Chain, Choice, SequencePosting, Terms
from roster.solver.tables import NO_LIMIT

BUILT_IN = ("daily_rest", "account_limits", "contract_target")
"""Sequence rules that the search for a week keeps by itself, see `ChainRules`."""

UNLAWFUL = 10**13
"""Points for a unit outside a strict limit: outweighs everything but desks; such a roster is not lawful."""

MOST_UNITS = 1000
"""Units outside a strict limit that are told apart; what lies beyond costs no more."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The sum over the options taken costs `under` points a unit below `least`, `over` points a unit above `most`.

    Each option stands for all that are alike in what ties days, see `kin`. A tie with a `parent`, the number of another
    one of the same person, is an occasion: it costs nothing itself, and counts one in its parent if anything is taken.
    """

    terms: tuple[tuple[int, Option], ...]
    least: int
    most: int
    under: int
    over: int
    parent: int | None = None

    def cost(self, total: int) -> int:
        """Points at this sum."""
        return priced(self.least - total, self.under) + priced(total - self.most, self.over)

    @property
    def bites(self) -> bool:
        """Whether any choice of one option a day can cost something."""
        days: dict[dt.date, list[int]] = {}
        for weight, option in self.terms:
            days.setdefault(option.frame.date, [0]).append(weight)
        lowest, highest = sum(min(day) for day in days.values()), sum(max(day) for day in days.values())
        return bool(self.cost(lowest) or self.cost(highest))


def priced(units: int, points: int) -> int:
    """Points for so many units outside a limit, none if there are none."""
    if units <= 0:
        return 0
    return points * (min(units, MOST_UNITS) if points >= UNLAWFUL else units)


class Ties:
    """One person's ties."""

    def __init__(self, options: Options, person: Person) -> None:
        """Ask every sequence posting in force that is not built in."""
        asked = _Asked(options, person)
        for posting in options.postings:
            known = posting.rule in BUILT_IN or options.facts.off(posting.rule)
            if isinstance(posting, SequencePosting) and not known:
                posting.post(cast("Chain", asked))
        self.all: tuple[Tie, ...] = _numbered([tie for tie in asked.ties if tie.bites], asked.occasions)
        self._of: dict[Kin, list[tuple[int, int]]] = {}
        key = {id(option): kin(option.frame) for option in one_after_another.from_iterable(asked.shown.values())}
        for number, tie in enumerate(self.all):
            for weight, option in tie.terms:
                self._of.setdefault(key[id(option)], []).append((number, weight))

    def of(self, option: Option) -> Sequence[tuple[int, int]]:
        """The ties that an option counts in, by number, and how much."""
        return self._of.get(kin(option.frame), ()) if self._of else ()

    def cost(self, taken: Iterable[Option]) -> int:
        """Points for these options together."""
        if not self.all:
            return 0
        sums = [0] * len(self.all)
        for option in taken:
            for number, weight in self.of(option):
                sums[number] += weight
        for number, tie in enumerate(self.all):
            if tie.parent is not None and sums[number] > 0:
                sums[tie.parent] += 1
        return sum(tie.cost(total) for tie, total in zip(self.all, sums, strict=True))


def _numbered(ties: list[Tie], occasions: Iterable[tuple[Tie, Sequence[Tie]]]) -> tuple[Tie, ...]:
    """All ties, each that counts occasions with its occasions after it."""
    numbered = list(ties)
    for tie, parts in occasions:
        numbered += [tie, *(replace(part, parent=len(numbered)) for part in parts)]
    return tuple(numbered)


class _Asked:
    """Writes down what postings ask of one person's chain of days."""

    def __init__(self, options: Options, person: Person) -> None:
        self.facts: Facts = options.facts
        self.person = person
        self.ties: list[Tie] = []
        self.occasions: list[tuple[Tie, list[Tie]]] = []
        days = {date: options.of(person.id, date) for date in options.facts.days}
        self.shown = {date: _one_of_each(found) for date, found in days.items()}

    def options(self, date: dt.date) -> Sequence[Option]:
        return self.shown.get(date, ())

    def require(self, terms: Terms, lower: int | None, upper: int | None) -> None:
        least, most = -NO_LIMIT if lower is None else lower, NO_LIMIT if upper is None else upper
        self._keep(terms, least, most, UNLAWFUL, UNLAWFUL)

    def charge_distance(self, _rule: str, terms: Terms, target: int, under: int, over: int) -> None:
        self._keep(terms, target, target, under, over)

    def keep_blocks(self, _rule: str, blocks: Blocks) -> None:
        for terms, most, price in rows_of(self, blocks):
            self._keep(terms, -NO_LIMIT, most, 0, UNLAWFUL if price is None else price)

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        parts = [_tie([(1, option) for option in options], -NO_LIMIT, NO_LIMIT, 0, 0) for options in occasions]
        possible = [part for part in parts if part.terms]
        if len(possible) > most:
            points = UNLAWFUL if over is None else over
            self.occasions.append((Tie((), -NO_LIMIT, most, 0, points), possible))

    def _keep(self, terms: Terms, least: int, most: int, under: int, over: int) -> None:
        self.ties.append(_tie(terms, least, most, under, over))


def _tie(terms: Terms, least: int, most: int, under: int, over: int) -> Tie:
    """The sum with each option in it once."""
    sums: dict[int, int] = {}
    known: dict[int, Option] = {}
    for weight, choice in terms:
        option = cast("Option", choice)
        known[id(option)] = option
        sums[id(option)] = sums.get(id(option), 0) + weight
    counted = tuple((weight, known[key]) for key, weight in sums.items() if weight)
    return Tie(counted, least, most, under, over)


def _one_of_each(options: Iterable[Option]) -> tuple[Option, ...]:
    found: dict[Kin, Option] = {}
    for option in options:
        found.setdefault(kin(option.frame), option)
    return tuple(found.values())
