"""A finished roster is measured by every rule, without knowing how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.base import Data
from models.demand import Move
from models.duties import Duty
from models.outcome import Breach, Charge, Level, Shortage
from models.problem import Problem
from models.rulebook import card
from roster.checks.book import CHECKS
from roster.checks.given import Given
from roster.checks.shortages import shortages
from roster.checks.strangers import refuse_strangers
from roster.checks.verdict import Check, Verdict


class Checked(Data):
    """What the checks found: breaches of strict rules, a charge for every soft one, and what stays open.

    `points` is the sum of the charges; `levels` are the two things made small, open sites first; `worked_minutes` is
    everybody's working time, breaks out.
    """

    breaches: tuple[Breach, ...]
    charges: tuple[Charge, ...]
    shortages: tuple[Shortage, ...]
    levels: tuple[Level, Level]
    points: int
    worked_minutes: int


def check(problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> Checked:
    """Measure a roster by every rule that is not off; `moved` is the demand that went elsewhere, `most` its heads.

    Raises:
        ValueError: if a duty lies outside the horizon or names something that the problem does not have.
    """
    given = Given(problem, duties, moved)
    refuse_strangers(given)
    verdicts = measured(given)
    charges = [_charge(found, verdict) for found, verdict in verdicts if given.mode(found.rule) == "soft"]
    points = sum(charge.points for charge in charges)
    return Checked(
        breaches=tuple(breach for _, verdict in verdicts for breach in verdict.breaches),
        charges=tuple(charges),
        shortages=shortages(given),
        levels=(
            Level(name="open_sites", amount=_at_level_1(verdicts), unit="person_minutes"),
            Level(name="points", amount=points, unit="points"),
        ),
        points=points,
        worked_minutes=sum(map(given.worked, given.duties)),
    )


def measured(given: Given) -> list[tuple[Check, Verdict]]:
    """The verdict of every rule that is not off, in the order of the book."""
    return [(found, found.measure(given)) for found in CHECKS if given.mode(found.rule) != "off"]


def _charge(found: Check, verdict: Verdict) -> Charge:
    return Charge(rule=found.rule, amount=verdict.amount, unit=card(found.rule).unit, points=verdict.points)


def _at_level_1(verdicts: Iterable[tuple[Check, Verdict]]) -> int:
    return sum(verdict.amount for found, verdict in verdicts if card(found.rule).level == 1)
