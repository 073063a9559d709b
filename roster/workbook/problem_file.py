"""A problem kept as JSON is read as it is; what does not fit is named by its path in the file."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from models.finding import Address, Finding, fault
from models.message import message
from models.misfit import misfits
from models.problem import Problem

FILE_NAME = "problem.json"


def read_problem(path: Path) -> tuple[Problem | None, list[Finding]]:
    """The problem of a file, or why it is none."""
    try:
        return Problem.model_validate_json(path.read_bytes()), []
    except OSError:
        what = message("The file cannot be read")
        return None, [fault("unreadable", Address(workbook=path.name), what)]
    except ValidationError as error:
        return None, [
            fault("bad_problem", Address(workbook=path.name, sheet=place or None), what)
            for _, place, what in misfits(error)
        ]
