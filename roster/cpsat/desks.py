"""Who sits at the desks of a site, minute by minute: the people of a model, and everybody who stays where they are."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from ortools.sat.python import cp_model

from models.base import Span
from models.duties import Duty, Piece
from roster.cpsat.choices import PersonChoices, PieceChoice

Who = TypeVar("Who")
Stays = dict[dt.date, list[tuple[Span, Who]]]
DAY = dt.timedelta(days=1)
MIDNIGHT = 1440


class Desks:
    """Work that may need a desk, sorted by site once, because every limit of desks asks for one site."""

    def __init__(self, people: Iterable[PersonChoices], fixed: Iterable[Duty]) -> None:
        """Sort what these people could be given, and what the others have."""
        self._choices: dict[str, list[tuple[dt.date, PieceChoice]]] = defaultdict(list)
        self._fixed: dict[str, list[tuple[dt.date, Piece]]] = defaultdict(list)
        for choices in people:
            for (date, site, *_), choice in choices.work():
                self._choices[site].append((date, choice))
        for duty in fixed:
            for piece in duty.pieces:
                self._fixed[piece.site].append((duty.date, piece))

    def moments(
        self, days: Sequence[dt.date], site: str, roles: Collection[str]
    ) -> Iterator[tuple[list[cp_model.IntVar], int]]:
        """Each moment at which somebody may sit down in one of these roles.

        Yields:
            The variables of those who could be there, and how many are there whatever happens.
        """
        taken = self._taken(site, roles)
        given = self._given(site, roles) if taken else {}
        for date in days if taken else ():
            mine, others = _on(taken, date), _on(given, date)
            for moment in sorted({span.start for span, _ in mine} | {span.start for span, _ in others}):
                here = [variable for span, variable in mine if _covers(span, moment)]
                if here:
                    yield here, sum(_covers(span, moment) for span, _ in others)

    def _taken(self, site: str, roles: Collection[str]) -> Stays[cp_model.IntVar]:
        found: Stays[cp_model.IntVar] = defaultdict(list)
        for date, choice in self._choices.get(site, ()):
            found[date].extend((choice.span, variable) for role, variable in choice.roles.items() if role in roles)
        return found

    def _given(self, site: str, roles: Collection[str]) -> Stays[None]:
        found: Stays[None] = defaultdict(list)
        for date, piece in self._fixed.get(site, ()):
            if piece.role in roles:
                found[date].append((piece.span, None))
        return found


def _on(stays: Stays[Who], date: dt.date) -> list[tuple[Span, Who]]:
    return [*stays.get(date, ()), *_after_midnight(stays.get(date - DAY, ()))]


def _after_midnight(stays: Iterable[tuple[Span, Who]]) -> Iterator[tuple[Span, Who]]:
    """What of a day's work reaches into the next, on the clock of the next."""
    for span, who in stays:
        if span.end > MIDNIGHT:
            yield Span(start=max(0, span.start - MIDNIGHT), end=span.end - MIDNIGHT), who


def _covers(span: Span, moment: int) -> bool:
    return span.start <= moment < span.end
