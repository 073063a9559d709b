"""From a problem to a checked roster: options, a first roster, the best that time allows, the checks."""

from __future__ import annotations

from models.outcome import Contradiction, Outcome
from models.problem import Problem
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.rules.book import POSTINGS
from roster.rules.posting import Postings
from roster.solver.bring import bring_company
from roster.solver.chain_fit import fits_chains
from roster.solver.clock import Clock
from roster.solver.found import result_of
from roster.solver.hand_out import hand_out, without_roster
from roster.solver.impossible import contradictions_of
from roster.solver.in_chains import solve_in_chains
from roster.solver.in_parts import solve_in_parts
from roster.solver.lawful import lawful_days
from roster.solver.one_model import small, solve_whole
from roster.solver.settings import Settings
from roster.solver.standing import Standing
from roster.solver.start import settle, start
from roster.solver.watch import Unwatched, Watch


def solve(problem: Problem, settings: Settings, watch: Watch | None = None, postings: Postings = POSTINGS) -> Outcome:
    """The best lawful roster that the settings allow, or why there is none.

    A small problem is solved as one model and proved; a large one gets a first roster at once, which is then made
    better in parts. Both come from the same options and rules; the caller does not choose.

    Raises:
        Disagreement: if the checks do not agree with the solver about the roster; nothing is handed out then.
    """
    clock = Clock(settings.seconds, watch or Unwatched())
    clock.step("options")
    options = build_options(problem, postings)
    index = CoverIndex(options.facts)
    clock.step("start")
    standing = Standing(options, index)
    if fits_chains(standing) and (result := solve_in_chains(standing, settings, clock)):
        return hand_out(problem, result, settings, clock)
    plan = start(standing)
    if lacking := plan.without_days():
        found = [row for person in lacking for row in contradictions_of(problem, {person}, postings)]
        if found or not _mended(standing, lacking):
            return without_roster(problem, settings, clock, tuple(found))
    bring_company(standing, settings, clock)
    if begin := result_of(standing):
        clock.better("first_roster", begin.level, begin.points, standing.open_hours())
    if small(options):
        clock.step("settle")
        settle(standing, plan, clock.over)
        result = solve_whole(options, index, settings, clock, result_of(standing))
    else:
        result = solve_in_parts(standing, plan, settings, clock)
    if result:
        return hand_out(problem, result, settings, clock)
    return without_roster(problem, settings, clock, _why_not(standing, postings))


def _why_not(standing: Standing, postings: Postings) -> tuple[Contradiction, ...]:
    """What several people's days contradict together: where desks lack, else, if they are few enough, everybody's."""
    problem = standing.problem
    found = tuple(contradictions_of(problem, standing.tied_where_desks_lack(), postings))
    if found or not small(standing.options):
        return found
    return tuple(contradictions_of(problem, {person.id for person in problem.people}, postings))


def _mended(standing: Standing, people: list[str]) -> bool:
    """Give these people any lawful days; whether all of them have some."""
    for person in people:
        duties = lawful_days(standing.options, standing.ledger.index, person)
        if duties is None:
            return False
        standing.give(person, duties)
    return True
