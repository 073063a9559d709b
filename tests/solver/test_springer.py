"""A Springer has no home: works at any site, is never away, and still only does what they are qualified for."""

from typing import Any

import pytest

from models.demand import Step
from models.duties import Duty
from models.history import History, RunningCount
from models.places import District
from models.problem import Problem
from roster.checks.check import check
from roster.options.build import build_options
from roster.solver.settings import Settings
from roster.solver.solve import solve
from tests import worlds
from tests.worlds import cell, day, duty, person, rule, site, world

SPRINGER = person(home_site=None)
AT_HOME = person("P2", elsewhere=True, reach_minutes=30)
RULES = (
    rule("away_share", "soft", 0),
    rule("travel_share", "soft", 0),
    rule("away_days_a_month", "strict", 0),
    rule("contract_target", "off"),
)
QUICK = Settings(seconds=60, workers=1, reproducible=True)


def far(*people: Any, **fields: Any) -> Problem:
    """The second site lies in another district, and nobody says how to get there."""
    sites = [site(), site("S2")]
    rows: dict[str, Any] = {"travel": [], "rules": RULES, "duty_types": (worlds.SHORT,)}
    return world(people or [SPRINGER], 2, sites, **(rows | fields))


def costs(problem: Problem, *duties: Duty) -> dict[str, int]:
    return {row.rule: row.points for row in check(problem, duties).charges if row.points}


@pytest.mark.parametrize("place", ["S1", "S2"])
def test_no_site_is_away(place: str) -> None:
    """Neither the first way nor the day costs anything, whatever was counted before."""
    had = tuple(RunningCount(person="P1", what=what, count=9, since=day(-9)) for what in ("away", "travel_minutes"))
    problem = far(history=History(counts=had))
    days = [duty(duty_type="K", site=place, date=day(number)) for number in range(2)]
    assert check(problem, days).breaches == ()
    assert costs(problem, *days) == {}


def test_somebody_with_a_home_pays_for_the_same() -> None:
    near = far(AT_HOME, travel=worlds.world(sites=2).travel)
    found = check(near, [duty("P2", duty_type="K", site="S2")])
    assert {row.rule for row in found.breaches} == {"away_days_a_month"}
    assert {row.rule for row in found.charges if row.points} == {"away_day", "travel", "away_share", "travel_share"}


def test_every_site_is_in_reach_but_not_every_role() -> None:
    problem = far()
    found = [option for options in build_options(problem).by_day.values() for option in options]
    assert {option.frame.site for option in found} == {"S1", "S2"}
    assert {option.points for option in found} == {0}
    nobody = build_options(far(person(home_site=None, holds=()), roles=(worlds.ROLES[0],)))
    assert nobody.by_day == {}
    assert [row.rule for row in check(far(person(home_site=None, holds=())), [duty(duty_type="K")]).breaches] == [
        "qualification"
    ]


def test_the_limit_of_the_home_site_only_keeps_nobody_without_one() -> None:
    """Where there is no home there is nothing to stay at; solver and check say the same."""
    limited = worlds.limited(home_only=True).changed(home_site=None)
    problem = far(limited)
    sites = {option.frame.site for options in build_options(problem).by_day.values() for option in options}
    lawful = {place for place in ("S1", "S2") if not check(problem, [duty(duty_type="K", site=place)]).breaches}
    assert sites == lawful


def test_hours_in_another_district_are_lent() -> None:
    districts = [District(id="D1", name="D1", lent_most=239), District(id="D2", name="D2")]
    problem = far(districts=districts)
    assert [row.rule for row in check(problem, [duty(duty_type="K", site="S2")]).breaches] == ["lent_hours"]
    assert check(problem, [duty(duty_type="K", site="S1")]).breaches == ()


def test_the_springer_goes_and_the_others_stay() -> None:
    cells = [cell("C1", below=(Step(points=5000),)), cell("C2", site="S2", below=(Step(points=5000),))]
    near = worlds.world(sites=2).travel
    outcome = solve(far(SPRINGER, AT_HOME, travel=near, cells=cells), QUICK)
    assert (outcome.status, outcome.points) == ("optimal", 0)
    assert {(row.person, row.pieces[0].site) for row in outcome.duties} == {("P1", "S2"), ("P2", "S1")}
