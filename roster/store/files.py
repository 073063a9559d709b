"""A problem, or what came of it, is kept as a file of JSON that a later version still understands."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from models.base import Data
from models.finding import Address, InputFaults, fault
from models.message import message
from models.misfit import misfits

Kept = TypeVar("Kept", bound=Data)


def keep(data: Data, file: Path) -> None:
    """Write it as JSON; the folder must be there."""
    file.write_text(data.model_dump_json(indent=1) + "\n", encoding="utf-8", newline="\n")


def read(kind: type[Kept], file: Path) -> Kept:
    """What was kept in the file.

    Raises:
        InputFaults: one for each thing that is wrong, if the file is missing, is no JSON, is of another version, or
            holds something else.
    """
    try:
        return kind.model_validate_json(file.read_bytes())
    except OSError:
        what = message("The file cannot be read.")
        raise InputFaults([fault("unreadable", Address(workbook=file.name), what)]) from None
    except ValidationError as error:
        raise faults(file, error) from None


def faults(file: Path, error: ValidationError) -> InputFaults:
    """What is wrong with a file, each thing with the place where it stands."""
    return InputFaults(
        [fault(kind, Address(workbook=file.name, sheet=path or None), what) for kind, path, what in misfits(error)]
    )
