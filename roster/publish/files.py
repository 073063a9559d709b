"""An id becomes a file name that every operating system accepts and that no other id has."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNFIT = re.compile(r"[^\w.-]+")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """The file name of each id, without ending; ids that would share one are numbered."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for row_id in ids:
        name = next(name for name in _tries(_clean(row_id)) if name.casefold() not in taken)
        taken.add(name.casefold())
        names[row_id] = name
    return names


def _clean(row_id: str) -> str:
    name = _UNFIT.sub("_", row_id).strip(".")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name


def _tries(name: str) -> Iterable[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))
