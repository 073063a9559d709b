"""Measures how good rosters are and how long they take: `python -m benchmarks city --help`."""

from __future__ import annotations

import argparse
import shlex
import signal
import sys
from pathlib import Path

from benchmarks import arrivals_kept, public_commands, slotted
from benchmarks.commands import COMMANDS
from benchmarks.contenders import CONTENDERS, SIDE_BY_SIDE, TITLES
from benchmarks.figures import MOMENTS, Gap, best_bound, contradicted, final_gap, gap_at
from benchmarks.frozen import MEASURED, ChangedError, freeze, frozen
from benchmarks.growth import growth_lines
from benchmarks.instances import NAMES, Instance, sample, town
from benchmarks.measure import Plan, measure
from benchmarks.process import take_along
from benchmarks.promised import Promised, kept_in, measured
from benchmarks.promised import file_in as promise_file_in
from benchmarks.public import VARIABLE, public_folder
from benchmarks.public_runs import PUBLIC, all_runs
from benchmarks.record import RESULTS, Results, Run, all_kept, read
from benchmarks.rules_cost import RuleCosts, costs, file_in
from benchmarks.table import page
from benchmarks.town_size import Size
from benchmarks.whole_book import BOOKS
from roster.demand.history_methods import model_is_here
from roster.workbook.read import read_inputs

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
NOTES = Path(__file__).parent / "notes.md"
"""What the figures mean, written by hand; the end of the page."""


def main(arguments: list[str]) -> int:
    """Do what is asked; 1 if a roster is better than what was proven to be impossible, or something broke."""
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.does(asked))
    except ChangedError as changed:
        print(changed, file=sys.stderr)
        return 1


def _all(asked: argparse.Namespace) -> int:
    """Every command of the list, one after another, with what is asked for in place of its own."""
    own = ["--workers", str(asked.workers), "--seeds", str(asked.seeds), "--results", str(asked.results)]
    if asked.seconds:
        own += ["--seconds", str(asked.seconds)]
    return max(main([*shlex.split(command.words), *own]) for command in COMMANDS)


def _table(asked: argparse.Namespace) -> int:
    asked.out.write_text(whole_page(asked.results), encoding="utf-8", newline="\n")
    print(asked.out)
    return 0


def whole_page(results: Path) -> str:
    """The page of the results in a folder, with the notes."""
    file = file_in(results)
    rules = RuleCosts.model_validate_json(file.read_bytes()) if file.exists() else None
    arrivals, slots = arrivals_kept.kept_in(results), slotted.kept_in(results)
    notes, public = NOTES.read_text(encoding="utf-8"), all_runs(results / PUBLIC.name)
    return page(all_kept(results), notes, rules, kept_in(results), arrivals, slots, public)


def _rules(asked: argparse.Namespace) -> int:
    """Measure what each rule costs, one after another, and keep it."""
    found = costs(MEASURED[asked.name], frozen(MEASURED[asked.name]))
    file = file_in(asked.results)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    print(file)
    return 0


def _promise(asked: argparse.Namespace) -> int:
    """Measure how long the weeks of a promise take, and keep it."""
    problem = frozen(MEASURED[asked.name])
    found: Promised = measured(MEASURED[asked.name], problem, asked.weeks, asked.workers, asked.seconds)
    file = promise_file_in(asked.results, asked.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{found.weeks} weeks, {found.customers} customers each: {found.seconds:.0f} s -> {file}")
    return 0


def _slots(asked: argparse.Namespace) -> int:
    """Measure how long it takes to make appointments and to find one, and keep it."""
    found = slotted.measured(MEASURED[asked.name], frozen(MEASURED[asked.name]), asked.workers, asked.seconds)
    file = slotted.file_in(asked.results, asked.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    print(f"{found.slots} slots in {found.made_seconds} s, found in {found.find_seconds} s -> {file}")
    return 0


def _arrivals(asked: argparse.Namespace) -> int:
    """Try forecasts and queue formulas on real arrivals, if they are here, and keep what was found."""
    folder = public_folder(arrivals_kept.FOLDER)
    if folder is None:
        print(f"no public arrivals here; {VARIABLE} would name the folder they lie in", file=sys.stderr)
        return 1
    if not model_is_here():
        print("the model needs statsmodels: requirements/forecast.txt", file=sys.stderr)
        return 1
    file = arrivals_kept.file_in(asked.results)
    file.parent.mkdir(parents=True, exist_ok=True)
    found = arrivals_kept.measured(folder)
    file.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")
    print("\n".join(arrivals_kept.lines(found)))
    return 0


def _freeze(asked: argparse.Namespace) -> int:
    problem = read_inputs(SAMPLES / asked.name).problem
    if problem is None:
        raise ChangedError(f"the workbooks of {asked.name} have faults")
    print(freeze(problem, asked.kept_as))
    return 0


def _measured(asked: argparse.Namespace) -> int:
    instance = _instance(asked)
    file = asked.results / f"{instance.name}.json"
    plan = Plan(
        contenders=asked.contenders,
        seeds=tuple(range(1, asked.seeds + 1)),
        seconds=asked.seconds,
        workers=asked.workers,
        reproducible=asked.reproducible,
        again=asked.again,
    )
    print(f"{instance.name}: {plan.seconds:g} s, {plan.workers} workers, {asked.seeds} seeds -> {file}", flush=True)
    runs = []
    for run in measure(instance, plan, file):
        runs.append(run)
        print(f"seed {run.key.seed} {TITLES[run.key.contender]}: {run.status}, {run.seconds:.0f} s", flush=True)
    return _closing(read(file), runs, asked.results)


def _instance(asked: argparse.Namespace) -> Instance:
    if asked.command == "sample":
        return sample(asked.name, asked.book)
    return town(Size(sites=asked.sites, people=asked.people, weeks=asked.weeks, cell=asked.cell))


def line(results: Results, run: Run) -> str:
    """One run in one line; gaps are to the best bound known at that moment."""
    gaps = [gap_at(results, run, moment) for moment in MOMENTS if moment <= run.key.seconds]
    moments = [moment for moment in MOMENTS if moment <= run.key.seconds]
    told = [f"{moment} s {gap.share:.2%}" for moment, gap in zip(moments, gaps, strict=True) if gap]
    last = final_gap(results, run)
    return ", ".join(
        [
            f"seed {run.key.seed} {TITLES[run.key.contender]}: {run.status}",
            f"points {run.points}, best bound {best_bound(results.runs, run)}",
            _gap(last) if last else "no bound",
            *told,
            f"first roster {run.first_roster_seconds} s, {run.seconds:.0f} s, process {run.process_seconds:.0f} s",
            f"{run.memory_mb:.0f} MB",
        ]
    )


def _gap(gap: Gap) -> str:
    rostered = "" if gap.rostered_percent is None else f", {gap.rostered_percent:.2f} % of the hours rostered"
    return f"gap {gap.share:.2%} = {gap.hours:.1f} h of cover{rostered}"


def _closing(results: Results, runs: list[Run], folder: Path) -> int:
    """Say what came of it; 1 if something cannot be true, or broke."""
    others = [kept for kept in all_kept(folder) if kept.instance != results.instance]
    for words in [*(line(results, run) for run in runs), *growth_lines([*others, results])]:
        print(words)
    wrong = contradicted(results.runs)
    for roster, bound in wrong:
        said = f"{roster.key.contender} has {roster.points} points, below the bound of {bound.key.contender}"
        print(f"WRONG, seed {roster.key.seed}: {said}", file=sys.stderr)
    for run in runs:
        if run.status == "failed":
            print(run.said, file=sys.stderr)
    return 1 if wrong or any(run.status == "failed" for run in runs) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    city = commands.add_parser("city", help="a made-up town, side by side: engine, one CP-SAT model, greedy start")
    for name, default in (("sites", 5), ("people", 50), ("weeks", 1)):
        city.add_argument(f"--{name}", type=int, default=default)
    city.add_argument("--cell", type=int, default=30, choices=(15, 30, 60), help="minutes of a cell of demand")
    one = commands.add_parser("sample", help="one of the samples, as it was frozen")
    one.add_argument("name", choices=NAMES)
    one.add_argument("--book", choices=BOOKS, default="frozen", help="its own rules, all of the book, company strict")
    for command in (city, one):
        _add_limits(command)
        command.set_defaults(does=_measured)
    whole = commands.add_parser("all", help="everything on the page, one after another; what is kept is not done again")
    whole.add_argument("--seconds", type=float, help="in place of everyone's own")
    _add_width(whole)
    whole.set_defaults(does=_all)
    rules = commands.add_parser("rules", help="what each rule of the book costs: with it and without it")
    rules.add_argument("name", choices=NAMES, nargs="?", default="altona")
    rules.add_argument("--results", type=Path, default=RESULTS, help="the folder to keep results in")
    rules.set_defaults(does=_rules)
    _add_promise(
        commands.add_parser("promise", help="simulated weeks of a roster: how long they take, how sure they are")
    )
    _add_slots(commands.add_parser("slots", help="bookable appointments: how long making and finding them takes"))
    _add_arrivals(commands.add_parser("arrivals", help="forecasts and queue formulas on the arrivals of two banks"))
    public_commands.add_to(commands)
    table = commands.add_parser("table", help="make the page of figures from the kept results")
    table.add_argument("--results", type=Path, default=RESULTS)
    table.add_argument("--out", type=Path, default=PAGE)
    table.set_defaults(does=_table)
    _add_freeze(commands.add_parser("freeze", help="keep a sample as it is now, by another name than before"))
    return parser


def _add_promise(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", choices=NAMES, nargs="?", default="city")
    command.add_argument("--weeks", type=int, default=100, help="how many to simulate")
    command.add_argument("--seconds", type=float, default=60, help="to make the roster in")
    command.add_argument("--workers", type=int, default=4)
    command.add_argument("--results", type=Path, default=RESULTS, help="the folder to keep results in")
    command.set_defaults(does=_promise)


def _add_slots(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", choices=NAMES, nargs="?", default="city")
    command.add_argument("--seconds", type=float, default=60, help="to make the roster in")
    command.add_argument("--workers", type=int, default=4)
    command.add_argument("--results", type=Path, default=RESULTS, help="the folder to keep results in")
    command.set_defaults(does=_slots)


def _add_arrivals(command: argparse.ArgumentParser) -> None:
    command.add_argument("--results", type=Path, default=RESULTS, help="the folder to keep results in")
    command.set_defaults(does=_arrivals)


def _add_freeze(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", choices=("small", "altona", "city"))
    command.add_argument("kept_as", help="for instance city-2027-W10")
    command.set_defaults(does=_freeze)


def _contenders(text: str) -> tuple[str, ...]:
    names = tuple(text.split(","))
    if unknown := [name for name in names if name not in CONTENDERS]:
        raise argparse.ArgumentTypeError(f"no contender called {', '.join(unknown)}")
    return names


def _add_limits(command: argparse.ArgumentParser) -> None:
    command.add_argument("--seconds", type=float, default=300)
    _add_width(command)
    command.add_argument("--contenders", type=_contenders, default=SIDE_BY_SIDE, help=f"some of {','.join(CONTENDERS)}")
    command.add_argument("--reproducible", action="store_true", help="count work instead of time")
    command.add_argument("--again", action="store_true", help="measure even what is kept already")


def _add_width(command: argparse.ArgumentParser) -> None:
    command.add_argument("--workers", type=int, default=4, help="and cores")
    command.add_argument("--seeds", type=int, default=3, help="how many: 1, 2, 3 ...")
    command.add_argument("--results", type=Path, default=RESULTS, help="the folder to keep results in")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, take_along)
    sys.exit(main(sys.argv[1:]))
