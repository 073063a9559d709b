"""A run that is killed, doubled or stopped never leaves half drafts."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from roster.run.exits import Exit
from roster.run.one_job import run_job
from tests.run import fakes
from tests.run.fakes import TOOLS, job, seen

ROOT = Path(__file__).parents[2]
ENDED_BY_SECOND = 130


@contextmanager
def searching(folder: Path, tools: str = "PATIENT") -> Iterator[subprocess.Popen[str]]:
    """A run in its own process that has reached the search, which goes on until somebody stops it."""
    command = [sys.executable, "-m", "tests.run.one_run", str(folder), tools]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        try:
            assert run.stdout is not None
            assert run.stdout.readline() == "start\n"
            yield run
        finally:
            run.kill()


def test_killed_in_the_middle_the_last_drafts_are_whole_and_the_next_run_starts(tmp_path: Path) -> None:
    run_job(job(tmp_path), TOOLS)
    before = seen(tmp_path / "drafts")
    with searching(tmp_path) as run:
        run.kill()
        run.wait()
    assert seen(tmp_path / "drafts") == before
    assert run_job(job(tmp_path), TOOLS).code == Exit.DONE
    assert sorted(path.name for path in tmp_path.iterdir()) == [".drafts.lock", "drafts", "inputs"]


def test_of_two_at_once_one_works_and_the_other_says_so_at_once(tmp_path: Path) -> None:
    with searching(tmp_path) as run:
        assert run_job(job(tmp_path), TOOLS).code == Exit.LOCKED
        assert run_job(job(tmp_path, "elsewhere"), TOOLS).code == Exit.DONE
        run.send_signal(signal.SIGTERM)
        assert run.wait() == Exit.DONE
    assert (tmp_path / "drafts" / "intern" / "outcome.json").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_hands_out_the_best_so_far(tmp_path: Path, number: signal.Signals) -> None:
    with searching(tmp_path) as run:
        run.send_signal(number)
        assert run.wait() == Exit.DONE
    assert (tmp_path / "drafts" / "bezirke" / "D1.json").exists()


def test_a_solver_deep_in_its_own_code_hears_the_signal_too(tmp_path: Path) -> None:
    with searching(tmp_path, "DEEP") as run:
        run.send_signal(signal.SIGTERM)
        assert run.wait() == Exit.DONE


def test_the_second_ctrl_c_ends_at_once(tmp_path: Path) -> None:
    with searching(tmp_path, "DEAF") as run:
        run.send_signal(signal.SIGINT)
        assert run.stdout is not None
        assert run.stdout.readline() == "stopping\n"
        run.send_signal(signal.SIGINT)
        assert run.wait() == ENDED_BY_SECOND
    assert not (tmp_path / "drafts").exists()
    assert run_job(job(tmp_path), TOOLS).code == Exit.DONE
    assert fakes.seen(tmp_path / "drafts")
