"""What the tests of reading share."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.problem import Problem
from tests.workbook.read_good import problem_of


@pytest.fixture
def problem(tmp_path: Path) -> Problem:
    """The problem that the good workbooks become."""
    return problem_of(tmp_path)
