"""Days with a change of site are offered only where the house allows one, and only to people who may go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from models.history import History
from models.in_force import setting
from models.people import Person
from models.places import Travel
from models.problem import Horizon, Problem
from models.requests import Appointment, Pin
from models.rulebook import RULES
from roster.checks.check import check
from roster.checks.given import Given
from roster.cpsat.model import RosterModel
from roster.options.build import build_options
from roster.options.cover import CoverIndex
from roster.options.option import Option
from roster.rules.frame import Change
from tests import worlds
from tests.rules.test_filters import MEASURE, duties_of
from tests.strategies import on_the_move, problems
from tests.worlds import EARLY, MONDAY, SHORT, person, rule, span, world

GOES = person(elsewhere=True, reach_minutes=30)
SPRINGER = person(home_site=None)
ONCE = rule("site_changes", "strict", 1)


def place(crew: Sequence[Person] = (GOES,), number: int = 1, **fields: Any) -> Problem:
    """One day from 8:00 to 16:30 with a break at 11:30, 12:00 or 12:30, and two sites half an hour apart."""
    rows: dict[str, Any] = {"days": 1, "sites": 2, "duty_types": (EARLY,)}
    return world(crew, **(rows | {"rules": [rule("site_changes", "strict", number)]} | fields))


def ways(minutes: int) -> tuple[Travel, ...]:
    return (Travel(origin="S1", destination="S2", minutes=minutes),)


def changing(problem: Problem) -> list[Option]:
    """The options of the first person on the first day that have a change of site."""
    found = build_options(problem).of(problem.people[0].id, problem.horizon.first)
    return [option for option in found if option.frame.change]


def test_none_unless_the_house_wants_it() -> None:
    assert changing(place(number=0)) == []
    assert changing(place(rules=())) == []


def test_the_way_follows_the_break_and_is_paid() -> None:
    option = next(row for row in changing(place()) if row.frame.breaks == (span(690, 720),) and row.frame.site == "S1")
    assert option.frame.pieces == (span(480, 690), span(750, 990))
    assert option.frame.change == Change("S2", span(720, 750))
    assert option.frame.places == ("S1", "S2")
    assert option.frame.shape.minutes == 480
    assert [(row.site, row.span) for row in option.duty(("counter", "office")).pieces] == [
        ("S1", span(480, 690)),
        ("S2", span(750, 990)),
    ]
    assert option.becomes(option.duty(("counter", "office")))


def test_there_or_back_with_each_break() -> None:
    found = [(row.frame.sites, row.frame.breaks[0].start) for row in changing(place())]
    assert sorted(found) == [(sites, start) for sites in (("S1", "S2"), ("S2", "S1")) for start in (690, 720, 750)]


@pytest.mark.parametrize(("minutes", "on_the_grid"), [(0, 15), (15, 15), (16, 30), (30, 30)])
def test_a_way_takes_whole_steps_of_the_grid(minutes: int, on_the_grid: int) -> None:
    assert {row.frame.travel[0].minutes for row in changing(place(travel=ways(minutes)))} == {on_the_grid}


@pytest.mark.parametrize(
    ("number", "starts"), [(180, {690, 720, 750}), (195, {690, 720}), (210, {690, 720}), (225, set())]
)
def test_both_pieces_last_as_long_as_a_role_is_kept(number: int, starts: set[int]) -> None:
    """Before the break 3:30, 4:00 or 4:30 hours, after the way 4:00, 3:30 or 3:00; whether that rule is on or not."""
    kept = [ONCE, rule("role_blocks", "off", number)]
    assert {row.frame.breaks[0].start for row in changing(place(rules=kept))} == starts


@pytest.mark.parametrize(("minutes", "enough"), [(115, False), (120, True), (125, True)])
def test_two_hours_at_each_site(minutes: int, enough: bool) -> None:
    """After break and way, from 13:30 on, so much is left of the day."""
    kind = EARLY.changed(id="Z", span=span(480, 810 + minutes), break_starts=(750,))
    assert bool(changing(place(duty_types=(kind,), grid=5))) is enough


def test_without_consent_nobody_is_asked_to_go() -> None:
    assert changing(place((person(),))) == []
    assert changing(place((person(elsewhere=True, reach_minutes=29),))) == []


def test_one_of_the_sites_is_home_but_for_springer() -> None:
    three = place((GOES, SPRINGER.changed(id="P2")), sites=3)
    assert {"S1" in row.frame.sites for row in changing(three)} == {True}
    found = build_options(three).of("P2", MONDAY)
    assert {row.frame.sites for row in found if row.frame.change} == {
        (one, other) for one in ("S1", "S2", "S3") for other in ("S1", "S2", "S3") if one != other
    }


def test_springer_go_to_sites_that_are_near() -> None:
    """On a line of eight sites an hour apart each is one of the three nearest of some."""
    names = [f"S{number}" for number in range(1, 9)]
    line = tuple(
        Travel(origin=one, destination=other, minutes=5 * abs(names.index(one) - names.index(other)))
        for one in names
        for other in names
        if one < other
    )
    found = {row.frame.sites for row in changing(place((SPRINGER,), sites=8, travel=line))}
    assert ("S1", "S4") in found
    assert ("S4", "S1") in found
    assert ("S1", "S5") not in found


def test_no_way_is_known() -> None:
    assert changing(place((SPRINGER,), travel=())) == []


def test_only_days_with_a_break_and_without_appointments() -> None:
    assert changing(place(duty_types=(SHORT,))) == []
    meeting = Appointment(person="P1", date=MONDAY, span=span(840, 870))
    assert changing(place(appointments=(meeting,))) == []
    off = rule("fixed_appointment", "off")
    assert len(changing(place(appointments=(meeting,), rules=[ONCE, off]))) == 6


def test_roles_are_those_of_each_site() -> None:
    """At the second site there is only another department, in whose roles the person may work."""
    roles = (*worlds.ROLES, worlds.ROLES[1].changed(id="desk", department="A"))
    departments = ({"id": "E", "name": "E"}, {"id": "A", "name": "A"})
    sites = [worlds.site("S1"), worlds.site("S2", departments=("A",))]
    found = changing(place(sites=sites, roles=roles, departments=departments))
    there = next(row for row in found if row.frame.site == "S1")
    back = next(row for row in found if row.frame.site == "S2")
    assert there.roles_by_piece == (("counter", "office"), ("desk",))
    assert back.roles_by_piece == (("desk",), ("counter", "office"))


def test_a_site_that_closes_at_noon_is_left_at_noon() -> None:
    doors = (worlds.opening("S1", end=720), worlds.opening("S2", start=780))
    assert [(row.frame.sites, row.frame.breaks[0].start) for row in changing(place(openings=doors))] == [
        (("S1", "S2"), 720)
    ]


def test_duty_types_of_one_site_stay_there() -> None:
    assert changing(place(duty_types=(EARLY.changed(sites=("S1",)),))) == []
    assert changing(place(duty_types=(EARLY.changed(sites=("S1", "S2")),)))


def test_a_pin_to_a_site_means_all_day() -> None:
    assert changing(place(pins=(Pin(person="P1", date=MONDAY, site="S1"),))) == []
    assert changing(place(pins=(Pin(person="P1", date=MONDAY, duty_type="F"),)))


def test_no_check_of_single_duties_objects_to_what_is_offered() -> None:
    """What judges one option by itself does so for a day at two sites as for any other."""
    filters = [card.name for card in RULES if card.form == "filter"]
    seen = 0

    @settings(max_examples=100, database=None, suppress_health_check=[HealthCheck.too_slow])
    @given(problem=problems(most_people=2, most_days=2))
    def look(problem: Problem) -> None:
        nonlocal seen
        told = on_the_move(problem)
        strict = [name for name in filters if setting(told, name).mode == "strict"]
        for option in (row for day in build_options(told).by_day.values() for row in day if row.frame.change):
            seen += 1
            measured = Given(told, (next(duties_of(option)),))
            found = [breach for name in strict for breach in MEASURE[name](measured).breaches]
            assert [row for row in found if (row.person, row.date) == (option.person, option.frame.date)] == []

    look()
    assert seen > 30


BOTH = worlds.duty(pieces=(worlds.piece(480, 690), worlds.piece(750, 990, "S2")), breaks=(span(690, 720),))
"""What was published: first S1, then S2."""


@pytest.mark.parametrize(("notice", "sites"), [(13, {("S1", "S2"), ("S2", "S1")}), (14, {("S1",), ("S2",)})])
def test_a_published_day_at_two_sites_stays_one(notice: int, sites: set[tuple[str, ...]]) -> None:
    """So near it is kept: at both sites, in whichever order; a fortnight ahead it may be any day."""
    horizon = Horizon(first=MONDAY, last=MONDAY, planned_on=worlds.day(-notice))
    problem = place(horizon=horizon, history=History(published=(BOTH,)))
    found = {option.frame.sites for option in build_options(problem).of("P1", MONDAY)}
    assert found & {("S1",), ("S2",), ("S1", "S2"), ("S2", "S1")} >= sites
    assert (("S1",) in found) is (notice == 14)


@pytest.mark.parametrize(("sites", "changed"), [(("S1", "S2"), 0), (("S1", "S1"), 600), (("S2", "S2"), 600)])
def test_another_site_than_published_is_a_change(sites: tuple[str, ...], changed: int) -> None:
    """The model charges what the check charges."""
    problem = place(history=History(published=(BOTH,)), prices={"changed_day": 600})
    options = build_options(problem)
    option = next(row for row in options.of("P1", MONDAY) if row.frame.places == sites)
    duty = option.duty(("counter", "counter"))
    built = RosterModel(options, CoverIndex(options.facts), ["P1"])
    charge = next(row.points for row in check(problem, (duty,)).charges if row.rule == "changed_days")
    assert charge == changed
    assert built.amounts((duty,)) == (check(problem, (duty,)).levels[0].amount, check(problem, (duty,)).points)
