"""Nobody under 18 works more than forty hours a week, and school days count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from roster.rules.hours import duties_before, minutes_of, minutes_of_duty, weeks, whole
from roster.rules.posting import Chain, SequencePosting


def _within(chain: Chain) -> None:
    for week in weeks(chain.facts.days):
        young = [date for date in whole(week) if chain.person.young_on(date)]
        if young:
            chain.require(minutes_of(chain, young), None, max(0, _room(chain, young)))


def _room(chain: Chain, young: Sequence[dt.date]) -> int:
    """What the days before the horizon and everything credited leave of the week."""
    facts, person = chain.facts, chain.person
    worked = sum(minutes_of_duty(facts, duty) for duty in duties_before(facts, person, young))
    credited = sum(facts.credited.get((person.id, date), 0) for date in young)
    return facts.number("youth_week") - worked - credited


POSTING = SequencePosting("youth_week", _within)
