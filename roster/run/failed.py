"""Whatever keeps a job from its drafts becomes a number, a sentence for people, and details for the log."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from models.finding import InputFaults
from models.message import Message, message
from roster.run.exits import Exit
from roster.run.job import EndedError, Job, JobResult
from roster.run.log import where_it_broke

OURS = message("Something went wrong inside roster. Nothing was changed. A log (--log FILE) would tell where.")
FULL = message("There is no room left on the disk. Nothing was changed.")
DENIED = message("The system does not allow to read or write there. Maybe ask for the right to do so?")
REFUSALS: Mapping[int, Message] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
    errno.EROFS: DENIED,
}
"""A full or write-protected disk is nobody's mistake in the program."""


def failed(job: Job, error: Exception) -> JobResult:
    """How a job ended that stopped with this error."""
    if isinstance(error, EndedError):
        return JobResult(job, error.code, said=error.said)
    if isinstance(error, InputFaults):
        return JobResult(job, Exit.FAULTS, findings=error.findings)
    if isinstance(error, OSError) and (refusal := REFUSALS.get(error.errno or 0)):
        return JobResult(job, Exit.USAGE, said=(refusal,), details=where_it_broke(error))
    return JobResult(job, Exit.OUR_MISTAKE, said=(OURS,), details=where_it_broke(error))
