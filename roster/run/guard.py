"""Whatever goes wrong inside a command becomes a sentence and a number, never a traceback on somebody's screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from roster.run.failed import failed
from roster.run.job import Job
from roster.run.log import Log
from roster.run.voice import Voice, finding_words


def guarded(work: Callable[[], int], voice: Voice, log: Log | None = None) -> int:
    """Do the work and give its exit code, or say why there is none and give that reason's."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - people get one sentence; details without their data go to the log
        result = failed(Job(Path(), Path()), error)
    if log:
        log.write("end", code=int(result.code), details=list(result.details))
    voice.complain(*(finding_words(finding, voice.language) for finding in result.findings), *result.said)
    return int(result.code)
