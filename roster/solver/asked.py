"""What ties one person's days costs for given duties: every rule is asked about these days and no others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import cast

from models.people import Person
from roster.options.option import Option, Options
from roster.rules.block import Blocks
from roster.rules.blocks import off_limits
from roster.rules.facts import Facts
from roster.rules.posting import Chain, Choice, SequencePosting, Terms
from roster.solver.ties import UNLAWFUL, priced


def cost_of_days(options: Options, person: Person, taken: Iterable[Option], known: Collection[str] = ()) -> int:
    """Points for these options together, `UNLAWFUL` for each unit outside a strict limit; no rule that is known.

    For long horizons it asks for neither the time nor the room that writing down all a person could do would take.
    """
    days = _Days(options.facts, person, {option.frame.date: option for option in taken})
    for posting in options.postings:
        if isinstance(posting, SequencePosting) and posting.rule not in known and not options.facts.off(posting.rule):
            posting.post(cast("Chain", days))
    return days.cost


class _Days:
    """A chain of days on which what is taken is the only option."""

    def __init__(self, facts: Facts, person: Person, taken: Mapping[dt.date, Option]) -> None:
        self.facts = facts
        self.person = person
        self.cost = 0
        self._taken = {date: (option,) for date, option in taken.items()}

    def options(self, date: dt.date) -> Sequence[Choice]:
        return self._taken.get(date, ())

    def require(self, terms: Terms, lower: int | None, upper: int | None) -> None:
        total = sum(weight for weight, _ in terms)
        if lower is not None and total < lower:
            self.cost += priced(lower - total, UNLAWFUL)
        if upper is not None and total > upper:
            self.cost += priced(total - upper, UNLAWFUL)

    def charge_distance(self, _rule: str, terms: Terms, target: int, under: int, over: int) -> None:
        total = sum(weight for weight, _ in terms)
        self.cost += under * max(0, target - total) + over * max(0, total - target)

    def keep_blocks(self, _rule: str, blocks: Blocks) -> None:
        taken = [self._taken.get(date) for date in self.facts.days]
        days = (blocks.belongs(row[0].frame.shape.duty_type if row else None) for row in taken)
        short, long = off_limits(days, blocks)
        self.cost += priced(len(short), UNLAWFUL) if blocks.under is None else blocks.under * sum(short)
        self.cost += priced(long, UNLAWFUL if blocks.over is None else blocks.over)

    def limit_occasions(self, _rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        beyond = sum(bool(choices) for choices in occasions) - most
        self.cost += priced(beyond, UNLAWFUL if over is None else over)
