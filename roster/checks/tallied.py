"""What a roster adds to everybody's running counts and hours accounts, so that the next weeks know it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import get_args

from models.duties import Duty
from models.history import Account, RunningCount, Tally
from models.people import Person
from models.problem import Problem
from roster.checks.account_limits import gained, kept_by_the_clock
from roster.checks.average_week import allowed
from roster.checks.away_day import is_away
from roster.checks.given import Given
from roster.checks.travel import way
from roster.checks.weekends import worked_weekends
from roster.checks.wishes import is_refused

TALLIES: tuple[Tally, ...] = get_args(Tally)
SATURDAY = 5


def counts_after(problem: Problem, duties: Iterable[Duty]) -> tuple[RunningCount, ...]:
    """Everybody's counts on the day after the horizon, each with the day on which counting began.

    Whoever had none gets all of them, from the first day of the month on, as far back as the history goes.
    """
    given = Given(problem, duties)
    known = Given(problem, (*given.before, *given.duties))
    return tuple(
        count for person in problem.people for count in _gone_on(given, person) or _begun(given, known, person)
    )


def _gone_on(given: Given, person: Person) -> list[RunningCount]:
    """What was counted before, and what this roster adds to it; what nobody counted stays uncounted."""
    had = tallied(given, person.id, given.problem.horizon.first)
    began = {what: _since(given, person.id, what) for what in TALLIES}
    return [
        RunningCount(person=person.id, what=what, count=given.counts[person.id, what] + had[what], since=since)
        for what, since in began.items()
        if since
    ]


def _since(given: Given, person: str, what: Tally) -> dt.date | None:
    month = given.problem.horizon.first.replace(day=1)
    rows = [row for row in given.problem.history.counts if (row.person, row.what) == (person, what)]
    return min((row.since or month for row in rows), default=None)


def _begun(given: Given, known: Given, person: Person) -> list[RunningCount]:
    first = given.problem.horizon.first
    since = max(first.replace(day=1), min((duty.date for duty in given.before), default=first))
    had = tallied(known, person.id, since)
    return [RunningCount(person=person.id, what=what, count=had[what], since=since) for what in TALLIES]


def tallied(given: Given, person: str, since: dt.date) -> Mapping[Tally, int]:
    """What somebody's duties from a day on count for."""
    duties = [duty for duty in given.duties if duty.person == person and duty.date >= since]
    away = [duty for duty in duties if is_away(given, duty)]
    return {
        "late": sum(given.duty_type(duty).band == "late" for duty in duties),
        "saturday": sum(duty.date.weekday() == SATURDAY for duty in duties),
        "away": len(away),
        "travel_minutes": sum(way(given, duty) for duty in away),
        "refused_wishes": sum(is_refused(given, wish) for wish in given.problem.wishes if wish.person == person),
        "reserve": sum(given.duty_type(duty).reserve for duty in duties),
        "duties": len(duties),
        "weekends": worked_weekends(given, person, since),
    }


def accounts_after(problem: Problem, duties: Iterable[Duty]) -> tuple[Account, ...]:
    """The accounts on the day after the horizon; the balance of people on flexitime is kept by the time clock."""
    given = Given(problem, duties)
    return tuple(_account(given, account) for account in problem.history.accounts)


def _account(given: Given, account: Account) -> Account:
    more = 0 if kept_by_the_clock(given, account) else gained(given, account)
    return account.changed(used=account.used + more, average=_average(given, account))


def _average(given: Given, account: Account) -> int | None:
    if account.average is None:
        return None
    person = given.people[account.person]
    worked = sum(given.worked(duty) for duty in given.duties if duty.person == person.id)
    return account.average + worked - sum(allowed(given, person, date) for date in given.problem.horizon.days)
