"""Nothing is handed out before it was checked by code that does not know how it was made."""

from __future__ import annotations

from collections.abc import Iterable

from models.duties import Duty
from models.message import Message, message
from models.outcome import Breach, Outcome
from models.problem import Problem
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.tools import Tools


def prove(problem: Problem, outcome: Outcome, tools: Tools) -> None:
    """Measure the roster again.

    Raises:
        EndedError: as our mistake, if it breaks a strict rule or costs something else than the solver says; shows both.
    """
    checked = tools.check(problem, outcome.duties, outcome.moved)
    _refuse([*map(breach_words, checked.breaches), *differing(outcome, checked)])


def prove_read_back(outcome: Outcome, read: ReadBack) -> None:
    """See that what stands in the workbooks is the roster that was checked.

    Raises:
        EndedError: as our mistake, naming the person and date of each duty that differs.
    """
    made, found = _by_day(outcome.duties), _by_day(read.duties)
    days = sorted(day for day in made.keys() | found.keys() if made.get(day) != found.get(day))
    _refuse(
        message("The duty of {person} on {date} reads differently in the workbook.", person=person, date=date)
        for date, person in days
    )


def breach_words(breach: Breach) -> Message:
    """A breach with the rule it breaks and by how much."""
    return message("{rule}: {amount} - {what}", rule=breach.rule, amount=breach.amount, what=str(breach.what))


def differing(outcome: Outcome, checked: Checked) -> list[Message]:
    """Points and minimum crews where solver and checks see them differently."""
    solver = {"points": outcome.points} | {level.name: level.amount for level in outcome.levels}
    checks = {"points": checked.points} | {level.name: level.amount for level in checked.levels}
    return [
        message(
            "{what}: the solver says {solver}, the checks say {checks}.",
            what=what,
            solver="-" if amount is None else amount,
            checks=checks.get(what, "-"),
        )
        for what, amount in solver.items()
        if amount != checks.get(what)
    ]


def _refuse(said: Iterable[Message]) -> None:
    differences = tuple(said)
    if differences:
        first = message("The roster was not handed out: the checks disagree.")
        raise EndedError(Exit.OUR_MISTAKE, first, *differences)


def _by_day(duties: tuple[Duty, ...]) -> dict[tuple[str, str], Duty]:
    return {(duty.date.isoformat(), duty.person): duty for duty in duties}
