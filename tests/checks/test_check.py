"""A roster is measured by every rule that is not off, and its charges add up."""

import pytest

from models.duties import Duty
from models.requests import Wish
from models.rulebook import RULES
from roster.checks.check import check
from tests.worlds import MONDAY, cell, day, duty, rule, world

SOFT = [row.name for row in RULES if row.mode == "soft"]


def test_an_empty_roster_has_no_breach_and_every_charge() -> None:
    checked = check(world(), [])
    assert checked.breaches == ()
    assert [charge.rule for charge in checked.charges] == SOFT


def test_points_are_the_sum_of_the_charges() -> None:
    wishes = [Wish(person="P1", date=MONDAY, kind="free")]
    checked = check(world(days=1, sites=2, cells=[cell(spans=((480, 690),))], wishes=wishes), [duty(site="S2")])
    # open demand 60, contract target 480 minutes at 10 for P2, away day 600, 30 minutes of travel at 10, a wish 300
    assert checked.points == 60 + 4800 + 600 + 300 + 300
    assert checked.points == sum(charge.points for charge in checked.charges) == checked.levels[1].amount


def test_amounts_have_the_unit_of_the_card() -> None:
    units = {row.name: row.unit for row in RULES}
    assert all(charge.unit == units[charge.rule] for charge in check(world(), []).charges)


def test_the_order_of_the_duties_does_not_matter() -> None:
    duties = [duty(), duty(date=day(1), duty_type="S"), duty("P2", duty_type="S"), duty("P2", date=day(1))]
    problem = world(cells=[cell()])
    assert check(problem, duties) == check(problem, duties[::-1])
    assert [breach.amount for breach in check(problem, duties).breaches] == []


def test_a_rule_that_is_off_is_not_looked_at() -> None:
    checked = check(world(rules=(rule("wishes", "off"), rule("reach", "off")), sites=2), [duty(site="S2")])
    assert checked.breaches == ()
    assert "wishes" not in [charge.rule for charge in checked.charges]


@pytest.mark.parametrize(
    ("stranger", "said"),
    [
        (duty("P9"), "names the person P9, which does not exist"),
        (duty(site="S9"), "names the site S9, which does not exist"),
        (duty(role="boss"), "names the role boss, which does not exist"),
        (duty().changed(duty_type="F9"), "names the duty type F9, which does not exist"),
        (duty(date=day(-1)), "the duty of P1 on 2026-11-22 lies outside 2026-11-23 - 2026-11-24"),
        (duty(date=day(2)), "the duty of P1 on 2026-11-25 lies outside"),
    ],
)
def test_strangers_are_refused(stranger: Duty, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        check(world(), [duty(), stranger])
