"""From customers to heads: worked out by hand, conserved, monotone, and right at the edges."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import Span
from models.services import Booked, Season, Service, Standards, Stock, Waiting
from roster.demand.customers import Customers, back_office_minutes, channels
from roster.demand.requirement import Requirement, requirement
from roster.demand.wanted import BOOKED, Part
from tests.worlds import MONDAY, arrivals, day, service

DOORS = Span(start=480, end=600)
FOUR_HALF_HOURS = (10.0, 10.0, 10.0, 10.0)
ALL_DESKS = Standards(occupancy=100)


def required(
    services: Sequence[Service],
    cases: tuple[float, ...] = FOUR_HALF_HOURS,
    standards: Standards = ALL_DESKS,
    days: int = 1,
    **said: Any,
) -> Requirement:
    """The requirement of Monday 8 to 10 at one site, with so many cases of the first service in each half hour."""
    expected = (arrivals(services[0].id, cases=cases),) if cases else ()
    customers = Customers(tuple(services), standards, arrivals=said.pop("arrivals", expected), **said)
    dates = [day(number) for number in range(days)]
    return requirement(customers, {("S1", date): (DOORS,) for date in dates}, dates, 30)


def targets(found: Requirement, role: str = "counter") -> list[int]:
    return [row.target for row in found.heads if row.role == role]


def test_appointments_by_workload_and_occupancy() -> None:
    """10 cases of 15 minutes in half an hour keep 5 desks busy; at 80 per cent they need 6.25."""
    assert targets(required([service()])) == [5, 5, 5, 5]
    assert targets(required([service()], standards=Standards(occupancy=80))) == [6, 7, 6, 6]


def test_who_stays_away_and_who_is_online_needs_no_desk() -> None:
    assert targets(required([service(no_show=20)])) == [4, 4, 4, 4]
    assert targets(required([service(online=40)])) == [3, 3, 3, 3]


def test_more_online_moves_minutes_from_the_counter_to_the_back_office() -> None:
    """40 cases of 15 minutes; checking an online case takes 6, following up one at the counter 3."""

    def asked(online: int) -> tuple[int, int]:
        row = service(online=online, online_minutes=6, follow_up_minutes=3, back_office_role="office")
        found = required([row])
        return 30 * sum(targets(found)), sum(work.minutes for work in found.works)

    assert [asked(online) for online in (0, 50, 100)] == [(600, 120), (300, 180), (0, 240)]


def test_walk_ins_wait_no_longer_than_promised() -> None:
    """The facts page: 30 an hour of 12 minutes, 90 per cent within 15 minutes, need 8 desks once they have settled."""
    standards = Standards(walk_in_percent=90, walk_in_minutes=15)
    row = service(minutes=12, walk_in=100, spread=100)
    found = targets(required([row], cases=(15.0,) * 4, standards=standards))
    assert found == [6, 8, 8, 8]


def test_walk_ins_who_leave_need_fewer() -> None:
    row = service(minutes=12, walk_in=100, spread=100)
    patient = required([row], cases=(15.0,) * 4, standards=Standards(walk_in_percent=99))
    hasty = required([row], cases=(15.0,) * 4, standards=Standards(walk_in_percent=80, patience=60))
    assert sum(targets(hasty)) < sum(targets(patient))


def test_express_customers_have_desks_of_their_own() -> None:
    """Two an hour of 15 minutes keep half a desk busy: with one desk 1 in 2 waits, with two 1 in 10."""
    row = service(express=100, express_role="office")
    found = required([row], cases=(1.0,) * 4, standards=Standards(express_percent=20))
    assert targets(found, "office") == [2, 2, 2, 2]
    assert targets(found) == []


def test_one_case_a_year_asks_for_nobody_and_is_not_forgotten_by_many() -> None:
    rare = service(walk_in=50, express=10)
    assert required([rare], cases=(0.001,) * 4).heads == ()
    many = [service(f"S{number}") for number in range(400)]
    found = required(many, arrivals=tuple(arrivals(row.id, cases=(0.01,) * 4) for row in many))
    assert targets(found) == [2, 2, 2, 2]


def test_nobody_comes_or_doors_are_shut() -> None:
    assert required([service()], cases=(0.0,) * 4) == Requirement((), ())
    shut = requirement(Customers((service(),), ALL_DESKS, (arrivals(),)), {}, [MONDAY], 30)
    assert shut == Requirement((), ())


def test_a_thousand_an_hour() -> None:
    """1000 an hour of 15 minutes: 250 desks for appointments; 252 for walk-ins of whom most wait 15 minutes at most."""
    assert targets(required([service()], cases=(500.0,) * 4)) == [250] * 4
    walking = targets(required([service(walk_in=100, spread=100)], cases=(500.0,) * 4))
    assert walking[-1] == 252


def test_those_missing_on_the_day_are_added() -> None:
    assert targets(required([service()], standards=Standards(occupancy=100, shrinkage=20))) == [6, 7, 6, 6]


def test_a_busy_day_is_planned_for() -> None:
    """40 cases on average are at most 45 on 80 per cent of days (Poisson): 4 x 5 desks become 22.5."""
    found = targets(required([service()], standards=Standards(occupancy=100, quantile=80)))
    assert sum(found) == 23


def test_booked_appointments_are_a_floor_and_dearest() -> None:
    """Nobody is expected but two appointments of half an hour at 9:00: two desks from 9:00 to 9:30."""
    booked = (Booked(service="PASS", site="S1", date=MONDAY, start=540, count=2),)
    (heads,) = required([service(minutes=30)], cases=(), booked=booked).heads
    assert (heads.span, heads.target, heads.parts) == (Span(start=540, end=570), 2, (Part(BOOKED, 2),))
    both = required([service(minutes=30)], booked=booked).heads[2]
    assert (both.target, both.parts) == (10, (Part(BOOKED, 2), Part(2, 8)))


def test_booked_appointments_go_on_into_the_next_interval() -> None:
    """One at 9:15 for 45 minutes: half a desk until 9:30, a whole one after it; what is not whole is rounded up."""
    booked = (Booked(service="PASS", site="S1", date=MONDAY, start=555),)
    found = required([service(minutes=45)], cases=(), booked=booked)
    assert [(row.span.start, row.target) for row in found.heads] == [(540, 1), (570, 1)]


def test_who_waits_too_long_is_served_within_the_promised_days() -> None:
    """140 wait; these are two of 14 days, so 20 come in their eight half hours: 2.5 cases of 15 minutes in each."""
    found = required([service()], cases=(), days=2, waiting=(Waiting(service="PASS", site="S1", cases=140),))
    assert sum(targets(found)) == 10
    assert {row.date for row in found.heads} == {MONDAY, day(1)}


@pytest.mark.parametrize("others", [(), (service("Q"),), (service("Q", role="office"),)])
def test_who_waits_for_any_site_is_not_lost(others: tuple[Service, ...]) -> None:
    """Nothing else is known of the service: it is served where its role serves others, else wherever doors are open."""
    waiting = (Waiting(service="PASS", cases=140),)
    expected = tuple(arrivals(row.id, cases=(0.0,)) for row in others)
    found = required([service(), *others], arrivals=expected, days=2, waiting=waiting)
    assert sum(targets(found)) == 10


def test_seasons_make_a_service_urgent() -> None:
    passports = Season(service="PASS", priority=1, valid_from=MONDAY, valid_to=MONDAY)
    assert {row.priority for row in required([service()], seasons=(passports,)).heads} == {1}
    over = passports.changed(valid_from=day(1), valid_to=day(9))
    assert {row.priority for row in required([service()], seasons=(over,)).heads} == {2}


def test_two_services_share_the_counter_each_with_its_urgency() -> None:
    urgent, other = service("P", priority=1), service("Q", priority=3)
    rows = (arrivals("P", cases=FOUR_HALF_HOURS), arrivals("Q", cases=FOUR_HALF_HOURS))
    first = required([urgent, other], arrivals=rows).heads[0]
    assert (first.target, first.parts) == (10, (Part(1, 5), Part(3, 5)))


def test_a_service_that_is_not_offered_asks_for_nobody() -> None:
    assert required([service(valid_from=day(1))]).heads == ()


@pytest.mark.parametrize(("due", "minutes"), [(2, 6000), (-3, 6000), (9, 3000)])
def test_files_are_worked_through_by_their_date(due: int, minutes: int) -> None:
    """100 files of an hour: all of them if due this week or long ago, 4 of 8 weekdays' worth if due in the next."""
    stock = Stock(role="office", site="S1", cases=100, minutes=60, due=day(due))
    (work,) = required([service()], cases=(), days=4, stocks=(stock,)).works
    assert work.minutes == minutes
    assert (work.first, work.last) == (MONDAY, day(min(max(due, 0), 3)))


def test_back_offices_are_asked_week_by_week() -> None:
    row = service(follow_up_minutes=10, back_office_role="office")
    expected = tuple(arrivals(cases=(6.0,)).changed(date=day(number)) for number in (0, 6, 7))
    works = required([row], arrivals=expected, days=9).works
    assert [(work.minutes, work.first, work.last) for work in works] == [
        (120, MONDAY, day(6)),
        (60, day(7), day(8)),
    ]


SHARES = st.integers(0, 100)


@given(st.floats(0, 1e4), SHARES, SHARES, st.integers(0, 90))
def test_channels_lose_nobody_but_who_stays_away(cases: float, online: int, walk_in: int, no_show: int) -> None:
    row = service(online=online, walk_in=walk_in, express=(100 - walk_in) // 2, no_show=no_show)
    come = channels(row, cases)
    whole = come.appointments * 100 / (100 - no_show) + come.walk_ins + come.express + come.online
    assert whole == pytest.approx(cases)


CASES = st.lists(st.floats(0, 60), min_size=4, max_size=4).map(tuple)


@given(CASES, st.floats(1, 60), st.integers(50, 100))
def test_work_is_conserved(cases: tuple[float, ...], minutes: float, occupancy: int) -> None:
    found = required([service(minutes=minutes)], cases=cases, standards=Standards(occupancy=occupancy))
    wanted = sum(cases) * minutes / 30 * 100 / occupancy
    assert sum(targets(found)) == pytest.approx(wanted, abs=0.5 + 1e-6)


@given(CASES, st.floats(1, 30), st.integers(0, 100), st.floats(1, 3))
def test_more_customers_never_ask_for_fewer_people(
    cases: tuple[float, ...], minutes: float, walk_in: int, times: float
) -> None:
    row = service(minutes=minutes, walk_in=walk_in)
    fewer = required([row], cases=cases)
    more = required([row], cases=tuple(count * times for count in cases))
    assert sum(targets(fewer)) <= sum(targets(more))


@given(CASES, st.integers(0, 100), st.integers(0, 100))
def test_parts_add_up_to_the_target(cases: tuple[float, ...], walk_in: int, online: int) -> None:
    booked = (Booked(service="PASS", site="S1", date=MONDAY, start=500, count=3),)
    for row in required([service(walk_in=walk_in, online=online)], cases=cases, booked=booked).heads:
        assert sum(part.heads for part in row.parts) == row.target


def test_back_office_minutes_by_hand() -> None:
    """100 cases, 40 online of 6 minutes; of the 60 others 1 in 10 stays away and 54 are followed up for 2 minutes."""
    row = service(online=40, no_show=10, online_minutes=6, follow_up_minutes=2, back_office_role="office")
    assert back_office_minutes(row, 100) == pytest.approx(348)


def test_dates_without_a_forecast_ask_for_nobody() -> None:
    assert {row.date for row in required([service()], days=3).heads} == {MONDAY}
    assert dt.date(2026, 11, 23) == MONDAY
