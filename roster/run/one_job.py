"""One job from inputs to drafts: copy, read, solve, check, publish, and nothing is seen before all of it is done."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from models.outcome import Outcome, Trace
from models.problem import Problem
from roster.run.desk import PRIVATE, Desk, set_up
from roster.run.drafts import DISTRICTS, OUTCOME
from roster.run.edited import keep_edited, kept_words, note_published
from roster.run.exits import Exit
from roster.run.failed import failed
from roster.run.intake import copy_inputs, fingerprints, keep_inputs
from roster.run.job import Job, JobResult
from roster.run.lock import only_run
from roster.run.log import Log, places
from roster.run.measure import later, measured
from roster.run.memory import PeakMemory
from roster.run.prove import prove, prove_read_back
from roster.run.reading import read_copies
from roster.run.tools import Tools
from roster.run.watching import Later, Watching, unwatched
from roster.store.files import keep

WITHOUT_ROSTER = {"impossible": Exit.IMPOSSIBLE, "ran_out": Exit.NO_ROSTER}


@dataclass(frozen=True)
class Run:
    """One job at work: who watches, who writes the log, who does the steps, and since when (seconds since 1970)."""

    job: Job
    watch: Watching
    log: Log
    tools: Tools
    since: float

    def result(self) -> JobResult:
        """Do it.

        Raises:
            InputFaults: if there is something in the input that stops.
            EndedError: if it goes no further, for a reason that is said to people.
        """
        with only_run(self.job.out), set_up(self.job.out) as desk, PeakMemory() as memory:
            copy_inputs(self.job.source, desk.inputs)
            self.log.write("copied", inputs=fingerprints(desk.inputs))
            reading = read_copies(desk.inputs, self.job, self.tools)
            self.log.write("read", findings=places(reading.findings), last_accepted=list(reading.replaced))
            outcome = measured(self._solved(reading.problem), self.since, memory)
            told = JobResult(self.job, WITHOUT_ROSTER.get(outcome.status, 0), reading.problem, outcome)
            told = replace(told, findings=reading.findings, banners=reading.banners)
            if told.code != Exit.DONE:
                return told
            self._write(desk, reading.problem, outcome)
            keep_inputs(desk.inputs, reading.accepted, reading.replaced, desk.intern)
            return self._put_in_place(desk, replace(told, outcome=measured(outcome, self.since, memory)))

    def _solved(self, problem: Problem) -> Outcome:
        """The solver's outcome, its moments counted from where the run's seconds are counted from."""
        before = round(time.time() - self.since, 2)
        outcome = self.tools.solve(problem, self.job.settings, Later(self.watch, before))
        self.log.write("solved", status=outcome.status, points=outcome.points, bound=outcome.bound)
        return later(outcome, before)

    def _write(self, desk: Desk, problem: Problem, outcome: Outcome) -> None:
        """Write the drafts, once the roster has been measured again, and read them back."""
        prove(problem, outcome, self.tools)
        self._stage("write")
        desk.drafts.mkdir()
        self.tools.publish(problem, outcome, desk.drafts, self.job.language)
        self._stage("read_back")
        prove_read_back(outcome, self.tools.read_duties(desk.drafts / DISTRICTS, problem, outcome))
        desk.intern.chmod(PRIVATE)
        note_published(desk.drafts)

    def _put_in_place(self, desk: Desk, told: JobResult) -> JobResult:
        """The last thing: what was changed by hand in the last drafts is kept, and the new ones are there."""
        if told.outcome:
            keep(told.outcome, desk.intern / OUTCOME)
        changed = keep_edited(self.job.out, desk.drafts)
        desk.finish()
        self.log.write("published", kept=changed)
        return replace(told, said=(kept_words(changed),)) if changed else told

    def _stage(self, name: str) -> None:
        self.watch.step(Trace(seconds=round(time.time() - self.since, 2), stage=name))


def run_job(
    job: Job, tools: Tools, watch: Watching | None = None, log: Log | None = None, since: float | None = None
) -> JobResult:
    """Do one job; never raises for what goes wrong in it, because other jobs may wait behind it.

    Args:
        job: what is asked.
        tools: who does the steps.
        watch: is told each step and may stop the search; nobody, if None.
        log: where events are written; nowhere, if None.
        since: the moment from which `seconds` are counted, in seconds since 1970; now, if None.
    """
    log = log or Log(None)
    job = replace(job, source=job.source.resolve(), out=job.out.resolve())
    log.of_job(job.name)
    log.write("begin", week=job.week, **job.settings.model_dump())
    try:
        result = Run(job, watch or unwatched(log), log, tools, time.time() if since is None else since).result()
    except Exception as error:  # noqa: BLE001 - the other jobs go on; details without people's data are for the log
        result = failed(job, error)
    log.write(
        "end",
        code=int(result.code),
        faults=places(finding for finding in result.findings if finding.stops),
        said=[str(said) for said in result.said],
        details=list(result.details),
    )
    return result
