"""A duty type is given only to people whose working-time model it is meant for."""

from tests.checks.looking import amounts
from tests.worlds import MONDAY, contract, day, duty, person, world


def test_for_the_roster() -> None:
    assert amounts("working_time_model", world(), duty()) == []


def test_not_for_flexitime() -> None:
    crew = [person(contracts=(contract(model="flexitime"),))]
    assert amounts("working_time_model", world(crew), duty()) == [1]


def test_by_the_contract_of_the_date() -> None:
    contracts = (contract(valid_to=MONDAY), contract(model="flexitime", valid_from=day(1)))
    problem = world([person(contracts=contracts)])
    assert amounts("working_time_model", problem, duty(), duty(date=day(1))) == [1]


def test_without_a_contract() -> None:
    assert amounts("working_time_model", world([person(contracts=())]), duty()) == [1]
