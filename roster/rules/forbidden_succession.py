"""A duty type does not come on the day after one that it may not follow."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from roster.rules.days import DAY, Kind, worked
from roster.rules.facts import Facts
from roster.rules.posting import Chain, SequencePosting


def _never(chain: Chain) -> None:
    for earlier, later in _forbidden(chain.facts).items():
        for date in chain.facts.days:
            _not_both(chain, date, _among(earlier), _among(later))


def _not_both(chain: Chain, date: dt.date, earlier: Kind, later: Kind) -> None:
    days = worked(chain, date - DAY, earlier), worked(chain, date, later)
    if all(day.possible for day in days):
        terms = [term for day in days for term in day.terms()]
        chain.require(terms, None, 1 - sum(day.certain for day in days))


def _forbidden(facts: Facts) -> dict[frozenset[str], set[str]]:
    """Duty types that the same ones may not follow, put together: one row forbids them all."""
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for later in facts.problem.duty_types:
        earlier = frozenset(
            row.id for row in facts.problem.duty_types if row.id in later.not_after or row.band in later.not_after_bands
        )
        if earlier:
            found[earlier].add(later.id)
    return found


def _among(names: Collection[str]) -> Kind:
    return lambda duty_type: duty_type.id in names


POSTING = SequencePosting("forbidden_succession", _never)
