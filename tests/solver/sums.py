"""Sums over many people's duties that a rule could ask for, and problems in which they matter."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from models.demand import Step
from models.problem import Problem
from roster.rules.book import POSTINGS
from roster.rules.posting import City, CoverPosting, Postings
from roster.rules.total import Total, minutes_at_work, once
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case
from tests.solver.towns import town

Ask = Callable[[City], Total]


def wanted_elsewhere() -> Problem:
    """The town, with nearly everybody wanted at the second site."""
    made = town()
    dear = (Step(points=6000),)
    cells = (row.changed(target=12, below=dear) if row.site == "S2" else row for row in made.cells)
    return made.changed(cells=tuple(cells))


def evens(city: City) -> frozenset[str]:
    """Whose home is the first site."""
    return frozenset(person.id for person in city.facts.problem.people if person.home_site == "S1")


def few_hours(city: City) -> Total:
    """The first site's people work ten hours at the other site, all of them together."""
    return Total(evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=600, strict=True)


def dear_hours(city: City) -> Total:
    """The same at a price that rises after two hours more."""
    prices = (Step(count=120, points=3), Step(points=2000))
    return Total(evens(city), frozenset(city.facts.days), frozenset({"S2"}), minutes_at_work, most=600, above=prices)


def somebody_there(city: City) -> Total:
    """On the first day two of the first site's people are at the second at least."""
    days = frozenset(city.facts.days[:1])
    return Total(evens(city), days, frozenset({"S2"}), once, least=2, strict=True)


def some_wanted(city: City) -> Total:
    """Each of them short of five costs, and the more the dearer; there are three."""
    prices = (Step(count=2, points=100), Step(points=5000))
    return Total(evens(city), frozenset(city.facts.days[:1]), frozenset({"S2"}), once, least=5, below=prices)


def alike(city: City) -> Total:
    """On the first day as many of the second site's people are there as of the first site's."""
    everybody = frozenset(person.id for person in city.facts.problem.people)
    price = (Step(count=1, points=50), Step(points=700))
    return Total(
        everybody,
        frozenset(city.facts.days[:1]),
        frozenset({"S2"}),
        once,
        least=0,
        most=0,
        below=price,
        above=price,
        less=everybody - evens(city),
    )


ASKED = [few_hours, dear_hours, somebody_there, some_wanted, alike]


def asking(*asked: Ask) -> Postings:
    """The book with more to ask; the rule's name is one that the problem knows and that costs nothing else."""
    return (*POSTINGS, *(CoverPosting("desks", _told(ask)) for ask in asked))


def _told(ask: Ask) -> Callable[[City], None]:
    return lambda city: city.total("desks", ask(city))


def sum_of(made: Case, ask: Ask) -> int:
    """The sum measured from duties: minutes or heads at the second site."""
    found = 0
    for duty in made.standing.all_duties():
        there = [piece for piece in duty.pieces if piece.site == "S2"]
        other = int(duty.person[1:]) % 2 == 1
        if ask is alike and duty.date == worlds.MONDAY:
            found += (-1 if other else 1) * bool(there)
        elif ask in (few_hours, dear_hours) and not other:
            found += sum(480 if duty.duty_type == "X" else piece.span.minutes for piece in there)
        elif ask in (somebody_there, some_wanted) and not other and duty.date == worlds.MONDAY:
            found += bool(there)
    return found


PAID: dict[Ask, Callable[[int], int]] = {
    dear_hours: lambda total: 3 * min(120, max(0, total - 600)) + 2000 * max(0, total - 720),
    some_wanted: lambda total: 100 * min(2, max(0, 5 - total)) + 5000 * max(0, 3 - total),
    alike: lambda total: 50 * min(1, abs(total)) + 700 * max(0, abs(total) - 1),
}


def random_case(asked: tuple[Ask, ...], seed: int) -> Case:
    made = by_hand.case(wanted_elsewhere(), postings=asking(*asked))
    random = np.random.default_rng(seed)
    for _ in range(3):
        made.plan.ask(made.weeks(), by_hand.at_random(made), random)
    by_hand.take_over(made)
    return made
