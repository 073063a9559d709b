"""Booked appointments that a roster cannot keep, counted by hand."""

from typing import Any

from models.services import Booked, Standards
from roster.promise.to_move import to_move
from tests.promise.rosters import rostered
from tests.worlds import day, duty, piece, service, world


def booked(start: int, count: int = 1, name: str = "PASS", number: int = 0) -> Booked:
    return Booked(service=name, site="S1", date=day(number), start=start, count=count)


def moved(*rows: Booked, duties: tuple[Any, ...] = (duty(duty_type="K"),), **fields: Any) -> list[tuple[str, int, int]]:
    """Service, start and number; one person is at the counter from 8 to 12, and 15 minutes may be waited."""
    problem = world(**({"services": (service(),), "booked": rows} | fields))
    return [(row.service, row.start, row.count) for row in to_move(problem, rostered(problem, *duties))]


def test_one_after_another_is_kept() -> None:
    assert moved(*(booked(480 + 15 * number) for number in range(16))) == []


def test_who_would_wait_too_long_is_moved() -> None:
    """Four at 8:00 are called up at 8:00, 8:15, and two of them later than promised."""
    assert moved(booked(480, 4)) == [("PASS", 480, 2)]
    assert moved(booked(480, 4), standards=Standards(walk_in_minutes=45)) == []


def test_who_is_moved_takes_nobody_s_place() -> None:
    """Two of the four at 8:00 are served until 8:30; the one at 8:30 is kept."""
    assert moved(booked(480, 4), booked(510)) == [("PASS", 480, 2)]


def test_two_people_keep_twice_as_many() -> None:
    both = (duty("P1", duty_type="K"), duty("P2", duty_type="K"))
    assert moved(booked(480, 4), duties=both) == []


def test_in_a_break_nobody_is_called_up() -> None:
    """From 12:00 to 12:30 nobody is there: at 12:10 more than 15 minutes are left, at 12:20 fewer."""
    pieces = (piece(480, 720), piece(750, 990))
    assert moved(booked(730), booked(740), duties=(duty(pieces=pieces),)) == [("PASS", 730, 1)]


def test_nobody_rostered_keeps_nothing() -> None:
    assert moved(booked(480, 3), booked(600), duties=()) == [("PASS", 480, 3), ("PASS", 600, 1)]


def test_the_more_urgent_service_is_kept() -> None:
    services = (service("A", priority=3, minutes=30), service("B", priority=1, minutes=30))
    assert moved(booked(480, name="A"), booked(480, name="B"), services=services) == [("A", 480, 1)]


def test_customers_who_stay_away_make_room() -> None:
    """Every third stays away: 10 minutes each, so that the third is called up after 20, not after 30."""
    twenty = Standards(walk_in_minutes=20)
    assert moved(booked(480, 3), standards=twenty) == [("PASS", 480, 1)]
    assert moved(booked(480, 3), standards=twenty, services=(service(no_show=34),)) == []


def test_appointments_after_the_horizon_are_another_roster_s() -> None:
    assert moved(booked(480, 3, number=9), duties=()) == []
