"""A mistake on purpose: one text in one module of the project replaced by another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


class OutOfDateError(Exception):
    """A mutation no longer fits its module."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """`old` stands exactly once in the module's source; `new` takes its place. The name says what is wrong then.

    `first` are the judges most likely to notice it, asked before those of its area.
    """

    name: str
    module: str
    old: str
    new: str
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """Mutations that the same tests have to catch: `judges` are node ids for pytest, the quickest first.

    The mutations named in `sample` are tried with every run of the tests, all of them by `make proof`.
    """

    name: str
    judges: tuple[str, ...]
    mutations: tuple[Mutation, ...]
    sample: tuple[str, ...]

    def named(self, name: str) -> Mutation:
        """The mutation of this name.

        Raises:
            KeyError: if there is none.
        """
        return {mutation.name: mutation for mutation in self.mutations}[name]


def mutations_of(module: str, *rows: tuple[str, str, str]) -> tuple[Mutation, ...]:
    """Mistakes in one module; a row is its name, the text that stands there and the one that is to stand there."""
    return tuple(Mutation(name, module, old, new) for name, old, new in rows)


def path_of(module: str) -> Path:
    """Where a module's source is."""
    return ROOT.joinpath(*module.split(".")).with_suffix(".py")


def mutated(mutation: Mutation) -> str:
    """The module's source with the mistake in it.

    Raises:
        OutOfDateError: if the text stands there not at all or more than once, or if nothing would change.
    """
    source = path_of(mutation.module).read_text(encoding="utf-8")
    times = source.count(mutation.old)
    if times != 1:
        raise OutOfDateError(f"{mutation.name}: its text stands {times} times in {mutation.module}, not once")
    if mutation.old == mutation.new:
        raise OutOfDateError(f"{mutation.name}: changes nothing")
    return source.replace(mutation.old, mutation.new)
