"""Why there is no lawful roster: which pins and appointments contradict each other or a rule, each solved again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ortools.sat.python import cp_model

from models.finding import Address
from models.message import Message, message
from models.outcome import Contradiction
from models.problem import Problem
from models.requests import Absence, Appointment, Pin
from models.rulebook import card
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.posting import Postings, among_others
from roster.solver.alone import Cause, alone, without

HIGHEST_EFFORT = 20.0
NO_CAUSES = frozenset({"pins", "one_duty_a_day"})
"""Rules that are never what stands in the way: a pin is the thing asked for, and two duties a day mend nothing."""


def contradictions_of(problem: Problem, people: Collection[str], postings: Postings) -> Iterator[Contradiction]:
    """What in these people's days cannot all hold; each group is taken out before the next is looked for.

    Of each group every single one, left out alone, mends it: that has been solved again, not guessed. Nothing if
    these people could all have lawful days. Rules that ask for others are asked only where nobody is left out.
    """
    left = alone(problem, people)
    if len(people) < len(problem.people):
        postings = tuple(row for row in postings if not among_others(row))
    while not lawful(left, postings):
        group = _smallest_group(left, postings)
        yield _contradiction(left, sorted(people), group, postings)
        if not group:
            return
        for cause in group:
            left = without(left, cause)


def lawful(problem: Problem, postings: Postings) -> bool:
    """Whether the strict rules leave any roster at all."""
    options = build_options(problem, postings)
    built = RosterModel(options, CoverIndex(options.facts), [person.id for person in problem.people])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False
    solver.parameters.max_time_in_seconds = HIGHEST_EFFORT
    return solver.solve(built.model) != cp_model.INFEASIBLE


def _smallest_group(problem: Problem, postings: Postings) -> tuple[Cause, ...]:
    """Causes that contradict together, none of which can be spared: what can be left out is left out for good."""
    group: list[Cause] = [*problem.pins, *problem.appointments, *problem.absences]
    left = problem
    for cause in tuple(group):
        fewer = without(left, cause)
        if not lawful(fewer, postings):
            left = fewer
            group.remove(cause)
    return tuple(group)


def _contradiction(
    problem: Problem, people: Sequence[str], group: tuple[Cause, ...], postings: Postings
) -> Contradiction:
    only = _only(problem, group)
    whose = sorted({cause.person for cause in group}) or people
    rules = [card(rule).title for rule in _rules_in_the_way(only, postings)]
    return Contradiction(
        what=message("{person}: these cannot all hold", person=", ".join(whose)),
        causes=(*(_said(cause, len(whose) > 1) for cause in group), *(_rule(title) for title in rules)),
        addresses=tuple(_addresses(group)),
    )


def _only(problem: Problem, group: tuple[Cause, ...]) -> Problem:
    every: list[Cause] = [*problem.pins, *problem.appointments, *problem.absences]
    for cause in every:
        if cause not in group:
            problem = without(problem, cause)
    return problem


def _rules_in_the_way(problem: Problem, postings: Postings) -> list[str]:
    """Rules without any one of which the rest could hold."""
    return [
        posting.rule
        for posting in postings
        if posting.rule not in NO_CAUSES and lawful(problem, tuple(other for other in postings if other is not posting))
    ]


def _rule(title: Message) -> Message:
    return message("rule: {title}", title=title.text)


def _said(cause: Cause, several: bool) -> Message:
    """The cause in words; with its person's id where the group is about several people."""
    date = cause.date.isoformat()
    if isinstance(cause, Absence):
        return message("absent on {date}", date=date)
    if isinstance(cause, Appointment):
        return message("fixed appointment on {date}", date=date)
    if several:
        return message("pin of {person} on {date}: {what}", person=cause.person, date=date, what=_pinned(cause))
    return message("pin on {date}: {what}", date=date, what=_pinned(cause))


def _pinned(pin: Pin) -> str:
    if pin.off:
        return "-"
    return "·".join(part for part in (pin.duty_type, pin.site, pin.role) if part)


def _addresses(group: Iterable[Cause]) -> Iterator[Address]:
    for cause in group:
        if not isinstance(cause, Absence) and cause.address:
            yield cause.address
