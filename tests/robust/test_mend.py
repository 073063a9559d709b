"""Days are mended as well as trying everything would, and nothing but the day changes."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.cards import PriceList
from models.duties import Duty
from models.outcome import Breach
from models.people import Limits, Person
from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.options.build import build_options
from roster.robust.mend import Mended, Missing, mended
from roster.robust.scene import Scene, scene
from roster.solver.settings import Settings
from roster.solver.solve import solve
from roster.solver.watch import Unwatched
from roster.solver.workshop import Workshop
from tests import worlds


def without(staged: Scene, duty: Duty) -> Mended:
    sites = tuple(site.id for site in staged.given.sites)
    people = staged.near.people(duty.date, sites, (duty.person,))
    task = Missing(staged.hash, duty.date, (duty.person,), people, sites, staged.rest)
    return mended(Workshop(staged.problem, Unwatched()), task)


def others_days(problem: Problem, duty: Duty) -> list[list[Duty | None]]:
    """What each of the others could be given on the date."""
    options = build_options(problem)
    return [
        [None, *(row.duty(roles) for row in options.of(person.id, duty.date) for roles in product(*row.roles_by_piece))]
        for person in problem.people
        if person.id != duty.person
    ]


def lawful_levels(problem: Problem, duties: tuple[Duty, ...], duty: Duty) -> Iterator[int]:
    """Level 1 of every roster that differs on the date only and breaks no rule of anybody who is there."""
    stays = [row for row in duties if row.date != duty.date]
    for chosen in product(*others_days(problem, duty)):
        checked = check(problem, (*stays, *(row for row in chosen if row)))
        if not [row for row in checked.breaches if not is_of(row, duty.person)]:
            yield checked.levels[0].amount


def is_of(breach: Breach, person: str) -> bool:
    return breach.person == person


@st.composite
def people(draw: st.DrawFn, name: str) -> Person:
    """Somebody at home at one of two sites or at none, who may or may not do what is asked for there."""
    limits = draw(st.sampled_from(({}, {}, {"not_alone": True}, {"latest_end": 720}, {"weekly_maximum": 480})))
    return worlds.person(
        name,
        holds=draw(st.sampled_from((("E",), ("E",), ()))),
        home_site=draw(st.sampled_from(("S1", "S2", None))),
        lead=draw(st.booleans()),
        elsewhere=draw(st.booleans()),
        reach_minutes=draw(st.sampled_from((0, 30))),
        limits=(Limits.model_validate(limits),),
    )


@st.composite
def days(draw: st.DrawFn) -> Problem:
    """Three people, two days, two sites, minimums, and rules about who is where with whom."""
    spans = st.sampled_from((((480, 720),), ((720, 960),), ((480, 600),), ((600, 840),)))
    cells = tuple(
        worlds.cell(
            f"C{number}",
            date=draw(st.sampled_from((worlds.MONDAY, worlds.day(1)))),
            spans=draw(spans),
            site=draw(st.sampled_from(("S1", "S2", None))),
            who=(worlds.counted(draw(st.sampled_from(("counter", "office")))),),
            minimum=draw(st.integers(1, 2)),
            minimum_weight=draw(st.integers(1, 2)),
        )
        for number in range(draw(st.integers(2, 5)))
    )
    rules = draw(st.sets(st.sampled_from(("lead_present", "never_alone", "opening_crew")), max_size=1))
    return worlds.world(
        [draw(people(f"P{number}")) for number in (1, 2, 3)],
        days=2,
        sites=2,
        cells=cells,
        duty_types=(worlds.SHORT, worlds.AFTERNOON),
        rules=tuple(worlds.rule(name, "strict") for name in sorted(rules)),
    )


@given(days(), st.data())
def test_nothing_better_is_found_by_trying_everything(problem: Problem, data: st.DataObject) -> None:
    duties = solve(problem, Settings(seconds=30, workers=1)).duties
    assume(duties)
    duty = data.draw(st.sampled_from(duties))
    staged = scene(problem, duties)
    real = staged.problem.changed(people=problem.people)
    levels = list(lawful_levels(real, duties, duty))
    found = without(staged, duty)
    assert found.proven
    assert (found.after is not None) == bool(levels)
    if found.after is not None:
        before = check(real, duties).levels[0].amount
        assert found.after.level.total() - found.before.level.total() == min(levels) - before


def test_who_is_asked_is_counted() -> None:
    dear = PriceList(changed_day=100_000)
    problem = worlds.world(3, days=1, cells=(worlds.cell(minimum=1),), duty_types=(worlds.SHORT,), prices=dear)
    staged = scene(problem, (worlds.duty("P1", duty_type="K"),))
    found = without(staged, worlds.duty("P1", duty_type="K"))
    assert (found.by_itself(), found.survived(), found.asked) == (False, True, 1)


def test_more_may_stay_open_up_to_a_limit() -> None:
    problem = worlds.world(2, days=1, cells=(worlds.cell(target=2),), duty_types=(worlds.SHORT,))
    duties = tuple(worlds.duty(name, duty_type="K") for name in ("P1", "P2"))
    found = without(scene(problem, duties), duties[0])
    # one of two heads is missing from 8:00 to 12:00
    assert [found.survived(most) for most in (None, 240, 239)] == [True, True, False]


@pytest.mark.parametrize("weekly", [None, 480])
def test_other_days_stay_as_they_are(weekly: int | None) -> None:
    """P2 may work two short days a week and has both on other days: only without that limit is Monday mended."""
    crew = (worlds.person("P1"), worlds.limited("P2", weekly_maximum=weekly))
    cells = tuple(worlds.cell(f"C{number}", date=worlds.day(number), minimum=1) for number in range(3))
    problem = worlds.world(crew, days=3, cells=cells, duty_types=(worlds.SHORT,))
    monday = worlds.duty("P1", duty_type="K")
    others = tuple(worlds.duty("P2", worlds.day(number), "K") for number in (1, 2))
    assert without(scene(problem, (monday, *others)), monday).survived() == (weekly is None)


def test_a_free_springer_stands_in() -> None:
    crew = (worlds.person("P1"), worlds.person("P2", home_site=None, district="D2"))
    problem = worlds.world(crew, days=1, sites=2, cells=(worlds.cell(minimum=1),), duty_types=(worlds.SHORT,))
    monday = worlds.duty("P1", duty_type="K")
    assert without(scene(problem, (monday,)), monday).survived()


def test_who_is_pinned_cannot_be_sent_home() -> None:
    """Without P1 P2 is alone, which the house forbids, and somebody fixed that P2 is there: no lawful way at all."""
    pins = (Pin(person="P2", date=worlds.MONDAY, duty_type="K"),)
    problem = worlds.world(
        2, days=1, pins=pins, duty_types=(worlds.SHORT,), rules=(worlds.rule("never_alone", "strict"),)
    )
    duties = tuple(worlds.duty(name, duty_type="K") for name in ("P1", "P2"))
    found = without(scene(problem, duties), duties[0])
    assert (found.alone_lawful, found.after, found.proven, found.survived()) == (False, None, True, False)
