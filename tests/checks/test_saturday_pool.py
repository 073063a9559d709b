"""Saturdays are worked by those who volunteered for them."""

from tests.checks.looking import amounts
from tests.worlds import day, duty, person, rule, world


def test_only_the_pool_on_a_saturday() -> None:
    assert amounts("saturday_pool", world([person()], days=6), duty(date=day(5))) == []
    assert amounts("saturday_pool", world([person(saturday_pool=False)], days=6), duty(date=day(5))) == [1]


def test_everybody_on_a_friday() -> None:
    assert amounts("saturday_pool", world([person(saturday_pool=False)], days=6), duty(date=day(4))) == []


def test_switched_off() -> None:
    problem = world([person(saturday_pool=False)], days=6, rules=(rule("saturday_pool", "off"),))
    assert amounts("saturday_pool", problem, duty(date=day(5))) == []
