"""The proof sheet: how often each rule was looked at, and how often it was broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.base import Data, Id
from models.cards import Mode
from models.demand import Move
from models.duties import Duty
from models.in_force import setting
from models.problem import Problem
from models.rulebook import RULES
from roster.checks.check import measured
from roster.checks.given import Given
from roster.checks.strangers import refuse_strangers


class RuleChecked(Data):
    """One line of the proof sheet; a rule that is off was not looked at."""

    rule: Id
    mode: Mode
    number: int | None
    looked: int
    breaches: int


def rules_checked(problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> tuple[RuleChecked, ...]:
    """A line for every rule of the book, in its order.

    Raises:
        ValueError: if a duty lies outside the horizon or names something that the problem does not have.
    """
    given = Given(problem, duties, moved)
    refuse_strangers(given)
    return looked_at(given)


def looked_at(given: Given) -> tuple[RuleChecked, ...]:
    """The same for a roster that speaks of nobody unknown."""
    verdicts = {found.rule: verdict for found, verdict in measured(given)}
    counts = {rule: (verdict.looked, len(verdict.breaches)) for rule, verdict in verdicts.items()}
    return tuple(
        RuleChecked(
            rule=row.name,
            mode=given.mode(row.name),
            number=setting(given.problem, row.name).number,
            looked=counts.get(row.name, (0, 0))[0],
            breaches=counts.get(row.name, (0, 0))[1],
        )
        for row in RULES
    )
