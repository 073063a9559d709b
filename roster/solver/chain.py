"""What binds one person's days to each other: rest, the hours of a week, the account, days with a duty."""

from __future__ import annotations

from models.people import Person
from roster.options.option import Options
from roster.rules.account_limits import room
from roster.rules.contract_target import POSTING as CONTRACT_TARGET
from roster.rules.facts import Facts
from roster.rules.hours import fills_no_hours, target_of, weeks


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
