"""In whatever stage a run is stopped, it hands out a checked roster; a second Ctrl-C leaves nothing half done."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from models.outcome import Outcome
from roster.run.exits import Exit
from roster.run.progress import STAGES
from roster.run.stop import AT_ONCE
from roster.store.files import read
from roster.texts.catalogue import Language, text

ROOT = Path(__file__).parents[2]
PATIENCE = 120
SHORT = {"write": 3}
"""Seconds of search; other stages are reached long before the end."""


@contextmanager
def planning(out: Path, stage: str, language: Language) -> Iterator[subprocess.Popen[str]]:
    """A run on the sample district in this stage; it does not outlive the block."""
    words = ("--out", out, "--seconds", SHORT.get(stage, PATIENCE), "--workers", "2", "--lang", language)
    command = [sys.executable, "-m", "cli", "plan", ROOT / "data" / "samples" / "altona", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(list(map(str, command)), cwd=ROOT, stderr=pipe, stdout=pipe, text=True) as run:
        try:
            _wait_for(text(STAGES[stage], language), run.stderr)
            yield run
        finally:
            run.kill()


def _wait_for(words: str, lines: IO[str] | None) -> None:
    assert lines is not None
    assert any(words in line for line in lines), f"the run ended without {words}"


@pytest.mark.parametrize(
    ("stage", "number", "language"),
    [
        ("options", signal.SIGINT, "de"),
        ("start", signal.SIGTERM, "en"),
        ("bound", signal.SIGINT, "en"),
        ("improve", signal.SIGTERM, "de"),
        ("write", signal.SIGINT, "de"),
    ],
)
def test_drafts_come_out_in_every_stage(tmp_path: Path, stage: str, number: signal.Signals, language: Language) -> None:
    with planning(tmp_path / "drafts", stage, language) as run:
        run.send_signal(number)
        said, complained = run.communicate(timeout=PATIENCE)
    assert run.returncode == Exit.DONE, complained
    assert text(STAGES["stopping"], language) in complained
    assert str(tmp_path / "drafts") in said
    outcome = read(Outcome, tmp_path / "drafts" / "intern" / "outcome.json")
    assert (outcome.status, outcome.breaches) == ("feasible", ())
    check = [sys.executable, "-m", "cli", "check", str(tmp_path / "drafts"), "--quiet"]
    assert subprocess.run(check, cwd=ROOT, timeout=PATIENCE, check=False).returncode == Exit.DONE


@pytest.mark.parametrize("stage", ["start", "improve", "write"])
def test_a_second_ctrl_c_leaves_nothing_half_done(tmp_path: Path, stage: str) -> None:
    with planning(tmp_path / "drafts", stage, "de") as run:
        assert run.stderr is not None
        run.send_signal(signal.SIGINT)
        _wait_for(text(STAGES["stopping"], "de"), run.stderr)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=PATIENCE)
    assert run.returncode in {AT_ONCE, Exit.DONE}, "it may have been done by then"
    assert (tmp_path / "drafts").exists() == (run.returncode == Exit.DONE)
