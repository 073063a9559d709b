"""What the people of a model cover: for every cell a weighted sum of their variables."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ortools.sat.python import cp_model

from roster.cpsat.choices import PersonChoices, PieceChoice, Taken
from roster.cpsat.sums import Sum
from roster.options.cover import CoverIndex, Work

Terms = list[tuple[int, cp_model.IntVar]]


class Covering:
    """Cover of every cell that these people could touch, as sums over their variables, in ticks."""

    def __init__(self, model: cp_model.CpModel, index: CoverIndex, people: Iterable[PersonChoices]) -> None:
        """Collect what everybody's pieces cover, alone and together."""
        self._model = model
        self._index = index
        self.terms: dict[int, Terms] = defaultdict(list)
        self._ands: list[tuple[cp_model.IntVar, list[Sum]]] = []
        for choices in people:
            self._alone(choices)
            self._together(choices)

    def fill(self, hint: dict[int, int]) -> None:
        """Give the variables made here the values that follow from those of the choices."""
        for variable, parts in self._ands:
            hint[variable.index] = min(part.value(hint) for part in parts)

    def _alone(self, choices: PersonChoices) -> None:
        for (date, *_), piece in choices.pieces.items():
            alone = bool(piece.duty_type) and len(piece.options[0].frame.pieces) == 1
            for role, variable in piece.roles.items():
                trait = self._index.trait(choices.person, date, role)
                work = Work(date, piece.site, role, piece.span, piece.duty_type)
                for number, ticks in self._index.of_piece(trait, work, alone):
                    self.terms[number].append((ticks, variable))

    def _together(self, choices: PersonChoices) -> None:
        for date, day in choices.by_day.items():
            several = [taken for taken in day if len(taken.frame.pieces) > 1]
            for number in self._index.joint(date) if several else ():
                for pieces in _distinct(self._needed(number, choices, taken) for taken in several):
                    self._cover_together(number, choices, date, pieces)

    def _needed(self, number: int, choices: PersonChoices, taken: Taken) -> list[PieceChoice]:
        frame = taken.frame
        duty_type = frame.shape.duty_type.id
        indexes = self._index.together(number, frame.pieces, duty_type)
        known = duty_type if self._index.asks_for_type(frame.date) else ""
        where = [(frame.places[index], frame.pieces[index]) for index in indexes]
        if any(self._index.cells[number].site not in {None, site} for site, _ in where):
            return []
        return [choices.pieces[frame.date, site, span.start, span.end, known] for site, span in where]

    def _cover_together(self, number: int, choices: PersonChoices, date: dt.date, pieces: list[PieceChoice]) -> None:
        """A head covers it if every one of the pieces is worked in a role that counts."""
        parts, ticks = [], 0
        for piece in pieces:
            counting = {
                role: self._index.counts_in(number, self._index.trait(choices.person, date, role), role)
                for role in piece.roles
            }
            parts.append(Sum(tuple((1, piece.roles[role]) for role, share in counting.items() if share)))
            ticks = max(ticks, *counting.values())
        if ticks:
            self.terms[number].append((ticks, self._and(parts)))

    def _and(self, parts: list[Sum]) -> cp_model.IntVar:
        both = self._model.new_bool_var("")
        for part in parts:
            self._model.add(both <= part.expression)
        self._model.add(both >= sum(part.expression for part in parts) - (len(parts) - 1))
        self._ands.append((both, parts))
        return both


def _distinct(groups: Iterator[list[PieceChoice]]) -> Iterator[list[PieceChoice]]:
    seen: set[tuple[int, ...]] = set()
    for pieces in groups:
        key = tuple(id(piece) for piece in pieces)
        if pieces and key not in seen:
            seen.add(key)
            yield pieces
