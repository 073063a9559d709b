"""Everything that `roster promise` does: say what finished drafts promise to customers, and change nothing."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.message import message
from roster.promise.promise import Asked, promise
from roster.run.drafts import is_drafts, open_drafts
from roster.run.exits import Exit
from roster.run.guard import guarded
from roster.run.job import EndedError
from roster.run.promise_words import promise_words
from roster.run.voice import Voice
from roster.texts.catalogue import Language


@dataclass(frozen=True)
class Looked:
    """What was asked of `roster promise`."""

    drafts: Path
    asked: Asked
    workers: int = 1
    as_json: bool = False
    language: Language = "de"


def promised(looked: Looked) -> int:
    """Simulate and tell.

    Returns:
        The exit code: done whatever is promised, for a broken promise is a finding and no fault.
    """
    voice = Voice(looked.language)
    return guarded(lambda: _told(looked, voice), voice)


def _told(looked: Looked, voice: Voice) -> int:
    if not is_drafts(looked.drafts):
        raise EndedError(Exit.USAGE, message("There are no drafts in {folder}.", folder=looked.drafts.name))
    drafts = open_drafts(looked.drafts)
    if not drafts.problem.services:
        said = message(
            "These drafts know no services, so nothing is promised. Maybe type some in the centre's workbook?"
        )
        raise EndedError(Exit.USAGE, said)
    with pool(looked.workers) as helpers:
        found = promise(drafts.problem, drafts.outcome, looked.asked, helpers)
    if looked.as_json:
        voice.tell(found.model_dump_json(indent=1))
    else:
        voice.tell(*promise_words(found, drafts.problem, looked.language))
    return Exit.DONE


@contextmanager
def pool(workers: int) -> Iterator[Executor | None]:
    """So many processes, which end with the run whatever happens; one worker needs none."""
    if workers == 1:
        yield None
        return
    executor = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c_to_us)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _leave_ctrl_c_to_us() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
