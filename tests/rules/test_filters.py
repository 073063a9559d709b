"""What a filter lets through and what the check lets through is the same, option by option."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings

from models.cards import Mode
from models.duties import Duty, DutyType
from models.people import Assigned, Limits
from models.places import Kit
from models.problem import Problem
from roster.checks.book import CHECKS
from roster.checks.given import Given
from roster.checks.verdict import Verdict
from roster.options.build import build_options
from roster.options.option import Option
from roster.rules.book import POSTINGS
from roster.rules.posting import FilterPosting
from tests import worlds
from tests.strategies import on_the_move, problems, promised
from tests.worlds import span

MEASURE = {check.rule: check.measure for check in CHECKS}
FILTERS = [posting for posting in POSTINGS if isinstance(posting, FilterPosting)]
STRICT = [posting for posting in FILTERS if posting.amount is None]
SOFT = [posting for posting in FILTERS if posting.amount is not None]
BY_DATE = {"sunday_and_holiday", "year_end"}
"""Rules whose breaches name the day that is worked on, which may be the one after the duty's."""
BOTH_DAYS = {0: {"F", "S"}, 1: {"F", "S"}}
SMALL = problems(most_people=2, most_days=2, most_types=2).flatmap(promised)

often = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])


def by_name(posting: FilterPosting) -> str:
    return posting.rule


def duties_of(option: Option) -> Iterator[Duty]:
    """The option with every choice of roles for its pieces."""
    for roles in product(option.roles, repeat=len(option.frame.pieces)):
        yield option.duty(roles)


def measured(rule: str, problem: Problem, *duties: Duty) -> Verdict:
    found = Given(problem, duties)
    return Verdict(0) if found.mode(rule) == "off" else MEASURE[rule](found)


def is_refused(rule: str, problem: Problem, duty: Duty) -> bool:
    """Whether this duty is why; what is missed on other days is not its business."""
    found = (breach for breach in measured(rule, problem, duty).breaches if breach.person == duty.person)
    return any(breach.date == duty.date or rule in BY_DATE for breach in found)


@pytest.mark.parametrize("posting", STRICT, ids=by_name)
@often
@given(problem=SMALL)
def test_the_same_duties_are_allowed(posting: FilterPosting, problem: Problem) -> None:
    allowed, unbroken = by_posting_and_check(posting, problem)
    assert allowed == unbroken


def by_posting_and_check(posting: FilterPosting, problem: Problem) -> tuple[set[Duty], set[Duty]]:
    """The duties that the posting lets through, and those in which the check finds nothing."""
    every = [option for day in build_options(problem, ()).by_day.values() for option in day]
    lawful = [option for day in build_options(problem, (posting,)).by_day.values() for option in day]
    all_duties = {duty for option in every for duty in duties_of(option)}
    return (
        {duty for option in lawful for duty in duties_of(option)},
        {duty for duty in all_duties if not is_refused(posting.rule, problem, duty)},
    )


LONG_BREAK = DutyType(
    id="J1", name="J1", span=span(480, 1020), break_minutes=60, break_starts=(510, 540, 690, 720, 900)
)
SHORT_BREAK = DutyType(
    id="J2", name="J2", span=span(480, 810), break_minutes=30, break_starts=(510, 540, 690, 720, 750)
)


def everybody_young(problem: Problem) -> Problem:
    """The same problem, all people under 18, with duties whose breaks may lie too near to an end."""
    people = tuple(row.changed(limits=(Limits(young=True),)) for row in problem.people)
    return problem.changed(people=people, duty_types=(*problem.duty_types, LONG_BREAK, SHORT_BREAK), law="germany")


@pytest.mark.parametrize("posting", [row for row in STRICT if row.rule.startswith("youth_")], ids=by_name)
@often
@given(problem=SMALL.map(everybody_young))
def test_the_same_duties_are_allowed_to_young_people(posting: FilterPosting, problem: Problem) -> None:
    allowed, unbroken = by_posting_and_check(posting, problem)
    assert allowed == unbroken


@pytest.mark.parametrize("least", [120, 210])
@often
@given(problem=SMALL)
def test_the_same_duties_have_stretches_long_enough(least: int, problem: Problem) -> None:
    """Three hours and a half are asked of breaks that come after 3 1/2, 4 or 4 1/2 hours."""
    posting = next(row for row in FILTERS if row.rule == "role_blocks")
    allowed, unbroken = by_posting_and_check(
        posting, problem.changed(rules=(worlds.rule("role_blocks", "strict", least),))
    )
    assert allowed == unbroken


@pytest.mark.parametrize("count", [0, 1])
@often
@given(problem=SMALL)
def test_the_same_sites_have_a_kit(count: int, problem: Problem) -> None:
    posting = next(row for row in FILTERS if row.rule == "kit")
    sites = tuple(row.changed(kit="K") for row in problem.sites)
    allowed, unbroken = by_posting_and_check(posting, problem.changed(sites=sites, kits=(Kit(id="K", count=count),)))
    assert allowed == unbroken


@pytest.mark.parametrize("posting", STRICT, ids=by_name)
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(problem=SMALL.map(on_the_move))
def test_the_same_duties_at_two_sites_are_allowed(posting: FilterPosting, problem: Problem) -> None:
    allowed, unbroken = by_posting_and_check(posting, problem)
    assert allowed == unbroken


@pytest.mark.parametrize("posting", SOFT, ids=by_name)
@often
@given(problem=SMALL.map(on_the_move))
def test_the_same_price_of_a_day_at_two_sites(posting: FilterPosting, problem: Problem) -> None:
    rules = (*problem.rules, worlds.rule("saturday_supplement", "soft"))
    for option in (o for day in build_options(problem.changed(rules=rules), (posting,)).by_day.values() for o in day):
        found = measured(posting.rule, problem.changed(rules=rules), next(duties_of(option)))
        assert (option.points, sum(cost.amount for cost in option.costs)) == (found.points, found.amount)


@pytest.mark.parametrize("reserve", ["role", "type", "both"])
@often
@given(problem=SMALL)
def test_the_same_people_stand_by(reserve: str, problem: Problem) -> None:
    posting = next(row for row in FILTERS if row.rule == "reserve_duty")
    roles = tuple(row.changed(reserve=reserve != "type" and row.id == "office") for row in problem.roles)
    first, *others = problem.duty_types
    types = (first.changed(reserve=reserve != "role"), *others)
    allowed, unbroken = by_posting_and_check(posting, problem.changed(roles=roles, duty_types=types))
    assert allowed == unbroken


@pytest.mark.parametrize("posting", [row for row in STRICT if row.needs_duty], ids=by_name)
@often
@given(problem=SMALL)
def test_the_same_days_need_a_duty(posting: FilterPosting, problem: Problem) -> None:
    missed = {(breach.person, breach.date) for breach in measured(posting.rule, problem).breaches}
    assert build_options(problem, (posting,)).must_work == missed


@pytest.mark.parametrize("posting", SOFT, ids=by_name)
@often
@given(problem=SMALL)
def test_the_same_price(posting: FilterPosting, problem: Problem) -> None:
    for option in (option for day in build_options(problem, (posting,)).by_day.values() for option in day):
        duty = next(duties_of(option))
        found = measured(posting.rule, problem, duty)
        assert option.points == found.points
        assert sum(cost.amount for cost in option.costs) == found.amount


@pytest.mark.parametrize(
    ("mode", "left"), [("strict", {0: {"S"}, 1: {"F", "S"}}), ("soft", BOTH_DAYS), ("off", BOTH_DAYS)]
)
def test_a_duty_that_nobody_may_have_once_is_no_option(mode: Mode, left: dict[int, set[str]]) -> None:
    nothing = Assigned(duty_type="F", most=0, valid_to=worlds.day(0))
    crew = [worlds.person(assignments=(nothing, Assigned(duty_type="S", most=1)))]
    types = (worlds.EARLY, worlds.LATE)
    problem = worlds.world(crew, 2, duty_types=types, rules=(worlds.rule("assignments", mode),))
    by_day = build_options(problem).by_day
    found = {
        number: {option.frame.shape.duty_type.id for option in by_day["P1", worlds.day(number)]} for number in (0, 1)
    }
    assert found == left
