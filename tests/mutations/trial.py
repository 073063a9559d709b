"""Each mistake on purpose must turn a test red; this runs the tests that are to notice it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

import pytest

from tests.mutations.mutation import ROOT, Mutation
from tests.mutations.planted import PROFILE, VARIABLE

LONGEST = 240
"""Seconds after which one test is given up; a mistake that makes it run for ever is caught by that."""

Verdict = Literal["caught", "survived", "no verdict"]
VERDICTS: dict[int, Verdict] = {pytest.ExitCode.OK: "survived", pytest.ExitCode.TESTS_FAILED: "caught"}


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one mistake; with no verdict the tests could not be run at all, and `said` tells why."""

    name: str
    verdict: Verdict
    said: str

    @property
    def by(self) -> str:
        """The test that turned red; nothing if none did."""
        red = re.search(r"^(?:FAILED|ERROR) (\S+)", self.said, re.MULTILINE)
        return red[1] if red else ""


def tried(mutation: Mutation | None, judges: Sequence[str]) -> Trial:
    """Run these tests with the mistake planted, or with nothing wrong, until the first of them fails."""
    if mutation and mutation.first:
        trial = _run(mutation, mutation.first)
        if trial.verdict != "survived":
            return trial
    return _run(mutation, judges)


def _run(mutation: Mutation | None, judges: Sequence[str]) -> Trial:
    done = subprocess.run(
        _command(judges), cwd=ROOT, env=_surroundings(mutation), capture_output=True, text=True, check=False
    )
    name = mutation.name if mutation else "nothing wrong"
    return Trial(name, VERDICTS.get(done.returncode, "no verdict"), done.stdout + done.stderr)


def _command(judges: Sequence[str]) -> list[str]:
    ways = ["-x", "-q", "-p", "no:cacheprovider", "-p", "tests.mutations.planted", "--timeout", str(LONGEST)]
    return [sys.executable, "-m", "pytest", *ways, "--hypothesis-profile", PROFILE, *judges]


def _surroundings(mutation: Mutation | None) -> dict[str, str]:
    """This process's variables, less those that tell pytest or its tests to do something else."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "ROSTER_"))}
    return kept | ({VARIABLE: json.dumps(asdict(mutation))} if mutation else {})
