"""Stand-ins for the rooms that do the work, so that a run can be tried without any of them."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

from models.demand import Move
from models.duties import Duty
from models.finding import Address, Finding
from models.message import message
from models.outcome import Breach, Charge, Contradiction, Level, Outcome, Status, Trace
from models.problem import Problem
from roster.checks.check import Checked
from roster.publish.read_back import ReadBack
from roster.run.job import Job
from roster.run.tools import Tools
from roster.solver.settings import Settings
from roster.solver.watch import Watch
from roster.store.files import keep, read
from roster.texts.catalogue import Language
from roster.workbook.read import Reading
from tests import worlds

FAULT = Finding(
    kind="fault",
    code="no_time",
    address=Address(workbook="Altona.xlsx", sheet="Personal", row=3, column="C"),
    what=message("no time of day ({value})", value="'6h Petersen'"),
    hint=message("Maybe {time}?", time="06:00"),
)


DUTY = worlds.duty()


def problem() -> Problem:
    return worlds.world(people=(worlds.person("P1", last_name="Petersen", first_name="Ilse"),))


def outcome(asked: Problem, settings: Settings, status: Status = "feasible", points: int | None = 30) -> Outcome:
    without = status in {"impossible", "ran_out"}
    return Outcome(
        status=status,
        law="germany",
        points=None if without else points,
        bound=None if without else 20,
        duties=() if without else (DUTY,),
        seconds=0,
        first_roster_seconds=None if without else 0,
        peak_memory_mb=0,
        seed=settings.seed,
        workers=settings.workers,
        reproducible=settings.reproducible,
        versions={},
        problem_hash=asked.hash(),
    )


def read_folder(folder: Path, accepted: Path | None, week: str | None) -> Reading:
    return Reading(problem())


def read_with_fault(folder: Path, accepted: Path | None, week: str | None) -> Reading:
    return Reading(None, (FAULT,))


def solve(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    watch.step(Trace(seconds=0.1, stage="start", points=40, bound=10))
    return outcome(asked, settings)


def solve_nothing(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    return outcome(asked, settings, "ran_out")


def solve_impossible(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    pins = Contradiction(
        what=message("These cannot all hold."),
        causes=(message("pin of {person} on {date}", person="P1", date="2026-11-23"),),
        addresses=(Address(workbook="Altona.xlsx", sheet="Planblatt", row=7, column="D"),),
    )
    return outcome(asked, settings, "impossible").changed(contradictions=(pins,))


def solve_until_stopped(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    watch.step(Trace(seconds=0.1, stage="start", points=40, bound=10))
    while not watch.stopped():
        time.sleep(0.01)
    return outcome(asked, settings)


def solve_with_a_mistake(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    raise KeyError("Petersen, Ilse")


def check(asked: Problem, duties: tuple[Duty, ...], moved: tuple[Move, ...]) -> Checked:
    return measured(30)


def measured(points: int, *breaches: Breach) -> Checked:
    levels = (
        Level(name="open_sites", amount=0, unit="person_minutes"),
        Level(name="points", amount=points, unit="points"),
    )
    charge = Charge(rule="idle", amount=points, unit="person_minutes", points=points)
    return Checked(breaches=breaches, charges=(charge,), shortages=(), levels=levels, points=points, worked_minutes=480)


def publish(asked: Problem, made: Outcome, folder: Path, language: Language) -> None:
    for name in ("intern", "zentrale", "bezirke", "aushang"):
        (folder / name).mkdir()
    keep(asked, folder / "intern" / "problem.json")
    keep(made, folder / "bezirke" / "D1.json")


def read_duties(folder: Path, asked: Problem, made: Outcome) -> ReadBack:
    return ReadBack(read(Outcome, folder / "D1.json").duties, (), frozenset({"P1"}))


def annotate(folder: Path, findings: tuple[Finding, ...], out: Path, language: Language) -> tuple[Path, ...]:
    out.mkdir()
    (out / "Altona.xlsx").write_text(str(len(findings)))
    return (out / "Altona.xlsx",)


TOOLS = Tools(
    read=read_folder,
    solve=solve,
    check=check,
    publish=publish,
    annotate=annotate,
    read_duties=read_duties,
)
FAULTY = replace(TOOLS, read=read_with_fault)
IMPOSSIBLE = replace(TOOLS, solve=solve_impossible)
RAN_OUT = replace(TOOLS, solve=solve_nothing)
MISTAKEN = replace(TOOLS, solve=solve_with_a_mistake)
PATIENT = replace(TOOLS, solve=solve_until_stopped)


def inputs(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or ("Zentral.xlsx", "Altona.xlsx"):
        (folder / name).write_text(f"what stands in {name}")
    return folder


def job(tmp_path: Path, out: str = "drafts") -> Job:
    return Job(source=inputs(tmp_path / "inputs"), out=tmp_path / out, settings=Settings(seconds=5, workers=1))


def seen(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, hidden things too, but for lock files."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class Told:
    """Says on standard output when the search has begun, for whoever waits to disturb it."""

    every_step = True

    def step(self, trace: Trace) -> None:
        sys.stdout.write(f"{trace.stage}\n")
        sys.stdout.flush()


def solve_deep(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    """Stays in C code in the main thread, where no signal handler of Python runs, as a native solver does."""
    libc, mutex = ctypes.CDLL(None), ctypes.create_string_buffer(128)
    libc.pthread_mutex_init(mutex, None)
    libc.pthread_mutex_lock(mutex)

    def let_go() -> None:
        while not watch.stopped():
            time.sleep(0.01)
        libc.pthread_mutex_unlock(mutex)

    threading.Thread(target=let_go, daemon=True).start()
    watch.step(Trace(seconds=0.1, stage="start"))
    libc.pthread_mutex_lock(mutex)
    return outcome(asked, settings)


def solve_deaf(asked: Problem, settings: Settings, watch: Watch) -> Outcome:
    """Hears that it should stop, and goes on."""
    watch.step(Trace(seconds=0.1, stage="start"))
    while True:
        watch.stopped()
        time.sleep(0.01)


DEAF = replace(TOOLS, solve=solve_deaf)
DEEP = replace(TOOLS, solve=solve_deep)
