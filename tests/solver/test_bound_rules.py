"""What each card says of pricing is so: an exact rule is in the bound to the point, a relaxed one is left out of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.cards import RuleCard, RuleSetting
from models.demand import Move, Step
from models.duties import DutyType
from models.history import Account, DayOff, History
from models.people import Held, Limits, Person
from models.problem import Holiday, Horizon, Problem
from models.requests import Absence, Appointment, Pin, Wish
from models.rulebook import RULES
from roster.rules.book import POSTINGS
from tests import strategies, worlds
from tests.solver.proof import bound, examples, left_out, proven

ROUNDS = 1000
DEAR = (Step(points=6000),)
MORNING = DutyType(id="A", name="A", span=worlds.span(375, 720))
EVENING = DutyType(id="L", name="L", span=worlds.span(840, 1170))
LONG = DutyType(id="Z", name="Z", span=worlds.span(480, 1140), break_minutes=45, break_starts=(780,))
THROUGH = DutyType(id="D", name="D", span=worlds.span(480, 855))


class Case(NamedTuple):
    """A problem in which one rule matters, and its fewest points with the rule and without."""

    problem: Problem
    told: int
    left_out: int


def worker(window: int = 1320, model: str = "roster", days: int = 7, **fields: Any) -> Person:
    """Somebody whose week asks for nothing: every minute of work costs a point, so that four hours cost 240."""
    pattern = worlds.pattern(range(days), end=window, target=0)
    return worlds.person(contracts=(worlds.contract(pattern=pattern, model=model),), **fields)


def needed(*people: Person, **fields: Any) -> Problem:
    """One day, one duty from eight to twelve, where somebody missing costs 6000 points."""
    defaults: dict[str, Any] = {
        "days": 1,
        "duty_types": (worlds.SHORT,),
        "prices": {"off_target_hour": 60},
        "cells": [worlds.cell("C", below=DEAR)],
    }
    return worlds.world(people or (worker(),), **(defaults | fields))


def one_duty_a_day() -> Case:
    """Morning and afternoon are wanted, one of them stays open."""
    both = [worlds.cell("C1", below=DEAR), worlds.cell("C2", spans=((720, 960),), below=DEAR)]
    return Case(needed(cells=both, duty_types=(worlds.SHORT, worlds.AFTERNOON)), 240 + 6000, 2 * 240)


def duty_shape() -> Case:
    return Case(needed(duty_types=(worlds.SHORT.changed(weekdays=(1,)),)), 6000, 240)


def qualification() -> Case:
    return Case(needed(worker(holds=())), 6000, 240)


def absence() -> Case:
    return Case(needed(absences=(Absence(person="P1", date=worlds.MONDAY),)), 6000, 240)


def fixed_appointment() -> Case:
    """The appointment must be in the duty, and then no piece lasts from eight to twelve."""
    kept = Appointment(person="P1", date=worlds.MONDAY, span=worlds.span(540, 600))
    return Case(needed(appointments=(kept,)), 240 + 6000, 240)


def opening_hours() -> Case:
    return Case(needed(openings=(worlds.opening(end=705),)), 6000, 240)


def sunday_and_holiday() -> Case:
    return Case(needed(holidays=(Holiday(date=worlds.MONDAY, name="Feiertag"),)), 6000, 240)


def year_end() -> Case:
    """The night before Christmas Eve ends in it, at two o'clock; the doors were opened on the day before only."""
    before = dt.date(2026, 12, 23)
    night = DutyType(id="N", name="N", span=worlds.span(1320, 1560))
    rows: dict[str, Any] = {"first": before, "openings": (worlds.opening(date=before, start=0, end=2160),)}
    cells = [worlds.cell("C", before, ((1320, 1560),), below=DEAR)]
    return Case(needed(worker(window=2160), duty_types=(night,), cells=cells, **rows), 6000, 240)


def daily_maximum() -> Case:
    """The only duty there is has 615 minutes."""
    return Case(needed(duty_types=(LONG,)), 6000, 615)


def breaks() -> Case:
    """The only duty there is has 375 minutes in one go."""
    return Case(needed(duty_types=(THROUGH,)), 6000, 375)


def daily_rest() -> Case:
    """From 19:30 to 6:15 are 645 minutes: the evening (330 minutes) or the morning (345), the other stays open."""
    cells = [
        worlds.cell("C1", spans=((840, 1170),), below=DEAR),
        worlds.cell("C2", worlds.day(1), ((375, 720),), below=DEAR),
    ]
    openings = [worlds.opening(date=worlds.day(number), start=360, end=1200) for number in range(2)]
    problem = needed(days=2, duty_types=(MORNING, EVENING), cells=cells, openings=openings)
    return Case(problem, 330 + 6000, 330 + 345)


def two_days(**fields: Any) -> Problem:
    """Four hours are wanted on each of two days."""
    return needed(
        days=2, cells=[worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in (1, 0)], **fields
    )


def consecutive_days() -> Case:
    """One of two days may be worked, the other stays open."""
    return Case(two_days(rules=(worlds.rule("consecutive_days", "strict", 1),)), 240 + 6000, 2 * 240)


def days_off_in_a_row() -> Case:
    """Monday and Wednesday are wanted, Tuesday is off: it would be a day off alone."""
    cells = [worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in (0, 2)]
    tuesday_off = (Pin(person="P1", date=worlds.day(1), off=True),)
    rules = (worlds.rule("days_off_in_a_row", "strict", 2),)
    return Case(needed(days=3, cells=cells, pins=tuesday_off, rules=rules), 240 + 6000, 2 * 240)


def same_type_in_a_row() -> Case:
    """There is one duty type, and it may not be worked on both days."""
    return Case(two_days(rules=(worlds.rule("same_type_in_a_row", "strict", 1),)), 240 + 6000, 2 * 240)


def young(*types: DutyType, **fields: Any) -> Problem:
    """Somebody under 18 and these duties."""
    return needed(worker(limits=({"young": True},)), duty_types=types, **fields)


def youth_daily() -> Case:
    """The only duty there is has 510 minutes."""
    nine = DutyType(id="J", name="J", span=worlds.span(480, 1050), break_minutes=60, break_starts=(720,))
    return Case(young(nine), 6000, 510)


def youth_week() -> Case:
    """Four times 545 minutes were worked from Monday to Thursday; four hours on Friday are 20 minutes too many."""
    friday = worlds.day(4)
    known = [worlds.free_duty(480, 1025, date=worlds.day(number), duty_type="K") for number in range(4)]
    cells = [worlds.cell("C", friday, below=DEAR)]
    return Case(young(worlds.SHORT, first=friday, cells=cells, history=History(duties=tuple(known))), 6000, 240)


def youth_days() -> Case:
    """Saturday would be the sixth day."""
    saturday, allowed = worlds.day(5), worlds.rule("youth_saturday", "off", agreement="TV")
    known = [worlds.duty(date=worlds.day(number), duty_type="K") for number in range(5)]
    rows: dict[str, Any] = {"first": saturday, "cells": [worlds.cell("C", saturday, below=DEAR)]}
    return Case(young(worlds.SHORT, history=History(duties=tuple(known)), rules=(allowed,), **rows), 6000, 240)


def youth_presence() -> Case:
    """Eight hours of work within ten and a half."""
    spread = DutyType(id="J", name="J", span=worlds.span(480, 1110), break_minutes=150, break_starts=(720,))
    return Case(young(spread), 6000, 480)


def youth_rest() -> Case:
    """From 20:00 to 7:45 are 705 minutes: the evening (270 minutes) or the morning (255), the other stays open."""
    types = (
        DutyType(id="L", name="L", span=worlds.span(930, 1200)),
        DutyType(id="A", name="A", span=worlds.span(465, 720)),
    )
    cells = [
        worlds.cell("C1", spans=((930, 1200),), below=DEAR),
        worlds.cell("C2", worlds.day(1), ((465, 720),), below=DEAR),
    ]
    openings = [worlds.opening(date=worlds.day(number), start=360, end=1200) for number in range(2)]
    return Case(young(*types, days=2, cells=cells, openings=openings), 255 + 6000, 255 + 270)


def youth_breaks() -> Case:
    """Eight hours with a break of half an hour."""
    return Case(young(worlds.EARLY, cells=[worlds.cell("C", spans=((480, 690),), below=DEAR)]), 6000, 480)


def youth_hours() -> Case:
    """The only duty there is ends a quarter of an hour after eight."""
    late = DutyType(id="L", name="L", span=worlds.span(960, 1215))
    cells = [worlds.cell("C", spans=((960, 1200),), below=DEAR)]
    return Case(young(late, cells=cells, openings=[worlds.opening(end=1215)]), 6000, 255)


def youth_saturday() -> Case:
    saturday = worlds.day(5)
    return Case(young(worlds.SHORT, first=saturday, cells=[worlds.cell("C", saturday, below=DEAR)]), 6000, 240)


def youth_year_end() -> Case:
    """On 24 December nobody under 18 is there from twelve to four."""
    eve = worlds.day(31)
    cells = [worlds.cell("C", eve, ((720, 960),), below=DEAR)]
    return Case(young(worlds.AFTERNOON, first=eve, cells=cells), 6000, 240)


def average_week() -> Case:
    """Four hours wanted on one weekday, and before there were more than four too many."""
    account = Account(person="P1", start=worlds.MONDAY, end=worlds.MONDAY, average=241)
    return Case(needed(history=History(accounts=(account,))), 6000, 240)


def forbidden_succession() -> Case:
    """The only duty type there is may not follow itself."""
    return Case(two_days(duty_types=(worlds.SHORT.changed(not_after=("K",)),)), 240 + 6000, 2 * 240)


def working_time_model() -> Case:
    return Case(needed(worker(model="flexitime")), 6000, 240)


def pattern() -> Case:
    return Case(needed(worker(window=705)), 6000, 240)


def personal_limits() -> Case:
    return Case(needed(worker(limits=({"latest_end": 705},))), 6000, 240)


def personal_hours() -> Case:
    """Two mornings wanted in two weeks, and hours for one of them."""
    days = (worlds.day(0), worlds.day(7))
    cells = [worlds.cell(f"C{date}", date, below=DEAR) for date in days]
    return Case(needed(worker(limits=({"two_weeks_maximum": 240},)), days=8, cells=cells), 240 + 6000, 480)


def saturday_pool() -> Case:
    saturday = worlds.day(5)
    cells = [worlds.cell("C", saturday, below=DEAR)]
    return Case(needed(worker(saturday_pool=False), first=saturday, cells=cells), 6000, 240)


def reach() -> Case:
    """Without consent nobody goes; with it there are a day away (600) and half an hour's way (300)."""
    return Case(needed(sites=2, cells=[worlds.cell("C", site="S2", below=DEAR)]), 6000, 240 + 600 + 300)


def pins() -> Case:
    return Case(needed(pins=(Pin(person="P1", date=worlds.MONDAY, off=True),)), 6000, 240)


def frozen_days() -> Case:
    """A day off was published, a week ahead, and nobody asked the person; what a change costs is another rule."""
    horizon = Horizon(first=worlds.MONDAY, last=worlds.MONDAY, planned_on=worlds.day(-7))
    history = History(published_off=(DayOff(person="P1", date=worlds.MONDAY),))
    rules = (worlds.rule("changed_days", "off"),)
    return Case(needed(horizon=horizon, history=history, rules=rules), 6000, 240)


def desks() -> Case:
    """Two heads wanted, two people, one desk for what they do."""
    cells = [worlds.cell("C", target=2, below=DEAR)]
    two, rows = (worker(), worker(person_id="P2")), (worlds.desks(2, "office"), worlds.desks(1, "counter"))
    return Case(needed(*two, cells=cells, sites=[worlds.site(desks=rows)]), 6240, 480)


def role_blocks() -> Case:
    """The only duty there is has 105 minutes of work after its break, and 345 in all."""
    short_end = DutyType(id="R", name="R", span=worlds.span(480, 855), break_minutes=30, break_starts=(720,))
    return Case(needed(duty_types=(short_end,), rules=(worlds.rule("role_blocks", "strict"),)), 6000, 345)


def not_alone() -> Case:
    return Case(needed(worker(limits=(Limits(not_alone=True),))), 6000, 240)


def never_alone() -> Case:
    return Case(needed(rules=(worlds.rule("never_alone", "strict"),)), 6000, 240)


def lead_present() -> Case:
    return Case(needed(rules=(worlds.rule("lead_present", "strict"),)), 6000, 240)


def trainer_present() -> Case:
    learns = worker(qualifications=(Held(qualification="E", in_training=True),))
    cells = [worlds.cell("C", who=(worlds.counted(in_training=True),), below=DEAR)]
    return Case(needed(learns, cells=cells, rules=(worlds.rule("trainer_present", "strict"),)), 6000, 240)


def opening_crew() -> Case:
    return Case(needed(rules=(worlds.rule("opening_crew", "strict"),)), 6000, 240)


def closing_crew() -> Case:
    """From three to seven, when the doors close."""
    evening = DutyType(id="L", name="L", span=worlds.span(900, 1140))
    cells = [worlds.cell("C", spans=((900, 1140),), below=DEAR)]
    rules = (worlds.rule("closing_crew", "strict"),)
    return Case(needed(cells=cells, duty_types=(evening,), rules=rules), 6000, 240)


def account_limits() -> Case:
    """Two days in two weeks, four hours on each; the account has room for one of them."""
    days = (worlds.day(0), worlds.day(7))
    account = Account(person="P1", start=days[0], end=days[1], upper=240)
    cells = [worlds.cell(f"C{date}", date, below=DEAR) for date in days]
    return Case(needed(days=8, cells=cells, history=History(accounts=(account,))), 240 + 6000, 480)


def on_saturday(**fields: Any) -> Problem:
    """The same on a Saturday."""
    return needed(**({"first": worlds.day(5), "cells": [worlds.cell("C", worlds.day(5), below=DEAR)]} | fields))


def saturdays() -> Case:
    return Case(on_saturday(rules=(worlds.rule("saturdays", "strict", 0),)), 6000, 240)


def complete_weekends() -> Case:
    """Whoever works on the Saturday works on the Sunday as well, which nobody wanted."""
    rules = (worlds.rule("complete_weekends", "strict"),)
    return Case(on_saturday(days=2, law="none", rules=rules), 2 * 240, 240)


def compensating_day() -> Case:
    """Six days are wanted, and one of them has to be free."""
    cells = [worlds.cell(f"C{number}", worlds.day(number), below=DEAR) for number in range(6)]
    rules = (worlds.rule("compensating_day", "strict", 0),)
    return Case(needed(days=6, cells=cells, rules=rules), 5 * 240 + 6000, 6 * 240)


def extra_hours() -> Case:
    """Half time, and a week that asks for nothing."""
    pattern = worlds.pattern(target=0)
    half = worlds.person(contracts=(worlds.contract(weekly_minutes=1200, pattern=pattern),))
    return Case(needed(half, rules=(worlds.rule("extra_hours", "strict"),)), 6000, 240)


def assignments() -> Case:
    return Case(needed(worker(assignments=({"duty_type": "K", "most": 0},))), 6000, 240)


def away_days_a_month() -> Case:
    far = worker(elsewhere=True, reach_minutes=30, away_days_a_month=0)
    return Case(needed(far, sites=2, cells=[worlds.cell("C", site="S2", below=DEAR)]), 6000, 240 + 900)


def yesterday_late() -> History:
    """From 14:00 to 21:00 on the day before, eleven hours before eight o'clock."""
    return History(duties=(worlds.free_duty(840, 1260, date=worlds.day(-1), duty_type="K"),))


def start_guard() -> Case:
    return Case(needed(history=yesterday_late(), rules=(worlds.rule("start_guard", "strict"),)), 6000, 240)


def span_guard() -> Case:
    return Case(needed(history=yesterday_late(), rules=(worlds.rule("span_guard", "strict"),)), 6000, 240)


def plan_span_guard() -> Case:
    """The doors open at eight, and noon is four hours later."""
    return Case(needed(rules=(worlds.rule("plan_span_guard", "strict", 239),)), 6000, 240)


def minimum() -> Case:
    """Nothing but level 1 makes anybody work."""
    return Case(needed(cells=[worlds.cell("M", minimum=1, target=0, below=(), above=())]), 240, 0)


def open_demand() -> Case:
    return Case(needed(cells=[worlds.cell("C", below=(Step(points=200),))]), 200, 0)


def idle() -> Case:
    """Who is pinned works (240), and nobody was needed (10)."""
    pinned = (Pin(person="P1", date=worlds.MONDAY, duty_type="K", role="counter"),)
    return Case(needed(pins=pinned, cells=[worlds.cell("C", target=0)]), 250, 240)


def moves() -> Case:
    """Nobody works at four; the head wanted there goes to the morning (20), where then somebody is needed (240)."""
    cells = [worlds.cell("O", spans=((960, 1020),), below=DEAR), worlds.cell("D", target=0, below=DEAR)]
    arc = Move(origin="O", destination="D", most=1, points=20)
    return Case(needed(cells=cells, moves=(arc,)), 260, 6000)


def contract_target() -> Case:
    return Case(needed(), 240, 0)


def late_and_early(row: RuleSetting, points: int) -> Case:
    """Somebody works four hours in the afternoon and four from eight the day after, because it is pinned."""
    late = worlds.AFTERNOON.changed(band="late")
    kinds = ((worlds.MONDAY, "N"), (worlds.day(1), "K"))
    pins = tuple(Pin(person="P1", date=date, duty_type=kind) for date, kind in kinds)
    problem = needed(days=2, duty_types=(late, worlds.SHORT), cells=(), pins=pins, rules=(row,))
    return Case(problem, 480 + points, 480)


def disliked_succession() -> Case:
    return late_and_early(worlds.rule("disliked_succession", "soft"), 300)


def steady_starts() -> Case:
    """From twelve to eight are four hours."""
    return late_and_early(worlds.rule("steady_starts", "soft", 120), 100)


def pinned_away() -> dict[str, Any]:
    """Somebody from S1 has to be at S2, half an hour away."""
    pin = Pin(person="P1", date=worlds.MONDAY, duty_type="K", site="S2", role="counter")
    return {"sites": 2, "pins": (pin,), "cells": ()}


def away_day() -> Case:
    return Case(needed(worker(elsewhere=True, reach_minutes=30), **pinned_away()), 240 + 600 + 300, 240 + 300)


def travel() -> Case:
    return Case(needed(worker(elsewhere=True, reach_minutes=30), **pinned_away()), 240 + 600 + 300, 240 + 600)


def saturday_supplement() -> Case:
    """Whoever is pinned works two of the four hours from one o'clock on."""
    saturday = worlds.day(5)
    afternoon = DutyType(id="N", name="N", span=worlds.span(660, 900))
    pinned = (Pin(person="P1", date=saturday, duty_type="N", role="counter"),)
    rows: dict[str, Any] = {"first": saturday, "duty_types": (afternoon,), "pins": pinned, "cells": ()}
    return Case(needed(rules=(worlds.rule("saturday_supplement", "soft"),), **rows), 240 + 120, 240)


def wishes() -> Case:
    wish = Wish(person="P1", date=worlds.MONDAY, kind="free", weight=2)
    return Case(needed(wishes=(wish,)), 240 + 600, 240)


def changed_days() -> Case:
    """A day off was published, and somebody is needed."""
    history = History(published_off=(DayOff(person="P1", date=worlds.MONDAY),))
    return Case(needed(history=history), 240 + 600, 240)


def share_of_nothing(rule: str) -> tuple[RuleSetting, ...]:
    return (worlds.rule(rule, "soft", 0),)


def late_share() -> Case:
    """The afternoon is wanted, and only the late duty of eight hours covers it."""
    cells = [worlds.cell("C", spans=((630, 840),), below=DEAR)]
    problem = needed(duty_types=(worlds.LATE,), cells=cells, rules=share_of_nothing("late_share"))
    return Case(problem, 480 + 300, 480)


def saturday_share() -> Case:
    return Case(on_saturday(rules=share_of_nothing("saturday_share")), 240 + 600, 240)


def away_share() -> Case:
    problem = needed(worker(elsewhere=True, reach_minutes=30), rules=share_of_nothing("away_share"), **pinned_away())
    return Case(problem, 240 + 900 + 600, 240 + 900)


def travel_share() -> Case:
    problem = needed(worker(elsewhere=True, reach_minutes=30), rules=share_of_nothing("travel_share"), **pinned_away())
    return Case(problem, 240 + 900 + 300, 240 + 900)


def refused_wishes_share() -> Case:
    wish = Wish(person="P1", date=worlds.MONDAY, kind="free", weight=2)
    problem = needed(wishes=(wish,), rules=share_of_nothing("refused_wishes_share"))
    return Case(problem, 240 + 600 + 300, 240 + 600)


CASES: dict[str, Callable[[], Case]] = {
    make.__name__: make
    for make in (
        one_duty_a_day,
        duty_shape,
        role_blocks,
        qualification,
        absence,
        fixed_appointment,
        opening_hours,
        sunday_and_holiday,
        year_end,
        daily_maximum,
        breaks,
        daily_rest,
        average_week,
        consecutive_days,
        days_off_in_a_row,
        same_type_in_a_row,
        forbidden_succession,
        youth_daily,
        youth_week,
        youth_days,
        youth_presence,
        youth_rest,
        youth_breaks,
        youth_hours,
        youth_saturday,
        youth_year_end,
        working_time_model,
        pattern,
        personal_limits,
        personal_hours,
        saturday_pool,
        reach,
        pins,
        frozen_days,
        desks,
        not_alone,
        never_alone,
        lead_present,
        opening_crew,
        closing_crew,
        trainer_present,
        account_limits,
        extra_hours,
        start_guard,
        span_guard,
        plan_span_guard,
        saturdays,
        complete_weekends,
        compensating_day,
        assignments,
        away_days_a_month,
        minimum,
        open_demand,
        idle,
        moves,
        contract_target,
        disliked_succession,
        steady_starts,
        away_day,
        travel,
        saturday_supplement,
        wishes,
        changed_days,
        late_share,
        saturday_share,
        away_share,
        travel_share,
        refused_wishes_share,
    )
}
each_rule = pytest.mark.parametrize("card", RULES, ids=lambda card: card.name)


@each_rule
def test_there_is_a_problem_in_which_the_rule_matters(card: RuleCard) -> None:
    case = CASES[card.name]()
    told, without = proven(case.problem), proven(case.problem, left_out(card.name))
    assert told is not None
    assert without is not None
    assert (told.points, without.points) == (case.told, case.left_out)
    assert case.told != case.left_out


@each_rule
def test_pricing_does_with_the_rule_what_its_card_says(card: RuleCard) -> None:
    """Exact: the bound is the optimum with the rule. Relaxed: it is no better than without it."""
    case = CASES[card.name]()
    best = proven(case.problem)
    assert best is not None
    said = case.told if card.pricing == "exact" else case.left_out
    assert bound(case.problem, best.level, ROUNDS) == said


def test_every_rule_has_its_problem() -> None:
    assert [posting.rule for posting in POSTINGS] == [card.name for card in RULES] == list(CASES)


@pytest.mark.parametrize(("start", "points"), [(705, 240 + 6000), (720, 2 * 240)])
def test_a_desk_is_taken_from_the_first_minute_to_the_last(start: int, points: int) -> None:
    """One desk; the second duty starts when the first ends, or a quarter of an hour before: then one stays away."""
    second = worlds.SHORT.changed(id="L", span=worlds.span(start, start + 240))
    cells = [worlds.cell("C1", spans=((480, 705),), below=DEAR), worlds.cell("C2", spans=((720, 945),), below=DEAR)]
    two, place = (worker(), worker(person_id="P2")), worlds.site(desks=(worlds.desks(1, "counter"),))
    problem = needed(*two, cells=cells, duty_types=(worlds.SHORT, second), sites=[place])
    best = proven(problem)
    assert best is not None
    assert best.points == bound(problem, 0, ROUNDS) == points


def settings_of(card: RuleCard) -> list[RuleSetting]:
    """Every mode that the card knows, off with an agreement for law; and its number made a good deal stricter."""
    agreement = "DV" if card.law else None
    modes = {*card.modes, "off"} if card.law else set(card.modes)
    found = [worlds.rule(card.name, mode, agreement=agreement) for mode in sorted(modes)]
    if card.number:
        stricter = card.number // 2 if card.stricter == "lower" else card.number * 2
        found.append(worlds.rule(card.name, card.mode, stricter))
    return found


SETTINGS = [row for card in RULES for row in settings_of(card)]


@pytest.mark.parametrize("row", [row for row in SETTINGS if row.mode == "off"], ids=lambda row: row.rule)
def test_a_rule_that_is_off_is_not_in_the_bound(row: RuleSetting) -> None:
    case = CASES[row.rule]()
    others = (said for said in case.problem.rules if said.rule != row.rule)
    problem = case.problem.changed(rules=(*others, row))
    best = proven(problem)
    assert best is not None
    assert best.points == case.left_out
    assert bound(problem, best.level, ROUNDS) == case.left_out


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: f"{row.rule}-{row.mode}-{row.number or ''}".rstrip("-"))
@settings(max_examples=examples(6), deadline=None, suppress_health_check=list(HealthCheck))
@given(problem=strategies.problems(), slack=st.sampled_from((0, 0, 30, 240)))
def test_never_above_the_optimum_however_a_rule_is_set(row: RuleSetting, problem: Problem, slack: int) -> None:
    """Nor above that of rosters which are allowed a little more of level 1."""
    problem = problem.changed(rules=(row,))
    best = proven(problem, slack=slack)
    assume(best is not None)
    assert best is not None
    assert bound(problem, best.level + slack, 100) <= best.points
