"""A frozen sample with every rule of the book at work: what a city would have that asks for all of it at once."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Literal, get_args

from pydantic import TypeAdapter

from benchmarks.frozen import FOLDER
from models.cards import Mode, RuleCard, RuleSetting
from models.duties import Duty
from models.history import DayOff, RunningCount, Tally
from models.in_force import setting
from models.problem import Problem
from models.requests import Pin
from models.rulebook import RULES, is_laxer

Book = Literal["frozen", "whole", "strict"]
"""The rules of the frozen problem, every rule, and every rule with company never to be missed."""

BOOKS: tuple[Book, ...] = get_args(Book)

CHOSEN: Mapping[str, int] = {"same_type_in_a_row": 5, "start_guard": 420, "role_blocks": 60}
"""Numbers that a city would not leave as the card has them.

With five days a week four of a type are too few. The other two rules leave many people of the samples no way to keep
their fixed appointments, as the card has them.
"""

DAY = dt.timedelta(days=1)

AGREED = "made up for measuring"

COMPANY = ("never_alone", "lead_present", "opening_crew", "closing_crew", "trainer_present")

COUNTED = dt.timedelta(weeks=8)
"""So long before the horizon counting began."""

COUNTS: Mapping[Tally, tuple[int, int]] = {
    "late": (4, 14),
    "saturday": (0, 4),
    "away": (4, 14),
    "travel_minutes": (120, 420),
    "refused_wishes": (2, 8),
}
"""What people bring along, from the least to the most: around the shares of eight weeks, on both sides of them."""

PUBLISHED = "published"
"""The folder of rosters that are there already."""

_DUTIES = TypeAdapter(tuple[Duty, ...])


def whole_book(problem: Problem, name: str, book: Book = "whole", folder: Path = FOLDER) -> Problem:
    """The problem with every rule in force, with running counts, and with the week of some people published.

    `name` is what the problem was frozen as: the published duties lie beside it.
    """
    if book == "frozen":
        return problem
    settings = {row.rule: row for row in (_said(problem, card, book) for card in RULES)}
    history = problem.history.changed(counts=counts(problem), **_published(problem, published(name, folder)))
    return problem.changed(rules=tuple(settings.values()), history=history, pins=tuple(_free_to_hold(problem)))


def _free_to_hold(problem: Problem) -> Iterator[Pin]:
    """Pins, except on the day after an absence, where they contradict the rule of days off together."""
    absent = {(row.person, row.date + DAY) for row in problem.absences}
    return (pin for pin in problem.pins if (pin.person, pin.date) not in absent)


def _said(problem: Problem, card: RuleCard, book: Book) -> RuleSetting:
    """As the problem has it; if it is off there, at a price if the card allows one."""
    now = setting(problem, card.name)
    strict = book == "strict" and card.name in COMPANY
    if now.mode != "off":
        return now
    mode: Mode = "strict" if strict or "soft" not in card.modes else "soft"
    number = CHOSEN.get(card.name, card.number)
    laxer = number is not None and is_laxer(card, number)
    return RuleSetting(rule=card.name, mode=mode, number=number, agreement=AGREED if laxer else None)


def counts(problem: Problem) -> tuple[RunningCount, ...]:
    """What everybody had in the weeks before, thrown with dice that hang on the person and on what is counted."""
    since = problem.horizon.first - COUNTED
    return tuple(
        RunningCount(person=person.id, what=what, since=since, count=Random(f"{person.id} {what}").randint(*span))
        for person in problem.people
        for what, span in COUNTS.items()
    )


def _published(problem: Problem, duties: Iterable[Duty]) -> dict[str, object]:
    at_work = {(duty.person, duty.date): duty for duty in duties}
    people = sorted({person for person, _ in at_work})
    off = tuple(
        DayOff(person=person, date=date)
        for person in people
        for date in problem.horizon.days
        if (person, date) not in at_work
    )
    return {"published": tuple(at_work.values()), "published_off": off}


def published(name: str, folder: Path = FOLDER) -> tuple[Duty, ...]:
    """The duties that were told to some of the people of a frozen problem before; none if nothing was."""
    file = folder / PUBLISHED / f"{name}.json.gz"
    return _DUTIES.validate_json(gzip.decompress(file.read_bytes())) if file.exists() else ()


def publish(name: str, duties: Iterable[Duty], folder: Path = FOLDER) -> Path:
    """Keep a roster as the one that was told to every fifth of its people, by dice."""
    told = tuple(duty for duty in duties if Random(f"{duty.person} published").randrange(5) == 0)
    file = folder / PUBLISHED / f"{name}.json.gz"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(_DUTIES.dump_json(told), mtime=0))
    return file
