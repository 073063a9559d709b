"""Who is at which counter when, as rostered: people without names, breaks out, trainees at their own pace."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.duties import Duty, Role
from models.people import Person
from models.problem import Problem


@dataclass(frozen=True, slots=True)
class Stint:
    """Work in one role at one site without a break, in minutes after midnight; `pace` 0.5 takes twice as long."""

    role: str
    start: int
    end: int
    pace: float = 1.0


Crew = tuple[tuple[Stint, ...], ...]
"""The people of a site on a date: each a row of stints, in the order of the day."""

Present = Mapping[tuple[str, dt.date], Crew]


def present(problem: Problem, duties: Iterable[Duty]) -> Present:
    """Everybody who works at each site on each date; duties without a clock say nothing about counters."""
    timeless = {row.id for row in problem.duty_types if row.clock == "none"}
    people = {person.id: person for person in problem.people}
    paces = Paces(problem)
    found: dict[tuple[str, dt.date], list[tuple[Stint, ...]]] = defaultdict(list)
    for duty in duties:
        if duty.duty_type not in timeless:
            for site, stints in _at_sites(duty, people[duty.person], paces).items():
                found[site, duty.date].append(stints)
    return {key: tuple(rows) for key, rows in found.items()}


def _at_sites(duty: Duty, person: Person, paces: Paces) -> dict[str, tuple[Stint, ...]]:
    """The stints of a duty, site by site; whoever counts for nobody has none."""
    found: dict[str, list[Stint]] = defaultdict(list)
    for piece in sorted(duty.pieces, key=lambda piece: piece.span.start):
        if pace := paces.of(person, piece.role, duty.date):
            found[piece.site].append(Stint(piece.role, piece.span.start, piece.span.end, pace))
    return {site: tuple(stints) for site, stints in found.items()}


class Paces:
    """How fast somebody works: like anybody, or in training and only as much of a head as cells count."""

    def __init__(self, problem: Problem) -> None:
        """As this problem's cells count people in training."""
        self._roles: dict[str, Role] = {role.id: role for role in problem.roles}
        self._trainees = {
            who.role: who.percent / 100 for cell in problem.cells for who in cell.who if who.in_training and cell.target
        }

    def of(self, person: Person, role: str, date: dt.date) -> float:
        """1 for whoever is trained; 0 for somebody in training where trainees do not count."""
        wanted = self._roles[role].qualifications
        training = any(
            held.in_training and held.qualification in wanted and held.holds_on(date) for held in person.qualifications
        )
        return self._trainees.get(role, 0.0) if training else 1.0
