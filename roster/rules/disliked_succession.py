"""An early duty on the day after a late one has a price."""

from __future__ import annotations

from models.duties import Band
from roster.rules.days import DAY, Kind, worked
from roster.rules.posting import Chain, SequencePosting


def _priced(chain: Chain) -> None:
    price = chain.facts.problem.prices.early_after_late
    for date in chain.facts.days:
        days = worked(chain, date - DAY, _in("late")), worked(chain, date, _in("early"))
        if all(day.possible for day in days):
            terms = [term for day in days for term in day.terms()]
            chain.charge_distance("disliked_succession", terms, 1 - sum(day.certain for day in days), 0, price)


def _in(band: Band) -> Kind:
    return lambda duty_type: duty_type.band == band


POSTING = SequencePosting("disliked_succession", _priced)
