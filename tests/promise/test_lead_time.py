"""Lead times worked out by hand: backlog over what is free, day by day."""

from typing import Any

import pytest

from models.people import Held
from models.problem import Holiday
from models.promise import LeadTime
from models.services import Booked, Season, Standards, Waiting
from roster.promise.lead_time import lead_times
from tests.promise.rosters import rostered
from tests.worlds import MONDAY, arrivals, cell, counted, day, duty, person, piece, service, world

ALL = Standards(occupancy=100)


def looked(weeks: int = 1, duties: tuple[Any, ...] | None = None, **fields: Any) -> dict[str, LeadTime]:
    """One week at one site; the counter is there on Monday 8 to 10, which is 8 appointments of a quarter of an hour."""
    given = duties or (duty(pieces=(piece(480, 600),)),)
    defaults: dict[str, Any] = {"days": 7, "services": (service(),), "standards": ALL}
    problem = world(**(defaults | fields))
    return {row.service: row for row in lead_times(problem, rostered(problem, *given), weeks)}


def test_a_backlog_of_three_mondays() -> None:
    """24 wait and 8 are served a week: whoever asks now is the last of them on the third Monday, 14 days on."""
    found = looked(waiting=(Waiting(service="PASS", site="S1", cases=24),))["PASS"]
    assert (found.now, found.longest, found.light, found.hours_missing) == (14, 14, "at_risk", 0)


def test_one_more_is_a_week_more() -> None:
    """25 of a quarter of an hour, 24 of which fit in 14 days: a quarter of an hour is missing."""
    found = looked(waiting=(Waiting(service="PASS", site="S1", cases=25),))["PASS"]
    assert (found.now, found.light, found.hours_missing) == (21, "broken", 0.25)


def test_nobody_waits_and_the_next_day_is_free() -> None:
    """On Tuesday morning nobody waits; doors open again for the counter on Monday, six days on."""
    found = looked(arrivals=(arrivals(cases=(4, 4)),))["PASS"]
    assert (found.now, found.longest, found.longest_on) == (0, 6, day(1))


def test_more_ask_than_are_served() -> None:
    """16 a week ask for 8 appointments: on the third Tuesday 24 wait, for the next three Mondays."""
    found = looked(weeks=3, arrivals=(arrivals(cases=(8, 8)),))["PASS"]
    assert (found.now, found.longest, found.longest_on) == (0, 20, day(15))


def test_who_stays_away_asks_again() -> None:
    """8 of 16 are served on the first Monday; of these every other one stays away, so 12 wait on Tuesday."""
    found = looked(services=(service(no_show=50),), waiting=(Waiting(service="PASS", site="S1", cases=16),))["PASS"]
    assert (found.now, found.longest, found.longest_on) == (7, 13, day(1))


@pytest.mark.parametrize(("cases", "days"), [(7.6, 7), (7.7, 14)])
def test_occupancy_walk_ins_and_bookings_leave_less(cases: float, days: int) -> None:
    """120 minutes, less 2 walk-ins of 15, are 90; 80 per cent of it 72, or 4.8 appointments; 2 are booked this week."""
    row = service("WALK", walk_in=100)
    found = looked(
        services=(service(), row),
        arrivals=(arrivals("WALK", cases=(1, 1)),),
        booked=(Booked(service="PASS", site="S1", date=MONDAY, start=480, count=2),),
        waiting=(Waiting(service="PASS", site="S1", cases=cases),),
        standards=Standards(occupancy=80),
    )
    assert (found["PASS"].now, set(found)) == (days, {"PASS"})


def test_shrinkage_leaves_less() -> None:
    found = looked(
        waiting=(Waiting(service="PASS", site="S1", cases=8),), standards=Standards(occupancy=100, shrinkage=25)
    )
    assert found["PASS"].now == 7


def test_the_more_urgent_service_goes_first() -> None:
    """8 appointments a week: 8 urgent ones are served at once, 8 others a week later."""
    services = (service("A", priority=1), service("B", priority=2))
    waiting = tuple(Waiting(service=name, site="S1", cases=8) for name in "AB")
    found = looked(services=services, waiting=waiting)
    assert (found["A"].now, found["B"].now) == (0, 7)
    season = (Season(service="A", priority=3),)
    found = looked(services=services, waiting=waiting, seasons=season)
    assert (found["A"].now, found["B"].now) == (7, 0), "in a season the other one"


def test_later_weeks_bring_as_many_as_their_season() -> None:
    """Twice as many from the second week on: 8 of 16 are left over on the second Tuesday."""
    season = (Season(service="PASS", valid_from=day(7), percent=200),)
    found = looked(weeks=2, arrivals=(arrivals(cases=(4, 4)),), seasons=season)["PASS"]
    assert (found.longest, found.longest_on) == (6, day(1))
    longer = looked(weeks=3, arrivals=(arrivals(cases=(4, 4)),), seasons=season)["PASS"]
    assert (longer.longest, longer.longest_on) == (13, day(15))


def test_a_holiday_serves_nobody() -> None:
    holidays = (Holiday(date=day(7), name="Feiertag"),)
    found = looked(waiting=(Waiting(service="PASS", site="S1", cases=9),), holidays=holidays)["PASS"]
    assert found.now == 14


@pytest.mark.parametrize(("occupancy", "hours"), [(100, 2.25), (80, 2.8125)])
def test_without_anybody_there_is_never_an_appointment(occupancy: int, hours: float) -> None:
    """9 of a quarter of an hour are 2.25 hours of work, and of desks that are busy four fifths of the time more."""
    away = (duty(pieces=(piece(480, 600, role="office"),)),)
    waiting = (Waiting(service="PASS", site="S1", cases=9),)
    found = looked(waiting=waiting, duties=away, standards=Standards(occupancy=occupancy))["PASS"]
    assert (found.now, found.longest, found.light, found.hours_missing) == (None, None, "broken", hours)


def test_breaks_and_closed_doors_serve_nobody() -> None:
    """Two hours of presence, of which one is before doors open at 8:00: 4 appointments."""
    early = (duty(pieces=(piece(420, 540),)),)
    found = looked(waiting=(Waiting(service="PASS", site="S1", cases=5),), duties=early)["PASS"]
    assert found.now == 7


@pytest.mark.parametrize(("percent", "days"), [(50, 7), (0, 14)])
def test_trainees_serve_their_share(percent: int, days: int) -> None:
    """One trained and one in training, of whom cells count half: 12 appointments a week, else 8."""
    people = [person("P1"), person("P2", (), qualifications=(Held(qualification="E", in_training=True),))]
    who = (counted(), counted(in_training=True, percent=percent)) if percent else (counted(),)
    both = tuple(duty(name, pieces=(piece(480, 600),)) for name in ("P1", "P2"))
    found = looked(
        people=people,
        cells=(cell(who=who),),
        duties=both,
        waiting=(Waiting(service="PASS", site="S1", cases=24),),
    )
    assert found["PASS"].now == days


def test_who_would_go_anywhere_is_shared_out() -> None:
    """24 for two sites of which one expects three times as many: 18 there, 6 here."""
    problem = world(
        days=7,
        sites=2,
        services=(service(),),
        standards=ALL,
        arrivals=(arrivals(site="S1", cases=(1,)), arrivals(site="S2", cases=(3,))),
        waiting=(Waiting(service="PASS", cases=24),),
    )
    found = lead_times(problem, rostered(problem, duty(pieces=(piece(480, 600),))), 1)
    assert {row.site: row.backlog for row in found} == {"S1": 6, "S2": 18}
