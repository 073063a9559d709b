"""What a problem makes of a rule: the mode and the number in force."""

from __future__ import annotations

import datetime as dt

from models.cards import RuleSetting
from models.problem import Problem
from models.rulebook import card


def setting(problem: Problem, name: str, date: dt.date | None = None) -> RuleSetting:
    """Mode and number in force on a date; without a date, on the first day of the horizon.

    What the problem says comes first, then the card. With `law: none` the rules of law are off unless the problem
    names them. A number that the problem leaves out is the card's.

    Raises:
        KeyError: if there is no such rule.
    """
    rule, day = card(name), date or problem.horizon.first
    said = next((row for row in problem.rules if row.rule == name and row.holds_on(day)), None)
    if said is None:
        mode = "off" if rule.law and problem.law == "none" else rule.mode
        return RuleSetting(rule=name, mode=mode, number=rule.number)
    return said if said.number is not None else said.changed(number=rule.number)
