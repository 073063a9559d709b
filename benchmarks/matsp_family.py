"""The family of Qu and Curtois's multi-activity instances: files, solutions and their penalty."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from benchmarks.case import Case, Cases, Family, FaultyError, Score
from benchmarks.matsp import Instance, evaluate
from benchmarks.matsp_problem import problem_of, roster_of
from benchmarks.matsp_read import read
from benchmarks.matsp_solution import read_solution, solution_of
from models.outcome import Outcome

NAME = "matsp"


def case_of(file: Path) -> Case:
    """The instance in a file.

    Raises:
        FaultyError: naming the line, if it is not what the format says.
        pydantic.ValidationError: if it asks for what no roster problem can say.
    """
    instance = read(file.read_text(encoding="utf-8"))
    return Case(
        family=NAME,
        name=file.stem,
        problem=problem_of(instance, file.stem),
        keep=partial(_keep, instance, file.stem),
        judge=partial(_judge, instance),
    )


def _keep(instance: Instance, name: str, outcome: Outcome, place: Path) -> None:
    roster = roster_of(outcome.duties)
    text = solution_of(instance, roster, name, evaluate(instance, roster).total)
    place.write_text(text, encoding="utf-8", newline="\n")


def _judge(instance: Instance, place: Path) -> Score:
    roster, _ = read_solution(place.read_text(encoding="utf-8"))
    score = evaluate(instance, roster)
    return Score(score.total, score.breaches)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the instance, a text file with SECTION_TASKS and so on")


def _asked(asked: Namespace) -> Case:
    return case_of(asked.file)


def _within(folder: Path) -> Cases:
    files = sorted(folder.glob("*_*_*_*.txt"), key=lambda file: [*map(len, file.stem.split("_")), file.stem])
    return {file.stem: partial(_named, file) for file in files}


def _named(file: Path) -> Case:
    try:
        return case_of(file)
    except FaultyError as error:
        raise FaultyError(f"{file.name}: {error}") from None


FAMILY = Family(
    name=NAME,
    title="multi-activity shifts of Qu and Curtois (2020)",
    references="solutions that the authors published beside their instances: Qu and Curtois 2020",
    arguments=_arguments,
    asked=_asked,
    within=_within,
)
