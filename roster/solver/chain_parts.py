"""What has to be remembered of a person's days so far, sorted by how: by nodes, by counts, or not at all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from math import gcd, prod

from roster.solver.chain_asked import NEVER_PRICE, NOTHING, Asked, Occasions, Row, Weights
from roster.solver.tables import NO_LIMIT

DIMENSIONS = 4
"""Long sums counted beside the nodes at most."""

ALWAYS = 12_000
"""Counts up to which the first sum is counted however few there may be: hours of an account hardly keep otherwise."""

LOOSE = (True, True, 0.35)
"""What may be used up to this share of all that could be is counted only once somebody has used more."""

SHORT = 4
"""Days over which a sum may go to be remembered by nodes."""


@dataclass(slots=True)
class Counter:
    """Something counted from `first` to `last`: what each kin adds by day, and what lies outside costs.

    `source` is its place among all that was asked; `occasions` are the sets of which it counts those begun; `reach` is
    what it can come to at most.
    """

    source: int

    first: int
    last: int
    adds: Weights
    least: int
    most: int
    under: int
    over: int
    occasions: Occasions | None = None
    reach: int = field(init=False)

    def __post_init__(self) -> None:
        """Add up the most that it can come to."""
        self.reach = sum(max((0, *day.values())) for day in self.adds if day)

    @property
    def size(self) -> int:
        """How many counts have to be told apart."""
        wanted = max(self.least if self.under else 0, self.most if self.over else 0, 0)
        return 1 + min(self.reach, wanted)


@dataclass(slots=True)
class Parts:
    """What rules ask of one person's days."""

    single: list[Row] = field(default_factory=list)
    short: list[Row] = field(default_factory=list)
    dims: list[list[Counter]] = field(default_factory=list)
    left_out: list[tuple[int, Row | Occasions]] = field(default_factory=list)


def outside(row: Row | Counter, total: int) -> int:
    """Points for a sum outside the limits, -1 if it may not be."""
    off, price = (row.least - total, row.under) if total < row.least else (total - row.most, row.over)
    if off <= 0 or not price:
        return 0
    return NEVER_PRICE if price == NEVER_PRICE else off * price


def sorted_out(asked: Asked, largest: int, minded: Collection[int] = ()) -> Parts:
    """Sort what is asked of a person, up to `largest` counts; those `minded` are the last to be left out."""
    parts, counters = Parts(), list[Counter]()
    for number, row in enumerate(asked.rows):
        _sort(number, row, parts, counters)
    for number, occasions in enumerate(asked.occasions, len(asked.rows)):
        _sort_occasions(number, occasions, parts, counters)
    counters = _joined(counters)
    counters.sort(key=lambda counter: (counter.source not in minded, *_looseness(counter)))
    loose = [counter for counter in counters if counter.source not in minded and _is_loose(counter)]
    parts.left_out.extend(_unasked(counter) for counter in loose)
    _into_dimensions(parts, [counter for counter in counters if counter not in loose], largest)
    return parts


def _sort(number: int, row: Row, parts: Parts, counters: list[Counter]) -> None:
    days = row.days
    low = sum(min((0, *row.weights[day].values())) for day in days)
    high = sum(max((0, *row.weights[day].values())) for day in days)
    row = replace(row, under=row.under if low < row.least else 0, over=row.over if high > row.most else 0)
    if not row.under and not row.over:
        return
    if not days:
        parts.single.append(_anyway(row))
    elif len(days) == 1:
        parts.single.append(row)
    elif low == 0 and row.most <= 0 and not row.under:
        # no unit is free, so each is charged or refused where it is taken
        parts.single.extend([_anyway(row), *(_alone(row, day) for day in days)])
    elif days[-1] - days[0] < SHORT:
        parts.short.append(row)
    elif low < 0:
        parts.left_out.append((number, row))
    else:
        counter = _in_units(number, row, days)
        counters.append(counter)
        if counter.over == NEVER_PRICE and counter.least > counter.most:
            # in whole units there is nothing between the limits
            parts.single.append(_anyway(replace(row, least=1, under=NEVER_PRICE)))


def _anyway(row: Row) -> Row:
    """What is outside the limits before anything is taken, charged or refused on the first day."""
    return replace(row, weights=({0: 0}, *(NOTHING for _ in row.weights[1:])))


def _alone(row: Row, day: int) -> Row:
    """What is taken on a day, where no unit is free."""
    weights = tuple(kins if number == day else NOTHING for number, kins in enumerate(row.weights))
    return replace(row, weights=weights, most=0)


def _in_units(number: int, row: Row, days: list[int]) -> Counter:
    """Counted in the largest unit of which all that is added is a multiple, if limits then say the same."""
    unit = gcd(*(weight for day in days for weight in row.weights[day].values()))
    priced = [limit for limit, price in ((row.least, row.under), (row.most, row.over)) if price > 0]
    if any(limit % unit for limit in priced):
        unit = gcd(unit, *priced)
    weights = tuple({kin: weight // unit for kin, weight in day.items()} for day in row.weights)
    under, over = (price * unit if price > 0 else price for price in (row.under, row.over))
    return Counter(number, days[0], days[-1], weights, -(-row.least // unit), row.most // unit, under, over)


def _sort_occasions(number: int, occasions: Occasions, parts: Parts, counters: list[Counter]) -> None:
    days = [[day for day, kins in enumerate(one) if kins] for one in occasions.sets]
    begun = [of for of in days if of]
    if len(begun) <= occasions.most:
        return
    if any(of[-1] - of[0] >= SHORT for of in begun):
        parts.left_out.append((number, occasions))
        return
    first, last = min(of[0] for of in begun), max(of[-1] for of in begun)
    adds: tuple[dict[int, int], ...] = tuple({0: 0} for _ in occasions.sets[0])
    for of in begun:
        adds[of[0]][1] = 1
    counters.append(Counter(number, first, last, adds, -NO_LIMIT, occasions.most, 0, occasions.over, occasions))


def _into_dimensions(parts: Parts, counters: list[Counter], largest: int) -> None:
    """Counters of days apart share a dimension; of what does not fit the loosest is left out."""
    homes: list[list[Counter]] = []
    for counter in counters:
        home = next((dim for dim in homes if all(_apart(counter, other) for other in dim)), None)
        rest = prod(_size(dim) for dim in homes if dim is not home)
        if home is not None and rest * max(_size(home), counter.size) <= largest:
            home.append(counter)
        elif len(homes) < DIMENSIONS and rest * (_size(home) if home else 1) * counter.size <= (
            largest if homes else max(largest, ALWAYS)
        ):
            homes.append([counter])
        else:
            parts.left_out.append(_unasked(counter))
    parts.dims = sorted(homes, key=_size)


def _joined(counters: list[Counter]) -> list[Counter]:
    """Limits from below and from above on the same sum are one counter."""
    found: list[Counter] = []
    for counter in counters:
        like = next((other for other in found if _completes(other, counter)), None)
        if like is None:
            found.append(counter)
        elif counter.under:
            like.least, like.under = counter.least, counter.under
        else:
            like.most, like.over = counter.most, counter.over
    return found


def _completes(one: Counter, other: Counter) -> bool:
    if one.occasions or other.occasions or one.adds != other.adds:
        return False
    below, above = (one, other) if one.under else (other, one)
    return not below.over and not above.under and below.least <= above.most


def _is_loose(counter: Counter) -> bool:
    """Whether it may be counted only once somebody has used more than it allows."""
    return counter.over == NEVER_PRICE and _looseness(counter) >= LOOSE


def _unasked(counter: Counter) -> tuple[int, Row | Occasions]:
    row = Row(counter.adds, counter.least, counter.most, counter.under, counter.over)
    return counter.source, counter.occasions or row


def _looseness(counter: Counter) -> tuple[bool, bool, float]:
    """What has to reach something goes first, then occasions, then what is used up soonest."""
    least = counter.least if counter.under else 0
    return (
        least <= 0 and not counter.occasions,
        least <= 0,
        counter.most / max(1, counter.reach),
    )


def _size(dim: list[Counter]) -> int:
    return max(counter.size for counter in dim)


def _apart(one: Counter, other: Counter) -> bool:
    return one.last < other.first or other.last < one.first
