"""The next free appointments for a service, by date across the city and then by the way: what the telephone asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from typing import Protocol, TypeVar

from models.slots import Offer, Slots, Wave


class Named(Protocol):
    """Something with an id and a name by which people know it."""

    @property
    def id(self) -> str:
        """Short and unique."""

    @property
    def name(self) -> str:
        """As people say it."""


Row = TypeVar("Row", bound=Named)

FEWEST_LETTERS = 3
"""Fewer letters than these at the beginning of a name are no name."""


class UnknownNameError(Exception):
    """Nothing, or more than one thing, is called like that; `near` are names that look like it."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        """With the name that was asked for."""
        super().__init__(name)
        self.name = name
        self.near = tuple(near)


def named(name: str, rows: Sequence[Row]) -> Row:
    """The one with this id or this name, whatever their case, or the only one whose name begins like this.

    Raises:
        UnknownNameError: if there is none, or if several could be meant.
    """
    asked = name.strip().casefold()
    for found in _candidates(asked, rows):
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownNameError(name, [row.id for row in found])
    words = {word.casefold(): row.id for row in rows for word in (*row.name.split(), row.name)}
    words |= {row.id.casefold(): row.id for row in rows}
    near = [words[word] for word in get_close_matches(asked, words, n=3, cutoff=0.6)]
    raise UnknownNameError(name, list(dict.fromkeys(near)))


def _candidates(asked: str, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that could be meant, the most certain kind first."""
    yield [row for row in rows if row.id.casefold() == asked]
    yield [row for row in rows if row.name.casefold() == asked]
    if len(asked) >= FEWEST_LETTERS:
        yield [row for row in rows if row.name.casefold().startswith(asked)]


@dataclass(frozen=True)
class Moment:
    """A minute of a date, local time."""

    date: dt.date
    minute: int


@dataclass(frozen=True)
class Wish:
    """What a customer asks for: a service by its id, from - to some date, perhaps near to a site.

    `now` is when the customer asks: what is released later cannot be booked yet, and what has begun is over. With a
    district only its sites count.
    """

    service: str
    now: Moment
    first: dt.date
    last: dt.date
    near: str | None = None
    district: str | None = None


@dataclass(frozen=True)
class Free:
    """The first free time at a site on a date, how many there are on that date, and minutes of the way, if known."""

    site: str
    date: dt.date
    start: int
    count: int
    way: int | None = None


def find(slots: Slots, wish: Wish, count: int) -> list[Free]:
    """The first `count` sites and dates: by date, then the shorter way, the earlier time, and the site's id."""
    ways = _ways(slots, wish.near)
    sites = {site.id for site in slots.sites if wish.district in {None, site.district}}
    found = [
        Free(offer.site, offer.date, min(starts), len(starts), ways.get(offer.site))
        for offer in slots.offers
        if offer.service == wish.service and offer.site in sites and wish.first <= offer.date <= wish.last
        if (starts := list(bookable(offer, wish.now)))
    ]
    return sorted(found, key=_order)[:count]


def _order(one: Free) -> tuple[dt.date, float, int, str]:
    return one.date, inf if one.way is None else one.way, one.start, one.site


def _ways(slots: Slots, near: str | None) -> dict[str, int]:
    """Minutes from a site to every other one that can be reached; nothing if no site was said."""
    return next(({near: 0, **site.ways} for site in slots.sites if near and site.id == near), {})


def bookable(offer: Offer, now: Moment) -> Iterator[int]:
    """Starts that are released and not over."""
    for wave in _released(offer.waves, now):
        for start in wave.starts:
            if (offer.date, start) > (now.date, now.minute):
                yield start


def _released(waves: Iterable[Wave], now: Moment) -> Iterator[Wave]:
    return (wave for wave in waves if (wave.date, wave.minute) <= (now.date, now.minute))
