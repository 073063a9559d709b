"""Nobody is alone or without somebody in charge in the first minutes after a site opens."""

from __future__ import annotations

from models.base import Span
from roster.rules.company import crew, doors, price_of
from roster.rules.posting import City, CoverPosting

RULE = "opening_crew"


def _two_and_a_lead(city: City) -> None:
    minutes, price = city.facts.number(RULE), price_of(city.facts, RULE)
    for (site, date), hours in doors(city.facts).items():
        span = Span(start=hours.start, end=hours.start + minutes)
        for company in crew(site, date, span) if span.minutes else ():
            city.accompany(RULE, company, price)


POSTING = CoverPosting(RULE, _two_and_a_lead, among_others=True)
