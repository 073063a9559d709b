"""A real search that is asked to stop hands out the best checked roster so far."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from models.demand import Step
from models.outcome import Outcome
from roster.run.exits import Exit
from roster.store.files import keep, read
from tests import worlds

ROOT = Path(__file__).parents[2]
SITES = [f"S{number + 1}" for number in range(10)]
DAYS = range(5)


def busy_week(file: Path) -> Path:
    """Far more demand than 150 people cover, at every hour of ten sites: nobody proves an optimum in a few seconds."""
    below = (Step(count=2, points=600), Step(count=2, points=1200), Step(points=3600))
    cells = [
        worlds.cell(
            f"{site}-{day}-{hour}", worlds.day(day), ((hour * 60, hour * 60 + 60),), site=site, target=9, below=below
        )
        for site in SITES
        for day in DAYS
        for hour in range(8, 19)
    ]
    people = [
        worlds.person(f"P{number}", home_site=SITES[number % 10], elsewhere=True, reach_minutes=60)
        for number in range(150)
    ]
    keep(worlds.world(people=people, days=len(DAYS), sites=len(SITES), cells=cells), file)
    return file


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_search_hands_out_its_best(tmp_path: Path, number: signal.Signals) -> None:
    out = tmp_path / "drafts"
    words = ("plan", busy_week(tmp_path / "problem.json"), "--out", out, "--seconds", "120", "--workers", "2")
    command = [sys.executable, "-m", "cli", *map(str, words)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as run:
        assert run.stderr is not None
        for line in run.stderr:
            if "ein erster Plan" in line:
                break
        run.send_signal(number)
        said = run.stderr.read()
    assert run.returncode == Exit.DONE, said
    assert "Halt mit dem bisher besten Plan" in said
    outcome = read(Outcome, out / "intern" / "outcome.json")
    assert outcome.status == "feasible"
    assert outcome.duties
