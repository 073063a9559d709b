"""The family of the Second International Nurse Rostering Competition: all weeks at once, or one after another."""

from __future__ import annotations

import csv
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.case import Case, Cases, Family, FaultyError, Published, Score, Solver
from benchmarks.inrc2_files import Files, weeks_in
from benchmarks.inrc2_problem import history_of, problem_of, solution_of
from benchmarks.inrc2_score import evaluate
from benchmarks.inrc2_weekly import AHEAD, week_by_week
from benchmarks.process import Ended
from models.outcome import Outcome
from roster.solver.settings import Settings

NAME = "inrc2"
KNOWN = "results.csv"
"""Beside the scenarios: what others reported, and for which instances."""

WEEKLY = "-weekly"
"""The end of the name of an instance that is planned week by week."""


def static(files: Files) -> Case:
    """All weeks are known at once.

    Raises:
        FaultyError: if a file is not what the format says.
    """
    scenario = files.scenario()
    return Case(
        family=NAME,
        name=files.name,
        problem=problem_of(scenario, history_of(scenario, files.past()), files.all_weeks()),
        keep=partial(_keep, files),
        judge=partial(_judge, files),
        published=published_in(files.folder.parent / KNOWN, files.name, weekly=False),
    )


def weekly(files: Files, ahead: int = AHEAD) -> Case:
    """A week is known when the one before it is planned, and `ahead` weeks more are guessed each time.

    The problem of the case is the first week, without what is guessed.

    Raises:
        FaultyError: if a file is not what the format says.
    """
    scenario = files.scenario()
    return Case(
        family=NAME,
        name=files.name + WEEKLY,
        problem=problem_of(scenario, history_of(scenario, files.past()), [files.week(0)]),
        keep=partial(_keep, files),
        judge=partial(_judge, files),
        published=published_in(files.folder.parent / KNOWN, files.name, weekly=True),
        stages=partial(_stages, files, ahead),
    )


def _stages(files: Files, ahead: int, settings: Settings, solver: Solver) -> Ended:
    return week_by_week(files, settings, solver, ahead)


def published_in(file: Path, name: str, *, weekly: bool) -> Published:
    """What others reported for an instance, if a file says so."""
    row = next((row for row in _rows(file) if row["instance"] == name), {})
    proven = row.get("static_optimum_in_2023_repo_tests") or ""
    if weekly:
        best = row.get("dynamic_best_competition") or ""
        return Published(best=int(best) if best else None)
    best = proven or row.get("static_best_UB_2017") or ""
    titles = {"static_LB_2017": "bound 2017", "static_best_UB_2017": "best of 2017", "static_ALNS_UB_2017": "ALNS 2017"}
    return Published(
        best=int(best) if best else None,
        proven=bool(proven),
        others={title: int(row[column]) for column, title in titles.items() if row.get(column)},
    )


def _rows(file: Path) -> list[dict[str, str]]:
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _keep(files: Files, outcome: Outcome, place: Path) -> None:
    scenario = files.scenario()
    files.write(scenario, solution_of(scenario, outcome.duties), place)


def _judge(files: Files, place: Path) -> Score:
    score = evaluate(files.scenario(), files.past(), files.all_weeks(), files.read(place))
    return Score(score.total, score.breaches)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="the folder of a scenario: Sc-....txt, H0-....txt, WD-....txt")
    parser.add_argument("--history", required=True, help="the number of the history")
    parser.add_argument("--weeks", required=True, help="the numbers of the weeks in their order: 6,2,9,1")
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--static", action="store_true", help="all weeks are known at once")
    how.add_argument("--dynamic", action="store_true", help="week by week, each in so many seconds")
    parser.add_argument("--ahead", type=int, default=AHEAD, help="with --dynamic: weeks guessed beyond the one in turn")


def _asked(asked: Namespace) -> Case:
    files = Files(asked.folder, asked.history, tuple(asked.weeks.replace("-", ",").split(",")))
    return weekly(files, asked.ahead) if asked.dynamic else static(files)


def _within(folder: Path) -> Cases:
    """The instances for which others reported something; without such a file each scenario with its weeks in order."""
    found = [*_reported(folder)] if (folder / KNOWN).exists() else [*_in_order(folder)]
    return {
        files.name + ending: partial(made, files)
        for files in found
        for ending, made in (("", static), (WEEKLY, weekly))
    }


def _reported(folder: Path) -> Iterator[Files]:
    for row in _rows(folder / KNOWN):
        parts = row["instance"].split("_")
        if len(parts) != 3:
            raise FaultyError(f"{KNOWN}: {row['instance']!r} is no name of an instance")
        yield Files(folder / parts[0], parts[1], tuple(parts[2].split("-")))


def _in_order(folder: Path) -> Iterator[Files]:
    for place in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield Files(place, "0", tuple(weeks_in(place)))


FAMILY = Family(
    name=NAME,
    title="nurse rostering of the second competition (2014/15)",
    references="static: Legrain, Omer and Rosat 2017, proven ones from their code of 2023; "
    "week by week: the best of the competition",
    arguments=_arguments,
    asked=_asked,
    within=_within,
    kinds=(("week by week", WEEKLY), ("all weeks at once", "")),
)
