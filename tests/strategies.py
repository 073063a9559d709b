"""Random small problems that are valid and rich: one to four people, up to six days, every kind of row.

Hypothesis makes them; they are held against the solver, the checks and the files.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from models.base import Span
from models.demand import Cell, Counted, Move, OnDutyType, OnIntervals, Step, Volume
from models.duties import Duty, DutyType
from models.history import Account, DayOff, History
from models.people import Contract, Held, Limits, Pattern, PatternDay, Person
from models.places import Department, Desks, District, Opening, Site, Travel
from models.problem import Holiday, Horizon, Problem
from models.requests import Absence, Appointment, Consent, HolidayCredit, Pin, Wish
from tests import worlds

FIRST_DAYS = (
    worlds.MONDAY,
    dt.date(2026, 11, 26),  # a Thursday: Saturday, Sunday and the next week
    dt.date(2026, 3, 27),  # the clocks go forward on the third day
    dt.date(2026, 10, 23),  # the clocks go back on the third day
    dt.date(2026, 12, 23),  # Christmas Eve, on which a site may be open
)
OFTEN = st.sampled_from((True, True, True, False))
SELDOM = st.sampled_from((False, False, False, True))


@st.composite
def problems(
    draw: st.DrawFn, most_people: int = 4, most_days: int = 6, most_types: int = 4, least_days: int = 1
) -> Problem:
    """A valid problem on a grid of half an hour."""
    days = draw(st.integers(least_days, most_days))
    first = draw(st.sampled_from(FIRST_DAYS))
    dates = [first + dt.timedelta(days=number) for number in range(days)]
    sites = [draw(site(name)) for name in ("S1", "S2")[: draw(st.integers(1, 2))]]
    places = [place.id for place in sites]
    types = draw(st.lists(st.sampled_from(worlds.DUTY_TYPES), min_size=1, max_size=most_types, unique=True))
    crew = [draw(person(f"P{number}", places)) for number in range(1, 1 + draw(st.integers(1, most_people)))]
    names = [row.id for row in crew]
    cells = [draw(cell(f"C{number}", dates, places, types)) for number in range(draw(st.integers(0, 4)))]
    return Problem(
        name="random",
        law=draw(st.sampled_from(("germany", "germany", "none"))),
        grid=30,
        horizon=Horizon(first=first, last=dates[-1]),
        holidays=tuple(Holiday(date=date, name="Feiertag") for date in dates if draw(SELDOM) and draw(SELDOM)),
        districts=tuple(District(id=name, name=name) for name in ("D1", "D2")),
        departments=tuple(Department(id=name, name=name) for name in ("E", "A")),
        sites=tuple(sites),
        openings=tuple(draw(opening(place, date)) for place in places for date in dates if draw(OFTEN)),
        travel=(Travel(origin="S1", destination="S2", minutes=draw(st.sampled_from((20, 45)))),) if sites[1:] else (),
        roles=worlds.ROLES,
        qualifications=worlds.QUALIFICATIONS,
        duty_types=tuple(types),
        people=tuple(crew),
        cells=tuple(cells),
        moves=draw(moves([row.id for row in cells])),
        rules=(*draw(st.lists(switched_off(), max_size=1)), *draw(st.lists(switched_on(), max_size=1))),
        history=draw(histories(names, dates, types)),
        **draw(requests(names, dates, places, types)),
    )


def spans(earliest: int = 12, latest: int = 40) -> st.SearchStrategy[Span]:
    """From - to on half hours: 6:00 to 20:00 unless said otherwise."""
    starts = st.integers(earliest, latest - 1)
    return starts.flatmap(
        lambda start: st.integers(start + 1, latest).map(lambda end: Span(start=30 * start, end=30 * end))
    )


@st.composite
def site(draw: st.DrawFn, site_id: str) -> Site:
    """A site, sometimes with few desks or with time to set up."""
    rows = draw(st.lists(st.builds(Desks, roles=st.just(("counter",)), count=st.integers(0, 2)), max_size=1))
    return worlds.site(
        site_id,
        departments=draw(st.sampled_from((("E",), ("E", "A"), (), ("A",)))),
        desks=tuple(rows),
        set_up=draw(st.sampled_from((0, 30))),
        close_down=draw(st.sampled_from((0, 30))),
    )


def opening(place: str, date: dt.date) -> st.SearchStrategy[Opening]:
    """Doors open most of the day, all day, or for some of it."""
    usual = st.sampled_from((Span(start=480, end=1140), Span(start=480, end=1140), Span(start=0, end=1440)))
    return st.builds(Opening, site=st.just(place), date=st.just(date), span=usual | spans())


@st.composite
def person(draw: st.DrawFn, person_id: str, places: list[str]) -> Person:
    """Somebody with most of what a person can have."""
    held = draw(st.lists(st.sampled_from(("E", "A")), max_size=3))
    return Person(
        id=person_id,
        district=draw(st.sampled_from(("D1", "D2"))),
        home_site=draw(st.sampled_from((*places, None))),
        contracts=(draw(contracts()),) if draw(OFTEN) or draw(OFTEN) else (),
        qualifications=tuple(Held(qualification=row, in_training=draw(SELDOM)) for row in held),
        limits=draw(limits()) if draw(SELDOM) else (),
        elsewhere=draw(OFTEN),
        reach_minutes=draw(st.sampled_from((19, 20, 45))),
        saturday_pool=draw(st.booleans()),
    )


@st.composite
def contracts(draw: st.DrawFn) -> Contract:
    """One or two weeks of pattern, with days off."""
    window = draw(st.sampled_from((Span(start=360, end=1320), Span(start=0, end=2160), Span(start=480, end=960))))
    days = PatternDay(window=window, target=draw(st.sampled_from((0, 240, 468, 480))))
    weeks = [tuple(days if draw(OFTEN) else None for _ in range(7)) for _ in range(draw(st.integers(1, 2)))]
    return Contract(
        weekly_minutes=draw(st.sampled_from((2340, 2340, 1170))),
        model=draw(st.sampled_from(("roster", "roster", "flexitime", "fixed"))),
        pattern=Pattern(anchor=dt.date(2026, 1, 5), weeks=tuple(weeks)),
    )


@st.composite
def limits(draw: st.DrawFn) -> tuple[Limits, ...]:
    """One personal limit."""
    return draw(
        st.sampled_from(
            (
                (Limits(daily_maximum=300),),
                (Limits(earliest_start=540),),
                (Limits(latest_end=960),),
                (Limits(home_only=True),),
                (Limits(forbidden_sites=("S1",)),),
                (Limits(young=True),),
                (Limits(young=True, valid_to=worlds.day(1)),),
                (Limits(daily_maximum=240, valid_from=worlds.day(1)),),
            )
        )
    )


@st.composite
def cell(draw: st.DrawFn, cell_id: str, dates: list[dt.date], places: list[str], types: list[DutyType]) -> Cell:
    """A cell of any kind; shares of a head divide its points and minutes, whole heads may cost any points."""
    date = draw(st.sampled_from(dates))
    when: OnIntervals | OnDutyType | Volume = draw(
        st.one_of(
            st.builds(
                OnIntervals, date=st.just(date), spans=st.lists(spans(16, 34), min_size=1, max_size=2).map(tuple)
            ),
            st.builds(OnDutyType, date=st.just(date), duty_type=st.sampled_from([row.id for row in types])),
            st.builds(Volume, first=st.just(date), last=st.just(dates[-1]), unit_minutes=st.sampled_from((30, 60))),
        )
    )
    together = isinstance(when, OnDutyType) or (isinstance(when, OnIntervals) and len(when.spans) > 1)
    counting = draw(who(alike=together))
    prices = steps() if any(line.percent != 100 for line in counting) else steps() | odd_steps()
    return Cell(
        id=cell_id,
        site=draw(st.sampled_from((*places, None))),
        when=when,
        who=counting,
        minimum=draw(st.integers(0, 0 if isinstance(when, OnDutyType) else 1)),
        minimum_weight=draw(st.integers(1, 3)),
        target=draw(st.integers(0, 3)),
        below=draw(prices),
        above=draw(prices),
    )


def who(*, alike: bool) -> st.SearchStrategy[tuple[Counted, ...]]:
    """Who counts: one role or both, those in training for half a head where they may."""
    half = 100 if alike else 50
    return st.sampled_from(
        (
            (Counted(role="counter"),),
            (Counted(role="office"), Counted(role="counter")),
            (Counted(role="counter"), Counted(role="counter", in_training=True, percent=half)),
            (Counted(role="counter", qualification="A"), Counted(role="counter", percent=half)),
        )
    )


def odd_steps() -> st.SearchStrategy[tuple[Step, ...]]:
    """Prices that only whole heads can have, with steps for fewer heads than there may be."""
    return st.sampled_from(((Step(points=7),), (Step(count=1, points=3), Step(count=1, points=1201))))


def steps() -> st.SearchStrategy[tuple[Step, ...]]:
    """Prices that do not fall."""
    return st.sampled_from(
        (
            (Step(points=60),),
            (Step(count=1, points=1200), Step(points=2400)),
            (),
            (Step(count=2, points=0), Step(points=2)),
        )
    )


def moves(cells: list[str]) -> st.SearchStrategy[tuple[Move, ...]]:
    """Nothing moves, or from the first cell to the second."""
    if len(cells) < 2:
        return st.just(())
    arc = st.builds(
        Move,
        origin=st.just(cells[0]),
        destination=st.just(cells[1]),
        most=st.integers(1, 2),
        points=st.sampled_from((0, 100, 5000)),
    )
    return st.lists(arc, max_size=1).map(tuple)


def switched_off() -> st.SearchStrategy[Any]:
    """A rule that the house leaves out."""
    names = (
        "wishes",
        "idle",
        "reach",
        "saturday_pool",
        "pattern",
        "contract_target",
        "moves",
        "minimum",
        "qualification",
    )
    return st.sampled_from(names).map(lambda name: worlds.rule(name, "off"))


def switched_on() -> st.SearchStrategy[Any]:
    """A rule that is off unless the house wants it."""
    return st.sampled_from(
        (
            worlds.rule("saturday_supplement", "soft"),
            worlds.rule("overtime_supplement", "soft"),
            worlds.rule("elsewhere_notice", "strict", 14),
            worlds.rule("extra_hours", "strict"),
            worlds.rule("start_guard", "strict"),
            worlds.rule("span_guard", "strict", 600),
            worlds.rule("plan_span_guard", "strict", 600),
            worlds.rule("site_changes", "strict", 1),
        )
    )


@st.composite
def histories(draw: st.DrawFn, names: list[str], dates: list[dt.date], types: list[DutyType]) -> History:
    """A late duty the day before, and an account."""
    before = dates[0] - dt.timedelta(days=1)
    late = [row.id for row in types if row.clock == "span"]
    duties = [worlds.duty(name, before, draw(st.sampled_from(late))) for name in names if late if draw(SELDOM)]
    booked = [name for name in names if draw(SELDOM)]
    return History(duties=tuple(duties), accounts=tuple(draw(account(name, dates)) for name in booked))


@st.composite
def promised(draw: st.DrawFn, problem: Problem) -> Problem:
    """The same problem, some of whose days were published before; not everybody was asked about a change."""
    days = [(row.id, date) for row in problem.people for date in problem.horizon.days]
    off = [DayOff(person=name, date=date) for name, date in days if draw(SELDOM)]
    asked = [Consent(person=name, date=date, agreement="asked") for name, date in days if draw(SELDOM)]
    notice = draw(st.sampled_from((0, 13, 14)))
    made = draw(st.sampled_from((None, problem.horizon.first - dt.timedelta(days=notice))))
    history = problem.history.changed(published=draw(rosters(problem)), published_off=tuple(off))
    return problem.changed(horizon=problem.horizon.changed(planned_on=made), history=history, consents=tuple(asked))


def on_the_move(problem: Problem) -> Problem:
    """The same problem with two sites open all day, and people who may change from one to the other once a day."""
    sites = problem.sites if len(problem.sites) > 1 else (*problem.sites, worlds.site("S2"))
    return problem.changed(
        sites=sites,
        travel=problem.travel or (Travel(origin="S1", destination="S2", minutes=20),),
        openings=tuple(worlds.opening(site.id, date) for site in sites for date in problem.horizon.days),
        duty_types=(*(row for row in problem.duty_types if row != worlds.EARLY), worlds.EARLY),
        people=tuple(person.changed(elsewhere=True, reach_minutes=45) for person in problem.people),
        rules=(worlds.rule("site_changes", "strict", 1),),
    )


@st.composite
def account(draw: st.DrawFn, name: str, dates: list[dt.date]) -> Account:
    """An account whose limits leave some room, or little."""
    room = draw(st.sampled_from((240, 480, 2400)))
    used = draw(st.sampled_from((-60, 0, 60)))
    lower = draw(st.sampled_from((None, -480 * len(dates))))
    average = draw(st.sampled_from((None, None, 0, 240)))
    return Account(person=name, start=dates[0], end=dates[-1], used=used, lower=lower, upper=room, average=average)


@st.composite
def requests(
    draw: st.DrawFn, names: list[str], dates: list[dt.date], places: list[str], types: list[DutyType]
) -> dict[str, Any]:
    """Absences, appointments, wishes, pins and holiday credits."""
    who_and_when = st.fixed_dictionaries({"person": st.sampled_from(names), "date": st.sampled_from(dates)})

    def some(row: type[Any], most: int, **fields: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        made = st.tuples(who_and_when, st.fixed_dictionaries(dict(fields)))
        return tuple(row(**day, **rest) for day, rest in draw(st.lists(made, max_size=most)))

    pairs = [(one, other) for one in names for other in names if one != other]
    together = [
        Wish(person=one, other=other, date=draw(st.sampled_from(dates)), kind="together")
        for one, other in (draw(st.lists(st.sampled_from(pairs), max_size=1)) if pairs else [])
    ]
    appointments = some(Appointment, 2, span=spans(16, 34), site=st.sampled_from((None, *places)))
    return {
        "absences": some(Absence, 2, span=st.none() | spans(), credited=st.sampled_from((0, 240, 480))),
        "appointments": tuple({(row.person, row.date): row for row in appointments}.values()),
        "wishes": some(
            Wish,
            2,
            kind=st.sampled_from(("free", "early", "mid", "late", "not_site")),
            site=st.sampled_from(places),
            weight=st.integers(1, 3),
        )
        + tuple(together)
        + some(
            Wish,
            1,
            kind=st.sampled_from(("duty_type", "not_duty_type")),
            duty_type=st.sampled_from([row.id for row in types]),
        ),
        "pins": some(Pin, 1, **pinned(places, types)) if draw(SELDOM) else (),
        "holiday_credits": some(HolidayCredit, 1, credited=st.just(480)),
    }


def pinned(places: list[str], types: list[DutyType]) -> dict[str, st.SearchStrategy[Any]]:
    """A pin to anything, or a day off."""
    return {
        "duty_type": st.sampled_from((None, *(row.id for row in types))),
        "site": st.sampled_from((None, *places)),
        "role": st.sampled_from((None, "counter", "office")),
        "off": SELDOM,
    }


@st.composite
def rosters(draw: st.DrawFn, problem: Problem) -> tuple[Duty, ...]:
    """Any duties of the problem's types, lawful or not, at most one a person and day."""
    types = [row for row in problem.duty_types if row.clock in {"span", "none"}]
    days = [(row.id, date) for row in problem.people for date in problem.horizon.days]
    places = st.sampled_from([row.id for row in problem.sites])
    roles = st.sampled_from([row.id for row in problem.roles])
    return tuple(
        worlds.duty(name, date, draw(st.sampled_from(types)).id, draw(places), draw(roles))
        for name, date in days
        if types
        if draw(st.booleans())
    )
