"""Who is at a site together: the people of a model who need others there, and everybody who could be those others."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ortools.sat.python import cp_model

from models.base import Span
from models.duties import Duty
from models.people import Person
from roster.cpsat.choices import PersonChoices
from roster.rules.company import Company, Part
from roster.rules.facts import Facts

Priced = list[tuple[int, cp_model.IntVar]]


class Work(NamedTuple):
    """What somebody could do at a site, or with no variable does whatever happens."""

    person: Person
    date: dt.date
    span: Span
    role: str
    variable: cp_model.IntVar | None


class Stay(NamedTuple):
    """The same in a company: from - to in minutes of UTC."""

    start: int
    end: int
    part: Part
    variable: cp_model.IntVar | None


class Together(NamedTuple):
    """Who could be at a site at a time, by their variables, and how many are there whatever happens."""

    needing: tuple[cp_model.IntVar, ...]
    giving: tuple[cp_model.IntVar, ...]
    heads: int
    enough: int | None

    def accompanied(self, needing: int) -> bool:
        """Whether so many who need others have them, as far as it does not hang on who gives."""
        return self.enough is not None and self.heads + needing >= self.enough


@dataclass(frozen=True, slots=True)
class Lacking:
    """What says of a stretch of time whether company is there; at a price also how many lack it."""

    together: Together
    company: cp_model.IntVar
    heads: cp_model.IntVar | None

    def fill(self, hint: dict[int, int]) -> None:
        """Give the variables the values that follow from those of the choices."""
        needing = sum(hint[variable.index] for variable in self.together.needing)
        giving = any(hint[variable.index] for variable in self.together.giving)
        there = giving or self.together.accompanied(needing)
        hint[self.company.index] = int(there)
        if self.heads is not None:
            hint[self.heads.index] = 0 if there else needing + self.together.heads


class Companies:
    """Work at every site, sorted once, because every company asks for one site."""

    def __init__(
        self, model: cp_model.CpModel, facts: Facts, people: Iterable[PersonChoices], fixed: Iterable[Duty]
    ) -> None:
        """Take what these people could be given, and what the others have; nothing is sorted before a rule asks."""
        self._model, self._facts = model, facts
        self._people, self._fixed = tuple(people), tuple(fixed)
        self._work: dict[str, list[Work]] = {}
        self._lacking: list[Lacking] = []

    def accompany(self, company: Company, price: int | None) -> Priced:
        """Post one company; what its minutes cost if they have a price."""
        priced: Priced = []
        for together, minutes in self._stretches(company):
            there = self._company(together)
            if price is None:
                self._require(together, there)
                self._lacking.append(Lacking(together, there, None))
            else:
                heads = self._heads(together, there)
                self._lacking.append(Lacking(together, there, heads))
                priced.append((price * minutes, heads))
        return priced

    def fill(self, hint: dict[int, int]) -> None:
        """Give the variables made here the values that follow from those of the choices."""
        for lacking in self._lacking:
            lacking.fill(hint)

    def _company(self, together: Together) -> cp_model.IntVar:
        """A variable that may be true only if company is there."""
        there, model = self._model.new_bool_var(""), self._model
        giving = cp_model.LinearExpr.sum(list(together.giving))
        if together.enough is None:
            model.add(giving >= there)
        else:
            needing = cp_model.LinearExpr.sum(list(together.needing))
            model.add(together.enough * giving + needing + together.heads >= together.enough * there)
        return there

    def _require(self, together: Together, there: cp_model.IntVar) -> None:
        for variable in together.needing:
            self._model.add_implication(variable, there)
        if together.heads:
            self._model.add(there == 1)

    def _heads(self, together: Together, there: cp_model.IntVar) -> cp_model.IntVar:
        most = together.heads + len(together.needing)
        heads = self._model.new_int_var(0, most, "")
        needing = cp_model.LinearExpr.sum(list(together.needing))
        self._model.add(heads >= needing + together.heads - most * there)
        return heads

    def _stretches(self, company: Company) -> list[tuple[Together, int]]:
        """What could lack company, and for how many minutes; where somebody gives it anyway nobody can lack it."""
        found: dict[tuple[object, ...], Together] = {}
        lasting: Counter[tuple[object, ...]] = Counter()
        for minutes, stays in self._moments(company):
            needing = tuple(s.variable for s in stays if s.part == Part.NEEDS and s.variable is not None)
            giving = tuple(s.variable for s in stays if s.part == Part.GIVES and s.variable is not None)
            heads = sum(s.part == Part.NEEDS and s.variable is None for s in stays)
            together = Together(needing, giving, heads, company.enough)
            given_anyway = any(s.part == Part.GIVES and s.variable is None for s in stays)
            if (needing or (giving and heads)) and not given_anyway and not together.accompanied(0):
                key = (tuple(v.index for v in needing), tuple(v.index for v in giving), heads)
                found[key] = together
                lasting[key] += minutes
        return [(together, lasting[key]) for key, together in found.items()]

    def _moments(self, company: Company) -> Iterator[tuple[int, list[Stay]]]:
        """How long each stretch of time is in which nobody comes or goes, and who is there."""
        stays = list(self._stays(company))
        moments = sorted({end for stay in stays for end in stay[:2]})
        there: dict[int, list[Stay]] = defaultdict(list)
        for stay in stays:
            for place in range(bisect_left(moments, stay.start), bisect_left(moments, stay.end)):
                there[place].append(stay)
        for place, present in sorted(there.items()):
            yield moments[place + 1] - moments[place], present

    def _stays(self, company: Company) -> Iterator[Stay]:
        first, last = company.window(self._facts)
        for work in self._at(company.site):
            part = company.part_of(self._facts, work.person, work.date, work.role)
            start = max(first, int(self._facts.instant(work.date, work.span.start)))
            end = min(last, int(self._facts.instant(work.date, work.span.end)))
            if part != Part.NONE and start < end:
                yield Stay(start, end, part, work.variable)

    def _at(self, site: str) -> list[Work]:
        if not self._work:
            self._work = _sorted(self._people, self._fixed, self._facts)
        return self._work.get(site, [])


def _sorted(people: Iterable[PersonChoices], fixed: Iterable[Duty], facts: Facts) -> dict[str, list[Work]]:
    found: dict[str, list[Work]] = defaultdict(list)
    for choices in people:
        for (date, site, *_), piece in choices.work():
            found[site].extend(Work(choices.person, date, piece.span, *role) for role in piece.roles.items())
    for duty in fixed:
        for part in duty.pieces:
            found[part.site].append(Work(facts.people[duty.person], duty.date, part.span, part.role, None))
    return found
