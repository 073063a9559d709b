"""From a problem and its roster to days that can be played: who is there, and who comes."""

from typing import Any

import pytest

from models.base import Span
from models.demand import Move
from models.people import Held
from models.services import Booked, Standards, Waiting
from roster.promise.expected import expected, open_days
from roster.promise.presence import Stint, present
from roster.promise.scene import Booking, Scene, scenes
from tests.promise.rosters import rostered
from tests.worlds import CLOCKLESS, MONDAY, arrivals, cell, counted, duty, opening, person, piece, service, span, world


def test_a_break_parts_a_duty_into_stints() -> None:
    problem = world(days=1)
    found = present(problem, [duty()])
    assert found == {("S1", MONDAY): ((Stint("counter", 480, 690), Stint("counter", 720, 990)),)}


def test_a_day_at_two_sites_is_two_half_days() -> None:
    problem = world(days=1, sites=2)
    both = duty(pieces=(piece(480, 600), piece(630, 720, site="S2")), travel=(span(600, 630),))
    found = present(problem, [both])
    assert {key[0]: crew for key, crew in found.items()} == {
        "S1": ((Stint("counter", 480, 600),),),
        "S2": ((Stint("counter", 630, 720),),),
    }


@pytest.mark.parametrize(("percent", "crew"), [(50, ((Stint("counter", 480, 720, 0.5),),)), (None, ((),))])
def test_who_is_in_training_counts_as_cells_say(percent: int | None, crew: Any) -> None:
    trainee = person(holds=(), qualifications=(Held(qualification="E", in_training=True),))
    who = (counted(), counted(in_training=True, percent=percent)) if percent else (counted(),)
    problem = world([trainee], days=1, cells=(cell(who=who),))
    assert present(problem, [duty(duty_type="K")]).get(("S1", MONDAY), ((),)) == crew


def test_a_duty_without_a_clock_is_at_no_counter() -> None:
    timeless = duty(duty_type=CLOCKLESS.id, pieces=(piece(0, 1440),))
    assert not present(world(days=1), [timeless])


def only(**fields: Any) -> Scene:
    """The one day of a world with one site, open from 8 to 10."""
    doors = {"openings": [opening("S1", MONDAY, 480, 600)], "services": (service(),)}
    problem = world(**({"days": 1} | doors | fields))
    [found] = scenes(problem, rostered(problem, duty(duty_type="K")))
    return found


def starts(found: Scene) -> list[int]:
    return [row.time for row in found.bookings]


def test_expected_appointments_lie_evenly_on_the_grid() -> None:
    """Two in the first half hour on a grid of 15 minutes, one in the second, and half of one in each of the others."""
    found = only(arrivals=(arrivals(cases=(2, 1, 0.5, 0.5)),))
    assert starts(found) == [480, 495, 510, 540]
    assert found.bookings[0] == Booking("counter", 480, 15, 50, 1.0)


def test_booked_ones_come_first_and_the_rest_is_expected() -> None:
    """Three of four are booked in the first half hour: one is still to come, at its beginning."""
    booked = (Booked(service="PASS", site="S1", date=MONDAY, start=495, count=3),)
    found = only(arrivals=(arrivals(cases=(4,)),), booked=booked)
    assert starts(found) == [495, 495, 495, 480]
    assert starts(only(booked=booked)) == [495, 495, 495]


def test_so_many_are_booked_that_as_many_come() -> None:
    found = only(services=(service(no_show=20),), arrivals=(arrivals(cases=(10, 0)),))
    assert (len(found.bookings), found.bookings[0].show) == (10, 0.8)


def test_who_has_waited_too_long_gets_an_appointment() -> None:
    """28 of 14 days: one day serves 2 of them."""
    found = only(waiting=(Waiting(service="PASS", site="S1", cases=28),), standards=Standards())
    assert len(found.bookings) == 2


def test_others_come_by_chance_and_express_to_their_own_role() -> None:
    row = service(walk_in=30, express=20, express_role="office", online=50)
    found = only(services=(row,), arrivals=(arrivals(cases=(20,)),))
    assert {(stream.way, stream.role): stream.cases for stream in found.streams} == {
        ("walk_in", "counter"): 3.0,
        ("express", "office"): 2.0,
    }
    assert len(found.bookings) == 5


def test_who_comes_while_doors_are_shut_does_not_count() -> None:
    assert starts(only(arrivals=(arrivals(cases=(2, 2), start=540),))) == [540, 555, 570, 585]
    assert starts(only(arrivals=(arrivals(cases=(2, 2), start=570),))) == [570, 585]


def test_a_day_on_which_nobody_comes_is_not_played() -> None:
    problem = world(days=2, services=(service(),), arrivals=(arrivals(),))
    assert [scene.date for scene in scenes(problem, rostered(problem))] == [MONDAY]


def moved_demand(**fields: Any) -> dict[str, float]:
    """Cases by site after one of two heads of S1 was sent to S2 from 8 to 9."""
    cells = [cell(f"C{number}", site=f"S{number}", spans=((480, 540),), target=2) for number in (1, 2)]
    problem = world(days=1, sites=2, cells=cells, services=(service(**fields),), arrivals=(arrivals(cases=(4, 4, 4)),))
    found = expected(problem, [Move(origin="C1", destination="C2", most=1, points=0)])
    return {day.site: sum(cases["PASS"]) for day, cases in found.cases.items() if cases}


def test_demand_that_was_moved_comes_to_the_other_site() -> None:
    """Half of the 8 cases of the first hour; those after 9 stay."""
    assert moved_demand(movable=True) == {"S1": 8.0, "S2": 4.0}
    assert moved_demand() == {"S1": 12.0}, "who belongs to a district stays there"


def test_a_lunch_break_parts_the_day() -> None:
    problem = world(days=1, openings=[opening("S1", MONDAY, 480, 540), opening("S1", MONDAY, 600, 620)], grid=5)
    [found] = open_days(problem)
    assert found.spans == tuple(Span(start=start, end=end) for start, end in ((480, 510), (510, 540), (600, 620)))
