"""What can be measured: made-up towns of any size, and the committed samples as they were when figures began."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.town import problem_of
from benchmarks.town_size import Size
from models.problem import Problem
from roster.workbook.read import read_inputs

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FROZEN = Path(__file__).parent / "frozen.json"
NAMES = ("small", "altona", "city")
"""The samples that are measured."""


class ChangedError(Exception):
    """What is there is not what earlier figures were made from."""


@dataclass(frozen=True)
class Instance:
    """Something to be solved; `make` gives the problem of a seed, the same one for all seeds of a sample."""

    name: str
    make: Callable[[int], Problem]
    size: dict[str, int] = field(default_factory=dict)


def town(size: Size) -> Instance:
    """A made-up town; each seed is another town."""
    return Instance(size.name, lambda seed: problem_of(size, seed), size.model_dump())


def sample(name: str, samples: Path = SAMPLES, frozen: Path = FROZEN) -> Instance:
    """A committed sample.

    Raises:
        ChangedError: if its workbooks are not those whose fingerprint was kept.
    """
    if json.loads(frozen.read_text(encoding="utf-8")).get(name) != fingerprint(samples / name):
        raise ChangedError(f"the workbooks of {name} have changed: python -m benchmarks freeze, and measure again")
    problem = read_inputs(samples / name).problem
    if problem is None:
        raise ChangedError(f"the workbooks of {name} have faults")
    size = {"sites": len(problem.sites), "people": len(problem.people), "weeks": 1}
    return Instance(f"sample-{name}", lambda _: problem, size)


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the names and bytes of all workbooks in a folder."""
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.xlsx")):
        digest.update(file.name.encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def freeze(samples: Path = SAMPLES, frozen: Path = FROZEN) -> None:
    """Keep the fingerprints of the samples as they are now; figures made before are then another sample's."""
    kept = {name: fingerprint(samples / name) for name in NAMES}
    frozen.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8", newline="\n")
