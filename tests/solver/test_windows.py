"""Some days are planned anew while all others stay as they are, whatever ties them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.cards import RuleSetting
from models.duties import Block, Duty
from models.history import Account, History
from models.problem import Problem
from roster.checks.check import check
from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.solver.neighbourhoods import Neighbourhood, Neighbourhoods, Promising, Way
from roster.solver.search import Effort
from roster.solver.standing import Standing, by_person
from roster.solver.task import Task, solve_again
from roster.solver.watch import Unwatched
from roster.solver.windows import in_windows, several_weeks
from roster.solver.workshop import Workshop
from tests import strategies, worlds
from tests.solver import by_hand
from tests.worlds import day, duty, person, rule, type_cell

EFFORT = Effort(seconds=60, work=5.0, quick=True)


def _as_it_stands(standing: Standing, dates: set[dt.date]) -> Options:
    """On other days only what people have now."""
    now = {(row.person, row.date): row for row in standing.all_duties()}
    kept = {
        key: found if key[1] in dates else tuple(row for row in found if key in now and row.becomes(now[key]))
        for key, found in standing.options.by_day.items()
    }
    return replace(standing.options, by_day={key: found for key, found in kept.items() if found})


@given(strategies.problems(most_days=9), st.integers(0, 1000))
def test_a_window_costs_what_the_whole_costs(problem: Problem, seed: int) -> None:
    standing, random = by_hand.case(problem, seed).standing, Random(seed)
    dates = set(random.sample(problem.horizon.days, random.randint(1, len(problem.horizon.days))))
    everybody = [row.id for row in problem.people]
    staying = [row for row in standing.all_duties() if row.date not in dates]
    built = RosterModel(_as_it_stands(standing, dates), standing.ledger.index, everybody, staying, dates)
    assert built.amounts(standing.all_duties()) == (standing.level(), standing.points())
