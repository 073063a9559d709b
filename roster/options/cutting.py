"""Where the role may change within a stretch of work, and how long everybody keeps one at least."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.base import Span
from roster.rules.facts import Facts
from roster.rules.frame import Frame
from roster.rules.posting import FilterPosting, Posting


@dataclass(frozen=True, slots=True)
class Cutting:
    """How pieces may be cut into stretches of one role each; `least` minutes every stretch lasts beside others."""

    facts: Facts
    least: int

    def may_cut(self, frame: Frame, span: Span) -> bool:
        """Whether the role may change within this piece of a frame: its type says so, and there is room for two."""
        if frame.shape.duty_type.role_changes == "break":
            return False
        return any(self._between(frame.date, span, cut) for cut in self.moments(span)[1:-1])

    def moments(self, span: Span) -> tuple[int, ...]:
        """When a stretch of this piece may begin or end: its ends, and what lies between them on the grid."""
        grid = self.facts.problem.grid
        return (span.start, *range(span.start - span.start % grid + grid, span.end, grid), span.end)

    def units(self, span: Span) -> tuple[Span, ...]:
        """The shortest parts between two such moments."""
        return tuple(Span(start=start, end=end) for start, end in pairwise(self.moments(span)))

    def long_enough(self, date: dt.date, start: int, end: int) -> bool:
        """Whether from - to is long enough for a stretch; measured as time really passes."""
        return start < end and self.facts.lasting(date, Span(start=start, end=end)) >= self.least

    def _between(self, date: dt.date, span: Span, cut: int) -> bool:
        return self.long_enough(date, span.start, cut) and self.long_enough(date, cut, span.end)


def cutting_of(facts: Facts, postings: Sequence[Posting]) -> Cutting:
    """As the rules in force ask for it; where none does a role may change as often as the grid has moments."""
    asked = [
        posting.stretch(facts)
        for posting in postings
        if isinstance(posting, FilterPosting) and posting.stretch and not facts.off(posting.rule)
    ]
    return Cutting(facts, max(asked, default=1))
