"""From answers to figures: shares by site and day of the week, and what a Springer saved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from models.robust import Survival
from roster.robust.mend import Mended
from roster.robust.wilson import wilson

Ended = Literal["by_itself", "mended", "lost", "undecided"]
Group = tuple[str | None, int | None]
"""A site and a day of the week; None: all of them."""


def ended(answer: Mended, more_open: int | None, site: str | None = None) -> Ended:
    """How a day ended, at one site or everywhere near; a single site's loss is that of the best way found."""
    if answer.by_itself(more_open, site):
        return "by_itself"
    if answer.survived(more_open, site):
        return "mended"
    return "lost" if answer.proven else "undecided"


@dataclass
class Tally:
    """Counts answers as they come."""

    more_open: int | None = None
    _ends: dict[Group, Counter[Ended]] = field(default_factory=lambda: defaultdict(Counter))
    _added: dict[Group, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, answer: Mended, weekday: int, sites: Iterable[str]) -> None:
        """Count one drawn day; `sites` are those that it is about."""
        for site in (None, *sites):
            self._note((site, None), answer)
            self._note((site, weekday), answer)

    def _note(self, group: Group, answer: Mended) -> None:
        site = group[0]
        self._ends[group][ended(answer, self.more_open, site)] += 1
        if answer.after is not None:
            added = answer.after.open, answer.before.open
            after, before = (minutes.total() if site is None else minutes[site] for minutes in added)
            self._added[group].append((after - before, answer.asked))

    def rows(self) -> tuple[Survival, ...]:
        """The whole first, then days of the week, sites, and both."""
        return tuple(self._row(group) for group in sorted(self._ends, key=_place))

    def _row(self, group: Group) -> Survival:
        ends, added = self._ends[group], self._added[group]
        hits = ends["by_itself"] + ends["mended"]
        low, high = wilson(hits, ends.total())
        return Survival(
            site=group[0],
            weekday=group[1],
            by_itself=ends["by_itself"],
            mended=ends["mended"],
            lost=ends["lost"],
            undecided=ends["undecided"],
            share=round(hits / ends.total(), 4),
            low=round(low, 4),
            high=round(high, 4),
            open_minutes=_mean(row[0] for row in added),
            asked=_mean(row[1] for row in added),
        )


def _place(group: Group) -> tuple[bool, str, int]:
    site, weekday = group
    return site is not None, site or "", -1 if weekday is None else weekday


def _mean(amounts: Iterable[int]) -> float | None:
    found = list(amounts)
    return round(sum(found) / len(found), 2) if found else None


def saved(answer: Mended) -> tuple[int, int]:
    """Minutes of level 1 and minutes open at targets that a Springer saves on a day; 0 where no way was found."""
    if answer.after is None or answer.helped is None:
        return 0, 0
    level = answer.after.level.total() - answer.helped.level.total()
    return level, answer.after.open.total() - answer.helped.open.total()
