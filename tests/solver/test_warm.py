"""Machine code is made once and found again, wherever there is a place for it; without one it is made every time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SAY = """
from roster.solver import chain_best, chain_way, cuts, renewed, reply

parts = (
    reply.own_cost, reply.replies, reply.clear, renewed.renew, cuts.cut_all,
    chain_way.prepare, chain_best.backward, chain_best.forward, chain_best.through,
)
for part in parts:
    print(part.__name__, part.signatures)
"""
"""Says of each function that is kept for what kinds of numbers it was made."""

WARM = f"""
from roster.solver.warm import main

main()
{SAY}
"""

RUN = f"""
import numpy as np

from roster.solver.chain_pricing import ChainPricing
from roster.solver.plan import PLAIN
from roster.solver.renewed import Trial, days_of
from roster.solver.together import Together
from tests.solver.by_hand import case, take_over
from tests.solver.test_stretches import morning
from tests.solver.towns import town

def priced(made):
    index, desks = made.standing.ledger.index, made.standing.ledger.desks
    cells = len(index.cells) + len(desks.counts if desks else ())
    chains = ChainPricing(made.standing.options, made.plan.lay, cells, 1, 2)
    chains.missing(chains.price(np.ones(chains.worths.cells, dtype=np.int64)).cover)

made = case(town(4, days=2))
made.plan.ask(made.weeks())
take_over(made)
made.plan.load(made.plan.duties())
assert made.plan.cost() == made.standing.cost()
random, days = np.random.default_rng(1), days_of(made.plan.now)
groups = Together(made.plan, made.standing.ledger.company).groups(1, [True] * 4, random)
made.plan.renew(groups, Trial(PLAIN, PLAIN, 1.0, days, days), random)
priced(made)
priced(case(morning(600, 60)))
assert len(made.plan.duties()) == 8
made.plan.clear(made.weeks())
{SAY}
"""

ONE = """
from roster.solver.reply import own_cost
from tests.solver.by_hand import case
from tests.solver.towns import town

made = case(town(4, days=2))
print(made.plan.cost() == made.standing.cost(), sum(own_cost.stats.cache_misses.values()))
"""
"""The same with the smallest of these functions, which does not take a minute to be made."""


@pytest.fixture
def read_only(tmp_path: Path) -> Path:
    """A copy of the program, beside whose solver nothing can be written, not even by root."""
    for room in ("models", "roster"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "roster" / "solver" / "__pycache__").touch()
    return tmp_path


def python(where: Path, home: Path, *arguments: str) -> str:
    """What Python says in the copy, for a user who lives there; nothing on stderr."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("NUMBA_", "PYTHON", "XDG_"))}
    homes = dict.fromkeys(("HOME", "LOCALAPPDATA", "USERPROFILE"), str(home))
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=where,
        env={**kept, **homes, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_what_is_made_in_advance_is_all_that_a_run_needs() -> None:
    """All functions that are kept, for the same kinds of numbers, whether or not they had been made before."""
    made = python(ROOT, Path.home(), "-c", WARM)
    kept = sum(path.read_text(encoding="utf-8").count("\n@compiled\n") for path in (ROOT / "roster").rglob("*.py"))
    assert len(made.splitlines()) == kept
    assert python(ROOT, Path.home(), "-c", RUN) == made


def test_a_users_own_cache_has_what_the_programs_folder_does_not_take(read_only: Path) -> None:
    home = read_only / "home"
    home.mkdir()
    assert python(read_only, home, "-c", ONE) == "True 1\n"
    assert len(list(home.rglob("*.nbc"))) == 1
    assert python(read_only, home, "-c", ONE) == "True 0\n"


def test_it_runs_where_nothing_can_be_written(read_only: Path) -> None:
    nowhere = read_only / "nowhere"
    nowhere.touch()
    assert python(read_only, nowhere, "-c", ONE) == "True 1\n"
    assert not list(read_only.rglob("*.nb?"))
