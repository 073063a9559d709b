"""What the pages show is what the solver does: it gives the duties that keep a rule, and never those that break it."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from models.cards import RuleCard
from models.duties import Duty
from models.in_force import setting
from models.problem import Problem
from models.requests import Pin
from models.rulebook import card
from roster.checks.check import check
from roster.cpsat.model import RosterModel
from roster.examples.book import EXAMPLES
from roster.examples.example import Example
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.facts import Facts
from roster.rules.posting import Postings
from roster.solver.hand_out import Disagreement
from roster.solver.settings import Settings
from roster.solver.solve import solve

QUICK = Settings(seconds=200, workers=1, reproducible=True)
"""Time enough on a busy machine, where the search may have to be made machine code first."""

NO_OPTION = {
    "duty_shape": "there is no option that is not what its type says",
    "one_duty_a_day": "two pins of one day contradict each other by themselves",
}
"""Rules whose broken duties cannot be asked for, and why; tests/rules/test_left_out.py has them."""


def strict(example: Example) -> bool:
    return setting(example.problem, example.rule).mode == "strict"


STRICT = [example for example in EXAMPLES if strict(example)]
SOFT = [example for example in EXAMPLES if not strict(example)]
BREAKABLE = [example for example in STRICT if example.rule not in NO_OPTION]


def asked_for(problem: Problem, duties: tuple[Duty, ...]) -> Problem:
    """The problem in which exactly these duties are fixed, and everybody else is off.

    A pin names one site: who changes it that day is left where the doors are open.
    """
    fixed = [
        Pin(
            person=duty.person,
            date=duty.date,
            duty_type=duty.duty_type,
            site=next(iter(sites)) if len(sites := {piece.site for piece in duty.pieces}) == 1 else None,
            role=duty.pieces[0].role if duty.pieces else None,
        )
        for duty in duties
    ]
    busy = {(pin.person, pin.date) for pin in fixed}
    off = [
        Pin(person=person.id, date=date, off=True)
        for person in problem.people
        for date in problem.horizon.days
        if (person.id, date) not in busy
    ]
    return problem.changed(pins=(*problem.pins, *fixed, *off))


@pytest.mark.parametrize("example", STRICT, ids=lambda example: example.rule)
def test_duties_that_keep_a_rule_are_given(example: Example) -> None:
    outcome = solve(asked_for(example.problem, example.kept), QUICK)
    assert outcome.status == "optimal"
    assert sorted((duty.person, duty.date) for duty in outcome.duties) == sorted(
        (duty.person, duty.date) for duty in example.kept
    )


def possible(problem: Problem, postings: Postings) -> bool:
    """Whether the model of these rules has any solution."""
    options = build_options(problem, postings)
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in problem.people])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    return solver.solve(built.model) in {cp_model.OPTIMAL, cp_model.FEASIBLE}


@pytest.mark.parametrize("example", BREAKABLE, ids=lambda example: example.rule)
def test_only_this_rule_forbids_the_duties_that_break_it(example: Example) -> None:
    problem = asked_for(example.problem, example.broken)
    assert not possible(problem, POSTINGS)
    assert possible(problem, tuple(posting for posting in POSTINGS if posting.rule != example.rule))


@pytest.mark.parametrize("example", SOFT, ids=lambda example: example.rule)
def test_both_cost_what_the_check_says(example: Example) -> None:
    for duties, moved in ((example.kept, ()), (example.broken, example.moved)):
        outcome = solve(asked_for(example.problem, duties), QUICK)
        checked = check(example.problem, duties, moved)
        assert outcome.status == "optimal"
        assert (outcome.levels[0].amount, outcome.points) == (checked.levels[0].amount, checked.points)


STEP = 15
"""The grid of the examples in minutes: a rule that is laxer by less than a step of it allows nothing more."""


def steps(rule: RuleCard) -> tuple[int, int]:
    """By how much a number can be moved so that anybody could see it: once to ask for more, once for less."""
    if rule.counts_in != "minutes":
        return (1, -1)
    return (1, -STEP) if rule.stricter == "higher" else (-1, STEP)


MOVED = [
    (example, by) for example in EXAMPLES if card(example.rule).number is not None for by in steps(card(example.rule))
]


@pytest.mark.parametrize(("example", "by"), MOVED, ids=lambda value: getattr(value, "rule", value))
def test_an_example_lies_at_the_edge(monkeypatch: pytest.MonkeyPatch, example: Example, by: int) -> None:
    """With a number one away from the true one the solver would see it otherwise."""
    true = Facts.number
    monkeypatch.setattr(Facts, "number", lambda facts, rule: true(facts, rule) + by * (rule == example.rule))
    if strict(example):
        kept, broken = (asked_for(example.problem, duties) for duties in (example.kept, example.broken))
        assert (possible(kept, POSTINGS), possible(broken, POSTINGS)) != (True, False)
    else:
        with pytest.raises(Disagreement):
            solve_both(example)


def solve_both(example: Example) -> None:
    for duties in (example.kept, example.broken):
        solve(asked_for(example.problem, duties), QUICK)


def test_only_rules_that_cannot_be_asked_for_are_left_out() -> None:
    assert [card(name).form for name in NO_OPTION] == ["filter", "sequence"]
