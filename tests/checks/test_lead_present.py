"""While people work at a site, somebody who may take responsibility for it works there, too."""

import pytest

from models.cards import PriceList
from tests.checks.looking import amounts, charge
from tests.worlds import duty, free_duty, person, rule, world

CREW = [person("P1", lead=True), person("P2"), person("P3")]
STRICT = world(CREW, sites=2, rules=[rule("lead_present", "strict")])


@pytest.mark.parametrize(("until", "missing"), [(720, []), (719, [1]), (600, [120])])
def test_as_long_as_anybody_works(until: int, missing: list[int]) -> None:
    assert amounts("lead_present", STRICT, free_duty(480, until), free_duty(480, 720, "P2")) == missing


def test_every_head_without_a_lead_counts() -> None:
    assert amounts("lead_present", STRICT, free_duty(480, 720, "P2"), free_duty(600, 720, "P3")) == [360]


def test_the_break_of_the_lead_is_shared_or_missing() -> None:
    assert amounts("lead_present", STRICT, duty("P1"), duty("P2")) == []
    assert amounts("lead_present", STRICT, duty("P1"), free_duty(480, 990, "P2")) == [30]


def test_a_lead_elsewhere_is_not_there() -> None:
    assert amounts("lead_present", STRICT, duty("P1", site="S2"), free_duty(480, 720, "P2")) == [240]


def test_a_lead_alone_and_nobody_at_all() -> None:
    assert amounts("lead_present", STRICT, duty("P1")) == []
    assert amounts("lead_present", STRICT) == []


def test_what_a_minute_costs() -> None:
    soft = world(CREW, rules=[rule("lead_present", "soft")], prices=PriceList(company_hour=600))
    assert charge("lead_present", soft, free_duty(480, 486, "P2")) == (6, 60)


def test_nobody_looks_unless_the_house_wants_it() -> None:
    assert amounts("lead_present", world(), free_duty(480, 720)) == []
