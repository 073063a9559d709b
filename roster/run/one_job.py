"""One job from inputs to drafts: copy, read, solve, check, publish, and nothing is seen before all of it is done."""

from __future__ import annotations

import time
from dataclasses import replace

from models.finding import InputFaults
from models.outcome import Outcome
from models.problem import Problem
from roster.run.desk import PRIVATE, Desk, set_up
from roster.run.drafts import DISTRICTS
from roster.run.exits import Exit
from roster.run.guard import OURS
from roster.run.intake import copy_inputs, keep_inputs
from roster.run.job import EndedError, Job, JobResult
from roster.run.lock import only_run
from roster.run.log import Log, places, where_it_broke
from roster.run.measure import measured
from roster.run.memory import PeakMemory
from roster.run.prove import prove, prove_read_back
from roster.run.reading import read_copies
from roster.run.tools import Reading, Tools
from roster.run.watching import Watching, unwatched
from roster.store.files import keep

WITHOUT_ROSTER = {"impossible": Exit.IMPOSSIBLE, "ran_out": Exit.NO_ROSTER}


class Run:
    """One job at work: who watches, who writes the log, who does the steps, and since when."""

    def __init__(self, job: Job, watch: Watching, log: Log, tools: Tools, since: float) -> None:
        """Nothing is done before `result`."""
        self._job, self._watch, self._log, self._tools, self._since = job, watch, log, tools, since

    def result(self) -> JobResult:
        """Do it.

        Raises:
            InputFaults: if there is something in the input that stops.
            EndedError: if it goes no further, for a reason that is said to people.
        """
        with only_run(self._job.out), set_up(self._job.out) as desk, PeakMemory() as memory:
            hashes = copy_inputs(self._job.source, desk.inputs)
            self._log.write("copied", inputs=hashes)
            reading = self._read(desk)
            outcome = self._tools.solve(reading.problem, self._job.settings, self._watch)
            self._log.write("solved", status=outcome.status, points=outcome.points, bound=outcome.bound)
            code = WITHOUT_ROSTER.get(outcome.status, Exit.DONE)
            if code == Exit.DONE:
                outcome = self._drafts(desk, reading.problem, measured(outcome, self._since, memory))
                keep_inputs(desk.inputs, hashes, desk.intern)
                outcome = measured(outcome, self._since, memory)
                keep(outcome, desk.intern / "outcome.json")
                desk.finish()
            return JobResult(self._job, code, reading.problem, outcome, reading.findings, banners=reading.banners)

    def _read(self, desk: Desk) -> Reading:
        reading = read_copies(desk.inputs, self._job, self._tools.read)
        self._log.write("read", findings=places(reading.findings))
        return reading

    def _drafts(self, desk: Desk, problem: Problem, outcome: Outcome) -> Outcome:
        """Write them, once the roster has been measured again, and read them back."""
        prove(problem, outcome, self._tools)
        looked = {row.rule: row.looked for row in self._tools.rules_checked(problem, outcome.duties, outcome.moved)}
        desk.drafts.mkdir()
        self._tools.publish(problem, outcome, desk.drafts, self._job.language, looked)
        prove_read_back(outcome, self._tools.read_duties(desk.drafts / DISTRICTS, problem, outcome))
        desk.intern.chmod(PRIVATE)
        return outcome


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
    log.write("begin", job=job.name, week=job.week, **job.settings.model_dump())
    try:
        result = Run(job, watch or unwatched(log), log, tools, time.time() if since is None else since).result()
    except EndedError as end:
        result = JobResult(job, end.code, said=end.said)
    except InputFaults as faulty:
        log.write("read", findings=places(faulty.findings))
        result = JobResult(job, Exit.FAULTS, findings=faulty.findings)
    except Exception as error:  # noqa: BLE001 - the other jobs go on; details without people's data are for the log
        result = JobResult(job, Exit.OUR_MISTAKE, said=(OURS,), details=where_it_broke(error))
    log.write("end", code=int(result.code), said=[str(said) for said in result.said], details=list(result.details))
    return result
