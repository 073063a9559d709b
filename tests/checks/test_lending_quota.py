"""Every hour that a district lends or borrows in a week beyond its quota has a price."""

import pytest

from models.cards import PriceList
from tests.checks.looking import charge
from tests.checks.test_lent_hours import hours, three


@pytest.mark.parametrize(("quota", "minutes"), [(241, 0), (240, 0), (239, 1), (0, 240)])
def test_a_minute_beyond_costs_a_sixtieth_of_600_points(quota: int, minutes: int) -> None:
    assert charge("lending_quota", three(D1={"lent_quota": quota}), hours("P1", "S2")) == (minutes, 10 * minutes)
    assert charge("lending_quota", three(D2={"borrowed_quota": quota}), hours("P1", "S2")) == (minutes, 10 * minutes)


def test_both_sides_pay_for_the_same_hour() -> None:
    problem = three(D1={"lent_quota": 180}, D2={"borrowed_quota": 120}, D3={"lent_quota": 0, "borrowed_quota": 0})
    assert charge("lending_quota", problem, hours("P1", "S2"), hours("P2", "S1")) == (180, 1800)


def test_what_one_week_leaves_is_not_there_in_the_next() -> None:
    """A Sunday and the Monday after it, both with an hour free."""
    problem = three(days=2, first=6, D1={"lent_quota": 60})
    assert charge("lending_quota", problem, hours("P1", "S2", 6), hours("P1", "S2", 7)) == (360, 3600)


def test_the_price_is_that_of_the_list() -> None:
    problem = three(D1={"lent_quota": 0}).changed(prices=PriceList(lent_hour=120))
    assert charge("lending_quota", problem, hours("P1", "S2")) == (240, 480)


def test_without_a_quota_nothing_costs() -> None:
    assert charge("lending_quota", three(D1={"lent_most": 60}), hours("P1", "S2")) == (0, 0)
