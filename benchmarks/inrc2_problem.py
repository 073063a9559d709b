"""A nurse-rostering instance as an ordinary problem, of one week or of all of them, and its duties as a solution."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.inrc2 import ANY, Assignments, Contract, Nurse, Past, Range, Requirement, Scenario, Shift, Week
from benchmarks.inrc2_score import INCOMPLETE, OFF, OPTIMAL, SAME_SHIFT, TOTAL, UNWANTED, WEEKEND, WORK
from benchmarks.plain_book import plain_book
from models.base import Span
from models.cards import PriceList
from models.demand import Cell, Counted, OnDutyType, Step
from models.duties import Block, Duty, DutyType, Piece, Qualification, Role
from models.history import History, RunningCount
from models.people import Assigned, Held, Person
from models.places import Department, District, Site
from models.problem import Horizon, Problem
from models.requests import Wish

START = dt.date(2026, 1, 5)
"""The Monday on which every instance begins; which one it is means nothing."""

DAY = dt.timedelta(days=1)
MINIMUM_GUESSED = 10 * OPTIMAL
"""Points of a head below a minimum that is only expected."""

HOUSE = "house"
"""The one district, department and site: the instances know no places."""

BOOK = plain_book(
    qualification="strict",
    forbidden_succession="strict",
    minimum="soft",
    working_block="soft",
    free_block="soft",
    duty_type_block="soft",
    complete_weekends="soft",
    weekends="soft",
    assignments="soft",
    wishes="soft",
    open_demand="soft",
)

PRICES = PriceList(
    working_block_day=WORK,
    free_block_day=OFF,
    duty_type_block_day=SAME_SHIFT,
    half_weekend=INCOMPLETE,
    weekend_above_number=WEEKEND,
    duty_off_number=TOTAL,
    refused_wish=UNWANTED,
)


def problem_of(
    scenario: Scenario, history: History, weeks: Sequence[Week], first: int = 0, guessed: int = 0
) -> Problem:
    """Some weeks of a scenario from week number `first` on, after what `history` says was before.

    Of the last weeks so many are guessed: their minimums are demand at a high price and no part of level 1, so that
    nothing that is known is given up for them.

    Of the whole scenario the points of a roster are its score, as long as the history itself is above no maximum.
    """
    begin = START + first * 7 * DAY
    since = START - DAY if first == 0 and _had_duties(history) else START
    return Problem(
        name=f"{scenario.id} {first + 1}-{first + len(weeks)}",
        law="none",
        grid=30,
        horizon=Horizon(first=begin, last=begin + (7 * len(weeks) - 1) * DAY),
        districts=(District(id=HOUSE, name=HOUSE),),
        departments=(Department(id=HOUSE, name=HOUSE),),
        sites=(Site(id=HOUSE, name=HOUSE, district=HOUSE, departments=(HOUSE,)),),
        roles=tuple(
            Role(id=skill, name=skill, department=HOUSE, qualifications=(skill,)) for skill in skills(scenario)
        ),
        qualifications=tuple(Qualification(id=skill, name=skill) for skill in skills(scenario)),
        duty_types=tuple(_duty_type(scenario, shift) for shift in scenario.shifts.values()),
        people=tuple(_person(scenario, nurse, since, first + len(weeks)) for nurse in scenario.nurses.values()),
        wishes=tuple(wish for number, week in enumerate(weeks) for wish in _wishes(begin + 7 * number * DAY, week)),
        cells=tuple(
            cell
            for number, week in enumerate(weeks)
            for cell in _cells(begin + 7 * number * DAY, week, guessed=number >= len(weeks) - guessed)
        ),
        rules=BOOK,
        prices=PRICES,
        history=history,
    )


def skills(scenario: Scenario) -> list[str]:
    """Every skill that somebody has."""
    return sorted({skill for nurse in scenario.nurses.values() for skill in nurse.skills})


def _duty_type(scenario: Scenario, shift: Shift) -> DutyType:
    not_after = tuple(other.id for other in scenario.shifts.values() if shift.id in other.not_next)
    return DutyType(
        id=shift.id, name=shift.id, clock="none", minutes=480, not_after=not_after, block=_block(shift.in_a_row)
    )


def _block(days: Range) -> Block:
    return Block(least=max(1, days.least), most=days.most)


def _had_duties(history: History) -> bool:
    """Whether somebody's duties are counted; those before the first day belong to a time that began before it."""
    return any(row.count for row in history.counts if row.what == "duties")


def _person(scenario: Scenario, nurse: Nurse, since: dt.date, weeks: int) -> Person:
    """A nurse with as many weekends as so many of the first weeks may have of the whole, so that some are left."""
    contract: Contract = scenario.contracts[nurse.contract]
    return Person(
        id=nurse.id,
        district=HOUSE,
        home_site=HOUSE,
        qualifications=tuple(Held(qualification=skill) for skill in sorted(nurse.skills)),
        assignments=(_assigned(scenario, contract, since),),
        working_block=_block(contract.work_in_a_row),
        free_block=_block(contract.off_in_a_row),
        weekends=-(-contract.most_weekends * weeks // scenario.weeks),
        whole_weekends=contract.complete,
    )


def _assigned(scenario: Scenario, contract: Contract, since: dt.date) -> Assigned:
    last = START + (7 * scenario.weeks - 1) * DAY
    numbers = contract.assignments
    return Assigned(fewest=numbers.least, most=numbers.most, valid_from=since, valid_to=last)


def _wishes(monday: dt.date, week: Week) -> Iterator[Wish]:
    for nurse, day, shift in week.unwanted:
        if shift == ANY:
            yield Wish(person=nurse, date=monday + day * DAY, kind="free")
        else:
            yield Wish(person=nurse, date=monday + day * DAY, kind="not_duty_type", duty_type=shift)


def _cells(monday: dt.date, week: Week, *, guessed: bool) -> Iterator[Cell]:
    for row in week.requirements:
        for day, heads in enumerate(row.days):
            if heads.most:
                yield _cell(monday + day * DAY, row, heads, guessed=guessed)


def _cell(date: dt.date, row: Requirement, heads: Range, *, guessed: bool) -> Cell:
    wished = Step(count=heads.most - heads.least or None, points=OPTIMAL)
    dear = (Step(points=MINIMUM_GUESSED),) if guessed and heads.least else ()
    below = ((wished, *dear) if heads.most > heads.least else dear) if dear else (Step(points=OPTIMAL),)
    return cell_of(date, row, heads.most, below, minimum=0 if guessed else heads.least)


def cell_of(date: dt.date, row: Requirement, target: int, below: tuple[Step, ...], minimum: int = 0) -> Cell:
    """The demand of a skill on a shift."""
    return Cell(
        id=f"{date} {row.shift} {row.skill}",
        when=OnDutyType(date=date, duty_type=row.shift),
        who=(Counted(role=row.skill),),
        minimum=minimum,
        target=target,
        below=below,
    )


def history_of(scenario: Scenario, past: Mapping[str, Past]) -> History:
    """What was before the first week, with duties made so that the last shift and all runs are what they were."""
    duties = (duty for nurse, row in past.items() for duty in _before(scenario, nurse, row))
    counts = (count for nurse, row in past.items() for count in _counts(nurse, row))
    return History(duties=tuple(duties), counts=tuple(counts))


def _counts(nurse: str, past: Past) -> Iterator[RunningCount]:
    yield RunningCount(person=nurse, what="duties", count=past.assignments, since=START)
    yield RunningCount(person=nurse, what="weekends", count=past.weekends, since=START)


def _before(scenario: Scenario, nurse: str, past: Past) -> Iterator[Duty]:
    """The days of the run that reaches into the first day, and the duty before a run of days off."""
    if past.shift is None:
        if past.off:
            yield duty_of(nurse, START - (past.off + 1) * DAY, next(iter(scenario.shifts)), _skill(scenario, nurse))
        return
    other = next((shift for shift in scenario.shifts if shift != past.shift), past.shift)
    for back in range(1, past.work + 1):
        shift = past.shift if back <= past.same_shift else other
        yield duty_of(nurse, START - back * DAY, shift, _skill(scenario, nurse))


def _skill(scenario: Scenario, nurse: str) -> str:
    return min(scenario.nurses[nurse].skills)


def duty_of(nurse: str, date: dt.date, shift: str, skill: str) -> Duty:
    """One day of a nurse."""
    piece = Piece(site=HOUSE, role=skill, span=Span(start=0, end=1440))
    return Duty(person=nurse, date=date, duty_type=shift, pieces=(piece,))


def solution_of(scenario: Scenario, duties: Iterable[Duty]) -> list[Assignments]:
    """The roster week by week, in the order of the scenario's nurses and of the days."""
    order = {nurse: number for number, nurse in enumerate(scenario.nurses)}
    weeks: dict[int, list[tuple[str, int, str, str]]] = defaultdict(list)
    for duty in sorted(duties, key=lambda duty: (order[duty.person], duty.date)):
        week, day = divmod((duty.date - START).days, 7)
        weeks[week].append((duty.person, day, duty.duty_type, duty.pieces[0].role))
    return [tuple(weeks[week]) for week in range(scenario.weeks)]
