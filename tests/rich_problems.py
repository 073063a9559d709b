"""Random small problems with everything there is: every rule of the book is switched on in some of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from models.base import Span
from models.cards import RuleCard, RuleSetting
from models.duties import Block, Duty, DutyType
from models.history import Account, History, RunningCount, Tally
from models.people import Assigned, Limits, Person
from models.places import Kit
from models.problem import Problem
from models.rulebook import RULES, card
from tests import strategies, worlds
from tests.strategies import OFTEN, SELDOM

TURNS = (
    dt.date(2026, 12, 30),  # week 53, the turn of the year and a Friday that is a holiday
    dt.date(2027, 1, 1),
    dt.date(2026, 10, 2),  # a holiday on a Saturday
    dt.date(2026, 12, 24),  # another one
)
NUMBERS: dict[str, tuple[int, ...]] = {
    "role_blocks": (120, 300),
    "daily_maximum": (600, 450),
    "consecutive_days": (1, 2, 3),
    "same_type_in_a_row": (1, 2),
    "days_off_in_a_row": (2, 3),
    "start_guard": (119, 0),
    "span_guard": (600, 509),
    "plan_span_guard": (600, 509),
    "saturdays": (0, 1),
    "compensating_day": (0, 7),
    "away_days_a_month": (0, 1),
    "extra_hours": (0, 60),
    "steady_starts": (0, 120),
    "late_share": (0, 1),
    "saturday_share": (0, 1),
    "away_share": (0, 1),
    "travel_share": (0, 20),
    "refused_wishes_share": (0, 1),
    "opening_crew": (30, 90),
    "closing_crew": (30, 90),
    "frozen_days": (14, 30),
    "elsewhere_notice": (4, 30),
    "reserve_share": (0, 1),
}
"""Numbers at which a rule bites in a few days; the others have that of their card."""
SATURDAY_SOON = dt.date(2026, 11, 26)
CHRISTMAS_EVE = dt.date(2026, 12, 24)
NEEDS_A_SATURDAY = (
    "compensating_day",
    "complete_weekends",
    "saturday_supplement",
    "saturday_share",
    "saturdays",
    "weekends",
)
SATURDAY = dt.date(2026, 11, 28)
AFTER_A_WEEK = ("compensating_day", "youth_week", "youth_days")
"""Rules that bite on the Saturday after five days of work."""
PROMISED = ("frozen_days", "changed_days", "elsewhere_notice")
FIRST_DAYS = (
    dict.fromkeys(NEEDS_A_SATURDAY, SATURDAY_SOON)
    | dict.fromkeys(AFTER_A_WEEK, SATURDAY)
    | {
        "youth_saturday": SATURDAY_SOON,
        "youth_sunday": SATURDAY,
        "year_end": CHRISTMAS_EVE,
        "youth_year_end": CHRISTMAS_EVE,
        "year_end_supplement": CHRISTMAS_EVE,
    }
)
"""Days without which a rule has nothing to say."""
HIDDEN_BY = {"youth_sunday": "sunday_and_holiday", "youth_days": "youth_saturday"}
"""Rules that another one leaves nothing to forbid, unless an agreement lifts that."""
OTHER_TYPES: dict[str, Any] = {"cells": (), "moves": (), "pins": (), "wishes": ()}
"""What names duty types goes with them."""
RESERVE = ("reserve_duty", "reserve_share")
STANDBY = (worlds.EARLY, worlds.SHORT.changed(reserve=True))
LENDING = ("lent_hours", "lending_quota")
MOBILE = ("mobile_crew", "mobile_driver", "kit")
EARLY_AND_LATE = dict.fromkeys(("disliked_succession", "forbidden_succession"), (worlds.EARLY, worlds.LATE))
"""Duty types without which a rule has nothing to say."""
FIVE_DAYS = worlds.contract(pattern=worlds.pattern(range(5)))
BLOCKS = (Block(least=2), Block(least=2, most=2), Block(most=2), Block(least=3))
TRAINED = ({"qualification": "E", "in_training": True},)
LIMITS: tuple[dict[str, Any], ...] = (
    {"daily_maximum": 300},
    {"earliest_start": 540},
    {"latest_end": 960},
    {"home_only": True},
    {"forbidden_sites": ("S1",)},
    {"weekly_maximum": 480},
    {"two_weeks_maximum": 480},
    {"no_extra_work": True},
    {"not_alone": True},
    {"young": True},
    {"young": True},
)


@st.composite
def rich_problems(draw: st.DrawFn, /, name: str | None = None, most_people: int = 3, most_days: int = 3) -> Problem:
    """A problem of `strategies.problems` with much that it leaves out, for one rule above all; any if none is named.

    That rule is switched on, and what it is about is there: trainees for `trainer_present`, a Saturday for
    `compensating_day`.
    """
    rule = card(name) if name else draw(st.sampled_from(RULES))
    least = most_days if rule.name in NEEDS_A_SATURDAY else 1
    problem = draw(strategies.problems(most_people, most_days, 3, least))
    when = FIRST_DAYS.get(rule.name, draw(st.sampled_from(TURNS)) if draw(SELDOM) else None)
    problem = _elsewhen(problem, when) if when else problem
    if len(problem.sites) > 1 and (rule.name in MOBILE or draw(SELDOM)):
        problem = _with_a_mobile_team(problem, rule.name == "mobile_driver" or draw(st.booleans()))
    if rule.name in RESERVE:
        problem = problem.changed(roles=tuple(row.changed(reserve=row.id == "office") for row in problem.roles))
    if rule.name in LENDING:
        most = {"lent_most": 240, "lent_quota": 120, "borrowed_quota": 0}
        problem = problem.changed(districts=tuple(row.changed(**most) for row in problem.districts))
    types = STANDBY if rule.name in RESERVE else tuple(EARLY_AND_LATE.get(rule.name, problem.duty_types))
    problem = problem.changed(
        people=tuple(draw(_person(row, problem, types, rule)) for row in problem.people),
        duty_types=tuple(draw(_duty_type(row, types, problem, rule)) for row in types),
        history=draw(_history(problem, types, rule)),
        rules=draw(_rules(rule)),
        **(OTHER_TYPES if types != problem.duty_types else {}),
    )
    if rule.name == "lead_and_deputy" or draw(SELDOM):
        problem = _with_deputies(problem)
    return draw(strategies.promised(problem)) if rule.name in PROMISED or draw(SELDOM) else problem


def _with_deputies(problem: Problem) -> Problem:
    """The first person leads the first site, and all others deputise."""
    lead, *others = problem.people
    deputies = (row.changed(deputises_for=lead.id) for row in others)
    return problem.changed(people=(lead.changed(home_site=problem.sites[0].id), *deputies))


def _elsewhen(problem: Problem, first: dt.date) -> Problem:
    """The same problem some weeks sooner or later, whatever weekday that is."""
    shift = first - problem.horizon.first
    return Problem.model_validate(_shifted(problem.model_dump(), shift))


def _shifted(data: Any, shift: dt.timedelta) -> Any:
    if isinstance(data, dict):
        return {key: value if key == "anchor" else _shifted(value, shift) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return tuple(_shifted(value, shift) for value in data)
    return data + shift if isinstance(data, dt.date) else data


def _with_a_mobile_team(problem: Problem, driven: bool) -> Problem:
    first, *others = problem.sites
    rest = [row.changed(mobile=True, kit="KOFFER", driver="A" if driven else None) for row in others]
    return problem.changed(sites=(first, *rest), kits=(Kit(id="KOFFER", count=0 if driven else 1),))


@st.composite
def _person(draw: st.DrawFn, person: Person, problem: Problem, types: Sequence[DutyType], rule: RuleCard) -> Person:
    """The same person with limits, agreements and consents, and with what a rule is about."""
    since = draw(st.sampled_from((None, None, *problem.horizon.days)))
    limits = draw(st.lists(st.sampled_from(LIMITS), max_size=2)) if draw(st.booleans()) else []
    young = (Limits(young=True),) if rule.name.startswith("youth_") else ()
    contracts = (FIVE_DAYS,) if rule.name == "compensating_day" else person.contracts
    return person.changed(
        limits=(*person.limits, *young, *(Limits(**row, valid_from=since) for row in limits)),
        qualifications=TRAINED if rule.name == "trainer_present" and draw(OFTEN) else person.qualifications,
        lead=draw(st.booleans()),
        away_days_a_month=draw(st.sampled_from((None, None, 0, 1))),
        assignments=(draw(_assigned(types)),) if draw(SELDOM) and draw(st.booleans()) else (),
        weekends=draw(st.sampled_from((0, 1) if rule.name == "weekends" else (None, None, None, 0))),
        whole_weekends=not draw(SELDOM),
        working_block=draw(_block(meant=rule.name == "working_block")),
        free_block=draw(_block(meant=rule.name == "free_block")),
        contracts=tuple(row.changed(extra_consent=draw(SELDOM)) for row in contracts),
    )


def _block(*, meant: bool) -> st.SearchStrategy[Block | None]:
    return st.sampled_from(BLOCKS if meant else (None, None, None, None, *BLOCKS))


def _assigned(types: Sequence[DutyType]) -> st.SearchStrategy[Assigned]:
    kinds = st.sampled_from((None, *(row.id for row in types)))
    numbers = st.sampled_from(((0, 0), (0, 1), (1, None), (1, 2)))
    return st.builds(lambda kind, two: Assigned(duty_type=kind, fewest=two[0], most=two[1]), kind=kinds, two=numbers)


@st.composite
def _duty_type(
    draw: st.DrawFn, duty_type: DutyType, types: Sequence[DutyType], problem: Problem, rule: RuleCard
) -> DutyType:
    """The same type, seldom only on some weekdays or at one site, or not after another one."""
    if rule.name == "forbidden_succession":
        return duty_type.changed(not_after_bands=("early", "late"))
    if rule.name == "duty_type_block":
        return duty_type.changed(block=draw(_block(meant=True)))
    if not draw(SELDOM):
        return duty_type
    changes: tuple[dict[str, Any], ...] = (
        {"not_after": (draw(st.sampled_from(types)).id,)},
        {"not_after_bands": ("late",)},
        {"weekdays": (0, 2, 4, 5)},
        {"block": draw(_block(meant=True))},
        {"sites": (problem.sites[0].id,)},
    )
    return duty_type.changed(**draw(st.sampled_from(changes)))


@st.composite
def _history(draw: st.DrawFn, problem: Problem, types: Sequence[DutyType], rule: RuleCard) -> History:
    """Duties of the week before, running counts, and an average of the account."""
    names, first = [row.id for row in problem.people], problem.horizon.first
    kinds = [row.id for row in types if row.clock in {"span", "none"}]
    sites = st.sampled_from([row.id for row in problem.sites])
    days = [(name, first - dt.timedelta(days=back)) for name in names for back in range(1, 8)]
    past = [
        worlds.duty(name, date, draw(st.sampled_from(kinds)), draw(sites))
        for name, date in days
        if kinds
        if rule.name in AFTER_A_WEEK or draw(SELDOM)
    ]
    booked = tuple(draw(_account(row, problem)) for row in problem.history.accounts)
    counts = [draw(_count(name, first)) for name in names if draw(SELDOM)]
    return problem.history.changed(duties=tuple(past), accounts=booked, counts=tuple(counts))


@st.composite
def _account(draw: st.DrawFn, account: Account, problem: Problem) -> Account:
    tight = draw(st.sampled_from((None, None, 0, -480 * len(problem.horizon.days))))
    return account.changed(average=tight)


def _count(name: str, first: dt.date) -> st.SearchStrategy[RunningCount]:
    tallies: tuple[Tally, ...] = ("late", "saturday", "away", "travel_minutes", "refused_wishes", "duties", "weekends")
    return st.builds(
        RunningCount,
        person=st.just(name),
        what=st.sampled_from(tallies),
        count=st.integers(0, 2),
        since=st.sampled_from((None, first - dt.timedelta(days=20), first - dt.timedelta(days=1))),
    )


@st.composite
def _rules(draw: st.DrawFn, rule: RuleCard) -> tuple[RuleSetting, ...]:
    """The rule and up to five others that the house sets itself, each once, and seldom one that it leaves out."""
    optional = [row for row in RULES if row.mode == "off" or row.name in NUMBERS]
    others_on = draw(st.lists(st.sampled_from(optional), max_size=5, unique_by=lambda row: row.name))
    wanted = list({row.name: row for row in (rule, *others_on)}.values())
    lifted = [worlds.rule(HIDDEN_BY[rule.name], "off", agreement="DV")] if rule.name in HIDDEN_BY else []
    named = {row.name for row in wanted} | {row.rule for row in lifted}
    others = [row for row in draw(st.lists(strategies.switched_off(), max_size=1)) if row.rule not in named]
    return (*(draw(_switched_on(row)) for row in wanted), *lifted, *others)


def _switched_on(rule: RuleCard) -> st.SearchStrategy[RuleSetting]:
    modes = st.sampled_from([mode for mode in rule.modes if mode != "off"])
    number = st.sampled_from(NUMBERS[rule.name]) if rule.name in NUMBERS else st.just(rule.number)
    return st.builds(worlds.rule, st.just(rule.name), modes, number, agreement=st.just("DV"))


@st.composite
def wild_rosters(draw: st.DrawFn, problem: Problem) -> tuple[Duty, ...]:
    """Duties that keep to nothing: two a day, longer and shorter ones, without breaks, in any role anywhere."""
    duties = [draw(_wild(duty, [row.id for row in problem.sites])) for duty in draw(strategies.rosters(problem))]
    twice = [duty for duty in duties if draw(SELDOM) and draw(SELDOM)]
    return (*duties, *twice)


@st.composite
def _wild(draw: st.DrawFn, duty: Duty, sites: Sequence[str]) -> Duty:
    if not draw(SELDOM) or not duty.pieces:
        return duty
    if draw(st.booleans()):
        last = duty.pieces[-1].changed(site=draw(st.sampled_from(sites)))
        return duty.changed(pieces=(*duty.pieces[:-1], last))
    start = draw(st.sampled_from((300, 480, 720, 960)))
    whole = Span(start=start, end=start + draw(st.sampled_from((60, 300, 630, 810))))
    return duty.changed(pieces=(duty.pieces[0].changed(span=whole),), breaks=(), appointments=(), travel=())
