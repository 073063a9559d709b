"""The committed samples, read once."""

from functools import cache
from pathlib import Path

import pytest

from models.problem import Problem
from roster.options.build import build_options
from roster.options.option import Options
from roster.workbook.read import read_inputs

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@cache
def problem_of(name: str) -> Problem:
    """The problem that a committed sample is, which must be read without a word."""
    reading = read_inputs(SAMPLES / name)
    assert reading.findings == ()
    assert reading.problem is not None
    return reading.problem


@pytest.fixture(scope="session")
def folder() -> Path:
    """Where the samples are committed."""
    return SAMPLES


@pytest.fixture(scope="session")
def city() -> Problem:
    return problem_of("city")


@pytest.fixture(scope="session")
def city_options(city: Problem) -> Options:
    return build_options(city)
