"""Whoever is in training for what a role needs works in it only while somebody who can do it works at the site."""

import pytest

from models.cards import PriceList
from models.people import Held
from tests.checks.looking import amounts, charge
from tests.worlds import day, duty, free_duty, person, rule, world

LEARNS = (Held(qualification="E", in_training=True),)
CREW = [person("P1"), person("P2", qualifications=LEARNS), person("P3", qualifications=LEARNS), person("P4", ("A",))]
RULES = [rule("trainer_present", "strict")]
STRICT = world(CREW, sites=2, rules=RULES)


@pytest.mark.parametrize(("until", "missing"), [(720, []), (719, [1]), (480, [240])])
def test_as_long_as_a_trainee_works(until: int, missing: list[int]) -> None:
    duties = [free_duty(480, 720, "P2"), *([free_duty(480, until)] if until > 480 else [])]
    assert amounts("trainer_present", STRICT, *duties) == missing


def test_two_trainees_do_not_train_each_other() -> None:
    assert amounts("trainer_present", STRICT, free_duty(480, 720, "P2"), free_duty(480, 600, "P3")) == [360]


def test_the_trainer_may_do_something_else_there() -> None:
    assert amounts("trainer_present", STRICT, duty("P1", role="office"), duty("P2")) == []


def test_somebody_with_another_qualification_is_no_trainer() -> None:
    assert amounts("trainer_present", STRICT, duty("P2"), duty("P4", role="office")) == [480]


def test_a_trainer_at_another_site_is_not_there() -> None:
    assert amounts("trainer_present", STRICT, duty("P1", site="S2"), duty("P2")) == [480]


def test_a_role_that_asks_for_nothing_needs_no_trainer() -> None:
    assert amounts("trainer_present", STRICT, duty("P2", role="office")) == []


def test_who_is_done_with_training_needs_none() -> None:
    done = (Held(qualification="E", in_training=True, valid_to=day(0)), Held(qualification="E", valid_from=day(1)))
    problem = world([person("P1", qualifications=done)], rules=RULES)
    duties = [free_duty(480, 720), free_duty(480, 720, date=day(1))]
    assert amounts("trainer_present", problem, *duties) == [240]


def test_what_a_minute_costs() -> None:
    soft = world(CREW, rules=[rule("trainer_present", "soft")], prices=PriceList(company_hour=600))
    assert charge("trainer_present", soft, free_duty(480, 500, "P2")) == (20, 200)
