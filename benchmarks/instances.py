"""What can be measured: made-up towns of any size, and the samples as they were when figures began."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from benchmarks.frozen import MEASURED, frozen, kept_hash
from benchmarks.town import problem_of
from benchmarks.town_size import Size
from benchmarks.whole_book import Book, whole_book
from models.problem import Problem

NAMES = tuple(MEASURED)
"""The samples that are measured."""


@dataclass(frozen=True)
class Instance:
    """Something to be solved; `make` gives the problem of a seed, the same one for all seeds of a sample.

    `kept_as` is the hash by which a frozen problem is known, whatever later versions of this program add to it.
    """

    name: str
    make: Callable[[int], Problem]
    size: dict[str, int] = field(default_factory=dict)
    kept_as: str | None = None

    def hash_of(self, problem: Problem) -> str:
        """What names the problem in results."""
        return self.kept_as or problem.hash()


def town(size: Size) -> Instance:
    """A made-up town; each seed is another town."""
    return Instance(size.name, lambda seed: problem_of(size, seed), size.model_dump())


SUFFIX: Mapping[Book, str] = {"frozen": "", "whole": "-whole-book", "strict": "-strict-company"}
"""What the name of a sample ends with if it is given other rules than those it was frozen with."""


def sample(name: str, book: Book = "frozen") -> Instance:
    """A sample as it was frozen, or the same with the whole book of today.

    Raises:
        ChangedError: if the frozen problem is not what was kept.
    """
    kept = MEASURED[name]
    problem = whole_book(frozen(kept), kept, book)
    size = {"sites": len(problem.sites), "people": len(problem.people), "weeks": -(-len(problem.horizon.days) // 7)}
    known = kept_hash(kept) if book == "frozen" else None
    return Instance(kept + SUFFIX[book], lambda _: problem, size, known)
