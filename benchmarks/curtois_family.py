"""The family of Curtois and Qu's shift-scheduling instances: files, published values, solutions and their value."""

from __future__ import annotations

import csv
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from benchmarks.case import Case, Cases, Family, FaultyError, Published, Score
from benchmarks.curtois import Instance, evaluate
from benchmarks.curtois_problem import problem_of, roster_of
from benchmarks.curtois_read import read
from benchmarks.curtois_solution import read_solution, solution_of
from models.outcome import Outcome

NAME = "curtois"
KNOWN = "results.csv"
"""Beside the instances: what others reported."""

TITLES: Mapping[str, str] = {
    "IPVNS_10min": "IP+VNS 10 min",
    "EjectionChain_10min": "ejection chain 10 min",
    "Gurobi_10min": "Gurobi 5.6 10 min",
    "FOSA_10min": "FOSA 10 min",
    "IPVNS_60min": "IP+VNS 60 min",
    "EjectionChain_60min": "ejection chain 60 min",
    "Gurobi_60min": "Gurobi 5.6 60 min",
    "BranchPrice_60min": "branch and price 60 min",
    "FOSA_60min": "FOSA 60 min",
}
"""Columns of that file, and what they are called on the page."""


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
        keep=partial(_keep, instance),
        judge=partial(_judge, instance),
        published=published_in(file.with_name(KNOWN), file.stem),
    )


def published_in(file: Path, name: str) -> Published:
    """What others reported for an instance, if a file says so."""
    if not file.exists():
        return Published()
    with file.open(encoding="utf-8", newline="") as lines:
        row = next((row for row in csv.DictReader(lines) if row["instance"] == name), {})
    best = row.get("best_known_UB")
    return Published(
        best=int(best) if best else None,
        proven=row.get("proved_optimal") == "yes",
        others={title: int(row[column]) for column, title in TITLES.items() if row.get(column)},
    )


def _keep(instance: Instance, outcome: Outcome, place: Path) -> None:
    place.write_text(solution_of(instance, roster_of(outcome.duties)), encoding="utf-8", newline="\n")


def _judge(instance: Instance, place: Path) -> Score:
    score = evaluate(instance, read_solution(instance, place.read_text(encoding="utf-8")))
    return Score(score.total, score.breaches)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the instance, a text file with SECTION_HORIZON and so on")


def _asked(asked: Namespace) -> Case:
    return case_of(asked.file)


def _within(folder: Path) -> Cases:
    files = sorted(folder.glob("*.txt"), key=lambda file: (len(file.stem), file.stem))
    return {file.stem: partial(_named, file) for file in files}


def _named(file: Path) -> Case:
    try:
        return case_of(file)
    except FaultyError as error:
        raise FaultyError(f"{file.name}: {error}") from None


FAMILY = Family(
    name=NAME,
    title="shift scheduling of Curtois and Qu (2014)",
    references="ejection chain, Gurobi, branch and price: Curtois and Qu 2014; IP+VNS: Rahimian et al. 2017; "
    "FOSA: Turhan and Bilgen 2020",
    arguments=_arguments,
    asked=_asked,
    within=_within,
)
