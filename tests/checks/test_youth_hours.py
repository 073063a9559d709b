"""Nobody under 18 works before six or after twenty o'clock."""

from tests.checks.looking import amounts
from tests.worlds import duty, free_duty, limited, person, world

YOUNG = world([limited(young=True), person("P2")])


def test_six_o_clock_and_a_minute() -> None:
    assert amounts("youth_hours", YOUNG, free_duty(360, 600)) == []
    assert amounts("youth_hours", YOUNG, free_duty(359, 600)) == [1]


def test_twenty_o_clock_and_a_minute() -> None:
    assert amounts("youth_hours", YOUNG, free_duty(960, 1200)) == []
    assert amounts("youth_hours", YOUNG, free_duty(960, 1201)) == [1]


def test_both_ends_add_up() -> None:
    assert amounts("youth_hours", YOUNG, free_duty(330, 1260)) == [90]


def test_the_whole_night_is_outside_and_the_morning_after_it_is_not() -> None:
    assert amounts("youth_hours", YOUNG, duty(duty_type="NACHT")) == [480]
    assert amounts("youth_hours", YOUNG, free_duty(1320, 1860)) == [480]
    assert amounts("youth_hours", YOUNG, free_duty(1800, 2640)) == []


def test_grown_up_people_may_work_at_any_time() -> None:
    assert amounts("youth_hours", YOUNG, duty("P2", duty_type="NACHT")) == []


def test_without_a_clock_there_is_nothing_to_measure() -> None:
    assert amounts("youth_hours", YOUNG, duty(duty_type="X")) == []
