"""The variables of one person: which option on which day, and which role in which piece."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from ortools.sat.python import cp_model

from models.base import Span
from models.people import Person
from roster.cpsat.stretches import Begins, keep_long
from roster.options.cutting import Cutting, cutting_of
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
    """All variables of one person.

    `pieces` have one role throughout. Where the role may change within a piece, options share its `units` instead: the
    shortest parts between two moments of the grid, each with a role of its own; `begins` say where stretches begin.
    `staying` is what is done on days that are not planned anew.
    """

    person: Person
    by_day: dict[dt.date, list[Taken]]
    pieces: dict[PieceKey, PieceChoice]
    staying: Mapping[dt.date, Option]
    units: dict[PieceKey, PieceChoice]
    begins: Begins
    cutting: Cutting

    def work(self) -> Iterator[tuple[PieceKey, PieceChoice]]:
        """Whatever is in one role: pieces and units."""
        return chain(self.pieces.items(), self.units.items())

    def alike(self, date: dt.date) -> tuple[Alike, ...]:
        """The options of a date as rules about several days see them."""
        if date in self.staying:
            return (Alike(self.staying[date].frame, (), certain=1),)
        found: dict[Kin, list[Taken]] = {}
        for taken in self.by_day.get(date, ()):
            found.setdefault(kin(taken.frame), []).append(taken)
        return tuple(Alike(rows[0].frame, tuple(row.variable for row in rows)) for rows in found.values())

    def may_cut(self, taken: Taken) -> bool:
        """Whether the role may change within one of its pieces."""
        return any(self.cutting.may_cut(taken.frame, span) for span in taken.frame.pieces)

    def parts(self, frame: Frame, span: Span) -> tuple[PieceChoice, ...]:
        """The piece of a frame that lies at these times, or its units where the role may change within it."""
        if self.cutting.may_cut(frame, span):
            return tuple(_found(self.units, frame, unit) for unit in self.cutting.units(span))
        return (_found(self.pieces, frame, span),)

    def done(self, frame: Frame, span: Span) -> tuple[PieceChoice, ...]:
        """The same for a stretch of a piece in one role, as a duty has it."""
        whole = next(piece for piece in frame.pieces if piece.contains(span))
        return tuple(part for part in self.parts(frame, whole) if part.span.overlaps(span))


def _found(among: dict[PieceKey, PieceChoice], frame: Frame, span: Span) -> PieceChoice:
    where = (frame.date, frame.place(span), span.start, span.end)
    return among.get((*where, "")) or among[*where, frame.shape.duty_type.id]


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
    cutting = cutting_of(options.facts, options.postings)
    pieces, units = _pieces(by_day, asks_for_type, cutting)
    for piece in chain(pieces.values(), units.values()):
        _fill(model, piece)
    return PersonChoices(person, by_day, pieces, staying, units, _begins(model, cutting, units), cutting)


def _begins(model: cp_model.CpModel, cutting: Cutting, units: Mapping[PieceKey, PieceChoice]) -> Begins:
    days: dict[tuple[dt.date, str, str], list[PieceChoice]] = defaultdict(list)
    for (date, site, _, _, duty_type), unit in units.items():
        days[date, site, duty_type].append(unit)
    return {
        (date, site, duty_type, role, moment): variable
        for (date, site, duty_type), of_day in days.items()
        for (role, moment), variable in keep_long(model, cutting, date, of_day).items()
    }


def _pieces(
    by_day: dict[dt.date, list[Taken]], asks_for_type: Callable[[dt.date], bool], cutting: Cutting
) -> tuple[dict[PieceKey, PieceChoice], dict[PieceKey, PieceChoice]]:
    """The pieces that options share, and the units of those in which the role may change."""
    whole: dict[PieceKey, PieceChoice] = {}
    units: dict[PieceKey, PieceChoice] = {}
    for date, day in by_day.items():
        for taken in day:
            frame = taken.frame
            duty_type = frame.shape.duty_type.id if asks_for_type(date) else ""
            for site, span in zip(frame.places, frame.pieces, strict=True):
                cut = cutting.may_cut(frame, span)
                for part in cutting.units(span) if cut else (span,):
                    key = (date, site, part.start, part.end, duty_type)
                    choice = (units if cut else whole).setdefault(key, PieceChoice(site, part, duty_type))
                    choice.options.append(taken)
    return whole, units


def _fill(model: cp_model.CpModel, piece: PieceChoice) -> None:
    by_role: dict[str, list[cp_model.IntVar]] = defaultdict(list)
    for taken in piece.options:
        roles = taken.option.roles if piece.site == taken.frame.site else taken.option.later_roles
        for role in roles:
            by_role[role].append(taken.variable)
    piece.roles = {role: model.new_bool_var("") for role in by_role}
    variables = [taken.variable for taken in piece.options]
    model.add(cp_model.LinearExpr.sum(list(piece.roles.values())) == cp_model.LinearExpr.sum(variables))
