"""Which plans are searched in whole chains of days."""

from __future__ import annotations

from roster.options.option import Options
from roster.solver.standing import Standing

KINDS = 60
"""Options of a person and day up to which chains are searched."""

FEW = 300
"""Options up to which one model proves a week of blocks as fast."""

WEEK = 7
"""Days from which on days hang together beyond what the search for a week knows."""


def fits_chains(standing: Standing) -> bool:
    """Whether days hang together beyond what the search for a week knows, and there are few enough kinds of them."""
    options = standing.options
    if standing.totals.all or standing.ledger.asks_for_company():
        return False
    few = max((len(day) for day in options.by_day.values()), default=0) <= KINDS
    return few and (len(options.facts.days) > WEEK or (_asks_for_blocks(options) and not _tiny(options)))


def _tiny(options: Options) -> bool:
    return sum(len(day) for day in options.by_day.values()) <= FEW


def _asks_for_blocks(options: Options) -> bool:
    facts = options.facts
    people, types = facts.problem.people, facts.problem.duty_types
    return (
        (not facts.off("working_block") and any(person.working_block for person in people))
        or (not facts.off("free_block") and any(person.free_block for person in people))
        or (not facts.off("duty_type_block") and any(row.block for row in types))
    )
