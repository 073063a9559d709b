"""The three forms in which a rule is told to the solver: filter, sequence and cover."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.demand import Cell, Move, Step
from models.duties import DutyType
from models.people import Person
from roster.rules.block import Blocks
from roster.rules.company import Company
from roster.rules.facts import Facts
from roster.rules.frame import Frame, Shape
from roster.rules.total import Total

AllowsFrame = Callable[[Facts, Frame], bool]
AllowsShape = Callable[[Facts, Person, Shape], bool]
TypesNever = Callable[[Facts, Person, dt.date], Iterable[str]]
AllowsSite = Callable[[Facts, Person, dt.date, str], bool]
AllowsRole = Callable[[Facts, Person, dt.date, str, str], bool]
AllowsTask = Callable[[Facts, DutyType, str], bool]
JudgeOf = Callable[[Facts, Person, dt.date], AllowsFrame | None]
Changes = Callable[[Facts], int]
Stretch = Callable[[Facts], int]
NeedsDuty = Callable[[Facts, Person, dt.date], bool]
AmountOfFrame = Callable[[Facts, Person, Frame], int]


@dataclass(frozen=True, slots=True)
class FilterPosting:
    """Judges one option, each question as early as it can be asked.

    Of a frame that nobody has yet, of a person and a shape, of a person and a site, of a person, a site and a role.
    `task` asks whether a role goes with a duty type, whoever has it.
    `changes` is asked once, how many changes of site a day may have, so that frames with one are made only where some
    may; `stretch` likewise, how many minutes a stretch in one role lasts where the role may change at any time.
    `personal` is for rules that bind few people: it gives what judges the frames of a person on a date, or None
    for nearly everybody, so that others' frames are not looked at once more. `needs_duty` tells on which days doing
    nothing is no option; `amount` is what the option costs in the unit of the card, for a soft rule, and `price` the
    points of one unit.
    """

    rule: str
    frame: AllowsFrame | None = None
    shape: AllowsShape | None = None
    site: AllowsSite | None = None
    role: AllowsRole | None = None
    task: AllowsTask | None = None
    personal: JudgeOf | None = None
    changes: Changes | None = None
    stretch: Stretch | None = None
    needs_duty: NeedsDuty | None = None
    amount: AmountOfFrame | None = None
    price: Callable[[Facts], int] | None = None


class Choice(Protocol):
    """One option of one person on one day, to be taken or not.

    It may stand for several that differ in where the break lies, which is nothing that ties days to each other.
    """

    @property
    def frame(self) -> Frame:
        """What would be worked."""


Terms = Sequence[tuple[int, Choice]]
"""A sum over options: so much for each one that is taken."""


class Chain(Protocol):
    """One person's days, as a sequence posting sees them."""

    facts: Facts
    person: Person

    def options(self, date: dt.date) -> Sequence[Choice]:
        """What the person could be given on this date; empty outside the horizon."""

    def require(self, terms: Terms, lower: int | None, upper: int | None) -> None:
        """The sum of the options taken must lie between the two."""

    def charge_distance(self, rule: str, terms: Terms, target: int, under: int, over: int) -> None:
        """Every unit of the sum below or above the target costs so many points."""

    def keep_blocks(self, rule: str, blocks: Blocks) -> None:
        """Runs of days alike are neither too short nor too long, or cost points for each day that they are."""

    def limit_occasions(self, rule: str, occasions: Sequence[Sequence[Choice]], most: int, over: int | None) -> None:
        """Of at most so many of these sets of options something is taken; each more costs points, None: never."""


@dataclass(frozen=True, slots=True)
class SequencePosting:
    """Ties one person's chain of days.

    `never` names duty types that are in no chain of a person on a date, whatever the other days, so that no option of
    them is made.
    """

    rule: str
    post: Callable[[Chain], None]
    never: TypesNever | None = None


class City(Protocol):
    """Everybody's cover, as a cover posting sees it."""

    facts: Facts

    def cells(self) -> Iterable[Cell]:
        """The cells that somebody here could cover, or that are short whatever happens."""

    def charge_below(self, rule: str, cell: Cell, target: int, steps: Sequence[Step]) -> None:
        """Every head of cover short of the target costs the next step."""

    def charge_above(self, rule: str, cell: Cell, target: int, steps: Sequence[Step]) -> None:
        """Every head of cover over the target costs the next step."""

    def keep_open(self, cell: Cell, minimum: int, weight: int) -> None:
        """Heads short of the minimum count at level 1, each its minutes times the weight."""

    def allow(self, rule: str, move: Move) -> None:
        """Demand may go from one cell to another."""

    def limit(self, site: str, roles: Sequence[str], count: int) -> None:
        """At no time more people than this in these roles at a site."""

    def accompany(self, rule: str, company: Company, price: int | None) -> None:
        """Nobody works without the company needed, or a person's minute without it costs so many points."""

    def total(self, rule: str, total: Total) -> None:
        """A sum over people's duties is free between two numbers; outside it has a price, or there is no roster."""


@dataclass(frozen=True, slots=True)
class CoverPosting:
    """Ties many people. `among_others`: whether people looked at by themselves could seem to break it."""

    rule: str
    post: Callable[[City], None]
    among_others: bool = False


Posting = FilterPosting | SequencePosting | CoverPosting


def among_others(posting: Posting) -> bool:
    """Whether the rule asks for others, so that people looked at by themselves could seem to break it."""
    return isinstance(posting, CoverPosting) and posting.among_others


Postings = tuple[Posting, ...]
