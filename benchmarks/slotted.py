"""How long it takes to make five weeks of bookable appointments, and to find one while somebody is on the telephone."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import psutil

from benchmarks.customers import with_customers
from benchmarks.machine import Machine, commit, machine, versions
from models.base import Data
from models.outcome import Outcome
from models.problem import Problem
from models.slots import Slots
from roster.promise.slot_files import json_bytes
from roster.promise.slots import Plan, slots_of
from roster.promise.slots_waves import Release
from roster.run.exchange import flush
from roster.solver.settings import Settings
from roster.solver.solve import solve

FOLDER = "slots"
"""Below the results of instances, which are another kind of file."""

ROOT = Path(__file__).parents[1]
WEEKS = 5
CALLS = 9
"""How often somebody asks on the telephone; the median counts."""


class Slotted(Data):
    """One measurement. `load` is how many processes wanted a core when it began.

    `made_seconds` are seconds of the processor to make all slots, `find_seconds` those of the clock from the start of
    `roster slots find` to its end, `find_cpu_seconds` the same on the processor.
    """

    schema_version: int = 1
    instance: str
    problem_hash: str
    machine: Machine
    versions: dict[str, str]
    date: dt.date
    commit: str
    load: float
    weeks: int
    sites: int
    services: int
    slots: int
    megabytes: float
    made_seconds: float
    find_seconds: float
    find_cpu_seconds: float


def measured(name: str, problem: Problem, workers: int, seconds: float) -> Slotted:
    """Make a roster in these seconds, and appointments of as many weeks like it as are released."""
    outcome = solve(problem, Settings(seconds=seconds, workers=workers))
    return timed(name, with_customers(problem), outcome)


def timed(name: str, problem: Problem, outcome: Outcome) -> Slotted:
    """Make the slots and ask for one as the command does, with the start of its process."""
    load, start = psutil.getloadavg()[0], time.process_time()
    plans = [weeks_later(problem, outcome, number) for number in range(WEEKS)]
    found = slots_of(plans, Release(problem.horizon.first, WEEKS))
    made = time.process_time() - start
    calls = asked(found)
    return Slotted(
        instance=name,
        problem_hash=problem.hash(),
        machine=machine(),
        versions=versions(),
        date=dt.datetime.now(dt.UTC).date(),
        commit=commit(),
        load=round(load, 1),
        weeks=WEEKS,
        sites=len({offer.site for offer in found.offers}),
        services=len({offer.service for offer in found.offers}),
        slots=sum(offer.count for offer in found.offers),
        megabytes=round(len(json_bytes(found)) / 1e6, 1),
        made_seconds=round(made, 1),
        find_seconds=round(median(clock for clock, _ in calls), 2),
        find_cpu_seconds=round(median(cpu for _, cpu in calls), 2),
    )


def weeks_later(problem: Problem, outcome: Outcome, number: int) -> Plan:
    """The same roster so many weeks later, as far as slots see it."""
    later = dt.timedelta(weeks=number)
    moved = {
        "openings": tuple(row.model_copy(update={"date": row.date + later}) for row in problem.openings),
        "arrivals": tuple(row.model_copy(update={"date": row.date + later}) for row in problem.arrivals),
        "horizon": type(problem.horizon)(first=problem.horizon.first + later, last=problem.horizon.last + later),
    }
    duties = tuple(row.model_copy(update={"date": row.date + later}) for row in outcome.duties)
    return problem.model_copy(update=moved), outcome.model_copy(update={"duties": duties, "moved": ()})


def asked(slots: Slots) -> list[tuple[float, float]]:
    """Seconds by the clock and by the processor of each call for the first service, near the first site."""
    with TemporaryDirectory() as place:
        file = Path(place) / "slots.json"
        file.write_bytes(json_bytes(slots))
        flush(Path(place))
        words = ["slots", "find", str(file), "--service", slots.services[0].id, "--near", slots.sites[0].id]
        return [_call([sys.executable, "-m", "cli", *words]) for _ in range(CALLS)]


def _call(command: Sequence[str]) -> tuple[float, float]:
    cpu, start = _of_children(), time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start, _of_children() - cpu


def _of_children() -> float:
    times = psutil.Process().cpu_times()
    return float(times.children_user + times.children_system)


def file_in(results: Path, name: str) -> Path:
    """Where a measurement is kept."""
    return results / FOLDER / f"{name}.json"


def kept_in(results: Path) -> list[Slotted]:
    """Every kept measurement."""
    files = sorted((results / FOLDER).glob("*.json"))
    return [Slotted.model_validate_json(file.read_bytes()) for file in files]


def lines(kept: Sequence[Slotted]) -> Iterator[str]:
    """The section of the page."""
    yield from ("## Bookable appointments", "", SECTION, "")
    yield "| problem | weeks | sites | services | slots | file | making | finding | finding, processor | load |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for row in kept:
        size = f"{row.weeks} | {row.sites} | {row.services} | {row.slots:,} | {row.megabytes:.1f} MB"
        took = f"{row.made_seconds:.1f} s | {row.find_seconds:.2f} s | {row.find_cpu_seconds:.2f} s"
        yield f"| `{row.instance}` | {size} | {took} | {row.load:.0f} on {row.machine.cores} cores |"
    for row in kept[:1]:
        yield from ("", f"{row.machine.cpu}, {row.date.isoformat()}, commit {row.commit}.", "")


SECTION = """\
`python -m benchmarks slots`: five weeks like the one of the frozen problem, with the made-up customers of the section
above, released together. *Making*: processor seconds of `roster slots`, without reading drafts. *Finding*: from the
start of `roster slots find` to its answer, the start of Python included; the median of nine calls."""
