"""A district lends and borrows no more hours in a week than typed for it."""

from __future__ import annotations

from roster.rules.lending import totals
from roster.rules.posting import City, CoverPosting

RULE = "lent_hours"


def _few_enough(city: City) -> None:
    for total in totals(city.facts, lambda district: (district.lent_most, district.borrowed_most), strict=True):
        city.total(RULE, total)


POSTING = CoverPosting(RULE, _few_enough)
