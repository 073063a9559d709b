"""A missing head costs the more, the larger the share of the target that is already missing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import gcd

from models.cards import PriceList
from models.demand import Step
from roster.demand.wanted import BOOKED, Part, Terms


def below(target: int, minutes: int, parts: Sequence[Part], terms: Terms) -> tuple[Step, ...]:
    """What each head short of the target costs, counted downwards; equal neighbours are one step.

    The k-th missing head of a target T costs the share of the first of `open_steps` whose per cent is at least
    100 * k / T, times the price of an hour open, times the hours the head stands for. The least urgent part is missing
    first; an hour of it is never dearer than one of a more urgent part.
    """
    hours = _hours(parts, terms.prices)
    points = [_missing(k, target, minutes, hours[k - 1], terms) for k in range(1, target + 1)]
    steps: list[Step] = []
    for price in points:
        if steps and steps[-1].points == price:
            steps[-1] = Step(count=(steps[-1].count or 0) + 1, points=price)
        else:
            steps.append(Step(count=1, points=price))
    return tuple(steps)


def above(minutes: int, terms: Terms) -> tuple[Step, ...]:
    """What each head over the target costs: idle time, however many there are."""
    return (Step(points=whole(terms.prices.idle_hour * minutes, 60, terms)),)


def _hours(parts: Sequence[Part], prices: PriceList) -> list[int]:
    """What an hour of each missing head costs before shares, in the order in which heads are missing."""
    urgent_last = sorted(parts, key=lambda part: -part.priority)
    return list(accumulate((_hour(part, prices) for part in urgent_last for _ in range(part.heads)), max))


def _hour(part: Part, prices: PriceList) -> int:
    return prices.booked_hour if part.priority == BOOKED else prices.open_hour[part.priority]


def _missing(k: int, target: int, minutes: int, hour: int, terms: Terms) -> int:
    return whole(hour * minutes * share_of(k, target, terms.prices), 60 * 100, terms)


def share_of(k: int, target: int, prices: PriceList) -> int:
    """Per cent of the price that the k-th missing head of a target costs."""
    steps = sorted(prices.open_steps)
    return next((share for percent, share in steps if percent * target >= 100 * k), steps[-1][1])


def whole(amount: int, divisor: int, terms: Terms) -> int:
    """Amount / divisor, rounded up so far that a trainee's share of it is a whole number of points too."""
    unit = 100 // gcd(terms.trainee_percent, 100) if terms.trainee_percent else 1
    return -(-amount // (divisor * unit)) * unit
