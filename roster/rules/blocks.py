"""Rules about blocks of days alike, as sums over the days and by what is known of the days before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from models.duties import Block, DutyType
from roster.rules.block import Belongs, Blocks
from roster.rules.days import DAY
from roster.rules.posting import Chain, Choice, Terms

Rows = Iterator[tuple[Terms, int, int | None]]
"""Sums that are at most so much, and what a unit above costs; None: there is none."""


def works(duty_type: DutyType | None) -> bool:
    """Days with a duty."""
    return duty_type is not None


def has(name: str) -> Belongs:
    """Days with a duty of this type."""
    return lambda duty_type: duty_type is not None and duty_type.id == name


def keep(chain: Chain, rule: str, asked: Block, belongs: Belongs, price: int) -> None:
    """Blocks as long as asked for: strictly, or at a price for each day that they are shorter or longer."""
    points = None if chain.facts.settings[rule].mode == "strict" else price
    before = known_before(chain, belongs)
    chain.keep_blocks(rule, Blocks(belongs, asked.least, asked.most, points, points, before))


def keep_at_most(chain: Chain, rule: str, belongs: Belongs) -> None:
    """No more of these days in a row than the rule's number."""
    most = chain.facts.number(rule)
    chain.keep_blocks(rule, Blocks(belongs, most=most, before=known_before(chain, belongs)))


def known_before(chain: Chain, belongs: Belongs) -> int | None:
    """How many days right before the first one belong to a block; None if nothing is known of the person's days."""
    first = chain.facts.known_since.get(chain.person.id)
    if first is None:
        return None
    days = 0
    date = chain.facts.days[0] - DAY
    while date >= first and _belonged(chain, date, belongs):
        days, date = days + 1, date - DAY
    return days


def rows_of(chain: Chain, blocks: Blocks) -> Rows:
    """A block rule as sums over days: each is exceeded by one at most, where a block is too short or too long."""
    days = [_Day(chain.options(date), blocks.belongs) for date in chain.facts.days]
    yield from _too_long(days, blocks)
    for length in range(1, blocks.least):
        yield from _too_short(days, blocks, length)


def off_limits(days: Iterable[bool], blocks: Blocks) -> tuple[list[int], int]:
    """For days given, by whether they are in a block: how much too short each block is, and days above the most.

    It says the same as `rows_of`, where every day has just one option.
    """
    short, long, length = list[int](), 0, blocks.before or 0
    counted = blocks.before == 0 or (blocks.before is not None and blocks.under is not None)
    for inside in days:
        if inside:
            length += 1
            long += blocks.most is not None and length > blocks.most
            continue
        if counted and 0 < length < blocks.least:
            short.append(blocks.least - length)
        length, counted = 0, True
    return short, long


class _Day:
    """One day as a sum that is 1 if it belongs to a block and 0 if not."""

    def __init__(self, options: Sequence[Choice], belongs: Belongs) -> None:
        self.off = belongs(None)
        self.changing = [choice for choice in options if belongs(choice.frame.shape.duty_type) != self.off]

    def inside(self) -> tuple[Terms, int]:
        """The sum that is 1 on a day of the block, and its constant."""
        return ([(-1, row) for row in self.changing], 1) if self.off else ([(1, row) for row in self.changing], 0)

    def outside(self) -> tuple[Terms, int]:
        """The sum that is 1 on any other day, and its constant."""
        terms, constant = self.inside()
        return [(-weight, row) for weight, row in terms], 1 - constant


def _all_of(parts: Sequence[tuple[Terms, int]], price: int | None) -> Rows:
    """The row that is exceeded by one if every one of these sums is 1; none if that cannot be."""
    if all(terms or constant for terms, constant in parts):
        terms = [term for part, _ in parts for term in part]
        yield terms, len(parts) - 1 - sum(constant for _, constant in parts), price


def _too_long(days: Sequence[_Day], blocks: Blocks) -> Rows:
    if blocks.most is None:
        return
    before = blocks.before or 0
    for end in range(len(days)):
        begin = end - blocks.most
        if begin + before >= 0:
            yield from _all_of([day.inside() for day in days[max(0, begin) : end + 1]], blocks.over)


def _too_short(days: Sequence[_Day], blocks: Blocks, length: int) -> Rows:
    """A block of just this length, which ends before the last day."""
    price = None if blocks.under is None else blocks.under * (blocks.least - length)
    for begin in range(1, len(days) - length):
        parts = [days[begin - 1].outside(), *(day.inside() for day in days[begin : begin + length])]
        yield from _all_of([*parts, days[begin + length].outside()], price)
    left = length - (blocks.before or 0)
    asked = blocks.before == 0 or (blocks.before is not None and price is not None)
    if asked and 0 <= left < len(days) and (blocks.before or left):
        parts = [*(day.inside() for day in days[:left]), days[left].outside()]
        yield from _all_of(parts, price)


def _belonged(chain: Chain, date: dt.date, belongs: Belongs) -> bool:
    """Whether a day before the horizon belongs to a block; with several duties one of them is enough."""
    duties = chain.facts.before.get((chain.person.id, date), ())
    if not duties:
        return belongs(None)
    return any(belongs(chain.facts.duty_types[duty.duty_type]) for duty in duties)
