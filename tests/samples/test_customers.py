"""Customers of the samples ask for as many heads as somebody would have typed, and a higher online share moves work."""

import datetime as dt
from collections import Counter

import pytest

from models.base import Span
from models.demand import OnIntervals
from models.problem import Problem
from models.services import Service
from roster.demand.customers import Customers
from roster.demand.requirement import Requirement, requirement
from roster.samples.demand import wants_of
from roster.samples.facts import SITES
from roster.samples.roles import COUNTER, FILES, ISSUE
from tests.samples.conftest import problem_of

MONDAY = dt.date(2026, 6, 8)


def asked(problem: Problem) -> Counter[tuple[str, str]]:
    """Minutes by site and role at the counters, minimums apart."""
    found: Counter[tuple[str, str]] = Counter()
    for cell in problem.cells:
        if cell.site and cell.target and isinstance(cell.when, OnIntervals):
            found[cell.site, cell.who[0].role] += cell.target * cell.head_minutes
    return found


def typed(problem: Problem) -> Counter[tuple[str, str]]:
    """Minutes that somebody would have typed for the days on which the sites are open in that week."""
    opened = {(row.site, row.date.weekday()) for row in problem.openings}
    found: Counter[tuple[str, str]] = Counter()
    for site in SITES:
        for want in wants_of(site, "promise"):
            if (site.id, want.weekday) in opened:
                found[site.id, want.role] += want.heads * (want.end - want.start)
    return found


@pytest.mark.parametrize("name", ["city", "altona"])
def test_customers_ask_for_what_was_typed(name: str) -> None:
    problem = problem_of(name)
    asked_for, before = asked(problem), typed(problem)
    assert asked_for.keys() == before.keys()
    for place, minutes in asked_for.items():
        assert minutes == pytest.approx(before[place], rel=0.05), place
    assert asked_for.total() == pytest.approx(before.total(), rel=0.01)


def test_the_small_sample_asks_for_one_or_two_at_the_counters() -> None:
    """One from eight to ten, two until four, one until six: sixteen hours on each of five days at each of two sites."""
    found = asked(problem_of("small"))
    assert found == {("ALT", COUNTER): 4800, ("BLA", COUNTER): 4800, ("ALT", "Express"): 600}


def test_passports_are_urgent_in_the_week_of_the_sample(city: Problem) -> None:
    """Week 24 lies between six and two weeks before 9 July; hurried passports follow until the day before."""
    seasons = {row.service: row for row in city.seasons if row.valid_from and row.valid_from.year == 2026}
    assert (seasons["PASS"].valid_from, seasons["PASS"].valid_to) == (dt.date(2026, 5, 28), dt.date(2026, 6, 25))
    assert (seasons["EXPRESS"].valid_from, seasons["EXPRESS"].valid_to) == (dt.date(2026, 6, 26), dt.date(2026, 7, 8))
    assert seasons["PASS"].holds_on(MONDAY)


def required(problem: Problem, services: tuple[Service, ...]) -> Requirement:
    opened: dict[tuple[str, dt.date], list[Span]] = {}
    for row in problem.openings:
        opened.setdefault((row.site, row.date), []).append(row.span)
    customers = Customers(services, problem.standards, problem.arrivals, problem.seasons)
    return requirement(customers, opened, problem.horizon.days, 30)


def test_a_higher_online_share_moves_minutes_from_counters_to_files(city: Problem) -> None:
    """40 per cent online in place of 20: of 80 per cent at the counter 60 are left, and twice as many are checked.

    A case takes 18 minutes at a counter that is planned to be busy for 80 per cent of the time, if the customer comes
    (9 in 10), and 10 minutes where files are worked.
    """
    (service,) = (row for row in city.services if row.id == "BESCHEINIGUNG")
    assert (service.online, service.online_minutes, service.minutes, service.no_show) == (20, 10, 18, 10)
    more = tuple(row.changed(online=40) if row is service else row for row in city.services)
    cases = sum(sum(row.cases) for row in city.arrivals if row.service == service.id)
    before, after = required(city, city.services), required(city, more)

    def minutes(found: Requirement) -> tuple[int, int]:
        counter = sum(30 * row.target for row in found.heads if row.role == ISSUE)
        return counter, sum(work.minutes for work in found.works if work.role == FILES)

    (counter, files), (counter_less, files_more) = minutes(before), minutes(after)
    assert counter - counter_less == pytest.approx(cases * 0.2 * 18 * 0.9 / 0.8, rel=0.02)
    assert files_more - files == pytest.approx(cases * 0.2 * 10, rel=0.02)
