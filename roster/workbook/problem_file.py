"""A problem kept as JSON is read as it is; what does not fit is named by its path in the file."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from models.finding import Address, Finding, fault
from models.message import message
from models.problem import Problem
from roster.workbook.quoting import quoted

FILE_NAME = "problem.json"


def read_problem(path: Path) -> tuple[Problem | None, list[Finding]]:
    """The problem of a file, or why it is none."""
    try:
        return Problem.model_validate_json(path.read_bytes()), []
    except OSError:
        what = message("The file cannot be read")
        return None, [fault("unreadable", Address(workbook=path.name), what)]
    except ValidationError as error:
        return None, [_finding(path.name, entry["loc"], entry["msg"]) for entry in error.errors(include_input=False)]


def _finding(name: str, where: tuple[int | str, ...], why: str) -> Finding:
    place = ".".join(str(part) for part in where)
    address = Address(workbook=name, sheet=place or None)
    return fault("bad_problem", address, message("{reason}", reason=quoted_reason(why)))


def quoted_reason(why: str) -> str:
    """What pydantic says, on one line and not too long."""
    return why if len(why) <= 200 else f"{quoted(why)[:39]}… {why[-150:]}"
