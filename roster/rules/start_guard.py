"""A person's duties start so near each other that they are no shift work under the collective agreement."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator

from models.base import Span
from roster.rules.posting import Chain, Choice, SequencePosting

MONTH = dt.timedelta(days=31)
Reach = Callable[[Span], int]
"""The minute of a duty that must not come too long after the start of another."""


def _near(chain: Chain) -> None:
    keep_near(chain, chain.facts.number("start_guard"), lambda span: span.start)


def keep_near(chain: Chain, most: int, reach: Reach) -> None:
    """No minute of this kind comes too long after the start of a duty, planned or of the month before."""
    clocked = {date: [row for row in chain.options(date) if _has_clock(row)] for date in chain.facts.days}
    before = list(_before(chain))
    every = [row for rows in clocked.values() for row in rows]
    refused = [row for row in every if _is_far(_span(row), before, most, reach)]
    if refused:
        chain.require([(1, row) for row in refused], None, 0)
    reached = sorted({reach(_span(row)) for row in every})
    # of starts before which the same minutes lie the last one says it for all of them
    last = {bisect_right(reached, start + most): start for start in sorted({_span(row).start for row in every})}
    for start in last.values():
        _not_both(chain, clocked, start, start + most, reach)


def _is_far(span: Span, before: list[Span], most: int, reach: Reach) -> bool:
    past = any(reach(span) > row.start + most or reach(row) > span.start + most for row in before)
    return past or reach(span) > span.start + most


def _not_both(chain: Chain, clocked: dict[dt.date, list[Choice]], start: int, last: int, reach: Reach) -> None:
    """Whoever starts at this minute or sooner on one day reaches beyond the last one on no other day."""
    beyond = {date: [row for row in rows if reach(_span(row)) > last] for date, rows in clocked.items()}
    for date, rows in clocked.items():
        soon = [row for row in rows if _span(row).start <= start]
        others = [found for other, found in beyond.items() if other != date and found]
        if soon and others:
            late = [(1, row) for found in others for row in found]
            chain.require([*((len(others), row) for row in soon), *late], None, len(others))


def _before(chain: Chain) -> Iterator[Span]:
    first = chain.facts.problem.horizon.first
    for duty in chain.facts.problem.history.duties:
        clocked = chain.facts.duty_types[duty.duty_type].clock != "none" and duty.parts
        if duty.person == chain.person.id and first - MONTH <= duty.date < first and clocked:
            yield duty.span


def _has_clock(choice: Choice) -> bool:
    return choice.frame.shape.duty_type.clock != "none"


def _span(choice: Choice) -> Span:
    return choice.frame.shape.span


POSTING = SequencePosting("start_guard", _near)
