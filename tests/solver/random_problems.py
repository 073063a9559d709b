"""Random problems of which the bound knows something: each has one thing for certain, or a price for every head."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from models.cards import PriceList
from models.demand import Cell, Counted, Move, OnDutyType, OnIntervals, Step, Volume
from models.history import Account, History
from models.people import Limits, Person
from models.places import Desks
from models.problem import Problem
from tests import strategies, worlds

MANY = 999
"""More heads than there could ever be."""

SMALL_PRICES = PriceList(off_target_hour=60, away_day=60, travel_minute=1, refused_wish=30)
"""So small that nothing people dislike outweighs a minute of level 1 at its multiplier."""


# a price for every head


@st.composite
def straight_problems(draw: st.DrawFn) -> Problem:
    """A problem in which every head counts the same: then prices can say everything, and the bound is the optimum.

    So many are wanted in a cell that nobody is too many, or nobody is. Desks and cells that pieces cover together are
    left out; minimums come with small prices, because the multiplier of level 1 must outweigh them.
    """
    problem = draw(strategies.problems(most_days=draw(st.sampled_from((3, 6, 9)))))
    kept_open = draw(st.booleans())
    people = _at_work(problem) if draw(st.booleans()) else problem.people
    fed = {move.destination for move in problem.moves}
    cells = [draw(_straight(cell, fed=cell.id in fed, kept_open=kept_open)) for cell in problem.cells]
    dated = {row.date for row in problem.appointments}
    alone = {cell.id: cell for cell in cells if _one_piece_covers(problem, cell) and _day_of(cell) not in dated}
    return problem.changed(
        people=people,
        cells=tuple(alone.values()),
        moves=tuple(move for move in problem.moves if {move.origin, move.destination} <= alone.keys()),
        sites=tuple(site.changed(desks=()) for site in problem.sites),
        prices=SMALL_PRICES if kept_open else problem.prices,
        rules=(),
    )


@st.composite
def _straight(draw: st.DrawFn, cell: Cell, *, fed: bool, kept_open: bool) -> Cell:
    when = cell.when.changed(spans=cell.when.spans[:1]) if isinstance(cell.when, OnIntervals) else cell.when
    price = (Step(points=draw(st.sampled_from((2, 10) if kept_open else (60, 1200)))),)
    if not fed and draw(strategies.SELDOM):
        return cell.changed(when=when, minimum=0, target=0, below=(), above=price)
    minimum = MANY if kept_open and draw(st.booleans()) else 0
    return cell.changed(when=when, minimum=minimum, minimum_weight=3, target=MANY, below=price, above=())


def _one_piece_covers(problem: Problem, cell: Cell) -> bool:
    """Whether nobody needs two pieces to cover it."""
    with_break = {row.id for row in problem.duty_types if row.break_minutes}
    return not isinstance(cell.when, OnDutyType) or cell.when.duty_type not in with_break


def _day_of(cell: Cell) -> dt.date | None:
    return cell.when.date if isinstance(cell.when, OnDutyType) else None


# one thing for certain


@st.composite
def with_trainees(draw: st.DrawFn) -> Problem:
    """Some are in training for the counter, where they are half a head; everybody can be there."""
    problem = draw(strategies.problems())
    learning = tuple(
        row.changed(qualifications=({"qualification": "E", "in_training": draw(st.booleans())},))
        for row in _able(problem)
    )
    who = (Counted(role="counter"), Counted(role="counter", in_training=True, percent=50))
    fields: dict[str, Any] = {"spans": ((540, 660),), "who": who, "below": _DEAR}
    cells = tuple(worlds.cell(f"C{n}", date, target=1 + n % 2, **fields) for n, date in _dates(problem))
    return problem.changed(people=learning, cells=cells, moves=())


@st.composite
def with_desks(draw: st.DrawFn) -> Problem:
    """One desk or none for a role, and one or two for all roles together."""
    problem = draw(strategies.problems())
    rows = (
        Desks(roles=("counter",), count=draw(st.integers(0, 1))),
        Desks(roles=("counter", "office"), count=draw(st.integers(1, 2))),
    )
    return problem.changed(sites=tuple(site.changed(desks=rows) for site in problem.sites))


@st.composite
def with_company(draw: st.DrawFn) -> Problem:
    """Nobody is alone or without a lead or trainer, or at a price; one of them never alone, whatever it costs."""
    problem = draw(strategies.problems())
    first, *others = problem.people
    limited = first.changed(limits=(Limits(not_alone=True),)) if draw(st.booleans()) else first
    crew = [row.changed(lead=draw(st.booleans())) for row in (limited, *others)]
    names = st.sampled_from(("never_alone", "lead_present", "opening_crew", "closing_crew", "trainer_present"))
    rules = [
        worlds.rule(name, "strict" if draw(st.booleans()) else "soft")
        for name in draw(st.lists(names, min_size=1, max_size=2, unique=True))
    ]
    driver = st.sampled_from((None, None, "A"))
    sites = tuple(row.changed(mobile=draw(st.booleans()), driver=draw(driver)) for row in problem.sites)
    return problem.changed(people=tuple(crew), rules=tuple(rules), sites=sites)


@st.composite
def with_moves(draw: st.DrawFn) -> Problem:
    """Demand may go round in a circle, each arc at its own price."""
    problem = draw(strategies.problems().filter(lambda made: len(made.cells) > 1))
    names = [cell.id for cell in problem.cells]
    arcs = [
        Move(
            origin=origin, destination=names[number - 1], most=draw(st.integers(1, 2)), points=draw(st.integers(0, 90))
        )
        for number, origin in enumerate(names)
    ]
    return problem.changed(moves=tuple(arcs))


def with_account(
    draw: st.DrawFn, problem: Problem, lower: Sequence[int | None], upper: Sequence[int | None]
) -> Problem:
    """The same with an account for everybody over the whole horizon, whose ends are among these."""
    days = problem.horizon.days
    accounts = [
        Account(
            person=person.id,
            start=days[0],
            end=days[-1],
            lower=draw(st.sampled_from(lower)),
            upper=draw(st.sampled_from(upper)),
        )
        for person in problem.people
    ]
    return problem.changed(history=History(duties=problem.history.duties, accounts=tuple(accounts)))


@st.composite
def with_accounts(draw: st.DrawFn) -> Problem:
    """Two weeks, and an account with little room for everybody."""
    problem = draw(strategies.problems(most_people=2, least_days=8, most_days=10))
    return with_account(draw, problem, lower=(None, -240 * len(problem.horizon.days)), upper=(-480, 0, 240))


@st.composite
def by_duty_type(draw: st.DrawFn) -> Problem:
    """Every duty type of every day is a cell: with a break it takes two pieces, without one a single piece."""
    problem = draw(strategies.problems(most_days=3))
    kinds = [(date, row.id) for _, date in _dates(problem) for row in problem.duty_types]
    cells = tuple(worlds.type_cell(f"C{n}", date, kind, below=_DEAR) for n, (date, kind) in enumerate(kinds))
    return problem.changed(cells=cells, moves=(), people=_able(problem))


@st.composite
def with_volumes(draw: st.DrawFn) -> Problem:
    """Work for some hours at any time, at the first site or anywhere; duties with and without a clock."""
    problem = draw(strategies.problems())
    when = Volume(first=problem.horizon.first, last=problem.horizon.last, unit_minutes=draw(st.sampled_from((30, 60))))
    who = (Counted(role="office"), Counted(role="counter", percent=50))
    cells = [
        worlds.cell(
            name, when=when, who=who, site=site, target=draw(st.integers(1, 20)), minimum=draw(st.integers(0, 2))
        )
        for name, site in (("V1", "S1"), ("V2", None))
    ]
    types = {row.id: row for row in (*problem.duty_types[:2], worlds.CLOCKLESS)}
    wishes = tuple(wish for wish in problem.wishes if wish.duty_type is None or wish.duty_type in types)
    few = problem.changed(cells=tuple(cells), moves=(), wishes=wishes, history=History(), pins=())
    return few.changed(duty_types=tuple(types.values()))


@st.composite
def in_several_pieces(draw: st.DrawFn) -> Problem:
    """Cells before and after the break, and some that want both."""
    problem = draw(strategies.problems(most_types=1))
    shapes = (((480, 690),), ((720, 900),), ((480, 660), (780, 900)))
    cells = [
        worlds.cell(f"C{n}.{k}", date, spans, below=_DEAR, minimum=draw(st.integers(0, 1)))
        for n, date in _dates(problem)
        for k, spans in enumerate(shapes)
    ]
    types = {row.id: row for row in (*problem.duty_types, worlds.EARLY)}
    return problem.changed(cells=tuple(cells), moves=(), duty_types=tuple(types.values()), people=_able(problem))


@st.composite
def below_minimum(draw: st.DrawFn) -> Problem:
    """More people are asked for at least than there are."""
    problem = draw(strategies.problems())
    fields = {"minimum": len(problem.people) + 1, "minimum_weight": draw(st.integers(1, 3)), "target": 1}
    cells = tuple(worlds.cell(f"M{n}", date, ((600, 660),), **fields) for n, date in _dates(problem))
    return problem.changed(cells=(*cells, *problem.cells))


FEATURES: dict[str, st.SearchStrategy[Problem]] = {
    "trainees": with_trainees(),
    "desks": with_desks(),
    "company": with_company(),
    "moves": with_moves(),
    "accounts": with_accounts(),
    "duty types": by_duty_type(),
    "volumes": with_volumes(),
    "pieces": in_several_pieces(),
    "below minimum": below_minimum(),
}


_DEAR = (Step(points=6000),)


def _at_work(problem: Problem) -> tuple[Person, ...]:
    """The same people, who may now work on any day."""
    return tuple(row.changed(contracts=(worlds.contract(),)) for row in problem.people)


def _able(problem: Problem) -> tuple[Person, ...]:
    """The same people, who may now work on any day at the counter of their site."""
    return tuple(row.changed(qualifications=({"qualification": "E"},)) for row in _at_work(problem))


def _dates(problem: Problem) -> list[tuple[int, dt.date]]:
    return list(enumerate(problem.horizon.days))
