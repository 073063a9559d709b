"""Who is at work at a site together, moment by moment, and for how long somebody there lacks the others he needs."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.base import Span
from models.duties import Duty, Piece
from models.message import Message
from roster.checks.given import Given
from roster.checks.moments import minutes_between
from roster.checks.verdict import Verdict, breach

Is = Callable[[Duty, Piece], bool]
Window = tuple[dt.datetime, dt.datetime]
"""From - to, in UTC."""


@dataclass(frozen=True, slots=True)
class Need:
    """Whoever `needs` others at a site has them while somebody `gives`, or while at least `enough` need them there.

    Who stands by in reserve is not looked at: they may be gone any minute. With `within` only what lies in this window
    counts.
    """

    site: str
    needs: Is
    gives: Is
    enough: int | None = None
    within: Window | None = None


@dataclass(frozen=True, slots=True)
class _Stay:
    start: dt.datetime
    end: dt.datetime
    needs: bool
    gives: bool


def verdict(given: Given, rule: str, needs: Iterable[Need], say: Callable[[str, dt.date, int], Message]) -> Verdict:
    """What is missing by all these needs: breaches by site and date, or if the rule is soft what it costs."""
    looked, missing = 0, Counter[tuple[str, dt.date]]()
    for need in needs:
        stays = list(_stays(given, need))
        looked += len(stays)
        missing.update({(need.site, date): minutes for date, minutes in _lacking(given, need, stays).items()})
    if given.mode(rule) == "soft":
        return Verdict(looked, (), missing.total(), missing.total() * (given.problem.prices.company_hour // 60))
    rows = sorted(missing.items())
    return Verdict(
        looked, tuple(breach(rule, most, say(site, date, most), date=date, site=site) for (site, date), most in rows)
    )


def _stays(given: Given, need: Need) -> Iterator[_Stay]:
    for duty in given.duties:
        for piece in duty.pieces:
            needs, gives = need.needs(duty, piece), need.gives(duty, piece)
            standing_by = given.roles[piece.role].reserve
            if piece.site == need.site and (needs or gives) and not standing_by:
                start, end = given.moment(duty.date, piece.span.start), given.moment(duty.date, piece.span.end)
                yield _Stay(start, end, needs, gives)


def _lacking(given: Given, need: Need, stays: list[_Stay]) -> Counter[dt.date]:
    """Person-minutes by the date on the wall, counted between moments at which somebody comes or goes."""
    first, last = need.within or (dt.datetime.min.replace(tzinfo=dt.UTC), dt.datetime.max.replace(tzinfo=dt.UTC))
    moments = {*(need.within or ()), *(end for stay in stays for end in (stay.start, stay.end))}
    found: Counter[dt.date] = Counter()
    for now, then in pairwise(sorted(moments)):
        if first <= now < last:
            heads = _without_others(need, [stay for stay in stays if stay.start <= now < stay.end])
            found[now.astimezone(given.zone).date()] += heads * minutes_between(now, then)
    return +found


def _without_others(need: Need, there: list[_Stay]) -> int:
    """How many of those who are there lack others."""
    heads = sum(stay.needs for stay in there)
    among_themselves = need.enough is not None and heads >= need.enough
    return 0 if among_themselves or any(stay.gives for stay in there) else heads


def alone(site: str, within: Window | None = None) -> Need:
    """Everybody there needs a second."""
    return Need(site, lambda *_: True, lambda *_: False, enough=2, within=within)


def without_a_lead(given: Given, site: str, within: Window | None = None) -> Need:
    """Everybody there needs somebody in charge."""

    def leads(duty: Duty, _piece: Piece) -> bool:
        return given.person(duty).lead

    return Need(site, lambda duty, piece: not leads(duty, piece), leads, within=within)


def crew(given: Given, site: str, date: dt.date, start: int, end: int) -> tuple[Need, Need]:
    """Everybody there at this time of the date needs a second and somebody in charge."""
    within = given.moment(date, start), given.moment(date, end)
    return alone(site, within), without_a_lead(given, site, within)


def doors(given: Given) -> dict[tuple[str, dt.date], Span]:
    """From the first opening of a site and date to the end of its last."""
    spans: dict[tuple[str, dt.date], list[Span]] = defaultdict(list)
    for row in given.problem.openings:
        spans[row.site, row.date].append(row.span)
    return {
        key: Span(start=min(span.start for span in rows), end=max(span.end for span in rows))
        for key, rows in spans.items()
    }
