"""A problem, or what came of it, is kept as a file of JSON that a later version still understands."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from models.base import Data
from models.finding import Address, Finding
from models.message import Message, message

Kept = TypeVar("Kept", bound=Data)


class UnreadableError(Exception):
    """A file that does not hold what it should, with one finding for each thing that is wrong."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """With what is wrong."""
        super().__init__(f"{len(findings)} faults")
        self.findings = findings


def keep(data: Data, file: Path) -> None:
    """Write it as JSON; the folder must be there."""
    file.write_text(data.model_dump_json(indent=1) + "\n", encoding="utf-8")


def read(kind: type[Kept], file: Path) -> Kept:
    """What was kept in the file.

    Raises:
        UnreadableError: if the file is missing, is no JSON, is of another version, or holds something else.
    """
    try:
        return kind.model_validate_json(file.read_bytes())
    except OSError:
        what = message("The file cannot be read.")
        raise UnreadableError((_fault(file, "unreadable", None, what),)) from None
    except ValidationError as error:
        raise UnreadableError(tuple(_findings(file, error))) from None


def _findings(file: Path, error: ValidationError) -> list[Finding]:
    return [
        _fault(file, each["type"], ".".join(map(str, each["loc"])), message("{what}", what=each["msg"]))
        for each in error.errors(include_url=False, include_input=False, include_context=False)
    ]


def _fault(file: Path, code: str, field: str | None, what: Message) -> Finding:
    return Finding(kind="fault", code=code, address=Address(workbook=file.name, sheet=field or None), what=what)
