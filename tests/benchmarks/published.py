"""Instances that other people published: where they lie, or why a test does not run."""

from pathlib import Path

import pytest

from benchmarks.public import VARIABLE, public_folder

DATA = Path(__file__).parent / "data"


def published(family: str) -> Path:
    """The folder of a family; without it the test is skipped and says so."""
    folder = public_folder(family)
    if folder is None:
        pytest.skip(f"the public instances of {family} are not here; {VARIABLE} would name their folder")
    return folder


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
