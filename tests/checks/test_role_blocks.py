"""A stretch of work beside others lasts long enough to be worth a role of its own."""

import pytest

from models.duties import Duty
from models.problem import Problem
from tests.checks.looking import amounts
from tests.worlds import duty, free_duty, piece, rule, span, world


def strict(number: int | None = None) -> Problem:
    return world(rules=[rule("role_blocks", "strict", number)])


def broken(first: int, last: int, role: str = "office") -> Duty:
    """Work until noon, half an hour of break, and work from then on."""
    return duty(pieces=(piece(first, 720), piece(750, last, role=role)), breaks=(span(720, 750),))


@pytest.mark.parametrize(("length", "missing"), [(121, []), (120, []), (119, [1]), (60, [60])])
def test_two_hours(length: int, missing: list[int]) -> None:
    assert amounts("role_blocks", strict(), broken(480, 750 + length)) == missing


def test_every_stretch_that_is_too_short() -> None:
    assert amounts("role_blocks", strict(), broken(630, 840)) == [30, 30]


def test_a_stretch_in_the_same_role_counts_by_itself() -> None:
    assert amounts("role_blocks", strict(), broken(480, 840, role="counter")) == [30]


def test_a_short_duty_in_one_go_changes_no_role() -> None:
    assert amounts("role_blocks", strict(), free_duty(480, 540)) == []


def test_a_longer_time_of_the_house() -> None:
    assert amounts("role_blocks", strict(180), broken(480, 900)) == [30]


def test_nobody_looks_unless_the_house_wants_it() -> None:
    assert amounts("role_blocks", world(), broken(480, 780)) == []


@pytest.mark.parametrize(("change", "missing"), [(600, []), (599, [1]), (841, [1]), (840, [])])
def test_a_role_that_changes_without_a_break_is_kept_as_long(change: int, missing: list[int]) -> None:
    changed = duty(pieces=(piece(480, change), piece(change, 960, role="office")))
    assert amounts("role_blocks", strict(), changed) == missing
