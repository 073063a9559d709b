"""Where the instances that other people published lie; they belong to their authors and are not kept here."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "ROSTER_BENCHMARKS"
BESIDE = Path(__file__).parents[2] / "shared" / "benchmarks"


def public_folder(family: str) -> Path | None:
    """The folder of one family of instances: in `ROSTER_BENCHMARKS`, else beside the project; None if in neither."""
    named = os.environ.get(VARIABLE)
    folder = (Path(named) if named else BESIDE) / family
    return folder if folder.is_dir() else None
