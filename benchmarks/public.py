"""Where the instances that other people published lie; they belong to their authors and are not kept here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "ROSTER_BENCHMARKS"
BESIDE = Path(__file__).parents[2] / "shared" / "benchmarks"


def public_folder(family: str) -> Path | None:
    """The folder of one family of instances: in `ROSTER_BENCHMARKS`, else beside the project; None if in neither."""
    named = os.environ.get(VARIABLE)
    folder = (Path(named) if named else BESIDE) / family
    return folder if folder.is_dir() else None


def sections(text: str) -> dict[str, list[str]]:
    """The lines of a file below each of its headings `SECTION_...`; comments (#) and empty lines are left out."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _lines(text):
        if line.startswith("SECTION_"):
            lines = found.setdefault(line.removeprefix("SECTION_"), [])
        else:
            lines.append(line)
    return found


def _lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
