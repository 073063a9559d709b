"""Saturday and Sunday are both worked or both free."""

from __future__ import annotations

from roster.rules.days import DAY, Worked, worked
from roster.rules.posting import Chain, SequencePosting, Terms

SUNDAY = 6


def _both_or_none(chain: Chain) -> None:
    if not chain.person.whole_weekends:
        return
    for date in chain.facts.days:
        if date.weekday() == SUNDAY:
            _alike(chain, worked(chain, date - DAY), worked(chain, date))


def _alike(chain: Chain, saturday: Worked, sunday: Worked) -> None:
    """Nobody is made to complete what began before the first day."""
    terms: Terms = [*saturday.terms(), *sunday.terms(-1)]
    if saturday.certain or not terms:
        return
    if chain.facts.settings["complete_weekends"].mode == "strict":
        chain.require(terms, 0, 0)
    else:
        price = chain.facts.problem.prices.half_weekend
        chain.charge_distance("complete_weekends", terms, 0, price, price)


POSTING = SequencePosting("complete_weekends", _both_or_none)
