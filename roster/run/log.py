"""What happened when, one line of JSON each, for machines and for whoever looks into it later."""

from __future__ import annotations

import datetime as dt
import json
import traceback
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from models.finding import Finding
from models.message import message
from roster.run.exits import Exit
from roster.run.job import EndedError

Value = str | int | float | bool | None | list[str] | dict[str, str]


class Log:
    """Lines of JSON with time, run and event; ids and numbers, never a name, never a quoted cell.

    Args:
        file: is appended to; None for no log at all.

    Raises:
        EndedError: if the file cannot be written.
    """

    def __init__(self, file: Path | None) -> None:
        self._lines = _opened(file) if file else None
        self._run = uuid.uuid4().hex[:12]
        self._job = ""

    def of_job(self, name: str) -> None:
        """From now on the lines belong to this job."""
        self._job = name

    def write(self, event: str, **values: Value) -> None:
        """Add one line; it is on its way to the disk when this returns."""
        if self._lines is None:
            return
        now = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        line: Mapping[str, Value] = {"time": now, "run": self._run, "job": self._job, "event": event, **values}
        self._lines.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._lines.flush()

    def close(self) -> None:
        """No more lines."""
        if self._lines:
            self._lines.close()


def _opened(file: Path) -> TextIO:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("a", encoding="utf-8")
    except OSError:
        raise EndedError(Exit.USAGE, message("The log {file} cannot be written.", file=file.name)) from None


def places(findings: Iterable[Finding]) -> list[str]:
    """Where something was found and of which kind it is, without what stands there."""
    return [f"{finding.kind} {finding.code} {finding.address}" for finding in findings]


def where_it_broke(error: BaseException) -> tuple[str, ...]:
    """The kind of an error and the lines of code it came through, its causes first.

    Neither the error's own words nor local variables: both may hold people's data.
    """
    lines = traceback.extract_tb(error.__traceback__)
    frames = [f"{Path(line.filename).name}:{line.lineno} {line.name}" for line in lines]
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return (*(where_it_broke(cause) if cause else ()), f"{type(error).__module__}.{type(error).__name__}", *frames)
