"""How much of the demand is covered, and how much the districts' own people would cover without help."""

from __future__ import annotations

from models.base import Data, Id
from models.duties import Duty
from roster.checks.given import Given


class Covered(Data):
    """Cover of one cell in per cent of a head; `own` leaves out what people do outside their own district."""

    cell: Id
    percent: int
    own: int


def covered(given: Given) -> tuple[Covered, ...]:
    """A line for every cell, in the order of the problem."""
    alone = own_work(given).cover
    return tuple(Covered(cell=name, percent=percent, own=alone[name]) for name, percent in given.cover.items())


def own_work(given: Given) -> Given:
    """The same roster less the pieces outside everybody's own district."""
    return Given(given.problem, [_at_home(given, duty) for duty in given.duties], given.moved)


def _at_home(given: Given, duty: Duty) -> Duty:
    own = given.person(duty).district
    kept = tuple(piece for piece in duty.pieces if given.sites[piece.site].district == own)
    return duty if len(kept) == len(duty.pieces) else duty.changed(pieces=kept)
