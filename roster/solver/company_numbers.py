"""When somebody at a site could lack company, as numbers behind those of the cells and desks."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.people import Person
from roster.options.cutting import cutting_of
from roster.options.option import Options
from roster.rules.company import Asked, Part
from roster.solver.heard import heard

Parts = tuple[Part, ...]
"""What a person in a role on a date is in each kind of company."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which nobody could come or go, for one company: who is there is counted in ticks.

    One who needs others counts one tick, one who gives counts `enough`, and so do as many as are company to each
    other. From `enough` on nobody lacks anything; below it a tick costs its `minutes`.
    """

    asked: Asked
    kind: int
    enough: int
    minutes: int


class CompanyNumbers:
    """A number for every stretch of every company that could be broken; those of a site in order of time."""

    def __init__(self, options: Options, first: int) -> None:
        """Number the stretches of all companies that the rules among the options' postings ask for."""
        self._facts = options.facts
        asked = heard(options).companies
        kinds = {row.company.kind: row.company.part_of for row in asked}
        self._parts_of = tuple(kinds.values())
        self._kind = {kind: number for number, kind in enumerate(kinds)}
        self._known: dict[tuple[str, dt.date, str], Parts] = {}
        self.stretches: list[Stretch] = []
        self.first = first
        self._moments: dict[str, list[int]] = {}
        self._at: dict[str, list[range]] = {}
        ends, crowds = _work(options) if asked else ({}, {})
        for site, rows in _by_site(asked).items():
            self._enter(site, rows, ends.get(site, set()), len(crowds.get(site, ())))

    def parts(self, person: Person, date: dt.date, role: str) -> Parts:
        """What of a person decides how work in a role counts here."""
        key = (person.id, date, role)
        if key not in self._known:
            self._known[key] = tuple(part(self._facts, person, date, role) for part in self._parts_of)
        return self._known[key]

    def of(self, parts: Parts, date: dt.date, site: str, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that lie in work from - to, with the ticks of whoever has these parts."""
        if site not in self._moments:
            return []
        moments, instant = self._moments[site], self._facts.instant
        places = range(bisect_left(moments, instant(date, start)), bisect_left(moments, instant(date, end)))
        return [
            (self.first + number, ticks)
            for place in places
            for number in self._at[site][place]
            if (ticks := self._ticks(self.stretches[number], parts))
        ]

    def touching(self, site: str, date: dt.date, start: int, end: int) -> list[int]:
        """The stretches at a site that have a moment in common with from - to, by their place in `stretches`."""
        if site not in self._moments:
            return []
        moments, instant = self._moments[site], self._facts.instant
        first = max(0, bisect_right(moments, instant(date, start)) - 1)
        last = min(len(self._at[site]), bisect_left(moments, instant(date, end)))
        return [number for place in range(first, last) for number in self._at[site][place]]

    def _ticks(self, stretch: Stretch, parts: Parts) -> int:
        part = parts[stretch.kind]
        return stretch.enough if part == Part.GIVES else int(part)

    def _enter(self, site: str, asked: Sequence[Asked], ends: set[int], crowd: int) -> None:
        windows = [(row, row.company.window(self._facts)) for row in asked]
        edges = {edge for _, window in windows for edge in window if ends and min(ends) < edge < max(ends)}
        self._moments[site] = moments = sorted(ends | edges)
        self._at[site] = []
        for start, end in pairwise(moments):
            here = [row for row, (first, last) in windows if first <= start < last]
            number = len(self.stretches)
            self._at[site].append(range(number, number + len(here)))
            self.stretches.extend(self._stretch(row, crowd, end - start) for row in here)

    def _stretch(self, asked: Asked, crowd: int, minutes: int) -> Stretch:
        company = asked.company
        # more than could ever be there; a night and the next morning may meet
        enough = 2 * crowd + 1 if company.enough is None else company.enough
        return Stretch(asked, self._kind[company.kind], enough, minutes)


def _by_site(asked: Iterable[Asked]) -> dict[str, list[Asked]]:
    found: dict[str, list[Asked]] = defaultdict(list)
    for row in asked:
        found[row.company.site].append(row)
    return found


def _work(options: Options) -> tuple[dict[str, set[int]], dict[str, set[str]]]:
    """For each site when work there could begin and end, in minutes of UTC, and who could be there."""
    # people share frames: each is looked at once
    frames = {id(option.frame): option.frame for found in options.by_day.values() for option in found}
    ends: dict[str, set[int]] = defaultdict(set)
    cutting = cutting_of(options.facts, options.postings)
    for frame in frames.values():
        for site, span in zip(frame.places, frame.pieces, strict=True):
            moments = cutting.moments(span) if cutting.may_cut(frame, span) else (span.start, span.end)
            ends[site].update(int(options.facts.instant(frame.date, end)) for end in moments)
    crowds: dict[str, set[str]] = defaultdict(set)
    for (person, _), found in options.by_day.items():
        for site in {site for option in found for site in option.frame.sites}:
            crowds[site].add(person)
    return ends, crowds
