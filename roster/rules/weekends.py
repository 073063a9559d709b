"""Nobody has a duty on more weekends than agreed."""

from __future__ import annotations

from roster.rules.days import DAY
from roster.rules.posting import Chain, SequencePosting

SATURDAY, SUNDAY = 5, 6


def _few_enough(chain: Chain) -> None:
    if chain.person.weekends is None:
        return
    facts = chain.facts
    saturdays = {
        date if date.weekday() == SATURDAY else date - DAY for date in facts.days if date.weekday() >= SATURDAY
    }
    weekends = [[*chain.options(date), *chain.options(date + DAY)] for date in sorted(saturdays)]
    strict = facts.settings["weekends"].mode == "strict"
    most = chain.person.weekends - facts.counted(chain.person.id, "weekends")
    price = None if strict else facts.problem.prices.weekend_above_number
    chain.limit_occasions("weekends", weekends, max(0, most), price)


POSTING = SequencePosting("weekends", _few_enough)
