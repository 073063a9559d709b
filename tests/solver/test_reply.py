"""The best week of a person, found by machine code, is the best of all weeks, tried one after the other."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from models.demand import Step
from models.duties import DutyType
from models.history import Account, History
from models.problem import Problem
from roster.solver.bench import Mood
from roster.solver.plan import PLAIN
from roster.solver.tables import NO_LIMIT
from tests import worlds
from tests.solver import by_hand
from tests.solver.by_hand import Case, Cover
from tests.solver.proof import examples

SEEDS = st.integers(0, 999)
SEARCH = settings(max_examples=examples(12), deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_no_week_saves_more(feature: str) -> None:
    """Others and the person's own other weeks are as chance left them."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature].filter(by_hand.not_too_large), seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        for number in made.weeks().tolist():
            asked(made, number)

    each()


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_nor_where_ends_and_turns_are_many(feature: str) -> None:
    """What is looked at then is not every pair of them, and no best week is lost."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature].filter(by_hand.not_too_large), seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        few_are_many(made)
        for number in made.weeks().tolist():
            asked(made, number)

    each()


@pytest.mark.parametrize("many", [False, True], ids=["few", "many"])
@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_nor_on_some_days_while_the_others_stay(feature: str, many: bool) -> None:
    """Of each week some days in a row, now these, now those."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature].filter(by_hand.not_too_large), seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        if many:
            few_are_many(made)
        for number in made.weeks().tolist():
            _, week = made.person_and_week(number)
            first, last = sorted(((seed + number) % len(week), (seed // 7) % len(week)))
            asked(made, number, some=week[first : last + 1])

    each()


def test_minutes_of_days_that_stay_count() -> None:
    """The week's target is met by the first day alone; the second is wanted, but not that dearly."""
    person = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(range(2), target=120)),))
    cells = [worlds.cell(f"C{number}", worlds.day(number)) for number in range(2)]
    problem = worlds.world([person], cells=cells, duty_types=(worlds.SHORT,), prices={"off_target_hour": 6000})
    plan = by_hand.case(problem).plan
    plan.load([worlds.duty(duty_type="K")])
    before = plan.now.minutes.copy()
    plan.ask(plan.within(np.array([0]), worlds.day(1), worlds.day(1)))
    assert [duty.date for duty in plan.duties()] == [worlds.MONDAY]
    assert plan.now.minutes.tolist() == before.tolist()


def few_are_many(made: Case) -> None:
    """Look at few pairs of an end and a turn as if they were many."""
    many = made.plan.weeks.day_many
    made.plan.weeks = made.plan.weeks._replace(day_many=np.where(many < NO_LIMIT, 0, many))


def asked(
    made: Case,
    number: int,
    mood: Mood = PLAIN,
    prices: np.ndarray | None = None,
    some: by_hand.Dates | None = None,
) -> None:
    """Ask one week, or `some` of its days in a row, and hold the reply against all there are."""
    by_hand.without_week(made, number, some)
    worth = priced(made, prices) if prices is not None else by_hand.saved(made)
    best = by_hand.best_week(made, number, worth, some)
    before = made.standing.all_duties()
    weeks = np.array([number])
    made.plan.ask(weeks if some is None else made.plan.within(weeks, some[0], some[-1]), mood)
    person, week = made.person_and_week(number)
    mine = [duty for duty in made.plan.duties() if duty.person == person and duty.date in (some or week)]
    assert {duty for duty in made.plan.duties() if duty not in mine} == set(before)
    if best is None:
        assert mine == []
    else:
        assert by_hand.value_of(made, number, mine, worth, some) == best
    by_hand.take_over(made)


def priced(made: Case, prices: np.ndarray) -> by_hand.Worth:
    """What cover is worth at these prices of a tick, whatever there is already."""

    def worth(cover: Cover) -> int:
        return int(sum(prices[cell] * ticks for cell, ticks in cover))

    return worth


@pytest.mark.parametrize("feature", ["anything", "desks", "pieces", "trainees"])
def test_prices_lead_as_far_as_they_are_asked_to(feature: str) -> None:
    """With prices alone the best week is the best at these prices."""

    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature].filter(by_hand.not_too_large), seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        made = by_hand.case(problem, seed)
        prices = np.random.default_rng(seed).integers(-50, 200, len(made.plan.now.cover)).astype(np.float64)
        mood = Mood(made.plan.worth_of_rows(prices), share=1.0, heat=0.0)
        for number in made.weeks().tolist():
            asked(made, number, mood, prices)

    each()


class Choice(NamedTuple):
    """A day on which a morning saves 60 points and an afternoon so many more."""

    made: Case
    more: int

    def mornings(self, mood: Mood, times: int) -> int:
        """How often the morning is chosen."""
        random, found = np.random.default_rng(7), 0
        for _ in range(times):
            self.made.plan.ask(np.array([0]), mood, random)
            found += [duty.duty_type for duty in self.made.plan.duties()] == ["K"]
        return found


def choice(more: int, *, twice: bool = False) -> Choice:
    """With `twice` the evening saves as much as the afternoon."""
    evening = worlds.SHORT.changed(id="M", span=worlds.span(900, 1140))
    cells = [
        worlds.cell("C1", spans=((480, 720),), below=(Step(points=6000),)),
        worlds.cell("C2", spans=((720, 960),), below=(Step(points=6000 + more),)),
        worlds.cell("C3", spans=((960, 1140),), below=(Step(points=6000 + more),)),
    ]
    world = worlds.world(
        1,
        days=1,
        cells=cells,
        duty_types=(worlds.SHORT, worlds.AFTERNOON, *((evening,) if twice else ())),
        roles=worlds.ROLES[:1],
    )
    return Choice(by_hand.case(world), more)


@pytest.mark.parametrize(("more", "heat"), [(0, 60.0), (60, 60.0), (120, 60.0), (60, 600.0)])
def test_chance_chooses_as_boltzmann_would(more: int, heat: float) -> None:
    """So many points less are chosen exp(-points / heat) times as often."""
    times = 4000
    mornings = choice(more).mornings(Mood(np.zeros(9), share=0.0, heat=heat), times)
    expected = 1 / (1 + math.exp(more / heat))
    # five standard deviations
    assert abs(mornings / times - expected) < 5 * math.sqrt(expected * (1 - expected) / times)


def test_chance_is_boltzmanns_among_three_as_well() -> None:
    """Noise with its sign turned round does the same between two, but not among three."""
    times = 4000
    mornings = choice(120, twice=True).mornings(Mood(np.zeros(9), share=0.0, heat=60.0), times)
    expected = math.exp(-2) / (2 + math.exp(-2))
    assert abs(mornings / times - expected) < 5 * math.sqrt(expected * (1 - expected) / times)


def test_without_heat_nothing_is_left_to_chance() -> None:
    assert choice(1).mornings(PLAIN, 50) == 0


@pytest.mark.parametrize(("share", "mornings"), [(0.0, 0), (0.4, 0), (0.6, 1), (1.0, 1)])
def test_prices_have_the_share_they_are_given(share: float, mornings: int) -> None:
    """The afternoon saves 600 points more, at the prices the morning saves 600 more."""
    found = choice(600)
    prices = np.zeros(len(found.made.plan.now.cover))
    prices[:2] = 6600, 6000
    mood = Mood(found.made.plan.worth_of_rows(prices), share=share, heat=0.0)
    assert found.mornings(mood, 1) == mornings


@pytest.mark.parametrize("feature", by_hand.PROBLEMS)
def test_rows_told_by_tracks_are_worth_what_they_are_cell_by_cell(feature: str) -> None:
    @SEARCH
    @given(problem=by_hand.PROBLEMS[feature], seed=SEEDS)
    def each(problem: Problem, seed: int) -> None:
        tracks, direct = (by_hand.case(problem, seed) for _ in range(2))
        weeks = direct.plan.weeks
        assume(len(weeks.row_from))
        every = np.arange(len(weeks.cells), dtype=np.int64)
        direct.plan.weeks = weeks._replace(row_to=weeks.row_from, loose_starts=weeks.row_starts, loose=every)
        for plan in (tracks.plan, direct.plan):
            plan.ask(tracks.weeks())
        assert tracks.plan.duties() == direct.plan.duties()
        assert tracks.plan.now.rows.tolist() == direct.plan.now.rows.tolist()

    each()


@pytest.mark.parametrize(("rest", "days"), [(661, 1), (660, 2)])
@pytest.mark.parametrize("first", [0, 6], ids=["in a week", "over a Sunday"])
@pytest.mark.parametrize("step", [1, -1], ids=["forwards", "backwards"])
@pytest.mark.parametrize("many", [False, True], ids=["few", "many"])
def test_rest_is_kept_to_the_minute(rest: int, days: int, first: int, step: int, many: bool) -> None:
    """An evening until 19:00, and a morning from 6:00, with a rest of 11 hours or a minute more."""
    dates = [worlds.day(first), worlds.day(first + 1)]
    evening = worlds.SHORT.changed(id="A", span=worlds.span(900, 1140), weekdays=(dates[0].weekday(),))
    morning = worlds.SHORT.changed(id="B", span=worlds.span(360, 600), weekdays=(dates[1].weekday(),))
    cells = [
        worlds.cell("C1", dates[0], ((900, 1140),), below=(Step(points=6000),)),
        worlds.cell("C2", dates[1], ((360, 600),), below=(Step(points=9000),)),
    ]
    world = worlds.world(
        1,
        first=dates[0],
        cells=cells,
        law="none",
        openings=[worlds.opening(date=date, start=360) for date in dates],
        duty_types=(evening, morning),
        rules=(worlds.rule("daily_rest", "strict", rest),),
    )
    made = by_hand.case(world)
    if many:
        few_are_many(made)
    made.plan.ask(made.weeks()[::step].copy())
    assert len(made.plan.duties()) == days


@pytest.mark.parametrize(("between", "worked"), [((worlds.CLOCKLESS,), ["Z", "X", "X"]), ((), ["Z"])])
def test_neither_a_day_without_a_clock_nor_one_off_ends_the_rest_of_the_night_before(
    between: tuple[DutyType, ...], worked: list[str]
) -> None:
    """A night until 9:00, a day without a clock or without a duty, and a morning too soon for a rest of 24 hours."""
    night = worlds.NIGHT.changed(id="Z", span=worlds.span(1320, 1980), break_minutes=60)
    types = (night, worlds.SHORT.changed(weekdays=(2,)), *between)
    cells = [
        worlds.cell("C1", spans=((1320, 1500),), below=(Step(points=60000),)),
        *(worlds.type_cell("C2", worlds.day(1), row.id, below=(Step(points=50000),)) for row in between),
        worlds.cell("C3", worlds.day(2), below=(Step(points=40000),)),
    ]
    world = worlds.world(
        [worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(start=0, end=2160, target=0)),))],
        days=3,
        law="none",
        cells=cells,
        duty_types=types,
        openings=[worlds.opening(date=worlds.day(number), start=0, end=2880) for number in range(3)],
        rules=(worlds.rule("daily_rest", "strict", 1440),),
    )
    made = by_hand.case(world)
    made.plan.ask(made.weeks())
    assert [duty.duty_type for duty in made.plan.duties()] == worked


@pytest.mark.parametrize(
    ("lower", "upper", "wanted", "duties"), [(None, 240, 1, 1), (None, 480, 1, 2), (480, None, 0, 2), (240, None, 0, 1)]
)
def test_weeks_share_the_account(lower: int | None, upper: int | None, wanted: int, duties: int) -> None:
    """Four hours on a Sunday and four on a Monday; wanted dearly, or not at all."""
    account = Account(person="P1", start=worlds.day(6), end=worlds.day(7), lower=lower, upper=upper)
    worker = worlds.person(contracts=(worlds.contract(pattern=worlds.pattern(target=0)),))
    price = (Step(points=60000),)
    cells = [worlds.cell(f"C{n}", worlds.day(n), target=wanted, below=price, above=price) for n in (6, 7)]
    history = History(accounts=(account,))
    world = worlds.world(
        [worker], first=worlds.day(6), cells=cells, law="none", duty_types=(worlds.SHORT,), history=history
    )
    made = by_hand.case(world)
    made.plan.ask(made.weeks())
    made.plan.ask(made.weeks())
    assert len(made.plan.duties()) == duties


def test_a_row_with_a_gap_is_worth_only_what_it_covers() -> None:
    """Of three cells in order of time the first and the last lie in the shorter duty, and nobody wants the other."""
    short, long = (worlds.SHORT.changed(id=name, span=worlds.span(480, end)) for name, end in (("A", 660), ("B", 720)))
    cells = [
        worlds.cell("C1", spans=((480, 600),), below=(Step(points=6000),)),
        worlds.cell("C2", spans=((480, 720),), target=0, above=(Step(points=60000),)),
        worlds.cell("C3", spans=((540, 600),), below=(Step(points=6000),)),
    ]
    made = by_hand.case(worlds.world(1, days=1, cells=cells, duty_types=(short, long)))
    made.plan.ask(made.weeks())
    assert [duty.duty_type for duty in made.plan.duties()] == ["A"]
