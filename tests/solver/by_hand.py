"""A person's best week by trying every one of them, and problems on which that is not too much."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import strategies as st

from models.demand import Step
from models.duties import Duty, DutyType
from models.history import History
from models.problem import Problem
from models.requests import Pin
from roster.options.build import build_options
from roster.options.cover import CoverIndex, Work
from roster.options.option import Option
from roster.rules.book import POSTINGS
from roster.rules.posting import Postings, SequencePosting
from roster.solver.bench import Mood
from roster.solver.layout import Layout, layout
from roster.solver.plan import Plan
from roster.solver.reply import NO_ROOM
from roster.solver.standing import Standing, by_person
from roster.solver.ties import BUILT_IN
from tests import strategies, worlds
from tests.solver.random_problems import FEATURES, with_account

Cover = list[tuple[int, int]]
"""Cells and desks, with ticks of each."""

Worth = Callable[[Cover], int]
"""What it saves to have so much more cover."""

Dates = Sequence[dt.date]

Day = tuple[int, int, int, int, Duty | None]
"""What a day saves, its paid minutes, its begin and end in minutes of UTC (0 without a clock), and its duty."""


@dataclass(frozen=True, slots=True)
class Case:
    """A problem with nobody at work yet, and the machine's view of it."""

    standing: Standing
    plan: Plan

    @property
    def problem(self) -> Problem:
        """What it is about."""
        return self.standing.problem

    def person_and_week(self, number: int) -> tuple[str, Sequence[dt.date]]:
        """Whose week this is, and its days."""
        who = int(self.plan.weeks.week_person[number])
        person = self.problem.people[who].id
        first = int(self.plan.weeks.person_weeks[who])
        return person, self.standing.rules[person].weeks[number - first]

    def weeks(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """The numbers of everybody's weeks."""
        return self.plan.weeks_of(self.standing.duties)


def case(problem: Problem, seed: int | None = None, postings: Postings = POSTINGS) -> Case:
    """Nobody at work; or, with a seed, lawful weeks at random as far as there are any."""
    options = build_options(problem, postings)
    standing = Standing(options, CoverIndex(options.facts))
    made = Case(standing, Plan(standing, _layout(standing)))
    if seed is not None:
        made.plan.ask(made.weeks(), at_random(made), np.random.default_rng(seed))
        take_over(made)
    return made


def _layout(standing: Standing) -> Layout:
    ledger = standing.ledger
    return layout(standing.options, ledger.index, ledger.desks, ledger.company)


def at_random(made: Case) -> Mood:
    """Choices in which chance has the greatest say."""
    return Mood(np.zeros(len(made.plan.weeks.row_from)), share=0.0, heat=3000.0)


def take_over(made: Case) -> None:
    """Give the plan's duties to the ledger as well."""
    made.standing.give_all(by_person(made.plan.duties(), made.standing.duties))


def saved(made: Case) -> Worth:
    """What cover saves as things stand."""
    ledger = made.standing.ledger

    def worth(cover: Cover) -> int:
        cells = np.array([cell for cell, _ in cover], dtype=np.int64)
        ticks = np.array([ticks for _, ticks in cover], dtype=np.int64)
        return int(ledger.worth(cells, ticks).sum()) if cover else 0

    return worth


def best_week(made: Case, number: int, worth: Worth | None = None, some: Dates | None = None) -> int | None:
    """The most that any lawful week saves, its hours and those outside the account included; None if none is lawful.

    The person must have no duties that week, or on `some` of its days, which alone may change then. Each piece counts
    by itself, as if it were the only one that is added.
    """
    worth = worth or saved(made)
    person, week = made.person_and_week(number)
    dates = week if some is None else some
    days = [_days(made, person, date, worth) for date in dates]
    found = [value for chain in product(*days) if (value := _value(made, person, week, dates, chain)) is not None]
    return max(found, default=None)


def value_of(
    made: Case, number: int, duties: Sequence[Duty], worth: Worth | None = None, some: Dates | None = None
) -> int | None:
    """What these duties of a week, or of `some` of its days, save in the same terms; None if they are not lawful."""
    worth = worth or saved(made)
    person, week = made.person_and_week(number)
    dates = week if some is None else some
    given = {duty.date: duty for duty in duties}
    days = []
    for date in dates:
        found = _all_days(made, person, date, worth)
        if date in given:
            days.append(next(day for day in found if day[4] == given[date]))
        else:
            days.append((0, 0, 0, 0, None))
    return _value(made, person, week, dates, tuple(days))


def without_week(made: Case, number: int, some: Dates | None = None) -> None:
    """Take the duties of a week, or of `some` of its days, out of the ledger; the plan keeps them."""
    person, week = made.person_and_week(number)
    dates = week if some is None else some
    kept = tuple(duty for duty in made.standing.duties[person] if duty.date not in dates)
    made.standing.give(person, kept)


def _days(made: Case, person: str, date: dt.date, worth: Worth) -> list[Day]:
    """No duty, and for each length, begin and end the duty that saves most."""
    best: dict[tuple[int, int, int], Day] = {}
    for day in _all_days(made, person, date, worth):
        known = best.get(day[1:4])
        if known is None or day[0] > known[0]:
            best[day[1:4]] = day
    return [(0, 0, 0, 0, None), *best.values()]


def _all_days(made: Case, person: str, date: dt.date, worth: Worth) -> Iterator[Day]:
    for option in made.standing.options.of(person, date):
        for roles in product(*option.roles_by_piece):
            duty = option.duty(roles)
            save = sum(worth(_covers(made, duty, number)) for number in range(len(duty.pieces)))
            yield save - option.points, option.frame.shape.minutes, *_times(made, option), duty


def _covers(made: Case, duty: Duty, number: int) -> Cover:
    ledger, person = made.standing.ledger, made.standing.options.facts.people[duty.person]
    piece = duty.pieces[number]
    work = Work(duty.date, piece.site, piece.role, piece.span, duty.duty_type)
    return ledger.entries(person, work, len(duty.pieces) == 1)


def _times(made: Case, option: Option) -> tuple[int, int]:
    shape = option.frame.shape
    if shape.duty_type.clock == "none":
        return 0, 0
    return _utc(made.problem, shape.date, shape.span.start), _utc(made.problem, shape.date, shape.span.end)


def _utc(problem: Problem, date: dt.date, minute: int) -> int:
    wall = dt.datetime.combine(date, dt.time(), ZoneInfo(problem.zone)) + dt.timedelta(minutes=minute)
    return int(wall.astimezone(dt.UTC).timestamp()) // 60


def _value(made: Case, person: str, week: Dates, dates: Dates, chain: tuple[Day, ...]) -> int | None:
    """What these dates of a week save beside the person's others; None if it breaks a rule other than the account's."""
    options, rules = made.standing.options, made.standing.rules[person]
    idle = [date for date, day in zip(dates, chain, strict=True) if day[4] is None]
    if any((person, date) in options.must_work for date in idle) or not _rested(made, person, dates, chain):
        return None
    others = [duty for duty in made.standing.duties[person] if duty.date not in dates]
    total = sum(day[1] for day in chain) + sum(_paid(made, duty) for duty in others)
    minutes = total - sum(_paid(made, duty) for duty in others if duty.date not in week)
    lower, upper = rules.room
    outside = (max(0, lower - total) if lower is not None else 0) + (max(0, total - upper) if upper is not None else 0)
    return sum(day[0] for day in chain) - rules.week_cost(rules.weeks.index(tuple(week)), minutes) - NO_ROOM * outside


def _paid(made: Case, duty: Duty) -> int:
    found = made.standing.options.of(duty.person, duty.date)
    return next(option.frame.shape.minutes for option in found if option.becomes(duty))


def _rested(made: Case, person: str, week: Sequence[dt.date], chain: tuple[Day, ...]) -> bool:
    facts = made.standing.options.facts
    if facts.off("daily_rest"):
        return True
    history = [duty for duty in made.problem.history.duties if duty.date < made.problem.horizon.first]
    others = [duty for duty in (*history, *made.standing.duties[person]) if duty.person == person]
    fixed = [
        (_utc(made.problem, duty.date, duty.span.start), _utc(made.problem, duty.date, duty.span.end))
        for duty in others
        if duty.date not in week and facts.duty_types[duty.duty_type].clock != "none"
    ]
    times = [*fixed, *(day[2:4] for day in chain if day[3])]
    rest = facts.number("daily_rest")
    # of two that were both there before nobody asks
    new = {day[2:4] for day in chain if day[3]}
    ordered = sorted(times)
    pairs = ((one, two) for place, one in enumerate(ordered) for two in ordered[place + 1 :])
    return all(two[0] - one[1] >= rest for one, two in pairs if {one, two} & new)


# problems

MORNING = worlds.SHORT.changed(id="M", name="Morgen", span=worlds.span(405, 705))
"""Longer than a short duty, and over sooner."""


@st.composite
def close_days(draw: st.DrawFn, others: tuple[DutyType, ...] = (worlds.CLOCKLESS,)) -> Problem:
    """Nights, mornings and days without a clock at doors that never close, with a long rest; a week that ends in it."""
    types = (worlds.NIGHT, worlds.SHORT, worlds.AFTERNOON, *others)
    days = draw(st.integers(2, 4))
    first = worlds.day(draw(st.sampled_from((0, 5))))
    dates = [worlds.day(number, first) for number in range(days)]
    pattern = worlds.pattern(start=0, end=2160, target=draw(st.sampled_from((0, 240, 480))))
    worker = worlds.person(contracts=(worlds.contract(pattern=pattern),))
    before = worlds.duty(date=worlds.day(-1, first), duty_type="NACHT")
    cells = [
        worlds.type_cell(f"{date}.{row.id}", date, row.id, below=(Step(points=60 * draw(st.integers(1, 400))),))
        for date in dates
        for row in types
        if row.id != "NACHT"
    ]
    nights = [
        worlds.cell(f"{date}.night", date, ((1320, 1500),), below=(Step(points=60 * draw(st.integers(1, 400))),))
        for date in dates
    ]
    return worlds.world(
        [worker],
        days=days,
        first=first,
        law="none",
        duty_types=types,
        cells=(*cells, *nights),
        openings=[worlds.opening(date=date, start=0, end=2880) for date in dates],
        rules=(worlds.rule("daily_rest", "strict", draw(st.sampled_from((660, 1200, 1440)))),),
        history=History(duties=(before,) if draw(st.booleans()) else ()),
    )


@st.composite
def weeks_with_accounts(draw: st.DrawFn) -> Problem:
    """A Thursday to the next Wednesday, and an account with a little room for everybody."""
    problem = draw(strategies.problems(most_people=2, least_days=5, most_days=6, most_types=2))
    return with_account(draw, problem, lower=(None, -480, -2000), upper=(None, 0, 240))


def not_too_large(problem: Problem) -> bool:
    """Whether all weeks of everybody can be tried."""
    options = build_options(problem)
    for person in problem.people:
        for week in Standing(options, CoverIndex(options.facts)).rules[person.id].weeks:
            sizes = [1 + len({option.frame.shape for option in options.of(person.id, date)}) for date in week]
            if np.prod(sizes) > 300:
                return False
    return True


def untied(problem: Problem) -> Problem:
    """The problem without settings of rules that tie several days: replies to those are good, not proven best."""
    tying = {posting.rule for posting in POSTINGS if isinstance(posting, SequencePosting)}.difference(BUILT_IN)
    return problem.changed(rules=tuple(row for row in problem.rules if row.mode == "off" or row.rule not in tying))


PROBLEMS: dict[str, st.SearchStrategy[Problem]] = {
    "anything": strategies.problems(most_people=3, most_types=3),
    "close days": close_days(),
    "close duties": close_days(others=(MORNING,)),
    "weeks with accounts": weeks_with_accounts(),
    **{name: made for name, made in FEATURES.items() if name != "moves"},
}
PROBLEMS = {name: made.map(untied) for name, made in PROBLEMS.items()}


def two_mornings() -> Problem:
    """Two people, and a morning on which both are dearly wanted."""
    cell = worlds.cell(target=2, below=(Step(points=60000),))
    return worlds.world(2, days=1, cells=(cell,), duty_types=(worlds.SHORT,))


def free_and_tied() -> Problem:
    """P1 may do anything, P2 is no clerk, P3 has a pinned day."""
    crew = [worlds.person("P1"), worlds.person("P2", holds=()), worlds.person("P3")]
    pins = (Pin(person="P3", date=worlds.MONDAY, duty_type="K"),)
    return worlds.world(crew, days=1, pins=pins, duty_types=(worlds.SHORT, worlds.AFTERNOON))


def evening_and_morning(rest: int) -> Problem:
    """One person, evenings until 19:00 and mornings from 6:00, both dearly wanted on two days."""
    evening = worlds.SHORT.changed(id="A", span=worlds.span(900, 1140))
    morning = worlds.SHORT.changed(id="B", span=worlds.span(360, 600))
    cells = [
        worlds.cell("C1", worlds.day(0), ((900, 1140),), below=(Step(points=6000),)),
        worlds.cell("C2", worlds.day(1), ((360, 600),), below=(Step(points=9000),)),
    ]
    return worlds.world(
        1,
        cells=cells,
        openings=[worlds.opening(date=worlds.day(number), start=360) for number in range(2)],
        duty_types=(evening, morning, worlds.NIGHT),
        rules=(worlds.rule("daily_rest", "strict", rest),),
    )


def evening_and_morning_worked() -> tuple[Duty, ...]:
    """An evening on the first day, a morning on the second."""
    return (
        worlds.duty(duty_type="A", pieces=(worlds.piece(900, 1140),)),
        worlds.duty(date=worlds.day(1), duty_type="B", pieces=(worlds.piece(360, 600),)),
    )
