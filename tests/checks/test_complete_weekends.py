"""Saturday and Sunday are both worked or both free."""

import pytest

from models.history import History
from models.problem import Problem
from tests.checks.looking import amounts, charge
from tests.worlds import day, duty, person, rule, world

SATURDAY, SUNDAY = day(5), day(6)


def weekends(mode: str = "strict", days: int = 14, **fields: object) -> Problem:
    """Sundays are open, and law does not forbid them."""
    rows = {"rules": (rule("complete_weekends", "strict"),)} if mode == "strict" else {}
    rows = {"rules": (rule("complete_weekends", "soft"),)} if mode == "soft" else rows
    return world(days=days, law="none").changed(**rows, **fields)


@pytest.mark.parametrize(
    ("worked", "halves"),
    [((), []), ((SATURDAY,), [1]), ((SUNDAY,), [1]), ((SATURDAY, SUNDAY), []), ((SATURDAY, day(13)), [1, 1])],
)
def test_both_or_none(worked: tuple[object, ...], halves: list[int]) -> None:
    duties = [duty(date=date) for date in (SATURDAY, SUNDAY, day(12), day(13)) if date in worked]
    assert amounts("complete_weekends", weekends(), *duties) == halves
    assert charge("complete_weekends", weekends("soft"), *duties) == (len(halves), 300 * len(halves))


def test_two_people_do_not_make_one_weekend() -> None:
    assert amounts("complete_weekends", weekends(), duty(date=SATURDAY), duty("P2", SUNDAY)) == [1, 1]


def test_whoever_need_not_work_whole_weekends_is_not_asked() -> None:
    crew = [person(whole_weekends=False), person("P2")]
    problem = weekends(people=tuple(crew))
    assert amounts("complete_weekends", problem, duty(date=SATURDAY)) == []
    assert amounts("complete_weekends", problem, duty(date=SATURDAY), duty("P2", SUNDAY)) == [1]


def test_a_saturday_on_the_last_day_may_go_on() -> None:
    assert amounts("complete_weekends", weekends(days=6), duty(date=SATURDAY)) == []


def from_sunday(*before: object) -> Problem:
    history = History(duties=tuple(duty(date=SATURDAY) for _ in before))
    rows = (rule("complete_weekends", "strict"),)
    return world(first=SUNDAY, days=2, law="none", rules=rows, history=history)


def test_a_sunday_on_the_first_day_needs_its_saturday() -> None:
    assert amounts("complete_weekends", from_sunday(), duty(date=SUNDAY)) == [1]
    assert amounts("complete_weekends", from_sunday("worked"), duty(date=SUNDAY)) == []


def test_a_saturday_of_the_history_asks_for_nothing() -> None:
    assert amounts("complete_weekends", from_sunday("worked")) == []


def test_it_is_off_until_the_centre_says_so() -> None:
    assert amounts("complete_weekends", weekends("off"), duty(date=SATURDAY)) == []
