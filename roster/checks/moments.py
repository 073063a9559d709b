"""When something happens and how long it lasts, whatever the clock on the wall does that night."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from models.base import Span

MINUTE = dt.timedelta(minutes=1)


@lru_cache(maxsize=4096)
def moment(zone: ZoneInfo, date: dt.date, minute: int) -> dt.datetime:
    """The moment, in UTC, at which the wall clock stands at this minute after the date's midnight."""
    wall = dt.datetime.combine(date, dt.time(), tzinfo=zone) + minute * MINUTE
    return wall.astimezone(dt.UTC)


def minutes_between(start: dt.datetime, end: dt.datetime) -> int:
    """Minutes that pass from one moment to another; negative if the other comes first."""
    return (end - start) // MINUTE


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same minutes as spans that neither touch nor overlap, in order."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(start=found[-1].start, end=max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def shared(span: Span, others: Iterable[Span]) -> int:
    """Minutes of a span that lie in any of the others."""
    return sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in merged(others))


def gaps(spans: Iterable[Span]) -> list[Span]:
    """What lies between spans without being in any of them."""
    return [Span(start=one.end, end=two.start) for one, two in pairwise(merged(spans))]
