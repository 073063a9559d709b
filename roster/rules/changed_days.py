"""Every day that differs from the published roster has a price."""

from __future__ import annotations

from roster.rules.posting import Chain, SequencePosting
from roster.rules.published import published_duty, published_off, same_day


def _priced(chain: Chain) -> None:
    price = chain.facts.problem.prices.changed_day
    for date in chain.facts.days:
        choices = chain.options(date)
        duty = published_duty(chain.facts, chain.person, date)
        if duty is not None:
            kept = [(1, choice) for choice in choices if same_day(duty, choice.frame)]
            chain.charge_distance("changed_days", kept, 1, price, 0)
        elif published_off(chain.facts, chain.person, date):
            chain.charge_distance("changed_days", [(1, choice) for choice in choices], 0, 0, price)


POSTING = SequencePosting("changed_days", _priced)
