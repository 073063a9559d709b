"""Before a duty of somebody under 18 lie twelve hours without work."""

from __future__ import annotations

from roster.rules.daily_rest import keep_apart
from roster.rules.posting import Chain, SequencePosting


def _longer_apart(chain: Chain) -> None:
    young = {date for date in chain.facts.days if chain.person.young_on(date)}
    if young:
        keep_apart(chain, chain.facts.number("youth_rest"), young)


POSTING = SequencePosting("youth_rest", _longer_apart)
