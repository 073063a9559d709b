"""`python -m tests.mutations [AREA ...]`: plant every mistake on purpose, and say how many the tests catch."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.mutations.areas import AREAS, area
from tests.mutations.mutation import Area
from tests.mutations.trial import Trial, tried

AT_ONCE = int(os.environ.get("CORES", "2"))
"""Trials at a time; each is a process that keeps one core busy."""


def main(names: list[str]) -> int:
    """1 if any mistake is not caught, or if the judges do not pass without one."""
    areas = [area(name) for name in names] or AREAS
    return max([prove(row) for row in areas])


def prove(area: Area) -> int:
    """Try everything that an area lists."""
    tell(f"{area.name}:")
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        wanted = pool.submit(tried, None, area.judges)
        trials = list(pool.map(lambda mutation: told(tried(mutation, area.judges)), area.mutations))
    caught = sum(trial.verdict == "caught" for trial in trials)
    tell(f"  {caught} of {len(trials)} caught")
    sound = wanted.result().verdict == "survived"
    if not sound:
        tell("  the tests do not pass even with nothing wrong\n" + wanted.result().said)
    return int(not sound or caught < len(trials))


def told(trial: Trial) -> Trial:
    """Say what came of a mistake and which test noticed it, and in full where no test could speak."""
    tell(f"  {trial.verdict:10} {trial.name:60} {trial.by}".rstrip())
    if trial.verdict == "no verdict":
        tell(trial.said)
    return trial


def tell(line: str) -> None:
    """A line for whoever waits."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
