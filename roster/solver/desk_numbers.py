"""When the desks of a site could run short, as numbers behind those of the cells."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import accumulate, pairwise

from roster.options.cutting import cutting_of
from roster.options.option import Options

Interval = tuple[int, int]
"""From - to in minutes that go on from midnight to midnight, so that a night meets the next morning."""


class DeskNumbers:
    """A number for every stretch of time in which a row of desks could be fullest.

    Pieces of options begin and end at certain moments, and between two of them nothing changes. Of these stretches
    only those count that begin where a piece begins and end where one ends: all who could be at work in another
    stretch could be at work in one of these, too.
    """

    def __init__(self, options: Options, first: int) -> None:
        """Number the stretches of all rows of desks, in order of time within a row."""
        facts = options.facts
        self._midnight = {date: number * 1440 for number, date in enumerate(facts.days)}
        self._rows: dict[tuple[str, str], list[Mapping[int, int]]] = defaultdict(list)
        self.counts: list[int] = []
        worked = _worked(options, self._midnight)
        for site in facts.problem.sites:
            for desks in site.desks:
                at_work = set().union(*(worked[site.id, role] for role in desks.roles))
                row, fullest = _stretches(at_work, first + len(self.counts))
                for role in desks.roles:
                    self._rows[site.id, role].append(row)
                self.counts.extend([desks.count] * fullest)

    def of(self, date: dt.date, site: str, role: str, start: int, end: int) -> list[tuple[int, int]]:
        """The desks that work in this role at this time takes, one of each.

        Raises:
            LookupError: if no option has a piece that begins then, or one that ends then.
        """
        midnight = self._midnight[date]
        rows = self._rows.get((site, role), ())
        return [(number, 1) for row in rows for number in range(row[midnight + start], row[midnight + end])]


def _worked(options: Options, midnight: Mapping[dt.date, int]) -> dict[tuple[str, str], set[Interval]]:
    """When options have work at a site in a role."""
    # people share frames: each is looked at once for all who may fill it alike
    everything = (option for found in options.by_day.values() for option in found)
    distinct = {(id(option.frame), option.roles, option.later_roles): option for option in everything}
    worked: dict[tuple[str, str], set[Interval]] = defaultdict(set)
    cutting = cutting_of(options.facts, options.postings)
    for option in distinct.values():
        first = midnight[option.frame.date]
        frame = option.frame
        for site, span, roles in zip(frame.places, frame.pieces, option.roles_by_piece, strict=True):
            parts = cutting.units(span) if cutting.may_cut(frame, span) else (span,)
            for role in roles:
                worked[site, role].update((first + part.start, first + part.end) for part in parts)
    return worked


def _stretches(worked: Collection[Interval], first: int) -> tuple[dict[int, int], int]:
    """How many stretches that count lie before each moment, numbered from `first`; and how many there are in all."""
    begins, ends = {start for start, _ in worked}, {end for _, end in worked}
    moments = sorted(begins | ends)
    counted = [moment in begins and after in ends for moment, after in pairwise(moments)]
    return dict(zip(moments, accumulate(counted, initial=first), strict=False)), sum(counted)
