"""The files of a nurse-rostering instance: scenario, history and weeks of one folder, and a solution's files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.case import FaultyError
from benchmarks.inrc2 import (
    Assignments,
    Past,
    Scenario,
    Week,
    check_names,
    read_history,
    read_scenario,
    read_solution,
    read_week,
    solution_text,
)

Content = TypeVar("Content")


@dataclass(frozen=True)
class Files:
    """An instance: the folder of a scenario, the number of a history, and the numbers of the weeks in their order.

    Everything is read when it is asked for; whoever plans week by week does not know the later ones.
    """

    folder: Path
    history: str
    weeks: tuple[str, ...]

    @property
    def name(self) -> str:
        """As the competition names it: n030w4_1_6-2-9-1."""
        return f"{self._id}_{self.history}_{'-'.join(self.weeks)}"

    @property
    def _id(self) -> str:
        found = sorted(self.folder.glob("Sc-*.txt"))
        if len(found) != 1:
            raise FaultyError(f"{self.folder.name}: one file Sc-....txt expected, {len(found)} found")
        return found[0].stem.removeprefix("Sc-")

    def scenario(self) -> Scenario:
        """What all weeks share.

        Raises:
            FaultyError: if the file is not what the format says, or its weeks are not as many as are asked for.
        """
        found = _read(self.folder / f"Sc-{self._id}.txt", read_scenario)
        if found.weeks != len(self.weeks):
            raise FaultyError(f"{found.id} has {found.weeks} weeks, {len(self.weeks)} are named")
        return found

    def past(self) -> dict[str, Past]:
        """What was before the first day.

        Raises:
            FaultyError: if the file is not what the format says.
        """
        scenario = self.scenario()

        def reader(text: str) -> dict[str, Past]:
            found = read_history(text)
            check_names(scenario, found, ())
            return found

        return _read(self.folder / f"H0-{self._id}-{self.history}.txt", reader)

    def week(self, number: int) -> Week:
        """The data of the week that is number `number` of the horizon, from 0 on.

        Raises:
            FaultyError: if the file is not what the format says.
        """
        scenario, past = self.scenario(), self.past()

        def reader(text: str) -> Week:
            found = read_week(text)
            check_names(scenario, past, [found])
            return found

        return _read(self.folder / f"WD-{self._id}-{self.weeks[number]}.txt", reader)

    def all_weeks(self) -> list[Week]:
        """The data of every week."""
        return [self.week(number) for number in range(len(self.weeks))]

    def write(self, scenario: Scenario, roster: Sequence[Assignments], folder: Path) -> None:
        """Write a solution, a file for each week."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, given in enumerate(roster):
            text = solution_text(scenario, number, given)
            (folder / self._solution(number)).write_text(text, encoding="utf-8", newline="\n")

    def read(self, folder: Path) -> list[Assignments]:
        """A solution as it was written.

        Raises:
            FaultyError: if a file is not what the format says.
        """
        return [_read(folder / self._solution(number), read_solution) for number in range(len(self.weeks))]

    def _solution(self, number: int) -> str:
        return f"Sol-{self._id}-{self.weeks[number]}-{number}.txt"


def weeks_in(folder: Path) -> Iterable[str]:
    """The numbers of the weeks that lie in a scenario's folder."""
    return sorted(file.stem.rpartition("-")[2] for file in folder.glob("WD-*.txt"))


def _read(file: Path, reader: Callable[[str], Content]) -> Content:
    try:
        return reader(file.read_text(encoding="utf-8"))
    except FaultyError as error:
        raise FaultyError(f"{file.name}: {error}") from None
    except OSError:
        raise FaultyError(f"{file.name} cannot be read") from None
