"""What lies around a neighbourhood: the duties that its model has to know, and those that its answer is put beside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from models.demand import Volume
from roster.rules.days import DAY
from roster.solver.neighbourhoods import Neighbourhood
from roster.solver.standing import Duties, Standing


def next_to(standing: Standing, where: Neighbourhood, duties: Duties) -> Duties:
    """The others' duties where and when these people could be, and those in sums: all that a model has to know."""
    sites = where.sites | {piece.site for duty in duties for piece in duty.pieces}
    anywhere = any(cell.site is None for cell in standing.problem.cells)
    near = _near_in_time(standing, where)
    return tuple(
        duty
        for person, others in standing.duties.items()
        if person not in where.people
        for duty in others
        if (duty.date in near and (anywhere or any(piece.site in sites for piece in duty.pieces)))
        or standing.totals.counts(duty)
    )


def _near_in_time(standing: Standing, where: Neighbourhood) -> frozenset[dt.date]:
    """The days of a window and those beside them; all days where it is none, or work may be done on any day."""
    if not where.window or any(isinstance(cell.when, Volume) for cell in standing.problem.cells):
        return frozenset(standing.options.facts.days)
    return frozenset(date + shift * DAY for date in where.dates for shift in (-1, 0, 1))


def beside(standing: Standing, new: Mapping[str, Duties], where: Neighbourhood) -> dict[str, Duties]:
    """The new days of a window beside those outside as they stand now, of whom that changes and who may have both.

    Other days of the same people may have been changed since the window was given out.
    """
    found = {person: _beside(standing.duties[person], duties, frozenset(where.dates)) for person, duties in new.items()}
    changed = {person: both for person, both in found.items() if both != standing.duties[person]}
    return {person: both for person, both in changed.items() if standing.may_have(person, both)}


def _beside(now: Duties, new: Duties, dates: frozenset[dt.date]) -> Duties:
    """In the order of dates; who has the same on a day keeps it."""
    kept = {duty.date: duty for duty in now}
    outside = {date: duty for date, duty in kept.items() if date not in dates}
    inside = {duty.date: kept[duty.date] if duty == kept.get(duty.date) else duty for duty in new if duty.date in dates}
    return tuple(duty for _, duty in sorted({**outside, **inside}.items()))
