"""Everything together on worlds whose answer is known by hand."""

import pytest

from models.demand import Step
from models.duties import Duty
from models.problem import Problem
from models.robust import FewAble
from roster.robust.able import few_able
from roster.robust.drawn import Dice
from roster.robust.springer import springers, usual
from roster.robust.survey import Asked, survey
from tests import worlds

WEEK = range(7)


def alone() -> tuple[Problem, tuple[Duty, ...]]:
    """P1 opens S1 every day of a week, alone; nobody else is there."""
    cells = tuple(
        worlds.cell(f"C{number}", date=worlds.day(number), minimum=1, below=(Step(points=600),)) for number in WEEK
    )
    off = tuple(worlds.rule(name, "off") for name in ("consecutive_days",))
    problem = worlds.world(1, days=7, cells=cells, duty_types=(worlds.SHORT,), law="none", rules=off)
    return problem, tuple(worlds.duty("P1", worlds.day(number), "K") for number in WEEK)


def test_a_springer_is_worth_the_days_on_which_nobody_else_comes() -> None:
    problem, duties = alone()
    found = survey(problem, duties, (), Asked(Dice(100, 2), seconds=200))
    # Monday to Friday 240 minutes each, twice drawn; the Springer has Saturday and Sunday off
    worth = found.springer[0]
    assert (worth.district, worth.days, worth.level_minutes, worth.open_minutes) == ("D1", 10, 1200, 1200)
    assert (found.survival[0].lost, found.survival[0].share, found.survival[0].open_minutes) == (14, 0, 240)
    assert (len(found.single_points), found.looked_at, found.finished) == (7, 7, True)


def test_half_the_sick_days_are_half_the_worth() -> None:
    problem, duties = alone()
    found = survey(problem, duties, (), Asked(Dice(50, 8), seconds=200))
    days = found.survival[0].days
    assert 0 < days < 56
    assert found.springer[0].level_minutes == found.springer[0].days * 240 / 8


def test_somebody_at_home_makes_every_day_survive() -> None:
    problem, duties = alone()
    two = problem.changed(people=(*problem.people, worlds.person("P2")))
    found = survey(two, duties, (), Asked(Dice(100, 1), seconds=200))
    assert {(row.mended, row.lost, row.asked) for row in found.survival if row.weekday is not None} == {(1, 0, 1.0)}
    assert found.single_points == ()
    assert found.springer[0].level_minutes == 0


def test_time_that_is_over_is_said() -> None:
    problem, duties = alone()
    found = survey(problem, duties, (), Asked(Dice(100, 2), seconds=1e-9))
    assert (found.finished, found.looked_at, found.survival) == (False, 0, ())


@pytest.mark.parametrize("workers", [1, 2])
def test_the_same_seed_finds_the_same_on_any_number_of_workers(workers: int) -> None:
    problem, duties = alone()
    crowd = problem.changed(people=(*problem.people, worlds.person("P2", saturday_pool=False)))
    first = survey(crowd, duties, (), Asked(Dice(60, 2, seed=4), seconds=200))
    assert survey(crowd, duties, (), Asked(Dice(60, 2, seed=4), seconds=200, workers=workers)) == first


def test_the_roster_of_hand_made_breaches_is_looked_at_all_the_same() -> None:
    problem, duties = alone()
    strict = problem.changed(rules=())
    found = survey(strict, duties, (), Asked(Dice(100, 1), seconds=200))
    assert found.finished


def test_where_few_could_be_there() -> None:
    crew = (worlds.person("P1"), worlds.person("P2", holds=()), worlds.limited("P3", latest_end=660))
    problem = worlds.world(crew, days=1, cells=(worlds.cell(minimum=1),), duty_types=(worlds.SHORT,))
    row = FewAble(site="S1", roles=("counter",), date=worlds.MONDAY, minimum=1, able=1)
    assert few_able(problem) == (row,)
    third = problem.changed(people=(*crew, worlds.person("P4"), worlds.person("P5")))
    assert few_able(third) == ()


def test_a_springer_may_do_what_most_may_do_there() -> None:
    crew = (worlds.person("P1"), worlds.person("P2", holds=("E", "A")), worlds.person("P3", holds=("A", "E")))
    problem = worlds.world(crew, days=1)
    assert usual(problem, "D1") == ("A", "E")
    made = springers(problem)["D1"]
    assert (made.id, made.home_site, made.contracts[0].weekly_minutes) == ("+D1", None, 39 * 60)
    taken = problem.changed(people=(*crew, worlds.person("+D1")))
    assert springers(taken)["D1"].id == "++D1"


def test_who_could_be_there_around_a_break_counts() -> None:
    """The cell wants 11:00 to 11:30 and 13:00 to 14:00, which a day with a break in between covers in two pieces."""
    both = worlds.cell(spans=((660, 690), (780, 840)), minimum=1)
    problem = worlds.world(3, days=1, cells=(both,), duty_types=(worlds.EARLY,))
    assert few_able(problem) == ()
    assert [row.able for row in few_able(problem.changed(duty_types=(worlds.SHORT,)))] == [0]


def test_a_springer_also_does_what_nobody_could_before() -> None:
    """Mornings are survived, for two are there; afternoons nobody may work but the Springer."""
    crew = [worlds.limited(name, latest_end=720) for name in ("P1", "P2")]
    cells = (worlds.cell("AM", minimum=1), worlds.cell("PM", spans=((720, 960),), minimum=1))
    problem = worlds.world(crew, days=1, cells=cells, duty_types=(worlds.SHORT, worlds.AFTERNOON))
    duties = tuple(worlds.duty(name, duty_type="K") for name in ("P1", "P2"))
    found = survey(problem, duties, (), Asked(Dice(50, 8, seed=2), seconds=200))
    worth, days = found.springer[0], found.survival[0]
    assert days.by_itself
    assert days.lost
    # a week of one day: 240 minutes of one of the two halves on each day on which somebody is missing
    assert worth.level_minutes == days.days * 240 * 7 / 8
