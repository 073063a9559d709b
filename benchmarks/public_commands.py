"""The commands for published instances: one of them by its file, or all of a family that lie here."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from benchmarks import quick
from benchmarks.case import Case, Family, FaultyError
from benchmarks.families import FAMILIES, family
from benchmarks.instance_run import InstanceRun, run, write
from benchmarks.public import VARIABLE, public_folder
from benchmarks.public_runs import PUBLIC, run_all
from roster.solver.settings import Settings

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # argparse has no public name for it

DONE, FAULTY, NO_ROSTER = 0, 1, 4


def add_to(commands: Commands) -> None:
    """One command for each family, and one for whatever lies in the folder of public instances."""
    for row in FAMILIES:
        one = commands.add_parser(row.name, help=f"one instance: {row.title}")
        row.arguments(one)
        _add_limits(one)
        one.add_argument("--solution", type=Path, help="where to write the roster in the family's own format")
        one.add_argument("--judge", type=Path, help="what the evaluator says of this solution; nothing is solved")
        one.add_argument("--json", type=Path, help="where to write what came of it")
        one.set_defaults(does=_one, family=row)
    every = commands.add_parser("public", help="all instances of a family that lie here; what is kept is left out")
    every.add_argument("--family", choices=[row.name for row in FAMILIES], action="append", help="all unless named")
    every.add_argument("--only", action="append", help="the name of an instance; all unless named")
    _add_limits(every)
    every.add_argument("--seeds", type=int, help="as many: 1, 2, 3 ... in place of --seed")
    every.add_argument("--again", action="store_true", help="measure even what is kept already")
    every.add_argument("--results", type=Path, default=PUBLIC, help="the folder to keep results in")
    every.set_defaults(does=_every)
    small = commands.add_parser("quick", help="small instances of every family, against the values that are kept")
    small.add_argument("--family", choices=[row.name for row in FAMILIES], action="append", help="all unless named")
    small.add_argument("--own", action="store_true", help="only those made for this, not the published ones")
    small.add_argument("--keep", action="store_true", help="keep what is reached now, better or worse")
    small.set_defaults(does=_quick)


def _add_limits(command: argparse.ArgumentParser) -> None:
    command.add_argument("--seconds", type=float, default=600)
    command.add_argument("--workers", type=int, default=4)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--reproducible", action="store_true", help="count work instead of time")


def settings_of(asked: argparse.Namespace, seed: int | None = None) -> Settings:
    """The limits that were asked for.

    Raises:
        FaultyError: where they cannot be.
    """
    try:
        return Settings(
            seconds=asked.seconds,
            workers=asked.workers,
            seed=asked.seed if seed is None else seed,
            reproducible=asked.reproducible,
        )
    except ValidationError as error:
        raise FaultyError(said_of(error)) from None


def said_of(error: ValidationError) -> str:
    """What does not fit, a line each, without the technical surroundings."""
    return "\n".join(
        f"{'.'.join(map(str, row['loc'])) or 'the problem'}: {row['msg']}" for row in error.errors(include_url=False)
    )


def _one(asked: argparse.Namespace) -> int:
    try:
        settings, case = settings_of(asked), read_case(asked.family, asked)
    except FaultyError as error:
        print(error, file=sys.stderr)
        return FAULTY
    if asked.judge:
        return _judged(case, asked.judge)
    found = run(case, settings, asked.solution)
    if asked.json:
        write(found, asked.json)
    print(line(found))
    return ended(found)


def _judged(case: Case, solution: Path) -> int:
    """What the evaluator says of a solution; 1 if it is none, 4 if it breaks a hard rule."""
    try:
        score = case.judge(solution)
    except (FaultyError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return FAULTY
    print(f"{case.family} {case.name}: value {score.value}, {len(score.breaches)} breaches")
    for breach in score.breaches:
        print(f"BREACH {breach}", file=sys.stderr)
    return NO_ROSTER if score.breaches else DONE


def read_case(chosen: Family, asked: argparse.Namespace) -> Case:
    """The instance that was asked for.

    Raises:
        FaultyError: if its file cannot be read, is not what its format says, or says what no roster problem can be.
    """
    try:
        return chosen.asked(asked)
    except (OSError, UnicodeDecodeError) as error:
        raise FaultyError(f"cannot be read: {error}") from None
    except ValidationError as error:
        raise FaultyError(said_of(error)) from None


def _every(asked: argparse.Namespace) -> int:
    worst = DONE
    for name in asked.family or [row.name for row in FAMILIES]:
        worst = max(worst, _all_of(family(name), asked))
    return worst


def _all_of(chosen: Family, asked: argparse.Namespace) -> int:
    folder = public_folder(chosen.name)
    if folder is None:
        print(f"no public instances of {chosen.name} here; {VARIABLE} would name their folder", file=sys.stderr)
        return FAULTY
    try:
        seeds = range(1, asked.seeds + 1) if asked.seeds else [asked.seed]
        limits = [settings_of(asked, seed) for seed in seeds]
        cases = {
            name: made for name, made in chosen.within(folder).items() if not asked.only or name in set(asked.only)
        }
        codes = [_told(found) for found in run_all(chosen.name, cases, limits, asked.results, again=asked.again)]
    except FaultyError as error:
        print(error, file=sys.stderr)
        return FAULTY
    return max(codes, default=DONE)


def _quick(asked: argparse.Namespace) -> int:
    """1 if a value is worse than the one that is kept, or there is none."""
    chosen = [row for row in FAMILIES if row.name in (asked.family or {row.name for row in FAMILIES})]
    cases = {**quick.own_cases(chosen), **({} if asked.own else quick.public_cases(chosen))}
    before, found, faulty = quick.kept(), {}, False
    for name, came in quick.solved(cases):
        found[name] = came
        print(line(came), flush=True)
        if not asked.keep and (fault := quick.fault(came, before.get(name))):
            print(f"WORSE {name}: {fault}", file=sys.stderr)
            faulty = True
    if asked.keep:
        quick.keep(found)
    return FAULTY if faulty else DONE


def _told(found: InstanceRun) -> int:
    print(line(found), flush=True)
    return ended(found)


def ended(found: InstanceRun) -> int:
    """The exit code: 4 without a roster that the evaluator takes."""
    if found.said:
        print(found.said, file=sys.stderr)
    for breach in found.breaches[:20]:
        print(f"BREACH {breach}", file=sys.stderr)
    return NO_ROSTER if found.value is None else DONE


def line(found: InstanceRun) -> str:
    """One run in one line."""
    gap = "no gap" if found.gap is None else f"gap {found.gap:.2%}"
    best = "" if found.published.best is None else f", best known {found.published.best}"
    return (
        f"{found.family} {found.instance}, seed {found.seed}: {found.status}, value {found.value}, "
        f"bound {found.bound}, {gap}{best}, {found.seconds:.0f} s, {found.memory_mb:.0f} MB"
    )
