"""Whatever goes wrong inside a command becomes a sentence and a number, never a traceback on somebody's screen."""

from __future__ import annotations

from collections.abc import Callable

from models.finding import InputFaults
from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError
from roster.run.log import Log, where_it_broke
from roster.run.voice import Voice, finding_words

OURS = message("Something went wrong inside roster. Nothing was changed. A log (--log FILE) would tell where.")


def guarded(work: Callable[[], int], voice: Voice, log: Log | None = None) -> int:
    """Do the work and give its exit code, or say why there is none and give that reason's."""
    try:
        return work()
    except EndedError as end:
        voice.complain(*end.said)
        return int(end.code)
    except InputFaults as faulty:
        voice.complain(*(finding_words(finding, voice.language) for finding in faulty.findings))
        return Exit.FAULTS
    except Exception as error:  # noqa: BLE001 - people get one sentence; details without their data go to the log
        if log:
            log.write("end", code=int(Exit.OUR_MISTAKE), details=list(where_it_broke(error)))
        voice.complain(OURS)
        return Exit.OUR_MISTAKE
