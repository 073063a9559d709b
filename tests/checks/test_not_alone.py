"""Whose personal limit says so is never the only one at work at a site."""

import pytest

from models.people import Limits
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, free_duty, limited, person, rule, world

CREW = [limited(not_alone=True), person("P2")]


@pytest.mark.parametrize(("until", "missing"), [(990, []), (989, [1]), (930, [60])])
def test_somebody_has_to_be_there_all_the_time(until: int, missing: list[int]) -> None:
    assert amounts("not_alone", world(CREW), free_duty(480, 990), free_duty(480, until, "P2")) == missing


def test_the_other_may_be_alone() -> None:
    assert amounts("not_alone", world(CREW), free_duty(600, 990), free_duty(480, 1020, "P2")) == []


def test_two_with_the_limit_are_company() -> None:
    problem = world([limited("P1", not_alone=True), limited("P2", not_alone=True)])
    assert amounts("not_alone", problem, free_duty(480, 990), free_duty(480, 900, "P2")) == [90]


def test_somebody_at_another_site_is_no_company() -> None:
    problem = world(CREW, sites=2)
    assert amounts("not_alone", problem, free_duty(480, 720), duty("P2", site="S2")) == [240]


def test_a_break_is_not_being_there() -> None:
    assert amounts("not_alone", world(CREW), free_duty(480, 990), duty("P2")) == [30]


def test_only_while_the_limit_holds() -> None:
    limits = (Limits(not_alone=True, valid_from=day(1)),)
    problem = world([person(limits=limits)])
    assert amounts("not_alone", problem, free_duty(480, 720)) == []
    found = breaches("not_alone", problem, [free_duty(480, 720), free_duty(480, 720, date=day(1))])
    assert [(row.site, row.date, row.amount) for row in found] == [("S1", day(1), 240)]


def test_it_says_nothing_of_who() -> None:
    found = breaches("not_alone", world(CREW), [free_duty(480, 720)])
    assert [(row.person, row.date) for row in found] == [(None, MONDAY)]


def test_the_house_may_leave_it_out() -> None:
    problem = world(CREW, rules=[rule("not_alone", "off")])
    assert amounts("not_alone", problem, free_duty(480, 720)) == []
