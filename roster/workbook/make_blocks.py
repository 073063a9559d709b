"""Days in a row, as typed for people and for duty types."""

from __future__ import annotations

from models.duties import Block
from roster.workbook.tables import Row


def block_of(row: Row, key: str) -> Block | None:
    """What two columns say together; None if both are empty."""
    least, most = ends_of(row, key)
    return None if least is None and most is None else Block(least=least or 1, most=most)


def ends_of(row: Row, key: str) -> tuple[int | None, int | None]:
    """At least and at most, as typed."""
    least, most = row.get(f"{key}_least"), row.get(f"{key}_most")
    return least if isinstance(least, int) else None, most if isinstance(most, int) else None
