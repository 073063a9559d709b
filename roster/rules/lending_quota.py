"""Every hour that a district lends or borrows in a week beyond its quota has a price."""

from __future__ import annotations

from models.demand import Step
from roster.rules.lending import totals
from roster.rules.posting import City, CoverPosting

RULE = "lending_quota"


def _priced(city: City) -> None:
    minute = (Step(points=city.facts.problem.prices.lent_hour // 60),)
    for total in totals(city.facts, lambda district: (district.lent_quota, district.borrowed_quota), minute):
        city.total(RULE, total)


POSTING = CoverPosting(RULE, _priced)
