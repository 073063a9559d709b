"""What became of one cell: its meaning, or why it has none, and what was said on the way."""

from __future__ import annotations

from dataclasses import dataclass

from models.finding import Address, Finding, fault, notice
from models.message import Message
from roster.workbook.columns import Value


@dataclass(frozen=True)
class Parsed:
    """A cell's value; `broken` where a fault left none. `remarks` are findings still without their address."""

    value: Value = None
    remarks: tuple[Remark, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the cell has no unambiguous reading."""
        return any(remark.stops for remark in self.remarks)

    def findings(self, address: Address) -> list[Finding]:
        """What is to be said about the cell at this address."""
        return [remark.at(address) for remark in self.remarks]


@dataclass(frozen=True)
class Remark:
    """A fault or notice that does not know yet where it stands."""

    code: str
    what: Message
    hint: Message | None = None
    stops: bool = True

    def at(self, address: Address) -> Finding:
        """The finding at this address."""
        make = fault if self.stops else notice
        return make(self.code, address, self.what, self.hint)


def wrong(code: str, what: Message, hint: Message | None = None) -> Parsed:
    """No reading: a fault."""
    return Parsed(remarks=(Remark(code, what, hint),))


def read_as(value: Value, code: str, what: Message) -> Parsed:
    """Read anyway, and said: a notice."""
    return Parsed(value, (Remark(code, what, stops=False),))
