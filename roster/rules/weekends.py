"""Nobody has a duty on more weekends than agreed."""

from __future__ import annotations

import datetime as dt

from roster.rules.days import DAY
from roster.rules.facts import Facts
from roster.rules.posting import Chain, SequencePosting

SATURDAY = 5


def _few_enough(chain: Chain) -> None:
    if chain.person.weekends is None:
        return
    facts = chain.facts
    weekends = [
        [*chain.options(date), *chain.options(date + DAY)] for date in _saturdays(facts) if not _had(chain, date)
    ]
    strict = facts.settings["weekends"].mode == "strict"
    most = chain.person.weekends - facts.counted(chain.person.id, "weekends")
    price = None if strict else facts.problem.prices.weekend_above_number
    chain.limit_occasions("weekends", weekends, max(0, most), price)


def _saturdays(facts: Facts) -> list[dt.date]:
    """Of each weekend with a day of the horizon; the first of them may lie before it."""
    return [
        date
        for date in (facts.days[0] - DAY, *facts.days)
        if date.weekday() == SATURDAY and (date in facts.days or date + DAY in facts.days)
    ]


def _had(chain: Chain, saturday: dt.date) -> bool:
    """Whether the weekend had a duty before the first day, so that it is among those counted."""
    return bool(chain.facts.before.get((chain.person.id, saturday)))


POSTING = SequencePosting("weekends", _few_enough)
