"""Several inputs, or several weeks, are planned one after another, and a failing one leaves the others alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import product
from os import cpu_count
from pathlib import Path

import psutil

from models.message import message
from roster.run.desk import MARK
from roster.run.exits import Exit
from roster.run.job import EndedError, Job
from roster.run.weeks import weeks_of
from roster.solver.settings import Settings
from roster.texts.catalogue import Language

MOST_WORKERS = 8


@dataclass(frozen=True)
class Order:
    """What was asked of `roster plan`; `week` may be several weeks with commas."""

    sources: tuple[Path, ...]
    out: Path
    settings: Settings = field(default_factory=Settings)
    week: str | None = None
    last_accepted: bool = False
    language: Language = "de"
    quiet: bool = False
    log: Path | None = None
    published: Path | None = None


def settings_of(
    seconds: float, workers: int | None, seed: int, reproducible: bool, cluster: str | None = None
) -> Settings:
    """Limits of the search; without a number of workers as many as there are cores for us, but at most 8."""
    cores = len(psutil.Process().cpu_affinity() or ()) if hasattr(psutil.Process, "cpu_affinity") else cpu_count()
    return Settings(
        seconds=seconds,
        workers=workers or min(cores or 1, MOST_WORKERS),
        seed=seed,
        reproducible=reproducible,
        cluster=cluster,
    )


def jobs_of(order: Order) -> list[Job]:
    """One job for each input and week; several of them get a folder each inside `out`, named after what differs.

    Raises:
        EndedError: if a week does not exist, if two of them would write into one folder, or if they would write among
            the drafts of a single one.
    """
    weeks = weeks_of(order.week)
    jobs = [
        Job(source, order.out, order.settings, order.language, week, order.last_accepted, published=order.published)
        for source, week in product(order.sources, weeks or (None,))
    ]
    if len(jobs) == 1:
        return [replace(jobs[0], name=input_name(jobs[0].source))]
    if (order.out / MARK).exists():
        said = message("{folder} already holds the drafts of one run. Maybe another folder?", folder=order.out.name)
        raise EndedError(Exit.USAGE, said)
    named = [replace(job, out=order.out / folder_name(job, order), name=str(folder_name(job, order))) for job in jobs]
    twice = [out.name for out, times in Counter(job.out for job in named).items() if times > 1]
    if twice:
        said = message("Two inputs would write to one folder: {folders}.", folders=", ".join(twice))
        raise EndedError(Exit.USAGE, said)
    return named


def folder_name(job: Job, order: Order) -> Path:
    """Where one of several jobs writes, seen from the common folder: input, week, or both."""
    name = Path(input_name(job.source)) if len(order.sources) > 1 else Path()
    return name / job.week if job.week and "," in (order.week or "") else name


def input_name(source: Path) -> str:
    """The name of an input as a planner knows it: the folder's, or the file's without its ending."""
    whole = source.resolve()
    return whole.name if whole.is_dir() else whole.stem
