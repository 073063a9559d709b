"""Every week has as many minutes as the contract, less what leave and holidays credit."""

from __future__ import annotations

from roster.rules.hours import fills_no_hours, minutes_of, target_of, weeks
from roster.rules.posting import Chain, SequencePosting


def _priced(chain: Chain) -> None:
    price = chain.facts.problem.prices.off_target_hour // 60
    for week in weeks(chain.facts.days):
        under = 0 if fills_no_hours(chain.person, week) else price
        target = target_of(chain.facts, chain.person, week)
        chain.charge_distance("contract_target", minutes_of(chain, week), target, under, price)


POSTING = SequencePosting("contract_target", _priced)
