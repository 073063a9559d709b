"""What is above a person's fair share costs points; the share is fixed before anything is planned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models.cards import PriceList
from models.history import Tally
from models.people import Person
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import Chain, SequencePosting

FULL_TIME = 2340
"""39 hours; whoever has more has no larger share."""

FOUR_WEEKS = 28


@dataclass(frozen=True, slots=True)
class Share:
    """What is shared: how much of it an option is, what a unit above the share costs, and from where on twice that.

    `anyway` is how much of it a person has whose days are all without a duty.
    """

    rule: str
    what: Tally
    amount: Callable[[Facts, Person, Frame], int]
    price: Callable[[PriceList], int]
    step: int = 1
    anyway: Callable[[Facts, Person], int] | None = None

    def post(self, chain: Chain) -> None:
        """Charge what is above the share, and what is more than a step above it once more."""
        days = chain.facts.days
        options = [choice for date in days for choice in chain.options(date)]
        amounts = [(self.amount(chain.facts, chain.person, choice.frame), choice) for choice in options]
        terms = [(amount, choice) for amount, choice in amounts if amount]
        anyway = self.anyway(chain.facts, chain.person) if self.anyway else 0
        share, price = self.of(chain.facts, chain.person) - anyway, self.price(chain.facts.problem.prices)
        if terms or anyway:
            chain.charge_distance(self.rule, terms, share, 0, price)
            chain.charge_distance(self.rule, terms, share + self.step, 0, price)

    def of(self, facts: Facts, person: Person) -> int:
        """How much a person may still have before it costs anything."""
        first, last = facts.days[0], facts.days[-1]
        rows = facts.counts.get((person.id, self.what), ())
        since = min([first, *(row.since or first.replace(day=1) for row in rows)])
        whole = facts.number(self.rule) * min(_weekly(facts, person), FULL_TIME) * ((last - since).days + 1)
        return max(0, -(-whole // (FULL_TIME * FOUR_WEEKS)) - facts.counted(person.id, self.what))


def _weekly(facts: Facts, person: Person) -> int:
    """Minutes a week by the first contract of the horizon."""
    contracts = (person.contract_on(date) for date in facts.days)
    return next((contract.weekly_minutes for contract in contracts if contract), 0)


def posting(share: Share) -> SequencePosting:
    """The posting of one share."""
    return SequencePosting(share.rule, share.post)
