"""Where a mobile team goes, somebody who may drive is at work, too."""

from typing import Any

import pytest

from models.cards import PriceList
from models.people import Held, Person
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import MONDAY, day, free_duty, person, rule, site, world

DRIVER = person("P1", holds=("E", "A"))


def driven(driver: Person = DRIVER, **fields: Any) -> Problem:
    return world([driver, person("P2")], sites=[site(driver="A"), site("S2")], **fields)


@pytest.mark.parametrize(("until", "missing"), [(720, []), (719, [1]), (600, [120])])
def test_while_people_are_there(until: int, missing: list[int]) -> None:
    assert amounts("mobile_driver", driven(), free_duty(480, until, "P1"), free_duty(480, 720, "P2")) == missing


def test_a_driver_alone_is_no_matter_of_this_rule() -> None:
    assert amounts("mobile_driver", driven(), free_duty(480, 720, "P1")) == []


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        (Held(qualification="A", valid_to=MONDAY), []),
        (Held(qualification="A", valid_to=day(-1)), [480]),
        (Held(qualification="A", in_training=True), [480]),
        (Held(qualification="E"), [480]),
    ],
)
def test_held_fully_and_on_that_date(held: Held, missing: list[int]) -> None:
    problem = driven(person("P1", qualifications=(held,)))
    assert amounts("mobile_driver", problem, free_duty(480, 720, "P1"), free_duty(480, 720, "P2")) == missing


def test_what_a_minute_costs() -> None:
    soft = driven(rules=[rule("mobile_driver", "soft")], prices=PriceList(company_hour=120))
    assert charge("mobile_driver", soft, free_duty(480, 600, "P2")) == (120, 240)


def test_nobody_drives_where_no_qualification_is_named() -> None:
    assert amounts("mobile_driver", world(), free_duty(480, 720)) == []
