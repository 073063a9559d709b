"""Dated limits of a single person are kept; nobody is told why they exist."""

from __future__ import annotations

from collections.abc import Iterator

from models.duties import Duty
from models.message import message
from models.outcome import Breach
from models.people import Limits
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict, against


def _measure(given: Given) -> Verdict:
    pairs = [
        (duty, limits)
        for duty in given.duties
        for limits in given.person(duty).limits
        if limits.holds_on(duty.date) and duty.parts
    ]
    return Verdict(len(pairs), tuple(found for duty, limits in pairs for found in _breaches(given, duty, limits)))


def _breaches(given: Given, duty: Duty, limits: Limits) -> Iterator[Breach]:
    over = _minutes_over(given, duty, limits)
    if over:
        what = message(
            "{person} on {date}: {minutes} minutes beyond a personal limit",
            person=duty.person,
            date=duty.date.isoformat(),
            minutes=over,
        )
        yield against("personal_limits", duty, over, what)
    places = _places_beyond(given, duty, limits)
    if places:
        what = message(
            "{person} on {date}: {count} pieces at a place beyond a personal limit",
            person=duty.person,
            date=duty.date.isoformat(),
            count=places,
        )
        yield against("personal_limits", duty, places, what).changed(unit="times")


def _places_beyond(given: Given, duty: Duty, limits: Limits) -> int:
    """Pieces away from home for whom that is not possible, and those at sites where the person must not work."""
    home = given.person(duty).home_site
    sites = [piece.site for piece in duty.pieces]
    return sum(site in limits.forbidden_sites or (limits.home_only and site != home) for site in sites)


def _minutes_over(given: Given, duty: Duty, limits: Limits) -> int:
    too_long = 0 if limits.daily_maximum is None else given.worked(duty) - limits.daily_maximum
    too_early = 0 if limits.earliest_start is None else limits.earliest_start - duty.span.start
    too_late = 0 if limits.latest_end is None else duty.span.end - limits.latest_end
    return sum(max(0, minutes) for minutes in (too_long, too_early, too_late))


CHECK = Check("personal_limits", _measure)
