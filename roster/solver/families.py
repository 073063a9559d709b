"""Pieces whose role may change within, sorted by what they have in common, with the stretches they may be cut into."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from models.base import Span
from roster.options.cover import CoverIndex
from roster.options.cutting import Cutting
from roster.solver.cuts import Cuts
from roster.solver.tables import Ints


@dataclass(slots=True)
class Family:
    """What pieces of a crew, a date and a site are cut into: the moments between, and rows by from and to.

    `reach` is for each moment up to when parts that begin there have been looked at.
    """

    number: int
    moments: set[int] = field(default_factory=set)
    begins: set[int] = field(default_factory=set)
    rows: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    reach: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class InFamily:
    """A piece among others that are cut alike, from - to."""

    family: Family
    start: int
    end: int


class Families:
    """All families, in the order in which they are first met."""

    def __init__(self, cutting: Cutting, index: CoverIndex) -> None:
        """Enter nothing yet."""
        self.cutting = cutting
        self._index = index
        self._known: dict[tuple[object, ...], Family] = {}

    def enter(self, key: tuple[object, ...], date: dt.date, span: Span) -> tuple[InFamily, list[Span]]:
        """Find the piece its family, and the parts of it that are met for the first time."""
        family = self._known.setdefault(key, Family(len(self._known)))
        family.moments.update(self.cutting.moments(span))
        family.begins.add(span.start)
        parts = [Span(start=start, end=end) for start, end in self._parts(family, date, span)]
        return InFamily(family, span.start, span.end), [
            part for part in parts if (part.start, part.end) not in family.rows
        ]

    def _parts(self, family: Family, date: dt.date, span: Span) -> Iterator[tuple[int, int]]:
        """Every stretch of a piece that is long enough; if shorter ones cover the same, only those nothing makes up."""
        moments, every = self.cutting.moments(span), bool(self._index.long(date))
        for number, start in enumerate(moments[:-1]):
            known = family.reach.get(start, start)
            if known < span.end or moments[-1] % self.cutting.facts.problem.grid:
                family.reach[start] = max(known, span.end)
                ends = self._ends(date, start, moments[number + 1 :], every=every)
                yield from ((start, end) for end in ends if end > known or end == span.end)

    def _ends(self, date: dt.date, start: int, later: Sequence[int], *, every: bool) -> Iterator[int]:
        soonest: int | None = None
        for end in later:
            if soonest is None and self.cutting.long_enough(date, start, end):
                soonest = end
            if soonest is not None:
                if not every and self.cutting.long_enough(date, soonest, end):
                    return
                yield end

    def cuts(self, pieces: Sequence[InFamily | None]) -> Cuts:
        """All of them as long arrays; `pieces` are those of the layout by number."""
        return _Flat(list(self._known.values())).cuts(pieces)


class _Flat:
    """The arrays, family by family."""

    def __init__(self, families: Sequence[Family]) -> None:
        self.family_parts, self.family_begins, self.part_starts, self.begin_place = [0], [0], [0], [0]
        self.part_from: list[int] = []
        self.part_to: list[int] = []
        self.part_rows: list[int] = []
        self.begin_moment: list[int] = []
        self._begins: dict[tuple[int, int], int] = {}
        self._moments = [sorted(family.moments) for family in families]
        for family in families:
            self._enter(family)

    def _enter(self, family: Family) -> None:
        moments = self._moments[family.number]
        for start, end in sorted(family.rows, key=lambda part: (part[1], part[0])):
            self.part_from.append(bisect_left(moments, start))
            self.part_to.append(bisect_left(moments, end))
            self.part_rows.extend(family.rows[start, end])
            self.part_starts.append(len(self.part_rows))
        for begin in sorted(family.begins):
            self._begins[family.number, begin] = len(self.begin_moment)
            self.begin_moment.append(bisect_left(moments, begin))
            self.begin_place.append(self.begin_place[-1] + len(moments))
        self.family_parts.append(len(self.part_from))
        self.family_begins.append(len(self.begin_moment))

    def cuts(self, pieces: Sequence[InFamily | None]) -> Cuts:
        begins = [self._begins[piece.family.number, piece.start] if piece else -1 for piece in pieces]
        places = [
            self.begin_place[begin] + bisect_left(self._moments[piece.family.number], piece.end) if piece else -1
            for begin, piece in zip(begins, pieces, strict=True)
        ]
        return Cuts(
            family_parts=_ints(self.family_parts),
            part_from=_ints(self.part_from),
            part_to=_ints(self.part_to),
            part_starts=_ints(self.part_starts),
            part_rows=_ints(self.part_rows),
            family_begins=_ints(self.family_begins),
            begin_moment=_ints(self.begin_moment),
            begin_place=_ints(self.begin_place),
            piece_begin=_ints(begins),
            piece_place=_ints(places),
        )


def most_parts(cuts: Cuts) -> int:
    """How many parts a piece may have at most; 0 if no role may change."""
    found = 0
    for first, last in pairwise(cuts.family_parts.tolist()):
        shortest = int((cuts.part_to[first:last] - cuts.part_from[first:last]).min(initial=2**30))
        longest = int(cuts.part_to[first:last].max(initial=0))
        found = max(found, -(-longest // shortest))
    return found


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
