"""What the people of a model cover: for every cell a weighted sum of their variables."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ortools.sat.python import cp_model

from models.demand import OnDutyType
from roster.cpsat.choices import PersonChoices, PieceChoice, Taken
from roster.cpsat.sums import Sum
from roster.options.cover import CoverIndex, Work
from roster.rules.frame import Frame

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
        whole = {id(piece) for piece in choices.pieces.values()}
        for (date, *_), piece in choices.work():
            alone = bool(piece.duty_type) and len(piece.options[0].frame.pieces) == 1 and id(piece) in whole
            for role, variable in piece.roles.items():
                trait = self._index.trait(choices.person, date, role)
                work = Work(date, piece.site, role, piece.span, piece.duty_type)
                for number, ticks in self._index.of_piece(trait, work, alone):
                    self.terms[number].append((ticks, variable))

    def _together(self, choices: PersonChoices) -> None:
        for date, day in choices.by_day.items():
            joint, long = self._index.joint(date), self._index.long(date)
            several = [taken for taken in day if long or len(taken.frame.pieces) > 1 or choices.may_cut(taken)]
            for number in dict.fromkeys((*joint, *long)) if several else ():
                for pieces in _distinct(self._needed(number, choices, taken) for taken in several):
                    self._cover_together(number, choices, date, pieces)

    def _needed(self, number: int, choices: PersonChoices, taken: Taken) -> list[PieceChoice]:
        """The parts of an option that cover a cell together; none if one is enough, or they do not."""
        frame, index = taken.frame, self._index
        if choices.may_cut(taken):
            return self._needed_of_stretches(number, choices, frame)
        indexes = index.together(number, frame.date, frame.pieces, frame.shape.duty_type.id)
        if any(index.cells[number].site not in {None, frame.places[place]} for place in indexes):
            return []
        return [choices.parts(frame, frame.pieces[place])[0] for place in indexes]

    def _needed_of_stretches(self, number: int, choices: PersonChoices, frame: Frame) -> list[PieceChoice]:
        cell = self._index.cells[number]
        pieces = [span for span in frame.pieces if cell.site in {None, frame.place(span)}]
        parts = [part for span in pieces for part in choices.parts(frame, span)]
        if isinstance(cell.when, OnDutyType):
            whole = cell.when.duty_type == frame.shape.duty_type.id and len(pieces) == len(frame.pieces)
            return parts if whole else []
        spans = self._index.spans(number, frame.date)
        needed = [part for part in parts if any(part.span.overlaps(span) for span in spans)]
        if len(needed) < 2 or not all(any(piece.contains(span) for piece in pieces) for span in spans):
            return []
        return needed

    def _cover_together(self, number: int, choices: PersonChoices, date: dt.date, pieces: list[PieceChoice]) -> None:
        """A head covers it if every one of the parts is worked in a role that counts; of several shares the lowest."""
        counting = [
            {role: self._index.counts_in(number, self._index.trait(choices.person, date, role), role) for role in roles}
            for roles in (piece.roles for piece in pieces)
        ]
        before = 0
        for share in sorted({ticks for counts in counting for ticks in counts.values() if ticks}):
            parts = [
                Sum(tuple((1, variable) for role, variable in piece.roles.items() if counts[role] >= share))
                for piece, counts in zip(pieces, counting, strict=True)
            ]
            self.terms[number].append((share - before, self._and(parts)))
            before = share

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
