"""Tiny worlds in which everybody can say by hand who must not be missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.duties import Duty
from models.problem import Problem
from models.robust import SinglePoint
from roster.robust.ask import Here
from roster.robust.scene import scene
from roster.robust.single import Singles, singles
from tests import worlds


@contextmanager
def here(problem: Problem) -> Iterator[Here]:
    workers = Here(problem)
    try:
        yield workers
    finally:
        workers.close()


def looked(problem: Problem, *duties: Duty) -> Singles:
    staged = scene(problem, duties)
    with here(staged.problem) as workers:
        return singles(staged, workers, lambda: False)


def led(*people: bool, heads: int = 1) -> Problem:
    """A morning at one site that wants so many heads and somebody in charge; who of the people leads."""
    crew = [worlds.person(f"P{number}", lead=leads) for number, leads in enumerate(people, 1)]
    cells = (worlds.cell(minimum=heads, target=heads),)
    rules = (worlds.rule("lead_present", "strict"),)
    return worlds.world(crew, days=1, cells=cells, rules=rules, duty_types=(worlds.SHORT,))


def short(person: str) -> Duty:
    return worlds.duty(person, duty_type="K")


def test_the_only_lead_must_not_be_missing() -> None:
    found = looked(led(True, False), short("P1"), short("P2"))
    # 8:00-12:00 nobody may work, so the minimum of one head is 240 minutes short
    point = SinglePoint(person="P1", date=worlds.MONDAY, site="S1", role="counter", minutes=240)
    assert found == Singles((point,), 2)


def test_with_two_leads_one_may_be_missing() -> None:
    assert looked(led(True, True), short("P1"), short("P2")) == Singles((), 2)


def test_two_leads_do_not_help_where_two_heads_are_needed() -> None:
    found = looked(led(True, True, heads=2), short("P1"), short("P2"))
    assert [(point.person, point.minutes) for point in found.points] == [("P1", 240), ("P2", 240)]


def test_somebody_who_is_free_stands_in() -> None:
    assert looked(led(True, False, True), short("P1"), short("P2")) == Singles((), 2)


def test_nobody_stands_in_who_is_absent_or_not_qualified() -> None:
    crew = (worlds.person("P1"), worlds.person("P2", holds=()), worlds.person("P3"))
    absences = ({"person": "P3", "date": worlds.MONDAY},)
    problem = worlds.world(crew, days=1, cells=(worlds.cell(minimum=1),), absences=absences)
    assert [point.person for point in looked(problem, short("P1")).points] == ["P1"]


def test_a_minimum_that_is_short_already_is_nobodys_fault() -> None:
    problem = worlds.world(1, days=1, cells=(worlds.cell(minimum=1), worlds.cell("C2", spans=((720, 960),), minimum=1)))
    points = looked(problem, short("P1")).points
    assert [point.minutes for point in points] == [240]


def test_changes_at_short_notice_are_asked_for_not_forbidden() -> None:
    problem = led(True, False, True)
    soon = problem.changed(horizon=problem.horizon.changed(planned_on=worlds.MONDAY))
    assert looked(soon, short("P1"), short("P2")) == Singles((), 2)


def test_who_stands_by_is_sent() -> None:
    standing_by = worlds.SHORT.changed(id="R", reserve=True)
    roles = (*worlds.ROLES, worlds.ROLES[1].changed(id="reserve", reserve=True))
    crew = (worlds.person("P1"), worlds.person("P2", elsewhere=True))
    problem = worlds.world(
        crew, days=1, cells=(worlds.cell(minimum=1),), roles=roles, duty_types=(worlds.SHORT, standing_by)
    )
    reserve = worlds.duty("P2", duty_type="R", pieces=(worlds.piece(480, 720, role="reserve"),))
    assert looked(problem, short("P1"), reserve) == Singles((), 2)
