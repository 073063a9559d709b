"""What cover rules say besides cells, moves and desks: companies and totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from models.demand import Cell, Move, Step
from roster.options.option import Options
from roster.rules.company import Asked, Company
from roster.rules.facts import Facts
from roster.rules.posting import CoverPosting
from roster.rules.total import Total


class Heard(NamedTuple):
    """What the rules in force ask for, in their order."""

    companies: list[Asked]
    totals: list[Total]


def heard(options: Options) -> Heard:
    """Listen to every cover rule among the options' postings."""
    ear = _Ear(options.facts)
    for posting in options.postings:
        if isinstance(posting, CoverPosting) and not options.facts.off(posting.rule):
            posting.post(ear)
    return ear.heard


class _Ear:
    """A city without cells that only listens."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.heard = Heard([], [])

    def cells(self) -> Iterable[Cell]:
        return ()

    def charge_below(self, _rule: str, _cell: Cell, _target: int, _steps: Sequence[Step]) -> None:
        """Nothing to hear."""

    def charge_above(self, _rule: str, _cell: Cell, _target: int, _steps: Sequence[Step]) -> None:
        """Nothing to hear."""

    def keep_open(self, _cell: Cell, _minimum: int, _weight: int) -> None:
        """Nothing to hear."""

    def allow(self, _rule: str, _move: Move) -> None:
        """Nothing to hear."""

    def limit(self, _site: str, _roles: Sequence[str], _count: int) -> None:
        """Nothing to hear."""

    def accompany(self, rule: str, company: Company, price: int | None) -> None:
        self.heard.companies.append(Asked(rule, company, price))

    def total(self, _rule: str, total: Total) -> None:
        self.heard.totals.append(total)
