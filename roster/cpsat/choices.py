"""The variables of one person: which option on which day, and which role in which piece."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from models.base import Span
from models.people import Person
from roster.options.option import Kin, Option, Options, kin
from roster.rules.frame import Frame

PieceKey = tuple[dt.date, str, int, int, str]
"""Date, site, start, end: what frames of a day that have a piece in common share; the duty type where cells ask."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An option and the variable that says whether it is taken."""

    option: Option
    variable: cp_model.IntVar

    @property
    def frame(self) -> Frame:
        """What would be worked."""
        return self.option.frame


@dataclass(frozen=True, slots=True)
class Alike:
    """Options of a day that differ in where the break lies: rules about several days see them as one.

    `certain` is 1 for what stays as it is; then there are no variables.
    """

    frame: Frame
    variables: tuple[cp_model.IntVar, ...]
    certain: int = 0


@dataclass(slots=True)
class PieceChoice:
    """A piece that options of a day share, with one variable for each role it may be filled with.

    A person has one frame a day, so frames with the same piece share the choice of its role: a role for each frame
    would multiply the variables by ten.
    """

    site: str
    span: Span
    duty_type: str
    options: list[Taken] = field(default_factory=list)
    roles: dict[str, cp_model.IntVar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PersonChoices:
    """All variables of one person; `staying` is what is done on days that are not planned anew."""

    person: Person
    by_day: dict[dt.date, list[Taken]]
    pieces: dict[PieceKey, PieceChoice]
    staying: Mapping[dt.date, Option]

    def alike(self, date: dt.date) -> tuple[Alike, ...]:
        """The options of a date as rules about several days see them."""
        if date in self.staying:
            return (Alike(self.staying[date].frame, (), certain=1),)
        found: dict[Kin, list[Taken]] = {}
        for taken in self.by_day.get(date, ()):
            found.setdefault(kin(taken.frame), []).append(taken)
        return tuple(Alike(rows[0].frame, tuple(row.variable for row in rows)) for rows in found.values())

    def piece(self, frame: Frame, span: Span) -> PieceChoice:
        """The piece of a frame that lies at these times."""
        where = (frame.date, frame.place(span), span.start, span.end)
        by_time = self.pieces.get((*where, ""))
        return by_time or self.pieces[*where, frame.shape.duty_type.id]


def choices_of(
    model: cp_model.CpModel,
    options: Options,
    person: Person,
    asks_for_type: Callable[[dt.date], bool],
    dates: Collection[dt.date],
) -> PersonChoices:
    """Make the variables of one person and tie roles to frames; cells of some dates ask for duty types.

    On other days than these the only option stays, if there is any.
    """
    by_day: dict[dt.date, list[Taken]] = {}
    staying: dict[dt.date, Option] = {}
    for date in options.facts.days:
        found = options.of(person.id, date)
        if date in dates:
            by_day[date] = [Taken(option, model.new_bool_var("")) for option in found]
        elif found:
            staying[date] = found[0]
    pieces = _pieces(by_day, asks_for_type)
    for piece in pieces.values():
        _fill(model, piece)
    return PersonChoices(person, by_day, pieces, staying)


def _pieces(
    by_day: dict[dt.date, list[Taken]], asks_for_type: Callable[[dt.date], bool]
) -> dict[PieceKey, PieceChoice]:
    found: dict[PieceKey, PieceChoice] = {}
    for date, day in by_day.items():
        for taken in day:
            duty_type = taken.frame.shape.duty_type.id if asks_for_type(date) else ""
            for site, span in zip(taken.frame.places, taken.frame.pieces, strict=True):
                key = (date, site, span.start, span.end, duty_type)
                found.setdefault(key, PieceChoice(site, span, duty_type)).options.append(taken)
    return found


def _fill(model: cp_model.CpModel, piece: PieceChoice) -> None:
    by_role: dict[str, list[cp_model.IntVar]] = defaultdict(list)
    for taken in piece.options:
        roles = taken.option.roles if piece.site == taken.frame.site else taken.option.later_roles
        for role in roles:
            by_role[role].append(taken.variable)
    piece.roles = {role: model.new_bool_var("") for role in by_role}
    variables = [taken.variable for taken in piece.options]
    model.add(cp_model.LinearExpr.sum(list(piece.roles.values())) == cp_model.LinearExpr.sum(variables))
