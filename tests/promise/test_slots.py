"""Appointments out of a roster: worked out by hand, and never more than the people at the counters can serve."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.duties import Duty
from models.outcome import Outcome
from models.people import Held
from models.problem import Problem
from models.services import Arrivals, Booked, Service, Standards, Waiting
from models.slots import Offer, Slots
from roster.promise import slots as made
from roster.promise.slots_given import overbooked
from roster.promise.slots_waves import Release
from roster.promise.to_move import to_move
from tests import worlds
from tests.worlds import MONDAY, arrivals, day, duty, free_duty, service

ALL_DESKS = Standards(occupancy=100)
EVERYTHING = Release(MONDAY, same_day=0, two_weeks=0, overbooking=False)
HOURS = (480, 600)


def outcome(*duties: Duty) -> Outcome:
    return Outcome(
        status="feasible",
        law="germany",
        duties=duties,
        seconds=1,
        peak_memory_mb=1,
        seed=1,
        workers=1,
        reproducible=False,
        versions={},
        problem_hash="0" * 64,
    )


def city(services: Sequence[Service] = (service(),), people: int = 2, days: int = 1, **said: Any) -> Problem:
    """One site, open from 8 to 19 on each day, at which ten cases of each service are expected in the first hour."""
    come = tuple(arrivals(row.id, cases=(5.0, 5.0)) for row in services)
    usual: dict[str, Any] = {"services": tuple(services), "standards": ALL_DESKS, "arrivals": come}
    return worlds.world(people=people, days=days, **(usual | said))


def desks(count: int = 1, start: int = HOURS[0], end: int = HOURS[1], date: dt.date = MONDAY) -> Outcome:
    """So many people at the counter from - to."""
    return outcome(*(free_duty(start, end, f"P{number + 1}", date) for number in range(count)))


def slots_of(problem: Problem, roster: Outcome, release: Release) -> Slots:
    return made.slots_of([(problem, roster)], release)


def offers(problem: Problem, roster: Outcome, release: Release = EVERYTHING) -> dict[str, Offer]:
    """What is offered on the first day, by service."""
    return {row.service: row for row in slots_of(problem, roster, release).offers if row.date == MONDAY}


def starts(problem: Problem, roster: Outcome, release: Release = EVERYTHING, name: str = "PASS") -> list[int]:
    found = offers(problem, roster, release)
    return sorted(start for wave in found[name].waves for start in wave.starts) if name in found else []


def test_a_desk_gives_a_slot_after_the_other() -> None:
    assert starts(city(), desks()) == [480, 495, 510, 525, 540, 555, 570, 585]


def test_occupancy_leaves_a_fifth_free() -> None:
    """Two hours at 80 per cent are 96 minutes, and six times a quarter of an hour are 90."""
    assert starts(city(standards=Standards(occupancy=80)), desks()) == [480, 500, 520, 535, 555, 575]


def test_minutes_are_rounded_up_to_the_grid() -> None:
    problem = city([service(minutes=12)])
    assert starts(problem, desks()) == starts(city(), desks())
    assert starts(problem, desks(), Release(MONDAY, grid=30, same_day=0, two_weeks=0)) == [480, 510, 540, 570]
    assert offers(problem, desks())["PASS"].minutes == 15


def test_a_break_takes_its_slots_away() -> None:
    """Until 9:30 and from 10:00 on: what would last into the break is not given, either."""
    roster = outcome(worlds.broken_duty(480, 520, 600, 630))
    assert starts(city(), roster) == [480, 495, 600, 615]


def test_only_who_is_there_all_the_time_counts() -> None:
    """A piece that begins at 8:05 has a tick of half an hour from 8:30 on."""
    roster = desks(start=485, end=595)
    assert starts(city(), roster, Release(MONDAY, grid=30, same_day=0, two_weeks=0)) == [510, 540]


def test_doors_that_are_shut_give_nothing() -> None:
    """People are there from 7:30 to 19:30, doors open from 8:00 to 9:00 and from 18:30 to 19:00."""
    doors = (worlds.opening(end=540), worlds.opening(start=1110))
    assert starts(city(openings=doors), desks(start=450, end=1170)) == [480, 495, 510, 525, 1110, 1125]


def test_without_desks_or_doors_or_demand_for_appointments_there_are_no_slots() -> None:
    assert slots_of(city(), outcome(), EVERYTHING).offers == ()
    assert slots_of(city(openings=()), desks(), EVERYTHING).offers == ()
    assert slots_of(city([service(online=100)]), desks(), EVERYTHING).offers == ()
    assert slots_of(city([service(role="office")]), desks(), EVERYTHING).offers == ()


def test_somebody_in_training_counts_as_much_as_cells_say() -> None:
    learner = worlds.person("P1", holds=()).changed(qualifications=(Held(qualification="E", in_training=True),))
    counts = (worlds.counted(), worlds.counted(in_training=True, percent=50))
    cell = worlds.cell(who=counts)
    half = worlds.world(people=[learner], services=(service(),), standards=ALL_DESKS, cells=(cell,))
    assert len(starts(half, desks())) == 4
    assert starts(half.changed(cells=()), desks()) == []


def test_walk_ins_and_express_customers_are_left_their_desks() -> None:
    """Eight an hour of a quarter of an hour keep two desks busy once they have settled; of three, one is left."""
    walking = service("W", walk_in=50, express=50)
    come = (arrivals(), arrivals("W", start=420, cases=(4.0,) * 6))
    problem = city([service(), walking], people=3, arrivals=come)
    found = slots_of(problem, desks(3), EVERYTHING).offers
    assert {row.service for row in found} == {"PASS"}
    assert 8 <= found[0].count <= 11
    beside = city([service(), walking.changed(express_role="office")], people=3, arrivals=come)
    assert len(starts(beside, desks(3))) > found[0].count


def test_those_missing_on_the_day_give_no_slots() -> None:
    assert len(starts(city(standards=Standards(occupancy=100, shrinkage=50)), desks(2))) == 8


def test_services_share_desks_as_they_are_expected() -> None:
    """Two of P for one of Q; four desks for two hours are 32 quarters of an hour."""
    rows = [service("P"), service("Q")]
    come = (arrivals("P", cases=(8.0, 8.0)), arrivals("Q", cases=(4.0, 4.0)))
    found = offers(city(rows, people=4, arrivals=come), desks(4))
    assert (found["P"].count, found["Q"].count) == (21, 11)


def test_long_services_get_their_turn_beside_short_ones() -> None:
    """Ten of P to eight of Q, one in five of whom walks in; only at the end of the day Q is too long."""
    rows = [service("P", minutes=5), service("Q", minutes=45, walk_in=20)]
    problem = city(rows, people=3, standards=Standards(occupancy=70))
    short, long = (starts(problem, desks(3, end=1140), name=name) for name in "PQ")
    assert len([start for start in short if start < 1080]) == pytest.approx(len(long) * 10 / 8, abs=3)
    assert len(long) >= 20


def test_a_service_that_does_not_fit_before_the_end_makes_way() -> None:
    """45 minutes and then a quarter of an hour, twice; the last 30 minutes take only short ones."""
    rows = [service("P"), service("Q", minutes=45)]
    found = offers(city(rows, people=1), desks(end=570))
    assert (found["P"].count, found["Q"].count) == (3, 1)


def test_without_a_forecast_of_the_day_the_site_or_the_city_tells_the_mix() -> None:
    rows = [service("P"), service("Q")]
    known = city(rows, days=2, arrivals=(arrivals("P"),))
    tuesday = desks(date=day(1))
    assert {row.service for row in slots_of(known, tuesday, EVERYTHING).offers} == {"P"}
    elsewhere = city(rows, sites=2, arrivals=(arrivals("P", site="S2"),))
    assert {row.service for row in slots_of(elsewhere, desks(), EVERYTHING).offers} == {"P"}
    nothing = slots_of(city(rows, arrivals=()), desks(), EVERYTHING).offers
    assert [row.count for row in nothing] == [4, 4]


def test_who_waits_too_long_is_part_of_the_mix() -> None:
    rows = [service("P"), service("Q")]
    waiting = (Waiting(service="Q", site="S1", cases=140),)
    found = offers(city(rows, arrivals=(arrivals("P", cases=(5.0, 5.0)),), waiting=waiting), desks())
    assert found["P"].count == found["Q"].count == 4


def test_other_departments_offer_nothing_here() -> None:
    rows = [service("P"), service("Q", department="A")]
    departments = [worlds.world().departments[0], worlds.world().departments[0].changed(id="A")]
    place = worlds.site("S1", departments=("E",))
    problem = city(rows, departments=departments, sites=[place], arrivals=())
    assert {row.service for row in slots_of(problem, desks(), EVERYTHING).offers} == {"P"}


def test_a_service_is_offered_while_it_is_valid() -> None:
    assert starts(city([service(valid_from=day(1))]), desks()) == []


def test_booked_appointments_are_not_given_again() -> None:
    booked = (
        Booked(service="PASS", site="S1", date=MONDAY, start=510),
        Booked(service="PASS", site="S1", date=MONDAY, start=547),
    )
    assert starts(city(booked=booked), desks()) == [480, 495, 525, 560, 575]


def test_more_booked_than_desks_gives_nothing_at_that_time_and_the_rest_stays() -> None:
    booked = (Booked(service="PASS", site="S1", date=MONDAY, start=540, count=9),)
    assert starts(city(booked=booked), desks()) == [480, 495, 510, 525, 555, 570, 585]


def test_no_shows_are_overbooked_in_large_groups_only() -> None:
    """Eight an hour are too few to rely on one in ten; forty an hour of whom one in five stays away are enough."""
    release = Release(MONDAY, same_day=0, two_weeks=0)
    few = offers(city([service(no_show=10)], people=2), desks(2), release)["PASS"]
    assert (few.count, few.overbooked) == (16, 0)
    many = offers(city([service(no_show=20)], people=10), desks(10), release)["PASS"]
    assert many.count == 80 + many.overbooked
    assert 10 <= many.overbooked <= 20
    assert offers(city([service(no_show=20)], people=10), desks(10))["PASS"].overbooked == 0


@pytest.mark.parametrize(("served", "more"), [(8, 0), (9, 1), (10, 1)])
def test_a_group_of_the_planners_page(served: int, more: int) -> None:
    """One in ten stays away: of 9 appointments 8.1 come on average, of 10 come 9, of 11 come 9.9."""
    assert len(overbooked([480] * served, [], 10)) == more


def test_several_services_that_were_overbooked_are_not_overbooked_again() -> None:
    rows = [service("P", no_show=10), service("Q", minutes=20, no_show=20), service("R", minutes=6, no_show=5)]
    problem = city(rows, people=14, standards=Standards(occupancy=80))
    roster = desks(14, end=780)
    release = Release(MONDAY, same_day=0, two_weeks=0)
    first = slots_of(problem, roster, release)
    assert sum(offer.overbooked for offer in first.offers) > 10
    again = slots_of(problem.changed(booked=all_booked(first)), roster, release)
    assert sum(offer.overbooked for offer in again.offers) == 0
    assert sum(offer.count for offer in again.offers) <= len(rows)


def all_booked(found: Slots) -> tuple[Booked, ...]:
    return tuple(
        Booked(service=offer.service, site=offer.site, date=offer.date, start=start)
        for offer in found.offers
        for wave in offer.waves
        for start in wave.starts
    )


def test_what_was_overbooked_before_is_not_overbooked_again() -> None:
    problem = city([service(no_show=20)], people=10)
    release = Release(MONDAY, same_day=0, two_weeks=0)
    first = starts(problem, desks(10), release)
    booked = tuple(
        Booked(service="PASS", site="S1", date=MONDAY, start=start, count=count)
        for start, count in Counter(first).items()
    )
    assert starts(problem.changed(booked=booked), desks(10), release) == []


CREW = st.lists(
    st.tuples(st.integers(0, 8), st.integers(1, 8), st.integers(0, 3)).map(
        lambda row: (480 + 15 * row[0], 480 + 15 * (row[0] + row[1]), 30 * row[2])
    ),
    max_size=5,
)
"""People from - to, half way through away for so many minutes."""

SERVICES = st.lists(
    st.builds(
        service,
        st.sampled_from(["P", "Q", "R"]),
        minutes=st.floats(3, 50),
        no_show=st.integers(0, 60),
        walk_in=st.integers(0, 60),
        express=st.integers(0, 40),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda row: row.id,
)
BOOKED = st.lists(st.tuples(st.integers(480, 800), st.integers(1, 3)), max_size=6)
CASES = st.lists(st.floats(0, 20), min_size=4, max_size=4)


def crew_of(rows: Sequence[tuple[int, int, int]]) -> list[Duty]:
    return [_away(f"P{number + 1}", *row) for number, row in enumerate(rows)]


def _away(name: str, start: int, end: int, away: int) -> Duty:
    middle = (start + end) // 30 * 15
    ends = (start, middle, min(middle + away, end), end)
    pieces = [worlds.piece(one, two) for one, two in (ends[:2], ends[2:]) if one < two]
    return duty(name, pieces=tuple(pieces))


def drawn(
    crew: Sequence[tuple[int, int, int]], services: Sequence[Service], cases: Sequence[float], **said: Any
) -> Problem:
    come = tuple(
        Arrivals(service=row.id, site="S1", date=MONDAY, start=480, step=60, cases=tuple(cases)) for row in services
    )
    return city(services, people=max(1, len(crew)), arrivals=come, **said)


def at_counter(duties: Sequence[Duty], minute: int) -> int:
    return sum(piece.span.start <= minute < piece.span.end for row in duties for piece in row.pieces)


def served(found: Slots, minute: int) -> int:
    """Customers with a slot at this minute, by the book."""
    return sum(
        start <= minute < start + offer.minutes
        for offer in found.offers
        for wave in offer.waves
        for start in wave.starts
    )


@given(CREW, SERVICES, CASES, st.integers(30, 100), st.sampled_from([5, 10, 15]))
def test_slots_never_exceed_what_desks_can_serve(
    crew: list[tuple[int, int, int]], services: list[Service], cases: list[float], occupancy: int, grid: int
) -> None:
    duties = crew_of(crew)
    problem = drawn(crew, services, cases, standards=Standards(occupancy=occupancy))
    found = slots_of(problem, outcome(*duties), Release(MONDAY, grid=grid, overbooking=False))
    assert all(served(found, minute) <= at_counter(duties, minute) for minute in range(480, 1140))
    minutes = {row.id: row.minutes for row in services}
    for until in range(495, 781, 15):
        work = sum(
            minutes[offer.service]
            for offer in found.offers
            for wave in offer.waves
            for start in wave.starts
            if start + offer.minutes * 100 / occupancy + grid <= until
        )
        assert work <= occupancy / 100 * sum(at_counter(duties, minute) for minute in range(480, until)) + 1e-6


@given(CREW, SERVICES, CASES)
def test_with_overbooking_no_more_are_expected_than_can_be_served(
    crew: list[tuple[int, int, int]], services: list[Service], cases: list[float]
) -> None:
    problem = drawn(crew, services, cases)
    found = offers(problem, outcome(*crew_of(crew)), Release(MONDAY))
    plain = offers(problem, outcome(*crew_of(crew)), Release(MONDAY, overbooking=False))
    for row in services:
        if row.id in found:
            assert found[row.id].count * (100 - row.no_show) / 100 <= plain[row.id].count
            assert found[row.id].count == plain[row.id].count + found[row.id].overbooked


@given(CREW, SERVICES, CASES, BOOKED)
def test_no_booked_appointment_is_given_twice(
    crew: list[tuple[int, int, int]], services: list[Service], cases: list[float], rows: list[tuple[int, int]]
) -> None:
    duties = crew_of(crew)
    name = services[0].id
    booked = tuple(Booked(service=name, site="S1", date=MONDAY, start=start, count=count) for start, count in rows)
    found = slots_of(drawn(crew, services, cases, booked=booked), outcome(*duties), EVERYTHING)
    length = -(-services[0].minutes // 5) * 5
    for minute in range(480, 1140):
        taken = sum(row.count for row in booked if row.start // 5 * 5 <= minute < row.start // 5 * 5 + length)
        assert served(found, minute) <= max(0, at_counter(duties, minute) - taken)


@given(CREW, st.floats(3, 50), CASES, st.integers(30, 100))
def test_when_all_slots_are_booked_none_is_left(
    crew: list[tuple[int, int, int]], minutes: float, cases: list[float], occupancy: int
) -> None:
    row = service(minutes=minutes, walk_in=20)
    problem = drawn(crew, [row], cases, standards=Standards(occupancy=occupancy))
    booked = tuple(
        Booked(service="PASS", site="S1", date=MONDAY, start=start)
        for start in starts(problem, outcome(*crew_of(crew)))
    )
    assert starts(problem.changed(booked=booked), outcome(*crew_of(crew))) == []


@given(CREW, SERVICES, CASES)
def test_all_slots_booked_can_be_kept_on_time(
    crew: list[tuple[int, int, int]], services: list[Service], cases: list[float]
) -> None:
    """What is given here is kept by whoever looks at the same roster for appointments that must be moved."""
    problem = drawn(crew, services, cases)
    roster = outcome(*crew_of(crew))
    booked = all_booked(slots_of(problem, roster, EVERYTHING))
    assert to_move(problem.changed(booked=booked), roster) == ()
