"""No more people work at a site at a time than there are desks for what they do."""

import datetime as dt

from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, desks, duty, free_duty, site, world


def test_as_many_as_desks_and_one_more() -> None:
    problem = world(people=3, sites=[site(desks=(desks(2),))])
    assert amounts("desks", problem, duty("P1"), duty("P2")) == []
    assert amounts("desks", problem, duty("P1"), duty("P2"), duty("P3")) == [480]


def test_only_while_they_are_there_together() -> None:
    problem = world(sites=[site(desks=(desks(1),))])
    assert amounts("desks", problem, free_duty(480, 720), free_duty(720, 960, "P2")) == []
    assert amounts("desks", problem, free_duty(480, 721), free_duty(720, 960, "P2")) == [1]


def test_only_the_roles_of_these_desks() -> None:
    problem = world(sites=[site(desks=(desks(1, "counter"), desks(0, "office")))])
    assert amounts("desks", problem, duty("P1"), duty("P2", role="office")) == [480]
    assert amounts("desks", problem, duty("P1")) == []


def test_two_too_many_count_twice() -> None:
    problem = world(people=3, sites=[site(desks=(desks(1),))])
    duties = (free_duty(480, 540), free_duty(480, 540, "P2"), free_duty(500, 540, "P3"))
    assert amounts("desks", problem, *duties) == [100]


def test_a_site_without_a_line_has_room_for_all() -> None:
    assert amounts("desks", world(), duty("P1"), duty("P2")) == []


def test_a_night_meets_the_next_morning() -> None:
    problem = world(sites=[site(desks=(desks(1),))])
    night, morning = free_duty(1320, 1800), free_duty(330, 600, "P2", date=MONDAY + dt.timedelta(days=1))
    found = breaches("desks", problem, [night, morning])
    assert [(breach.date, breach.amount) for breach in found] == [(dt.date(2026, 11, 24), 30)]
