"""Nobody is sent away from home at short notice, unless it was published so or the person agrees."""

import datetime as dt
from typing import Any

import pytest

from models.duties import Duty
from models.history import History
from models.people import Person
from models.problem import Horizon, Problem
from models.requests import Consent
from tests.checks.looking import amounts, breaches
from tests.worlds import MONDAY, day, duty, person, piece, rule, span, world

GOES = person(elsewhere=True, reach_minutes=30)
AWAY = duty(site="S2")


def sent(planned_on: dt.date | None, *published: Duty, crew: Person = GOES, number: int = 4, **fields: Any) -> Problem:
    """P1 of S1 may be sent to S2 and S3 on Monday and Tuesday, and was told of these duties before."""
    horizon = Horizon(first=MONDAY, last=day(1), planned_on=planned_on)
    rules = (rule("elsewhere_notice", "strict", number),)
    rows: dict[str, Any] = {"sites": 3, "horizon": horizon, "history": History(published=published), "rules": rules}
    return world([crew, person("P2", elsewhere=True, reach_minutes=30)], **(rows | fields))


@pytest.mark.parametrize(("days_before", "missing"), [(5, []), (4, []), (3, [1]), (0, [4]), (-1, [5])])
def test_four_days(days_before: int, missing: list[int]) -> None:
    assert amounts("elsewhere_notice", sent(day(-days_before)), AWAY) == missing


def test_every_day_has_its_own_notice() -> None:
    """Monday is three days ahead, Tuesday four."""
    found = breaches("elsewhere_notice", sent(day(-3)), [AWAY, duty(date=day(1), site="S2")])
    assert [(row.person, row.date, row.amount) for row in found] == [("P1", MONDAY, 1)]


def test_a_longer_notice_of_the_house() -> None:
    assert amounts("elsewhere_notice", sent(day(-6), number=7), AWAY) == [1]
    assert amounts("elsewhere_notice", sent(day(-7), number=7), AWAY) == []


def test_without_a_day_of_planning_there_is_no_notice() -> None:
    assert amounts("elsewhere_notice", sent(None), AWAY) == []


def test_at_home_nobody_needs_notice() -> None:
    assert amounts("elsewhere_notice", sent(MONDAY), duty()) == []


def test_a_floater_is_away_nowhere() -> None:
    assert amounts("elsewhere_notice", sent(MONDAY, crew=person(home_site=None)), AWAY) == []


def test_half_a_day_elsewhere_is_enough() -> None:
    half = duty(pieces=(piece(480, 720), piece(750, 990, "S2")), breaks=(span(720, 750),))
    assert amounts("elsewhere_notice", sent(MONDAY), half) == [4]


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        (AWAY, []),
        (duty(duty_type="S", site="S2"), []),
        (duty(site="S3"), [4]),
        (duty(), [4]),
        (duty(date=day(1), site="S2"), [4]),
        (duty("P2", site="S2"), [4]),
    ],
    ids=["same", "other times", "other site", "at home", "other day", "somebody else"],
)
def test_who_was_told_of_that_site_knows_it(told: Duty, missing: list[int]) -> None:
    assert amounts("elsewhere_notice", sent(MONDAY, told), AWAY) == missing


def test_with_consent_there_need_be_no_notice() -> None:
    agreed = Consent(person="P1", date=MONDAY, agreement="asked on the phone")
    assert amounts("elsewhere_notice", sent(MONDAY, consents=[agreed]), AWAY) == []
    assert amounts("elsewhere_notice", sent(MONDAY, consents=[agreed.changed(person="P2")]), AWAY) == [4]
    assert amounts("elsewhere_notice", sent(MONDAY, consents=[agreed.changed(date=day(1))]), AWAY) == [4]


def test_unless_the_centre_asks_for_it_nobody_is_given_notice() -> None:
    assert amounts("elsewhere_notice", sent(MONDAY, rules=()), AWAY) == []
