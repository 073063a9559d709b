"""Simulated days: they agree with formulas where there are any, and follow the roster where there are none."""

import pytest

from models.promise import Figure
from roster.demand.queues import impatient, mean_wait, within
from roster.promise.crowd import Crowd, Customer
from roster.promise.presence import Crew, Stint
from roster.promise.scene import Booking, Scene, Stream
from roster.promise.simulate import Played, play
from tests.promise.halls import dice, hall, in_time, left, waited, weeks
from tests.worlds import MONDAY

APPOINTMENT, EXPRESS, WALK_IN = 0, 1, 2


def agrees(found: Figure, expected: float, width: float) -> bool:
    """The interval holds the value, and is narrow enough for that to mean something."""
    return abs(found.mean - expected) <= found.half_width <= width


@pytest.mark.parametrize(("desks", "load"), [(1, 0.5), (2, 1.5), (5, 3.0), (8, 6.0)])
def test_who_stays_waits_as_erlang_says(desks: int, load: float) -> None:
    runs = weeks(hall(desks, load))
    assert agrees(in_time(runs, 5), within(load, desks, 6, 5), 0.03)
    assert agrees(waited(runs), mean_wait(load, desks, 6), 0.8)


def test_the_reference_values_are_those_of_the_books() -> None:
    """M/M/1, half busy, 6 minutes: half of all wait, 6 minutes on average. M/M/2 at 1.5: 54/7 minutes."""
    assert mean_wait(0.5, 1, 6) == pytest.approx(6.0)
    assert mean_wait(1.5, 2, 6) == pytest.approx(54 / 7)


@pytest.mark.parametrize(("desks", "load"), [(2, 2.5), (4, 5.0), (5, 4.0)])
def test_who_leaves_does_so_as_often_as_palm_says(desks: int, load: float) -> None:
    """More come than can be served, and those who lose patience after 20 minutes make room."""
    runs = weeks(hall(desks, load, patience=20))
    reference = impatient(load, desks, 6, 20, 5)
    assert agrees(left(runs), reference.leaving, 0.02)
    assert agrees(in_time(runs, 5), reference.in_time, 0.02)


@pytest.mark.parametrize("spread", [0, 50])
def test_one_desk_with_steadier_times(spread: int) -> None:
    """Pollaczek and Khinchine: exact for one desk."""
    assert agrees(waited(weeks(hall(1, 0.6, spread=spread))), mean_wait(0.6, 1, 6, spread), 0.6)


def test_two_seeds_are_two_worlds_and_one_seed_is_one() -> None:
    scene = hall(2, 1.5)
    one, again, other = (weeks(scene, runs=20, seed=seed) for seed in (1, 1, 2))
    assert one == again
    assert one != other
    assert abs(waited(one).mean - waited(other).mean) <= waited(one).half_width + waited(other).half_width


def test_runs_of_one_seed_do_not_share_their_customers() -> None:
    first, second = weeks(hall(2, 1.5), runs=2)
    assert not {row.came for row in first} & {row.came for row in second}


def scene(crew: Crew, *bookings: Booking, streams: tuple[Stream, ...] = (), missing: float = 0.0) -> Scene:
    return Scene("S1", MONDAY, crew, bookings, streams, closes=1080, missing=missing)


def booked(time: int, minutes: float = 10, role: str = "counter", show: float = 1.0) -> Booking:
    """An appointment that takes so long to the second."""
    return Booking(role, time, minutes, 0, show)


def played(found: Scene) -> Played:
    return play(Crowd(found), dice(0))


def waits(found: Played) -> list[float | None]:
    """Minutes, in the order in which customers came."""
    return [row.wait and round(row.wait, 1) for row in sorted(found.seen, key=lambda row: (row.came, row.rank))]


def day(*stints: tuple[int, int], role: str = "counter") -> tuple[Stint, ...]:
    return tuple(Stint(role, start, end) for start, end in stints)


def test_nobody_is_called_up_during_a_break() -> None:
    """Who comes at 12:05, in the break of the only person, waits until half past."""
    assert waits(played(scene((day((480, 720), (750, 1080)),), booked(725)))) == [25]
    assert waits(played(scene((day((480, 1080)),), booked(725)))) == [0]
    assert waits(played(scene((day((480, 720), (750, 1080)),), booked(720)))) == [30], "nor as it begins"


def test_breaks_make_people_wait_longer() -> None:
    """The same hours at the counter: once with a break each that leaves one of two alone, once without."""
    stream = Stream("counter", "walk_in", 480, 1000, 80, 10, 100)
    paused = scene((day((480, 720), (780, 1080)), day((480, 780), (840, 1080))), streams=(stream,))
    whole = scene((day((480, 1080)), day((480, 1080))), streams=(stream,))
    found = [
        [row.wait or 0 for run in range(20) for row in play(Crowd(one), dice(run)).seen] for one in (paused, whole)
    ]
    assert sum(found[0]) > 1.2 * sum(found[1])


def test_who_is_called_before_the_break_is_finished_and_the_break_is_as_long() -> None:
    """Called at 11:55 for 10 minutes: the break of half an hour ends at 12:35 instead of 12:30."""
    assert waits(played(scene((day((480, 720), (750, 1080)),), booked(715), booked(740)))) == [0, 15]


def test_a_change_of_role_needs_no_break() -> None:
    """Called at 11:55 in one role, at 12:05 there for the other."""
    crew = ((Stint("counter", 480, 720), Stint("express", 720, 1080)),)
    assert waits(played(scene(crew, booked(715), booked(722, role="express")))) == [0, 3]


def test_appointments_then_express_then_walk_ins() -> None:
    crowd = Crowd(scene((day((480, 1080)),)))
    rows = [Customer(500, rank, "counter", 10) for rank in (EXPRESS, APPOINTMENT, WALK_IN)]
    busy = Customer(495, WALK_IN, "counter", 10)
    object.__setattr__(crowd, "customers", lambda _: [busy, rows[2], rows[0], rows[1]])
    found = {row.rank: row.wait for row in play(crowd, dice(0)).seen if row.came == 500}
    assert found == {APPOINTMENT: 5, EXPRESS: 15, WALK_IN: 25}


def test_a_trainee_takes_twice_as_long_and_is_asked_last() -> None:
    slow, quick = Stint("counter", 480, 1080, 0.5), Stint("counter", 480, 1080)
    assert waits(played(scene(((slow,),), booked(480), booked(490)))) == [0, 10]
    assert waits(played(scene(((slow,), (quick,)), booked(480), booked(490), booked(495)))) == [0, 0, 0]


def test_those_there_at_the_end_serve_everybody_and_that_is_overtime() -> None:
    """Three appointments at 17:50 of 10 minutes with one person: done at 18:20, doors shut at 18:00."""
    found = played(scene((day((480, 1080)),), *[booked(1070)] * 3))
    assert waits(found) == [0, 10, 20]
    assert found.ended == pytest.approx(1100, abs=0.1)


def test_nobody_stays_longer_than_an_hour_nor_for_those_who_come_later() -> None:
    """Ten of 11 minutes at 17:50: the last is called up at 18:56. With the roster over at 17:00, nobody at 17:50."""
    ten = [booked(1070, 11)] * 10
    assert waits(played(scene((day((480, 1080)),), *ten))) == [*range(0, 70, 11), None, None, None]
    assert waits(played(scene((day((480, 1020)),), booked(1015, 30), booked(1020), booked(1070)))) == [0, None, None]


def test_who_comes_when_nobody_is_rostered_any_more_is_not_served() -> None:
    assert waits(played(scene((day((480, 720)),), booked(700), booked(730)))) == [0, None]
    assert waits(played(scene((), booked(700)))) == [None]


def test_another_role_helps_nobody() -> None:
    assert waits(played(scene((day((480, 1080), role="office"),), booked(700)))) == [None]


def test_some_stay_away_and_some_are_missing() -> None:
    crowd = Crowd(scene((day((480, 1080)),) * 10, *[booked(600, show=0.8)] * 50, missing=0.3))
    came = [len(crowd.customers(dice(run))) for run in range(100)]
    there = [len(crowd.crew(dice(run))) for run in range(100)]
    assert 39 < sum(came) / 100 < 41
    assert 6.5 < sum(there) / 100 < 7.5
