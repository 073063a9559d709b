"""The best days for one person, given what each option is worth at the moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.duties import Duty
from models.people import Person
from roster.options.option import Options
from roster.rules.account_limits import room
from roster.rules.contract_target import POSTING as CONTRACT_TARGET
from roster.rules.facts import Facts
from roster.rules.hours import fills_no_hours, target_of, weeks
from roster.solver.days import Valued

WIDEST = 600
"""States kept a day; in one week there are fewer, over several weeks with an account there may be more."""

Chosen = dict[dt.date, Valued]


class State(NamedTuple):
    """What of the days so far binds the days to come."""

    last_end: int
    before: int
    this_week: int


class Best(NamedTuple):
    """The most that was saved on the way to a state, and how."""

    worth: int
    duty: Valued | None = None
    came_from: tuple[State, Best] | None = None


class ChainRules:
    """What the sequence rules ask of one person: rest, the weeks' targets, the room in the account, days with a duty.

    The same rules as the postings in `roster/rules`, told to a dynamic program; whether it understood them is
    checked on every roster that leaves.
    """

    def __init__(self, options: Options, person: Person) -> None:
        """Look the person's numbers up."""
        facts = options.facts
        on = {posting.rule for posting in options.postings if not facts.off(posting.rule)}
        self.weeks = weeks(facts.days)
        self.rest = facts.number("daily_rest") if "daily_rest" in on else None
        self.price = facts.problem.prices.off_target_hour // 60 if CONTRACT_TARGET.rule in on else 0
        self.targets = [target_of(facts, person, week) for week in self.weeks]
        self.under = [0 if fills_no_hours(person, week) else self.price for week in self.weeks]
        self.must_work = {date for date in facts.days if (person.id, date) in options.must_work}
        self.room = _room(facts, person) if "account_limits" in on else (None, None)
        self.ended = _history_end(facts, person)

    def week_cost(self, number: int, minutes: int) -> int:
        """Points for a week with so many minutes."""
        off = minutes - self.targets[number]
        return off * self.price if off > 0 else -off * self.under[number]


def best_days(rules: ChainRules, values: Mapping[dt.date, Sequence[Valued]]) -> Chosen | None:
    """The duties that save the most in all, by date; None if no chain of days keeps the rules.

    A day without duty saves nothing. Over several weeks with an account only the best states are kept.
    """
    states: dict[State, Best] = {State(rules.ended, 0, 0): Best(0)}
    counts_all = rules.room != (None, None)
    soonest = _soonest_starts(rules, values)
    for number, week in enumerate(rules.weeks):
        for date in week:
            states = _one_day_on(rules, states, date, values.get(date, ()), soonest[date])
            if len(states) > WIDEST:
                states = _best_of(states, rules.room[1])
        states = _close_week(rules, number, states, counts_all=counts_all)
    lower, upper = rules.room
    lawful = [
        best
        for state, best in states.items()
        if (lower is None or state.before >= lower) and (upper is None or state.before <= upper)
    ]
    return _walk_back(max(lawful, key=lambda best: best.worth)) if lawful else None


def keeps_rest(rules: ChainRules, facts: Facts, duties: Sequence[Duty]) -> bool:
    """Whether there is enough rest between these duties of one person and after the last one before the horizon."""
    last_end = rules.ended
    for duty in sorted(duties, key=lambda duty: duty.date):
        if facts.duty_types[duty.duty_type].clock == "none":
            continue
        if rules.rest is not None and facts.instant(duty.date, duty.span.start) - last_end < rules.rest:
            return False
        last_end = facts.instant(duty.date, duty.span.end)
    return True


def _best_of(states: dict[State, Best], upper: int | None) -> dict[State, Best]:
    """The best states, first among those that have room left in the account: minutes are never given back."""

    def rank(item: tuple[State, Best]) -> tuple[bool, int]:
        state, best = item
        return upper is not None and state.before + state.this_week > upper, -best.worth

    return dict(sorted(states.items(), key=rank)[:WIDEST])


def _one_day_on(
    rules: ChainRules, states: dict[State, Best], date: dt.date, values: Sequence[Valued], soonest: int
) -> dict[State, Best]:
    after: dict[State, Best] = {} if date in rules.must_work else dict(states)
    for state, best in states.items():
        for value in values:
            kind = value.kind
            if rules.rest is not None and kind.end and kind.start - state.last_end < rules.rest:
                continue
            # an end that no later duty can come too close to is forgotten, so that fewer states are told apart
            end = kind.end if kind.end + (rules.rest or 0) > soonest else 0
            new = State(end, state.before, state.this_week + kind.minutes)
            worth = best.worth + value.worth
            known = after.get(new)
            if known is None or worth > known.worth:
                after[new] = Best(worth, value, (state, best))
    return after


def _soonest_starts(rules: ChainRules, values: Mapping[dt.date, Sequence[Valued]]) -> dict[dt.date, int]:
    """For each date when the first duty of any later date could start, in minutes of UTC."""
    soonest: dict[dt.date, int] = {}
    first = 2**62
    for week in reversed(rules.weeks):
        for date in reversed(week):
            soonest[date] = first
            first = min([first, *(value.kind.start for value in values.get(date, ()) if value.kind.end)])
    return soonest


def _close_week(rules: ChainRules, number: int, states: dict[State, Best], *, counts_all: bool) -> dict[State, Best]:
    after: dict[State, Best] = {}
    for state, best in states.items():
        new = State(state.last_end, state.before + state.this_week if counts_all else 0, 0)
        worth = best.worth - rules.week_cost(number, state.this_week)
        known = after.get(new)
        if known is None or worth > known.worth:
            after[new] = Best(worth, None, (state, best))
    return after


def _walk_back(best: Best) -> Chosen:
    chosen: Chosen = {}
    step: Best | None = best
    while step is not None:
        if step.duty is not None:
            chosen[step.duty.date] = step.duty
        step = step.came_from[1] if step.came_from else None
    return chosen


def _room(facts: Facts, person: Person) -> tuple[int | None, int | None]:
    rooms = [room(facts, account) for account in facts.accounts.get(person.id, ())]
    lowest = [lower for lower, _ in rooms if lower is not None]
    highest = [upper for _, upper in rooms if upper is not None]
    return max(lowest, default=None), min(highest, default=None)


def _history_end(facts: Facts, person: Person) -> int:
    """When the last duty before the horizon ended, in minutes of UTC; 0 without one."""
    return max(
        (
            facts.instant(duty.date, duty.span.end)
            for duty in facts.problem.history.duties
            if duty.person == person.id
            and duty.date < facts.problem.horizon.first
            and facts.duty_types[duty.duty_type].clock != "none"
        ),
        default=0,
    )
