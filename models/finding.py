"""What reading an input found: faults stop, notices do not, and both say where, what and what to try."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from models.base import Data
from models.message import Message


class Address(Data):
    """Where in the input: workbook, sheet, row and column; what is unknown is left out."""

    workbook: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        cell = f"{self.column or ''}{self.row or ''}"
        place = "!".join(part for part in (self.sheet, cell) if part)
        return f"{self.workbook}: {place}" if place else self.workbook


class Finding(Data):
    """One fault or one notice. `code` is stable and names the kind, for tests and for documents."""

    kind: Literal["fault", "notice"]
    code: str
    address: Address
    what: Message
    hint: Message | None = None

    @property
    def stops(self) -> bool:
        """Whether nothing can be planned before this is mended."""
        return self.kind == "fault"


def fault(code: str, address: Address, what: Message, hint: Message | None = None) -> Finding:
    """Something that leaves no unambiguous reading."""
    return Finding(kind="fault", code=code, address=address, what=what, hint=hint)


def notice(code: str, address: Address, what: Message, hint: Message | None = None) -> Finding:
    """Something that was read anyway and is said."""
    return Finding(kind="notice", code=code, address=address, what=what, hint=hint)


class InputFaults(Exception):  # noqa: N818 - the plural says that all faults come at once
    """The input cannot be planned; carries every finding, not only the first."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Keep all findings, faults and notices, in the order of the workbooks."""
        super().__init__(f"{sum(finding.stops for finding in findings)} faults")
        self.findings = tuple(findings)
