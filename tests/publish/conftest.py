"""The drafts of one small city, written once."""

from pathlib import Path

import pytest

from models.outcome import Outcome
from models.problem import Problem
from roster.publish.publish import publish
from tests.publish.cities import city, result


@pytest.fixture(scope="session")
def problem() -> Problem:
    return city()


@pytest.fixture(scope="session")
def outcome(problem: Problem) -> Outcome:
    return result(problem)


@pytest.fixture(scope="session")
def drafts(problem: Problem, outcome: Outcome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drafts")
    publish(problem, outcome, folder, "de")
    return folder
