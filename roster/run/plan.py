"""Everything that `roster plan` does: jobs one after another, each with its summary, and one table at the end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from models.message import message
from roster.run import real
from roster.run.batch import Order, jobs_of
from roster.run.exits import Exit, worst
from roster.run.guard import guarded
from roster.run.job import Job, JobResult
from roster.run.log import Log
from roster.run.measure import process_start
from roster.run.one_job import run_job
from roster.run.progress import showing
from roster.run.reach import reach_cluster
from roster.run.rows import table
from roster.run.stop import Stop, listening
from roster.run.summary import summary
from roster.run.tidying import seldom_tidying
from roster.run.tools import Tools
from roster.run.voice import Voice, counted, finding_words
from roster.run.watching import Watching


def plan(order: Order) -> int:
    """Do it all and tell about it.

    Returns:
        The exit code: the worst of all jobs.
    """
    voice = Voice(order.language, quiet=order.quiet)
    return guarded(lambda: planned(order, voice), voice)


def planned(order: Order, voice: Voice) -> int:
    """Do every job of the order.

    Raises:
        EndedError: if no job can begin.
    """
    jobs = jobs_of(order)
    reach_cluster(order.settings.cluster)
    with opened(order.log) as log, listening() as stop, seldom_tidying():
        return guarded(lambda: in_turn(jobs, log, stop, voice), voice, log)


def in_turn(jobs: list[Job], log: Log, stop: Stop, voice: Voice) -> int:
    """One job after another, with a table at the end if there are several."""
    results = list(run_all(jobs, log, stop, voice, real.tools()))
    if len(results) > 1:
        voice.tell("", *table(results, voice.language))
    return worst(result.code for result in results)


@contextmanager
def opened(file: Path | None) -> Iterator[Log]:
    """The log while the order is being done."""
    log = Log(file)
    try:
        yield log
    finally:
        log.close()


def run_all(jobs: list[Job], log: Log, stop: Stop, voice: Voice, tools: Tools) -> Iterator[JobResult]:
    """One job after another; what has not begun when somebody stops the run is not begun any more."""
    since = process_start()
    for job in jobs:
        if stop.stopped():
            result = JobResult(job, Exit.NO_ROSTER, said=(message("Not begun, because the run was stopped."),))
        else:
            with showing(job.settings.seconds, job.language, voice.quiet) as show:
                watching = Watching(stop.stopped, log, show)
                with stop.telling(watching.stopped):
                    result = run_job(job, tools, watching, log, since)
        told = guarded(partial(tell, result, voice, alone=len(jobs) == 1), voice, log)
        since = time.time()
        yield replace(result, code=worst((result.code, told)))


def tell(result: JobResult, voice: Voice, *, alone: bool) -> int:
    """Say how one job ended, under its name unless it is alone; faults are said in full, notices are counted."""
    name = [] if alone else ["", result.job.name]
    faults = [finding_words(finding, voice.language) for finding in result.findings if finding.stops]
    number = [counted(result.findings)] if result.findings else []
    say = voice.tell if result.code == Exit.DONE else voice.complain
    say(*name, *faults, *summary(result), *number)
    return Exit.DONE
