"""Nothing is handed out before it was checked by code that does not know how it was made."""

from __future__ import annotations

from collections.abc import Callable

from models.demand import Move
from models.duties import Duty
from models.message import Message, message
from models.outcome import Breach, Outcome
from models.problem import Problem
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.tools import Checked

Check = Callable[[Problem, tuple[Duty, ...], tuple[Move, ...]], Checked]


def prove(problem: Problem, outcome: Outcome, check: Check) -> Checked:
    """Measure the roster again.

    Raises:
        EndedError: as our mistake, if it breaks a strict rule or costs something else than the solver says; shows both.
    """
    checked = check(problem, outcome.duties, outcome.moved)
    points = sum(charge.points for charge in checked.charges)
    said = [breach_words(breach) for breach in checked.breaches]
    if points != outcome.points:
        said.append(differing("points", outcome.points, points))
    if said:
        raise EndedError(Exit.OUR_MISTAKE, message("The roster was not handed out: the checks disagree."), *said)
    return checked


def prove_read_back(outcome: Outcome, read: tuple[Duty, ...]) -> None:
    """See that what stands in the workbooks is the roster that was checked.

    Raises:
        EndedError: as our mistake, naming the person and date of each duty that differs.
    """
    made, found = _by_day(outcome.duties), _by_day(read)
    differing_days = sorted(day for day in made.keys() | found.keys() if made.get(day) != found.get(day))
    if differing_days:
        said = (
            message("The duty of {person} on {date} reads differently in the workbook.", person=person, date=date)
            for date, person in differing_days
        )
        raise EndedError(Exit.OUR_MISTAKE, message("The roster was not handed out: the checks disagree."), *said)


def breach_words(breach: Breach) -> Message:
    """A breach with the rule it breaks and by how much."""
    return message("{rule}: {amount} - {what}", rule=breach.rule, amount=breach.amount, what=str(breach.what))


def differing(what: str, solver: int | None, checks: int) -> Message:
    """One figure that two sides see differently."""
    return message(
        "{what}: the solver says {solver}, the checks say {checks}.",
        what=what,
        solver="-" if solver is None else solver,
        checks=checks,
    )


def _by_day(duties: tuple[Duty, ...]) -> dict[tuple[str, str], Duty]:
    return {(duty.date.isoformat(), duty.person): duty for duty in duties}
