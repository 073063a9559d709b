"""Minutes that people of one district work at the sites of another, week by week, and what is beyond a limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from models.places import District
from roster.checks.given import Given
from roster.checks.hours import Week, weeks


class Exchanged(NamedTuple):
    """What a district lent and borrowed in the days of one week that lie in the horizon, in minutes."""

    district: District
    week: Week
    lent: int
    borrowed: int


def lent_between(given: Given, week: Week | None = None) -> Counter[tuple[str, str]]:
    """Minutes by the person's district and the site's, where the two differ; of a week, or of the whole horizon."""
    minutes: Counter[tuple[str, str]] = Counter()
    for duty in given.duties:
        for piece in duty.pieces if week is None or duty.date in week else ():
            pair = (given.person(duty).district, given.sites[piece.site].district)
            if pair[0] != pair[1]:
                minutes[pair] += given.minutes_of_piece(duty, piece)
    return minutes


def exchanged(given: Given) -> Iterator[Exchanged]:
    """Every district in every week."""
    for week in weeks(given):
        pairs = lent_between(given, week)
        for district in given.problem.districts:
            lent = sum(minutes for (origin, _), minutes in pairs.items() if origin == district.id)
            borrowed = sum(minutes for (_, there), minutes in pairs.items() if there == district.id)
            yield Exchanged(district, week, lent, borrowed)


class Beyond(NamedTuple):
    """Minutes lent or borrowed in a week beyond a limit; 0 or less if they are not."""

    district: str
    week: Week
    lent: bool
    minutes: int


def beyond(given: Given, limits: Callable[[District], tuple[int | None, int | None]]) -> list[Beyond]:
    """What there is for every limit that is set: for lending and for borrowing."""
    return [
        Beyond(row.district.id, row.week, lent, minutes - most)
        for row in exchanged(given)
        for lent, minutes, most in zip((True, False), (row.lent, row.borrowed), limits(row.district), strict=True)
        if most is not None
    ]
