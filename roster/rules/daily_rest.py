"""Two duties closer together than the rest are never worked by one person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence

from roster.rules.posting import Chain, Choice, SequencePosting


def _far_enough_apart(chain: Chain) -> None:
    keep_apart(chain, chain.facts.number("daily_rest"), chain.facts.days)


def keep_apart(chain: Chain, rest: int, days: Container[dt.date]) -> None:
    """So many minutes without work before a duty on each of these days."""
    _after_the_history(chain, rest, days)
    for index, date in enumerate(chain.facts.days):
        for later in chain.facts.days[index + 1 : index + 3]:
            if later in days:
                _between(chain, _clocked(chain.options(date)), _clocked(chain.options(later)), rest)


def _between(chain: Chain, earlier: Sequence[Choice], later: Sequence[Choice], rest: int) -> None:
    """Whoever ends at this moment or after it starts no sooner than the rest allows: one row for each ending."""
    if not earlier or not later or _first(chain, later) - _last(chain, earlier) >= rest:
        return
    for end in sorted({ends(chain, choice) for choice in earlier}):
        too_soon = [choice for choice in later if starts(chain, choice) < end + rest]
        if too_soon:
            late = [choice for choice in earlier if ends(chain, choice) >= end]
            chain.require([(1, choice) for choice in (*late, *too_soon)], None, 1)


def _after_the_history(chain: Chain, rest: int, days: Container[dt.date]) -> None:
    ended = last_end_before(chain)
    if ended is None:
        return
    for date in (date for date in chain.facts.days[:2] if date in days):
        too_soon = [choice for choice in _clocked(chain.options(date)) if starts(chain, choice) < ended + rest]
        if too_soon:
            chain.require([(1, choice) for choice in too_soon], None, 0)


def last_end_before(chain: Chain) -> int | None:
    """When the person's last duty before the horizon ended, in minutes of UTC; None without one."""
    horizon = chain.facts.problem.horizon.first
    duties = [
        duty
        for duty in chain.facts.problem.history.duties
        if duty.person == chain.person.id and duty.date < horizon and _has_clock(chain, duty.duty_type)
    ]
    return max((chain.facts.instant(duty.date, duty.span.end) for duty in duties), default=None)


def _has_clock(chain: Chain, duty_type: str) -> bool:
    return chain.facts.duty_types[duty_type].clock != "none"


def _clocked(choices: Sequence[Choice]) -> Sequence[Choice]:
    return [choice for choice in choices if choice.frame.shape.duty_type.clock != "none"]


def starts(chain: Chain, choice: Choice) -> int:
    """When an option starts, in minutes of UTC."""
    return chain.facts.instant(choice.frame.date, choice.frame.shape.span.start)


def ends(chain: Chain, choice: Choice) -> int:
    """When an option ends, in minutes of UTC."""
    return chain.facts.instant(choice.frame.date, choice.frame.shape.span.end)


def _first(chain: Chain, choices: Sequence[Choice]) -> int:
    return min(starts(chain, choice) for choice in choices)


def _last(chain: Chain, choices: Sequence[Choice]) -> int:
    return max(ends(chain, choice) for choice in choices)


POSTING = SequencePosting("daily_rest", _far_enough_apart)
