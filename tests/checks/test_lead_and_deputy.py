"""The lead of a site or somebody who deputises has a duty there on every day on which it opens."""

from typing import Any

import pytest
from pydantic import ValidationError

from models.cards import PriceList
from models.duties import Duty
from models.people import Person
from models.problem import Holiday, Problem
from models.requests import Absence, Pin
from tests.checks.looking import amounts, breaches, charge
from tests.worlds import contract, day, duty, opening, pattern, person, rule, span, world

LEAD = person("P1", lead=True)


def deputy(**fields: Any) -> Person:
    return person("P2", deputises_for="P1", **fields)


def led(*others: Person, lead: Person = LEAD, days: int = 1, mode: Any = "strict", **fields: Any) -> Problem:
    return world([lead, *(others or (deputy(),))], days, 2, rules=[rule("lead_and_deputy", mode)], **fields)


def short(person_id: str, site: str = "S1", number: int = 0) -> Duty:
    return duty(person_id, day(number), "K", site)


@pytest.mark.parametrize(
    ("duties", "missing"),
    [([], [1]), ([short("P1")], []), ([short("P2")], []), ([short("P1"), short("P2")], [])],
)
def test_one_of_the_two_is_there(duties: list[Duty], missing: list[int]) -> None:
    assert amounts("lead_and_deputy", led(), *duties) == missing


def test_elsewhere_is_not_there() -> None:
    assert amounts("lead_and_deputy", led(), short("P1", "S2")) == [1]


def test_each_day_is_for_itself() -> None:
    said = [str(row.what) for row in breaches("lead_and_deputy", led(days=3), [short("P1"), short("P2", number=2)])]
    assert said == ["S1 on 2026-11-24: neither P1 nor anybody who deputises is there"]


def test_of_several_deputies_one_is_enough() -> None:
    problem = led(deputy(), person("P3", deputises_for="P1"))
    assert amounts("lead_and_deputy", problem, short("P3")) == []
    assert amounts("lead_and_deputy", problem) == [1]


def test_a_day_on_which_the_site_is_closed_does_not_count() -> None:
    """Only the other site opens."""
    assert amounts("lead_and_deputy", led(openings=[opening("S2")])) == []


def test_whom_nobody_deputises_for_need_not_come() -> None:
    assert amounts("lead_and_deputy", led(person("P2"))) == []


def test_a_lead_without_a_home_site_has_no_site_to_be_at() -> None:
    assert amounts("lead_and_deputy", led(lead=LEAD.changed(home_site=None))) == []


OFF = (contract(pattern=pattern(range(1, 7))),)
"""Mondays off."""
BOTH = ("P1", "P2")


@pytest.mark.parametrize(
    ("problem", "missing"),
    [
        (led(absences=[Absence(person=name, date=day(0)) for name in BOTH]), []),
        (led(absences=[Absence(person="P1", date=day(0))]), [1]),
        # half a day of absence leaves the other half
        (led(absences=[Absence(person=name, date=day(0), span=span(480, 720)) for name in BOTH]), [1]),
        (led(pins=[Pin(person=name, date=day(0), off=True) for name in BOTH]), [1]),
        (led(deputy(contracts=OFF), lead=LEAD.changed(contracts=OFF)), []),
        (led(deputy(contracts=OFF)), [1]),
        (led(deputy(contracts=()), lead=LEAD.changed(contracts=())), []),
        (led(holidays=[Holiday(date=day(0), name="Tag")]), []),
        (led(first=day(6)), []),
        (led(first=day(5)), [1]),
        (led(deputy(saturday_pool=False), lead=LEAD.changed(saturday_pool=False), first=day(5)), []),
        # a deputy who may not come cannot be asked to
        (led(deputy(home_site="S2"), absences=[Absence(person="P1", date=day(0))]), []),
        (led(deputy(home_site="S2", elsewhere=True), absences=[Absence(person="P1", date=day(0))]), []),
        (
            led(deputy(home_site="S2", elsewhere=True, reach_minutes=30), absences=[Absence(person="P1", date=day(0))]),
            [1],
        ),
        (led(deputy(home_site=None), absences=[Absence(person="P1", date=day(0))]), [1]),
    ],
)
def test_a_day_counts_if_one_of_them_can_come(problem: Problem, missing: list[int]) -> None:
    assert amounts("lead_and_deputy", problem) == missing


def test_at_a_price_each_day_costs() -> None:
    assert charge("lead_and_deputy", led(days=3, mode="soft"), short("P1")) == (2, 1200)
    dear = led(days=3, mode="soft", prices=PriceList(lead_away_day=7))
    assert charge("lead_and_deputy", dear) == (3, 21)


def test_by_default_it_is_off() -> None:
    assert breaches("lead_and_deputy", world([LEAD, deputy()], 1), []) == []


def test_whom_somebody_deputises_for_has_to_be_there() -> None:
    with pytest.raises(ValidationError, match="person P2 names the person P9"):
        world([LEAD, person("P2", deputises_for="P9")])
