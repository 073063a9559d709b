"""A large problem keeps sequence rules that nobody told the search about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from models.cards import RuleSetting
from models.outcome import Outcome
from roster.solver import one_model, solve
from roster.solver.settings import Settings
from tests.solver.towns import town


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_model, "LARGEST", 0)
    monkeypatch.setattr(one_model, "MIDDLING", 0)


def solved(*rules: RuleSetting) -> Outcome:
    return solve.solve(town().changed(rules=rules), Settings(seconds=8, workers=1))


def longest_run(outcome: Outcome) -> int:
    """Most days in a row that anybody works."""
    people = {duty.person for duty in outcome.duties}
    return max(_longest(sorted(d.date.toordinal() for d in outcome.duties if d.person == who)) for who in people)


def _longest(days: Sequence[int]) -> int:
    longest = run = 1
    for before, day in pairwise(days):
        run = run + 1 if day == before + 1 else 1
        longest = max(longest, run)
    return longest


@pytest.mark.usefixtures("in_parts")
def test_what_is_handed_out_keeps_them() -> None:
    outcome = solved(
        RuleSetting(rule="consecutive_days", mode="strict", number=3),
        RuleSetting(rule="same_type_in_a_row", mode="strict", number=1),
    )
    assert outcome.status == "feasible"
    assert outcome.breaches == ()
    assert longest_run(outcome) == 3
    assert {"bound", "anneal", "improve"} <= {step.stage for step in outcome.trace}
    assert outcome.bound is not None
    assert outcome.points is not None
    assert outcome.bound <= outcome.points


@pytest.mark.usefixtures("in_parts")
def test_without_them_people_work_longer_in_a_row() -> None:
    assert longest_run(solved()) == 5
