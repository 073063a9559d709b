"""What is kept as a file is read back the same, or every fault of the file is named."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import InputFaults
from models.outcome import Outcome, Trace
from models.problem import Problem
from roster.solver.settings import Settings
from roster.store.files import keep, read
from tests import worlds
from tests.run.fakes import outcome


@given(people=st.integers(0, 3), days=st.integers(1, 3), sites=st.integers(1, 2))
def test_a_problem_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, people: int, days: int, sites: int
) -> None:
    file = tmp_path_factory.mktemp("kept") / "problem.json"
    problem = worlds.world(people=people, days=days, sites=sites)
    keep(problem, file)
    assert read(Problem, file) == problem
    assert read(Problem, file).hash() == problem.hash()


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputFaults) as raised:
        read(Problem, tmp_path / "problem.json")
    assert [str(finding.address) for finding in raised.value.findings] == ["problem.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null"])
def test_what_is_no_problem_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "problem.json").write_bytes(content)
    with pytest.raises(InputFaults):
        read(Problem, tmp_path / "problem.json")


def test_every_fault_is_named_at_once_and_nothing_of_the_content_is_repeated(tmp_path: Path) -> None:
    (tmp_path / "trace.json").write_text('{"seconds": "Petersen", "stage": 7, "reason": "ill"}')
    with pytest.raises(InputFaults) as raised:
        read(Trace, tmp_path / "trace.json")
    said = [f"{finding.address}: {finding.what}" for finding in raised.value.findings]
    assert [line.split(": ")[1] for line in said] == ["seconds", "stage", "reason"]
    assert "Petersen" not in " ".join(said)
    assert "ill" not in " ".join(said).split()


def test_an_outcome_kept_before_a_figure_was_added_is_read(tmp_path: Path) -> None:
    problem = worlds.world(people=1, days=1)
    kept = json.loads(outcome(problem, Settings(seconds=5)).model_dump_json())
    kept["trace"] = [{"seconds": 1.0, "stage": "start", "points": 5, "bound": None}]
    del kept["gap_rostered_percent"]
    (tmp_path / "outcome.json").write_text(json.dumps(kept))
    read_again = read(Outcome, tmp_path / "outcome.json")
    assert (read_again.gap_rostered_percent, read_again.trace[0].open_hours) == (None, None)
