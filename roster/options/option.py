"""Who could be given what: the options of every person on every day of the horizon."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.base import Span
from models.duties import Duty, Piece
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import Postings


@dataclass(frozen=True, slots=True)
class Cost:
    """What an option costs by one soft rule: an amount in the unit of its card, and points."""

    rule: str
    amount: int
    points: int


@dataclass(frozen=True, slots=True)
class Option:
    """A frame that a person could be given, with the roles possible in its pieces and what it costs.

    `roles` are those where the day begins; after a change of site they are `later_roles`.
    """

    person: str
    frame: Frame
    roles: tuple[str, ...]
    costs: tuple[Cost, ...] = ()
    later_roles: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """What it costs whatever else happens."""
        return sum(cost.points for cost in self.costs)

    @property
    def roles_by_piece(self) -> tuple[tuple[str, ...], ...]:
        """The roles possible in each piece."""
        frame = self.frame
        if frame.change is None:
            return (self.roles,) * len(frame.pieces)
        return tuple(self.roles if site == frame.site else self.later_roles for site in frame.places)

    def becomes(self, duty: Duty) -> bool:
        """Whether filling its pieces with the right roles makes this duty."""
        frame = self.frame
        if frame.shape.duty_type.id != duty.duty_type:
            return False
        pieces = joined(duty.pieces) if frame.shape.duty_type.role_changes == "any" else duty.pieces
        return (
            frame.pieces == tuple(piece.span for piece in pieces)
            and frame.places == tuple(piece.site for piece in pieces)
            and frame.breaks == duty.breaks
            and frame.shape.appointments == duty.appointments
            and frame.travel == duty.travel
        )

    def duty(self, roles: tuple[str, ...]) -> Duty:
        """The duty it becomes when its pieces are filled with these roles, one for each piece."""
        frame = self.frame
        return self.filled(
            tuple(
                Piece(site=site, role=role, span=span)
                for site, role, span in zip(frame.places, roles, frame.pieces, strict=True)
            )
        )

    def filled(self, pieces: tuple[Piece, ...]) -> Duty:
        """The duty it becomes with these pieces: its own, or where the role may change, stretches of them."""
        frame = self.frame
        return Duty(
            person=self.person,
            date=frame.date,
            duty_type=frame.shape.duty_type.id,
            pieces=pieces,
            breaks=frame.breaks,
            appointments=frame.shape.appointments,
            travel=frame.travel,
        )


def joined(pieces: Iterable[Piece], *, roles: bool = False) -> tuple[Piece, ...]:
    """The same work in as few pieces as there can be, each with the role it begins with.

    What adjoins at one site is one piece, whatever the roles; with `roles` only if they are the same.
    """
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.span.start):
        last = found[-1] if found else None
        goes_on = last is not None and (last.site, last.span.end) == (piece.site, piece.span.start)
        if last is not None and goes_on and (not roles or last.role == piece.role):
            found[-1] = last.changed(span=Span(start=last.span.start, end=piece.span.end))
        else:
            found.append(piece)
    return tuple(found)


Day = tuple[str, dt.date]
Kin = tuple[int, tuple[str, ...], bool]


def kin(frame: Frame) -> Kin:
    """What rules about several days can tell a day's frames apart by: all but when it breaks and goes a way."""
    # frames of a day share their shapes, so the place in memory is as good as the shape, and much faster
    return id(frame.shape), frame.sites, bool(frame.pieces)


@dataclass(frozen=True, slots=True)
class Options:
    """All options of a problem.

    `by_day` has the options of each person and date, none where there are none; `must_work` the days on which a
    person has to have a duty. `postings` are the rules that were asked.
    """

    facts: Facts
    postings: Postings
    by_day: Mapping[Day, tuple[Option, ...]]
    must_work: frozenset[Day]

    def of(self, person: str, date: dt.date) -> tuple[Option, ...]:
        """What this person could be given on this date; empty if nothing."""
        return self.by_day.get((person, date), ())
