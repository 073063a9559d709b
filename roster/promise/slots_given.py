"""Desk time of a day becomes appointments: which service at which time, as customers are expected to want them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import floor

from roster.demand.chances import bookings
from roster.promise.slots_desks import NEARLY, Desks, Length
from roster.promise.slots_waves import spread

HOUR = 60
"""Appointments that begin within so many minutes make good for each other's no-shows; further apart nobody waits."""

Starts = dict[str, list[int]]
"""By service: the minute at which each appointment begins, in order."""


def given(desks: Desks, lengths: Mapping[str, Length], mix: Mapping[str, float], before: Mapping[str, int]) -> Starts:
    """As many appointments as the desks can serve, each as early as can be, services in proportion to `mix`.

    `before` counts those given earlier, which are part of the proportion. Whose turn it is waits until there is desk
    time enough; others go first only where no desk is free as long as that service takes.
    """
    counts = {name: before.get(name, 0) for name in lengths}
    found: Starts = {name: [] for name in lengths}
    wanted = [name for name in lengths if mix.get(name, 0) > 0]
    for tick in range(len(desks.free)):
        while desks.free[tick] and (name := _next(desks, tick, _by_turn(wanted, counts, mix), lengths)):
            desks.take(tick, lengths[name])
            counts[name] += 1
            found[name].append(tick * desks.grid)
    return found


def _by_turn(wanted: Sequence[str], counts: Mapping[str, int], mix: Mapping[str, float]) -> list[str]:
    """Services in the order in which the next appointment brings counts nearest to the mix (Sainte-Laguë)."""
    return sorted(wanted, key=lambda name: ((counts[name] + 0.5) / mix[name], name))


def _next(desks: Desks, tick: int, turn: Sequence[str], lengths: Mapping[str, Length]) -> str | None:
    """The service that gets an appointment now; None if nobody can, or if whose turn it is should wait."""
    for name in turn:
        length = lengths[name]
        if desks.has_room(tick, length) and not desks.never_pays(length):
            return name if desks.can_pay(tick, length) else None
    return None


def overbooked(starts: Sequence[int], booked: Sequence[tuple[int, bool]], no_show: int) -> list[int]:
    """Starts of appointments beyond those the desks can serve, because `no_show` per cent stay away.

    For each hour as many as the newsvendor would give, but never so many that more are expected to come than can be
    served; appointments given before count. Small groups get none.
    """
    found: list[int] = []
    for hour in sorted({start // HOUR for start in (*starts, *(start for start, _ in booked))}):
        fresh = [start for start in starts if start // HOUR == hour]
        earlier = [(start, fits) for start, fits in booked if start // HOUR == hour]
        # whoever was overbooked before may have taken the place of another service since
        kept = min(_fewest(len(earlier), no_show), sum(fits for _, fits in earlier))
        more = _most(len(fresh) + kept, no_show) - len(fresh) - len(earlier)
        found += spread(sorted([*fresh, *(start for start, _ in earlier)]), more)
    return found


@lru_cache(maxsize=4096)
def _most(served: int, no_show: int) -> int:
    """How many appointments to give where so many can be served."""
    show = (100 - no_show) / 100
    expected = floor(served / show + NEARLY)
    return served if expected == served else min(bookings(served, show), expected)


@lru_cache(maxsize=4096)
def _fewest(given_: int, no_show: int) -> int:
    """How many have to be served at least for so many to be given."""
    return next(served for served in range(given_ + 1) if _most(served, no_show) >= given_)
