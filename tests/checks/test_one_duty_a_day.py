"""Nobody has two duties on one date."""

from tests.checks.looking import amounts
from tests.worlds import day, duty, world


def test_one_is_fine_two_are_one_too_many() -> None:
    assert amounts("one_duty_a_day", world(), duty()) == []
    assert amounts("one_duty_a_day", world(), duty(), duty(duty_type="K")) == [1]


def test_three_are_two_too_many() -> None:
    assert amounts("one_duty_a_day", world(), duty(), duty(), duty(duty_type="K")) == [2]


def test_other_people_and_other_days_do_not_matter() -> None:
    assert amounts("one_duty_a_day", world(), duty(), duty("P2"), duty(date=day(1))) == []


def test_nobody_works() -> None:
    assert amounts("one_duty_a_day", world()) == []
